package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

const (
	coverageHeight = 3.6 * vg.Inch
	coverageRoom   = vg.Length(64) // between the frame and the names, for what has no day
	mostOutlets    = 6
)

// layer is one colour of the stacked bars.
type layer struct {
	name    string
	color   color.NRGBA
	copies  bool
	unknown bool  // outlet
	others  bool  // several outlets
	counts  []int // by period
	beside  int   // without a date exact enough for a period
	total   int
}

// coverage is how many documents of which outlet were read in each period.
type coverage struct {
	unit    unit
	starts  []time.Time // one more than there are periods
	layers  []layer     // from the bottom
	read    int         // documents
	outlets int
	outside int // dated before the first period or after the last
}

func newCoverage(d *data) (coverage, error) {
	v := coverage{unit: d.unit.coarser(d.from, d.to, maxPeriods)}
	for t := v.unit.start(d.from); ; t = v.unit.next(t) {
		v.starts = append(v.starts, t)
		if !t.Before(d.to) {
			break
		}
	}
	totals := map[string]int{}
	var names []string
	counted, err := v.count(d.rep.Documents)
	if err != nil {
		return v, err
	}
	for name, c := range counted {
		names = append(names, name)
		totals[name] = c.own.total // copies have a layer of their own
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(totals[b], totals[a]), cmp.Compare(a, b)) })
	v.outlets = len(slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "" }))
	v.lay(d, names, counted)
	return v, nil
}

// lay fills the layers: the outlets with the most documents, the others together, copies on top.
func (v *coverage) lay(d *data, names []string, counted map[string]*outletCounts) {
	shown := min(len(names), mostOutlets)
	if len(names) == mostOutlets+1 {
		shown++ // "other" would be a single one
	}
	at := map[string]int{}
	for i, s := range names {
		if i == shown {
			v.layers = append(v.layers, layer{name: fmt.Sprintf("%d other outlets", len(names)-shown), color: rgb(0x8A929B), others: true})
		}
		if i < shown {
			label, _ := d.letters.show(s)
			l := layer{name: label, color: mix(white, line(i), 0.75)}
			if s == "" {
				l = layer{name: "outlet not known", color: rgb(0xCDD2D7), unknown: true}
			}
			v.layers = append(v.layers, l)
		}
		at[s] = min(i, shown)
	}
	copies := layer{name: "copies of a story", color: rgb(0xE9EBED), copies: true}
	for i := range v.layers {
		v.layers[i].counts = make([]int, len(v.starts)-1)
	}
	copies.counts = make([]int, len(v.starts)-1)
	for _, name := range names {
		v.layers[at[name]].add(&counted[name].own)
		copies.add(&counted[name].copies)
	}
	if copies.total > 0 {
		v.layers = append(v.layers, copies)
	}
}

// outletCounts is the documents of an outlet that were read.
type outletCounts struct{ own, copies layer }

// count counts the documents by outlet and period.
func (v *coverage) count(documents analysis.Records[analysis.DocumentRecord]) (map[string]*outletCounts, error) {
	out := map[string]*outletCounts{}
	err := analysis.Each(documents, func(doc *analysis.DocumentRecord) error {
		if !wasRead(doc) {
			return nil
		}
		c := out[doc.Outlet]
		if c == nil {
			c = &outletCounts{layer{counts: make([]int, len(v.starts)-1)}, layer{counts: make([]int, len(v.starts)-1)}}
			out[doc.Outlet] = c
		}
		v.read++
		l := &c.own
		if doc.DuplicateOf != "" {
			l = &c.copies
		}
		l.total++
		switch k := v.period(doc); {
		case k == undatedPeriod:
			l.beside++
		case k < 0:
			v.outside++
		default:
			l.counts[k]++
		}
		return nil
	})
	return out, err
}

// add adds the documents of another layer.
func (l *layer) add(other *layer) {
	l.total += other.total
	l.beside += other.beside
	for k, n := range other.counts {
		l.counts[k] += n
	}
}

func wasRead(d *analysis.DocumentRecord) bool {
	return d.Status == analysis.StatusScored || d.Status == analysis.StatusSilent
}

const undatedPeriod = -2

// period is the document's period, -1 outside the span, undatedPeriod where its date is not exact enough.
func (v *coverage) period(d *analysis.DocumentRecord) int {
	coarse := d.DatePrecision == string(analysis.Year) || d.DatePrecision == string(analysis.Month) && (v.unit == "day" || v.unit == "week")
	if d.Date == nil || coarse {
		return undatedPeriod
	}
	t, err := time.Parse("2006-01-02"[:min(10, len(*d.Date))], *d.Date)
	if err != nil || len(*d.Date) < 7 {
		return undatedPeriod
	}
	n := len(v.starts) - 1
	if t.Before(v.starts[0]) || !t.Before(v.starts[n]) {
		return -1
	}
	k, found := slices.BinarySearchFunc(v.starts, t, time.Time.Compare)
	if !found {
		k--
	}
	return k
}

// beside is how many documents have no date exact enough, over all layers.
func (v *coverage) beside() (n int) {
	for _, l := range v.layers {
		n += l.beside
	}
	return n
}

// tallest is the height of the tallest bar within the frame; where there is none, of the one beside.
func (v *coverage) tallest() int {
	most := 0
	for k := range len(v.starts) - 1 {
		n := 0
		for _, l := range v.layers {
			n += l.counts[k]
		}
		most = max(most, n)
	}
	if most == 0 {
		most = v.beside()
	}
	return max(1, most)
}

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
