package workbook

import (
	"fmt"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"
)

// maxHeat is the most periods on the heatmap: a sheet takes 16,384 columns, but nobody reads
// that many; the latest are kept.
const maxHeat = 1000

// heatPeriods is the first days of the periods on the heatmap, in order.
func (b *book) heatPeriods() []time.Time {
	days := b.allPeriods()
	return days[max(0, len(days)-b.maxHeat):]
}

func (b *book) allPeriods() []time.Time {
	seen := map[time.Time]bool{}
	var days []time.Time
	for i := range b.rep.Actors {
		for _, p := range b.rep.Actors[i].Points {
			if day := p.Start.UTC(); !seen[day] {
				seen[day] = true
				days = append(days, day)
			}
		}
	}
	slices.SortFunc(days, time.Time.Compare)
	return days
}

// heatmap lays the means of the actors out by period. Its columns are the run's periods.
func (b *book) heatmap() *sheet {
	periods := b.heatPeriods()
	if len(b.allPeriods()) > b.maxHeat {
		b.notes = append(b.notes, fmt.Sprintf("the Heatmap and the bars of Summary show the latest %d periods only; Actor by period has them all", b.maxHeat))
	}
	columns := []column{
		{name: "Actor", width: 13, kind: words, meaning: "Id of the actor"},
		{name: "Name", width: 22, kind: words, meaning: "Name of the actor"},
		{name: folded, width: 10.5, kind: score, meaning: "Mean escalation in the " + b.periodName() + " that begins on the day in the header; colours fixed from −1 (blue) to +1 (orange)",
			unit: onScale, blank: noData},
	}
	return &sheet{name: "Heatmap", tab: tabResults, frozen: 2, columns: columns, rows: len(b.rep.Actors),
		about: "The same as a picture: actors down, time across, one colour scale.",
		build: func(s *sheet) error { return b.addHeatmap(s, periods) }}
}

func (b *book) addHeatmap(s *sheet, periods []time.Time) error {
	if s.rows > 0 && len(periods) > 0 {
		if err := b.colour(s.name, fmt.Sprintf("C2:%s%d", columnName(len(periods)+2), s.rows+1)); err != nil {
			return err
		}
	}
	w, err := b.begin(s, len(periods)+2, s.rows)
	if err != nil {
		return err
	}
	if len(periods) > 0 {
		if err := w.SetColWidth(3, len(periods)+2, s.columns[2].width); err != nil {
			return err
		}
	}
	for i, c := range slices.Backward(s.columns[:2]) {
		if err := w.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	header := b.header(s)[:2]
	cells := []any{header[0], header[1]}
	for _, day := range periods {
		cells = append(cells, excelize.Cell{StyleID: b.headerDay(), Value: day})
	}
	if err := w.SetRow("A1", cells, excelize.RowOpts{Height: headerHeight}); err != nil {
		return err
	}
	b.rows[s.part] = func(w *rowWriter) error {
		for i := range s.rows {
			if err := w.write(i+2, b.heatRow(s.first+i, periods), 20); err != nil {
				return err
			}
		}
		return nil
	}
	return w.Flush()
}

// headerDay is the style of the first day of a period: no finer than the period.
func (b *book) headerDay() int {
	if b.rep.Period == "month" || b.rep.Period == "quarter" {
		return b.styles.headerMonth
	}
	return b.styles.headerDate
}

func (b *book) heatRow(actor int, periods []time.Time) []excelize.Cell {
	a := &b.rep.Actors[actor]
	cells := make([]excelize.Cell, len(periods)+2)
	for i := range cells {
		cells[i].StyleID = b.styles.heat
	}
	for i, text := range []string{a.Actor, a.Name} {
		cells[i] = excelize.Cell{StyleID: b.styles.heatName, Value: clean(text)}
	}
	for i, p := range a.Points {
		at, ok := slices.BinarySearchFunc(periods, p.Start, time.Time.Compare)
		if ok && (p.Documents > 0 || b.live != nil) {
			c := b.cell(score, b.pointMean(actor, i))
			c.StyleID = b.styles.heat
			cells[at+2] = c
		}
	}
	return cells
}
