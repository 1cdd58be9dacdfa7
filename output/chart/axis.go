package chart

import (
	"strconv"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
)

// step is a distance between ticks: days, or months that begin with a calendar unit.
type step struct{ days, months int }

// steps go from a day to a century. Weeks begin on Monday, quarters and half years in January.
var steps = [...]step{
	{days: 1}, {days: 7}, {days: 14}, {months: 1}, {months: 2}, {months: 3}, {months: 6},
	{months: 12}, {months: 24}, {months: 60}, {months: 120}, {months: 240}, {months: 600}, {months: 1200},
}

// calendar is a time axis's ticks: on the starts of days, weeks, months, quarters or years, each
// of them once, as many as have room.
type calendar struct {
	from, to time.Time
	width    vg.Length // of the axis
	label    vg.Length // that a label takes, with the air around it
}

// at is a time's place on the axis.
func at(t time.Time) float64 { return float64(t.Unix()) }

// step is the finest one whose labels have room.
func (c calendar) step() step {
	days := c.to.Sub(c.from).Hours() / 24
	for _, s := range steps {
		d := float64(s.days) + float64(s.months)*30.4
		if c.width*vg.Length(d/days) >= c.label {
			return s
		}
	}
	return steps[len(steps)-1]
}

// first is the first tick at or after the start of the axis.
func (s step) first(from time.Time) time.Time {
	y, m, d := from.Date()
	day := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	switch {
	case s.days == 1:
	case s.days > 1:
		day = day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	case s.months < 12:
		day = time.Date(y, m-time.Month((int(m)-1)%s.months), 1, 0, 0, 0, 0, time.UTC)
	default:
		day = time.Date(y-y%(s.months/12), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	for day.Before(from) {
		day = s.next(day)
	}
	return day
}

func (s step) next(t time.Time) time.Time { return t.AddDate(0, s.months, s.days) }

// Ticks implements plot.Ticker. The year stands under the first label and wherever it changes.
func (c calendar) Ticks(_, _ float64) []plot.Tick {
	s := c.step()
	if s.days > 0 && c.to.Sub(c.from).Hours() <= 24*float64(s.days) {
		return []plot.Tick{{Value: (at(c.from) + at(c.to)) / 2, Label: apart(c.from.Format("2 Jan\n2006"))}}
	}
	shift := 0.0
	if s.days == 1 { // a day's points stand at noon
		shift = 12 * 3600
	}
	var out []plot.Tick
	year := 0
	for t := s.first(c.from); t.Before(c.to); t = s.next(t) {
		out = append(out, plot.Tick{Value: at(t) + shift, Label: s.name(t, t.Year() != year)})
		year = t.Year()
	}
	if len(out) == 0 { // the span holds no start of a unit: name its own
		out = append(out, plot.Tick{Value: at(c.from), Label: apart(c.from.Format("2 Jan\n2006"))})
	}
	return out
}

// name is a tick's label of two lines; the second is a space where there is no year, so that all stand level.
func (s step) name(t time.Time, year bool) string {
	under := "\n "
	if year {
		under = "\n" + strconv.Itoa(t.Year())
	}
	switch {
	case s.days > 0:
		return apart(t.Format("2 Jan")) + under
	case s.months < 12:
		return t.Format("Jan") + under
	}
	return strconv.Itoa(t.Year()) + "\n "
}

// scale is the ticks of the fixed axis from -1 to +1.
type scale struct{ quiet bool }

// Ticks implements plot.Ticker. A quiet scale keeps its room and its grid but not its words.
func (s scale) Ticks(_, _ float64) []plot.Tick {
	var out []plot.Tick
	for i, label := range []string{"−1.0", "−0.5", "0", "+0.5", "+1.0"} {
		if s.quiet {
			label = " "
		}
		out = append(out, plot.Tick{Value: -1 + float64(i)/2, Label: label})
	}
	return out
}
