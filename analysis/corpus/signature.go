package corpus

import (
	"encoding/base64"
	"encoding/binary"
	"math/bits"
	"slices"
	"sync"
	"unicode/utf8"

	"detente/analysis"
)

// A signature is all that is kept of a document's body to find its copies: minima to meet them (MinHash, Broder 1997),
// shingles to verify that they are copies, and the numbers that tell an update from a copy.
const (
	shingleWords = 4
	minimaCount  = 64
	sampleSize   = 256 // shingles that are kept: all of a text of 260 words, of a longer one those with the smallest hashes
	numberCount  = 48  // numbers that are kept
	minShingles  = 20  // a text with fewer has no signature
	shingleBits  = 24
)

// signature is a decoded signature.
type signature struct {
	minima  [minimaCount]uint16
	numbers []uint16 // hashes, sorted
	sample  []uint32 // hashes of shingles below the limit, sorted
	limit   uint32
}

// Signature is what is kept of the words of a document's body, as letters (base64, at most 1,328 of them): "" for a text too
// short to tell. Headings and captions do not count.
func Signature(d *analysis.Document) string {
	k := newSketch()
	defer sketches.Put(k)
	for _, p := range d.Paragraphs {
		if p.Kind == analysis.Body && p.Start >= 0 && p.End <= len(d.Text) && p.Start <= p.End {
			k.add(d.Text[p.Start:p.End])
		}
	}
	return k.signature()
}

func newSketch() *sketch {
	k := sketches.Get().(*sketch)
	k.words, k.kept, k.shingles, k.numbers, k.limit = 0, 0, k.shingles[:0], k.numbers[:0], 1<<shingleBits
	for i := range k.minima {
		k.minima[i] = empty
	}
	return k
}

// signature is the signature of the words taken in.
func (k *sketch) signature() string {
	k.shingle()
	if k.thin(); len(k.shingles) < minShingles {
		return ""
	}
	k.bytes = k.encode(k.bytes[:0])
	n := len(k.bytes)
	k.bytes = base64.RawStdEncoding.AppendEncode(k.bytes, k.bytes)
	return string(k.bytes[n:])
}

// sketch takes in the words of a text.
type sketch struct {
	list     [1 << 10]uint64 // hashes of words whose shingles are not taken in yet
	words    int             // so many
	kept     int             // so many of the first were listed before
	minima   [minimaCount]uint32
	shingles []uint32 // below the limit
	limit    uint32
	numbers  []uint16
	room     [2][heldShingles]uint32 // for sorting
	bytes    []byte                  // encoded, and as letters
}

// sketches are kept from document to document.
var sketches = sync.Pool{New: func() any { return &sketch{shingles: make([]uint32, 0, heldShingles)} }}

// heldShingles is how many are gathered before those above the limit and the doubles are dropped.
const heldShingles = 8 * sampleSize

// thin sorts the shingles, drops doubles, and halves the limit until the sample is small enough.
func (k *sketch) thin() {
	// Those whose first bits are the same count once: so there are as many different ones at least, which nearly always tells
	// that there are too many without sorting them.
	const first = 13
	var seen [1 << first / 64]uint64
	limit, shift := k.limit, max(bits.Len32(k.limit-1), first)-first
	for _, s := range k.shingles {
		b := s >> shift & (1<<first - 1)
		seen[b/64] |= 1 << (b % 64)
	}
	for limit>>shift >= 64 && ones(seen[:limit>>shift/64]) > sampleSize {
		limit /= 2
	}
	sample := slices.Compact(k.sorted(limit))
	for len(sample) > sampleSize {
		limit /= 2
		n, _ := slices.BinarySearch(sample, limit)
		sample = sample[:n]
	}
	k.shingles, k.limit = append(k.shingles[:0], sample...), limit
}

// ones counts the bits that are set.
func ones(list []uint64) (n int) {
	for _, w := range list {
		n += bits.OnesCount64(w)
	}
	return n
}

// sorted are the shingles below the limit, a power of two, in their order. They are spread evenly: sorted by their first nine
// bits, hardly any is far from its place.
func (k *sketch) sorted(limit uint32) []uint32 {
	const first = 9
	n := 0
	for _, s := range k.shingles {
		k.room[0][n] = s
		n += int((s - limit) >> 31) // kept where it is below: both have far fewer bits
	}
	from := k.room[0][:n]
	shift := max(bits.Len32(limit-1), first) - first
	var at [1 << first]uint16
	for _, s := range from {
		at[s>>shift&(1<<first-1)]++
	}
	before := uint16(0)
	for i, n := range at {
		at[i] = before
		before += n
	}
	out := k.room[1][:n]
	for _, s := range from {
		bin := s >> shift & (1<<first - 1)
		out[at[bin]] = s
		at[bin]++
	}
	for i := 1; i < len(out); i++ {
		s, j := out[i], i
		for ; j > 0 && out[j-1] > s; j-- {
			out[j] = out[j-1]
		}
		out[j] = s
	}
	return out
}

// add takes in the words of a text: runs of letters and digits. The steps are the same for every ASCII letter, whether a word
// ends there or not: the processor cannot guess how long words are.
func (k *sketch) add(text string) {
	h, n := uint64(0), k.words // of the word so far, and where it is listed
	for i := 0; i < len(text); {
		if n >= len(k.list)-1 { // one that ends may need a place
			k.words = n
			k.shingle()
			n = k.words
		}
		c := uint64(folds[text[i]])
		if c-'0' <= 9 && h == 0 {
			number, size := wordHash(text[i:])
			k.numbers = append(k.numbers, uint16(mix(number)))
			k.list[n] = number
			n++
			i += size
			continue
		}
		size := 1
		if text[i] >= utf8.RuneSelf {
			c, size = foldAt(text[i:])
		}
		k.list[n] = h
		end := (c - 1) >> 63             // 1 where c is 0, no letter
		n += int(end & ((h | -h) >> 63)) // h is not 0
		h = (h ^ c) * wordPrime & (end - 1)
		i += size
	}
	if h != 0 {
		k.list[n] = h
		n++
	}
	k.words = n
}

// shingle takes in the shingles of the words listed, and keeps the last words for the next. It is apart from the search for
// words, so that the processor can work at several shingles at a time.
func (k *sketch) shingle() {
	for _, w := range k.list[k.kept:k.words] {
		if n, ok := numberWords.figure(w); ok {
			k.numbers = append(k.numbers, uint16(mix(n)))
		}
	}
	if len(k.shingles)+k.words > cap(k.shingles) {
		k.thin()
	}
	n, room := len(k.shingles), k.shingles[:cap(k.shingles)]
	for i := 0; i+shingleWords <= k.words; i++ {
		w := (*[shingleWords]uint64)(k.list[i:])
		h := mix(mix(mix(mix(w[0])^w[1])^w[2]) ^ w[3])
		v := uint32(h>>32) & (1<<shingleBits - 1)
		room[n] = v
		n += int((v - k.limit) >> 31) // 1 where it is below: both have far fewer bits
		// One hash sorts a shingle into one of 64 bins, each of which keeps its least (Li, Owen and Zhang 2012): the
		// work is the same for a shingle however many numbers there are.
		bin := h >> 58
		k.minima[bin] = min(k.minima[bin], uint32(h), empty-1)
	}
	k.shingles = room[:n]
	k.words = copy(k.list[:], k.list[max(0, k.words-shingleWords+1):k.words])
	k.kept = k.words
}

// empty marks a bin that no shingle fell into.
const empty = ^uint32(0)

// densify lends every empty bin the number of a full one. Which bin is asked depends on the empty one
// and on the attempt only, not on the text, so two documents still agree in a bin about as often as
// their shingles overlap (Shrivastava 2017, "optimal densification").
func densify(sparse *[minimaCount]uint32) (full [minimaCount]uint32) {
	full = *sparse
	for i := range full {
		for attempt := uint64(1); full[i] == empty; attempt++ {
			full[i] = sparse[mix(uint64(i)<<32|attempt)%minimaCount]
		}
	}
	return full
}

// encode appends minima, numbers and the sample.
func (k *sketch) encode(b []byte) []byte {
	level := shingleBits - bits.TrailingZeros32(k.limit)
	slices.Sort(k.numbers)
	k.numbers = slices.Compact(k.numbers)
	k.numbers = k.numbers[:min(len(k.numbers), numberCount)]
	b = append(b, byte(level), byte(len(k.numbers)))
	for _, m := range densify(&k.minima) {
		b = binary.BigEndian.AppendUint16(b, uint16(mix(uint64(m))))
	}
	for _, n := range k.numbers {
		b = binary.BigEndian.AppendUint16(b, n)
	}
	for _, s := range k.shingles {
		b = append(b, byte(s>>16), byte(s>>8), byte(s))
	}
	return b
}

// decodeSignature reads a signature; ok is false for anything else.
func decodeSignature(s string) (g signature, ok bool) {
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil || len(b) < 2+2*minimaCount {
		return g, false
	}
	level, numbers := int(b[0]), int(b[1])
	b = b[2:]
	if level >= shingleBits || len(b) < 2*(minimaCount+numbers) || (len(b)-2*(minimaCount+numbers))%3 != 0 {
		return g, false
	}
	for i := range g.minima {
		g.minima[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	b = b[2*minimaCount:]
	g.numbers = make([]uint16, numbers)
	for i := range g.numbers {
		g.numbers[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	b = b[2*numbers:]
	g.limit = 1 << (shingleBits - level)
	g.sample = make([]uint32, len(b)/3)
	for i := range g.sample {
		g.sample[i] = uint32(b[3*i])<<16 | uint32(b[3*i+1])<<8 | uint32(b[3*i+2])
	}
	return g, slices.IsSorted(g.sample) && slices.IsSorted(g.numbers)
}

// overlap counts the shingles of both texts, and of each, among those that the sketches of both have kept.
// Most of the time of finding copies goes by here: the steps are written so that the processor need not guess which of
// the two comes next.
func overlap(a, b *signature) (both, onlyA, onlyB int) {
	limit := min(a.limit, b.limit)
	x, y := a.below(limit), b.below(limit)
	i, j := 0, 0
	for i < len(x) && j < len(y) {
		p, q := x[i], y[j]
		if p == q {
			both++
		}
		if p <= q {
			i++
		}
		if q <= p {
			j++
		}
	}
	return both, len(x) - both, len(y) - both
}

// below is the shingles below the limit.
func (s *signature) below(limit uint32) []uint32 {
	n, _ := slices.BinarySearch(s.sample, limit)
	return s.sample[:n]
}

// lacking counts the numbers of each text that the other lacks. Of a full list only the beginning was kept: what
// lies behind its end cannot be told.
func lacking(a, b []uint16) (onlyA, onlyB int) {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			i++
			j++
		case a[i] < b[j]:
			onlyA++
			i++
		default:
			onlyB++
			j++
		}
	}
	if len(b) < numberCount {
		onlyA += len(a) - i
	}
	if len(a) < numberCount {
		onlyB += len(b) - j
	}
	return onlyA, onlyB
}
