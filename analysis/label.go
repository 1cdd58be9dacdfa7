package analysis

import (
	"math"
	"strconv"
)

// NeutralBand is the escalation up to which, on both sides of 0, a statement is neutral.
const NeutralBand = 0.1

// Label says an escalation in words: the seven steps of the scale are thirds, their borders
// halfway between, but for the neutral one, which is NeutralBand.
func Label(escalation float64) string {
	size := math.Abs(escalation)
	side := "escalatory"
	if escalation < 0 {
		side = "de-escalatory"
	}
	switch {
	case math.IsNaN(size):
		return ""
	case size <= NeutralBand:
		return "neutral"
	case size < 1.5/3:
		return "mildly " + side
	case size < 2.5/3:
		return side
	}
	return "strongly " + side
}

// Signed is a score as it is shown everywhere: two decimals with its sign, a true minus, no sign on zero, and ""
// for what is no number. Halves are rounded away from zero as spreadsheets do, also where adding in binary left
// them a hair below: 0.165 is +0.17 however it came about.
func Signed(v float64) string {
	s := strconv.FormatFloat(math.Round(math.Abs(v)*100+dust)/100, 'f', 2, 64)
	switch {
	case math.IsNaN(v):
		return ""
	case s == "0.00":
		return s
	case v < 0:
		return "−" + s
	}
	return "+" + s
}

// dust is more than adding in binary leaves behind, in hundredths.
const dust = 1e-7
