package corpus

import "strings"

// openings finds where phrases of a list begin in a text, in any case, in one pass however many phrases
// there are. A window as long as the shortest phrase moves over the text: its last three letters tell how far it may
// move on before any phrase can begin there (Wu and Manber 1994), so that most of the text is not looked at.
type openings struct {
	window  int
	shift   [1 << openingBits]uint8 // by the hash of the last three letters of the window
	may     [1 << openingBits]bool  // by the hash of the first three
	phrases map[uint32][]string     // by the first three letters
}

const openingBits = 12

// newOpenings takes phrases in small letters, of three ASCII letters at least. A phrase with an apostrophe,
// which texts write in two ways, is looked for up to it.
func newOpenings(lists ...[]string) *openings {
	o := &openings{phrases: map[uint32][]string{}, window: 255}
	for _, list := range lists {
		for _, p := range list {
			p, _, _ = strings.Cut(p, "'")
			key := openingKey(p, 0)
			o.may[openingHash(key)] = true
			o.phrases[key] = append(o.phrases[key], p)
			o.window = min(o.window, len(p))
		}
	}
	for i := range o.shift {
		o.shift[i] = uint8(o.window - 2)
	}
	for _, list := range o.phrases {
		for _, p := range list {
			for i := 0; i+2 < o.window; i++ {
				s := &o.shift[openingHash(openingKey(p, i))]
				*s = min(*s, uint8(o.window-3-i))
			}
		}
	}
	return o
}

func openingHash(key uint32) uint32 { return key * 0x9e3779b1 >> (32 - openingBits) }

// openingKey are the three letters at s[i], in small letters.
func openingKey(s string, i int) uint32 {
	s = s[i : i+3]
	return (uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2])) | 0x202020
}

// next is the first place from i on where a phrase begins; -1 for none.
func (o *openings) next(s string, i int) int {
	for end := i + o.window; end <= len(s); {
		if n := o.shift[openingHash(openingKey(s, end-3))]; n > 0 {
			end += int(n)
			continue
		}
		i = end - o.window
		if key := openingKey(s, i); o.may[openingHash(key)] && o.begins(s[i:], key) {
			return i
		}
		end++
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
