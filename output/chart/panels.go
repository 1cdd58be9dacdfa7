package chart

import (
	"fmt"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// A page of panels.
const (
	perPage    = 12
	perRow     = 4
	panelHead  = vg.Length(36) // the actor's name and counts, above the frame
	panelGap   = vg.Length(20)
	panelRows  = vg.Length(8) // between a calendar and the next row's names
	panelDates = vg.Length(24)
)

// panelHeight is that of a frame alone: the fewer stand side by side, the taller.
func panelHeight(cols int) vg.Length {
	return [...]vg.Length{240, 200, 160, 122}[min(cols, perRow)-1]
}

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
	cols := min(perRow, len(d.actors)) // the last page has panels as wide as the others'
	rows := (len(page) + cols - 1) / cols
	title, part := d.turned()
	if pages > 1 {
		part += fmt.Sprintf("; page %d of %d", number, pages)
	}
	f := figure{
		name: "panels-" + strconv.Itoa(number), title: title, width: pageWidth, footer: d.footer(),
		height:   vg.Length(rows)*(panelHeight(cols)+panelHead+panelDates) + vg.Length(rows-1)*panelRows,
		subtitle: fmt.Sprintf("How escalatory reported statements sound, actor by actor, −1 to +1, %s%s", spanText(d.from, d.to), part),
	}
	shown := func(e event) bool { return e.actor == "" || has(page, e.actor) }
	if key := d.eventKey(shown); key != "" {
		f.notes = append(f.notes, key)
	}
	frame := panelFrame(f.width-2*marginX, cols)
	if full := fullNames(page, func(s string) bool { return fit(panelNameStyle(), s, frame) != s }); full != "" {
		f.notes = append(f.notes, full)
	}
	f.notes = append(f.notes, d.reading(false), "n: documents. Colour: orange where the mean over all is above +0.1, blue below −0.1, grey between.")
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

// turned is the finding over all the actors: how many turned which way, and of how many it cannot be said.
func (d *data) turned() (title, rest string) {
	n := map[analysis.Verdict]int{}
	for _, a := range d.actors {
		n[a.Change.Verdict]++
	}
	up, down := n[analysis.MoreEscalatory], n[analysis.MoreDeEscalatory]
	if len(d.actors) == 1 || n[""] == len(d.actors) {
		return d.headline(), ""
	}
	for _, v := range []analysis.Verdict{analysis.NoClearChange, analysis.TooLittleData} {
		if n[v] > 0 {
			rest += fmt.Sprintf("; %s: %d", v, n[v])
		}
	}
	all := fmt.Sprintf("of %d actors", len(d.actors))
	switch {
	case up > 0 && down > 0:
		return fmt.Sprintf("%d %s turned more escalatory, %d more de-escalatory", up, all, down), rest
	case up > 0:
		return fmt.Sprintf("%d %s turned more escalatory, none more de-escalatory", up, all), rest
	case down > 0:
		return fmt.Sprintf("%d %s turned more de-escalatory, none more escalatory", down, all), rest
	}
	if n[analysis.NoClearChange] == 0 {
		return fmt.Sprintf("Too little data to tell a change of tone for any %s", all), ""
	}
	return fmt.Sprintf("None %s turned clearly more escalatory or de-escalatory", all), rest
}

func (d *data) panelAlt(page []actor, cols, rows int) string {
	s := fmt.Sprintf("%s in %s, one for each actor: how escalatory its statements sound by %s, %s, on a fixed scale from −1 (de-escalatory) to +1 (escalatory).",
		count(len(page), "small line chart", "small line charts"), count(rows, "row", "rows"), d.noun(), spanText(d.from, d.to))
	for i := range page {
		s += fmt.Sprintf(" %s: %s.", page[i].label, page[i].panelNote())
	}
	return s
}

// drawPanels sets the frames in rows; the scale's words stand in the first column, the calendar's under each.
func (d *data) drawPanels(c draw.Canvas, page []actor, cols, rows int) {
	frame := panelFrame(c.Size().X, cols)
	plots := make([][]*plot.Plot, rows)
	for r := range rows {
		plots[r] = make([]*plot.Plot, cols)
		for k := range cols {
			if i := r*cols + k; i < len(page) {
				plots[r][k] = d.panel(&page[i], frame, k > 0, i == 0)
			}
		}
	}
	tiles := draw.Tiles{Rows: rows, Cols: cols, PadX: panelGap, PadY: panelRows + panelHead, PadTop: panelHead}
	canvases := plot.Align(plots, tiles, c)
	for r := range rows {
		for k := range cols {
			if plots[r][k] != nil {
				plots[r][k].Draw(canvases[r][k])
			}
		}
	}
}

// panelFrame is the width of one frame of cols abreast.
func panelFrame(all vg.Length, cols int) vg.Length {
	return (all - axisRoom - panelGap*vg.Length(cols-1)) / vg.Length(cols)
}

// panel is one actor's frame.
func (d *data) panel(a *actor, frame vg.Length, quiet, words bool) *plot.Plot {
	p := d.newPlot(7.5, frame)
	p.Y.Tick.Marker = scale{quiet}
	col := trendColor(a.Total.Mean)
	least, most := dotSize(d.periods(), frame)
	p.Add(d.panelEvents(a, frame),
		band{points: a.points, color: alpha(col, 46)},
		dots{points: a.points, color: alpha(col, 150), least: least, most: min(2.8, most+0.3)},
		curve{points: a.points, color: col, width: 1.5, bridge: true},
		panelTitle{a})
	if words {
		p.Add(poles{6.5, []actor{*a}})
	}
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
	write(c, name, c.Min.X, c.Max.Y+24, fit(name, t.a.label, c.Size().X))
	write(c, under, c.Min.X, c.Max.Y+14, fit(under, t.a.panelNote(), c.Size().X))
}

func panelNameStyle() draw.TextStyle { return style(9.5, true, ink, text.XLeft, text.YBottom) }

// panelNote is "mean +0.31, n = 412, more escalatory".
func (a *actor) panelNote() string {
	s := fmt.Sprintf("mean %s, n = %s", analysis.Signed(a.Total.Mean), grouped(a.Total.Documents))
	if a.Change.Verdict != "" {
		s += ", " + string(a.Change.Verdict)
	}
	return s
}
