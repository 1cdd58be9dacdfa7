package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// newFrame is an empty frame over the span.
func (d *data) newFrame(size float64, width vg.Length) *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.LineStyle.Width = 0
		a.Tick.LineStyle = draw.LineStyle{Color: grey, Width: 0.5}
		a.Tick.Length = 3
		a.Tick.Label.Font = typeface(size, false)
		a.Tick.Label.Color = grey
		a.Padding = 0
	}
	p.Y.Tick.LineStyle.Width = 0
	p.X.Min, p.X.Max = at(d.from), at(d.to)
	p.X.Tick.Marker = calendar{d.from, d.to, width, vg.Length(size) * 4.2}
	return p
}

// newPlot is a frame with the fixed scale, grid and zones.
func (d *data) newPlot(size float64, width vg.Length) *plot.Plot {
	p := d.newFrame(size, width)
	p.Y.Min, p.Y.Max = -1, 1
	p.Y.Tick.Marker = scale{}
	g := plotter.NewGrid()
	g.Vertical.Width = 0
	g.Horizontal = draw.LineStyle{Color: faint, Width: 0.6}
	p.Add(zones{}, g, zero{})
	return p
}

const zoneAlpha = 11

// zones tints what is above and below zero.
type zones struct{}

// Plot implements plot.Plotter.
func (zones) Plot(c draw.Canvas, p *plot.Plot) {
	_, ty := p.Transforms(&c)
	zero := ty(0)
	box(c, alpha(escalatory, zoneAlpha), c.Min.X, zero, c.Max.X, c.Max.Y)
	box(c, alpha(deEscalatory, zoneAlpha), c.Min.X, c.Min.Y, c.Max.X, zero)
}

// zero is the line between the zones, above the grid.
type zero struct{}

// Plot implements plot.Plotter.
func (zero) Plot(c draw.Canvas, p *plot.Plot) {
	_, ty := p.Transforms(&c)
	c.StrokeLine2(draw.LineStyle{Color: ink, Width: 0.8}, c.Min.X, ty(0), c.Max.X, ty(0))
}

func box(c draw.Canvas, col color.Color, x0, y0, x1, y1 vg.Length) {
	c.FillPolygon(col, []vg.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}})
}

// middle is where a period's point stands.
func middle(p *analysis.Point) float64 { return (at(p.Start) + at(p.End)) / 2 }

// runs are the stretches of periods without a gap in them for which ok holds.
func runs(points []analysis.Point, ok func(*analysis.Point) bool) [][]analysis.Point {
	var out [][]analysis.Point
	first := -1
	for i := range points {
		switch {
		case ok(&points[i]) && first < 0:
			first = i
		case !ok(&points[i]) && first >= 0:
			out = append(out, points[first:i])
			first = -1
		}
	}
	if first >= 0 {
		out = append(out, points[first:])
	}
	return out
}

func smoothed(p *analysis.Point) bool { return p.Documents > 0 && p.HasSmoothed }
func banded(p *analysis.Point) bool   { return p.Documents > 0 && p.HasBand }

// band is the interval of each period's mean; a single period's is a bar.
type band struct {
	points []analysis.Point
	color  color.NRGBA
	shift  vg.Length // to the right, where few periods would put the actors on top of one another
}

// Plot implements plot.Plotter.
func (b band) Plot(c draw.Canvas, p *plot.Plot) {
	tx, ty := p.Transforms(&c)
	for _, run := range runs(b.points, banded) {
		if len(run) == 1 {
			x := tx(middle(&run[0])) + b.shift
			box(c, b.color, x-1.5, ty(run[0].Low), x+1.5, ty(run[0].High))
			continue
		}
		var pts []vg.Point
		for i := range run {
			pts = append(pts, vg.Point{X: tx(middle(&run[i])) + b.shift, Y: ty(run[i].High)})
		}
		for i := len(run) - 1; i >= 0; i-- {
			pts = append(pts, vg.Point{X: tx(middle(&run[i])) + b.shift, Y: ty(run[i].Low)})
		}
		c.FillPolygon(b.color, pts)
	}
}

// curve is the smoothed mean, broken where a period has no documents.
type curve struct {
	points []analysis.Point
	color  color.NRGBA
	width  vg.Length
	shift  vg.Length
	bridge bool // dots over short breaks, for the eye to follow one line among many
}

// Plot implements plot.Plotter.
func (l curve) Plot(c draw.Canvas, p *plot.Plot) {
	tx, ty := p.Transforms(&c)
	place := func(q *analysis.Point) vg.Point {
		return vg.Point{X: tx(middle(q)) + l.shift, Y: ty(q.Smoothed)}
	}
	last := -1 // the point where the line ended
	for first := 0; first < len(l.points); {
		if !smoothed(&l.points[first]) {
			first++
			continue
		}
		next := first
		for next < len(l.points) && smoothed(&l.points[next]) {
			next++
		}
		if l.bridge && last >= 0 && carried(l.points[last+1:first]) {
			from, to := place(&l.points[last]), place(&l.points[first])
			c.StrokeLine2(draw.LineStyle{Color: alpha(l.color, 190), Width: l.width * 0.45, Dashes: []vg.Length{0.9, 2.2}}, from.X, from.Y, to.X, to.Y)
		}
		l.stretch(c, l.points[first:next], place)
		first, last = next, next-1
	}
}

// stretch is a run of the line without a gap.
func (l curve) stretch(c draw.Canvas, run []analysis.Point, place func(*analysis.Point) vg.Point) {
	if at := place(&run[0]); len(run) == 1 { // a line of no length would vanish: a dash, unlike a dot, is no mean
		if math.Abs(run[0].Smoothed-run[0].Mean) > 0.005 {
			half := l.width * 1.3
			c.StrokeLine2(draw.LineStyle{Color: l.color, Width: l.width}, at.X-half, at.Y, at.X+half, at.Y)
		}
		return
	}
	var pts []vg.Point
	for i := range run {
		pts = append(pts, place(&run[i]))
	}
	c.StrokeLines(draw.LineStyle{Color: l.color, Width: l.width}, pts)
}

// carried reports whether the smoothed line reaches over all the empty periods: none of the gaps is too long for it.
func carried(gap []analysis.Point) bool {
	for i := range gap {
		if !gap[i].HasSmoothed {
			return false
		}
	}
	return true
}

// dots are the periods' means: the area grows with the documents, hollow under minPoint of them.
type dots struct {
	points []analysis.Point
	color  color.NRGBA
	shift  vg.Length
	least  vg.Length // the radius of no documents, and the largest
	most   vg.Length
}

// Plot implements plot.Plotter.
func (d dots) Plot(c draw.Canvas, p *plot.Plot) {
	tx, ty := p.Transforms(&c)
	for i := range d.points {
		q := &d.points[i]
		if q.Documents == 0 {
			continue
		}
		at := vg.Point{X: tx(middle(q)) + d.shift, Y: ty(q.Mean)}
		r := min(d.most, d.least+vg.Length(0.3*math.Sqrt(float64(q.Documents))))
		if q.Documents < minPoint {
			c.DrawGlyphNoClip(draw.GlyphStyle{Color: color.White, Radius: r + 0.2, Shape: draw.CircleGlyph{}}, at)
			c.SetLineStyle(draw.LineStyle{Color: alpha(d.color, 255), Width: 0.7})
			ring(c, at, r+0.2)
			continue
		}
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: d.color, Radius: r, Shape: draw.CircleGlyph{}}, at)
	}
}

func ring(c draw.Canvas, at vg.Point, r vg.Length) {
	var p vg.Path
	p.Move(vg.Point{X: at.X + r, Y: at.Y})
	p.Arc(at, r, 0, 2*math.Pi)
	p.Close()
	c.Stroke(p)
}
