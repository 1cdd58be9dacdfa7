package chart

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// The measures of an actor's own chart.
const (
	actorHeight = vg.Length(262) // of the frame with its dates
	wordsRoom   = vg.Length(206) // on the right
	stripHeight = vg.Length(34)  // documents by period, below the frame
	stripGap    = vg.Length(14)
	mostStrips  = 2 // references
	mostWords   = 6 // to either side
)

// actorCharts are one picture for each actor.
func actorCharts(d *data) []figure {
	var out []figure
	taken := map[string]bool{}
	for i := range d.actors {
		name := "actor-" + safe(d.actors[i].Actor)
		for taken[name] {
			name += "-"
		}
		taken[name] = true
		out = append(out, d.actorChart(&d.actors[i], name))
	}
	return out
}

// safe is an id as part of a file's name.
func safe(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '_'
	}, id)
}

func (d *data) actorChart(a *actor, name string) figure {
	refs := d.references(a)
	frame := pageWidth - 2*marginX - axisRoom - wordsRoom
	fl := d.actorFlags(a, frame)
	f := figure{
		name: name, actor: a.Actor, title: a.headline(), width: pageWidth, footer: d.footer(), subtitle: a.subtitle(d),
		height: actorHeight + vg.Length(lanes(fl))*laneHeight + stripGap + stripHeight + vg.Length(len(refs))*(stripGap+stripHeight),
	}
	key := d.eventKey(func(e event) bool { return (e.actor == "" || e.actor == a.Actor) && numbered(fl, e.number) })
	for _, s := range append([]string{key, d.reading(false) + a.levelsNote(d)}, d.comparisonFindings(a)...) {
		if s != "" {
			f.notes = append(f.notes, s)
		}
	}
	f.alt = d.actorAlt(a)
	f.body = func(c draw.Canvas) { d.drawActor(c, a, fl, refs, frame) }
	return f
}

// headline states the actor's finding, and stays neutral where the interval covers no change.
func (a *actor) headline() string {
	c := &a.Change
	switch c.Verdict {
	case analysis.MoreEscalatory, analysis.MoreDeEscalatory:
		return fmt.Sprintf("%s became %s: from %s to %s", a.label, c.Verdict, analysis.Signed(c.Before.Mean), analysis.Signed(c.After.Mean))
	case analysis.NoClearChange:
		return fmt.Sprintf("%s: no clear change of tone", a.label)
	}
	return fmt.Sprintf("%s: too little data to tell a change", a.label)
}

func (a *actor) subtitle(d *data) string {
	t := &a.Total
	s := fmt.Sprintf("How escalatory reported statements sound, −1 to +1, %s; mean %s", spanText(d.from, d.to), analysis.Signed(t.Mean))
	if t.HasBand {
		s += fmt.Sprintf(" (95 %% %s to %s)", analysis.Signed(t.Low), analysis.Signed(t.High))
	}
	s += fmt.Sprintf(", %s in %s", count(t.Statements, "statement", "statements"), documents(t.Documents))
	if c := &a.Change; c.HasBand {
		s += fmt.Sprintf(". Change from %s to %s: %s (%s to %s)", unbroken(spanText(c.BeforeStart, c.BeforeEnd)), unbroken(spanText(c.AfterStart, c.AfterEnd)), analysis.Signed(c.Difference), analysis.Signed(c.Low), analysis.Signed(c.High))
	}
	return s
}

// levelsNote explains the candidates for a change of level, and the trend.
func (a *actor) levelsNote(d *data) string {
	s := ""
	if len(a.Breaks) > 0 && !d.joined() {
		s = fmt.Sprintf(" Dashes: the levels before and after %s for a change of level (PELT); grey: where it may lie instead.", count(len(a.Breaks), "candidate", "candidates"))
	}
	if t := &a.Trend; t.Valid {
		p := "p\u00a0below\u00a00.001"
		if t.PAdjusted >= 0.001 {
			p = fmt.Sprintf("p\u00a0%.3f", t.PAdjusted)
		}
		s += fmt.Sprintf(" Trend over the whole span: %s in 30 days (95 %% %s to %s), %s.", analysis.Signed(t.Slope), analysis.Signed(t.SlopeLow), analysis.Signed(t.SlopeHigh), p)
	}
	return s
}

func (d *data) actorAlt(a *actor) string {
	s := fmt.Sprintf("Line chart of one actor on a fixed scale from −1 (de-escalatory) to +1 (escalatory), %s. %s", spanText(d.from, d.to), a.numbers())
	if up, down := carriers(a.Words); len(up)+len(down) > 0 {
		s += " Words that carry it:"
		for _, w := range append(up, down...) {
			shown, _ := d.letters.show(w.Term)
			s += fmt.Sprintf(" %s %s,", shown, analysis.Signed(w.Contribution))
		}
		s = strings.TrimSuffix(s, ",") + "."
	}
	return s
}

// actorFlags place the events of everyone and of the actor above its frame.
func (d *data) actorFlags(a *actor, frame vg.Length) []flag {
	return d.flagsOf(func(e event) bool { return e.actor == "" || e.actor == a.Actor }, frame, frame+wordsRoom/2)
}

func (d *data) drawActor(c draw.Canvas, a *actor, fl []flag, refs []strip, frame vg.Length) {
	head := vg.Length(lanes(fl)) * laneHeight
	below := (stripGap + stripHeight) * vg.Length(1+len(refs))
	main := draw.Crop(c, 0, -wordsRoom, below, -head)
	p := d.actorPlot(a, fl, frame)
	p.Draw(main)
	inner := p.DataCanvas(main)
	y := main.Min.Y - stripGap
	for _, s := range append([]strip{d.documentStrip(a)}, refs...) {
		s.draw(c, p, inner, y-stripHeight)
		y -= stripGap + stripHeight
	}
	d.drawWords(c, a, c.Max.X-wordsRoom+22, inner.Max.Y)
}

// actorPlot hands the layers of the actor's frame to the plot.
func (d *data) actorPlot(a *actor, fl []flag, frame vg.Length) *plot.Plot {
	p := d.newPlot(8.5, frame)
	col := trendColor(a.Total.Mean)
	least, most := dotSize(d.periods(), frame)
	if !d.joined() {
		p.Add(levels{a})
	}
	p.Add(eventLines{fl, eventStyle()},
		band{points: a.points, color: alpha(col, 46)},
		dots{points: a.points, color: alpha(col, 160), least: least, most: most},
		curve{points: a.points, color: col, width: 2, bridge: true},
		poles{8, []actor{*a}})
	return p
}

// levels are the levels between the candidates for a change, and where those may lie.
type levels struct{ a *actor }

// Plot implements plot.Plotter.
func (l levels) Plot(c draw.Canvas, p *plot.Plot) {
	tx, ty := p.Transforms(&c)
	x := func(at float64) vg.Length { return max(c.Min.X, min(c.Max.X, tx(at))) }
	list := l.a.Breaks
	for i, b := range list {
		box(c, alpha(grey, 17), x(at(b.From)), c.Min.Y, max(x(at(b.To)), x(at(b.From))+2), c.Max.Y)
		from, to := p.X.Min, p.X.Max
		if i > 0 {
			from = at(list[i-1].Start)
		}
		if i+1 < len(list) {
			to = at(list[i+1].Start)
		}
		dash := draw.LineStyle{Color: ink, Width: 0.9, Dashes: []vg.Length{5, 2.5}}
		c.StrokeLine2(dash, x(from), ty(b.Before), x(at(b.Start)), ty(b.Before))
		c.StrokeLine2(dash, x(at(b.Start)), ty(b.After), x(to), ty(b.After))
	}
}

// strip is a small chart below the frame, over the same days.
type strip struct {
	name      string
	from, to  []float64 // of each value's period
	values    []float64 // NaN: none
	bars      bool
	low, high float64
}

// documentStrip is the number of documents by period.
func (d *data) documentStrip(a *actor) strip {
	s := strip{name: "Documents", bars: true}
	for i := range a.points {
		p := &a.points[i]
		s.add(at(p.Start), at(p.End), float64(p.Documents), p.Documents > 0)
	}
	s.low = 0
	return s
}

func (s *strip) add(from, to, v float64, has bool) {
	if !has {
		v = math.NaN()
	} else if s.high == s.low && s.high == 0 {
		s.low, s.high = v, v
	}
	if has {
		s.low, s.high = min(s.low, v), max(s.high, v)
	}
	s.from, s.to, s.values = append(s.from, from), append(s.to, to), append(s.values, v)
}

// references are the series from elsewhere that the actor was held against.
func (d *data) references(a *actor) []strip {
	var out []strip
	for i := range d.rep.References {
		r := &d.rep.References[i]
		if r.Actor != "" && r.Actor != a.Actor || len(out) == mostStrips {
			continue
		}
		name, _ := d.letters.show(r.Name)
		s := strip{name: name}
		for _, p := range r.Points {
			s.add(at(p.Start), at(p.End), p.Value, p.Has)
		}
		out = append(out, s)
	}
	return out
}

func (d *data) comparisonFindings(a *actor) (out []string) {
	for i := range d.rep.Comparisons {
		if c := &d.rep.Comparisons[i]; c.Actor == a.Actor && len(out) < mostStrips {
			s, _ := d.letters.show(c.Finding)
			out = append(out, s)
		}
	}
	return out
}

// draw sets the strip with its lower edge at y, in the width of the frame above.
func (s strip) draw(c draw.Canvas, p *plot.Plot, inner draw.Canvas, y vg.Length) {
	tx, _ := p.Transforms(&inner)
	x := func(v float64) vg.Length { return max(inner.Min.X, min(inner.Max.X, tx(v))) }
	ty := func(v float64) vg.Length {
		return y + stripHeight*vg.Length((v-s.low)/max(1e-12, s.high-s.low))
	}
	c.StrokeLine2(draw.LineStyle{Color: faint, Width: 0.6}, inner.Min.X, y, inner.Max.X, y)
	write(c, style(7.5, false, grey, text.XLeft, text.YBottom), inner.Min.X, y+stripHeight+1.5, s.name)
	st := style(7.5, false, grey, text.XRight, text.YCenter)
	write(c, st, inner.Min.X-4, y+stripHeight-2, figureText(s.high))
	write(c, st, inner.Min.X-4, y+2, figureText(s.low))
	var line []vg.Point
	for i, v := range s.values {
		if math.IsNaN(v) {
			line = s.stroke(c, line)
			continue
		}
		if s.bars {
			x0, x1 := x(s.from[i]), x(s.to[i])
			gap := min(1, (x1-x0)*0.15)
			box(c, mix(white, grey, 0.6), x0+gap, y, max(x1-gap, x0+gap+0.4), ty(v))
			continue
		}
		line = append(line, vg.Point{X: x((s.from[i] + s.to[i]) / 2), Y: ty(v)})
	}
	s.stroke(c, line)
}

// stroke draws a stretch of the line, a single value as a dot, and begins a new one.
func (s strip) stroke(c draw.Canvas, line []vg.Point) []vg.Point {
	switch len(line) {
	case 0:
	case 1:
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: ink, Radius: 1.4, Shape: draw.CircleGlyph{}}, line[0])
	default:
		c.StrokeLines(draw.LineStyle{Color: ink, Width: 1}, line)
	}
	return nil
}

// figureText is a number of any size, with three digits.
func figureText(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e9 {
		s := grouped(int(math.Abs(v)))
		if v < 0 {
			return "−" + s
		}
		return s
	}
	return strings.ReplaceAll(strconv.FormatFloat(v, 'g', 3, 64), "-", "−")
}

// carriers are the words that move the actor most to either side.
func carriers(words []analysis.WordCount) (up, down []analysis.WordCount) {
	for _, w := range words {
		switch {
		case w.Contribution > 0 && len(up) < mostWords:
			up = append(up, w)
		case w.Contribution < 0 && len(down) < mostWords:
			down = append(down, w)
		}
	}
	return up, down
}

// drawWords lists them with bars, from the top down.
func (d *data) drawWords(c draw.Canvas, a *actor, x, y vg.Length) {
	up, down := carriers(a.Words)
	most := 0.0
	for _, w := range a.Words {
		most = max(most, math.Abs(w.Contribution))
	}
	if most == 0 {
		return
	}
	write(c, style(9, true, ink, text.XLeft, text.YTop), x, y, "Words that carry it")
	write(c, style(7.5, false, grey, text.XLeft, text.YTop), x, y-12, "what they add up to, times met")
	y -= 30
	for _, side := range []struct {
		name  string
		list  []analysis.WordCount
		color color.NRGBA
	}{{"▲ toward escalation", up, escalatory}, {"▼ toward de-escalation", down, deEscalatory}} {
		if len(side.list) == 0 {
			continue
		}
		write(c, style(8, true, side.color, text.XLeft, text.YTop), x, y, side.name)
		y -= 14
		for _, w := range side.list {
			shown, _ := d.letters.show(w.Term)
			st := style(8.5, false, ink, text.XLeft, text.YTop)
			write(c, st, x, y, fit(st, shown, 104))
			write(c, style(8, false, grey, text.XRight, text.YTop), c.Max.X, y, fmt.Sprintf("%s, %d×", analysis.Signed(w.Contribution), w.Count))
			const bar = vg.Length(112)
			box(c, alpha(side.color, 60), x, y-12.5, x+bar*vg.Length(math.Abs(w.Contribution)/most), y-10.5)
			y -= 15.5
		}
		y -= 6
	}
}
