package corpus

import (
	"math"
	"strings"

	"detente/analysis/swar"
)

// openings finds where phrases of a list begin in a text, in any case, in one pass however many phrases
// there are. It looks at some letters (a gram) at every step-th place only, so many that the first letters of every
// phrase hold the gram of one of these places. Most grams stand in no phrase; and since the next place does not depend on
// what was found at the last, the processor looks at several at a time.
type openings struct {
	shortest   int // of the phrases, in bytes
	gram, step int
	mask       uint64                        // of a gram in a number
	may        [1 << openingBits / 64]uint64 // a bit for each hash of a gram
	phrases    map[uint64][]opening          // by the gram
}

// opening is a phrase and the place of a gram in it.
type opening struct {
	phrase string
	at     int
}

const (
	openingBits  = 16
	openingWidth = 8 // letters that are looked at together; a gram has half as many at least
)

// newOpenings takes phrases in small letters, of five ASCII letters at least. A phrase with an apostrophe,
// which texts write in two ways, is looked for up to it.
func newOpenings(lists ...[]string) *openings {
	o := &openings{shortest: math.MaxInt, phrases: map[uint64][]opening{}}
	var phrases []string
	for _, list := range lists {
		for _, p := range list {
			p, _, _ = strings.Cut(p, "'")
			phrases = append(phrases, p)
			o.shortest = min(o.shortest, len(p))
		}
	}
	o.gram = min(max(o.shortest*2/3, openingWidth/2), openingWidth)
	o.step = o.shortest - o.gram + 1
	o.mask = ^uint64(0) >> (8 * (openingWidth - o.gram))
	for _, p := range phrases {
		padded := p + padding
		for at := range o.step {
			key := openingKey(padded, at, len(padded)) & o.mask
			h := openingHash(key)
			o.may[h/64] |= 1 << (h % 64)
			o.phrases[key] = append(o.phrases[key], opening{p, at})
		}
	}
	return o
}

func openingHash(key uint64) uint64 { return key * 0x9e3779b97f4a7c15 >> (64 - openingBits) }

// openingKey are the letters from s[i] on, in small letters; what lies behind the last place where there are enough is blank.
func openingKey(s string, i, last int) uint64 {
	from := min(i, last)
	return swar.Eight(s[from:])>>(8*(i-from)) | blank
}

// blank makes the letters of a gram small, and a blank of what is no letter at all.
const blank = 0x20 * swar.Ones

const padding = "\x00\x00\x00\x00\x00\x00\x00\x00"

// next is the first place from i on where a phrase begins; -1 for none.
func (o *openings) next(s string, i int) int {
	if len(s)-i < o.shortest {
		return -1
	}
	text := s // long enough for the letters that are looked at together
	if len(text) < openingWidth {
		text += padding
	}
	for at := o.candidate(s, i); at+o.gram <= len(s); at = o.candidate(s, at+o.step) {
		key := openingKey(text, at, len(text)-openingWidth) & o.mask
		if first := o.first(s[i:], at-i, key); first >= 0 {
			return i + first
		}
	}
	return -1
}

// candidate is the first of the places at, at+step, … whose gram may be one of a phrase, or is among the last letters.
func (o *openings) candidate(s string, at int) int {
	step, mask := o.step, o.mask
	for ; at+openingWidth <= len(s); at += step {
		if h := openingHash((swar.Eight(s[at:at+openingWidth]) | blank) & mask); o.may[h/64]>>(h%64)&1 != 0 {
			break
		}
	}
	return at
}

// first is the first place where a phrase begins that has the gram of s[at]; -1 for none.
func (o *openings) first(s string, at int, key uint64) int {
	first := -1
	for _, p := range o.phrases[key] {
		start := at - p.at
		if start >= 0 && (first < 0 || start < first) && len(s)-start >= len(p.phrase) && strings.EqualFold(s[start:start+len(p.phrase)], p.phrase) {
			first = start
		}
	}
	return first
}
