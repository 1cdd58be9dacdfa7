package chart

import (
	"image/color"
	"math"
)

// The colours of the page. Orange is toward escalation and blue toward de-escalation, as in the
// workbook: people who cannot tell red from green tell these apart.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

var (
	ink          = rgb(0x22262B)
	grey         = rgb(0x5F666E)
	faint        = rgb(0xE3E6E9)
	escalatory   = rgb(0xB35806)
	deEscalatory = rgb(0x2166AC)
)

// line is the colour of the i-th actor of the overview: apart from one another also for those
// who see few colours, dark enough for letters, and none of the two that carry a meaning.
func line(i int) color.NRGBA {
	hues := [...]uint32{0x1F2A36, 0xC2187E, 0x0B8F8C, 0x6A3D9A, 0xA88400, 0x3E9AD6, 0x7A4B2A, 0x7B848D}
	return rgb(hues[i%len(hues)])
}

func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}

// mix goes from a (t = 0) to b (t = 1).
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	f := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.NRGBA{R: f(a.R, b.R), G: f(a.G, b.G), B: f(a.B, b.B), A: 255}
}

// diverging is the colour of a value in -1..+1: blue, near white, orange.
func diverging(v float64) color.NRGBA {
	stops := [...]color.NRGBA{rgb(0x053C6E), deEscalatory, rgb(0x92C5DE), rgb(0xF5F3F0), rgb(0xFDB863), escalatory, rgb(0x6B3204)}
	x := (math.Max(-1, math.Min(1, v)) + 1) / 2 * float64(len(stops)-1)
	i := min(len(stops)-2, int(x))
	return mix(stops[i], stops[i+1], x-float64(i))
}

// lettering is the colour that reads best on the background c.
func lettering(c color.NRGBA) color.Color {
	if 0.299*float64(c.R)+0.587*float64(c.G)+0.114*float64(c.B) < 140 {
		return color.White
	}
	return ink
}

// trendColor is the meaning of a value near enough to a side: the neutral zone is grey.
func trendColor(v float64) color.NRGBA {
	switch {
	case v > 0.1:
		return escalatory
	case v < -0.1:
		return deEscalatory
	}
	return grey
}

var white = rgb(0xFFFFFF)
