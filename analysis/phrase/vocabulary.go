package phrase

import (
	"detente/analysis"

	"detente/analysis/swar"
)

// Vocabulary numbers the words of all lexicons, from 1. Tokens are numbered once
// and compared as numbers afterwards.
//
// It is a table with open addressing: every token of every document is looked up in it, and a Go map
// takes four times as long. A slot holds the number of a word and a few bits of its hash, so that the table is
// small enough to stay near the processor, and most words that no lexicon has are told without their letters.
type Vocabulary struct {
	slots []uint32 // hash<<numberBits | number, 0 where free; a power of two, at most half full
	keys  []key    // by number
	words []string // by number; words[0] stands for none
}

const (
	numberBits = 20 // words at most, as a power of two
	numberMask = 1<<numberBits - 1
)

// key is a word of up to sixteen bytes as two numbers, filled up with zeros. Of a longer one it is the first and the last
// eight bytes, so that such words may share a key.
type key struct{ first, last uint64 }

const wholeKey = 16 // the longest word that its key tells

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{slots: make([]uint32, 1<<16), keys: make([]key, 1, 1<<15), words: make([]string, 1, 1<<15)}
}

// Add returns the number of a word in lower case, giving it one if need be.
func (v *Vocabulary) Add(word string) uint32 {
	if n := v.Number(word); n > 0 {
		return n
	}
	n := uint32(len(v.words))
	if n > numberMask {
		panic("phrase: more words than the vocabulary can number")
	}
	v.words, v.keys = append(v.words, word), append(v.keys, keyOf(word))
	if 2*len(v.words) > len(v.slots) {
		v.slots = make([]uint32, 2*len(v.slots))
		for n := range v.keys[1:] {
			v.put(uint32(n + 1))
		}
		return n
	}
	v.put(n)
	return n
}

func (v *Vocabulary) put(n uint32) {
	h := v.keys[n].hash()
	i := int(h) & (len(v.slots) - 1)
	for v.slots[i] != 0 {
		i = (i + 1) & (len(v.slots) - 1)
	}
	v.slots[i] = tag(h) | n
}

// Number is the number of a word in lower case; 0 where no lexicon has it.
func (v *Vocabulary) Number(word string) uint32 {
	return v.find(keyOf(word), word)
}

// find is the number of a word with the given key.
func (v *Vocabulary) find(k key, word string) uint32 {
	if len(word) < wholeKey {
		return v.short(k)
	}
	h := k.hash()
	for i := int(h); ; i++ {
		s := v.slots[i&(len(v.slots)-1)]
		if n := s & numberMask; s == 0 || s&^numberMask == tag(h) && v.keys[n] == k && v.words[n] == word {
			return n
		}
	}
}

// short is the number of a word that is told by its key: nearly all are.
func (v *Vocabulary) short(k key) uint32 {
	h := k.hash()
	t := tag(h)
	for i := int(h); ; i++ {
		s := v.slots[i&(len(v.slots)-1)]
		if s == 0 {
			return 0
		}
		if s&^numberMask != t {
			continue
		}
		if n := s & numberMask; v.keys[n] == k {
			return n
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

// Reading is Tokens for a whole reading: it takes the words from the text in small letters, where sixteen bytes may be read
// however short the word is, and the processor need not guess its length.
func (v *Vocabulary) Reading(r *analysis.Reading) {
	tokens, text := r.Tokens, r.Lower
	for i := range tokens {
		t := &tokens[i]
		n := len(t.Lower)
		if n >= wholeKey || n != t.End-t.Start || t.Start+wholeKey > len(text) {
			t.Word = v.Number(t.Lower) // long, spelt otherwise than the text, or the last
			continue
		}
		w := text[t.Start : t.Start+wholeKey]
		t.Word = v.short(key{swar.Eight(w) & masks[n].first, swar.Eight(w[8:]) & masks[n].last})
	}
}

// masks are the bytes of a key that words have, by their length.
var masks = func() (m [wholeKey + 1]key) {
	for n := range m {
		m[n] = key{^uint64(0) >> (8 * max(0, 8-n)), ^uint64(0) >> (8 * (wholeKey - max(8, n)))}
	}
	return m
}()

func keyOf(w string) key {
	switch n := len(w); {
	case n >= wholeKey:
		return key{swar.Eight(w), swar.Eight(w[n-8:])}
	case n >= 8:
		return key{swar.Eight(w), swar.Eight(w[n-8:]) >> (8 * (wholeKey - n))}
	case n >= 4:
		return key{first: four(w) | four(w[n-4:])<<(8*(n-4))}
	case n > 0:
		return key{first: uint64(w[0]) | uint64(w[n/2])<<(8*(n/2)) | uint64(w[n-1])<<(8*(n-1))}
	}
	return key{}
}

// hash is where the search for the key begins, in its last bits, and in its first what tells it from others there.
func (k key) hash() uint32 {
	h := (k.first ^ k.last*0xbf58476d1ce4e5b9) * 0x9e3779b97f4a7c15
	return uint32((h ^ h>>29) >> 16)
}

// tag are the first bits of a hash, where a slot holds them.
func tag(hash uint32) uint32 { return hash &^ numberMask }

// four are the first bytes of a word as a number; the compiler makes one load of it.
func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
