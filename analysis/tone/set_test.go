package tone

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestSet holds sets against lists.
func TestSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "hits")
		hits := rapid.SliceOfN(rapid.Bool(), n, n).Draw(t, "in it")
		var first, s set
		for i, is := range hits {
			first.add(i, is)
		}
		s.take(&first)
		for _, k := range rapid.SliceOfN(rapid.IntRange(0, n-1), 0, 4).Draw(t, "leave") {
			if k < len(hits) {
				s.leave(k)
				hits = slices.Delete(hits, k, k+1)
			}
		}
		before := -1
		for i := range len(hits) + 1 {
			if got := s.before(i); got != before {
				t.Fatalf("before %d stands %d, want %d", i, got, before)
			}
			after := i + slices.Index(hits[i:], true)
			if after < i {
				after = nowhere
			}
			if got := s.after(i); got != after {
				t.Fatalf("from %d on stands %d, want %d", i, got, after)
			}
			if i < len(hits) && hits[i] {
				before = i
			}
		}
	})
}
