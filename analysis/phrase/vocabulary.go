package phrase

import "detente/analysis"

// Vocabulary numbers the words of all lexicons, from 1. Tokens are numbered once
// and compared as numbers afterwards.
//
// It is a table with open addressing: every token of every document is looked up in it, and a Go map
// takes four times as long.
type Vocabulary struct {
	slots []slot   // a power of two, at most half full
	words []string // by number; words[0] stands for none
}

// slot holds a word's number, 0 where it is free, and of its hash the bits that the place does not tell.
type slot struct{ hash, number uint32 }

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{slots: make([]slot, 1<<12), words: make([]string, 1, 1<<11)}
}

// Add returns the number of a word in lower case, giving it one if need be.
func (v *Vocabulary) Add(word string) uint32 {
	if n := v.Number(word); n > 0 {
		return n
	}
	if 2*(len(v.words)+1) > len(v.slots) {
		v.slots = make([]slot, 2*len(v.slots))
		for n, w := range v.words[1:] {
			v.put(w, uint32(n+1))
		}
	}
	n := uint32(len(v.words))
	v.words = append(v.words, word)
	v.put(word, n)
	return n
}

func (v *Vocabulary) put(word string, n uint32) {
	h := hash(word)
	i := int(h) & (len(v.slots) - 1)
	for v.slots[i].number != 0 {
		i = (i + 1) & (len(v.slots) - 1)
	}
	v.slots[i] = slot{uint32(h >> 32), n}
}

// Number is the number of a word in lower case; 0 where no lexicon has it.
func (v *Vocabulary) Number(word string) uint32 {
	h := hash(word)
	for i := int(h) & (len(v.slots) - 1); ; i = (i + 1) & (len(v.slots) - 1) {
		switch s := v.slots[i]; {
		case s.number == 0:
			return 0
		case s.hash == uint32(h>>32) && v.words[s.number] == word:
			return s.number
		}
	}
}

// Tokens writes the numbers into the tokens. Call it once per document, after all matchers are built.
func (v *Vocabulary) Tokens(tokens []analysis.Token) {
	for i := range tokens {
		tokens[i].Word = v.Number(tokens[i].Lower)
	}
}

// hash mixes the first and the last eight bytes of a word, which overlap in a shorter one, and its length.
func hash(w string) uint64 {
	var a, b uint64
	switch n := len(w); {
	case n >= 8:
		a, b = eight(w), eight(w[n-8:])
	case n >= 4:
		a, b = four(w), four(w[n-4:])
	case n > 0:
		a, b = uint64(w[0])|uint64(w[n/2])<<8, uint64(w[n-1])
	}
	h := (a ^ uint64(len(w))<<56) * 0x9e3779b97f4a7c15
	h = (h ^ h>>32 ^ b) * 0xbf58476d1ce4e5b9
	return h ^ h>>29
}

// eight and four are the first bytes of a word as a number; the compiler makes one load of each.
func eight(s string) uint64 { return four(s) | four(s[4:])<<32 }

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
