package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"detente/analysis"
)

// actor is one actor with its name fit to be drawn.
type actor struct {
	*analysis.ActorSeries
	label  string
	dated  int              // documents in all the periods together
	points []analysis.Point // the periods to draw: the series' own, or joined ones
}

// event is a vertical line, numbered in the order of time.
type event struct {
	date   time.Time
	label  string
	actor  string
	number int
}

// data is the report as the charts need it.
type data struct {
	rep      *analysis.Report
	letters  *letters
	actors   []actor // those with dated statements, in the report's order, at most maxActors
	events   []event // those within the span
	from, to time.Time
	finding  string
	unit     unit     // of the periods as drawn
	renamed  []string // names that could not be drawn, with what stands for them
	omitted  int      // actors beyond maxActors
	undated  int      // actors without a single dated statement
	outside  int      // events outside the span
	fault    error    // in reading the records
}

func newData(rep *analysis.Report, fonts *typefaces) *data {
	d := &data{rep: rep, letters: newLetters(fonts)}
	finding := cmp.Or(rep.Headline, rep.Finding)
	for i := range rep.Actors {
		a := &rep.Actors[i]
		dated := 0
		for _, p := range a.Points {
			dated += p.Documents
		}
		if dated == 0 {
			d.undated++
			continue
		}
		if len(d.actors) == maxActors {
			d.omitted++
			continue
		}
		label := d.nameActor(a)
		if label != a.Name && a.Name != "" {
			finding = strings.ReplaceAll(finding, a.Name, label)
		}
		d.actors = append(d.actors, actor{a, label, dated, d.lined(a.Points)})
	}
	d.finding, _ = d.letters.show(finding)
	d.span()
	d.joinPeriods()
	d.takeEvents()
	return d
}

// unsmoothed reports whether the line is to go through the means themselves.
func (d *data) unsmoothed() bool { return d.rep.Smooth == "none" }

// lined are the points with the line that is to be drawn.
func (d *data) lined(points []analysis.Point) []analysis.Point {
	if !d.unsmoothed() {
		return points
	}
	points = slices.Clone(points)
	for i := range points {
		points[i].Smoothed, points[i].HasSmoothed = points[i].Mean, points[i].Documents > 0
	}
	return points
}

func (d *data) nameActor(a *analysis.ActorSeries) string {
	label, whole := d.letters.name(a.Name, a.Actor)
	if !whole {
		d.renamed = append(d.renamed, fmt.Sprintf("%s is shown as %s", a.Name, label))
	}
	return label
}

// span is the report's span, widened to whole periods; where the report names none, it is that of the points.
func (d *data) span() {
	d.from, d.to = d.rep.From, d.rep.To
	for _, a := range d.actors {
		for _, p := range a.Points {
			if p.Documents == 0 {
				continue
			}
			if d.from.IsZero() || p.Start.Before(d.from) {
				d.from = p.Start
			}
			if p.End.After(d.to) {
				d.to = p.End
			}
		}
	}
}

// maxPeriods is how many periods a frame can show; more are joined to a coarser calendar unit.
const maxPeriods = 160

func (d *data) joinPeriods() {
	d.unit = unit(d.rep.Period)
	most := 0
	for _, a := range d.actors {
		most = max(most, len(a.points))
	}
	if most <= maxPeriods {
		return
	}
	d.unit = d.unit.coarser(d.from, d.to, maxPeriods)
	for i := range d.actors {
		points := d.unit.join(d.actors[i].points)
		for k := range points { // the first and last unit may stick out of the span
			if p := &points[k]; p.Start.Before(d.from) {
				p.Start = d.from
			} else if p.End.After(d.to) {
				p.End = d.to
			}
		}
		d.actors[i].points = points
	}
}

// joined reports whether the periods as drawn are not the report's own.
func (d *data) joined() bool { return string(d.unit) != d.rep.Period }

func (d *data) takeEvents() {
	for _, e := range d.rep.Events {
		if e.Date.Before(d.from) || !e.Date.Before(d.to) {
			d.outside++
			continue
		}
		label, _ := d.letters.show(e.Label)
		if label == "" {
			label = "(no label)"
		}
		d.events = append(d.events, event{date: e.Date, label: label, actor: e.Actor})
	}
	slices.SortStableFunc(d.events, func(a, b event) int { return a.date.Compare(b.date) })
	for i := range d.events {
		d.events[i].number = i + 1
	}
}

// warnings says what the charts could not show, and what to do about it.
func (d *data) warnings() []string {
	var w []string
	if d.omitted > 0 {
		w = append(w, fmt.Sprintf("charts: the %d actors with the most statements are drawn, %d more are in the tables only", maxActors, d.omitted))
	}
	if d.joined() {
		w = append(w, fmt.Sprintf("charts: too many periods to draw: each %s is joined to its %s, without intervals; --period %s gives them", d.rep.Period, d.unit, d.unit))
	}
	if d.undated > 0 && len(d.actors) > 0 {
		w = append(w, fmt.Sprintf("charts: %s without dated statements not drawn", count(d.undated, "actor", "actors")))
	}
	if d.outside > 0 && len(d.actors) > 0 {
		w = append(w, fmt.Sprintf("charts: %s outside the span of the statements not drawn", count(d.outside, "event", "events")))
	}
	if len(d.letters.lost) > 0 {
		w = append(w, fmt.Sprintf("charts: the font lacks %s: an actor is then shown by its id, other letters as %c; give a font that has them with --font",
			lostLetters(d.letters.lost), missing))
	}
	for _, r := range d.renamed {
		w = append(w, "charts: "+r)
	}
	return w
}

// lostLetters lists the letters with their code points, the first twelve of them.
func lostLetters(lost map[rune]bool) string {
	var rs []rune
	for r := range lost {
		rs = append(rs, r)
	}
	slices.Sort(rs)
	more := ""
	if len(rs) > 12 {
		more = fmt.Sprintf(" and %d more", len(rs)-12)
		rs = rs[:12]
	}
	var out []string
	for _, r := range rs {
		out = append(out, fmt.Sprintf("%c (%U)", r, r))
	}
	return strings.Join(out, ", ") + more
}
