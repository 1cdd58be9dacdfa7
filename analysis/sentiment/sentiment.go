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
	words words
}

// Score is the polarity of a text. The library's own Probability multiplies likelihoods and is NaN from
// about 240 words on; the sum of their logarithms is the same number without that limit.
func (s *Scorer) Score(written string) analysis.Sentiment {
	m := s.load()
	t := tally{odds: m.prior}
	for i := 0; i < len(written); {
		c := written[i]
		kind, n := kinds[c], 1
		switch kind {
		case letter:
			t.add(c | 0x20)
		case beyond:
			var r rune
			r, n = utf8.DecodeRuneInString(written[i:])
			if kind = kindOf(r); kind == letter {
				t.addRune(unicode.ToLower(r))
			}
		}
		if kind == separator {
			t.end(m.words)
		}
		i += n
	}
	t.end(m.words)
	if t.known == 0 {
		return analysis.Sentiment{}
	}
	return analysis.Sentiment{Positive: 1 / (1 + math.Exp(-t.odds)), Known: float64(t.known) / float64(t.all)}
}

// tally is what was read of a text.
type tally struct {
	odds       float64
	known, all int // words
	length     int // of the word being read
	hash       uint32
	room       [longest + 1]byte
}

// add adds a byte of a letter to the word.
func (t *tally) add(c byte) {
	if t.length < len(t.room) { // else the word is longer than any of the model
		t.room[t.length] = c
		t.length++
	}
	t.hash = hashed(t.hash, c)
}

func (t *tally) addRune(r rune) {
	var letters [utf8.UTFMax]byte
	for _, c := range utf8.AppendRune(letters[:0], r) {
		t.add(c)
	}
}

// end counts the word, where there is one.
func (t *tally) end(words words) {
	if t.length == 0 {
		return
	}
	t.all++
	if w := words.find(t.room[:t.length], t.hash); w.word != "" {
		t.odds, t.known = t.odds+w.odds, t.known+1
	}
	t.length, t.hash = 0, 0
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
