package series

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"detente/analysis"
)

// ReferenceValue is one line of a reference file.
type ReferenceValue struct {
	Date  time.Time
	Value float64
	Actor string // id or name; "" for all
}

// ReferenceFile is a series from elsewhere to hold the tone against: counts of events, an index.
type ReferenceFile struct {
	Name   string
	Values []ReferenceValue
}

// enoughForInterval is the least number of periods for an interval of a correlation.
const enoughForInterval = 10

// compare brings the references to the periods and holds every actor's tone against them.
func (t *table) compare(actors []analysis.ActorSeries) (refs []analysis.Reference, out []analysis.Comparison, doubts []string) {
	for _, file := range t.opts.References {
		byActor := map[string][]ReferenceValue{}
		var ids []string
		for _, v := range file.Values {
			id, known := t.resolve(v.Actor, actors)
			if !known {
				doubts = appendNew(doubts, fmt.Sprintf("the reference %s names %q, who is no actor here: not compared", file.Name, v.Actor))
				continue
			}
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
			byActor[id] = append(byActor[id], v)
		}
		slices.Sort(ids)
		for _, id := range ids {
			ref, values := t.reference(file.Name, id, byActor[id])
			refs = append(refs, ref)
			if _, has := values.known(); 2*len(has) < len(values) {
				doubts = appendNew(doubts, fmt.Sprintf("the reference %s has values in %d of %s only: a longer period may suit it better", file.Name, len(has), periodsWords(len(values), t.calendar.period)))
			}
			for i := range actors {
				if a := &actors[i]; id == "" || id == a.Actor {
					out = append(out, t.comparison(file.Name, a, values))
				}
			}
		}
	}
	return refs, out, doubts
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// resolve takes an id, or a display name, to the id.
func (t *table) resolve(name string, actors []analysis.ActorSeries) (id string, known bool) {
	if name == "" {
		return "", true
	}
	for i := range actors {
		if strings.EqualFold(actors[i].Actor, name) || strings.EqualFold(actors[i].Name, name) {
			return actors[i].Actor, true
		}
	}
	return name, false
}

// reference is the series on the calendar: the mean of the values in each period.
func (t *table) reference(name, actor string, list []ReferenceValue) (analysis.Reference, sequence) {
	ref := analysis.Reference{Name: name, Actor: actor}
	sums, counts := make([]float64, t.calendar.periods()), make([]int, t.calendar.periods())
	for _, v := range list {
		if i := t.calendar.index(v.Date); i >= 0 {
			sums[i] += v.Value
			counts[i]++
		}
	}
	values := make(sequence, len(sums))
	for i := range values {
		p := analysis.ReferencePoint{Start: t.calendar.starts[i], End: t.calendar.starts[i+1]}
		values[i] = math.NaN()
		if counts[i] > 0 {
			values[i] = sums[i] / float64(counts[i])
			p.Value, p.Has = values[i], true
		}
		ref.Points = append(ref.Points, p)
	}
	return ref, values
}

// comparison holds one actor against one reference.
func (t *table) comparison(name string, a *analysis.ActorSeries, values sequence) analysis.Comparison {
	tone := make(sequence, len(a.Points))
	for i := range a.Points {
		tone[i] = math.NaN()
		if a.Points[i].Documents > 0 {
			tone[i] = a.Points[i].Mean
		}
	}
	c := analysis.Comparison{Reference: name, Actor: a.Actor}
	r, effective, n := spearman(tone, values)
	c.Periods, c.Effective = n, effective
	if !math.IsNaN(r) {
		c.R = r
		if n >= enoughForInterval {
			c.Low, c.High, c.HasBand = spearmanInterval(r, effective)
		}
	}
	c.Lags, c.Bound = crossCorrelation(values, tone)
	c.Finding = t.comparisonFinding(&c, math.IsNaN(r))
	return c
}

func (t *table) comparisonFinding(c *analysis.Comparison, constant bool) string {
	who, periods := inSentence(t.name(c.Actor)), periodsWords(c.Periods, t.calendar.period)
	if constant || !c.HasBand {
		return fmt.Sprintf("%s in which %s has a tone and %s a value: too few, or too alike, to compare.", capital(periods), who, c.Reference)
	}
	verb := "does not go with"
	switch {
	case c.Low > 0:
		verb = "rises with"
	case c.High < 0:
		verb = "falls as"
	}
	s := fmt.Sprintf("The tone of %s %s %s", who, verb, c.Reference)
	if verb == "falls as" {
		s += " rises"
	}
	if verb == "does not go with" {
		s += " beyond chance"
	}
	s += fmt.Sprintf(" (rank correlation %s, 95 %% interval %s to %s, %s worth %.0f)", analysis.Signed(c.R), analysis.Signed(c.Low), analysis.Signed(c.High), periods, c.Effective)
	if best, ok := strongest(c.Lags, c.Bound); ok && best.Lag != 0 {
		first, second := c.Reference, "the tone"
		if best.Lag < 0 {
			first, second = second, first
		}
		s += fmt.Sprintf("; %s precedes %s by %s (%s)", first, second, periodsWords(max(best.Lag, -best.Lag), t.calendar.period), bounded(best.R, c.Bound))
	}
	return s + "."
}
