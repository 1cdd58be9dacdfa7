package workbook

import (
	"math"

	"detente/analysis"
)

// sensitivity tells which words carry each actor's mean.
func (b *book) sensitivity() *sheet {
	columns := []column{
		{name: "Actor", width: 13, kind: words, meaning: "Id of the actor"},
		{name: "Name", width: 22, kind: words, meaning: "Its name"},
		{name: "Entry", width: 30, kind: words, meaning: "Entry of the word lists; cue: stands before a verb that reports"},
		{name: "Words", width: 24, kind: words, meaning: "As it is most often written there"},
		{name: "Statements", width: 13, kind: count, meaning: "Statements of the actor whose score it moves", unit: "statements"},
		{name: "Mean tone", width: 12, kind: score, scale: true, meaning: "Mean of the actor over the whole span", unit: onScale, blank: noData},
		{name: "Mean without", width: 12, kind: score, scale: true, meaning: "The same if the word lists did not know the entry: every score computed anew by all the rules", unit: onScale, blank: noData},
		{name: "Move", width: 10, kind: score, meaning: "Mean without less mean: a word that carries an escalatory mean moves it down. The moves of several do not add up", unit: "tone"},
	}
	type line struct {
		actor *analysis.ActorSeries
		analysis.Sensitivity
	}
	var list []line
	for i := range b.rep.Actors {
		for _, s := range b.rep.Actors[i].Sensitivity {
			list = append(list, line{&b.rep.Actors[i], s})
		}
	}
	return &sheet{name: "Sensitivity", tab: tabResults, frozen: 3, printed: 8, columns: columns, rows: len(list),
		about: "Which words carry each actor's mean: how far it would move without them. Does not follow what you enter until the next run.",
		row: func(i int, cells []any) {
			x := list[i]
			t := &x.actor.Total
			copy(cells, []any{x.actor.Actor, b.actorName(x.actor.Actor), x.Entry, x.Words, x.Statements,
				only(t.Mean, t.Documents > 0), only(math.Max(-1, math.Min(1, t.Mean+x.Move)), t.Documents > 0), x.Move})
		}}
}
