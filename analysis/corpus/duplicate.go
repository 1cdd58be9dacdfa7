package corpus

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
)

// Near-duplicates are found by MinHash over word shingles (Broder 1997) and locality-sensitive hashing:
// signatures that agree in a whole band are compared in full.
const (
	shingleWords  = 4
	signatureSize = 64
	bandRows      = 4   // with 16 bands, pairs of similarity .6 are met with probability .9
	minShingles   = 20  // a shorter text has no signature
	similar       = 0.6 // share of equal minima from which two documents are copies
	window        = 3 * 24 * time.Hour
	largestBucket = 64 // so many neighbours of a bucket are compared, which keeps the work linear
)

// Key is what is compared of a document.
type Key struct {
	ID        string
	Signature []uint32
	Day       time.Time // the zero time is unknown
}

// Signature is the MinHash of the word shingles of the document's body: 64 numbers, of which two
// documents share about as many as their shingles overlap; nil for a text too short to tell.
//
// One hash sorts a shingle into one of 64 bins, each of which keeps its least (Li, Owen and Zhang 2012):
// the work is the same for a shingle however many numbers there are. densify fills the bins left empty.
func Signature(d *analysis.Document) []uint32 {
	minima := make([]uint32, signatureSize)
	for i := range minima {
		minima[i] = empty
	}
	var ring [shingleWords]uint64
	words, shingles := 0, 0
	for _, p := range d.Paragraphs {
		if p.Kind != analysis.Body || p.Start < 0 || p.End > len(d.Text) || p.Start > p.End {
			continue
		}
		text := d.Text[p.Start:p.End]
		for len(text) > 0 {
			var w uint64
			if w, text = nextWord(text); w == 0 {
				break
			}
			ring[words%shingleWords] = w
			if words++; words < shingleWords {
				continue
			}
			h := uint64(0)
			for k := range shingleWords {
				h = mix(h ^ ring[(words+k)%shingleWords])
			}
			shingles++
			bin := h >> 58 // the upper six bits
			minima[bin] = min(minima[bin], uint32(h), empty-1)
		}
	}
	if shingles < minShingles {
		return nil
	}
	return densify(minima)
}

// empty marks a bin that no shingle fell into.
const empty = ^uint32(0)

// densify lends every empty bin the number of a full one. Which bin is asked depends on the empty one
// and on the attempt only, not on the text, so two documents still agree in a bin about as often as
// their shingles overlap (Shrivastava 2017, "optimal densification").
func densify(sparse []uint32) []uint32 {
	full := slices.Clone(sparse)
	for i := range full {
		for attempt := uint64(1); full[i] == empty; attempt++ {
			full[i] = sparse[mix(uint64(i)<<32|attempt)%signatureSize]
		}
	}
	return full
}

// nextWord hashes the next word of a text, small letters; 0 where there is none.
func nextWord(s string) (h uint64, rest string) {
	i := 0
	for i < len(s) {
		c := s[i]
		switch {
		case c < utf8.RuneSelf && (isLetter(c) || isDigit(c)):
			if isLetter(c) {
				c |= 0x20
			}
			h = (h ^ uint64(c)) * 0x100000001b3
			i++
			continue
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				h = (h ^ uint64(unicode.ToLower(r))) * 0x100000001b3
				i += n
				continue
			}
			i += n
		default:
			i++
		}
		if h != 0 {
			return h, s[i:]
		}
	}
	return h, ""
}

// mix is the finaliser of splitmix64.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Groups gives every key the index of the first member, by day and then id, of its group of near-duplicates; a
// key without copies is its own group. Members lie within three days of each other's neighbours, or one
// of them has no day. The grouping does not depend on the order of the keys.
func Groups(keys []Key) []int {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(keys[a].Day.Compare(keys[b].Day), strings.Compare(keys[a].ID, keys[b].ID), slices.Compare(keys[a].Signature, keys[b].Signature))
	})
	rank := make([]int, len(keys)) // the group of order[i], as a rank
	for i := range rank {
		rank[i] = i
	}
	for band := 0; band+bandRows <= signatureSize; band += bandRows {
		joinBand(keys, order, rank, band)
	}
	out := make([]int, len(keys))
	for i, k := range order {
		out[k] = order[root(rank, i)]
	}
	return out
}

// joinBand joins the keys whose signatures agree in the band and, over all, enough.
func joinBand(keys []Key, order, rank []int, band int) {
	buckets := make(map[[bandRows]uint32][]int)
	for i, k := range order {
		sig := keys[k].Signature
		if len(sig) < band+bandRows {
			continue
		}
		at := [bandRows]uint32(sig[band : band+bandRows])
		members := buckets[at]
		compared := 0
		for m := len(members) - 1; m >= 0 && compared < largestBucket; m-- {
			a, b := root(rank, members[m]), root(rank, i)
			if a == b {
				continue
			}
			compared++
			other := &keys[order[members[m]]]
			if near(other, &keys[k]) && overlap(other.Signature, sig) >= similar {
				rank[max(a, b)] = min(a, b)
			}
		}
		buckets[at] = append(members, i)
	}
}

// root is the first member of i's group.
func root(rank []int, i int) int {
	for rank[i] != i {
		rank[i] = rank[rank[i]]
		i = rank[i]
	}
	return i
}

func near(a, b *Key) bool {
	if a.Day.IsZero() || b.Day.IsZero() {
		return true
	}
	d := a.Day.Sub(b.Day)
	return d <= window && d >= -window
}

// overlap is the share of equal minima.
func overlap(a, b []uint32) float64 {
	n, same := min(len(a), len(b)), 0
	for i := range n {
		if a[i] == b[i] {
			same++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(same) / float64(n)
}
