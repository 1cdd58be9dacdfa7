package chart

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
	"time"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// style is a text style of the given size in points.
func style(size float64, bold bool, c color.Color, xa text.XAlignment, ya text.YAlignment) draw.TextStyle {
	return draw.TextStyle{Color: c, Font: typeface(size, bold), XAlign: xa, YAlign: ya,
		Handler: text.Plain{Fonts: font.DefaultCache}}
}

// write draws a line of text. Liberation sets "11" so tight that it reads as a quotation
// mark; a hair space keeps the digits apart.
func write(c draw.Canvas, st draw.TextStyle, x, y vg.Length, s string) {
	if p, ok := c.Canvas.(paper); ok && st.XAlign != text.XLeft && p.fonts.lacks(s) { // only the paper knows how wide it is
		x += p.fonts.width(font.DefaultCache.Lookup(st.Font, st.Font.Size), apart(s)) * vg.Length(st.XAlign)
		st.XAlign = text.XLeft
	}
	c.FillText(st, vg.Point{X: x, Y: y}, apart(s))
}

func apart(s string) string {
	for strings.Contains(s, "11") {
		s = strings.ReplaceAll(s, "11", "1\u200a1")
	}
	return s
}

// width is how wide s is; letters of scripts that the built-in font lacks are taken as wide as they mostly are.
func width(st draw.TextStyle, s string) vg.Length {
	var other vg.Length
	known := strings.Map(func(r rune) rune {
		switch {
		case r >= 0x1100 && r < 0x1200 || r >= 0x2E80 && r < 0xFB00 || r >= 0x1F000: // Korean, Chinese, Japanese
			other += st.Font.Size
		case r >= 0x530 && r < 0x1D00 || r >= 0xFB00 && r < 0xFF00:
			other += st.Font.Size * 0.6
		default:
			return r
		}
		return -1
	}, s)
	return st.Width(apart(known)) + other
}

// wrap breaks s into lines no wider than limit, at most lines of them (0: as many as it takes).
// What is left over is cut with an ellipsis.
func wrap(st draw.TextStyle, s string, limit vg.Length, lines int) []string {
	var out []string
	line := ""
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }) // a no-break space does not break
	for i, w := range words {
		try := strings.TrimSpace(line + " " + w)
		if width(st, try) <= limit || line == "" && len(words) == 1 {
			line = try
			continue
		}
		if lines > 0 && len(out) == lines-1 {
			return append(out, fit(st, strings.TrimSpace(line+" "+strings.Join(words[i:], " ")), limit))
		}
		if line != "" {
			out = append(out, line)
		}
		line = w
	}
	if line != "" || len(out) == 0 {
		out = append(out, fit(st, line, limit))
	}
	for i := range out { // a single word may be too long for a line
		out[i] = fit(st, out[i], limit)
	}
	return out
}

// balance breaks s into as many lines as it has already, of about the same length: a last line of
// one word looks like a mistake.
func balance(st draw.TextStyle, s string, limit vg.Length, lines []string) []string {
	if len(lines) < 2 || strings.HasSuffix(lines[len(lines)-1], "…") {
		return lines
	}
	for l := limit - 6; l > limit/2; l -= 6 {
		try := wrap(st, s, l, 0)
		if len(try) > len(lines) {
			break
		}
		lines = try
	}
	return lines
}

// fit cuts s with an ellipsis to be no wider than limit.
func fit(st draw.TextStyle, s string, limit vg.Length) string {
	if width(st, s) <= limit {
		return s
	}
	rs := []rune(s)
	for n := len(rs) - 1; n > 0; n-- {
		short := strings.TrimRight(string(rs[:n]), " ,;:–—-") + "…"
		if width(st, short) <= limit {
			return short
		}
	}
	return "…"
}

// short is signed without the zero in front: a heatmap's cell is narrow.
func short(v float64) string {
	s := analysis.Signed(v)
	if math.Abs(v) < 0.995 {
		s = strings.Replace(s, "0.", ".", 1)
	}
	if s == ".00" {
		return "0"
	}
	return s
}

// count is a number with its noun: "1 document", "12,345 documents".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

// grouped is n with commas between the thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func documents(n int) string { return count(n, "document", "documents") }

// unbroken keeps the words of s on one line.
func unbroken(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }

const dayFormat = "2 Jan 2006"

// spanText is "1 Nov 2021 – 28 Feb 2022"; to is the first day after the span.
func spanText(from, to time.Time) string {
	last := to.AddDate(0, 0, -1)
	if !last.After(from) {
		return from.Format(dayFormat)
	}
	if from.Year() == last.Year() && from.Month() == last.Month() {
		return fmt.Sprintf("%d–%s", from.Day(), last.Format(dayFormat))
	}
	if from.Year() == last.Year() {
		return fmt.Sprintf("%s – %s", from.Format("2 Jan"), last.Format(dayFormat))
	}
	return fmt.Sprintf("%s – %s", from.Format(dayFormat), last.Format(dayFormat))
}

// percent is a share in whole per cents.
func percent(share float64) string { return strconv.Itoa(int(math.Round(100*share))) + " %" }
