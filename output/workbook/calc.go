package workbook

import (
	"fmt"
	"strings"
	"time"

	"detente/analysis"
)

// The sheets on which the formulas of a live workbook work. They are hidden: nothing on them is
// meant to be read but by whoever asks how a mean came about. Everything that is shown refers to them
// with absolute references, so that sorting or filtering a table cannot break it.
const (
	calcStatements = "Calc statements"
	calcStories    = "Calc stories"
	calcPeriods    = "Calc periods"
	calcActors     = "Calc actors"
)

// formula is a cell's formula with the value that it has now.
type formula struct {
	text  string
	value any
}

func formulaOf(value any, format string, args ...any) formula {
	return formula{fmt.Sprintf(format, args...), value}
}

// missing is the cached value of a formula that gives #N/A, which charts leave out.
type missing struct{}

// column letters of the Calc sheets, which the formulas name.
const (
	sFound, sWeight, sPlaced, sRow, sActor, sScore, sPeriod, sNo, sCell, sHalf                                    = "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"
	sPeriodWeight, sPeriodTone, sPeriodDocument, sPeriodSquare, sAllWeight, sAllTone, sAllDocument, sAllSquare    = "N", "O", "P", "Q", "R", "S", "T", "U"
	sHalfWeight, sHalfTone                                                                                        = "V", "W"
	sMoved                                                                                                        = "X"
	pStart, pEnd, pMiddle, pWeight, pTone, pDocuments, pSquare, pStatements, pWeights, pUp, pDown, pMean          = "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"
	pEffective, pLast, pNext, pSum, pSumWeight, pSmoothed, pDot, pLine, pChanged                                  = "O", "P", "Q", "R", "S", "T", "U", "V", "W"
	aID, aWeight, aTone, aDocuments, aSquare, aStatements, aWeights, aUp, aDown, aUndated, aBefore, aAfter, aMean = "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"
	aChanged, aTitle, aMoved                                                                                      = "O", "P", "Q"
)

// ref is a whole column of a Calc sheet, ref1 one of its cells.
func ref(sheet, col string, rows int) string {
	return fmt.Sprintf("'%s'!$%s$2:$%s$%d", sheet, col, col, rows+1)
}

func ref1(sheet, col string, i int) string { return fmt.Sprintf("'%s'!$%s$%d", sheet, col, i+2) }

// calcStatementsSheet has a row for each statement and actor.
func (b *book) calcStatementsSheet() *sheet {
	columns := []column{
		{name: "Statement", width: 19, kind: words, meaning: "Id of the statement"},
		{name: "Actor no.", width: 8, kind: count, meaning: "First, second … actor of the statement"},
		{name: "Document", width: 24, kind: words, meaning: "Its document"},
		{name: "Actor found", width: 12, kind: words, meaning: "Actor that the program found", blank: "room for a second actor"},
		{name: "Weight", width: 9, kind: fine, meaning: "Weight of the statement", unit: "above 0"},
		{name: "Period found", width: 9, kind: count, meaning: "Number of the period by the date that the program found; 0: in none"},
		{name: "Row", width: 8, kind: count, meaning: "Where the statement stands on Statements now; 0: it was deleted"},
		{name: "Actor", width: 12, kind: words, meaning: "Actor with overrides", blank: "none"},
		{name: "Score", width: 9, kind: score, meaning: "score_final of Statements", unit: onScale, blank: "not scored, or excluded"},
		{name: "Period", width: 8, kind: count, meaning: "Number of the period with overrides; 0: in none"},
		{name: "Actor sum", width: 8, kind: count, meaning: "Row of Calc actors it counts in; 0: in none"},
		{name: "Period sum", width: 8, kind: count, meaning: "Row of Calc periods it counts in; 0: in none"},
		{name: "Half sum", width: 8, kind: count, meaning: "The actor's earlier (odd) or later (even) half it counts in; 0: in none"},
	}
	for _, of := range []string{"period", "actor"} {
		columns = append(columns,
			column{name: "Share in " + of, width: 10, kind: fine, meaning: "Weight, divided by the statements of the same document in the same sum where each document counts alike"},
			column{name: "Tone in " + of, width: 10, kind: fine, meaning: "That share times the score"},
			column{name: "New in " + of, width: 9, kind: count, meaning: "1 for the first statement of its document, or group of near-copies, in the sum"},
			column{name: "Square in " + of, width: 10, kind: fine, meaning: "There, the squared weight of the document or group, for the effective number"})
	}
	columns = append(columns,
		column{name: "Share in half", width: 10, kind: fine, meaning: "As above, for the actor's half of the span"},
		column{name: "Tone in half", width: 10, kind: fine, meaning: "That share times the score"},
		column{name: "Moved to", width: 9, kind: count, meaning: "Row of Calc actors, where an override gave it to an actor among whose rows it does not stand; else 0"})
	return &sheet{name: calcStatements, tab: tabAbout, frozen: 1, columns: columns, rows: len(b.live.slots), hidden: true,
		about: "How each statement enters the sums, by actor.",
		row:   b.calcStatement}
}

// calcStoriesSheet holds the same rows by story and document.
func (b *book) calcStoriesSheet() *sheet {
	from := "As on Calc statements, there by actor, here by document: what shares a document's weight stands together"
	columns := []column{
		{name: "Row", width: 9, kind: count, meaning: "Row of Calc statements"},
		{name: "Period sum", width: 9, kind: count, meaning: from},
		{name: "Actor sum", width: 9, kind: count, meaning: from},
		{name: "Half sum", width: 9, kind: count, meaning: from},
		{name: "Share in period", width: 10, kind: fine, meaning: from},
		{name: "Share in actor", width: 10, kind: fine, meaning: from},
	}
	return &sheet{name: calcStories, tab: tabAbout, frozen: 1, columns: columns, rows: len(b.live.slots), hidden: true,
		about: "The same by document.",
		row: func(i int, cells []any) {
			s := &b.live.slots[i]
			at := func(value any, col string) formula { return formulaOf(value, "%s", ref1(calcStatements, col, s.place)) }
			copy(cells, []any{s.place + 2, at(s.cell, sCell), at(s.no, sNo), at(s.half, sHalf), at(s.inPeriod.weight, sPeriodWeight), at(s.inAll.weight, sAllWeight)})
		}}
}

// sumOf are the columns of one of the three sums that a slot enters: its number on Calc statements,
// and number and share on Calc stories.
type sumOf struct{ number, story, share string }

var (
	periodSum = sumOf{sCell, "B", "E"}
	actorSum  = sumOf{sNo, "C", "F"}
	halfSum   = sumOf{sHalf, "D", ""}
)

func (b *book) calcStatement(i int, cells []any) {
	m := b.live
	slot := m.order[i]
	s := &m.slots[slot]
	o := &m.held[s.obs]
	r := i + 2
	f := formulaOf
	block := func(col string, of span) string {
		return fmt.Sprintf("'%s'!%s$%d:%s$%d", calcStories, col, of.first+2, col, of.last+1)
	}
	weight := func(k sumOf, value float64) formula {
		if m.each {
			return f(value, "IF(%s%d=0,0,%s%d)", k.number, r, sWeight, r)
		}
		return f(value, "IF(%s%d=0,0,%s%d/COUNTIF(%s,%s%d))", k.number, r, sWeight, r, block(k.story, s.text), k.number, r)
	}
	tone := func(k sumOf, weight string, value float64) formula {
		return f(value*s.score, "IF(%s%d=0,0,%s%d*%s%d)", k.number, r, weight, r, sScore, r)
	}
	document := func(k sumOf, value int) formula {
		return f(value, "IF(%s%d=0,0,IF(COUNTIF(%s,%s%d)=1,1,0))", k.number, r, block(k.story, span{s.story.first, slot + 1}), k.number, r)
	}
	square := func(k sumOf, document string, value float64) formula {
		return f(value, "IF(%s%d=0,0,SUMIF(%s,%s%d,%s)^2)", document, r, block(k.story, s.story), k.number, r, block(k.share, s.story))
	}
	row := any(f(s.obs+1, "%s%d", sRow, m.slots[s.first].place+2))
	if s.k == 0 {
		at := b.statementRange("Id")
		row = f(s.obs+1, "IFERROR(IF(INDEX(%s,%d)=A%d,%d,MATCH(A%d,%s,0)),0)", at, s.obs+1, r, s.obs+1, r, at)
	}
	moved := 0
	if s.no != s.stands {
		moved = s.no
	}
	copy(cells, []any{o.ID, s.k + 1, o.Document, s.found, o.Weight, s.placed, row,
		f(s.actor, "%s", b.actorFormula(s, r)),
		f(only(s.score, s.scored), `IF(%s%d=0,"",INDEX(%s,%s%d))`, sRow, r, b.statementRange(scoreFinal), sRow, r),
		f(s.period, "%s", b.periodFormula(r)),
		f(s.no, "%s", b.numberFormula(s, r)),
		f(s.cell, "IF(%s%d*%s%d=0,0,(%s%d-1)*%d+%s%d)", sNo, r, sPeriod, r, sNo, r, m.periods, sPeriod, r),
		f(s.half, "IF(OR(%s%d*%s%d=0,%d=0),0,2*%s%d-IF(%s%d<=%d,1,0))", sNo, r, sPeriod, r, m.half, sNo, r, sPeriod, r, m.half),
		weight(periodSum, s.inPeriod.weight), tone(periodSum, sPeriodWeight, s.inPeriod.weight),
		document(periodSum, s.inPeriod.documents), square(periodSum, sPeriodDocument, s.inPeriod.square),
		weight(actorSum, s.inAll.weight), tone(actorSum, sAllWeight, s.inAll.weight),
		document(actorSum, s.inAll.documents), square(actorSum, sAllDocument, s.inAll.square),
		weight(halfSum, s.inHalf.weight), tone(halfSum, sHalfWeight, s.inHalf.weight),
		f(moved, "IF(%s%d=%d,0,%s%d)", sNo, r, s.stands, sNo, r)})
}

// actorFormula: the override, of which the k-th id; else what the name is treated as; else what was found.
func (b *book) actorFormula(s *slot, r int) string {
	override := fmt.Sprintf("INDEX(%s,%s%d)", b.statementRange(actorOverride), sRow, r)
	found := fmt.Sprintf("%s%d&\"\"", sFound, r)
	if s.name > 0 {
		treat := fmt.Sprintf(`INDEX(%s,MATCH("%s",%s,0))`, b.nameRange(treatAs), nameID(s.name-1), b.nameRange("Id"))
		found = fmt.Sprintf(`IFERROR(IF(%s="",%s%d,TRIM(%s)),%s%d)`, treat, sFound, r, treat, sFound, r)
	}
	return fmt.Sprintf(`IF(%s%d=0,"",IF(%s="",%s,TRIM(MID(SUBSTITUTE(%s,";",REPT(" ",60)),%d,60))))`, sRow, r, override, found, override, 60*s.k+1)
}

// periodFormula: the period of the date that was entered; else the period that was found.
func (b *book) periodFormula(r int) string {
	m := b.live
	if m.periods == 0 {
		return "0"
	}
	entered := fmt.Sprintf("INDEX(%s,%s%d)", b.statementRange(dateOverride), sRow, r)
	return fmt.Sprintf("IF(%s%d=0,0,IF(ISNUMBER(%s),IF(%s<%s,IFERROR(MATCH(%s,%s,1),0),0),%s%d))", sRow, r, entered,
		entered, ref1(calcPeriods, pEnd, m.periods-1), entered, ref(calcPeriods, pStart, m.periods), sPlaced, r)
}

// numberFormula is the actor's number where the statement is scored; an actor named twice counts once.
func (b *book) numberFormula(s *slot, r int) string {
	number := fmt.Sprintf("IF(ISNUMBER(%s%d),IFERROR(MATCH(%s%d,%s,0),0),0)", sScore, r, sActor, r, ref(calcActors, aID, len(b.live.actors)))
	if s.k == 0 {
		return number
	}
	var same []string
	for k := range s.k {
		same = append(same, fmt.Sprintf("%s%d=%s%d", sActor, b.live.slots[s.first+k].place+2, sActor, r))
	}
	return fmt.Sprintf("IF(OR(%s),0,%s)", strings.Join(same, ","), number)
}

// middleDay is the middle of a period as a day number.
func middleDay(p *analysis.Point) float64 { return (serialDay(p.Start) + serialDay(p.End)) / 2 }

// serialDay is Excel's number of a day, which counts a 29 February 1900 that never was.
func serialDay(t time.Time) float64 {
	_, offset := t.Zone()
	days := float64(t.Unix()+int64(offset))/86400 + 25569 // from 1899-12-30
	if days < 61 {
		days--
	}
	return days
}
