package sentiment

import (
	"math"
	"strings"
	"sync"
	"testing"

	bayes "github.com/cdipaolo/sentiment"
)

func TestAgreesWithTheLibraryOnShortTexts(t *testing.T) {
	models, err := bayes.Restore()
	if err != nil {
		t.Fatal(err)
	}
	s := New()
	for _, text := range []string{
		"the talks were a wonderful success",
		"a terrible and boring threat",
		"We will answer with force, he warned.",
		"Don't send the ships",
	} {
		class, p := models[bayes.English].Probability(text)
		if class == 0 {
			p = 1 - p
		}
		got := s.Score(text)
		if math.Abs(got.Positive-p) > 1e-6 {
			t.Errorf("%q: got %.8f, the library says %.8f", text, got.Positive, p)
		}
	}
}

func TestLongTextsKeepAValue(t *testing.T) {
	s := New()
	got := s.Score(strings.Repeat("an awful waste of a great opportunity ", 200))
	if math.IsNaN(got.Positive) || got.Positive < 0 || got.Positive > 1 {
		t.Errorf("got %v, want a probability", got.Positive)
	}
}

func TestWordsAreSplitWhereTheLibraryGluesThem(t *testing.T) {
	s := New()
	want := s.Score("wonderful talks terrible threat")
	for _, text := range []string{"wonderful\ntalks\tterrible-threat", "wonderful\u00a0talks—terrible/threat"} {
		if got := s.Score(text); got != want {
			t.Errorf("%q: got %+v, want %+v", text, got, want)
		}
	}
}

func TestNoKnownWordIsNoSignal(t *testing.T) {
	s := New()
	for _, text := range []string{"", "  \n", "1234 …", "zzqxv qqzwy"} {
		if got := s.Score(text); got.Known != 0 || got.Positive != 0 {
			t.Errorf("%q: got %+v, want no signal", text, got)
		}
	}
	if got := s.Score("wonderful zzqxv"); got.Known != 0.5 {
		t.Errorf("got a share of %v known words, want 0.5", got.Known)
	}
}

func TestConcurrentUse(t *testing.T) {
	s := New()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := s.Score("a wonderful success"); got.Positive < 0.5 {
				t.Errorf("got %v, want a positive text", got.Positive)
			}
		})
	}
	wg.Wait()
}

func BenchmarkScore(b *testing.B) {
	s := New()
	text := "The minister said the talks had failed and warned that the border would be closed within days."
	s.Score(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Score(text)
	}
}
