package fit

import (
	"fmt"
	"math"
	"testing"
)

// TestWeightsRecover holds that weights come back from scores made of them, and that words that
// mean nothing get none.
func TestWeightsRecover(t *testing.T) {
	var samples []Sample
	for i := range 300 {
		a, b, c := float64(i%3), float64(i%5)-2, float64(i%7)-3
		samples = append(samples, Sample{fmt.Sprint(i), 0.2*a - 0.1*b, []Amount{{0, a}, {1, b}, {2, c}}})
	}
	w := Weights(samples, 3, Options{Ridge: 0.1, Lasso: 0.5, Rounds: 100})
	for i, want := range []float64{0.2, -0.1, 0} {
		if math.Abs(w[i]-want) > 0.01 {
			t.Errorf("weight %d is %v, want %v", i, w[i], want)
		}
	}
	fixed := Weights(samples, 3, Options{Rounds: 10, Prior: []float64{0.5, 0, 0}, Fixed: []bool{true, false, false}})
	if fixed[0] != 0.5 {
		t.Errorf("a fixed weight became %v", fixed[0])
	}
}

// TestLeftOutKeepsGroupsTogether holds that a group never helps to score itself.
func TestLeftOutKeepsGroupsTogether(t *testing.T) {
	var samples []Sample
	for i := range 40 {
		samples = append(samples, Sample{"one", 1, []Amount{{i % 4, 1}}})
	}
	for _, v := range LeftOut(samples, 4, 5, Default) {
		if v != 0 {
			t.Fatalf("a group was scored %v by itself", v)
		}
	}
}
