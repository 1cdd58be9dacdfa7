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
	recalled int      // statements dated too far from the documents to be drawn
	found    []moment // of each observation, by the date that the program found
}

func newTable(rep *analysis.Report, opts Options) *table {
	t := &table{opts: opts, names: rep.Names, asked: opts.Period}
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
	for i, id := range o.Actors {
		if isParty(id) && !slices.Contains(o.Actors[:i], id) {
			t.rows = append(t.rows, row{id, clusterOf(o), o.Document, period, *o.Escalation, o.Weight, o})
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
	return []analysis.Setting{
		{Name: "period used", Value: period},
		{Name: "half-life of the smoothed line", Value: strconv.FormatFloat(t.opts.HalfLifeDays, 'g', -1, 64) + " days"},
		{Name: "statements drawn", Value: fmt.Sprintf("dated at most %d days before the first document or after the last", t.opts.RecallDays)},
	}
}
