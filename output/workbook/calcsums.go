package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"detente/analysis"
)

// tolerance is how far a mean may lie from the program's before it counts as changed.
const tolerance = "0.000000001"

// cellOf is a cell's value, with its formula where the workbook is live.
func (b *book) cellOf(value any, format string, args ...any) any {
	if b.live == nil {
		return value
	}
	return formulaOf(value, format, args...)
}

// calcPeriodsSheet has a row for each actor and period: the sums, and what the charts draw.
// It is there in a workbook that is not live too, because charts on a table lose what a filter hides.
func (b *book) calcPeriodsSheet() *sheet {
	columns := []column{
		{name: "No.", width: 8, kind: count, meaning: "Number of the row"},
		{name: "Actor", width: 12, kind: words, meaning: "Id of the actor"},
		{name: "Period start", width: 12, kind: date, meaning: "First day of the period", unit: "date"},
		{name: "Next start", width: 12, kind: date, meaning: "First day after it", unit: "date"},
		{name: "Middle", width: 10, kind: number, meaning: "Middle of the period, for the smoothed line", unit: "day number"},
		{name: "Sum of shares", width: 10, kind: fine, meaning: "Of the statements in the period", blank: notLive},
		{name: "Sum of tones", width: 10, kind: fine, meaning: "Of the statements in the period", blank: notLive},
		{name: "Documents", width: 10, kind: count, meaning: "Documents, each group of near-copies once"},
		{name: "Sum of squares", width: 10, kind: fine, meaning: "For the effective number", blank: notLive},
		{name: "Statements", width: 10, kind: count, meaning: "Scored statements"},
		{name: "Sum of weights", width: 10, kind: fine, meaning: "Of the statements", blank: notLive},
		{name: "Escalatory weights", width: 10, kind: fine, meaning: "Sum of the weights of statements above +0.1", blank: notLive},
		{name: "De-escalatory weights", width: 10, kind: fine, meaning: "Sum of the weights of statements below −0.1", blank: notLive},
		{name: "Mean tone", width: 10, kind: score, meaning: "Sum of tones by sum of shares", unit: onScale, blank: noData},
		{name: "Effective documents", width: 10, kind: number, meaning: "Squared sum of shares by sum of squares", unit: "documents", blank: noData},
		{name: "Last", width: 10, kind: number, meaning: "Middle of the latest period with data up to this one; 0: none", blank: notLive},
		{name: "Next", width: 10, kind: number, meaning: "Middle of the next period with data from this one on; 0: none", blank: notLive},
		{name: "Decayed tone", width: 10, kind: fine, meaning: "Effective documents times mean, halved for every half-life", blank: notLive},
		{name: "Decayed weight", width: 10, kind: fine, meaning: "Effective documents, halved for every half-life", blank: notLive},
		{name: "Smoothed", width: 10, kind: score, meaning: "Decayed tone by decayed weight", unit: onScale, blank: "no data so far, or too long ago"},
		{name: "Mean tone (dots)", width: 10, kind: score, meaning: "What the charts draw; #N/A: nothing", unit: onScale, blank: noData},
		{name: "Smoothed (line)", width: 10, kind: score, meaning: "What the charts draw; #N/A: nothing", unit: onScale, blank: noData},
		{name: "Changed", width: 9, kind: count, meaning: "1 where an override changed the period", blank: notLive},
	}
	rows := b.actorPoints()
	return &sheet{name: calcPeriods, tab: tabAbout, frozen: 3, columns: columns, rows: len(rows), hidden: true,
		about: "The sums by actor and period, and what the charts draw.",
		row:   func(i int, cells []any) { b.calcPeriod(rows[i], i, cells) }}
}

const notLive = "the workbook is not live"

func (b *book) calcPeriod(p actorPoint, i int, cells []any) {
	data, r := p.point.Documents > 0, i+2
	copy(cells, []any{i + 1, p.actor.Actor, p.point.Start, p.point.End, middleDay(p.point)})
	cells[7], cells[9] = p.point.Documents, p.point.Statements
	cells[13], cells[14] = only(p.point.Mean, data), only(p.point.Effective, data)
	cells[19] = only(p.point.Smoothed, p.point.HasSmoothed)
	cells[20], cells[21] = cells[13], cells[19]
	if b.live == nil {
		return
	}
	s := &b.live.cells[i]
	b.sums(i/b.live.periods, cells[5:], s, sCell, "A"+strconv.Itoa(r), sPeriodWeight, sPeriodTone, sPeriodDocument, sPeriodSquare)
	f := formulaOf
	cells[13] = f(cells[13], `IF(F%d=0,"",G%d/F%d)`, r, r, r)
	cells[14] = f(cells[14], `IF(I%d=0,"",F%d^2/I%d)`, r, r, r)
	b.smoothing(i, cells)
	cells[20] = f(orMissing(p.point.Mean, data), `IF(N%d="",NA(),N%d)`, r, r)
	cells[21] = f(orMissing(p.point.Smoothed, p.point.HasSmoothed), `IF(ISNUMBER(T%d),T%d,NA())`, r, r)
	cells[22] = f(0, "%s", changed(&p.point.Estimate, r, "H", "J", "N", "O"))
}

func orMissing(x float64, valid bool) any {
	if !valid {
		return missing{}
	}
	return x
}

// changed is 1 where the sums no longer are the program's.
func changed(e *analysis.Estimate, r int, documents, statements, mean, effective string) string {
	if e.Documents == 0 {
		return fmt.Sprintf("IF(%s%d=0,0,1)", documents, r)
	}
	return fmt.Sprintf("IF(OR(%s%d<>%d,%s%d<>%d),1,IF(OR(ABS(%s%d-%s)>%s,ABS(%s%d-%s)>%s),1,0))", documents, r, e.Documents, statements, r, e.Statements,
		mean, r, exact(e.Mean), tolerance, effective, r, exact(e.Effective), tolerance)
}

// exact is x in a formula: enough digits to be the same number, never with an exponent.
func exact(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// over is a sum over an actor's own rows of Calc statements, or over all of them where an override
// gave the actor a statement that stands elsewhere. sum writes it for a range of rows.
func (b *book) over(actor int, sum func(column func(string) string) string) string {
	in := func(of span) string {
		return sum(func(col string) string {
			return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", calcStatements, col, of.first+2, col, of.last+1)
		})
	}
	all := in(span{0, len(b.live.slots)})
	own := b.live.actorAt[actor]
	if own.last == 0 {
		return all
	}
	return fmt.Sprintf("IF(%s=0,%s,%s)", ref1(calcActors, aMoved, actor), in(own), all)
}

// sums fills the eight cells of what a mean of the actor is made of. key is the column of Calc
// statements that says where a statement counts, no the cell with the number of the sum.
func (b *book) sums(actor int, cells []any, s *sums, key, no, weight, tone, document, square string) {
	sum := func(value any, of string) formula {
		return formula{b.over(actor, func(column func(string) string) string {
			return fmt.Sprintf("SUMIF(%s,%s,%s)", column(key), no, column(of))
		}), value}
	}
	// The band goes in as a number: a criterion in quotes would be read by the user's own decimal sign.
	side := func(value float64, criterion string) formula {
		return formula{b.over(actor, func(column func(string) string) string {
			return fmt.Sprintf("SUMIFS(%s,%s,%s,%s,%s)", column(sWeight), column(key), no, column(sScore), criterion)
		}), value}
	}
	statements := b.over(actor, func(column func(string) string) string { return fmt.Sprintf("COUNTIF(%s,%s)", column(key), no) })
	copy(cells, []any{sum(s.weight, weight), sum(s.tone, tone), sum(s.documents, document), sum(s.square, square),
		formula{statements, s.statements}, sum(s.weights, sWeight),
		side(s.escalatory, fmt.Sprintf(`">"&%s`, exact(analysis.NeutralBand))), side(s.otherwise, fmt.Sprintf(`"<"&-%s`, exact(analysis.NeutralBand)))})
}

// smoothing is the exponentially weighted mean, as package series draws it: halved for every
// half-life between the middles of periods with data, ended where more than two pass without any.
func (b *book) smoothing(i int, cells []any) {
	r, p := i+2, b.live.periods
	f := formulaOf
	before, after := "0", "0"
	if i%p > 0 {
		before = pLast + strconv.Itoa(r-1)
	}
	if i%p < p-1 {
		after = pNext + strconv.Itoa(r+1)
	}
	if b.rep.Smooth != "" && b.rep.Smooth != "ewma" {
		// No plain formula draws a local line: it goes where the actor's means change.
		x := &b.rep.Actors[i/p].Points[i%p]
		cells[19] = f(cells[19], `IF(%s=1,"",%s)`, ref1(calcActors, aChanged, i/p), textOr(x.Smoothed, x.HasSmoothed))
		return
	}
	last, next, sum, weight := b.smooth(i)
	h := exact(b.rep.HalfLifeDays)
	decay := func(col, now string) string {
		if i%p == 0 {
			return fmt.Sprintf("IF(H%d>0,%s,0)", r, now)
		}
		return fmt.Sprintf("IF(H%d>0,%s+IF(AND(P%d>0,E%d-P%d<=2*%s),%s%d*2^(-(E%d-P%d)/%s),0),%s%d)", r, now, r-1, r, r-1, h, col, r-1, r, r-1, h, col, r-1)
	}
	cells[15] = f(last, "IF(H%d>0,E%d,%s)", r, r, before)
	cells[16] = f(next, "IF(H%d>0,E%d,%s)", r, r, after)
	cells[17] = f(sum, "%s", decay(pSum, fmt.Sprintf("O%d*N%d", r, r)))
	cells[18] = f(weight, "%s", decay(pSumWeight, fmt.Sprintf("O%d", r)))
	cells[19] = f(cells[19], `IF(S%d=0,"",IF(H%d>0,R%d/S%d,IF(AND(P%d>0,Q%d>0,Q%d-P%d<=2*%s),R%d/S%d,"")))`, r, r, r, r, r, r, r, r, h, r, r)
}

// smooth works out the state of the smoothed line at row i.
func (b *book) smooth(i int) (last, next, sum, weight float64) {
	p := b.live.periods
	points := b.rep.Actors[i/p].Points
	for k := 0; k <= i%p; k++ {
		s := &b.live.cells[i/p*p+k]
		if s.documents == 0 {
			continue
		}
		middle := middleDay(&points[k])
		if last > 0 && middle-last <= 2*b.rep.HalfLifeDays {
			decay := math.Exp2(-(middle - last) / b.rep.HalfLifeDays)
			sum, weight = sum*decay, weight*decay
		} else {
			sum, weight = 0, 0
		}
		last, sum, weight = middle, sum+s.effective()*s.mean(), weight+s.effective()
	}
	for k := i % p; k < p && next == 0; k++ {
		if b.live.cells[i/p*p+k].documents > 0 {
			next = middleDay(&points[k])
		}
	}
	return last, next, sum, weight
}

// calcActorsSheet has a row for each actor.
func (b *book) calcActorsSheet() *sheet {
	columns := []column{
		{name: "No.", width: 8, kind: count, meaning: "Number of the row"},
		{name: "Actor", width: 12, kind: words, meaning: "Id of the actor"},
		{name: "Sum of shares", width: 10, kind: fine, meaning: "Of all statements of the actor"},
		{name: "Sum of tones", width: 10, kind: fine, meaning: "Of all statements of the actor"},
		{name: "Documents", width: 10, kind: count, meaning: "Documents, each group of near-copies once"},
		{name: "Sum of squares", width: 10, kind: fine, meaning: "For the effective number"},
		{name: "Statements", width: 10, kind: count, meaning: "Scored statements"},
		{name: "Sum of weights", width: 10, kind: fine, meaning: "Of the statements"},
		{name: "Escalatory weights", width: 10, kind: fine, meaning: "Sum of the weights of statements above +0.1"},
		{name: "De-escalatory weights", width: 10, kind: fine, meaning: "Sum of the weights of statements below −0.1"},
		{name: "Undated", width: 10, kind: count, meaning: "Scored statements in no period"},
		{name: "Earlier mean", width: 10, kind: score, meaning: "Mean tone of the earlier half", unit: onScale, blank: noData},
		{name: "Later mean", width: 10, kind: score, meaning: "Mean tone of the later half", unit: onScale, blank: noData},
		{name: "Mean tone", width: 10, kind: score, meaning: "Sum of tones by sum of shares", unit: onScale, blank: noData},
		{name: "Changed", width: 9, kind: count, meaning: "1 where an override changed the mean or a period of the actor"},
		{name: "Title", width: 40, kind: words, meaning: "Title of the actor's chart"},
		{name: "Moved in", width: 9, kind: count, meaning: "Statements that an override gave to the actor: its sums then run over all rows of Calc statements"},
	}
	return &sheet{name: calcActors, tab: tabAbout, frozen: 2, columns: columns, rows: len(b.live.actors), hidden: true,
		about: "The sums by actor.",
		row:   b.calcActor}
}

func (b *book) calcActor(i int, cells []any) {
	m, r, a := b.live, i+2, &b.rep.Actors[i]
	cells[0], cells[1] = i+1, a.Actor
	b.sums(i, cells[2:], &m.totals[i], sNo, "A"+strconv.Itoa(r), sAllWeight, sAllTone, sAllDocument, sAllSquare)
	f := formulaOf
	half := func(no int, e *analysis.Estimate) formula {
		sum := func(of string) string {
			return b.over(i, func(column func(string) string) string {
				return fmt.Sprintf("SUMIF(%s,%d,%s)", column(sHalf), no, column(of))
			})
		}
		return f(only(e.Mean, e.Documents > 0), `IF(%s=0,"",%s/%s)`, sum(sHalfWeight), sum(sHalfTone), sum(sHalfWeight))
	}
	cells[10] = f(m.undated[i], "%s", b.over(i, func(column func(string) string) string {
		return fmt.Sprintf("COUNTIFS(%s,A%d,%s,0)", column(sNo), r, column(sPeriod))
	}))
	cells[11], cells[12] = half(2*i+1, &a.Change.Before), half(2*i+2, &a.Change.After)
	cells[13] = f(only(a.Total.Mean, a.Total.Documents > 0), `IF(C%d=0,"",D%d/C%d)`, r, r, r)
	total := fmt.Sprintf("IF(OR(E%d<>%d,G%d<>%d),1,IF(ABS(N%d-%s)>%s,1,0))", r, a.Total.Documents, r, a.Total.Statements, r, exact(a.Total.Mean), tolerance)
	cells[16] = f(m.moved[i], "COUNTIF(%s,A%d)", ref(calcStatements, sMoved, len(m.slots)), r)
	p := panel{actor: a}
	cells[15] = f(p.title(), `IF(O%d=1,"%s: corrected by hand","%s")`, r, quoted(short(a.Name)), quoted(p.title()))
	if m.periods == 0 {
		cells[14] = f(0, "%s", total)
		return
	}
	first, last := i*m.periods, (i+1)*m.periods-1
	cells[14] = f(0, "IF(SUM('%s'!%s%d:%s%d)>0,1,%s)", calcPeriods, pChanged, first+2, pChanged, last+2, total)
}

// textOr is a number in a formula, or an empty text.
func textOr(x float64, valid bool) string {
	if !valid {
		return `""`
	}
	return exact(x)
}

// quoted is text as it stands between the quotation marks of a formula.
func quoted(s string) string { return strings.ReplaceAll(s, `"`, `""`) }
