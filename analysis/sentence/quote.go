package sentence

import (
	"unicode"

	"detente/analysis"
)

// markQuotes gives the quotation marks of one paragraph's tokens their direction. Curly marks and
// guillemets tell it themselves; straight marks by the space around them, and where that does not
// tell, by whether a quotation is open. A single mark counts only when its partner is there, or
// it opens a word at a place where no apostrophe can stand; else it is an apostrophe. An apostrophe that stands alone is a
// word: markQuotes counts those.
func markQuotes(text string, tokens []analysis.Token) (words int) {
	open, single := false, false
	speech := dashes{open: -1}
	inner := 0 // up to this token single marks stand within words in single marks, and tell nothing
	for i := range tokens {
		t := &tokens[i]
		if t.Shape != analysis.Punct {
			continue
		}
		switch text[t.Start:t.End] {
		case "“", "„", "«", "``", "‟":
			if text[t.Start:t.End] == "“" && open && !spaceBefore(text, tokens, i) && spaceAfter(text, tokens, i) {
				t.Shape |= analysis.CloseQuote // turned round, or German: „Nein“
				open = false
				continue
			}
			t.Shape |= analysis.OpenQuote
			open = true
		case "”", "»":
			if text[t.Start:t.End] == "”" && !open && spaceBefore(text, tokens, i) && !spaceAfter(text, tokens, i) {
				t.Shape |= analysis.OpenQuote // turned round, or Swedish: ”Nej”
				open = true
				continue
			}
			t.Shape |= analysis.CloseQuote
			open = false
		case "\"", "＂", "''": // wire services write '' on both sides
			if opens(text, tokens, i, open) {
				t.Shape |= analysis.OpenQuote
				open = true
			} else {
				t.Shape |= analysis.CloseQuote
				open = false
			}
		case "-", "–", "—", "―":
			speech.at(text, tokens, i)
		case "‘":
			t.Shape |= analysis.OpenQuote
			single = true
		case "’", "'":
			if i < inner {
				continue
			}
			switch {
			case !single && !spaceAfter(text, tokens, i) && spaceBefore(text, tokens, i) && nestedUntil(text, tokens, i) > 0:
				t.Shape |= analysis.OpenQuote
				single, inner = true, nestedUntil(text, tokens, i)
			case single && spaceAfter(text, tokens, i) && !(possessive(tokens, i) && partnerAfter(text, tokens, i)):
				t.Shape |= analysis.CloseQuote
				single = false
			case !single && !spaceAfter(text, tokens, i) && spaceBefore(text, tokens, i) && partnerAfter(text, tokens, i):
				t.Shape |= analysis.OpenQuote
				single = true
			case i > 0 && tokens[i-1].End == t.Start && tokens[i-1].Is(analysis.Word):
				t.Shape, t.Lower = analysis.Word, "'" // officials' : a clitic
				words++
			}
		}
	}
	return words
}

// farthest is how many tokens a quotation in single marks may run.
const farthest = 400

// opens reports whether the straight double mark at i opens a quotation.
func opens(text string, tokens []analysis.Token, i int, open bool) bool {
	before, after := spaceBefore(text, tokens, i), spaceAfter(text, tokens, i)
	if before != after {
		return before || !open && shifted(text, tokens, i)
	}
	return !open
}

// shifted reports whether the mark at i, which looks like a closing one though nothing is open, slid to the word before:
// Roe said," Marsh liked it". A comma stands before it, a capital or a bracket behind it, and the next mark closes a
// sentence, where after a lost opening mark it would close the next piece of speech: We go," Roe said. Never," he said.
func shifted(text string, tokens []analysis.Token, i int) bool {
	if i < 2 || i+1 >= len(tokens) || tokens[i-1].Lower != "," || tokens[i-1].End != tokens[i].Start {
		return false
	}
	if n := &tokens[i+1]; !n.Is(analysis.Capitalized) && n.Lower != "[" {
		return false
	}
	for j := i + 1; j < min(len(tokens), i+farthest); j++ {
		switch t := &tokens[j]; text[t.Start:t.End] {
		case "“", "”":
			return false
		case "\"", "＂", "''":
			if spaceBefore(text, tokens, j) || !spaceAfter(text, tokens, j) {
				return false
			}
			return j+1 == len(tokens) || tokens[j+1].Lower == "." || tokens[j-1].Lower == "."
		}
	}
	return false
}

func spaceBefore(text string, tokens []analysis.Token, i int) bool {
	if i == 0 {
		return true
	}
	p := &tokens[i-1]
	if p.End < tokens[i].Start {
		return true
	}
	switch text[p.Start:p.End] {
	case "(", "[", "—", "–", "--", "-", ":", "“", "\"", "‘", "/":
		return true
	}
	return false
}

func spaceAfter(text string, tokens []analysis.Token, i int) bool {
	if i+1 == len(tokens) {
		return true
	}
	n := &tokens[i+1]
	return n.Start > tokens[i].End || n.Is(analysis.Punct) && text[n.Start:n.End] != "..." && text[n.Start:n.End] != "[" && text[n.Start:n.End] != "("
}

// possessive reports whether the mark at i may be the apostrophe of a plural: officials’ claims.
func possessive(tokens []analysis.Token, i int) bool {
	if i == 0 || tokens[i-1].End != tokens[i].Start {
		return false
	}
	l := tokens[i-1].Lower
	return len(l) > 1 && l[len(l)-1] == 's' && i+1 < len(tokens) && tokens[i+1].Shape&analysis.Word != 0
}

// partnerAfter reports whether a closing single mark stands behind token i in the paragraph: one
// that follows a word or a stop and is followed by a space or a stop. It looks no further than a
// long quotation, which keeps a paragraph of nothing but marks linear.
func partnerAfter(text string, tokens []analysis.Token, i int) bool {
	for j := i + 1; j < min(len(tokens), i+farthest); j++ {
		t := &tokens[j]
		if t.Shape&analysis.Punct == 0 {
			continue
		}
		switch text[t.Start:t.End] {
		case "'", "’":
			if tokens[j-1].End == t.Start && spaceAfter(text, tokens, j) && !possessive(tokens, j) {
				return true
			}
			if spaceBefore(text, tokens, j) && !spaceAfter(text, tokens, j) {
				return false // the next one opens first
			}
		case "‘":
			return false
		}
	}
	return false
}

// nestedUntil is the token behind the last few words in single marks within those that the single mark at i opens: 'They call
// it a 'raid' and lie,' she said. 0 where there are none, or the outer words have no end: it follows a comma or a stop.
func nestedUntil(text string, tokens []analysis.Token, i int) int {
	const longest = 10 // tokens of the inner words
	behind, opened := 0, 0
	for j := i + 1; j < min(len(tokens), i+farthest); j++ {
		t := &tokens[j]
		if t.Shape&analysis.Punct == 0 || text[t.Start:t.End] != "'" {
			continue
		}
		opens := spaceBefore(text, tokens, j) && !spaceAfter(text, tokens, j)
		closes := tokens[j-1].End == t.Start && spaceAfter(text, tokens, j)
		switch {
		case opened == 0 && opens && tokens[j-1].Is(analysis.Word):
			opened = j
		case opened > 0 && closes && j <= opened+longest:
			behind, opened = j+1, 0
		case opened == 0 && closes && behind > 0 && (tokens[j-1].Lower == "," || tokens[j-1].Lower == "." || tokens[j-1].Lower == "?" || tokens[j-1].Lower == "!"):
			return behind
		case opens || closes && !possessive(tokens, j):
			return 0
		}
	}
	return 0
}

// isUpperStart reports whether the token can begin a sentence by its look.
func isUpperStart(t *analysis.Token, text string) bool {
	if t.Is(analysis.Capitalized) || t.Is(analysis.Number) {
		return true
	}
	for _, r := range text[t.Start:t.End] {
		return unicode.IsLetter(r) && !unicode.IsLower(r) && !unicode.IsUpper(r) // scripts without case
	}
	return false
}
