// Package sentence splits a document into sentences and tokens, the only tokenization.
//
// Breaks are decided on tokens rather than by UAX 29, because what follows a stop must be weighed
// together with quotation marks, abbreviations and initials: “Why?” he asked is one sentence.
package sentence

import (
	"slices"

	"detente/analysis"
)

// Read splits the document's text. The reading has no word numbers and no mentions yet.
func Read(doc *analysis.Document) *analysis.Reading {
	r := new(analysis.Reading)
	Reread(r, doc)
	return r
}

// Reread is Read into a reading whose document is done with: its room is used again.
func Reread(r *analysis.Reading, doc *analysis.Document) {
	r.Document, r.Lower, r.Sentences, r.Mentions = doc, lower(doc.Text), r.Sentences[:0], r.Mentions[:0]
	s := scanner{text: doc.Text, low: r.Lower, tokens: slices.Grow(r.Tokens[:0], len(doc.Text)/tokenBytes+8)}
	for p, para := range doc.Paragraphs {
		first := len(s.tokens)
		s.end = para.End
		s.scan(para.Start)
		s.words += markQuotes(doc.Text, s.tokens[first:])
		r.Sentences = split(doc.Text, s.tokens, first, p, r.Sentences)
	}
	r.Tokens, r.WordCount = s.tokens, s.words
}

// tokenBytes is how many bytes of text there are for a token, at least in prose. The list of a long document's tokens takes more room than all else:
// it shall not be copied into larger ones again and again.
const tokenBytes = 5

// longestSentence in tokens: what goes on beyond is no prose but a table or a list. Later stages hold the parts of a sentence
// against each other, and would take for ever.
const longestSentence = 1000

// split cuts the tokens of a paragraph, from first to the end, into sentences.
func split(text string, tokens []analysis.Token, first, paragraph int, out []analysis.Sentence) []analysis.Sentence {
	start := first
	for i := first; i < len(tokens); i++ {
		if i == start+longestSentence {
			out = append(out, sentenceOf(tokens, start, i, paragraph))
			start = i
		}
		if t := &tokens[i]; !stops[text[t.End-1]] {
			continue
		}
		end := stop(text, tokens, i)
		if end == 0 {
			continue
		}
		out = append(out, sentenceOf(tokens, start, end, paragraph))
		start = end
		i = end - 1
	}
	if start < len(tokens) {
		out = append(out, sentenceOf(tokens, start, len(tokens), paragraph))
	}
	return out
}

// stops are the last bytes of the tokens that may end a sentence: of . ! ? and of … 。 ！ ？, whose last bytes other
// letters have as well.
var stops = func() (t [256]bool) {
	for _, mark := range [...]string{".", "!", "?", "…", "。", "！", "？"} {
		t[mark[len(mark)-1]] = true
	}
	return t
}()

func sentenceOf(tokens []analysis.Token, first, last, paragraph int) analysis.Sentence {
	return analysis.Sentence{
		Span:  analysis.Span{Start: tokens[first].Start, End: tokens[last-1].End},
		First: first, Last: last, Paragraph: paragraph,
	}
}

// stop is the token behind the end of a sentence that token i ends, or 0.
func stop(text string, tokens []analysis.Token, i int) int {
	t := &tokens[i]
	abbreviation := false
	switch {
	case t.Is(analysis.Punct):
		switch text[t.Start:t.End] {
		case ".", "!", "?", "…", "。", "！", "？":
		default:
			if t.Lower[0] != '.' { // "..." in any length
				return 0
			}
		}
	case t.Is(analysis.Word) && text[t.End-1] == '.':
		abbreviation = text[t.Start:t.End] != "X." || i == 0 || tokens[i-1].Lower != "on" // "wrote on X. He"
	default:
		return 0
	}
	end := i + 1
	closed := false
	for end < len(tokens) && closes(text, tokens, end) {
		closed = closed || tokens[end].Is(analysis.CloseQuote)
		end++
	}
	if end == len(tokens) {
		return end
	}
	next := &tokens[end]
	if next.Is(analysis.OpenQuote) || next.Is(analysis.Punct) && (text[next.Start] == '(' || text[next.Start] == '[') {
		if abbreviation && !closed {
			return 0
		}
		// a quotation or bracket that goes on in lower case belongs to this sentence: "... (but)"
		if end+1 < len(tokens) && !isUpperStart(&tokens[end+1], text) && !tokens[end+1].Is(analysis.Punct) {
			return 0
		}
		return end
	}
	if !isUpperStart(next, text) {
		return 0
	}
	if abbreviation && !closed && (!mayEnd(t) || !starters.Has(next.Lower)) {
		return 0
	}
	if next.Is(analysis.Number) && abbreviation {
		return 0
	}
	return end
}

// closes reports whether the token goes with the sentence before it: closing marks, and stops
// that are repeated.
func closes(text string, tokens []analysis.Token, i int) bool {
	t := &tokens[i]
	if t.Is(analysis.CloseQuote) {
		return true
	}
	if !t.Is(analysis.Punct) || t.Is(analysis.OpenQuote) {
		return false
	}
	switch text[t.Start:t.End] {
	case ")", "]", ".", "!", "?", "…":
		return true
	}
	return false
}

// mayEnd reports whether an abbreviation may stand at the end of a sentence: titles never do.
func mayEnd(t *analysis.Token) bool {
	return !abbreviations.Has(t.Lower) || ends.Has(t.Lower)
}
