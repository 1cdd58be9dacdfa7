package phrase

// edges maps the edges of a trie to the nodes they lead to. A table with open addressing takes a third
// of the time of a Go map here, where most questions are answered no. A key is never 0: words are
// numbered from 1.
type edges struct {
	slots []edge  // a power of two, at most half full
	may   numbers // the first bits of the hashes that are there: most keys that are not, are told by this much smaller table
	count int
}

// mayBits is how many bits of may there are for a slot, as a power of two.
const mayBits = 2

type edge struct {
	key  uint64
	node int32
}

func newEdges() edges { return edges{slots: make([]edge, 64), may: make(numbers, 64<<mayBits/64)} }

// hash is where the search for a key begins, in its last bits, and in its first the bit of may (Fibonacci hashing).
func hash(key uint64) uint64 {
	h := key * 0x9e3779b97f4a7c15
	return h ^ h>>32
}

func (e *edges) bit(hash uint64) (word int, bit uint64) {
	n := hash >> 32 & uint64(64*len(e.may)-1)
	return int(n / 64), 1 << (n % 64)
}

func (e *edges) get(key uint64) (node int32, ok bool) {
	h := hash(key)
	if word, bit := e.bit(h); e.may[word]&bit == 0 {
		return 0, false
	}
	for i := h; ; i++ {
		switch s := &e.slots[i&uint64(len(e.slots)-1)]; s.key {
		case key:
			return s.node, true
		case 0:
			return 0, false
		}
	}
}

// put adds a key that is not there yet.
func (e *edges) put(key uint64, node int32) {
	if 2*(e.count+1) > len(e.slots) {
		old := e.slots
		e.slots, e.may, e.count = make([]edge, 2*len(old)), make(numbers, 2*len(e.may)), 0
		for _, s := range old {
			if s.key != 0 {
				e.put(s.key, s.node)
			}
		}
	}
	h := hash(key)
	word, bit := e.bit(h)
	e.may[word] |= bit
	i := h & uint64(len(e.slots)-1)
	for e.slots[i].key != 0 {
		i = (i + 1) & uint64(len(e.slots)-1)
	}
	e.slots[i] = edge{key, node}
	e.count++
}
