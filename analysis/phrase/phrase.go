// Package phrase finds the multi-word entries of the lexicons in tokens, in one pass.
package phrase

import "detente/analysis"

// Matcher is a trie of phrases over word numbers. It is safe for concurrent use once built.
type Matcher struct {
	vocabulary *Vocabulary
	next       edges   // node<<32 | word → node
	value      []int32 // per node: the entry that ends here, or -1
	more       numbers // nodes behind which some phrase goes on
	first      []int32 // per word number: the node of the phrases that begin with it, or 0
	begins     numbers // words that some phrase begins with
	inner      numbers // words that some phrase has behind its first
}

// numbers is a set of small numbers, a bit for each: most questions of whether a phrase begins or goes on are answered no, by a
// table that stays near the processor.
type numbers []uint64

func (s numbers) has(n uint32) bool { return int(n/64) < len(s) && s[n/64]>>(n%64)&1 != 0 }

func (s *numbers) add(n uint32) {
	for len(*s) <= int(n/64) {
		*s = append(*s, 0)
	}
	(*s)[n/64] |= 1 << (n % 64)
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
		if i == 0 {
			node = m.begin(m.vocabulary.Add(w))
			continue
		}
		n := m.vocabulary.Add(w)
		m.inner.add(n)
		key := uint64(node)<<32 | uint64(n)
		child, ok := m.next.get(key)
		if !ok {
			child = m.node()
			m.next.put(key, child)
			m.more.add(uint32(node))
		}
		node = child
	}
	if m.value[node] < 0 && node != 0 {
		m.value[node] = int32(entry)
	}
	return int(m.value[node])
}

// begin is the node of the phrases that begin with a word, made where there is none.
func (m *Matcher) begin(word uint32) int32 {
	for len(m.first) <= int(word) {
		m.first = append(m.first, 0)
	}
	if m.first[word] == 0 {
		m.begins.add(word)
		m.first[word] = m.node()
	}
	return m.first[word]
}

func (m *Matcher) node() int32 {
	m.value = append(m.value, -1)
	return int32(len(m.value) - 1)
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
	end, entry = i, -1
	if !m.Begins(tokens[i].Word) {
		return end, entry
	}
	node := m.first[tokens[i].Word]
	for j := i + 1; ; j++ {
		if v := m.value[node]; v >= 0 && (accept == nil || accept(j, int(v))) {
			end, entry = j, int(v)
		}
		if j >= limit || !m.inner.has(tokens[j].Word) || !m.more.has(uint32(node)) {
			return end, entry
		}
		child, ok := m.next.get(uint64(node)<<32 | uint64(tokens[j].Word))
		if !ok {
			return end, entry
		}
		node = child
	}
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
