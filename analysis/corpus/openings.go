package corpus

import "strings"

// openings finds where phrases of a list begin in a text, in any case, in one pass however many phrases
// there are: the first three letters of a place tell whether any can begin there.
type openings struct {
	may     [1 << openingBits]bool // by the hash of three letters
	phrases map[uint32][]string    // by the three letters
}

const openingBits = 12

// newOpenings takes phrases in small letters, of three ASCII letters at least. A phrase with an apostrophe,
// which texts write in two ways, is looked for up to it.
func newOpenings(lists ...[]string) *openings {
	o := &openings{phrases: map[uint32][]string{}}
	for _, list := range lists {
		for _, p := range list {
			p, _, _ = strings.Cut(p, "'")
			key := uint32(p[0]|0x20)<<16 | uint32(p[1]|0x20)<<8 | uint32(p[2]|0x20)
			o.may[openingHash(key)] = true
			o.phrases[key] = append(o.phrases[key], p)
		}
	}
	return o
}

func openingHash(key uint32) uint32 { return key * 0x9e3779b1 >> (32 - openingBits) }

// next is the first place from i on where a phrase begins; -1 for none.
func (o *openings) next(s string, i int) int {
	if i+2 >= len(s) {
		return -1
	}
	key := uint32(s[i]|0x20)<<8 | uint32(s[i+1]|0x20)
	for ; i+2 < len(s); i++ {
		key = (key<<8 | uint32(s[i+2]|0x20)) & 0xffffff
		if o.may[openingHash(key)] && o.begins(s[i:], key) {
			return i
		}
	}
	return -1
}

func (o *openings) begins(s string, key uint32) bool {
	for _, p := range o.phrases[key] {
		if len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	return false
}
