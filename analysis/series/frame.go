package series

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"detente/analysis"
)

// lay reads the date of an observation and notes what the calendar will be laid out by.
func (t *table) lay(o *analysis.Observation, now, before *frame) moment {
	m, known := momentOf(o.Date, o.DatePrecision)
	at := m // a person's date is no slip of the reading
	if o.Correction == nil || o.Correction.Date == "" {
		at = t.window.moment(m, known)
	}
	if counts(o) && party(o.Actors) {
		now.add(o, at, t.window)
		if known && !t.window.holds(m.day) {
			t.recalled++
		}
	}
	f := o.Found()
	found := t.window.moment(momentOf(f.Date, f.DatePrecision))
	if f.Escalation != nil && weighs(o) && party(f.Actors) {
		before.add(o, found, t.window)
	}
	t.observations.place(found)
	return at
}

// frame is what the calendar is laid out by.
type frame struct {
	dated     dated
	documents map[string]bool // as many as the choice of a period can ask for
}

// mostCounted is more documents than any period asks for.
const mostCounted = 1000

func (f *frame) add(o *analysis.Observation, m moment, w window) {
	if m.from.IsZero() || !w.holds(m.day) {
		return
	}
	f.dated.add(m)
	if f.documents == nil {
		f.documents = map[string]bool{}
	}
	if len(f.documents) < mostCounted {
		f.documents[strings.Clone(clusterOf(o))] = true
	}
}

// setCalendar lays out the calendar. Corrections do not move it, so that a workbook with
// corrections and the report made of them compare the same halves: the period is chosen by what
// the program found, and the span only grows.
func (t *table) setCalendar(now, before *frame) {
	period := t.opts.Period
	if !slices.Contains([]string{"day", "week", "month", "quarter"}, period) {
		chosen := before
		if before.dated.all() == 0 {
			chosen = now
		}
		period = choosePeriod(&chosen.dated, len(chosen.documents))
	}
	rank := rankOf(period)
	span := now.dated.span(rank)
	span.include(before.dated.span(rank))
	t.from, t.to = span.from, span.to
	t.calendar = newCalendar(period, t.from, t.to)
	for _, l := range lengths {
		if l.name == period {
			t.opts.HalfLifeDays = cmp.Or(t.opts.HalfLifeDays, l.halfLife)
			t.opts.BandwidthDays = cmp.Or(t.opts.BandwidthDays, 2*l.halfLife)
		}
	}
}

// window is a stretch of time, from its first day to the day after its last; that of the corpus has some
// room for what is recalled and announced.
type window struct{ from, to time.Time }

// include widens the window to hold another; one of no time changes nothing.
func (w *window) include(o window) {
	if o.from.IsZero() {
		return
	}
	if w.from.IsZero() || o.from.Before(w.from) {
		w.from = o.from
	}
	if o.to.After(w.to) {
		w.to = o.to
	}
}

// add takes in a document.
func (w *window) add(d *analysis.DocumentRecord) {
	m, ok := momentOf(d.Date, d.DatePrecision)
	if !ok || d.Weight <= 0 {
		return
	}
	w.include(window{m.from, m.to})
}

// widen leaves the given days around the documents: from the first dated one to the last.
func (w *window) widen(days int) {
	if !w.from.IsZero() {
		w.from, w.to = w.from.AddDate(0, 0, -days), w.to.AddDate(0, 0, days)
	}
}

// moment is m, or none where that is unknown or lies out of the window.
func (w window) moment(m moment, known bool) moment {
	if !known || !w.holds(m.day) {
		return moment{}
	}
	return m
}

// holds is true for every day where no document has a date.
func (w window) holds(day time.Time) bool {
	return w.from.IsZero() || !day.Before(w.from) && day.Before(w.to)
}
