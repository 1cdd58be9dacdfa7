package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/swar"
)

// Flattened pages leave the links between two paragraphs in capitals, glued to the text on one side at least: "he
// said.NORWAY SENDS SHIPS TO THE BORDER: LIVE UPDATESThe envoy left". Somebody's words in capitals stand between spaces or marks.

// shout is a stretch of capitals; its end is 0 where there is none.
type shout struct{ start, end int }

const (
	fewestShouted = 4  // words
	shortestShout = 16 // bytes: so many without a small letter are looked at
)

// nextShout finds the first stretch of glued capitals from a place on.
func nextShout(s string, from int) shout {
	const step = 8
	for i := from; i+step <= len(s); i += step {
		v := swar.Eight(s[i : i+8])
		low := v &^ swar.High
		if swar.Within(low, 'a', 'z')&^v != 0 {
			continue
		}
		first, last := i, i+step
		for first > from && !isSmall(s[first-1]) {
			first--
		}
		for last < len(s) && !isSmall(s[last]) {
			last++
		}
		if last-first >= shortestShout {
			if x := shoutIn(s, first, last); x.end > 0 {
				return x
			}
		}
		i = max(i, last-step)
	}
	return shout{}
}

// shoutIn is the glued capitals in a stretch without small letters. The last capital begins the next word, where there is one.
func shoutIn(s string, first, last int) shout {
	start := first
	for start < last && !isCapital(s[start:]) && !isDigit(s[start]) {
		if isOpening(s, start) && start+1 < last && isCapital(s[start+1:]) {
			return shout{} // somebody's words
		}
		start++
	}
	// "(Ola Nordmann/NTB)NORWAY SENDS": the first word is glued to one in capitals of the text.
	word, _, _ := strings.Cut(s[start:last], " ")
	if i := strings.LastIndexAny(word, ".)\"”") + 1; i > 0 && isCapital(word[i:]) {
		start += i
	}
	end := last
	if last < len(s) && end > start && isCapital(s[end-1:]) {
		end--
		for end > start {
			r, n := utf8.DecodeLastRuneInString(s[:end])
			if r != '“' && r != '"' && r != '‘' && r != '(' {
				break
			}
			end -= n
		}
	}
	words := strings.Fields(s[start:end])
	capitals := 0
	for i := start; i < end; i++ {
		if isCapital(s[i:]) {
			capitals++
		}
	}
	gluedBefore := start > 0 && strings.IndexByte(" \n", s[start-1]) < 0
	r, _ := utf8.DecodeLastRuneInString(s[:end])
	gluedBehind := end < len(s) && (unicode.IsUpper(r) || unicode.IsDigit(r) || r == '’' || r == '\'')
	if len(words) < fewestShouted || capitals < fewestShouted*3 || !gluedBefore && !gluedBehind {
		return shout{}
	}
	return shout{start, end}
}

// isOpening reports whether the mark at s[i] opens a quotation.
func isOpening(s string, i int) bool {
	return (s[i] == '"' || s[i] == '\'') && (i == 0 || s[i-1] == ' ') || i >= 2 && (s[i-2:i+1] == "“" || s[i-2:i+1] == "‘") && (i == 2 || s[i-3] == ' ')
}

// cutShouts sets glued capitals apart as headings.
func cutShouts(s string) []paragraph {
	var out []paragraph
	last := 0
	for {
		x := nextShout(s, last)
		if x.end == 0 {
			return append(out, paragraph{text: s[last:]})
		}
		if head := strings.TrimSpace(s[last:x.start]); head != "" {
			out = append(out, paragraph{text: head})
		}
		out = append(out, paragraph{text: strings.TrimSpace(s[x.start:x.end]), kind: analysis.Heading, fixed: true, blank: true})
		last = x.end
	}
}
