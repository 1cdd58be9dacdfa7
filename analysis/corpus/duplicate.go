package corpus

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// Near-duplicates are met by locality-sensitive hashing: pairs whose minima agree in a whole band are held against each
// other, shingle by shingle. With 21 bands of 3, pairs of similarity .6 are met with probability .99, of .4 with .75, of
// .1 with .02.
const (
	bandRows   = 3
	similar    = 0.6  // shingles in both among those in either, from which two texts are copies (resemblance)
	contained  = 0.85 // or: shingles in both among those of the shorter, for copies that were cut,
	cutShort   = 0.3  // where the resemblance is at least this
	window     = 3    // days
	lookBack   = 32   // so many neighbours in a bucket are compared, which keeps the work linear
	fewestSame = 12   // minima
	changed    = 0.05 // share of the numbers that must be others on both sides for an update
)

// Day is a day's number; NoDay, where it is not known, comes after all of them.
type Day int32

// NoDay is the day of a document that has none.
const NoDay = Day(math.MaxInt32)

// DayOf is the number of a day.
func DayOf(t time.Time) Day { return Day(t.Unix() / 86400) }

// Relation is what a document is to others, by their numbers.
type Relation struct {
	First  int32 // first member, by day and then number, of its group of copies; itself where it has none
	Update int32 // first member of the group whose text it repeats with other numbers; -1 for none
}

// Relate finds the copies and updates among documents, which are given in the order of their ids, each by its day and
// its signature ("" for none). Two documents are copies where their bodies are, whatever the headline, and they lie
// within three days of each other; a document without a day goes with the one most like it. Where numbers of each are
// missing in the other, the later is an update, which is no copy: it tells something new.
//
// In memory there are 150 bytes a document; the signatures are read as they are needed.
func Relate(days []Day, signature func(i int) (string, error)) ([]Relation, error) {
	out := make([]Relation, len(days))
	for i := range out {
		out[i] = Relation{First: int32(i), Update: -1}
	}
	g, err := newGrouping(days, signature)
	if err != nil {
		return nil, err
	}
	pairs, err := g.pairs()
	if err != nil {
		return nil, err
	}
	if err := g.join(pairs); err != nil {
		return nil, err
	}
	rankOf := make([]int32, len(days))
	for i, k := range g.order {
		rankOf[k] = int32(i)
		out[k].First = g.order[g.root(int32(i))]
	}
	for _, p := range g.updates {
		a, b := g.root(p.a), g.root(p.b)
		if to := &out[g.order[p.b]]; a < b && (to.Update < 0 || a < rankOf[to.Update]) {
			to.Update = g.order[a]
		}
	}
	return out, nil
}

// grouping is the documents that have a signature, in the order of their days and ids: the ranks.
type grouping struct {
	days      []Day
	signature func(i int) (string, error)
	order     []int32 // document of each rank
	minima    [][minimaCount]uint16
	group     []int32            // a smaller rank of the same group, or the rank itself
	numbers   map[int32][]uint16 // of the groups that have more than one member, by their roots
	updates   []pair
}

// pair is two similar documents, a before b.
type pair struct {
	a, b       int32
	similarity float64
}

func newGrouping(days []Day, signature func(i int) (string, error)) (*grouping, error) {
	g := &grouping{days: days, signature: signature, numbers: map[int32][]uint16{}}
	minima := make([][minimaCount]uint16, 0, len(days))
	at := make([]int32, len(days)) // of each document's minima
	for i := range days {
		text, err := signature(i)
		if err != nil {
			return nil, err
		}
		if m, ok := decodeSignature(text); ok {
			at[i] = int32(len(minima))
			minima = append(minima, m.minima)
			g.order = append(g.order, int32(i))
		}
	}
	// Those without a day come last: they go with one that has a day where there is one.
	slices.SortStableFunc(g.order, func(a, b int32) int { return cmp.Compare(days[a], days[b]) })
	g.minima = minima
	g.group = make([]int32, len(g.order))
	for rank := range g.order {
		g.group[rank] = int32(rank)
	}
	g.sortMinima(at)
	return g, nil
}

// sortMinima brings the minima from the order of the documents into that of the ranks, in place.
func (g *grouping) sortMinima(at []int32) {
	done := make([]bool, len(g.order))
	for start := range g.order {
		if done[start] {
			continue
		}
		first := g.minima[start]
		for rank := start; ; {
			done[rank] = true
			from := int(at[g.order[rank]])
			if from == start {
				g.minima[rank] = first
				break
			}
			g.minima[rank] = g.minima[from]
			rank = from
		}
	}
}

// mark is the signature of a rank.
func (g *grouping) mark(rank int32) (signature, error) {
	text, err := g.signature(int(g.order[rank]))
	m, _ := decodeSignature(text)
	return m, err
}

// inBand is a document in the order of a band.
type inBand struct {
	band uint64
	rank int32
}

// pairs finds the similar documents that lie near each other, the most similar first.
func (g *grouping) pairs() ([]pair, error) {
	var out []pair
	entries := make([]inBand, len(g.order))
	for band := 0; band+bandRows <= minimaCount; band += bandRows {
		for rank := range g.minima {
			m := &g.minima[rank]
			entries[rank] = inBand{uint64(m[band])<<32 | uint64(m[band+1])<<16 | uint64(m[band+2]), int32(rank)}
		}
		slices.SortFunc(entries, func(x, y inBand) int { return cmp.Or(cmp.Compare(x.band, y.band), cmp.Compare(x.rank, y.rank)) })
		seen := lately{grouping: g, entries: entries}
		for i := range entries {
			for j := i - 1; j >= 0 && j >= i-lookBack && entries[j].band == entries[i].band; j-- {
				a, b := entries[j].rank, entries[i].rank
				if !g.near(a, b) {
					break
				}
				if g.metBefore(a, b, band) || !g.promising(a, b) {
					continue
				}
				x, y, err := seen.marks(j, i)
				if err != nil {
					return nil, err
				}
				if s, ok := alike(x, y); ok {
					out = append(out, pair{a, b, s})
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.similarity, x.similarity), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out, nil
}

// lately keeps the signatures of the entries that were looked at last: a bucket's neighbours are compared one after the other.
type lately struct {
	*grouping
	entries []inBand
	slots   [lookBack + 1]struct {
		entry int // from 1
		mark  signature
	}
}

func (l *lately) marks(i, j int) (a, b *signature, err error) {
	if a, err = l.at(i); err == nil {
		b, err = l.at(j)
	}
	return a, b, err
}

func (l *lately) at(i int) (*signature, error) {
	s := &l.slots[i%len(l.slots)]
	if s.entry == i+1 {
		return &s.mark, nil
	}
	var err error
	s.entry = i + 1
	s.mark, err = l.mark(l.entries[i].rank)
	return &s.mark, err
}

// metBefore reports whether two documents agree in an earlier band.
func (g *grouping) metBefore(a, b int32, band int) bool {
	x, y := &g.minima[a], &g.minima[b]
	for i := 0; i < band; i += bandRows {
		if x[i] == y[i] && x[i+1] == y[i+1] && x[i+2] == y[i+2] {
			return true
		}
	}
	return false
}

// promising reports whether two documents can be copies by their minima: of the 64 as many agree as there are
// shingles in both among those in either.
func (g *grouping) promising(a, b int32) bool {
	x, y := &g.minima[a], &g.minima[b]
	same := 0
	for i := range x {
		if x[i] == y[i] {
			same++
		}
	}
	return same >= fewestSame
}

// near reports whether two documents, a before b, lie within the window, or the later has no day.
func (g *grouping) near(a, b int32) bool {
	from, to := g.days[g.order[a]], g.days[g.order[b]]
	return to == NoDay || to-from <= window
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
func (g *grouping) join(pairs []pair) error {
	settled := map[int32]bool{} // documents without a day that have found their group
	for _, p := range pairs {
		a, b := g.root(p.a), g.root(p.b)
		if a == b {
			continue
		}
		undated := g.days[g.order[p.b]] == NoDay
		if undated && settled[p.b] {
			continue
		}
		x, err := g.numbersOf(a)
		if err != nil {
			return err
		}
		y, err := g.numbersOf(b)
		if err != nil {
			return err
		}
		if otherNumbers(x, y) {
			g.updates = append(g.updates, p)
			continue
		}
		if undated {
			settled[p.b] = true
		}
		first, second := min(a, b), max(a, b)
		g.group[second] = first
		delete(g.numbers, second)
		g.numbers[first] = merged(x, y)
	}
	return nil
}

// numbersOf are the numbers of the group of a root.
func (g *grouping) numbersOf(root int32) ([]uint16, error) {
	if n, ok := g.numbers[root]; ok {
		return n, nil
	}
	m, err := g.mark(root)
	return m.numbers, err
}

func merged(a, b []uint16) []uint16 {
	m := slices.Concat(a, b)
	slices.Sort(m)
	m = slices.Compact(m)
	return m[:min(len(m), numberCount)]
}

// root is the first member of the group of a rank.
func (g *grouping) root(i int32) int32 {
	for g.group[i] != i {
		g.group[i] = g.group[g.group[i]]
		i = g.group[i]
	}
	return i
}
