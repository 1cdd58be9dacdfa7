package corpus

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"detente/analysis/swar"
)

// object is a JSON object: its members in their order. Of several with one name the last counts. The values lie in the bytes
// that it was read from.
type object []member

type member struct {
	name  string
	value []byte
}

// get is the value under a name; nil for none.
func (o object) get(name string) []byte {
	for _, m := range slices.Backward(o) {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// names are the names of the members, sorted.
func (o object) names() []string {
	names := make([]string, 0, len(o))
	for _, m := range o {
		names = append(names, m.name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// readObject reads an object of valid UTF-8; nil for null. Package json would look at each byte four times, through a
// function for each: it is asked where the object is not plain, and says what is wrong with it.
func readObject(b []byte) (object, error) {
	if o, ok := plainObject(b); ok {
		return o, nil
	}
	var by map[string]json.RawMessage
	if err := json.Unmarshal(b, &by); err != nil || by == nil {
		return nil, err
	}
	o := make(object, 0, len(by))
	for _, name := range slices.Sorted(maps.Keys(by)) {
		o = append(o, member{name, by[name]})
	}
	return o, nil
}

// plainObject reads an object; ok is false where anything in it is not as it should be.
func plainObject(b []byte) (o object, ok bool) {
	c := jsonCursor{b: b}
	if !c.take('{') {
		return nil, false
	}
	o = make(object, 0, 8)
	if c.take('}') {
		return o, c.ended()
	}
	for {
		name, ok := c.text()
		if !ok || !c.take(':') {
			return nil, false
		}
		value, ok := c.value()
		if !ok {
			return nil, false
		}
		o = append(o, member{unquote(name), value})
		if c.take('}') {
			return o, c.ended()
		}
		if !c.take(',') {
			return nil, false
		}
	}
}

// jsonCursor is a place in JSON.
type jsonCursor struct {
	b  []byte
	at int
}

// blanks goes on to what is no blank.
func (c *jsonCursor) blanks() {
	for c.at < len(c.b) && (c.b[c.at] == ' ' || c.b[c.at] == '\t' || c.b[c.at] == '\n' || c.b[c.at] == '\r') {
		c.at++
	}
}

// take goes behind the byte where it stands next.
func (c *jsonCursor) take(what byte) bool {
	c.blanks()
	if c.at == len(c.b) || c.b[c.at] != what {
		return false
	}
	c.at++
	return true
}

// ended reports whether nothing follows.
func (c *jsonCursor) ended() bool {
	c.blanks()
	return c.at == len(c.b)
}

// value goes behind a value of any kind.
func (c *jsonCursor) value() (value []byte, ok bool) {
	c.blanks()
	if c.at < len(c.b) && c.b[c.at] == '"' {
		return c.text()
	}
	start, depth := c.at, 0
	for c.at < len(c.b) {
		switch c.b[c.at] {
		case '"':
			if _, ok := c.text(); !ok {
				return nil, false
			}
			continue
		case '{', '[':
			depth++
		case '}', ']', ',':
			if depth == 0 {
				value = bytes.TrimRight(c.b[start:c.at], " \t\r\n")
				return value, json.Valid(value)
			}
			if c.b[c.at] != ',' {
				depth--
			}
		}
		c.at++
	}
	return nil, false
}

// text goes behind a string, and gives it with its quotation marks.
func (c *jsonCursor) text() (quoted []byte, ok bool) {
	c.blanks()
	start := c.at
	if !c.take('"') {
		return nil, false
	}
	for {
		c.at += plainLetters(c.b[c.at:])
		if c.at == len(c.b) {
			return nil, false
		}
		switch c.b[c.at] {
		case '"':
			c.at++
			return c.b[start:c.at], true
		case '\\':
			_, size := unescape(c.b[c.at:])
			if size == 0 {
				return nil, false
			}
			c.at += size
		default:
			return nil, false
		}
	}
}

// plainLetters counts the bytes up to what a string cannot hold as it is: a quotation mark, a backslash, a control character.
func plainLetters(b []byte) int {
	n := 0
	for ; n+8 <= len(b); n += 8 {
		v := binary.LittleEndian.Uint64(b[n:])
		if found := swar.Zero(v^'"'*swar.Ones) | swar.Zero(v^'\\'*swar.Ones) | swar.Below(v, ' '); found != 0 {
			return n + bits.TrailingZeros64(found)>>3
		}
	}
	for n < len(b) && b[n] != '"' && b[n] != '\\' && b[n] >= ' ' {
		n++
	}
	return n
}

// unquote is a string of JSON without its quotation marks and escapes.
func unquote(quoted []byte) string {
	rest := quoted[1 : len(quoted)-1]
	i := bytes.IndexByte(rest, '\\')
	if i < 0 {
		return string(rest)
	}
	var b strings.Builder
	b.Grow(len(rest))
	for ; i >= 0; i = bytes.IndexByte(rest, '\\') {
		b.Write(rest[:i])
		r, size := unescape(rest[i:])
		b.WriteRune(r)
		rest = rest[i+size:]
	}
	b.Write(rest)
	return b.String()
}

// escapes are the letters that stand for another behind a backslash.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unescape is the letter that the escape at the beginning of b stands for, and how many bytes it takes: 0 where it is none. One
// half of a pair of UTF-16 stands for the letter that is put for what cannot be read.
func unescape(b []byte) (r rune, size int) {
	if len(b) < 2 {
		return 0, 0
	}
	if b[1] != 'u' {
		if r = rune(escapes[b[1]]); r == 0 {
			return 0, 0
		}
		return r, 2
	}
	const unit = len(`\u0000`)
	r, ok := codeUnit(b)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, unit
	}
	if second, ok := codeUnit(b[unit:]); ok {
		if r = utf16.DecodeRune(r, second); r != utf8.RuneError {
			return r, 2 * unit
		}
	}
	return utf8.RuneError, unit
}

// codeUnit is the number of an escape such as \u00e9.
func codeUnit(b []byte) (r rune, ok bool) {
	if len(b) < len(`\u0000`) || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		switch {
		case isDigit(c):
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
