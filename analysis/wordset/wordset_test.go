package wordset

import (
	"fmt"
	"strings"
	"testing"
)

func TestSet(t *testing.T) {
	var in, out []string
	for i := range 500 {
		in, out = append(in, fmt.Sprint("w", i)), append(out, fmt.Sprint("v", i), fmt.Sprint("w", i, "x"))
	}
	s := Of(strings.Join(in, "\n"))
	for _, w := range in {
		if !s.Has(w) {
			t.Errorf("%q is missing", w)
		}
	}
	for _, w := range append(out, "", "w", "é") {
		if s.Has(w) {
			t.Errorf("%q is no member", w)
		}
	}
	if New().Has("w") {
		t.Error("a word in the empty set")
	}
}
