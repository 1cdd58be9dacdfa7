// Package sentiment gives the general polarity of a text by the model of github.com/cdipaolo/sentiment, a naive
// Bayes classifier trained on IMDB film reviews. It is a diagnostic column beside the score of package tone and
// never part of it: on conflict and cooperation it is at chance.
package sentiment

import (
	"math"
	"sync"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
)

// Scorer holds the model. It is loaded at the first use, because commands which never ask for it should not
// pay for that. It is safe for concurrent use.
type Scorer struct{ load func() model }

// New returns a scorer that has not loaded its model yet.
func New() *Scorer { return &Scorer{load: sync.OnceValue(restore)} }

// model is what a score needs of the classifier: for each word the logarithm of how much likelier it is
// in a positive text than in a negative one. Both likelihoods have the same denominator, which falls out.
type model struct {
	prior float64
	words *words
}

// Score is the polarity of a text. The library's own Probability multiplies likelihoods and is NaN from
// about 240 words on; the sum of their logarithms is the same number without that limit.
func (s *Scorer) Score(written string) analysis.Sentiment {
	m := s.load()
	t := tally{odds: m.prior}
	var w word
	from := 0 // behind the word before
	for i := 0; i < len(written); {
		c := written[i]
		kind, n := kinds[c], 1
		switch kind {
		case letter:
			w = w.with(c | 0x20)
		case beyond:
			var r rune
			r, n = utf8.DecodeRuneInString(written[i:])
			if kind = kindOf(r); kind == letter {
				w = w.withRune(unicode.ToLower(r))
			}
		}
		if kind == separator {
			t.add(m.words, w, written[from:i])
			w, from = word{}, i+n
		}
		i += n
	}
	t.add(m.words, w, written[from:])
	if t.known == 0 {
		return analysis.Sentiment{}
	}
	return analysis.Sentiment{Positive: 1 / (1 + math.Exp(-t.odds)), Known: float64(t.known) / float64(t.all)}
}

// tally is what was read of a text.
type tally struct {
	odds       float64
	known, all int // words
}

// add counts a word, where there is one, that was written so.
func (t *tally) add(words *words, w word, written string) {
	if w.length == 0 {
		return
	}
	t.all++
	if odds, ok := words.odds(w, written); ok {
		t.odds, t.known = t.odds+odds, t.known+1
	}
}

// The kinds of characters.
const (
	inside    byte = iota // left out: the model's words have lost their apostrophes and full stops: "dont"
	letter                // of a word
	separator             // ends a word
	beyond                // of a character of several bytes, which must be read whole
)

// kindOf is the kind of a character. The library knows spaces only and would glue the rest.
func kindOf(r rune) byte {
	switch {
	case unicode.IsLetter(r):
		return letter
	case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/' || r == '…':
		return separator
	}
	return inside
}

// kinds are those of the bytes of a text.
var kinds = func() (of [256]byte) {
	for c := range of {
		if of[c] = beyond; c < utf8.RuneSelf {
			of[c] = kindOf(rune(c))
		}
	}
	return of
}()
