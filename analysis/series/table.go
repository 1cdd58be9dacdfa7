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
	period  int       // -1: in no period
	from    time.Time // the day that decides, or the first of the month, and the first day after it
	to      time.Time
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
	levers   *sensitivities
	recalled int      // statements dated too far from the documents to be drawn
	found    []moment // of each observation, by the date that the program found
}

func newTable(rep *analysis.Report, opts Options) *table {
	t := &table{opts: opts, names: rep.Names, asked: opts.Period, levers: newSensitivities(opts)}
	window := newWindow(rep.Documents, opts.RecallDays)
	moments := t.lay(rep.Observations, window)
	for i := range rep.Observations {
		t.add(&rep.Observations[i], moments[i])
	}
	slices.SortStableFunc(t.rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.actor, b.actor), cmp.Compare(a.cluster, b.cluster), cmp.Compare(a.doc, b.doc))
	})
	return t
}

func (t *table) add(o *analysis.Observation, m moment) {
	if !counts(o) {
		return
	}
	period := t.index(m)
	from, to := m.day, m.day.AddDate(0, 0, 1)
	if m.rank > rank(string(analysis.Week)) {
		from, to = m.from, m.to
	}
	for i, id := range o.Actors {
		if isParty(id) && !slices.Contains(o.Actors[:i], id) {
			t.levers.add(id, o)
			t.rows = append(t.rows, row{id, clusterOf(o), o.Document, period, from, to, *o.Escalation, o.Weight, o})
		}
	}
}

// index is the number of the moment's period, or -1.
func (t *table) index(m moment) int {
	if m.from.IsZero() || m.rank > t.calendar.rank {
		return -1
	}
	return t.calendar.index(m.day)
}

// placed are the periods of the observations by the dates that the program found.
func (t *table) placed() []int {
	out := make([]int, len(t.found))
	for i, m := range t.found {
		out[i] = t.index(m)
	}
	return out
}

// counts reports whether the statement enters the averages.
func counts(o *analysis.Observation) bool {
	return o.Escalation != nil && !math.IsNaN(*o.Escalation) && weighs(o) && !o.Excluded()
}

func weighs(o *analysis.Observation) bool { return o.Weight > 0 && !math.IsInf(o.Weight, 1) }

// isParty reports whether the id stands for an actor.
func isParty(id string) bool { return id != "" && id != analysis.Other && id != analysis.Unknown }

func party(actors []string) bool { return slices.ContainsFunc(actors, isParty) }

// clusterOf names what counts as one document.
func clusterOf(o *analysis.Observation) string { return cmp.Or(o.DuplicateOf, o.Document) }

// settings are those that the data decided.
func (t *table) settings() []analysis.Setting {
	period := t.calendar.period
	if period != t.asked {
		period += ", chosen by span and number of documents"
	}
	o := &t.opts
	weighting := "each document alike"
	if o.Weighting == ByStatement {
		weighting = "each statement alike"
	}
	limit := "none"
	if o.CapOutlet > 0 && o.CapOutlet < 1 {
		limit = fmt.Sprintf("no outlet above %s %% of a mean; equal shares where there are too few outlets", strconv.FormatFloat(100*o.CapOutlet, 'g', 4, 64))
	}
	return []analysis.Setting{
		{Name: "period used", Value: period},
		{Name: "weighting", Value: weighting},
		{Name: "cap per outlet", Value: limit},
		{Name: "smoothed line", Value: o.smoother()},
		{Name: "change", Value: o.Windows.String()},
		{Name: "change points", Value: breaksSetting()},
		{Name: "statements drawn", Value: fmt.Sprintf("dated at most %d days before the first document or after the last", o.RecallDays)},
	}
}
