package series

import (
	"cmp"
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
	a.Total = t.estimate(b, rows, nil)
	dated := slices.Clone(rows)
	slices.SortStableFunc(dated, func(a, b row) int { return cmp.Compare(a.period, b.period) })
	for len(dated) > 0 && dated[0].period < 0 {
		dated = dated[1:]
		a.Undated++
	}
	a.Points = t.points(b, dated)
	t.smooth(a.Points)
	a.Change = t.change(b, dated)
	a.Trend = trend(a.Points)
	a.Breaks = breaks(a.Points)
	a.Sensitivity = t.levers.of(id, t.opts.CapOutlet)
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
		p.Estimate = t.estimate(b, rows[:n], nil)
		rows = rows[n:]
	}
	return out
}
