package series

import (
	"cmp"
	"slices"
	"time"

	"detente/analysis"
)

// lay reads the dates of the observations and lays out the calendar by them.
func (t *table) lay(list []analysis.Observation, w window) []moment {
	corrected := slices.ContainsFunc(list, func(o analysis.Observation) bool { return o.Correction != nil })
	moments := make([]moment, len(list))
	t.found = moments
	if corrected {
		t.found = make([]moment, len(list))
	}
	var now, before frame
	for i := range list {
		o := &list[i]
		m, dated := momentOf(o.Date, o.DatePrecision)
		if o.Correction == nil || o.Correction.Date == "" {
			moments[i] = w.moment(m, dated)
		} else {
			moments[i] = m // a person's date is no slip of the reading
		}
		if counts(o) && party(o.Actors) {
			now.add(o, moments[i], w)
			if dated && !w.holds(m.day) {
				t.recalled++
			}
		}
		if !corrected {
			continue
		}
		f := o.Found()
		t.found[i] = w.moment(momentOf(f.Date, f.DatePrecision))
		if f.Escalation != nil && weighs(o) && party(f.Actors) {
			before.add(o, t.found[i], w)
		}
	}
	t.setCalendar(&now, &before)
	return moments
}

// frame is what the calendar is laid out by.
type frame struct {
	dated     []moment
	documents map[string]bool
}

func (f *frame) add(o *analysis.Observation, m moment, w window) {
	if m.from.IsZero() || !w.holds(m.day) {
		return
	}
	f.dated = append(f.dated, m)
	if f.documents == nil {
		f.documents = map[string]bool{}
	}
	f.documents[clusterOf(o)] = true
}

// setCalendar lays out the calendar. Corrections do not move it, so that a workbook with
// corrections and the report made of them compare the same halves: the period is chosen by what
// the program found, and the span only grows.
func (t *table) setCalendar(now, before *frame) {
	period := t.opts.Period
	if !slices.Contains([]string{"day", "week", "month", "quarter"}, period) {
		chosen := before
		if len(before.dated) == 0 {
			chosen = now
		}
		period = choosePeriod(chosen.dated, len(chosen.documents))
	}
	rank := rankOf(period)
	t.from, t.to = spanOf(now.dated, rank)
	if from, to := spanOf(before.dated, rank); !from.IsZero() {
		if t.from.IsZero() || from.Before(t.from) {
			t.from = from
		}
		if to.After(t.to) {
			t.to = to
		}
	}
	t.calendar = newCalendar(period, t.from, t.to)
	for _, l := range lengths {
		if l.name == period {
			t.opts.HalfLifeDays = cmp.Or(t.opts.HalfLifeDays, l.halfLife)
			t.opts.BandwidthDays = cmp.Or(t.opts.BandwidthDays, 2*l.halfLife)
		}
	}
}

// window is the time of the corpus, with some room for what is recalled and announced.
type window struct{ from, to time.Time }

// newWindow takes the time from the first dated document to the last, and the given days around it.
func newWindow(docs []analysis.DocumentRecord, days int) window {
	var w window
	for i := range docs {
		m, ok := momentOf(docs[i].Date, docs[i].DatePrecision)
		if !ok || docs[i].Weight <= 0 {
			continue
		}
		if w.from.IsZero() || m.from.Before(w.from) {
			w.from = m.from
		}
		if m.to.After(w.to) {
			w.to = m.to
		}
	}
	if !w.from.IsZero() {
		w.from, w.to = w.from.AddDate(0, 0, -days), w.to.AddDate(0, 0, days)
	}
	return w
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
