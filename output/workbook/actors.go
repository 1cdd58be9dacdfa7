package workbook

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// Tab colours, with the alpha channel that the format asks for: results, records, explanations.
const (
	tabResults = "FFB35806"
	tabRecords = "FF2166AC"
	tabAbout   = "FF8A94A3"
)

// only is x where it is valid, else a blank.
func only(x float64, valid bool) any {
	if !valid {
		return nil
	}
	return x
}

func lastDay(after time.Time) time.Time {
	if after.IsZero() {
		return after
	}
	return after.AddDate(0, 0, -1)
}

const (
	under5   = "under five documents"
	noData   = "no scored statement"
	onScale  = "−1 to +1"
	fewTimes = "under four periods with data"
)

var summaryColumns = []column{
	{name: "Actor", width: 13, kind: words, meaning: "Id of the actor: ISO 3166-1 alpha-3 for states, short names for bodies and groups"},
	{name: "Name", width: 22, kind: words, meaning: "Name of the actor"},
	{name: "Mean tone", width: 12, kind: score, scale: true, meaning: "Mean escalation over the whole span, of the documents' means; + is escalatory", unit: onScale, blank: noData},
	{name: "Low", width: 9, kind: score, meaning: "Lower end of the 95 % bootstrap interval of the mean, over documents", unit: onScale, blank: under5},
	{name: "High", width: 9, kind: score, meaning: "Upper end of that interval", unit: onScale, blank: under5},
	{name: "Over time", width: 26, kind: words, meaning: "Mean tone by period, as on the Heatmap: bars up are escalatory, bars down de-escalatory, all on the scale −1 to +1. Seen in Excel and LibreOffice", blank: "no dated statement"},
	{name: "Change", width: 21, kind: words, meaning: "Later half of the span against the earlier half, in words: only called a change where the interval excludes 0"},
	{name: "Latest change", width: 13, kind: date, meaning: "First day of the latest lasting change of level that the means by period tell", unit: "date", blank: "none, or the mean was changed by hand"},
	{name: "Difference", width: 12, kind: score, meaning: "Later mean less earlier mean; + is toward escalation", unit: "−2 to +2", blank: "no data in one of the halves"},
	{name: "Documents", width: 13, kind: count, meaning: "Documents with a scored statement, each group of near-copies once", unit: "documents"},
	{name: "Statements", width: 13, kind: count, meaning: "Scored statements", unit: "statements"},
	{name: "Words toward escalation", width: 46, kind: wrapped, meaning: "The words that added most: word (times met): sum of what it added", blank: "none"},
	{name: "Words toward de-escalation", width: 46, kind: wrapped, meaning: "The words that took away most", blank: "none"},
	{name: "Difference low", width: 12, kind: score, meaning: "Lower end of the 95 % bootstrap interval of the difference", unit: "−2 to +2", blank: under5},
	{name: "Difference high", width: 12, kind: score, meaning: "Upper end of that interval", unit: "−2 to +2", blank: under5},
	{name: "Earlier mean", width: 10, kind: score, scale: true, meaning: "Mean tone of the earlier half", unit: onScale, blank: noData},
	{name: "Later mean", width: 10, kind: score, scale: true, meaning: "Mean tone of the later half", unit: onScale, blank: noData},
	{name: "Effective documents", width: 12, kind: number, meaning: "Effective number of documents after weighting (Kish): what the mean really rests on", unit: "documents", blank: noData},
	{name: "Undated", width: 11, kind: count, meaning: "Scored statements without a usable date: in the mean, in no period", unit: "statements"},
	{name: "Escalatory", width: 12, kind: share, meaning: "Share of the scored statements above +0.1", unit: "per cent", blank: noData},
	{name: "Neutral", width: 11, kind: share, meaning: "Share between −0.1 and +0.1", unit: "per cent", blank: noData},
	{name: "De-escalatory", width: 15, kind: share, meaning: "Share below −0.1", unit: "per cent", blank: noData},
	{name: "Slope per 30 days", width: 11, kind: score, meaning: "Sen's slope of the periods' means", unit: "tone per 30 days", blank: fewTimes},
	{name: "Slope low", width: 11, kind: score, meaning: "Lower end of its 95 % interval", unit: "tone per 30 days", blank: fewTimes},
	{name: "Slope high", width: 11, kind: score, meaning: "Upper end of its 95 % interval", unit: "tone per 30 days", blank: fewTimes},
	{name: "Trend p", width: 11, kind: fine, meaning: "p value of the Mann-Kendall test, adjusted over all actors (Benjamini-Hochberg)", unit: "0 to 1", blank: fewTimes},
}

// maxSpark is the most periods that the bars of Summary show: more cannot be told apart.
const maxSpark = 130

// sparkPeriods are the numbers of the periods that the bars show, the latest.
func (b *book) sparkPeriods() []int {
	if len(b.rep.Actors) == 0 {
		return nil
	}
	n := len(b.rep.Actors[0].Points)
	var list []int
	for p := max(0, n-maxSpark); p < n; p++ {
		list = append(list, p)
	}
	return list
}

// summary has the means by period at its right end, folded away: bars that draw their own row stay
// right when the table is sorted.
func (b *book) summary() *sheet {
	columns := slices.Clone(summaryColumns)
	for _, p := range b.sparkPeriods() {
		columns = append(columns, column{name: b.rep.Actors[0].Points[p].Start.Format(time.DateOnly), width: 10.5, kind: score, folded: true})
	}
	return &sheet{name: "Summary", tab: tabResults, frozen: 2, printed: 13, columns: columns, rows: len(b.rep.Actors),
		about: "One row for each actor: tone, interval, change, trend, the words that decided.",
		row:   b.summaryRow, least: 30}
}

func (b *book) summaryRow(i int, cells []any) {
	a := &b.rep.Actors[i]
	t, c, m := &a.Total, &a.Change, &a.Trend
	data := t.Documents > 0
	before, after := c.Before.Documents > 0, c.After.Documents > 0
	at := func(col string) string { return ref1(calcActors, col, i) }
	still := func(x float64, valid bool) any { return b.unchanged(at(aChanged), only(x, valid)) }
	shareOf := func(x float64, sum string) any {
		return b.cellOf(only(x, t.Statements > 0), `IF(%s=0,"",%s/%s)`, at(aWeights), sum, at(aWeights))
	}
	copy(cells, []any{a.Actor, a.Name, b.cellOf(only(t.Mean, data), "%s", at(aMean)), still(t.Low, t.HasBand), still(t.High, t.HasBand), nil,
		b.cellOf(string(c.Verdict), `IF(%s=1,"%s","%s")`, at(aChanged), changedByHand, c.Verdict),
		b.latestBreak(a, at(aChanged)),
		b.cellOf(only(settled(c.Difference), before && after), `IF(OR(%s="",%s=""),"",ROUND(%s-%s,10))`, at(aBefore), at(aAfter), at(aAfter), at(aBefore)),
		b.cellOf(t.Documents, "%s", at(aDocuments)), b.cellOf(t.Statements, "%s", at(aStatements)),
		topWords(a.Words, +1), topWords(a.Words, -1),
		still(c.Low, c.HasBand), still(c.High, c.HasBand), b.cellOf(only(c.Before.Mean, before), "%s", at(aBefore)), b.cellOf(only(c.After.Mean, after), "%s", at(aAfter)),
		b.cellOf(only(t.Effective, data), `IF(%s=0,"",%s^2/%s)`, at(aSquare), at(aWeight), at(aSquare)), b.cellOf(a.Undated, "%s", at(aUndated)),
		shareOf(t.Escalatory, at(aUp)), shareOf(t.Neutral, fmt.Sprintf("(%s-%s-%s)", at(aWeights), at(aUp), at(aDown))), shareOf(t.DeEscalatory, at(aDown)),
		still(m.Slope, m.Valid), still(m.SlopeLow, m.Valid), still(m.SlopeHigh, m.Valid),
		// The adjustment is made over all actors: one that changed moves the others.
		b.unchanged(b.anyChanged(), only(m.PAdjusted, m.Valid))})
	for k, p := range b.sparkPeriods() {
		cells[len(summaryColumns)+k] = b.pointMean(i, p)
	}
}

// latestBreak is the day of the latest change of level.
func (b *book) latestBreak(a *analysis.ActorSeries, flag string) any {
	if len(a.Breaks) == 0 {
		return nil
	}
	day := a.Breaks[len(a.Breaks)-1].Start
	return b.cellOf(day, `IF(%s=1,"",%s)`, flag, exact(serialDay(day)))
}

// settled is x without the last digits, in which equal means may differ: they would show as −0.00.
func settled(x float64) float64 { return math.Round(x*1e10) / 1e10 }

// changedByHand stands in the place of a verdict whose mean an override changed.
const changedByHand = "changed by hand: run report again"

// unchanged is a value that formulas cannot work out, such as a bootstrap interval: blank as soon as
// the cell flag says that an override changed what it belongs to.
func (b *book) unchanged(flag string, value any) any {
	if b.live == nil || value == nil {
		return value
	}
	return formula{fmt.Sprintf(`IF(%s>0,"",%s)`, flag, exact(value.(float64))), value}
}

func (b *book) anyChanged() string {
	if b.live == nil {
		return ""
	}
	return "MAX(" + ref(calcActors, aChanged, len(b.live.actors)) + ")"
}

// pointMean is the mean of an actor in a period, both by number.
func (b *book) pointMean(actor, period int) any {
	p := &b.rep.Actors[actor].Points[period]
	at := ref1(calcPeriods, pMean, actor*len(b.rep.Actors[actor].Points)+period)
	return b.cellOf(only(p.Mean, p.Documents > 0), "%s", at)
}

// topWords lists the words that moved the score to one side.
func topWords(list []analysis.WordCount, side float64) string {
	var parts []string
	for _, w := range list {
		if w.Contribution*side > 0 {
			parts = append(parts, fmt.Sprintf("%s (%d): %s", w.Term, w.Count, analysis.Signed(w.Contribution)))
		}
	}
	return strings.Join(parts, "; ")
}

// put sets one cell of a sheet that is not streamed.
func (b *book) put(sheet string, col, row int, c excelize.Cell) error {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		return err
	}
	if c.Value != nil {
		if err := b.file.SetCellValue(sheet, name, c.Value); err != nil {
			return err
		}
	}
	if c.Formula != "" {
		if err := b.file.SetCellFormula(sheet, name, c.Formula); err != nil {
			return err
		}
	}
	return b.file.SetCellStyle(sheet, name, name, c.StyleID)
}

// sparklines draws each actor's means by period: the end of Summary's part. excelize knows them, but
// loses them on streamed sheets, and the fixed scale, without which each actor's bars would have their own.
func (b *book) sparklines() string {
	n := len(b.sparkPeriods())
	if n == 0 {
		return ""
	}
	var x strings.Builder
	x.WriteString(`<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">` +
		`<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
		`<x14:sparklineGroup manualMax="1" manualMin="-1" type="column" displayEmptyCellsAs="gap" negative="1" displayXAxis="1" displayHidden="1" minAxisType="custom" maxAxisType="custom">` +
		`<x14:colorSeries rgb="FF` + colourUp + `"/><x14:colorNegative rgb="FF` + colourDown + `"/><x14:colorAxis rgb="FF000000"/><x14:sparklines>`)
	first, last := columnName(len(summaryColumns)+1), columnName(len(summaryColumns)+n)
	for i := range b.rep.Actors {
		fmt.Fprintf(&x, "<x14:sparkline><xm:f>Summary!%s%d:%s%d</xm:f><xm:sqref>F%d</xm:sqref></x14:sparkline>", first, i+2, last, i+2, i+2)
	}
	x.WriteString("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>")
	return x.String()
}

func (b *book) periods() *sheet {
	columns := []column{
		{name: "Actor", width: 13, kind: words, meaning: "Id of the actor"},
		{name: "Name", width: 22, kind: words, meaning: "Name of the actor"},
		{name: "Period start", width: 14, kind: date, meaning: "First day of the period", unit: "date"},
		{name: "Period end", width: 14, kind: date, meaning: "Last day of the period", unit: "date"},
		{name: "Mean tone", width: 12, kind: score, scale: true, meaning: "Mean escalation of the documents' means; + is escalatory", unit: onScale, blank: noData},
		{name: "Low", width: 8, kind: score, meaning: "Lower end of the 95 % bootstrap interval of the mean, over documents", unit: onScale, blank: under5},
		{name: "High", width: 8, kind: score, meaning: "Upper end of that interval", unit: onScale, blank: under5},
		{name: "Smoothed", width: 11, kind: score, scale: true, meaning: "Exponentially weighted mean up to this period", unit: onScale, blank: "no data so far"},
		{name: "Documents", width: 13, kind: count, meaning: "Documents with a scored statement, each group of near-copies once", unit: "documents"},
		{name: "Effective documents", width: 13, kind: number, meaning: "Effective number of documents after weighting (Kish)", unit: "documents", blank: noData},
		{name: "Statements", width: 13, kind: count, meaning: "Scored statements", unit: "statements"},
		{name: "Escalatory", width: 13, kind: share, meaning: "Share of the scored statements above +0.1", unit: "per cent", blank: noData},
		{name: "Neutral", width: 11, kind: share, meaning: "Share between −0.1 and +0.1", unit: "per cent", blank: noData},
		{name: "De-escalatory", width: 15, kind: share, meaning: "Share below −0.1", unit: "per cent", blank: noData},
		{name: "Change point", width: 24, kind: words, meaning: "Where a new level begins: the mean of the periods before and from here on", blank: "no lasting change begins here, or the mean was changed by hand"},
		{name: "Key", width: 26, kind: line, meaning: "Actor and first day together, to look a row up by"},
		{name: "Note", width: 22, kind: words, meaning: "How far the mean can be trusted", blank: "five documents or more"},
	}
	rows := b.actorPoints()
	return &sheet{name: "Actor by period", tab: tabResults, frozen: 3, columns: columns, rows: len(rows),
		about: "The trend in numbers: each actor in each " + b.periodName() + ", ready for a pivot table.",
		row:   func(i int, cells []any) { b.periodRow(rows[i], i, cells) }}
}

// actorPoints are the rows of Actor by period.
func (b *book) actorPoints() []actorPoint {
	var rows []actorPoint
	for i := range b.rep.Actors {
		for j := range b.rep.Actors[i].Points {
			rows = append(rows, actorPoint{&b.rep.Actors[i], &b.rep.Actors[i].Points[j]})
		}
	}
	return rows
}

func (b *book) periodName() string {
	if b.rep.Period == "" {
		return "period"
	}
	return b.rep.Period
}

type actorPoint struct {
	actor *analysis.ActorSeries
	point *analysis.Point
}

func (b *book) periodRow(r actorPoint, i int, cells []any) {
	p := r.point
	data := p.Documents > 0
	note := ""
	switch {
	case !data:
		note = "no data"
	case p.Documents < 5:
		note = under5
	}
	at := func(col string) string { return ref1(calcPeriods, col, i) }
	still := func(x float64, valid bool) any { return b.unchanged(at(pChanged), only(x, valid)) }
	shareOf := func(x float64, sum string) any {
		return b.cellOf(only(x, p.Statements > 0), `IF(%s=0,"",%s/%s)`, at(pWeights), sum, at(pWeights))
	}
	copy(cells, []any{r.actor.Actor, r.actor.Name, p.Start, lastDay(p.End), b.cellOf(only(p.Mean, data), "%s", at(pMean)), still(p.Low, p.HasBand), still(p.High, p.HasBand),
		b.cellOf(only(p.Smoothed, p.HasSmoothed), "%s", at(pSmoothed)), b.cellOf(p.Documents, "%s", at(pDocuments)),
		b.cellOf(only(p.Effective, data), "%s", at(pEffective)), b.cellOf(p.Statements, "%s", at(pStatements)),
		shareOf(p.Escalatory, at(pUp)), shareOf(p.Neutral, fmt.Sprintf("(%s-%s-%s)", at(pWeights), at(pUp), at(pDown))), shareOf(p.DeEscalatory, at(pDown)),
		b.changePoint(r.actor, p, i), r.actor.Actor + " " + p.Start.Format(time.DateOnly),
		b.cellOf(note, `IF(%s=1,"%s",IF(%s=0,"no data",IF(%s<5,"%s","")))`, at(pChanged), changedByHand, at(pDocuments), at(pDocuments), under5)})
}

// changePoint says in words which change of level begins in the period.
func (b *book) changePoint(a *analysis.ActorSeries, p *analysis.Point, row int) any {
	for i := range a.Breaks {
		if k := &a.Breaks[i]; k.Start.Equal(p.Start) {
			actor := row / len(a.Points)
			return b.cellOf(breakWords(k), `IF(%s=1,"","%s")`, ref1(calcActors, aChanged, actor), breakWords(k))
		}
	}
	return nil
}
