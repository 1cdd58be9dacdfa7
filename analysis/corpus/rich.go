package corpus

import (
	"bufio"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/net/html/charset"

	"detente/analysis"
)

// rich yields the articles of an RTF file.
func (s *source) rich() error {
	e := &exporter{source: s, between: "\n\n"}
	r := &richReader{in: s.in, limit: s.reader.options.MaxDocument, add: e.add}
	r.letters = codePage("1252")
	err := r.read()
	var stop yieldError
	if errors.As(err, &stop) {
		return stop.err
	}
	if err != nil {
		return s.reader.skip(s.recordID("", e.articles+1), s.id, s.input.known(), analysis.StatusUnreadable, "%s", trouble(err))
	}
	return e.end()
}

// deepestGroup is how deep the groups of an RTF file may nest.
const deepestGroup = 1000

var errGroups = errors.New("its groups nest too deep")

// richReader reads RTF (version 1.9): text between control words, in groups.
type richReader struct {
	in      *bufio.Reader
	limit   int
	add     func(line string) error
	text    strings.Builder
	group   richGroup
	groups  []richGroup
	pass    int  // letters to pass over: the stand-in for a letter given by number
	first   rune // the first half of a pair of surrogates
	letters *[256]rune
}

// richGroup is what holds until the end of a group.
type richGroup struct {
	hidden  bool // fonts, styles, pictures: not text
	standIn int  // letters behind a letter given by number
}

// codePage is the letters of a Windows code page.
func codePage(number string) *[256]rune {
	var t [256]rune
	e, _ := charset.Lookup("windows-" + number)
	for i := range t {
		t[i] = rune(i)
		if i < 0x80 || e == nil {
			continue
		}
		if s, err := e.NewDecoder().String(string([]byte{byte(i)})); err == nil {
			t[i] = []rune(s)[0]
		}
	}
	return &t
}

// read reads to the end of the file.
func (r *richReader) read() error {
	r.group.standIn = 1
	for {
		c, err := r.in.ReadByte()
		if err == io.EOF {
			return r.line()
		}
		if err != nil {
			return err
		}
		switch c {
		case '{':
			if len(r.groups) == deepestGroup {
				return errGroups
			}
			r.groups = append(r.groups, r.group)
		case '}':
			if n := len(r.groups); n > 0 {
				r.group, r.groups = r.groups[n-1], r.groups[:n-1]
			}
			r.pass = 0
		case '\r', '\n', 0:
		case '\\':
			if err := r.control(); err != nil && err != io.EOF {
				return err
			}
		default:
			r.put(r.letters[c])
		}
	}
}

// put writes a letter.
func (r *richReader) put(c rune) {
	if r.pass > 0 {
		r.pass--
		return
	}
	if !r.group.hidden && r.text.Len() <= r.limit {
		r.text.WriteRune(c)
	}
}

// line ends a line.
func (r *richReader) line() error {
	if r.group.hidden {
		return nil
	}
	s := r.text.String()
	r.text.Reset()
	if err := r.add(s); err != nil {
		return yieldError{err}
	}
	return nil
}

// control reads a control word or symbol behind its backslash.
func (r *richReader) control() error {
	c, err := r.in.ReadByte()
	if err != nil {
		return err
	}
	if !isLetter(c) {
		return r.symbol(c)
	}
	var word [32]byte
	n := 0
	for isLetter(c) {
		if n < len(word) {
			word[n] = c
			n++
		}
		if c, err = r.in.ReadByte(); err != nil {
			return err
		}
	}
	number, given, negative := 0, false, c == '-'
	if negative {
		if c, err = r.in.ReadByte(); err != nil {
			return err
		}
	}
	for isDigit(c) {
		if given = true; number < 1e9 {
			number = number*10 + int(c-'0')
		}
		if c, err = r.in.ReadByte(); err != nil {
			return err
		}
	}
	if negative {
		number = -number
	}
	if c != ' ' {
		if err := r.in.UnreadByte(); err != nil {
			return err
		}
	}
	return r.word(string(word[:n]), number, given)
}

// symbol does what a control symbol says.
func (r *richReader) symbol(c byte) error {
	switch c {
	case '\'':
		var b [2]byte
		if _, err := io.ReadFull(r.in, b[:]); err != nil {
			return io.EOF
		}
		r.put(r.letters[hex(b[0])<<4|hex(b[1])])
	case '*':
		r.group.hidden = true
	case '~':
		r.put(' ')
	case '_':
		r.put('-')
	case '\r', '\n':
		return r.line()
	case '\\', '{', '}':
		r.put(rune(c))
	}
	return nil
}

func hex(c byte) byte {
	switch {
	case isDigit(c):
		return c - '0'
	case isLetter(c):
		return (c | 0x20 - 'a' + 10) & 15
	}
	return 0
}

// word does what a control word says.
func (r *richReader) word(word string, number int, given bool) error {
	switch word {
	case "par", "line", "sect", "page", "row", "column":
		return r.line()
	case "tab", "cell", "emspace", "enspace", "qmspace":
		r.put(' ')
	case "emdash":
		r.put('—')
	case "endash":
		r.put('–')
	case "lquote":
		r.put('‘')
	case "rquote":
		r.put('’')
	case "ldblquote":
		r.put('“')
	case "rdblquote":
		r.put('”')
	case "bullet":
		r.put('•')
	case "u":
		r.numbered(rune(uint16(number)))
	case "uc":
		r.group.standIn = min(max(number, 0), 16)
	case "ansicpg":
		r.letters = codePage(strconv.Itoa(number))
	case "bin":
		if given && number > 0 {
			_, err := r.in.Discard(number)
			return err
		}
	case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "fldinst", "xe", "tc", "filetbl", "revtbl", "nonshppict":
		r.group.hidden = true
	}
	return nil
}

// numbered writes a letter given by its number in UTF-16, and passes over what stands in for it.
func (r *richReader) numbered(c rune) {
	r.pass = 0
	switch {
	case utf16.IsSurrogate(c) && r.first == 0:
		r.first = c
	case r.first != 0:
		r.put(utf16.DecodeRune(r.first, c))
		r.first = 0
	default:
		r.put(c)
	}
	r.pass = r.group.standIn
}
