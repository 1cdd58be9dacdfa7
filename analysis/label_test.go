package analysis

import (
	"math"
	"testing"
)

func TestScoresAreShownAlikeEverywhere(t *testing.T) {
	third, sum := 0.33, 0.1
	for _, c := range []struct {
		what string
		v    float64
		want string
	}{
		{"plain", 0.45, "+0.45"}, {"a true minus", -0.1, "−0.10"}, {"zero", 0, "0.00"}, {"negative zero", math.Copysign(0, -1), "0.00"},
		{"no sign on what rounds to zero", -0.004, "0.00"}, {"and on the other side", 0.0049, "0.00"}, {"half away from zero", -0.005, "−0.01"},
		{"a half", third / 2, "+0.17"}, {"the same half, a hair below", math.Nextafter(third/2, 0), "+0.17"}, {"under zero", -math.Nextafter(third/2, 0), "−0.17"},
		{"the sum of three tenths", sum + sum + sum, "+0.30"}, {"no half", 0.1649, "+0.16"}, {"none", math.NaN(), ""},
	} {
		if got := Signed(c.v); got != c.want {
			t.Errorf("%s: Signed(%v) = %q, want %q", c.what, c.v, got, c.want)
		}
	}
}
