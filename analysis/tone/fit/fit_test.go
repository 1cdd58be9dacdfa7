package fit

import (
	"fmt"
	"testing"
)

// TestWeightsTell holds that what speaks for a side gets a weight for it, what speaks against it one against,
// and what means nothing none.
func TestWeightsTell(t *testing.T) {
	var samples []Sample
	for i := range 400 {
		a, b, c := float64(i%2), float64(i/2%2), float64(i/4%2)
		samples = append(samples, Sample{fmt.Sprint(i), 4*a-3*b+float64(i%5)-2.5 > 0, 1, []Amount{{0, 1}, {1, a}, {2, b}, {3, c}}})
	}
	w := Weights(samples, 4, Options{Ridge: 0.1, Lasso: 2, Rounds: 100})
	if w[1] < 1 || w[2] > -1 || w[3] != 0 {
		t.Errorf("weights are %v", w)
	}
	fixed := Weights(samples, 4, Options{Rounds: 10, Prior: []float64{0, 0.5, 0, 0}, Fixed: []bool{false, true, false, false}})
	if fixed[1] != 0.5 {
		t.Errorf("a fixed weight became %v", fixed[1])
	}
}

// TestWeightsOfSamples holds that a text of weight two counts as two texts.
func TestWeightsOfSamples(t *testing.T) {
	var once, twice []Sample
	for i := range 60 {
		s := Sample{fmt.Sprint(i), i%3 == 0, 1, []Amount{{0, 1}, {1, float64(i % 4)}}}
		twice = append(twice, s, s)
		s.Weight = 2
		once = append(once, s)
	}
	o := Options{Ridge: 1, Lasso: 0.1, Rounds: 50}
	a, b := Weights(once, 2, o), Weights(twice, 2, o)
	if d := a[1] - b[1]; d > 1e-9 || d < -1e-9 {
		t.Errorf("weights are %v and %v", a, b)
	}
}

// TestLeftOutKeepsGroupsTogether holds that a group never helps to score itself.
func TestLeftOutKeepsGroupsTogether(t *testing.T) {
	var samples []Sample
	for i := range 40 {
		samples = append(samples, Sample{"one", true, 1, []Amount{{i % 4, 1}}})
	}
	for _, v := range LeftOut(samples, 4, 5, Default) {
		if v != 0 {
			t.Fatalf("a group was scored %v by itself", v)
		}
	}
}
