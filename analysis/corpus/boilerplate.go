package corpus

import (
	"cmp"
	"context"
	"hash/fnv"
	"io"
	"maps"
	"math"
	"net/url"
	"path"
	"slices"
	"strings"

	"detente/analysis"
)

// What makes a line boilerplate: it stands in so many stories of one outlet, and in such a share of its documents. A
// sentence needs more than a label does, since agencies repeat a paragraph of background in many stories of one crisis; a
// line in which somebody speaks is never boilerplate.
const (
	labelStories, labelShare       = 5, 0.2  // copies and updates of a story counting once, and share of the outlet's documents
	sentenceStories, sentenceShare = 10, 0.5 // for a line that is a sentence
	boilerLongest                  = 400     // bytes; longer lines are paragraphs of articles

	boilerSample = 32      // documents of each line whose stories are told apart
	sameStory    = 0.45    // resemblance from which two documents tell one story
	boilerCells  = 1 << 23 // counters of the first look
	boilerLines  = 20_000  // candidates of the second look, of some kilobytes each
)

// standard is what a line must reach.
func standard(line string) (stories int, share float64) {
	if ended(line) && countWords(line, 6) >= 6 {
		return sentenceStories, sentenceShare
	}
	return labelStories, labelShare
}

// Boilerplate is the lines that stand on an outlet's pages whatever the article, by outlet.
type Boilerplate struct {
	Lines   []BoilerLine // by outlet, then those of most documents first
	outlets map[string]map[string]bool
}

// BoilerLine is a line of an outlet.
type BoilerLine struct {
	Outlet    string
	Line      string // folded: in small letters, with straight apostrophes
	Documents int    // of the outlet that hold it
	Of        int    // documents of the outlet
	Stories   int    // different stories among a sample of at most 32 of them
}

// NewBoilerplate makes lines ready for use.
func NewBoilerplate(lines []BoilerLine) *Boilerplate {
	b := &Boilerplate{Lines: slices.Clone(lines), outlets: map[string]map[string]bool{}}
	slices.SortFunc(b.Lines, func(x, y BoilerLine) int {
		return cmp.Or(strings.Compare(x.Outlet, y.Outlet), cmp.Compare(y.Documents, x.Documents), strings.Compare(x.Line, y.Line))
	})
	for _, l := range b.Lines {
		if b.outlets[l.Outlet] == nil {
			b.outlets[l.Outlet] = map[string]bool{}
		}
		b.outlets[l.Outlet][l.Line] = true
	}
	return b
}

// drop leaves the outlet's boilerplate out of a document's paragraphs.
func (b *Boilerplate) drop(d *analysis.Document, p []paragraph) []paragraph {
	if b == nil {
		return p
	}
	known := b.outlets[outletKey(d)]
	if len(known) == 0 {
		return p
	}
	return slices.DeleteFunc(p, func(x paragraph) bool { return len(x.text) <= boilerLongest && known[folded(x.text)] })
}

// outletKey is what stands for a document's outlet: its name, else the host of its address, else its folder.
func outletKey(d *analysis.Document) string {
	if d.Outlet != "" {
		return folded(d.Outlet)
	}
	if u, err := url.Parse(d.URL); err == nil && u.Host != "" {
		return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	}
	file, _, _ := strings.Cut(d.ID, "#")
	return path.Dir(file) + "/"
}

// Learn reads the corpus twice to find the boilerplate of its outlets. The first look counts, in a table of fixed size, in how
// many documents each line stands; the second tells apart the stories of the documents of those that stand in many. The
// result depends on neither the order of the documents nor on how they are cut into files.
func Learn(ctx context.Context, paths []string, o Options) (*Boilerplate, error) {
	o.Boilerplate = nil
	l := &learner{limit: 1<<64 - 1, cells: make([]uint8, boilerCells), outlets: map[string]int{}, found: map[lineKey]*candidate{}}
	look := func(take func(d *analysis.Document, outlet, signature string)) error {
		return Walk(ctx, paths, o, func(i Item) error {
			if i.Document == nil {
				return nil
			}
			if s := Signature(i.Document); s != "" { // one too short to tell from its copies is no witness
				take(i.Document, outletKey(i.Document), s)
			}
			return nil
		})
	}
	if err := look(l.count); err != nil {
		return nil, err
	}
	if err := look(l.collect); err != nil {
		return nil, err
	}
	return NewBoilerplate(l.lines()), nil
}

type lineKey struct{ outlet, line string }

func (k lineKey) hash() uint64 { return hashText(k.outlet + "\x00" + k.line) }

// candidate is a line that may be boilerplate.
type candidate struct {
	hash      uint64
	documents int
	sample    []witness // those with the smallest hashes of their ids
}

// witness is a document that holds a candidate.
type witness struct {
	hash   uint64
	minima [minimaCount]uint16
}

type learner struct {
	limit   uint64  // candidates with greater hashes are left out, where there are too many
	cells   []uint8 // documents that hold a line of this hash; full at 255
	outlets map[string]int
	found   map[lineKey]*candidate
}

// each calls f for every different line of a document that may be boilerplate.
func each(d *analysis.Document, f func(line string)) {
	seen := map[string]bool{}
	for _, p := range d.Paragraphs {
		s := d.Text[p.Start:p.End]
		if len(s) > boilerLongest || quoted(s) || s == d.Title {
			continue
		}
		if s = folded(s); !seen[s] {
			seen[s] = true
			f(s)
		}
	}
}

func (l *learner) count(d *analysis.Document, outlet, _ string) {
	l.outlets[outlet]++
	each(d, func(line string) {
		if c := &l.cells[lineKey{outlet, line}.hash()%boilerCells]; *c < 255 {
			*c++
		}
	})
}

// needed is how many documents of the outlet a line must stand in.
func (l *learner) needed(k lineKey) int {
	stories, share := standard(k.line)
	return max(stories, int(math.Ceil(share*float64(l.outlets[k.outlet]))))
}

func (l *learner) collect(d *analysis.Document, outlet, signature string) {
	if l.outlets[outlet] < labelStories {
		return
	}
	mark, ok := decodeSignature(signature)
	if !ok {
		return
	}
	each(d, func(line string) {
		key := lineKey{outlet, line}
		if int(l.cells[key.hash()%boilerCells]) < min(l.needed(key), 255) {
			return
		}
		if c := l.candidate(key); c != nil {
			c.documents++
			c.witness(witness{hashText(d.ID), mark.minima})
		}
	})
}

// candidate is what is gathered of a line; nil where there are too many lines. Which of them are left does not depend on
// their order, since the limit ends where it must.
func (l *learner) candidate(key lineKey) *candidate {
	hash := key.hash()
	if hash > l.limit {
		return nil
	}
	c := l.found[key]
	if c != nil {
		return c
	}
	c = &candidate{hash: hash}
	l.found[key] = c
	for len(l.found) > boilerLines {
		l.limit /= 2
		maps.DeleteFunc(l.found, func(_ lineKey, c *candidate) bool { return c.hash > l.limit })
	}
	return c
}

// witness keeps a document where its hash is among the smallest.
func (c *candidate) witness(w witness) {
	i, _ := slices.BinarySearchFunc(c.sample, w, func(a, b witness) int { return cmp.Compare(a.hash, b.hash) })
	if i == boilerSample {
		return
	}
	if len(c.sample) == boilerSample {
		c.sample = c.sample[:boilerSample-1]
	}
	c.sample = slices.Insert(c.sample, i, w)
}

// stories is how many stories the sample tells: documents that resemble one another, directly or through others, tell one.
func (c *candidate) stories() int {
	n, told := 0, make([]bool, len(c.sample))
	for i := range c.sample {
		if told[i] {
			continue
		}
		n++
		told[i] = true
		for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
			for j := range c.sample {
				if !told[j] && resembles(&c.sample[queue[0]].minima, &c.sample[j].minima) {
					told[j] = true
					queue = append(queue, j)
				}
			}
		}
	}
	return n
}

func resembles(a, b *[minimaCount]uint16) bool {
	same := 0
	for i := range a {
		if a[i] == b[i] {
			same++
		}
	}
	return float64(same) >= sameStory*minimaCount
}

// hashText is the same in every run. FNV alone leaves the last letters in the low bits, hence the mixing.
func hashText(s string) uint64 {
	h := fnv.New64a()
	_, _ = io.WriteString(h, s) // a hash never fails
	return mix(h.Sum64())
}

func (l *learner) lines() []BoilerLine {
	var out []BoilerLine
	for key, c := range l.found {
		least, _ := standard(key.line)
		if c.documents < l.needed(key) {
			continue
		}
		if n := c.stories(); n >= least {
			out = append(out, BoilerLine{Outlet: key.outlet, Line: key.line, Documents: c.documents, Of: l.outlets[key.outlet], Stories: n})
		}
	}
	return out
}
