package workbook

import (
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// The charts sheet shows at most this many actors, two abreast.
const (
	maxCharts   = 12
	chartWidth  = 620 // pixels
	chartHeight = 300
	chartRows   = 18 // in rows, with a gap
)

// panel is one actor's chart: where its rows stand on Calc periods.
type panel struct {
	actor       *analysis.ActorSeries
	number      int // of the actor, from 0
	first, last int
}

// panels are the actors with enough periods to draw, most statements first.
func (b *book) panels() []panel {
	var list []panel
	row := 2
	for i := range b.rep.Actors {
		a := &b.rep.Actors[i]
		drawn := 0
		for _, p := range a.Points {
			if p.Documents > 0 {
				drawn++
			}
		}
		if drawn >= 2 && len(list) < maxCharts && row+len(a.Points) <= b.maxRows+1 {
			list = append(list, panel{a, i, row, row + len(a.Points) - 1})
		}
		row += len(a.Points)
	}
	return list
}

// charts is the sheet with native charts; nil where no actor has two periods to draw.
func (b *book) charts() *sheet {
	if len(b.panels()) == 0 {
		return nil
	}
	return &sheet{name: "Charts", tab: tabResults, about: "The trend of the actors with most statements: up is escalatory. Live charts, to copy into a document.",
		build: b.addCharts}
}

func (b *book) addCharts(s *sheet) error {
	no, yes := false, true
	if err := b.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &s.tab}); err != nil {
		return err
	}
	// On one page, for a page of its own would begin in the middle of a chart.
	if err := b.pageSetUp(s.name, "portrait", 1); err != nil {
		return err
	}
	if err := b.put(s.name, 1, 1, excelize.Cell{StyleID: b.styles.subtitle,
		Value: "Dots: mean tone of a " + b.periodName() + ". Line: smoothed. Up is escalatory, down is de-escalatory; a gap is a " + b.periodName() + " without data."}); err != nil {
		return err
	}
	for i, p := range b.panels() {
		place, err := excelize.CoordinatesToCellName(1+i%2*10, 3+i/2*chartRows)
		if err != nil {
			return err
		}
		if err := b.file.AddChart(s.name, place, p.chart()); err != nil {
			return err
		}
		b.whole[fmt.Sprintf("xl/charts/chart%d.xml", i+1)] = b.chartXML(p)
	}
	return nil
}

// chart is what excelize needs to wire a chart up; what it shows is chartXML.
func (p panel) chart() *excelize.Chart {
	return &excelize.Chart{
		Type:      excelize.Scatter,
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Format:    excelize.GraphicOptions{Name: "Trend of " + short(p.actor.Name), AltText: p.altText()},
		Series:    []excelize.ChartSeries{{Name: "x", Categories: "'" + calcPeriods + "'!$A$2", Values: "'" + calcPeriods + "'!$A$2"}},
	}
}

// title is the finding in words.
func (p panel) title() string { return short(p.actor.Name) + ": " + verdictText(p.actor) }

// verdictText is the change in words with its numbers.
func verdictText(a *analysis.ActorSeries) string {
	c := &a.Change
	if c.Verdict != analysis.MoreEscalatory && c.Verdict != analysis.MoreDeEscalatory {
		return string(c.Verdict)
	}
	return fmt.Sprintf("%s, %s to %s", c.Verdict, analysis.Signed(c.Before.Mean), analysis.Signed(c.After.Mean))
}

// altText says the chart in words, for those who cannot see it.
func (p panel) altText() string {
	points := p.actor.Points
	text := fmt.Sprintf("Tone of %s from %s to %s", short(p.actor.Name), points[0].Start.Format(time.DateOnly), lastDay(points[len(points)-1].End).Format(time.DateOnly))
	if p.actor.Total.Documents > 0 {
		text += ", mean " + analysis.Signed(p.actor.Total.Mean)
	}
	return text + "; change: " + verdictText(p.actor)
}

// short is a name that fits a title: Excel takes 255 characters there, a reader fewer.
func short(name string) string {
	if escapeLike(name) {
		name = strings.ReplaceAll(name, "_x", "_ x")
	}
	head, whole := fit(legal(name), 80)
	if !whole {
		head += "…"
	}
	return head
}
