package sentiment

import (
	"encoding/json"
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

// TestHasTheWordsOfTheLibrary holds the words as they are read here against those that the general reader finds.
func TestHasTheWordsOfTheLibrary(t *testing.T) {
	data, err := bayes.Asset(asset)
	if err != nil {
		t.Fatal(err)
	}
	var models map[bayes.Language]struct {
		Words map[string]struct{ Count [2]float64 }
	}
	if err := json.Unmarshal(data, &models); err != nil {
		t.Fatal(err)
	}
	m := restore()
	all := len(m.words.long)
	for _, s := range m.words.short {
		if s.lo != 0 {
			all++
		}
	}
	for text, n := range models[bayes.English].Words {
		var w word
		for i := range len(text) {
			w = w.with(text[i])
		}
		if got, ok := m.words.odds(w, text); !ok || got != math.Log((n.Count[1]+1)/(n.Count[0]+1)) {
			t.Errorf("%s: got %v, %v, want those of %v", text, got, ok, n.Count)
		}
	}
	if want := len(models[bayes.English].Words); all != want {
		t.Errorf("got %d words, want %d", all, want)
	}
}

func TestAnotherModelIsRefused(t *testing.T) {
	const good = `{"en":{"words":{"ab":{"Count":[6,3],"Seen":9},"c":{"Count":[1,0],"Seen":1}},"count":[2,2],"probabilities":[0.5,0.5]}}`
	if _, err := parse([]byte(good)); err != nil {
		t.Errorf("%s: %v", good, err)
	}
	for _, wrong := range [][2]string{{`"words"`, `"word"`}, {`[6,3]`, `[6]`}, {`"Count":[1`, `"Counts":[1`}, {`"probabilities"`, `"p"`}, {"6", "six"}} {
		if _, err := parse([]byte(strings.Replace(good, wrong[0], wrong[1], 1))); err == nil {
			t.Errorf("%s in place of %s: no error", wrong[1], wrong[0])
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

func TestWordsOfOtherLetters(t *testing.T) {
	s := New()
	want := s.Score("wonderful x talks")
	for _, text := range []string{"WONDERFUL é tAlks", "wonder\u2019ful, \xff\u03a9\xff talks", "wonderful " + strings.Repeat("long", 40) + " talks", "Thirtysomething's wonderful xx"} {
		if got := s.Score(text); got.Positive == 0 || got.Known != 2./3 && got.Known != want.Known {
			t.Errorf("%q: got %+v, want about %+v", text, got, want)
		}
	}
}

func BenchmarkRestore(b *testing.B) {
	for b.Loop() {
		restore()
	}
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
