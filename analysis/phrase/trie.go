package phrase

// trie holds the words of phrases from left to right, as one table of edges with open addressing: it takes a third of
// the time of a Go map here, and all that is told of an edge lies in one place. The first word of a phrase is a node by itself,
// firstWord; the others are numbered from 0.
type trie struct {
	edges []edge // a power of two, at most half full
	nodes int32
}

// edge leads from a node over a word to the next node.
type edge struct {
	from  int32
	word  uint32 // 0 where the place is free
	node  int32
	entry int32 // the phrase that ends behind the word, or none
}

const none = -1

// firstWord is the node behind the first word of a phrase.
func firstWord(word uint32) int32 { return -int32(word) }

func newTrie() trie { return trie{edges: make([]edge, 64)} }

// find is the place of an edge, or the free one where it would stand (Fibonacci hashing).
func (t *trie) find(from int32, word uint32) *edge {
	h := (uint64(from)<<32 | uint64(word)) * 0x9e3779b97f4a7c15
	for i := int(h>>32 ^ h>>12); ; i++ {
		if e := &t.edges[i&(len(t.edges)-1)]; e.word == 0 || e.word == word && e.from == from {
			return e
		}
	}
}

// grow is the edge, made where there is none.
func (t *trie) grow(from int32, word uint32) *edge {
	if e := t.find(from, word); e.word != 0 {
		return e
	}
	t.nodes++
	t.room(int(t.nodes))
	e := t.find(from, word)
	*e = edge{from, word, t.nodes, none}
	return e
}

// room makes room for so many edges.
func (t *trie) room(edges int) {
	size := len(t.edges)
	for size < 2*edges {
		size *= 2
	}
	if size == len(t.edges) {
		return
	}
	old := t.edges
	t.edges = make([]edge, size)
	for _, e := range old {
		if e.word != 0 {
			*t.find(e.from, e.word) = e
		}
	}
}

// pairs are the words that stand side by side in phrases, a bit for each: of ten pairs that do not, one is taken for one
// that does.
type pairs [1 << pairBits / 64]uint64

const pairBits = 18

func (p *pairs) bit(word, next uint32) (at uint32, bit uint64) {
	h := (word*0x9e3779b1 ^ next) * 0x85ebca6b >> (32 - pairBits)
	return h / 64, 1 << (h % 64)
}

func (p *pairs) may(word, next uint32) bool {
	at, bit := p.bit(word, next)
	return p[at]&bit != 0
}

func (p *pairs) add(word, next uint32) {
	at, bit := p.bit(word, next)
	p[at] |= bit
}
