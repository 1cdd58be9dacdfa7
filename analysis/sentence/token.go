package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/swar"
)

// scanner cuts one paragraph into tokens.
type scanner struct {
	text, low string
	end       int // of the paragraph
	tokens    []analysis.Token
	words     int // among them
}

func (s *scanner) rune(i int) (rune, int) {
	if i >= s.end {
		return 0, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[i:s.end])
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// ascii tells letters and digits from the other ASCII characters.
var ascii = func() (t [utf8.RuneSelf]uint8) {
	for c := range t {
		switch {
		case '0' <= c && c <= '9':
			t[c] = digit
		case 'a' <= c && c <= 'z':
			t[c] = smallLetter
		case 'A' <= c && c <= 'Z':
			t[c] = capital
		}
	}
	return t
}()

const (
	digit = 1 + iota
	smallLetter
	capital
)

func isAlnum(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii[r] != 0
	}
	if '‐' <= r && r <= '⁞' {
		return false // general punctuation: quotation marks, dashes
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// scan cuts text[from:end].
func (s *scanner) scan(from int) {
	text := s.text[:s.end]
	for i := from; i < len(text); {
		switch c := text[i]; { // nearly all there is
		case c == ' ':
			i++
			continue
		case c < utf8.RuneSelf && ascii[c] > digit:
			j := letters(text, i)
			if j < len(text) && !endsWord[text[j]] {
				i = s.word(i, j)
				continue
			}
			s.add(i, j, analysis.Word|caseOf(text[i:j]))
			i = j
			continue
		}
		r, n := s.rune(i)
		switch {
		case r == '\n' || r == '\t' || unicode.IsSpace(r):
			i += n
		case '0' <= r && r <= '9' || unicode.IsDigit(r):
			j := s.number(i)
			s.add(i, j, analysis.Number|hyphened(s.text[i:j]))
			i = j
		case isAlnum(r):
			i = s.word(i, i)
		default:
			j := s.punct(i, r, n)
			s.add(i, j, analysis.Punct)
			i = j
		}
	}
}

// endsWord are the ASCII characters that stand in no word.
var endsWord = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = ascii[c] == 0 && c != '\'' && c != '-' && c != '&' && c != '.'
	}
	return t
}()

// letters is the end of the ASCII letters that begin at i.
func letters(text string, i int) int {
	for i+8 <= len(text) {
		n := swar.Letters(swar.Eight(text[i : i+8]))
		if i += n; n < 8 {
			return i
		}
	}
	for i < len(text) && text[i] < utf8.RuneSelf && ascii[text[i]] > digit {
		i++
	}
	return i
}

func (s *scanner) add(i, j int, shape analysis.Shape) {
	s.words += int(shape & analysis.Word)
	s.tokens = append(s.tokens, analysis.Token{})
	t := &s.tokens[len(s.tokens)-1] // filled in where it stands
	t.Start, t.End, t.Lower, t.Shape = i, j, s.low[i:j], shape
}

// number ends a token that begins with a digit: 100,000 · 19:51 · 2022-01-11 · 7th · 9pm.
func (s *scanner) number(i int) int {
	for j := i; ; {
		r, n := s.rune(j)
		switch {
		case n == 0:
			return j
		case isAlnum(r):
			j += n
		case r == ',' || r == '.' || r == ':' || r == '/' || isHyphen(r):
			if next, _ := s.rune(j + n); unicode.IsDigit(next) || isHyphen(r) && isAlnum(next) {
				j += n
				continue
			}
			return j
		default:
			return j
		}
	}
}

// word adds the word at i, of whose letters those before j are known, and its clitics as tokens of their own.
func (s *scanner) word(i, j int) int {
	curly := false // an apostrophe other than ' within: Lower must be spelt anew
	shape := analysis.Word
	clitic := -1
loop:
	for {
		for j < s.end && s.text[j] < utf8.RuneSelf && ascii[s.text[j]] != 0 {
			j++ // most of a word is plain letters
		}
		r, n := s.rune(j)
		switch {
		case n == 0:
			break loop
		case isAlnum(r):
			j += n
		case isApostrophe(r):
			next, _ := s.rune(j + n)
			if !isAlnum(next) {
				break loop
			}
			if s.cliticAt(j+n) > 0 {
				clitic = j
				break loop
			}
			curly = curly || r != '\''
			j += n
		case isHyphen(r) || r == '&':
			if next, _ := s.rune(j + n); !isAlnum(next) {
				break loop
			}
			curly = curly || r == '‐' || r == '‑'
			if r != '&' {
				shape |= analysis.Hyphened
			}
			j += n
		case r == '.' && s.innerPeriod(i, j):
			j += n
		default:
			break loop
		}
	}
	end := j
	if clitic >= 0 {
		end = clitic
		_, n := s.rune(clitic)
		j = s.cliticAt(clitic + n)
		if s.isNegation(clitic, j) && end-1 > i { // do + n't, not don + 't
			end--
		}
	}
	s.add(i, end, shape)
	t := &s.tokens[len(s.tokens)-1]
	if curly {
		t.Lower = straighten.Replace(t.Lower)
	}
	if l := len(t.Lower) - 1; t.Lower[l] == '.' && isAbbreviation(t.Lower[:l]) {
		t.Lower = t.Lower[:l] // Mr. and Mr are one word
	}
	t.Shape |= caseOf(s.text[i:end])
	if clitic >= 0 {
		s.add(end, j, analysis.Word)
		s.tokens[len(s.tokens)-1].Lower = clitics.of(s.low[end:j])
	}
	return j
}

// cliticAt is the end of a clitic whose letters begin at i (behind the apostrophe), or 0.
func (s *scanner) cliticAt(i int) int {
	if i >= s.end || !strings.Contains("srvldmt", s.low[i:i+1]) {
		return 0
	}
	for _, c := range [...]string{"s", "re", "ve", "ll", "d", "m", "t"} {
		j := i + len(c)
		if j > s.end || s.low[i:j] != c {
			continue
		}
		if r, n := s.rune(j); n > 0 && (isAlnum(r) || isHyphen(r)) {
			continue
		}
		if c == "t" && (i < 2 || !s.negationBefore(i)) {
			continue
		}
		return j
	}
	return 0
}

func (s *scanner) negationBefore(i int) bool { // i stands behind the apostrophe of …n't
	before := strings.TrimRight(s.low[max(0, i-4):i], "'’‘ʼ")
	return strings.HasSuffix(before, "n")
}

func (s *scanner) isNegation(apostrophe, end int) bool {
	_, n := s.rune(apostrophe)
	return s.low[apostrophe+n:end] == "t"
}

// innerPeriod reports whether the period at j belongs to the word that began at i: U.S., a.m., Mr., W.
func (s *scanner) innerPeriod(i, j int) bool {
	if isAbbreviation(s.low[i:j]) {
		return true
	}
	if next, _ := s.rune(j + 1); next >= 'a' && next <= 'z' {
		return true // an address: example.org
	}
	k := j // the part behind the last period or hyphen
	for k > i && s.text[k-1] != '.' && s.text[k-1] != '-' {
		k--
	}
	hyphen := k > i && s.text[k-1] == '-'
	_, n := s.rune(k)
	if k+n != j {
		return hyphen && abbreviations.Has(s.low[k:j]) // more than one letter: D-Calif.
	}
	if k > i && !hyphen {
		return true // U.S.
	}
	next, m := s.rune(j + 1)
	if m > 0 && isAlnum(next) {
		after, _ := s.rune(j + 1 + m)
		return after == '.' // the first letter of U.S., of R-S.C.
	}
	return !hyphen && s.text[i] >= 'A' && s.text[i] <= 'Z' && s.text[i] != 'I' // an initial: George W. Bush
}

func caseOf(w string) analysis.Shape {
	switch c := w[0]; {
	case c >= utf8.RuneSelf:
	case ascii[c] == smallLetter:
		return 0
	case ascii[c] == capital && len(w) > 1 && w[1] < utf8.RuneSelf && ascii[w[1]] == smallLetter:
		return analysis.Capitalized
	}
	if shape, ok := asciiCase(w); ok {
		return shape
	}
	first, upper, letters := true, 0, 0
	var shape analysis.Shape
	for _, r := range w {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			if first {
				shape |= analysis.Capitalized
			}
		}
		first = false
	}
	if letters > 1 && upper == letters {
		shape |= analysis.AllCaps
	}
	return shape
}

// asciiCase is caseOf for words of ASCII characters only; ok is false for others.
func asciiCase(w string) (shape analysis.Shape, ok bool) {
	upper, letters := 0, 0
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return 0, false
		}
		switch ascii[w[i]] {
		case capital:
			if letters == 0 {
				shape = analysis.Capitalized
			}
			upper++
			letters++
		case smallLetter:
			letters++
		}
	}
	if letters > 1 && upper == letters {
		shape |= analysis.AllCaps
	}
	return shape, true
}

// punct ends a punctuation token: runs of periods, hyphens and doubled single quotes are one.
func (s *scanner) punct(i int, r rune, n int) int {
	switch r {
	case '.', '-', '`', '\'':
		j := i + n
		for j < s.end && rune(s.text[j]) == r && (r == '.' || r == '-' || j-i < 2) {
			j++
		}
		return j
	}
	return i + n
}
