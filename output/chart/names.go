package chart

import (
	"fmt"
	"image/color"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// end is the name of a line, at its last point.
type end struct {
	x, y  float64
	name  string
	under string
	index int
	shift vg.Length
}

func ends(main []actor, periods int) []end {
	var out []end
	for i := range main {
		last := lastPoint(main[i].points)
		out = append(out, end{middle(last), value(last), main[i].label,
			fmt.Sprintf("mean %s, %s", analysis.Signed(main[i].Total.Mean), documents(main[i].Total.Documents)), i, dodge(i, len(main), periods)})
	}
	return out
}

// lastPoint is the last period with documents; newData keeps actors without one away.
func lastPoint(points []analysis.Point) *analysis.Point {
	for i := len(points) - 1; i >= 0; i-- {
		if points[i].Documents > 0 {
			return &points[i]
		}
	}
	return &analysis.Point{}
}

// endLabels writes the names to the right of the frame, pushed apart, with a line to where they belong.
type endLabels struct{ ends []end }

// Plot implements plot.Plotter.
func (e endLabels) Plot(c draw.Canvas, p *plot.Plot) {
	tx, ty := p.Transforms(&c)
	want := make([]vg.Length, len(e.ends))
	for i, n := range e.ends {
		want[i] = ty(n.y)
	}
	gap := vg.Length(25)
	for _, n := range e.ends {
		if len(nameLines(n.name)) > 1 {
			gap = 35
		}
	}
	ys := spread(want, gap, c.Min.Y+gap/2, c.Max.Y-gap/2)
	for i, n := range e.ends {
		col := line(n.index)
		lead := draw.LineStyle{Color: alpha(col, 150), Width: 0.6}
		c.StrokeLine2(lead, tx(n.x)+n.shift+4, want[i], c.Max.X+3, want[i])
		c.StrokeLine2(lead, c.Max.X+3, want[i], c.Max.X+11, ys[i])
		under := style(7.5, false, grey, text.XLeft, text.YCenter)
		lines := nameLines(n.name)
		y := ys[i] + vg.Length(len(lines))*5.5
		for _, s := range lines {
			write(c, nameStyle(col), c.Max.X+14, y-0.5, s)
			y -= 10.5
		}
		write(c, under, c.Max.X+14, y-0.5, fit(under, n.under, nameRoom))
	}
}

const nameRoom = overviewLabels - 16

func nameStyle(c color.Color) draw.TextStyle { return style(9.5, true, c, text.XLeft, text.YCenter) }

func nameLines(name string) []string { return wrap(nameStyle(ink), name, nameRoom, 2) }

// fullNames gives in full the names that are cut where they stand.
func fullNames(actors []actor, isCut func(label string) bool) string {
	var cut []string
	for _, a := range actors {
		if isCut(a.label) {
			cut = append(cut, a.label)
		}
	}
	if len(cut) == 0 {
		return ""
	}
	return "Names in full: " + strings.Join(cut, "  ·  ")
}

// poles names the two zones in words, in letters of the given size, at the side where fewer marks are.
type poles struct {
	size   float64
	actors []actor
}

// Plot implements plot.Plotter.
func (z poles) Plot(c draw.Canvas, p *plot.Plot) {
	high := vg.Length(z.size) * 1.4
	for _, w := range []struct {
		words string
		zone  color.NRGBA
		sign  float64
		y     vg.Length
	}{{"▲ more escalatory", escalatory, 1, c.Max.Y - high - 2}, {"▼ more de-escalatory", deEscalatory, -1, c.Min.Y + 1}} {
		st := style(z.size, true, w.zone, text.XLeft, text.YCenter)
		wide := width(st, w.words)
		x := c.Min.X + 4
		if part := float64(wide / c.Size().X); z.crowd(p, w.sign, 0, part) > z.crowd(p, w.sign, 1-part, 1) {
			x = c.Max.X - 4 - wide
		}
		box(c, plate(w.zone), x-3, w.y, x+wide+3, w.y+high+1) // marks behind the words would cut through them
		write(c, st, x, w.y+high/2+0.5, w.words)
	}
}

// crowd counts the marks near an end of the scale between two shares of the span.
func (z poles) crowd(p *plot.Plot, sign, from, to float64) int {
	n := 0
	for _, a := range z.actors {
		for i := range a.points {
			q := &a.points[i]
			x := (middle(q) - p.X.Min) / max(1, p.X.Max-p.X.Min)
			if q.Documents == 0 || x < from || x > to {
				continue
			}
			reach := max(sign*q.Mean, sign*value(q))
			if q.HasBand {
				reach = max(reach, sign*q.Low, sign*q.High)
			}
			if reach > 0.8 {
				n++
			}
		}
	}
	return n
}

// plate is the colour of a zone itself, hardly transparent.
func plate(zone color.NRGBA) color.NRGBA {
	return alpha(mix(rgb(0xFFFFFF), zone, float64(zoneAlpha)/255), 190)
}
