package series

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// row is one scored statement of one actor. Names are numbers: those of clusters and documents are
// in the order of the names.
type row struct {
	tone, weight float64
	content      uint64 // hash of what is said
	cluster      uint32 // the document, or the first of its near-duplicate group
	doc          uint32
	outlet       uint32
	place        uint32  // in the order of the actor's rows
	period       int32   // -1: in no period
	from, to     int32   // days: the one that decides, or the first of the month, and the first day after it
	targets      numbers // other actors at whom it is aimed
	terms        numbers // its evidence
}

// numbers is a stretch of a list of numbers.
type numbers struct{ first, last uint32 }

// byCluster is the order in which documents and their groups lie together.
func byCluster(a, b row) int {
	return cmp.Or(cmp.Compare(a.cluster, b.cluster), cmp.Compare(a.doc, b.doc))
}

// table is what the reports on actors are made of: the scored statements by actor, on disk where there is room
// for them, and what was noted about all records while they passed by.
type table struct {
	opts     Options
	names    map[string]string
	asked    string // the period that was asked for
	calendar calendar
	from, to time.Time

	window       window
	documents    documentTotals
	observations observationTotals
	rows         *rowStore
	levers       *sensitivities
	recalled     int // statements dated too far from the documents to be drawn
}

// newTable reads the records once, the documents first.
func newTable(in *Input, opts Options) (*table, error) {
	t := &table{opts: opts, names: map[string]string{}, asked: opts.Period}
	if err := t.readDocuments(in.Documents); err != nil {
		return nil, err
	}
	for groups := t.documents.groups; ; {
		// Groups that only statements name are met on the way: once more, with all of them known.
		var err error
		if t.rows, err = newRowStore(in.Scratch, groups); err != nil {
			return nil, err
		}
		if err := t.readObservations(in); err != nil {
			return nil, err
		}
		if len(t.rows.strange) == 0 {
			return t, nil
		}
		for name := range t.rows.strange {
			groups = append(groups, name)
		}
	}
}

// readObservations notes what the calendar is laid out by, and puts the rows away.
func (t *table) readObservations(in *Input) error {
	t.observations, t.recalled, t.levers = observationTotals{}, 0, newSensitivities(t.opts)
	var now, before frame
	err := analysis.Each(in.Observations, func(o *analysis.Observation) error {
		t.observations.add(o)
		for _, ids := range [][]string{o.Actors, o.Found().Actors, o.Targets} {
			for _, id := range ids {
				if _, ok := t.names[id]; !ok && in.Name != nil {
					t.names[strings.Clone(id)] = in.Name(id)
				}
			}
		}
		m := t.lay(o, &now, &before)
		if !counts(o) {
			return nil
		}
		for i, id := range o.Actors {
			if isParty(id) && t.opts.takes(id) && !slices.Contains(o.Actors[:i], id) {
				t.levers.add(id, o)
				t.rows.add(id, o, m)
			}
		}
		return t.rows.err
	})
	if err != nil {
		return err
	}
	if !t.observations.corrected {
		before = frame{}
	}
	t.setCalendar(&now, &before)
	return t.rows.end()
}

// index is the number of the moment's period, or -1.
func (t *table) index(m moment) int {
	if m.from.IsZero() || m.rank > t.calendar.rank {
		return -1
	}
	return t.calendar.index(m.day)
}

// placed are the periods of the observations by the dates that the program found; nil where they are too many.
func (t *table) placed() []int {
	if t.observations.count > analysis.MostPlaced {
		return nil
	}
	out := make([]int, len(t.observations.found))
	for i, m := range t.observations.found {
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
