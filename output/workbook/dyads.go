package workbook

import (
	"fmt"

	"detente/analysis"
)

// dyads tells what every actor says about every other.
func (b *book) dyads() *sheet {
	columns := []column{
		{name: "Actor", width: 13, kind: words, meaning: "Id of the actor who speaks"},
		{name: "Name", width: 22, kind: words, meaning: "Its name"},
		{name: "Target", width: 13, kind: words, meaning: "Id of the actor at whom the statements are aimed"},
		{name: "Target name", width: 22, kind: words, meaning: "Its name"},
		{name: "Mean tone", width: 12, kind: score, scale: true, meaning: "Mean escalation of the documents' means; + is escalatory. Of the last run: it does not follow what you enter", unit: onScale, blank: noData},
		{name: "Low", width: 9, kind: score, meaning: "Lower end of its 95 % bootstrap interval, over documents", unit: onScale, blank: under5},
		{name: "High", width: 9, kind: score, meaning: "Upper end of that interval", unit: onScale, blank: under5},
		{name: "Documents", width: 13, kind: count, meaning: "Documents with such a statement, each group of near-copies once", unit: "documents"},
		{name: "Effective documents", width: 13, kind: number, meaning: "Effective number of documents after weighting (Kish)", unit: "documents", blank: noData},
		{name: "Statements", width: 13, kind: count, meaning: "Scored statements of the actor about the target", unit: "statements"},
		{name: "Escalatory", width: 13, kind: share, meaning: "Share of them above +0.1", unit: "per cent", blank: noData},
		{name: "Neutral", width: 11, kind: share, meaning: "Share between −0.1 and +0.1", unit: "per cent", blank: noData},
		{name: "De-escalatory", width: 15, kind: share, meaning: "Share below −0.1", unit: "per cent", blank: noData},
		{name: "Mean the other way", width: 12, kind: score, scale: true, meaning: "Mean tone of the target about the actor", unit: onScale, blank: "it said nothing about the actor"},
		{name: "Periods both ways", width: 11, kind: count, meaning: "Periods in which both speak about one another", unit: "periods", blank: "only one of them speaks about the other"},
		{name: "Together in time", width: 60, kind: wrapped, meaning: "Whether one's tone goes with, or precedes, the other's. What comes first need not be the cause", blank: "only one of them speaks about the other"},
	}
	means := map[[2]string]float64{}
	for _, d := range b.rep.Dyads {
		if d.Total.Documents > 0 {
			means[[2]string{d.Actor, d.Target}] = d.Total.Mean
		}
	}
	pairs := map[[2]string]*analysis.Pair{}
	for i := range b.rep.Pairs {
		p := &b.rep.Pairs[i]
		pairs[[2]string{p.A, p.B}], pairs[[2]string{p.B, p.A}] = p, p
	}
	return &sheet{name: "Dyads", tab: tabResults, frozen: 4, printed: 10, columns: columns, rows: len(b.rep.Dyads),
		about: "Who speaks about whom, and in which tone. Does not follow what you enter until the next run.",
		row: func(i int, cells []any) {
			d := &b.rep.Dyads[i]
			t := &d.Total
			data := t.Documents > 0
			back, has := means[[2]string{d.Target, d.Actor}]
			copy(cells, []any{d.Actor, b.actorName(d.Actor), d.Target, b.actorName(d.Target), only(t.Mean, data), only(t.Low, t.HasBand), only(t.High, t.HasBand),
				t.Documents, only(t.Effective, data), t.Statements, only(t.Escalatory, t.Statements > 0), only(t.Neutral, t.Statements > 0), only(t.DeEscalatory, t.Statements > 0),
				only(back, has)})
			if p := pairs[[2]string{d.Actor, d.Target}]; p != nil {
				cells[14], cells[15] = p.Periods, p.Finding
			}
		}}
}

// breakWords says a change of level.
func breakWords(k *analysis.Break) string {
	return fmt.Sprintf("level %s to %s", analysis.Signed(k.Before), analysis.Signed(k.After))
}
