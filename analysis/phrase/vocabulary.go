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

// slot holds a word by its key, and its number, which is 0 where the slot is free.
type slot struct {
	key
	number uint32
}

// key is a word of up to sixteen bytes as numbers: its first and its last eight bytes, which overlap in a shorter
// one, and its length. Longer words may share a key.
type key struct {
	first, last uint64
	length      uint32
}

const wholeKey = 16 // the longest word that its key tells

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
	k := keyOf(word)
	i := k.place() & (len(v.slots) - 1)
	for v.slots[i].number != 0 {
		i = (i + 1) & (len(v.slots) - 1)
	}
	v.slots[i] = slot{k, n}
}

// Number is the number of a word in lower case; 0 where no lexicon has it.
func (v *Vocabulary) Number(word string) uint32 {
	k := keyOf(word)
	for i := k.place(); ; i++ {
		switch s := &v.slots[i&(len(v.slots)-1)]; {
		case s.number == 0:
			return 0
		case s.key == k && (k.length <= wholeKey || v.words[s.number] == word):
			return s.number
		}
	}
}

// Words are the words by their numbers, behind one that stands for none.
func (v *Vocabulary) Words() []string { return v.words }

// Tokens writes the numbers into the tokens. Call it once per document, after all matchers are built.
func (v *Vocabulary) Tokens(tokens []analysis.Token) {
	for i := range tokens {
		tokens[i].Word = v.Number(tokens[i].Lower)
	}
}

func keyOf(w string) key {
	switch n := len(w); {
	case n >= 8:
		return key{eight(w), eight(w[n-8:]), uint32(n)}
	case n >= 4:
		return key{four(w), four(w[n-4:]), uint32(n)}
	case n > 0:
		return key{uint64(w[0]) | uint64(w[n/2])<<8, uint64(w[n-1]), uint32(n)}
	}
	return key{}
}

// place is where the search for the key begins.
func (k key) place() int {
	h := (k.first ^ uint64(k.length)<<56) * 0x9e3779b97f4a7c15
	h = (h ^ h>>32 ^ k.last) * 0xbf58476d1ce4e5b9
	return int(h >> 32)
}

// eight and four are the first bytes of a word as a number; the compiler makes one load of each.
func eight(s string) uint64 { return four(s) | four(s[4:])<<32 }

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
