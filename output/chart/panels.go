package chart

import (
	"fmt"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// A page of panels.
const (
	perPage     = 12
	perRow      = 4
	panelHeight = vg.Length(128) // of the frame alone
	panelHead   = vg.Length(30)  // the actor's name and counts, above the frame
	panelGap    = vg.Length(20)
)

// panels is the pages of small multiples.
func panels(d *data) []figure {
	var out []figure
	pages := (len(d.actors) + perPage - 1) / perPage
	for i := range pages {
		page := d.actors[i*perPage : min(len(d.actors), (i+1)*perPage)]
		out = append(out, d.panelPage(page, i+1, pages))
	}
	return out
}

func (d *data) panelPage(page []actor, number, pages int) figure {
	cols := min(perRow, len(page))
	rows := (len(page) + cols - 1) / cols
	title, part := d.verdicts(), ""
	if pages > 1 {
		part = fmt.Sprintf("; page %d of %d", number, pages)
	}
	f := figure{
		name: "panels-" + strconv.Itoa(number), title: title, width: pageWidth, footer: d.footer(),
		height:   vg.Length(rows)*(panelHeight+panelHead+24) + vg.Length(rows-1)*panelGap,
		subtitle: fmt.Sprintf("How escalatory reported statements sound, actor by actor, −1 to +1, %s%s", spanText(d.from, d.to), part),
	}
	shown := func(e event) bool { return e.actor == "" || has(page, e.actor) }
	if key := d.eventKey(shown); key != "" {
		f.notes = append(f.notes, key)
	}
	f.notes = append(f.notes, strings.Replace(d.reading(), "dotted", "broken", 1)+" n: documents.")
	f.alt = d.panelAlt(page, cols, rows)
	f.body = func(c draw.Canvas) { d.drawPanels(c, page, cols, rows) }
	return f
}

func has(actors []actor, id string) bool {
	for _, a := range actors {
		if a.Actor == id {
			return true
		}
	}
	return false
}

// verdicts is the finding over all the actors: how many turned which way.
func (d *data) verdicts() string {
	n := map[analysis.Verdict]int{}
	for _, a := range d.actors {
		n[a.Change.Verdict]++
	}
	if len(d.actors) == 1 || n[analysis.MoreEscalatory]+n[analysis.MoreDeEscalatory]+n[analysis.NoClearChange]+n[analysis.TooLittleData] == 0 {
		return d.headline()
	}
	var parts []string
	for _, v := range []struct {
		verdict analysis.Verdict
		words   string
	}{{analysis.MoreEscalatory, "turned more escalatory"}, {analysis.MoreDeEscalatory, "turned more de-escalatory"},
		{analysis.NoClearChange, "no clear change"}, {analysis.TooLittleData, "too little data"}} {
		if n[v.verdict] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[v.verdict], v.words))
		}
	}
	return fmt.Sprintf("Of %d actors: %s", len(d.actors), strings.Join(parts, ", "))
}

func (d *data) panelAlt(page []actor, cols, rows int) string {
	s := fmt.Sprintf("%s in %s, one for each actor: how escalatory its statements sound by %s, %s, on a fixed scale from −1 (de-escalatory) to +1 (escalatory).",
		count(len(page), "small line chart", "small line charts"), count(rows, "row", "rows"), d.noun(), spanText(d.from, d.to))
	for i := range page {
		s += " " + page[i].numbers()
	}
	return s
}

// drawPanels sets the frames in rows; the scale's words stand in the first column, the calendar's under each.
func (d *data) drawPanels(c draw.Canvas, page []actor, cols, rows int) {
	frame := (c.Size().X - axisRoom - panelGap*vg.Length(cols-1)) / vg.Length(cols)
	plots := make([][]*plot.Plot, rows)
	for r := range rows {
		plots[r] = make([]*plot.Plot, cols)
		for k := range cols {
			if i := r*cols + k; i < len(page) {
				plots[r][k] = d.panel(&page[i], frame, k > 0)
			}
		}
	}
	tiles := draw.Tiles{Rows: rows, Cols: cols, PadX: panelGap, PadY: panelGap + panelHead, PadTop: panelHead}
	canvases := plot.Align(plots, tiles, c)
	for r := range rows {
		for k := range cols {
			if plots[r][k] != nil {
				plots[r][k].Draw(canvases[r][k])
			}
		}
	}
}

// panel is one actor's frame.
func (d *data) panel(a *actor, frame vg.Length, quiet bool) *plot.Plot {
	p := d.newPlot(7.5, frame)
	p.Y.Tick.Marker = scale{quiet}
	col := trendColor(a.Total.Mean)
	p.Add(d.panelEvents(a, frame),
		band{points: a.points, color: alpha(col, 46)},
		dots{points: a.points, color: alpha(col, 150), most: min(2.6, dotSize(d.periods(), frame)+0.3)},
		curve{points: a.points, color: col, width: 1.5},
		panelTitle{a})
	return p
}

// panelEvents are the events that concern the actor, by their numbers.
func (d *data) panelEvents(a *actor, frame vg.Length) eventLines {
	var xs []vg.Length
	var numbers []string
	st := style(6.5, false, grey, text.XLeft, text.YBottom)
	for _, e := range d.events {
		if e.actor == "" || e.actor == a.Actor {
			xs = append(xs, d.across(e)*frame)
			numbers = append(numbers, strconv.Itoa(e.number))
		}
	}
	fl := flags(xs, numbers, numbers, func(s string) vg.Length { return width(st, s) }, -2, frame+8, 1)
	return eventLines{fl, st}
}

// panelTitle writes the actor's name, counts and verdict above its frame.
type panelTitle struct{ a *actor }

// Plot implements plot.Plotter.
func (t panelTitle) Plot(c draw.Canvas, _ *plot.Plot) {
	name, under := panelNameStyle(), style(7.5, false, grey, text.XLeft, text.YBottom)
	write(c, name, c.Min.X, c.Max.Y+20, fit(name, t.a.label, c.Size().X))
	write(c, under, c.Min.X, c.Max.Y+10.5, fit(under, t.a.panelNote(), c.Size().X))
}

func panelNameStyle() draw.TextStyle { return style(9.5, true, ink, text.XLeft, text.YBottom) }

// panelNote is "mean +0.31, n = 412, more escalatory".
func (a *actor) panelNote() string {
	s := fmt.Sprintf("mean %s, n = %s", signed(a.Total.Mean), grouped(a.Total.Documents))
	if a.Change.Verdict != "" {
		s += ", " + string(a.Change.Verdict)
	}
	return s
}
