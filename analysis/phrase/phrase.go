// Package phrase finds the multi-word entries of the lexicons in tokens, in one pass.
package phrase

import "detente/analysis"

// Vocabulary numbers the words of all lexicons, from 1. Tokens are numbered once
// and compared as numbers afterwards.
type Vocabulary struct{ number map[string]uint32 }

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary { return &Vocabulary{number: make(map[string]uint32)} }

// Add returns the number of a word in lower case, giving it one if need be.
func (v *Vocabulary) Add(word string) uint32 {
	n, ok := v.number[word]
	if !ok {
		n = uint32(len(v.number) + 1)
		v.number[word] = n
	}
	return n
}

// Number is the number of a word in lower case; 0 where no lexicon has it.
func (v *Vocabulary) Number(word string) uint32 { return v.number[word] }

// Tokens writes the numbers into the tokens. Call it once per document, after all matchers are built.
func (v *Vocabulary) Tokens(tokens []analysis.Token) {
	for i := range tokens {
		tokens[i].Word = v.number[tokens[i].Lower]
	}
}

// Matcher is a trie of phrases over word numbers. It is safe for concurrent use once built.
type Matcher struct {
	vocabulary *Vocabulary
	next       edges   // node<<32 | word → node
	value      []int32 // per node: the entry that ends here, or -1
	first      []bool  // per word number: whether some phrase begins with it
}

// NewMatcher returns a matcher without phrases, over the vocabulary.
func NewMatcher(v *Vocabulary) *Matcher {
	return &Matcher{vocabulary: v, next: newEdges(), value: []int32{-1}}
}

// Add puts in a phrase, as words in lower case, with the entry it stands for. The first
// entry wins where the same phrase is added twice; Add returns the entry that holds it.
func (m *Matcher) Add(words []string, entry int) int {
	node := int32(0)
	for i, w := range words {
		n := m.vocabulary.Add(w)
		if i == 0 {
			for len(m.first) <= int(n) {
				m.first = append(m.first, false)
			}
			m.first[n] = true
		}
		key := uint64(node)<<32 | uint64(n)
		child, ok := m.next.get(key)
		if !ok {
			child = int32(len(m.value))
			m.value = append(m.value, -1)
			m.next.put(key, child)
		}
		node = child
	}
	if m.value[node] < 0 && node != 0 {
		m.value[node] = int32(entry)
	}
	return int(m.value[node])
}

// Longest is the longest phrase that begins at token i and ends before token limit: the token
// after its end, and its entry. The end is i where there is none.
func (m *Matcher) Longest(tokens []analysis.Token, i, limit int) (end, entry int) {
	return m.LongestWhere(tokens, i, limit, nil)
}

// LongestWhere is Longest among the matches that accept allows (all where accept is nil).
func (m *Matcher) LongestWhere(tokens []analysis.Token, i, limit int, accept func(end, entry int) bool) (end, entry int) {
	end, entry = i, -1
	w := tokens[i].Word
	if int(w) >= len(m.first) || !m.first[w] {
		return end, entry
	}
	node := int32(0)
	for j := i; j < limit; j++ {
		w := tokens[j].Word
		if w == 0 {
			break
		}
		child, ok := m.next.get(uint64(node)<<32 | uint64(w))
		if !ok {
			break
		}
		node = child
		if v := m.value[node]; v >= 0 && (accept == nil || accept(j+1, int(v))) {
			end, entry = j+1, int(v)
		}
	}
	return end, entry
}

// Match is a phrase found: tokens First to Last (exclusive).
type Match struct{ First, Last, Entry int }

// Find appends to dst the phrases in tokens[from:to], leftmost and longest first, without overlaps.
func (m *Matcher) Find(tokens []analysis.Token, from, to int, dst []Match) []Match {
	for i := from; i < to; {
		end, entry := m.Longest(tokens, i, to)
		if entry < 0 {
			i++
			continue
		}
		dst = append(dst, Match{i, end, entry})
		i = end
	}
	return dst
}
