package corpus

import (
	"strings"
	"unicode/utf8"
)

// repair undoes UTF-8 that was read as Windows-1252: "â€™" for "’", "Ã©" for "é"; some of it twice. Only whole
// sequences that decode to one letter are put back; a true "Ã" stands before a letter and is left.
func repair(s string) string {
	once := repairOnce(s)
	if once == s {
		return s
	}
	return repairOnce(once)
}

// leadC3 is the byte that Â, Ã, â and the like begin with.
const leadC3 = 0xc3

func repairOnce(s string) string {
	if strings.IndexByte(s, leadC3) < 0 || !strings.Contains(s, "â€") && !strings.Contains(s, "Ã") && !strings.Contains(s, "Â") {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	last := 0
	for i := 0; i < len(s); {
		if s[i] != leadC3 {
			i++
			continue
		}
		r, n := sequence(s[i:])
		if n == 0 {
			i += 2
			continue
		}
		out.WriteString(s[last:i])
		out.WriteRune(r)
		i += n
		last = i
	}
	if last == 0 {
		return s
	}
	out.WriteString(s[last:])
	return out.String()
}

// sequence reads letters that are the bytes of one letter in UTF-8; n is the length of what was read.
func sequence(s string) (r rune, n int) {
	var b [4]byte
	count, need := 0, 1
	for count < need {
		c, size := utf8.DecodeRuneInString(s[n:])
		v, ok := byte1252(c)
		if !ok {
			return 0, 0
		}
		if count == 0 {
			switch {
			case v >= 0xc2 && v <= 0xdf:
				need = 2
			case v >= 0xe0 && v <= 0xef:
				need = 3
			default:
				return 0, 0
			}
		} else if v < 0x80 || v > 0xbf {
			return 0, 0
		}
		b[count] = v
		count++
		n += size
	}
	r, size := utf8.DecodeRune(b[:count])
	if size != count || r == utf8.RuneError {
		return 0, 0
	}
	return r, n
}

// byte1252 is the byte that Windows-1252 (or Latin-1) has for the letter.
func byte1252(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	for i, h := range high1252 {
		if h == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}
