package corpus

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Lines of a hard-wrapped text are filled: the first word of the next line would not have fitted. Menus and
// paragraphs that stand one a line are not.
const (
	narrowest, widest = 30, 130 // letters of a wrapped line
	fullLines         = 2       // at least so many lines are full
	wrapSlack         = 4       // letters by which a line may miss the width: editors count tabs and spaces differently
)

// joinWrapped joins the lines of a hard-wrapped text to its paragraphs. Others are returned as they are.
func joinWrapped(p []paragraph) []paragraph {
	width := wrapWidth(p)
	if width == 0 && !anySoft(p) {
		return p
	}
	out := p[:1]
	length := utf8.RuneCountInString(p[0].text) // of the last line taken
	for _, next := range p[1:] {
		last := &out[len(out)-1]
		n := utf8.RuneCountInString(next.text)
		switch {
		case last.soft:
			last.text += next.text
		case width > 0 && !next.blank && length+1+firstWord(next.text) > width-wrapSlack:
			last.text = joinLines(last.text, next.text, p)
		default:
			out, length = append(out, next), n
			continue
		}
		last.soft, length = next.soft, n
	}
	return out
}

func anySoft(p []paragraph) bool {
	return slices.ContainsFunc(p[:max(0, len(p)-1)], func(x paragraph) bool { return x.soft })
}

// wrapWidth is the width in letters to which the lines are wrapped, 0 where they are not.
func wrapWidth(p []paragraph) int {
	if len(p) < 2 {
		return 0
	}
	lengths := make([]int, 0, len(p))
	for i := range p {
		n := utf8.RuneCountInString(p[i].text)
		// A long line that others follow is a paragraph; one long line, an address say, may stand alone.
		if n > widest && len(lengths) < 20 && !strings.Contains(p[i].text, "://") {
			return 0
		}
		lengths = append(lengths, n)
	}
	slices.Sort(lengths)
	width := lengths[len(lengths)*98/100]
	if width < narrowest || width > widest {
		return 0
	}
	pairs, full, open, small := 0, 0, 0, 0
	for i := 1; i < len(p); i++ {
		if p[i].blank {
			continue
		}
		pairs++
		if utf8.RuneCountInString(p[i-1].text)+1+firstWord(p[i].text) <= width-wrapSlack {
			continue
		}
		full++
		if !ended(p[i-1].text) {
			open++
			if beginsSmall(p[i].text) {
				small++
			}
		}
	}
	if full < fullLines || full*2 < pairs || open*2 < full || small*3 < full {
		return 0
	}
	return width
}

// firstWord is the length of a line's first word in letters.
func firstWord(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}

// joinLines joins two lines. A hyphen at the end of the first stays ("cease-" + "fire") unless the text writes the
// word without it elsewhere ("nego-" + "tiations").
func joinLines(a, b string, p []paragraph) string {
	head, ok := strings.CutSuffix(a, "-")
	if !ok || !beginsSmall(b) || head == "" || !isLetter(head[len(head)-1]) {
		return a + " " + b
	}
	word := head[strings.LastIndexByte(head, ' ')+1:] + strings.TrimRight(b[:len(b)-len(strings.TrimLeft(b, lowerLetters))], " ")
	capital := strings.ToUpper(word[:1]) + word[1:]
	if slices.ContainsFunc(p, func(x paragraph) bool { return strings.Contains(x.text, word) || strings.Contains(x.text, capital) }) {
		return head + b
	}
	return a + b
}

const lowerLetters = "abcdefghijklmnopqrstuvwxyz"
