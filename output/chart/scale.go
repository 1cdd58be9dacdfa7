package chart

import (
	"image/color"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// span is a horizontal scale from low to high between two places.
type span struct {
	low, high   float64
	left, right vg.Length
}

func (s span) x(v float64) vg.Length {
	v = max(s.low, min(s.high, v))
	return s.left + (s.right-s.left)*vg.Length((v-s.low)/(s.high-s.low))
}

// The room above and below rows on a scale.
const (
	scaleTop    = vg.Length(18)
	scaleBottom = vg.Length(20)
)

// mark is a labelled place on a scale.
type mark struct {
	v     float64
	label string
}

func toneMarks() []mark {
	return []mark{{-1, "−1.0"}, {-0.5, "−0.5"}, {0, "0"}, {0.5, "+0.5"}, {1, "+1.0"}}
}

// draw sets the zones, the marks with their lines, the zero line and the words at both ends, from
// the lower edge to the upper one.
func (s span) draw(c draw.Canvas, low, high vg.Length, marks []mark, down, up string) {
	zero := s.x(0)
	box(c, alpha(deEscalatory, zoneAlpha), s.left, low, zero, high)
	box(c, alpha(escalatory, zoneAlpha), zero, low, s.right, high)
	for _, m := range marks {
		if m.v != 0 {
			c.StrokeLine2(draw.LineStyle{Color: faint, Width: 0.6}, s.x(m.v), low, s.x(m.v), high)
		}
		write(c, style(8.5, false, grey, text.XCenter, text.YTop), s.x(m.v), low-5, m.label)
	}
	c.StrokeLine2(draw.LineStyle{Color: ink, Width: 0.8}, zero, low, zero, high)
	write(c, style(8, true, deEscalatory, text.XLeft, text.YBottom), s.left, high+5, "← "+down)
	write(c, style(8, true, escalatory, text.XRight, text.YBottom), s.right, high+5, up+" →")
}

// namesWidth is what the longest of the names takes, up to most.
func namesWidth(actors []actor, most vg.Length) vg.Length {
	var w vg.Length
	for i := range actors {
		w = max(w, min(most, width(heatName(), actors[i].label)+9))
	}
	return w
}

// verdictColor is grey where no change is clear.
func verdictColor(v analysis.Verdict) color.NRGBA {
	switch v {
	case analysis.MoreEscalatory:
		return escalatory
	case analysis.MoreDeEscalatory:
		return deEscalatory
	}
	return grey
}
