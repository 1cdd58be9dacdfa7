package attribution

import (
	"testing"

	"detente/lexicons"
)

// TestGazetteerHasWhatItWasGiven holds that the look at a few letters hides no place.
func TestGazetteerHasWhatItWasGiven(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	g := gazetteerOf(set.Actors.Places)
	for _, p := range set.Actors.Places {
		found := false
		for _, q := range g.from(p.Words[0]) {
			found = found || &q.Words[0] == &p.Words[0]
		}
		if !found {
			t.Errorf("%v is not found", p.Words)
		}
	}
	for _, w := range []string{"", "x", "said"} {
		if len(g.from(w)) > 0 {
			t.Errorf("%q is a place", w)
		}
	}
}

func TestTrimName(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Ms Varan": "Ms Varan", " Ms Varan, ": "Ms Varan", "Varan –": "Varan", "— Élan": "Élan", "Élan": "Élan", "the 4th –": "the 4th", ",": "",
	} {
		if got := trimName(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
