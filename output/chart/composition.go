package chart

import (
	"cmp"
	"fmt"
	"slices"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

const (
	compositionRow    = vg.Length(19)
	compositionShare  = vg.Length(34)  // to the left and the right of the frame, for the shares
	compositionLabels = vg.Length(134) // on the right: neutral, statements
)

// composition is the shares of each actor's statements, to either side of 0.
func composition(d *data) figure {
	rows := slices.Clone(d.actors)
	lean := func(a *actor) float64 { return a.Total.Escalatory - a.Total.DeEscalatory }
	slices.SortStableFunc(rows, func(a, b actor) int {
		return cmp.Or(cmp.Compare(few(&a), few(&b)), cmp.Compare(lean(&b), lean(&a)))
	})
	up, down := 0, 0
	for i := range rows {
		switch t := &rows[i].Total; {
		case few(&rows[i]) > 0:
		case t.EscalatoryRange.Low > t.DeEscalatoryRange.High:
			up++
		case t.DeEscalatoryRange.Low > t.EscalatoryRange.High:
			down++
		}
	}
	f := figure{
		name: "composition", width: pageWidth, footer: d.footer(),
		height:   scaleTop + scaleBottom + compositionRow*vg.Length(len(rows)) + 4,
		title:    leanings(up, down, len(rows)),
		subtitle: fmt.Sprintf("Shares of each actor's statements that are de-escalatory (below −0.1) and escalatory (above +0.1), %s", spanText(d.from, d.to)),
		notes: []string{"Line at the end of a bar: 95 % Wilson interval of the share, with the effective number of documents as its n. " +
			"A side clearly outweighs the other where the two intervals do not touch. With undated statements. Actors by what outweighs; pale and last those with fewer than three documents."},
	}
	names := namesWidth(rows, heatNames)
	if full := fullNames(rows, func(s string) bool { return fit(heatName(), s, names-8) != s }); full != "" {
		f.notes = append(f.notes, full)
	}
	f.alt = "Bars to either side of 0. " + sentence(f.subtitle) + " " + sentence(f.title)
	for i := range rows {
		t := &rows[i].Total
		f.alt += fmt.Sprintf(" %s: %s de-escalatory, %s neutral, %s escalatory of %s.", rows[i].label,
			percent(t.DeEscalatory), percent(t.Neutral), percent(t.Escalatory), count(t.Statements, "statement", "statements"))
	}
	f.body = func(c draw.Canvas) { drawComposition(c, rows, names) }
	return f
}

// few is 1 for an actor with hardly any documents, else 0: those stand below the others.
func few(a *actor) int {
	if a.Total.Documents < minPoint {
		return 1
	}
	return 0
}

// leanings is the finding of the composition; where intervals touch, nothing is said of an actor.
func leanings(up, down, n int) string {
	all := count(n, "actor", "actors")
	switch {
	case up == 0 && down == 0:
		return fmt.Sprintf("Of %s, none clearly leans to one side", all)
	case up > 0 && down > 0:
		return fmt.Sprintf("Of %s, %d clearly speak more escalatory than de-escalatory, %d the other way round", all, up, down)
	case up > 0:
		return fmt.Sprintf("Of %s, %d clearly speak more escalatory than de-escalatory, none the other way round", all, up)
	}
	return fmt.Sprintf("Of %s, %d clearly speak more de-escalatory than escalatory, none the other way round", all, down)
}

func drawComposition(c draw.Canvas, rows []actor, names vg.Length) {
	s := span{-1, 1, c.Min.X + names + compositionShare, c.Max.X - compositionLabels}
	high, low := c.Max.Y-scaleTop, c.Max.Y-scaleTop-compositionRow*vg.Length(len(rows))-4
	s.draw(c, low, high, []mark{{-1, "100 %"}, {-0.5, "50 %"}, {0, "0"}, {0.5, "50 %"}, {1, "100 %"}}, "de-escalatory statements", "escalatory statements")
	head := style(7.5, false, grey, text.XRight, text.YBottom)
	write(c, head, c.Max.X-58, high+5, "neutral")
	write(c, head, c.Max.X, high+5, "statements")
	for i := range rows {
		t := &rows[i].Total
		y := high - 2 - compositionRow*(vg.Length(i)+0.5)
		write(c, heatName(), c.Min.X+names-6, y, fit(heatName(), rows[i].label, names-8))
		pale := few(&rows[i]) > 0
		shareBar(c, s, y, -1, t.DeEscalatory, t.DeEscalatoryRange, pale)
		shareBar(c, s, y, +1, t.Escalatory, t.EscalatoryRange, pale)
		write(c, style(8, !pale, deEscalatory, text.XRight, text.YCenter), s.left-5, y, percent(t.DeEscalatory))
		write(c, style(8, !pale, escalatory, text.XRight, text.YCenter), s.right+compositionShare, y, percent(t.Escalatory))
		st := style(8, false, grey, text.XRight, text.YCenter)
		write(c, st, c.Max.X-58, y, percent(t.Neutral))
		write(c, st, c.Max.X, y, grouped(t.Statements))
	}
	c.StrokeLine2(draw.LineStyle{Color: ink, Width: 0.8}, s.x(0), low, s.x(0), high)
}

// shareBar is a share to one side with its interval.
func shareBar(c draw.Canvas, s span, y vg.Length, sign, share float64, r analysis.Interval, pale bool) {
	col, depth := escalatory, 0.72
	if sign < 0 {
		col = deEscalatory
	}
	if pale {
		depth = 0.28
	}
	x0, x1 := s.x(0), s.x(sign*share)
	box(c, mix(white, col, depth), min(x0, x1), y-5.5, max(x0, x1), y+5.5)
	if !pale {
		c.StrokeLine2(draw.LineStyle{Color: ink, Width: 0.9}, s.x(sign*r.Low), y, s.x(sign*r.High), y)
	}
}
