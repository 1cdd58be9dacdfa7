package sentence

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/swar"
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
			if v := binary.LittleEndian.Uint64(b[i : i+8]); v&swar.High == 0 {
				binary.LittleEndian.PutUint64(b[i:i+8], v|swar.Within(v, 'A', 'Z')>>2) // 0x80 >> 2 is 0x20
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
