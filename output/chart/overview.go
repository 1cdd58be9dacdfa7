package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// The overview's frame, within the page's margins.
const (
	overviewHeight = 5.1 * vg.Inch
	overviewLabels = vg.Length(150) // on the right, for the names
	axisRoom       = vg.Length(34)  // on the left, for the scale
	laneHeight     = vg.Length(12)
	maxLanes       = 4
)

// overview is the main actors in one frame.
func overview(d *data) figure {
	main := mainActors(d.actors)
	f := figure{
		name: "overview", title: d.headline(), width: pageWidth, height: overviewHeight,
		subtitle: d.overviewSubtitle(len(main)), footer: d.footer(),
	}
	frame := f.width - 2*marginX - axisRoom - overviewLabels
	fl := d.overviewFlags(main, frame)
	f.height += vg.Length(lanes(fl)) * laneHeight
	if key := d.eventKey(func(e event) bool { return numbered(fl, e.number) }); key != "" {
		f.notes = append(f.notes, key)
	}
	if full := fullNames(main, func(s string) bool { return strings.HasSuffix(strings.Join(nameLines(s), " "), "…") }); full != "" {
		f.notes = append(f.notes, full)
	}
	f.notes = append(f.notes, d.reading(len(main) > 1))
	f.alt = d.overviewAlt(main)
	f.body = func(c draw.Canvas) {
		c = draw.Crop(c, 0, -overviewLabels, 0, -vg.Length(lanes(fl))*laneHeight)
		d.overviewPlot(main, fl, frame).Draw(c)
	}
	return f
}

// mainActors are those with the most dated documents, in that order.
func mainActors(all []actor) []actor {
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(a, b actor) int { return b.dated - a.dated })
	return out[:min(len(out), maxOverview)]
}

func (d *data) overviewSubtitle(n int) string {
	who := ""
	if n < len(d.actors)+d.omitted {
		who = fmt.Sprintf("; the %d actors with the most documents of %d", n, len(d.actors)+d.omitted)
	}
	return fmt.Sprintf("How escalatory reported statements sound, −1 to +1, %s%s", spanText(d.from, d.to), who)
}

// reading explains the marks; together is for several actors in one frame.
func (d *data) reading(together bool) string {
	s := fmt.Sprintf("Line: smoothed %s mean, dotted over a %s without documents, broken over many. Points: %s means, larger with more documents, hollow under three. ", d.adverb(), d.noun(), d.adverb())
	if d.unsmoothed() {
		s = fmt.Sprintf("Line and points: %s means, larger with more documents, hollow under three; the line breaks where there are none. ", d.adverb())
	}
	if d.periods() <= 2 {
		s = "Points: means, larger with more documents, hollow under three. "
		if together {
			s += "Those of one period stand side by side. "
		}
	}
	if d.joined() {
		return s + fmt.Sprintf("Each %s is joined to its %s, without intervals.", d.rep.Period, d.unit)
	}
	return s + "Shade: 95 % interval, from five documents on."
}

func (d *data) overviewAlt(main []actor) string {
	s := fmt.Sprintf("Line chart of how escalatory the statements of %s sound by %s, %s, on a fixed scale from −1 (de-escalatory) to +1 (escalatory). %s",
		count(len(main), "actor", "actors"), d.noun(), spanText(d.from, d.to), sentence(d.headline()))
	for i := range main {
		s += " " + main[i].numbers()
	}
	if len(d.events) > 0 {
		s += " " + sentence(d.eventKey(func(event) bool { return true }))
	}
	return s
}

// overviewPlot hands the layers to the plot, the largest actor on top.
func (d *data) overviewPlot(main []actor, fl []flag, frame vg.Length) *plot.Plot {
	p := d.newPlot(9, frame)
	p.Add(eventLines{fl, eventStyle()})
	n := d.periods()
	shade, dot, width := uint8(34), uint8(130), vg.Length(2)
	switch {
	case n <= 2:
		shade, dot = 70, 255
	case n > 60:
		shade, dot, width = 10, 90, 1.6
	case len(main) > 3:
		shade = 18
	}
	least, most := dotSize(n, frame)
	for i := len(main) - 1; i >= 0; i-- {
		p.Add(band{main[i].points, alpha(line(i), shade), dodge(i, len(main), n)})
	}
	for i := len(main) - 1; i >= 0; i-- {
		p.Add(dots{main[i].points, alpha(line(i), dot), dodge(i, len(main), n), least, most})
	}
	for i := len(main) - 1; i >= 0; i-- {
		p.Add(curve{main[i].points, line(i), width, dodge(i, len(main), n), true})
	}
	p.Add(endLabels{ends(main, n)}, poles{8.5, main})
	return p
}

// periods is how many periods the frames hold.
func (d *data) periods() int {
	n := 0
	for _, a := range d.actors {
		n = max(n, len(a.points))
	}
	return n
}

// dodge is how far the i-th of n actors stands beside its period, where there are only one or two of them.
func dodge(i, n, periods int) vg.Length {
	if periods > 2 {
		return 0
	}
	return (vg.Length(i) - vg.Length(n-1)/2) * 14
}

// dotSize is the least radius of a dot and the largest, at which those of neighbouring periods hardly touch.
func dotSize(periods int, frame vg.Length) (least, most vg.Length) {
	most = max(0.9, min(4.2, frame/vg.Length(max(1, periods))*0.6))
	if periods <= 12 {
		return 1.6, most
	}
	return 0.9, most
}

// overviewFlags places the labels of the events that concern the frame: of everyone, or of an actor in it.
func (d *data) overviewFlags(main []actor, frame vg.Length) []flag {
	return d.flagsOf(func(e event) bool {
		return e.actor == "" || slices.ContainsFunc(main, func(a actor) bool { return a.Actor == e.actor })
	}, frame, frame+overviewLabels)
}

// flagsOf places the labels of the events that concern a frame, up to a place right of it.
func (d *data) flagsOf(concerns func(event) bool, frame, right vg.Length) []flag {
	var xs []vg.Length
	var texts, numbers []string
	st := eventStyle()
	for _, e := range d.events {
		if !concerns(e) {
			continue
		}
		xs = append(xs, d.across(e)*frame)
		texts = append(texts, strings.TrimSpace(e.label))
		numbers = append(numbers, strconv.Itoa(e.number))
	}
	return flags(xs, texts, numbers, func(s string) vg.Length { return width(st, s) }, 0, right, maxLanes)
}

func eventStyle() draw.TextStyle { return style(7.5, false, ink, text.XLeft, text.YBottom) }

// across is where in the span an event lies, 0..1.
func (d *data) across(e event) vg.Length {
	return vg.Length((at(e.date) - at(d.from)) / math.Max(1, at(d.to)-at(d.from)))
}

// lanes is how many lanes the flags take.
func lanes(fl []flag) int {
	n := 0
	for _, f := range fl {
		n = max(n, f.lane+1)
	}
	return n
}

// numbered reports whether the event is shown by its number alone.
func numbered(fl []flag, number int) bool {
	return slices.ContainsFunc(fl, func(f flag) bool { return !f.direct && f.text == strconv.Itoa(number) })
}

// eventLines draws the events through the frame and their labels above it.
type eventLines struct {
	flags []flag
	style draw.TextStyle
}

// Plot implements plot.Plotter.
func (e eventLines) Plot(c draw.Canvas, _ *plot.Plot) {
	dash := draw.LineStyle{Color: grey, Width: 0.6, Dashes: []vg.Length{2, 2}}
	if len(e.flags) > 12 { // so many lines would stand before what they explain
		dash.Color, dash.Width = alpha(grey, 130), 0.4
	}
	for _, f := range e.flags {
		x, top := c.Min.X+f.x, c.Max.Y
		if f.lane >= 0 {
			base := top + vg.Length(f.lane)*laneHeight + 2
			write(c, e.style, c.Min.X+f.left, base, f.text)
			top = base + 8
		}
		c.StrokeLine2(dash, x, c.Min.Y, x, top)
	}
}
