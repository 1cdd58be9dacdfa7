package series

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis"
)

// actors are the series of all actors, by number of statements.
func (t *table) actors() []analysis.ActorSeries {
	var out []analysis.ActorSeries
	for from := 0; from < len(t.rows); {
		to := from
		for to < len(t.rows) && t.rows[to].actor == t.rows[from].actor {
			to++
		}
		out = append(out, t.actor(t.rows[from:to]))
		from = to
	}
	slices.SortStableFunc(out, func(a, b analysis.ActorSeries) int {
		return cmp.Or(cmp.Compare(b.Total.Statements, a.Total.Statements), cmp.Compare(a.Actor, b.Actor))
	})
	adjust(out)
	return out
}

// actor is the series of the actor whose rows these are.
func (t *table) actor(rows []row) analysis.ActorSeries {
	id := rows[0].actor
	b := newBootstrap(t.opts.Seed, id, t.opts.Draws)
	a := analysis.ActorSeries{Actor: id, Name: cmp.Or(t.names[id], id), Words: topWords(rows)}
	a.Total = b.estimate(rows, nil)
	dated := slices.Clone(rows)
	slices.SortStableFunc(dated, func(a, b row) int { return cmp.Compare(a.period, b.period) })
	for len(dated) > 0 && dated[0].period < 0 {
		dated = dated[1:]
		a.Undated++
	}
	a.Points = t.points(b, dated)
	smooth(a.Points, t.opts.HalfLifeDays)
	a.Change = t.change(b, dated)
	a.Trend = trend(a.Points)
	return a
}

// points are one point for every period of the calendar; the rows are in its order.
func (t *table) points(b *bootstrap, rows []row) []analysis.Point {
	out := make([]analysis.Point, t.calendar.periods())
	for i := range out {
		p := &out[i]
		p.Start, p.End = t.calendar.starts[i], t.calendar.starts[i+1]
		n := 0
		for n < len(rows) && rows[n].period == i {
			n++
		}
		p.Estimate = b.estimate(rows[:n], nil)
		rows = rows[n:]
	}
	return out
}

// change compares the later half of the calendar with the earlier one. With an odd number of
// periods the middle one belongs to the later half: what is recent is better covered. The halves
// are drawn apart; a document with statements in both, which is rare, counts in each.
func (t *table) change(b *bootstrap, rows []row) analysis.Change {
	c := analysis.Change{Verdict: analysis.TooLittleData}
	half := t.calendar.periods() / 2
	if half == 0 {
		return c
	}
	split := t.calendar.starts[half]
	c.BeforeStart, c.BeforeEnd, c.AfterStart, c.AfterEnd = t.from, split, split, t.to
	n, _ := slices.BinarySearchFunc(rows, half, func(r row, period int) int { return cmp.Compare(r.period, period) })
	before, after := make([]float64, len(b.means)), make([]float64, len(b.means))
	c.Before = b.estimate(ordering(rows[:n]), before)
	c.After = b.estimate(ordering(rows[n:]), after)
	if c.Before.Documents > 0 && c.After.Documents > 0 {
		c.Difference = c.After.Mean - c.Before.Mean
	}
	if !c.Before.HasBand || !c.After.HasBand {
		return c
	}
	for i := range after {
		after[i] -= before[i]
	}
	c.Low, c.High = percentiles(after)
	c.HasBand = true
	switch {
	case c.Low > 0:
		c.Verdict = analysis.MoreEscalatory
	case c.High < 0:
		c.Verdict = analysis.MoreDeEscalatory
	default:
		c.Verdict = analysis.NoClearChange
	}
	return c
}

// ordering brings rows of several periods back to the order of clusters and documents.
func ordering(rows []row) []row {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.cluster, b.cluster), cmp.Compare(a.doc, b.doc))
	})
	return rows
}

// estimate is the mean of the rows, which are in the order of clusters and documents, with its
// interval. The means of the draws are copied to draws, unless that is nil.
func (b *bootstrap) estimate(rows []row, draws []float64) (e analysis.Estimate) {
	if len(rows) == 0 {
		return e
	}
	cell := cellOf(rows)
	e.Documents, e.Statements, e.Effective = len(cell), len(rows), kish(cell)
	e.Mean, _ = meanOf(cell)
	var total float64
	for i := range rows {
		r := &rows[i]
		total += r.weight
		switch {
		case r.tone > analysis.NeutralBand:
			e.Escalatory += r.weight
		case r.tone < -analysis.NeutralBand:
			e.DeEscalatory += r.weight
		default:
			e.Neutral += r.weight
		}
	}
	e.Escalatory, e.Neutral, e.DeEscalatory = e.Escalatory/total, e.Neutral/total, e.DeEscalatory/total
	if len(cell) < enoughDocuments {
		return e
	}
	b.draw(cell)
	copy(draws, b.means) // in the order of drawing, before the percentiles reorder them
	e.Low, e.High = percentiles(b.means)
	e.HasBand = true
	return e
}

// cellOf sums up the rows by cluster: a document counts with the mean of its statements, and a
// near-duplicate group with the mean of its documents, each with its share of the group's weight.
func cellOf(rows []row) []cluster {
	var cell []cluster
	for i := 0; i < len(rows); {
		r := &rows[i]
		var weight, sum float64
		n := i
		for n < len(rows) && rows[n].cluster == r.cluster && rows[n].doc == r.doc {
			weight += rows[n].weight
			sum += rows[n].weight * rows[n].tone
			n++
		}
		statements := float64(n - i)
		if i == 0 || rows[i-1].cluster != r.cluster {
			cell = append(cell, cluster{})
		}
		c := &cell[len(cell)-1]
		c.weight += weight / statements
		c.sum += sum / statements
		i = n
	}
	return cell
}

// smooth draws the exponentially weighted mean through the points: a document counts half for
// every half-life of its age, in days between the middles of the periods. Where more than two
// half-lives pass without a document the line ends, and begins anew with the next.
func smooth(points []analysis.Point, halfLife float64) {
	var sum, weight float64
	last := -1
	for i := range points {
		p := &points[i]
		if p.Documents == 0 {
			continue
		}
		if last >= 0 {
			days := middle(p) - middle(&points[last])
			if days > 2*halfLife {
				sum, weight = 0, 0
			} else {
				for k := last + 1; k < i; k++ {
					points[k].Smoothed, points[k].HasSmoothed = points[last].Smoothed, true
				}
				decay := math.Exp2(-days / halfLife)
				sum, weight = sum*decay, weight*decay
			}
		}
		sum += p.Effective * p.Mean
		weight += p.Effective
		p.Smoothed, p.HasSmoothed = sum/weight, true
		last = i
	}
}

// middle is the middle of the period, in days.
func middle(p *analysis.Point) float64 {
	return float64(p.Start.Unix()+p.End.Unix()) / 2 / 86400
}
