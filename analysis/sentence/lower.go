package sentence

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lower maps text to lower case without moving a byte: letters whose lower case has another length
// stay as they are. So a token's Lower is a slice of it, and costs nothing.
func lower(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	var chunk [512]byte
	for len(text) > 0 {
		n := min(len(text), len(chunk))
		for n < len(text) && n > len(chunk)-utf8.UTFMax && !utf8.RuneStart(text[n]) {
			n--
		}
		b := chunk[:copy(chunk[:], text[:n])]
		lowerInPlace(b)
		out.Write(b)
		text = text[n:]
	}
	return out.String()
}

func lowerInPlace(b []byte) {
	for i := 0; i < len(b); {
		if i+8 <= len(b) {
			if v := binary.LittleEndian.Uint64(b[i:]); v&highBits == 0 {
				binary.LittleEndian.PutUint64(b[i:], v|within(v, 'A', 'Z')>>2) // 0x80 >> 2 is 0x20
				i += 8
				continue
			}
		}
		if c := b[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				b[i] |= 0x20
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == n {
			utf8.EncodeRune(b[i:], l)
		}
		i += n
	}
}

const (
	highBits = 0x8080808080808080
	ones     = highBits >> 7
)

// within tells which of eight bytes, of which none has its first bit, lie from one letter to another: their first bits are
// set. A sum carries into it where the byte is large enough.
func within(v uint64, from, to byte) uint64 {
	return (v + uint64(0x80-from)*ones) &^ (v + uint64(0x7f-to)*ones) & highBits
}

// asciiLetters is how many ASCII letters eight bytes begin with.
func asciiLetters(v uint64) int {
	letter := within((v|0x20*ones)&^highBits, 'a', 'z') &^ v
	return bits.TrailingZeros64(letter^highBits) >> 3
}

// eight are the first eight bytes of a text in one number; the compiler makes one load of it.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
