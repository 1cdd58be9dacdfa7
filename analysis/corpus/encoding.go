package corpus

import (
	"bufio"
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
)

// decode turns bytes into valid UTF-8. ok is false where they are no text, with the reason.
//
// Text that is not UTF-8 is nearly always Windows-1252 in an English corpus; it is taken for that
// where the other bytes stand where quotation marks, dashes and accented letters stand.
func decode(b []byte) (text, reason string, ok bool) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if end := wholeLetters(b); utf8.Valid(b[:end]) {
		return decoded(string(b[:end]))
	}
	if utf16, ok := decodeUTF16(b); ok {
		return utf16, "", true
	}
	if isBinary(b) {
		return "", binaryReason, false
	}
	if few(b) { // cut in the middle of a letter, or a stray byte in a text that is UTF-8 otherwise
		return repair(strings.ToValidUTF8(string(b), "")), "", true
	}
	if plausible1252(b) {
		return from1252(b), "", true
	}
	if label := detect(b[:min(len(b), 64<<10)]); label != "" {
		if e, _ := charset.Lookup(label); e != nil {
			if t, err := e.NewDecoder().Bytes(b); err == nil && utf8.Valid(t) && !bytes.ContainsRune(t, utf8.RuneError) {
				return string(t), "", true
			}
		}
	}
	return "", "its letters are neither UTF-8 nor Windows-1252: save it as UTF-8", false
}

// decoded is decode of what is valid UTF-8, behind its mark of order.
func decoded(s string) (text, reason string, ok bool) {
	if strings.IndexByte(s, 0) >= 0 && isBinary([]byte(s)) {
		return "", binaryReason, false
	}
	return repair(s), "", true
}

// sure is the confidence, of 100, from which a detected encoding is taken.
const sure = 50

// detect guesses an encoding; "" where nothing is sure. The library tries the encodings at the same
// time and leaves those of equal confidence in the order in which they came: the first name decides.
func detect(b []byte) string {
	all, err := chardet.NewTextDetector().DetectAll(b)
	if err != nil {
		return ""
	}
	best, confidence := "", sure-1
	for _, r := range all {
		if r.Confidence > confidence || r.Confidence == confidence && best != "" && r.Charset < best {
			best, confidence = r.Charset, r.Confidence
		}
	}
	return best
}

// wholeLetters is the length of b without the beginning of a letter at its end, where it was cut off.
func wholeLetters(b []byte) int {
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			// Behind plain ASCII it is rather a letter of Windows-1252: "café".
			if b[i] >= 0xc2 && b[i] < 0xf5 && !utf8.FullRune(b[i:]) && bytes.ContainsFunc(b[:i], func(r rune) bool { return r >= utf8.RuneSelf }) {
				return i
			}
			break
		}
	}
	return len(b)
}

const binaryReason = "is a binary file, not text: convert it to .txt or .html, or remove it"

// recode lets files of records be read as UTF-8 where they begin as another encoding does; Windows-1252 is left, field by
// field, to decodeShort.
func (in *input) recode(head []byte) {
	label := ""
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		label = "utf-16le"
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		label = "utf-16be"
	case utf8.Valid(head[:wholeLetters(head)]) || few(head) || plausible1252(head):
		return
	default:
		if label = detect(head); label == "" {
			return
		}
	}
	if e, _ := charset.Lookup(label); e != nil {
		in.buf = bufio.NewReaderSize(e.NewDecoder().Reader(in.buf), bufferSize)
	}
}

// decodeShort decodes a field of a record, whatever it holds.
func decodeShort(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	if few(b) {
		return strings.ToValidUTF8(string(b), "")
	}
	return from1252(b)
}

// isBinary reports whether the first bytes hold what no text holds.
func isBinary(b []byte) bool {
	b = b[:min(len(b), 8<<10)]
	odd := 0
	for _, c := range b {
		if c == 0 || c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != 0x0b {
			odd++
		}
	}
	for _, magic := range []string{"%PDF-", "PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "GIF8", "\xd0\xcf\x11\xe0", "\x7fELF"} {
		if bytes.HasPrefix(b, []byte(magic)) {
			return true
		}
	}
	return odd*50 > len(b)
}

// few reports whether b is UTF-8 but for a few bytes.
func few(b []byte) bool {
	bad, good := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return bad > 0 && good >= 4*bad
}

// decodeUTF16 decodes UTF-16 with a byte order mark.
func decodeUTF16(b []byte) (string, bool) {
	var at int // of the high byte
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		at = 1
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		at = 0
	default:
		return "", false
	}
	e, _ := charset.Lookup([]string{"utf-16be", "utf-16le"}[at])
	t, err := e.NewDecoder().Bytes(b[2:])
	return string(t), err == nil && utf8.Valid(t)
}

// The letters of Windows-1252 at 0x80-0x9f; 0 where there is none.
var high1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func from1252(b []byte) string {
	var s strings.Builder
	s.Grow(len(b) + len(b)/16)
	for _, c := range b {
		switch {
		case c < 0x80:
			s.WriteByte(c)
		case c < 0xa0:
			if r := high1252[c-0x80]; r != 0 {
				s.WriteRune(r)
			}
		default:
			s.WriteRune(rune(c))
		}
	}
	return s.String()
}

// plausible1252 reports whether the high bytes are rare, as they are in a text in a Latin script,
// and the ones that the encoding leaves open do not occur.
func plausible1252(b []byte) bool {
	high := 0
	for _, c := range b {
		if c < 0x80 {
			continue
		}
		if c < 0xa0 && high1252[c-0x80] == 0 {
			return false
		}
		high++
	}
	return high*8 < len(b)
}
