package page

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// longestSentence is how much of a sentence is shown, in characters.
const longestSentence = 700

// piece is a run of words of a sentence.
type piece struct {
	Text    string
	Side    string // "up" or "down" for evidence, else ""
	Aside   bool   // outside the reported words: "he told reporters"
	Amount  string // what the evidence did to the score
	Because string // the lexicon entry, and what changed it
}

// pieces cuts the sentence of the statement into its evidence and what stands between. Places are
// code points of the document, so they are counted from the sentence's start; a term whose place
// does not hold its words is left unmarked rather than marked wrongly.
func pieces(o *analysis.Observation) []piece {
	text := []rune(o.Sentence)
	var out []piece
	at := 0
	for _, e := range marked(o, text) {
		from, to := e.Start-o.SentenceStart, e.End-o.SentenceStart
		out = append(out, plain(o, text, at, from)...)
		p := piece{Text: string(text[from:to]), Side: "up", Amount: analysis.Signed(e.Contribution), Because: e.Entry}
		if e.Contribution < 0 {
			p.Side = "down"
		}
		if e.Shift != "" {
			p.Because += ", " + e.Shift
		}
		out = append(out, p)
		at = to
	}
	return shorten(append(out, plain(o, text, at, len(text))...))
}

// marked are the terms to mark, in the order of the sentence, none overlapping another.
func marked(o *analysis.Observation, text []rune) []analysis.Term {
	terms := slices.Clone(o.Evidence)
	slices.SortStableFunc(terms, func(a, b analysis.Term) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	end := 0
	return slices.DeleteFunc(terms, func(e analysis.Term) bool {
		from, to := e.Start-o.SentenceStart, e.End-o.SentenceStart
		if from < end || to <= from || to > len(text) || math.Abs(e.Contribution) < 0.005 || !strings.EqualFold(string(text[from:to]), e.Text) {
			return true
		}
		end = to
		return false
	})
}

// plain are the unmarked words from one place to another, cut where the reported words begin and end.
func plain(o *analysis.Observation, text []rune, from, to int) (out []piece) {
	parts := o.Parts
	if len(parts) == 0 {
		parts = [][2]int{{o.Start, o.End}}
	}
	inside := func(i int) bool {
		for _, p := range parts {
			if i+o.SentenceStart >= p[0] && i+o.SentenceStart < p[1] {
				return true
			}
		}
		return false
	}
	for i := from; i < to; {
		n := i
		for n < to && inside(n) == inside(i) {
			n++
		}
		out = append(out, piece{Text: string(text[i:n]), Aside: !inside(i)})
		i = n
	}
	return out
}

// shorten ends a very long sentence at a whole piece or within a plain one.
func shorten(list []piece) []piece {
	left := longestSentence
	for i := range list {
		n := len([]rune(list[i].Text))
		if n > left {
			if list[i].Side == "" {
				list[i].Text = clip(list[i].Text, left)
				return list[:i+1]
			}
			return append(list[:i], piece{Text: " …"})
		}
		left -= n
	}
	return list
}
