package series

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"detente/analysis"
)

// direction is what one actor says about another, by period.
type direction struct {
	dyad  analysis.Dyad
	means sequence
}

// directions are the means of what an actor says about every other.
func (t *table) directions(id string, a *actorTable) (out []direction) {
	byTarget := map[uint32][]uint32{} // rows, in the order of clusters and documents
	for i := range a.rows {
		for _, target := range a.targets[a.rows[i].targets.first:a.rows[i].targets.last] {
			byTarget[target] = append(byTarget[target], uint32(i))
		}
	}
	var rows []row
	for target, list := range byTarget {
		rows = rows[:0]
		for _, i := range list {
			rows = append(rows, a.rows[i])
		}
		name := t.rows.parties.list[target]
		b := newBootstrap(t.opts.Seed, id+"\x00"+name, t.opts.Draws)
		out = append(out, direction{analysis.Dyad{Actor: id, Target: name, Total: t.estimate(b, rows, nil)}, t.means(rows)})
	}
	return out
}

// dyads are the directions in their order, and the pairs of actors who speak about one another.
func (t *table) dyads(all []direction) ([]analysis.Dyad, []analysis.Pair) {
	slices.SortFunc(all, func(a, b direction) int {
		return cmp.Or(cmp.Compare(b.dyad.Total.Statements, a.dyad.Total.Statements), cmp.Compare(a.dyad.Actor, b.dyad.Actor), cmp.Compare(a.dyad.Target, b.dyad.Target))
	})
	at := map[[2]string]int{}
	var out []analysis.Dyad
	for i, d := range all {
		out = append(out, d.dyad)
		at[[2]string{d.dyad.Actor, d.dyad.Target}] = i
	}
	var pairs []analysis.Pair
	for i, d := range all {
		if k, ok := at[[2]string{d.dyad.Target, d.dyad.Actor}]; ok && i < k {
			pairs = append(pairs, t.pair(&d, &all[k]))
		}
	}
	slices.SortStableFunc(pairs, func(a, b analysis.Pair) int { return cmp.Compare(b.Periods, a.Periods) })
	adjustPrecedence(pairs)
	for i := range pairs {
		pairs[i].Finding = t.pairFinding(&pairs[i])
	}
	return out, pairs
}

// means are the means of the rows by period, without intervals.
func (t *table) means(rows []row) sequence {
	out := make(sequence, t.calendar.periods())
	byPeriod := make([][]row, len(out))
	for _, r := range rows {
		if r.period >= 0 {
			byPeriod[r.period] = append(byPeriod[r.period], r)
		}
	}
	for i, list := range byPeriod {
		out[i] = math.NaN()
		if len(list) > 0 {
			cell, tallies := t.cellOf(list)
			capOutlets(cell, tallies, t.opts.CapOutlet)
			out[i], _ = meanOf(cell)
		}
	}
	return out
}

// pair compares the two directions in time.
func (t *table) pair(a, b *direction) analysis.Pair {
	p := analysis.Pair{A: a.dyad.Actor, B: b.dyad.Actor, Periods: both(a.means, b.means)}
	p.Lags, p.Bound = crossCorrelation(a.means, b.means)
	for _, d := range [][2]*direction{{a, b}, {b, a}} {
		order := grangerOrder(d[0].means, d[1].means)
		if order == 0 {
			continue
		}
		if f, prob, n, ok := granger(d[0].means, d[1].means, order); ok {
			p.Precedence = append(p.Precedence, analysis.Precedence{From: d[0].dyad.Actor, To: d[1].dyad.Actor, Order: order, N: n, F: f, P: prob, PAdjusted: prob})
		}
	}
	return p
}

// adjustPrecedence corrects the tests for their number.
func adjustPrecedence(pairs []analysis.Pair) {
	var tests []*analysis.Precedence
	var p []float64
	for i := range pairs {
		for k := range pairs[i].Precedence {
			tests = append(tests, &pairs[i].Precedence[k])
			p = append(p, pairs[i].Precedence[k].P)
		}
	}
	for i, q := range benjaminiHochberg(p) {
		tests[i].PAdjusted = q
	}
}

// pairFinding says what comes first, never what causes what.
func (t *table) pairFinding(p *analysis.Pair) string {
	a, b := inSentence(t.name(p.A)), inSentence(t.name(p.B))
	if len(p.Lags) == 0 {
		return fmt.Sprintf("%s with statements of %s and %s about one another: too few to say which comes first.", capital(periodsWords(p.Periods, t.calendar.period)), a, b)
	}
	s := fmt.Sprintf("Over %s, the tone of %s toward %s and that of %s toward %s do not follow one another beyond chance", periodsWords(p.Periods, t.calendar.period), a, b, b, a)
	if best, ok := strongest(p.Lags, p.Bound); ok {
		first, second := a, b
		if best.Lag < 0 {
			first, second = b, a
		}
		how := ""
		if best.R < 0 {
			how = " in the opposite direction"
		}
		if best.Lag == 0 {
			s = fmt.Sprintf("The tone of %s toward %s and that of %s toward %s move together within the %s%s (%s)", a, b, b, a, t.calendar.period, how, bounded(best.R, p.Bound))
		} else {
			s = fmt.Sprintf("The tone of %s toward %s precedes that of %s toward %s by %s%s (%s)", first, second, second, first, periodsWords(max(best.Lag, -best.Lag), t.calendar.period), how, bounded(best.R, p.Bound))
		}
	}
	for _, g := range p.Precedence {
		if g.PAdjusted < 0.05 {
			s += fmt.Sprintf("; by Granger's test that of %s precedes that of %s (p %.3f)", inSentence(t.name(g.From)), inSentence(t.name(g.To)), g.PAdjusted)
		}
	}
	return s + "."
}

// name is the display name of an id.
func (t *table) name(id string) string { return cmp.Or(t.names[id], id) }
