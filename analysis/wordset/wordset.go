// Package wordset holds sets of words that nearly every word of a text is looked up in. A Go map takes several times as long.
package wordset

import "strings"

// Set is a set of words. Most others are told by their first letter and length, without a look at the words.
type Set struct {
	lengths [256]uint32 // by first letter, as bits
	slots   []string    // open addressing; a power of two, at most half full
}

// Of is the set of the words of a text.
func Of(text string) *Set { return New(strings.Fields(text)...) }

// New is the set of some words, none of which is empty.
func New(words ...string) *Set {
	size := 2
	for size < 2*len(words) {
		size *= 2
	}
	s := &Set{slots: make([]string, size)}
	for _, w := range words {
		s.lengths[w[0]] |= 1 << (len(w) & 31)
		*s.find(w) = w
	}
	return s
}

// Has reports whether a word is in the set.
func (s *Set) Has(w string) bool {
	return w != "" && s.lengths[w[0]]>>(len(w)&31)&1 != 0 && *s.find(w) != ""
}

// find is the place of a word, or the free one where it would stand.
func (s *Set) find(w string) *string {
	n := len(w)
	for i := n + 3*int(w[n-1]) + 5*int(w[n/2]) + 7*int(w[0]); ; i++ {
		if slot := &s.slots[i&(len(s.slots)-1)]; *slot == "" || *slot == w {
			return slot
		}
	}
}
