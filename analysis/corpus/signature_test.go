package corpus

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"detente/analysis"
)

// body is a document of the numbered words from first to last (exclusive).
func body(series, first, last int) *analysis.Document {
	var b strings.Builder
	for i := first; i < last; i++ {
		fmt.Fprintf(&b, "w%dx%d ", series, i)
	}
	text := b.String()
	return &analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}}
}

// agreeing is the share of equal minima of two documents.
func agreeing(t *testing.T, a, b *analysis.Document) float64 {
	t.Helper()
	x, ok1 := decodeSignature(Signature(a))
	y, ok2 := decodeSignature(Signature(b))
	if !ok1 || !ok2 {
		t.Fatal("no signature")
	}
	same := 0
	for i := range x.minima {
		if x.minima[i] == y.minima[i] {
			same++
		}
	}
	return float64(same) / minimaCount
}

// Equal numbers must stand for shared shingles, in texts with a shingle for every bin and in those
// whose empty bins are lent numbers.
func TestSignatureEstimatesTheOverlap(t *testing.T) {
	const pairs = 300
	for _, words := range []int{30, 60, 400, 2000} {
		for _, shift := range []float64{0, 0.1, 0.25, 0.5, 1} {
			moved := int(shift * float64(words))
			sum, exact := 0.0, 0.0
			for k := range pairs {
				sum += agreeing(t, body(k, 0, words), body(k, moved, words+moved))
				both := max(0, words-moved-shingleWords+1)
				exact += float64(both) / float64(2*(words-shingleWords+1)-both)
			}
			if got, want := sum/pairs, exact/pairs; math.Abs(got-want) > 0.02 {
				t.Errorf("%d words, %d of them others: the estimate is %.3f on average, the overlap %.3f", words, moved, got, want)
			}
		}
	}
}

func TestSignatureOfOneShingleOverAndOver(t *testing.T) {
	text := strings.Repeat("peace ", 40)
	d := &analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}}
	if got := Signature(d); got != "" {
		t.Errorf("one shingle over and over is no text: %s", got)
	}
}
