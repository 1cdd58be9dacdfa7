package workbook

import (
	"fmt"
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

func (b *book) summary() *sheet {
	columns := []column{
		{name: "Actor", width: 10, kind: words, meaning: "Id of the actor: ISO 3166-1 alpha-3 for states, short names for bodies and groups"},
		{name: "Name", width: 22, kind: words, meaning: "Name of the actor"},
		{name: "Mean tone", width: 12, kind: score, scale: true, meaning: "Mean escalation over the whole span, of the documents' means; + is escalatory", unit: onScale, blank: noData},
		{name: "Low", width: 9, kind: score, meaning: "Lower end of the 95 % bootstrap interval of the mean, over documents", unit: onScale, blank: under5},
		{name: "High", width: 9, kind: score, meaning: "Upper end of that interval", unit: onScale, blank: under5},
		{name: "Over time", width: 26, kind: words, meaning: "Mean tone by period, from the Heatmap: bars up are escalatory, bars down de-escalatory, all on the scale −1 to +1. Seen in Excel and LibreOffice", blank: "no dated statement"},
		{name: "Change", width: 21, kind: words, meaning: "Later half of the span against the earlier half, in words: only called a change where the interval excludes 0"},
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
	return &sheet{name: "Summary", tab: tabResults, frozen: 2, printed: 12, columns: columns, rows: len(b.rep.Actors),
		about: "One row for each actor: tone, interval, change, trend, the words that decided.",
		row:   func(i int, cells []any) { summaryRow(&b.rep.Actors[i], cells) },
		build: b.addSummary}
}

func summaryRow(a *analysis.ActorSeries, cells []any) {
	t, c, m := &a.Total, &a.Change, &a.Trend
	data := t.Documents > 0
	before, after := c.Before.Documents > 0, c.After.Documents > 0
	copy(cells, []any{a.Actor, a.Name, only(t.Mean, data), only(t.Low, t.HasBand), only(t.High, t.HasBand), nil,
		string(c.Verdict), only(c.Difference, before && after), t.Documents, t.Statements,
		topWords(a.Words, +1), topWords(a.Words, -1),
		only(c.Low, c.HasBand), only(c.High, c.HasBand), only(c.Before.Mean, before), only(c.After.Mean, after),
		only(t.Effective, data), a.Undated,
		only(t.Escalatory, t.Statements > 0), only(t.Neutral, t.Statements > 0), only(t.DeEscalatory, t.Statements > 0),
		only(m.Slope, m.Valid), only(m.SlopeLow, m.Valid), only(m.SlopeHigh, m.Valid), only(m.PAdjusted, m.Valid)})
}

// topWords lists the words that moved the score to one side.
func topWords(list []analysis.WordCount, side float64) string {
	var parts []string
	for _, w := range list {
		if w.Contribution*side > 0 {
			parts = append(parts, fmt.Sprintf("%s (%d): %s", w.Term, w.Count, signed(w.Contribution)))
		}
	}
	return strings.Join(parts, "; ")
}

// addSummary writes the summary cell by cell: sparklines are lost on streamed sheets.
func (b *book) addSummary(s *sheet) error {
	if s.rows == 0 {
		return b.add(s)
	}
	if err := b.setUp(s); err != nil {
		return err
	}
	header := b.header(s)
	for i, c := range s.columns {
		if err := b.file.SetColWidth(s.name, columnName(i+1), columnName(i+1), c.width); err != nil {
			return err
		}
		if err := b.put(s.name, i+1, 1, header[i]); err != nil {
			return err
		}
	}
	if err := b.file.SetRowHeight(s.name, 1, headerHeight); err != nil {
		return err
	}
	values := make([]any, len(s.columns))
	for i := range s.rows {
		clear(values)
		s.row(s.first+i, values)
		for j, v := range values {
			if err := b.put(s.name, j+1, i+2, b.cell(s.columns[j].kind, v)); err != nil {
				return err
			}
		}
		if err := b.file.SetRowHeight(s.name, i+2, max(30, s.height(values))); err != nil {
			return err
		}
	}
	stripes := false
	if err := b.file.AddTable(s.name, &excelize.Table{Range: tableRange(s), Name: fmt.Sprintf("Table_%d", b.tables()),
		StyleName: tableStyle, ShowRowStripes: &stripes}); err != nil {
		return err
	}
	if err := b.file.SetPanes(s.name, panes(s.frozen)); err != nil {
		return err
	}
	return b.sparklines(s)
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
	return b.file.SetCellStyle(sheet, name, name, c.StyleID)
}

// sparklines draws each actor's row of the heatmap. Their scale and the colour of the
// bars below 0 are set by fixSparklines.
func (b *book) sparklines(s *sheet) error {
	periods := b.heatPeriods()
	if len(periods) == 0 {
		return nil
	}
	var places, ranges []string
	last := columnName(len(periods) + 2)
	for i := range s.rows {
		if len(b.rep.Actors[s.first+i].Points) > 0 {
			places = append(places, fmt.Sprintf("F%d", i+2))
			ranges = append(ranges, fmt.Sprintf("Heatmap!C%d:%s%d", s.first+i+2, last, s.first+i+2))
		}
	}
	if len(places) == 0 {
		return nil
	}
	return b.file.AddSparkline(s.name, &excelize.SparklineOptions{
		Location: places, Range: ranges, Type: "column", Axis: true, Negative: true, SeriesColor: "#" + colourUp,
	})
}

func (b *book) periods() *sheet {
	columns := []column{
		{name: "Actor", width: 10, kind: words, meaning: "Id of the actor"},
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
		{name: "Note", width: 22, kind: words, meaning: "How far the mean can be trusted", blank: "five documents or more"},
	}
	var rows []actorPoint
	for i := range b.rep.Actors {
		for j := range b.rep.Actors[i].Points {
			rows = append(rows, actorPoint{&b.rep.Actors[i], &b.rep.Actors[i].Points[j]})
		}
	}
	return &sheet{name: "Actor by period", tab: tabResults, frozen: 3, columns: columns, rows: len(rows),
		about: "The trend in numbers: each actor in each " + b.periodName() + ", ready for a pivot table.",
		row:   func(i int, cells []any) { rows[i].cells(cells) }}
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

func (r actorPoint) cells(cells []any) {
	p := r.point
	data := p.Documents > 0
	note := ""
	switch {
	case !data:
		note = "no data"
	case p.Documents < 5:
		note = under5
	}
	copy(cells, []any{r.actor.Actor, r.actor.Name, p.Start, lastDay(p.End), only(p.Mean, data), only(p.Low, p.HasBand), only(p.High, p.HasBand),
		only(p.Smoothed, p.HasSmoothed), p.Documents, only(p.Effective, data), p.Statements,
		only(p.Escalatory, p.Statements > 0), only(p.Neutral, p.Statements > 0), only(p.DeEscalatory, p.Statements > 0), note})
}
