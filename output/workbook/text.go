package workbook

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// maxCell is the most UTF-16 units that a cell takes. excelize cuts longer text silently, and
// loses the whole row where it is rich text.
const maxCell = excelize.TotalCellChars

const cutMark = " … [cut: too long for a cell]"

// clean makes text fit for a cell: what XML cannot hold becomes U+FFFD, and what is too long
// is cut with a mark that can be seen.
func clean(s string) string {
	return cut(legal(s))
}

// legal replaces, one for one, the characters that XML 1.0 cannot hold.
func legal(s string) string {
	if !strings.ContainsFunc(s, illegal) && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if illegal(r) {
			return utf8.RuneError
		}
		return r
	}, s)
}

func illegal(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r == 0x7F || r == 0xFFFE || r == 0xFFFF
}

func cut(s string) string {
	if len(s) <= maxCell {
		return s
	}
	head, whole := fit(s, maxCell-units(cutMark))
	if whole || units(s) <= maxCell {
		return s
	}
	return head + cutMark
}

// fit is the longest beginning of s with at most limit UTF-16 units.
func fit(s string, limit int) (head string, whole bool) {
	n := 0
	for i, r := range s {
		n += width16(r)
		if n > limit {
			return s[:i], false
		}
	}
	return s, true
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += width16(r)
	}
	return n
}

func width16(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// rich is the statement's sentence with its deciding words in bold and in the colour of the
// direction into which they moved the score. It is a plain string where there are none.
func rich(o *analysis.Observation, fonts *fonts) any {
	spans := highlights(o)
	text := clean(o.Sentence) // one character for one, so that the places still hold
	if len(spans) == 0 {
		return text
	}
	var runs []excelize.RichTextRun
	add := func(s string, font *excelize.Font) {
		if s != "" {
			runs = append(runs, excelize.RichTextRun{Text: s, Font: font})
		}
	}
	rest, at := text, 0 // at is the code point at which rest begins
	take := func(until int) string {
		i := runeIndex(rest, until-at)
		head := rest[:i]
		rest, at = rest[i:], until
		return head
	}
	for _, s := range spans {
		add(take(s.start), fonts.plain)
		add(take(s.end), s.font(fonts))
	}
	add(rest, fonts.plain)
	return runs
}

// runeIndex is the byte at which the n-th code point of s begins.
func runeIndex(s string, n int) int {
	for i := range s {
		if n <= 0 {
			return i
		}
		n--
	}
	return len(s)
}

// highlight is a place in the sentence, in code points.
type highlight struct {
	start, end int
	up         bool
}

func (h highlight) font(f *fonts) *excelize.Font {
	if h.up {
		return f.up
	}
	return f.down
}

// highlights are the places of the terms that lie in the sentence, in order, none within another.
func highlights(o *analysis.Observation) []highlight {
	var spans []highlight
	length := -1
	for _, t := range o.Evidence {
		h := highlight{t.Start - o.SentenceStart, t.End - o.SentenceStart, t.Contribution > 0}
		if t.Contribution == 0 || h.start < 0 || h.end <= h.start {
			continue
		}
		if length < 0 {
			length = utf8.RuneCountInString(o.Sentence)
		}
		if h.end <= length {
			spans = append(spans, h)
		}
	}
	slices.SortStableFunc(spans, func(a, b highlight) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	end := 0
	return slices.DeleteFunc(spans, func(h highlight) bool {
		if h.start < end {
			return true
		}
		end = h.end
		return false
	})
}

// evidence is the words that made a score, each with what it added.
func evidence(terms []analysis.Term) string {
	var b strings.Builder
	for i, t := range terms {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(t.Text + ": " + analysis.Signed(t.Contribution))
		if t.Shift != "" {
			b.WriteString(" (" + t.Shift + ")")
		}
	}
	return b.String()
}

// link is a cell that opens an address. A formula, because a sheet takes only 65,530 true
// hyperlinks, and because excelize looks through all of them at each new one.
type link struct{ url, shown string }

// formula is "" where the address is none that should be opened from a workbook, or too
// long for a formula's text.
func (l link) formula() string {
	if !strings.HasPrefix(l.url, "https://") && !strings.HasPrefix(l.url, "http://") {
		return ""
	}
	if units(l.url) > 255 || strings.ContainsFunc(l.url, func(r rune) bool { return r <= ' ' || illegal(r) || r == utf8.RuneError }) {
		return ""
	}
	if escapeLike(l.url) {
		return ""
	}
	return `HYPERLINK("` + strings.ReplaceAll(l.url, `"`, `""`) + `","` + l.shown + `")`
}

// escapeLike reports whether a text holds what a workbook's formulas would read as an escaped
// character, such as _x0041_.
func escapeLike(s string) bool {
	for {
		at := strings.Index(s, "_x")
		if at < 0 {
			return false
		}
		if s = s[at:]; escapedHere(s) {
			return true
		}
		s = s[2:]
	}
}

// escapedHere reports whether a text that begins with _ begins with an escaped character.
func escapedHere(s string) bool {
	return len(s) >= 7 && s[1] == 'x' && s[6] == '_' && strings.Trim(s[2:6], "0123456789abcdefABCDEF") == ""
}
