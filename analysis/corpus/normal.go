package corpus

import (
	"html"
	"strings"
	"unicode/utf8"

	"detente/analysis/swar"
)

// normal is a line with plain single spaces between its words, without letters that nobody sees, and with
// its entities decoded. A line that is so already is returned as it is.
func normal(s string) string {
	s = s[:blankEnd(s)]
	for s != "" && blanks[s[0]] {
		s = s[1:]
	}
	if strings.IndexByte(s, '&') >= 0 && strings.IndexByte(s, ';') >= 0 {
		s = html.UnescapeString(s)
	}
	i := normalEnd(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	space := i > 0 && s[i-1] == ' '
	for _, r := range s[i:] {
		switch r = letter(r); {
		case r < 0:
		case r == ' ':
			if !space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = true
		default:
			space = false
			if lig, ok := ligature(r); ok {
				b.WriteString(lig)
				continue
			}
			b.WriteRune(r)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// blankEnd is the length of a line without the blanks at its end.
func blankEnd(s string) int {
	n := len(s)
	for n > 0 && blanks[s[n-1]] {
		n--
	}
	return n
}

var blanks = [256]bool{' ': true, '\t': true, '\r': true, '\f': true, '\v': true}

// visible are the ASCII letters that stay as they are, whatever stands beside them.
var visible = func() (t [256]bool) {
	for c := ' ' + 1; c < 0x7f; c++ {
		t[c] = true
	}
	return t
}()

// normalEnd is the length of the beginning of s that is normal already. The first letter of s is no space.
func normalEnd(s string) int {
	for i := 0; i < len(s); {
		if i > 0 && s[i-1] != ' ' {
			for i+8 <= len(s) && ordinary(swar.Eight(s[i:i+8])) {
				i += 7 // the eighth is looked at again: it may be a space before another
			}
		}
		switch c := s[i]; {
		case visible[c]:
			i++
		case c == ' ' && s[i-1] != ' ':
			i++
		case c < utf8.RuneSelf:
			return i
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if letter(r) != r {
				return i
			}
			i += n
		}
	}
	return len(s)
}

// ordinary reports whether eight ASCII characters are visible or single spaces. A space in the last place counts as single.
func ordinary(v uint64) bool {
	if v&swar.High != 0 {
		return false
	}
	// None has the eighth bit: a sum carries into it where it is large enough.
	small := ^(v + (128-' ')*swar.Ones)             // below a space
	delete := v + swar.Ones                         // 0x7f
	space := ^((v ^ ' '*swar.Ones) + 127*swar.Ones) // a space
	return (small|delete|space&(space<<8))&swar.High == 0
}

// letter is the letter that stands for r: a plain space for all spaces, -1 for what nobody sees,
// and a number never used for ligatures, which become several letters.
func letter(r rune) rune {
	switch {
	case r < ' ':
		if r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\v' {
			return ' '
		}
		return -1
	case r < 0x7f:
		return r
	case r < 0xa0, r == 0xad:
		return -1
	case r < 0x2000:
		switch r {
		case 0xa0, 0x1680:
			return ' '
		case 0x180e, 0x61c, 0x34f:
			return -1
		}
		return r
	case r <= 0x200a, r == 0x202f, r == 0x205f, r == 0x3000, r == 0x2028, r == 0x2029:
		return ' '
	case r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0xfeff, r >= 0xfff9 && r <= 0xfffd, r >= 0xfe00 && r <= 0xfe0f:
		return -1
	case r == 0x2010 || r == 0x2011:
		return '-'
	case r >= 0xfb00 && r <= 0xfb04:
		return r + ligatureMark
	case r >= 0xe000 && r <= 0xf8ff: // private use: icons
		return -1
	}
	return r
}

const ligatureMark = 0x200000

func ligature(r rune) (string, bool) {
	if r < ligatureMark {
		return "", false
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl"}[r-ligatureMark-0xfb00], true
}
