package phrase

// edges maps the edges of a trie to the nodes they lead to. A table with open addressing takes a third
// of the time of a Go map here, where most questions are answered no. A key is never 0: words are
// numbered from 1.
type edges struct {
	slots []edge // a power of two, at most half full
	count int
}

type edge struct {
	key  uint64
	node int32
}

func newEdges() edges { return edges{slots: make([]edge, 64)} }

// start is the slot where the search for a key begins (Fibonacci hashing).
func (e *edges) start(key uint64) uint64 {
	h := key * 0x9e3779b97f4a7c15
	return (h ^ h>>32) & uint64(len(e.slots)-1)
}

func (e *edges) get(key uint64) (node int32, ok bool) {
	for i := e.start(key); ; i = (i + 1) & uint64(len(e.slots)-1) {
		switch s := &e.slots[i]; s.key {
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
		e.slots, e.count = make([]edge, 2*len(old)), 0
		for _, s := range old {
			if s.key != 0 {
				e.put(s.key, s.node)
			}
		}
	}
	i := e.start(key)
	for e.slots[i].key != 0 {
		i = (i + 1) & uint64(len(e.slots)-1)
	}
	e.slots[i] = edge{key, node}
	e.count++
}
