package tone

import (
	"strings"

	"detente/analysis"
	"detente/analysis/phrase"
)

// begins tells of words what entries they are or begin. Six words of ten are entries or begin some, most of them only the
// former: so what a word is by itself, and which two words begin phrases, are asked of tables, and the trie only behind them.
type begins struct {
	marks []uint8  // by number of a word: see the marks
	alone []item   // by number of a word: the entry that is this word
	pairs []uint64 // the first two words of phrases, a bit for each: of twenty that are not, one is taken for one
}

// The marks of a word, by bit.
const (
	isAlone   = iota // is an entry
	isFirst          // begins longer entries
	isSecond         // is the second word of some
	isParting        // may part clauses
	isBetween        // a pronoun that may stand between a verb and its particle
)

const pairBits = 18

// pair is the place of two words among the pairs.
func pair(word, next uint32) (at uint32, bit uint64) {
	h := (word*0x9e3779b1 ^ next) * 0x85ebca6b >> (32 - pairBits)
	return h / 64, 1 << (h % 64)
}

// may reports whether some phrase may begin with two words.
func (b *begins) may(word, next uint32) bool {
	at, bit := pair(word, next)
	return b.pairs[at]&bit != 0
}

// between are the pronouns that may stand between a verb and its particle: "wipe them out".
var between = [...]string{"them", "it", "him", "her", "us", "you", "me"}

// mark fills the tables.
func (t *Scorer) mark(v *phrase.Vocabulary) {
	words := len(v.Words())
	b := &t.begins
	b.marks, b.alone, b.pairs = make([]uint8, words), make([]item, words), make([]uint64, 1<<pairBits/64)
	for n := range b.alone {
		b.alone[n] = nothing
		if n < len(t.classes) && t.classes[n]&parting != 0 {
			b.marks[n] |= 1 << isParting
		}
	}
	for _, w := range between {
		if n := v.Number(w); int(n) < words {
			b.marks[n] |= 1 << isBetween
		}
	}
	for i := range t.items {
		one, rest, longer := strings.Cut(t.phrases[i].words, " ")
		first := v.Number(one)
		if !longer {
			b.alone[first] = t.items[i]
			b.marks[first] |= 1 << isAlone
			continue
		}
		two, _, _ := strings.Cut(rest, " ")
		second := v.Number(two)
		b.marks[first] |= 1 << isFirst
		b.marks[second] |= 1 << isSecond
		at, bit := pair(first, second)
		b.pairs[at] |= bit
	}
}

// wide is how many tokens are looked at at once.
const wide = 64

// spans are the tokens that have each of the marks, a bit for each token.
type spans struct{ alone, first, second, parting, between uint64 }

// look reads the marks of up to 64 tokens: which of them have one is hard to foresee, and so asked of all without a branch.
func (b *begins) look(tokens []analysis.Token) (s spans) {
	for at := 0; at < len(tokens); at += 8 {
		eight := tokens[at:min(at+8, len(tokens))]
		var row uint64 // their marks, a byte for each
		for i := range eight {
			var m uint64
			if n := int(eight[i].Word); n < len(b.marks) {
				m = uint64(b.marks[n])
			}
			row = row>>8 | m<<56
		}
		row >>= 64 - 8*uint(len(eight))
		to := uint(at) % wide
		s.alone |= column(row>>isAlone) << to
		s.first |= column(row>>isFirst) << to
		s.second |= column(row>>isSecond) << to
		s.parting |= column(row>>isParting) << to
		s.between |= column(row>>isBetween) << to
	}
	return s
}

// column gathers the lowest bits of eight bytes.
func column(row uint64) uint64 { return row & 0x0101010101010101 * 0x0102040810204080 >> 56 }
