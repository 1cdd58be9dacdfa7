package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// The measures of the change chart.
const (
	changeRow    = vg.Length(21)
	changeLabels = vg.Length(212) // on the right: difference, interval, documents
	mostChanges  = 40
)

// changed are the actors with a mean in both windows: first those whose change could be tested, by
// the difference from the most escalatory turn down, then the others.
func (d *data) changed() (rows []actor, left int) {
	for _, a := range d.actors {
		if a.Change.Before.Documents > 0 && a.Change.After.Documents > 0 {
			rows = append(rows, a)
		} else {
			left++
		}
	}
	slices.SortStableFunc(rows, func(a, b actor) int {
		if a.Change.HasBand != b.Change.HasBand {
			if a.Change.HasBand {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.Change.Difference, a.Change.Difference)
	})
	if n := len(rows); n > mostChanges {
		rows, left = rows[:mostChanges], left+n-mostChanges
	}
	return rows, left
}

// changes is the dumbbells: each actor's mean in the earlier window and in the later one.
func changes(d *data) (figure, bool) {
	rows, left := d.changed()
	if len(rows) == 0 {
		return figure{}, false
	}
	c := &rows[0].Change
	title, _ := d.turned()
	f := figure{
		name: "change", title: title, width: pageWidth, footer: d.footer(),
		height:   scaleTop + scaleBottom + changeRow*vg.Length(len(rows)) + 4,
		subtitle: fmt.Sprintf("Mean tone of %s (hollow) and of %s (filled), −1 to +1, with 95 %% intervals", spanText(c.BeforeStart, c.BeforeEnd), spanText(c.AfterStart, c.AfterEnd)),
	}
	note := "Wide line: 95 % interval of the mean, from five documents on. On the right the difference with its interval and the documents of both windows; coloured where that interval leaves out 0, each actor by itself."
	if left > 0 {
		note += fmt.Sprintf(" Not drawn: %s without documents in one of the windows, or with the least change.", count(left, "actor", "actors"))
		if len(rows) < mostChanges {
			note = strings.Replace(note, ", or with the least change", "", 1)
		}
	}
	f.notes = []string{note}
	names := namesWidth(rows, heatNames)
	if full := fullNames(rows, func(s string) bool { return fit(heatName(), s, names-8) != s }); full != "" {
		f.notes = append(f.notes, full)
	}
	f.alt = changesAlt(rows, f.subtitle)
	f.body = func(c draw.Canvas) { drawChanges(c, rows, names) }
	return f, true
}

func changesAlt(rows []actor, subtitle string) string {
	s := "Dumbbell chart. " + sentence(subtitle)
	for i := range rows {
		c := &rows[i].Change
		s += fmt.Sprintf(" %s: from %s to %s", rows[i].label, analysis.Signed(c.Before.Mean), analysis.Signed(c.After.Mean))
		if c.HasBand {
			s += fmt.Sprintf(", difference %s (%s to %s)", analysis.Signed(c.Difference), analysis.Signed(c.Low), analysis.Signed(c.High))
		}
		s += ", " + string(c.Verdict) + "."
	}
	return s
}

func drawChanges(c draw.Canvas, rows []actor, names vg.Length) {
	s := span{-1, 1, c.Min.X + names, c.Max.X - changeLabels}
	high, low := c.Max.Y-scaleTop, c.Max.Y-scaleTop-changeRow*vg.Length(len(rows))-4
	s.draw(c, low, high, toneMarks(), "de-escalatory", "escalatory")
	head := style(7.5, false, grey, text.XLeft, text.YBottom)
	write(c, head, s.right+14, high+5, "difference, 95 % interval")
	write(c, style(7.5, false, grey, text.XRight, text.YBottom), c.Max.X, high+5, "documents")
	for i := range rows {
		y := high - 2 - changeRow*(vg.Length(i)+0.5)
		if i > 0 && rows[i-1].Change.HasBand && !rows[i].Change.HasBand {
			c.StrokeLine2(draw.LineStyle{Color: grey, Width: 0.4, Dashes: []vg.Length{2, 2}}, c.Min.X, y+changeRow/2, c.Max.X, y+changeRow/2)
		}
		drawChange(c, s, &rows[i], y)
		write(c, heatName(), s.left-6, y, fit(heatName(), rows[i].label, names-8))
		drawDifference(c, s.right+14, y, &rows[i].Change)
	}
}

// drawChange is one dumbbell.
func drawChange(c draw.Canvas, s span, a *actor, y vg.Length) {
	ch := &a.Change
	col := verdictColor(ch.Verdict)
	if !ch.HasBand { // hardly more than the documents themselves
		col = mix(white, grey, 0.55)
	}
	c.StrokeLine2(draw.LineStyle{Color: faint, Width: 0.5}, s.left, y, s.right, y)
	// The later interval lies a little above the earlier one: where they overlap, both can be seen in print.
	for _, e := range []struct {
		e     *analysis.Estimate
		shift vg.Length
		a     uint8
	}{{&ch.Before, -2.6, 60}, {&ch.After, 2.6, 110}} {
		if e.e.HasBand && ch.HasBand {
			c.StrokeLine2(draw.LineStyle{Color: alpha(col, e.a), Width: 3.4}, s.x(e.e.Low), y+e.shift, s.x(e.e.High), y+e.shift)
		}
	}
	from, to := vg.Point{X: s.x(ch.Before.Mean), Y: y}, vg.Point{X: s.x(ch.After.Mean), Y: y}
	c.StrokeLine2(draw.LineStyle{Color: col, Width: 1.3}, from.X, y, to.X, y)
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: white, Radius: 4, Shape: draw.CircleGlyph{}}, from)
	c.SetLineStyle(draw.LineStyle{Color: col, Width: 1.1})
	ring(c, from, 4)
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: white, Radius: 5, Shape: draw.CircleGlyph{}}, to)
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: col, Radius: 4.3, Shape: draw.CircleGlyph{}}, to)
}

// drawDifference is the figures beside a dumbbell.
func drawDifference(c draw.Canvas, x, y vg.Length, ch *analysis.Change) {
	sign := map[analysis.Verdict]string{analysis.MoreEscalatory: "▲ ", analysis.MoreDeEscalatory: "▼ "}[ch.Verdict]
	write(c, style(8.5, sign != "", verdictColor(ch.Verdict), text.XRight, text.YCenter), x+40, y, sign+analysis.Signed(ch.Difference))
	words := "too little data"
	if ch.HasBand {
		words = fmt.Sprintf("%s to %s", analysis.Signed(ch.Low), analysis.Signed(ch.High))
	}
	write(c, style(8, false, grey, text.XLeft, text.YCenter), x+46, y, words)
	write(c, style(8, false, grey, text.XRight, text.YCenter), c.Max.X, y, fmt.Sprintf("%s → %s", grouped(ch.Before.Documents), grouped(ch.After.Documents)))
}
