package tone

import (
	"testing"

	"detente/analysis"
)

// TestMentionFromAnywhere holds that a mention is found wherever the one before it was.
func TestMentionFromAnywhere(t *testing.T) {
	for _, n := range []int{0, 1, 5, 40} {
		r := &analysis.Reading{}
		for k := range n {
			r.Mentions = append(r.Mentions, analysis.Mention{First: 3*k + 1, Last: 3*k + 2})
		}
		for near := range n + 50 {
			for token := range 3*n + 2 {
				want := 0
				for want < n && r.Mentions[want].First < token {
					want++
				}
				x := reader{r: r, near: near}
				if got := x.mention(token); got != want {
					t.Fatalf("%d mentions, the last found %d: at token %d got %d, want %d", n, near, token, got, want)
				}
			}
		}
	}
}
