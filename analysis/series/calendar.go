package series

import (
	"sort"
	"time"

	"detente/analysis"
)

// The lengths of a period, finest first, with the greatest number of them that can still be told
// apart on an axis and the fewest documents a period must hold on average. The last takes whatever is left.
var lengths = []struct {
	name      string
	rank      int     // of the coarsest precision that fits: day, week, month
	most      int     // periods
	documents float64 // per period
	halfLife  float64 // days
}{
	{"day", 0, 31, 2, 7},
	{"week", 1, 130, 0.5, 28},
	{"month", 2, 120, 0, 90},
	{"quarter", 2, 1 << 30, 0, 180},
}

// rank orders the precisions; a date enters a period only when it is as exact as the period.
func rank(precision string) int {
	switch analysis.Precision(precision) {
	case analysis.Week:
		return 1
	case analysis.Month:
		return 2
	case analysis.Year:
		return 3
	}
	return 0
}

// calendar is a complete row of periods: starts[i] to starts[i+1], without a gap.
type calendar struct {
	period string
	rank   int
	starts []time.Time // one more than there are periods
}

// startOf is the first day of the period that holds t.
func startOf(period string, t time.Time) time.Time {
	switch period {
	case "week":
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case "month":
		return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	case "quarter":
		return time.Date(t.Year(), (t.Month()-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
	}
	return t
}

// next is the first day after the period that begins at t.
func next(period string, t time.Time) time.Time {
	switch period {
	case "week":
		return t.AddDate(0, 0, 7)
	case "month":
		return t.AddDate(0, 1, 0)
	case "quarter":
		return t.AddDate(0, 3, 0)
	}
	return t.AddDate(0, 0, 1)
}

// newCalendar covers the days from (inclusive) to to (exclusive) with whole periods.
func newCalendar(period string, from, to time.Time) calendar {
	c := calendar{period: period, rank: rankOf(period)}
	if from.IsZero() {
		return c
	}
	t := startOf(period, from)
	for c.starts = append(c.starts, t); t.Before(to); c.starts = append(c.starts, t) {
		t = next(period, t)
	}
	return c
}

// rankOf is the coarsest precision that enters the period.
func rankOf(period string) int {
	for _, l := range lengths {
		if l.name == period {
			return l.rank
		}
	}
	return 0
}

func (c *calendar) periods() int { return max(0, len(c.starts)-1) }

// index is the number of the period that holds t, or -1.
func (c *calendar) index(t time.Time) int {
	if c.periods() == 0 || t.Before(c.starts[0]) || !t.Before(c.starts[c.periods()]) {
		return -1
	}
	return sort.Search(len(c.starts), func(i int) bool { return c.starts[i].After(t) }) - 1
}

// moment is a dated statement, as far as the choice of the period needs it.
type moment struct {
	from, to time.Time // the first day that is meant and the first after it
	day      time.Time // that decides the period
	rank     int
}

// momentOf reads a record's date. A week counts where its Thursday falls, as in ISO 8601, so that
// a week across two months goes where most of it lies.
func momentOf(date *string, precision string) (moment, bool) {
	if date == nil {
		return moment{}, false
	}
	layout := time.DateOnly
	switch len(*date) {
	case 7:
		layout, precision = "2006-01", string(analysis.Month)
	case 4:
		layout, precision = "2006", string(analysis.Year)
	}
	t, err := time.Parse(layout, *date)
	if err != nil {
		return moment{}, false
	}
	return momentFrom(t, rank(precision)), true
}

// Days are the first day that a date means at its precision, and the first day after the last; ok is false
// where it is not known.
func Days(date *string, precision string) (from, to time.Time, ok bool) {
	m, ok := momentOf(date, precision)
	return m.from, m.to, ok
}

// momentFrom is the moment of a rank that begins, or for a week lies, at t.
func momentFrom(t time.Time, rank int) moment {
	m := moment{from: t, to: t.AddDate(0, 0, 1), day: t, rank: rank}
	switch m.rank {
	case 1:
		m.from = startOf("week", t)
		m.day, m.to = m.from.AddDate(0, 0, 3), m.from.AddDate(0, 0, 7)
	case 2:
		m.to = t.AddDate(0, 1, 0)
	case 3:
		m.to = t.AddDate(1, 0, 0)
	}
	return m
}

// choosePeriod takes the finest period that holds at least half of the dated statements (those
// known to the month only are lost to weeks), makes no more periods than an axis shows (31 days,
// 130 weeks, 120 months), and holds documents enough (2 a day, one in two weeks).
func choosePeriod(d *dated, documents int) string {
	if d.all() == 0 {
		return "week"
	}
	for _, l := range lengths {
		span := d.span(l.rank)
		fit := 0
		for _, r := range d[:l.rank+1] {
			fit += r.count
		}
		if 2*fit < d.all() {
			continue
		}
		c := newCalendar(l.name, span.from, span.to)
		if n := c.periods(); n <= l.most && float64(documents) >= l.documents*float64(n) {
			return l.name
		}
	}
	return "quarter"
}

// dated is what the choice of the period needs to know of the dated statements, by the rank of their dates.
type dated [4]struct {
	count int
	window
}

func (d *dated) add(m moment) {
	r := &d[m.rank]
	r.count++
	r.include(window{m.from, m.to})
}

func (d *dated) all() (n int) {
	for _, r := range d {
		n += r.count
	}
	return n
}

// span is the time of the moments that are exact enough.
func (d *dated) span(rank int) (w window) {
	for _, r := range d[:rank+1] {
		w.include(r.window)
	}
	return w
}
