package series

import (
	"cmp"
	"maps"
	"slices"

	"detente/analysis"
)

// actors are the series of all actors, by number of statements, and what each says about others. Only one
// actor's statements are in memory at a time.
func (t *table) actors() (out []analysis.ActorSeries, directions []direction, err error) {
	ids := slices.Sorted(maps.Keys(t.rows.actors))
	for _, id := range ids {
		a, err := t.load(id)
		if err != nil {
			return nil, nil, err
		}
		delete(t.rows.actors, id)
		words := a.topWords(t.rows.terms.list)
		a.terms, a.contributions = nil, nil
		directions = append(directions, t.directions(id, a)...)
		out = append(out, t.actor(id, a.rows, words))
	}
	slices.SortStableFunc(out, func(a, b analysis.ActorSeries) int {
		return cmp.Or(cmp.Compare(b.Total.Statements, a.Total.Statements), cmp.Compare(a.Actor, b.Actor))
	})
	adjust(out)
	return out, directions, nil
}

// actor is the series of the actor whose rows these are; it brings them into another order.
func (t *table) actor(id string, rows []row, words []analysis.WordCount) analysis.ActorSeries {
	b := newBootstrap(t.opts.Seed, id, t.opts.Draws)
	a := analysis.ActorSeries{Actor: id, Name: cmp.Or(t.names[id], id), Words: words}
	a.Total = t.estimate(b, rows, nil)
	dated := rows
	slices.SortFunc(dated, func(a, b row) int { return cmp.Or(cmp.Compare(a.period, b.period), cmp.Compare(a.place, b.place)) })
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
		for n < len(rows) && int(rows[n].period) == i {
			n++
		}
		p.Estimate = t.estimate(b, rows[:n], nil)
		rows = rows[n:]
	}
	return out
}
