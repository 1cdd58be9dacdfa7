package pipeline

import (
	"math"
	"strings"
	"testing"

	"detente/analysis/corpus"
)

// TestLongDocumentCostsAlike guards against work that grows with the square of a document: a rule
// that walks a whole document for each of its statements passes every other test. A byte of
// 3 MB may cost at most four times what one of 70 kB costs, in processor time, so that a
// loaded machine does not decide (measured: 1.4 times; 7.6 with such a rule).
func TestLongDocumentCostsAlike(t *testing.T) {
	p := load(t)
	for name, piece := range map[string]string{
		"an article":                     article + "\n\n",
		"a paragraph of short sentences": strings.Repeat("It rained. ", 10),
		"a paragraph of quotations":      strings.Repeat("“We wait,” said the envoy. ", 3),
		"a sentence":                     strings.Repeat("Norway says Sweden says ", 3),
	} {
		perByte := func(copies int) float64 {
			item := corpus.Item{Document: document("long.txt", strings.Repeat(piece, copies))}
			best := math.Inf(1) // of three: whatever else runs on the machine takes the caches
			for range 3 {
				start := cpuTime()
				for range 8400 / copies {
					p.Item(item)
				}
				best = min(best, float64(cpuTime()-start))
			}
			return best
		}
		perByte(200) // tables warm
		short, long := perByte(200), perByte(8400)
		if long > 4*short {
			t.Errorf("%s, over and over: a long document takes %.1f times what 42 shorter ones take", name, long/short)
		}
	}
}
