package corpus

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Near-duplicates are met by locality-sensitive hashing: pairs whose minima agree in a whole band are held against each
// other, shingle by shingle. With 21 bands of 3, pairs of similarity .6 are met with probability .99, of .4 with .75, of
// .1 with .02.
const (
	bandRows  = 3
	similar   = 0.6  // shingles in both among those in either, from which two texts are copies (resemblance)
	contained = 0.85 // or: shingles in both among those of the shorter, for copies that were cut,
	cutShort  = 0.3  // where the resemblance is at least this
	window    = 3 * 24 * time.Hour
	lookBack  = 32   // so many neighbours in a bucket are compared, which keeps the work linear
	changed   = 0.05 // share of the numbers that must be others on both sides for an update
)

// Key is what is compared of a document.
type Key struct {
	ID        string
	Signature string    // as Signature gives it
	Day       time.Time // the zero time is unknown
}

// Relation is what a document is to others, by their indices.
type Relation struct {
	First  int // first member, by day and then id, of its group of copies; itself where it has none
	Update int // first member of the group whose text it repeats with other numbers; -1 for none
}

// Groups finds the copies and updates among documents. Two documents are copies where their bodies are, whatever the
// headline, and they lie within three days of each other; a document without a day goes with the one most like it. Where
// numbers of each are missing in the other, the later is an update, which is no copy: it tells something new. The
// result does not depend on the order of the keys.
func Groups(keys []Key) []Relation {
	g := newGrouping(keys)
	pairs := g.pairs()
	g.join(pairs)
	out := make([]Relation, len(keys))
	for i := range keys {
		out[i] = Relation{First: i, Update: -1}
	}
	for i, k := range g.order {
		out[k].First = g.order[g.root(i)]
	}
	for _, p := range g.updates {
		a, b := g.root(p.a), g.root(p.b)
		if to := &out[g.order[p.b]]; a < b && (to.Update < 0 || a < g.rankOf[to.Update]) {
			to.Update = g.order[a]
		}
	}
	return out
}

// grouping is the documents that have a signature, in the order of their days and ids: the ranks.
type grouping struct {
	keys    []Key
	order   []int // index of the key of each rank
	rankOf  map[int]int
	marks   []signature
	group   []int      // a smaller rank of the same group, or the rank itself
	numbers [][]uint16 // of the group of each root
	updates []pair
}

// pair is two similar documents, a before b.
type pair struct {
	a, b       int
	similarity float64
}

func newGrouping(keys []Key) *grouping {
	g := &grouping{keys: keys, rankOf: map[int]int{}}
	decoded := make([]signature, len(keys))
	for i, k := range keys {
		if m, ok := decodeSignature(k.Signature); ok {
			decoded[i] = m
			g.order = append(g.order, i)
		}
	}
	slices.SortFunc(g.order, func(a, b int) int {
		// Those without a day come last: they go with one that has a day where there is one.
		return cmp.Or(compareDays(keys[a].Day, keys[b].Day), strings.Compare(keys[a].ID, keys[b].ID), strings.Compare(keys[a].Signature, keys[b].Signature))
	})
	for rank, i := range g.order {
		g.rankOf[i] = rank
		g.marks = append(g.marks, decoded[i])
		g.group = append(g.group, rank)
		g.numbers = append(g.numbers, decoded[i].numbers)
	}
	return g
}

func compareDays(a, b time.Time) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

// pairs finds the similar documents that lie near each other, the most similar first.
func (g *grouping) pairs() []pair {
	type entry struct {
		band uint64
		rank int
	}
	var out []pair
	entries := make([]entry, len(g.order))
	for band := 0; band+bandRows <= minimaCount; band += bandRows {
		for rank := range g.marks {
			m := &g.marks[rank].minima
			entries[rank] = entry{uint64(m[band])<<32 | uint64(m[band+1])<<16 | uint64(m[band+2]), rank}
		}
		slices.SortFunc(entries, func(x, y entry) int { return cmp.Or(cmp.Compare(x.band, y.band), cmp.Compare(x.rank, y.rank)) })
		for i := range entries {
			for j := i - 1; j >= 0 && j >= i-lookBack && entries[j].band == entries[i].band; j-- {
				a, b := entries[j].rank, entries[i].rank
				if !g.near(a, b) {
					break
				}
				if g.metBefore(a, b, band) {
					continue
				}
				if s, ok := alike(&g.marks[a], &g.marks[b]); ok {
					out = append(out, pair{a, b, s})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.similarity, x.similarity), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// metBefore reports whether two documents agree in an earlier band.
func (g *grouping) metBefore(a, b, band int) bool {
	x, y := &g.marks[a].minima, &g.marks[b].minima
	for i := 0; i < band; i += bandRows {
		if x[i] == y[i] && x[i+1] == y[i+1] && x[i+2] == y[i+2] {
			return true
		}
	}
	return false
}

// near reports whether two documents, a before b, lie within the window, or the later has no day.
func (g *grouping) near(a, b int) bool {
	from, to := g.keys[g.order[a]].Day, g.keys[g.order[b]].Day
	return to.IsZero() || to.Sub(from) <= window
}

// alike is how similar two texts are, and whether enough to be copies.
func alike(a, b *signature) (similarity float64, ok bool) {
	both, onlyA, onlyB := overlap(a, b)
	all, shorter := both+onlyA+onlyB, both+min(onlyA, onlyB)
	if all == 0 {
		return 0, false
	}
	similarity = float64(both) / float64(all)
	return similarity, similarity >= similar || similarity >= cutShort && shorter >= minShingles && float64(both) >= contained*float64(shorter)
}

// otherNumbers reports whether each of two texts has numbers that the other lacks.
func otherNumbers(a, b []uint16) bool {
	onlyA, onlyB := lacking(a, b)
	few := min(onlyA, onlyB)
	return few > 0 && float64(few) >= changed*float64(min(len(a), len(b)))
}

// join makes groups of the pairs. The numbers of a group are those of all its members, so that a short copy
// without numbers does not join two versions of a story.
func (g *grouping) join(pairs []pair) {
	settled := map[int]bool{} // documents without a day that have found their group
	for _, p := range pairs {
		a, b := g.root(p.a), g.root(p.b)
		if a == b {
			continue
		}
		undated := g.keys[g.order[p.b]].Day.IsZero()
		if undated && settled[p.b] {
			continue
		}
		if otherNumbers(g.numbers[a], g.numbers[b]) {
			g.updates = append(g.updates, p)
			continue
		}
		if undated {
			settled[p.b] = true
		}
		first, second := min(a, b), max(a, b)
		g.group[second] = first
		g.numbers[first] = merged(g.numbers[first], g.numbers[second])
	}
}

func merged(a, b []uint16) []uint16 {
	m := slices.Concat(a, b)
	slices.Sort(m)
	m = slices.Compact(m)
	return m[:min(len(m), numberCount)]
}

// root is the first member of the group of a rank.
func (g *grouping) root(i int) int {
	for g.group[i] != i {
		g.group[i] = g.group[g.group[i]]
		i = g.group[i]
	}
	return i
}
