package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const (
	coverageHeight = 3.6 * vg.Inch
	coverageRoom   = vg.Length(64) // between the frame and the names, for what has no day
)

func coverageChart(d *data) (figure, bool) {
	v, err := newCoverage(d)
	if err != nil {
		d.fault = err
	}
	if err != nil || v.read == 0 {
		return figure{}, false
	}
	f := figure{
		name: "coverage", title: v.finding(), width: pageWidth, height: coverageHeight, footer: d.footer(),
		subtitle: fmt.Sprintf("Documents read by %s and outlet, %s", v.unit, spanText(d.from, d.to)),
	}
	var note string
	if n := v.beside(); n > 0 {
		note = fmt.Sprintf("Beside the frame: %s without a date, or with one not exact enough for a %s. ", documents(n), v.unit)
	}
	if v.outside > 0 {
		note += fmt.Sprintf("Not drawn: %s dated outside the span of the statements. ", documents(v.outside))
	}
	c := d.rep.Counts
	if n := c.Empty + c.Unreadable + c.Foreign; n > 0 {
		note += fmt.Sprintf("Not read: %s, with the reasons in skipped.csv. ", count(n, "input", "inputs"))
	}
	f.notes = []string{note + "A change in who reports can look like a change in tone; a cap per outlet (--cap-outlet) tells them apart."}
	f.alt = v.alt(&f)
	f.body = func(c draw.Canvas) { v.draw(d, c) }
	return f, true
}

// finding says how many documents there are and whether one outlet prevails.
func (v *coverage) finding() string {
	var first *layer
	unknown := 0
	for i := range v.layers {
		switch l := &v.layers[i]; {
		case l.unknown:
			unknown = l.total
		case !l.copies && !l.others && (first == nil || l.total > first.total):
			first = l
		}
	}
	switch {
	case v.outlets == 0:
		return fmt.Sprintf("%s, their outlets not known", documents(v.read))
	case v.outlets == 1 && unknown == 0:
		return fmt.Sprintf("All %s are from %s", documents(v.read), first.name)
	case 2*unknown > v.read:
		return fmt.Sprintf("%s from %s and, for %s, from outlets not known", documents(v.read), count(v.outlets, "outlet", "outlets"), percent(float64(unknown)/float64(v.read)))
	}
	if 10*first.total < v.read {
		return fmt.Sprintf("%s from %s, none of which brought a tenth", documents(v.read), count(v.outlets, "outlet", "outlets"))
	}
	return fmt.Sprintf("%s from %s; %s alone brought %s", documents(v.read), count(v.outlets, "outlet", "outlets"), first.name, percent(float64(first.total)/float64(v.read)))
}

func (v *coverage) alt(f *figure) string {
	s := "Stacked bars. " + sentence(f.subtitle) + " " + sentence(f.title)
	for _, l := range v.layers {
		s += fmt.Sprintf(" %s: %s.", l.name, grouped(l.total))
	}
	if n := v.beside(); n > 0 {
		s += fmt.Sprintf(" %s without a date exact enough.", documents(n))
	}
	return s
}

func (v *coverage) draw(d *data, c draw.Canvas) {
	right := overviewLabels + coverageRoom
	frame := draw.Crop(c, 0, -right, 0, -6)
	p := d.newFrame(9, frame.Size().X-axisRoom)
	p.Y.Min, p.Y.Max = 0, float64(v.tallest())*1.06
	p.Y.Tick.Marker = counting{v.tallest()}
	g := plotter.NewGrid()
	g.Vertical.Width = 0
	g.Horizontal = draw.LineStyle{Color: faint, Width: 0.6}
	p.Add(g, stack{v})
	p.Draw(frame)
	x, y := c.Max.X-overviewLabels+14, c.Max.Y-14
	for _, l := range slices.Backward(v.layers) {
		swatch(c, &l, x, y-4)
		st := style(9, true, ink, text.XLeft, text.YCenter)
		write(c, st, x+15, y, fit(st, l.name, overviewLabels-44))
		write(c, style(8, false, grey, text.XLeft, text.YCenter), x+15, y-11, documents(l.total))
		y -= 26
	}
}

// swatch is a layer's colour beside its name.
func swatch(c draw.Canvas, l *layer, x, y vg.Length) {
	if l.copies {
		hatch(c, x, y, 9, 9)
		return
	}
	box(c, l.color, x, y, x+9, y+9)
}

// stack draws the bars.
type stack struct{ v *coverage }

// Plot implements plot.Plotter.
func (s stack) Plot(c draw.Canvas, p *plot.Plot) {
	tx, ty := p.Transforms(&c)
	for k := range len(s.v.starts) - 1 {
		x0, x1 := max(c.Min.X, tx(at(s.v.starts[k]))), min(c.Max.X, tx(at(s.v.starts[k+1])))
		gap := min(2, (x1-x0)*0.12)
		s.bar(c, x0+gap, x1-gap, func(l *layer) int { return l.counts[k] }, ty)
	}
	if s.v.beside() == 0 {
		return
	}
	x := c.Max.X + 16
	n, scale := s.v.beside(), 1.0
	if most := s.v.tallest(); n > most { // many undated documents would flatten all the others
		scale = float64(most) / float64(n)
	}
	s.bar(c, x, x+28, func(l *layer) int { return l.beside }, func(v float64) vg.Length { return ty(v * scale) })
	write(c, style(8, true, grey, text.XCenter, text.YBottom), x+14, ty(float64(n)*scale)+2, grouped(n))
	write(c, style(8, false, grey, text.XCenter, text.YTop), x+14, c.Min.Y-5, "undated")
	if scale < 1 {
		write(c, style(7, false, grey, text.XCenter, text.YTop), x+14, c.Min.Y-15, "not to scale")
	}
}

// bar is one bar of all layers; a thin white line keeps them apart in print.
func (s stack) bar(c draw.Canvas, x0, x1 vg.Length, n func(*layer) int, ty func(float64) vg.Length) {
	sum := 0
	for i := range s.v.layers {
		l := &s.v.layers[i]
		low := ty(float64(sum))
		if sum += n(l); n(l) == 0 {
			continue
		}
		high := ty(float64(sum))
		if high-low > 2 {
			high -= 0.5
		}
		if l.copies {
			hatch(c, x0, low, x1-x0, high-low)
			continue
		}
		box(c, l.color, x0, low, x1, high)
	}
}

// counting is ticks at round numbers.
type counting struct{ most int }

// Ticks implements plot.Ticker.
func (n counting) Ticks(_, _ float64) (out []plot.Tick) {
	step := math.Pow(10, math.Floor(math.Log10(float64(n.most))))
	for _, f := range []float64{0.2, 0.5, 1, 2} {
		if s := step * f; s >= 1 && float64(n.most)/s <= 5 {
			step = s
			break
		}
	}
	for v := 0.0; v <= float64(n.most)+1e-9; v += step {
		label := apart(grouped(int(v)))
		if v == 0 {
			label = strconv.Itoa(0)
		}
		out = append(out, plot.Tick{Value: v, Label: label})
	}
	return out
}
