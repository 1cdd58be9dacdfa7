// Package sentiment gives the general polarity of a text by github.com/cdipaolo/sentiment, a naive Bayes
// classifier trained on IMDB film reviews. It is a diagnostic column beside the score of package tone and
// never part of it: on conflict and cooperation it is at chance.
package sentiment

import (
	"math"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/cdipaolo/goml/text"
	bayes "github.com/cdipaolo/sentiment"

	"detente/analysis"
)

// Scorer holds the model. It is loaded at the first use, because loading takes a quarter of a second
// that commands which never ask for it should not pay. It is safe for concurrent use.
type Scorer struct{ load func() model }

// New returns a scorer that has not loaded its model yet.
func New() *Scorer { return &Scorer{load: sync.OnceValue(restore)} }

// model is what a score needs of the classifier: for each word the logarithm of how much likelier it is
// in a positive text than in a negative one.
type model struct {
	prior float64
	words *text.NaiveBayes
}

func restore() model {
	models, err := bayes.Restore()
	if err != nil { // the model is part of the library's code
		panic("sentiment: the library's own model does not load: " + err.Error())
	}
	m := models[bayes.English]
	return model{prior: math.Log(m.Probabilities[1] / m.Probabilities[0]), words: m}
}

// Score is the polarity of a text. The library's own Probability multiplies likelihoods and is NaN from
// about 240 words on; the sum of their logarithms is the same number without that limit.
func (s *Scorer) Score(written string) analysis.Sentiment {
	m := s.load()
	odds, known, all := m.prior, 0, 0
	var buffer [64]byte
	word := buffer[:0]
	for _, r := range written {
		switch {
		case unicode.IsLetter(r):
			word = utf8.AppendRune(word, unicode.ToLower(r))
			continue
		case !separates(r):
			continue // the model's words have lost their apostrophes and full stops: "dont"
		}
		odds, known, all = m.add(word, odds, known, all)
		word = word[:0]
	}
	odds, known, all = m.add(word, odds, known, all)
	if known == 0 {
		return analysis.Sentiment{}
	}
	return analysis.Sentiment{Positive: 1 / (1 + math.Exp(-odds)), Known: float64(known) / float64(all)}
}

// separates says that words end at the rune. The library knows spaces only and would glue the rest.
func separates(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/' || r == '…'
}

func (m model) add(word []byte, odds float64, known, all int) (float64, int, int) {
	if len(word) == 0 {
		return odds, known, all
	}
	w, ok := m.words.Words.Get(string(word))
	if !ok {
		return odds, known, all + 1
	}
	// both likelihoods have the same denominator, which falls out; the one is Laplace's
	return odds + math.Log(float64(w.Count[1]+1)/float64(w.Count[0]+1)), known + 1, all + 1
}
