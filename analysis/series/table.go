package series

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"detente/analysis"
)

// row is one scored statement of one actor.
type row struct {
	actor   string
	cluster string // the document, or the first of its near-duplicate group
	doc     string
	period  int // -1: in no period
	tone    float64
	weight  float64
	obs     *analysis.Observation
}

// table holds the scored statements of all actors, by actor, then cluster, document and place.
type table struct {
	opts     Options
	names    map[string]string
	asked    string // the period that was asked for
	calendar calendar
	from, to time.Time
	rows     []row
	recalled int // statements dated too far from the documents to be drawn
}

func newTable(rep *analysis.Report, opts Options) *table {
	t := &table{opts: opts, names: rep.Names, asked: opts.Period}
	window := newWindow(rep.Documents, opts.RecallDays)
	moments := make([]moment, len(rep.Observations))
	var dated []moment
	documents := map[string]bool{}
	for i := range rep.Observations {
		o := &rep.Observations[i]
		moments[i].rank = len(lengths) // too coarse for any
		if !counts(o) {
			continue
		}
		m, ok := momentOf(o.Date, o.DatePrecision)
		if !ok || !party(o) {
			continue
		}
		if !window.holds(m.day) {
			t.recalled++
			continue
		}
		moments[i] = m
		dated = append(dated, m)
		documents[clusterOf(o)] = true
	}
	t.setCalendar(dated, len(documents))
	for i := range rep.Observations {
		t.add(&rep.Observations[i], moments[i])
	}
	slices.SortStableFunc(t.rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.actor, b.actor), cmp.Compare(a.cluster, b.cluster), cmp.Compare(a.doc, b.doc))
	})
	return t
}

func (t *table) setCalendar(dated []moment, documents int) {
	period := t.opts.Period
	if !slices.Contains([]string{"day", "week", "month", "quarter"}, period) {
		period = choosePeriod(dated, documents)
	}
	t.from, t.to = spanOf(dated, rankOf(period))
	t.calendar = newCalendar(period, t.from, t.to)
	if t.opts.HalfLifeDays > 0 {
		return
	}
	for _, l := range lengths {
		if l.name == period {
			t.opts.HalfLifeDays = l.halfLife
		}
	}
}

func (t *table) add(o *analysis.Observation, m moment) {
	if !counts(o) {
		return
	}
	period := -1
	if m.rank <= t.calendar.rank {
		period = t.calendar.index(m.day)
	}
	for i, id := range o.Actors {
		if isParty(id) && !slices.Contains(o.Actors[:i], id) {
			t.rows = append(t.rows, row{id, clusterOf(o), o.Document, period, *o.Escalation, o.Weight, o})
		}
	}
}

// counts reports whether the statement enters the averages.
func counts(o *analysis.Observation) bool {
	return o.Escalation != nil && !math.IsNaN(*o.Escalation) && o.Weight > 0 && !math.IsInf(o.Weight, 1)
}

// isParty reports whether the id stands for an actor.
func isParty(id string) bool { return id != "" && id != analysis.Other && id != analysis.Unknown }

func party(o *analysis.Observation) bool { return slices.ContainsFunc(o.Actors, isParty) }

// clusterOf names what counts as one document.
func clusterOf(o *analysis.Observation) string { return cmp.Or(o.DuplicateOf, o.Document) }

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

// holds is true for every day where no document has a date.
func (w window) holds(day time.Time) bool {
	return w.from.IsZero() || !day.Before(w.from) && day.Before(w.to)
}

// settings are those that the data decided.
func (t *table) settings() []analysis.Setting {
	period := t.calendar.period
	if period != t.asked {
		period += ", chosen by span and number of documents"
	}
	return []analysis.Setting{
		{Name: "period used", Value: period},
		{Name: "half-life of the smoothed line", Value: strconv.FormatFloat(t.opts.HalfLifeDays, 'g', -1, 64) + " days"},
		{Name: "statements drawn", Value: fmt.Sprintf("dated at most %d days before the first document or after the last", t.opts.RecallDays)},
	}
}
