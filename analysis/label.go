package analysis

import "math"

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
