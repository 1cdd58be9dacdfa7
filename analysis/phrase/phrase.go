// Package phrase finds the multi-word entries of the lexicons in tokens, in one pass.
package phrase

import "detente/analysis"

// Matcher is a trie of phrases over word numbers. It is safe for concurrent use once built.
//
// Most words that begin a phrase go on otherwise than any phrase does. So what a word is by itself, and which words
// may stand side by side, are asked of small tables first; the trie is walked only behind them.
type Matcher struct {
	vocabulary *Vocabulary
	begins     numbers // words that some phrase begins with
	alone      []int32 // per word number: the entry that is this word, or -1
	pairs      pairs   // words that stand side by side in some phrase
	trie       trie
}

// numbers is a set of small numbers, a bit for each.
type numbers []uint64

func (s numbers) has(n uint32) bool { return int(n/64) < len(s) && s[n/64]>>(n%64)&1 != 0 }

func (s *numbers) add(n uint32) {
	for len(*s) <= int(n/64) {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

// NewMatcher returns a matcher without phrases, over the vocabulary.
func NewMatcher(v *Vocabulary) *Matcher { return &Matcher{vocabulary: v, trie: newTrie()} }

// Grow makes room for phrases that have so many words together, beside their first ones.
func (m *Matcher) Grow(words int) { m.trie.room(words) }

// Add puts in a phrase, as words in lower case, with the entry it stands for. The first
// entry wins where the same phrase is added twice; Add returns the entry that holds it.
func (m *Matcher) Add(words []string, entry int) int {
	if len(words) == 0 {
		return none
	}
	before := m.vocabulary.Add(words[0])
	m.begins.add(before)
	for len(m.alone) <= int(before) {
		m.alone = append(m.alone, none)
	}
	held, node := &m.alone[before], firstWord(before)
	for _, w := range words[1:] {
		n := m.vocabulary.Add(w)
		m.pairs.add(before, n)
		e := m.trie.grow(node, n)
		held, node, before = &e.entry, e.node, n
	}
	if *held == none {
		*held = int32(entry)
	}
	return int(*held)
}

// Begins reports whether some phrase begins with the word of this number.
func (m *Matcher) Begins(word uint32) bool { return m.begins.has(word) }

// Longest is the longest phrase that begins at token i and ends before token limit: the token
// after its end, and its entry. The end is i where there is none.
func (m *Matcher) Longest(tokens []analysis.Token, i, limit int) (end, entry int) {
	return m.LongestWhere(tokens, i, limit, nil)
}

// LongestWhere is Longest among the matches that accept allows (all where accept is nil).
func (m *Matcher) LongestWhere(tokens []analysis.Token, i, limit int, accept func(end, entry int) bool) (end, entry int) {
	word := tokens[i].Word
	if !m.Begins(word) {
		return i, none
	}
	j := i + 1
	end, entry = i, none
	if e := int(m.alone[word]); e != none && (accept == nil || accept(j, e)) {
		end, entry = j, e
	}
	for node := firstWord(word); j < limit; j++ {
		next := tokens[j].Word
		if !m.pairs.may(word, next) {
			break
		}
		e := m.trie.find(node, next)
		if e.word == 0 {
			break
		}
		if e.entry != none && (accept == nil || accept(j+1, int(e.entry))) {
			end, entry = j+1, int(e.entry)
		}
		node, word = e.node, next
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
