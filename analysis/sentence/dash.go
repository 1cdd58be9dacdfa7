package sentence

import (
	"detente/analysis"
	"detente/analysis/wordset"
)

// Some languages open speech with a dash and end it with another before the verb of speaking, and their news keeps that in
// translation: "- We are ready. We shall wait - said the minister."

// dashFarthest is how many tokens speech between dashes may run: behind them stands the text of the page.
const dashFarthest = 150

// spoke are the verbs that may stand behind the dash that ends speech, right behind it or behind a pronoun or a name.
var spoke = wordset.Of(`said says told added explained noted stressed emphasized emphasised continued wrote replied answered concluded assessed argued warned
	stated announced admitted recalled declared commented claimed appealed asked pointed reminded assured reported summed`)

// dashes gives the dashes of speech their direction, one token after the other.
type dashes struct{ open int }

// at reads the dash at token i of a paragraph.
func (d *dashes) at(text string, tokens []analysis.Token, i int) {
	t := &tokens[i]
	if i+1 >= len(tokens) || tokens[i+1].Start == t.End {
		return
	}
	if (i == 0 || ended(text, &tokens[i-1])) && tokens[i+1].Is(analysis.Word|analysis.Capitalized) {
		d.open = i
		return
	}
	if d.open < 0 || i-d.open > dashFarthest || i == 0 || tokens[i-1].End == t.Start || !reports(tokens, i+1) {
		return
	}
	tokens[d.open].Shape |= analysis.OpenQuote
	t.Shape |= analysis.CloseQuote
	d.open = -1
}

// ended reports whether a token may be the last one of a sentence.
func ended(text string, t *analysis.Token) bool {
	switch text[t.Start:t.End] {
	case ".", "!", "?", "…", "”", "\"", "»", ":":
		return true
	}
	return false
}

// reports reports whether a verb of speaking stands at token i, or behind a pronoun or a short name there: "said the minister", "he
// added", "Ann Brel explained".
func reports(tokens []analysis.Token, i int) bool {
	const longest = 3 // words of a name
	for k := i; k < len(tokens) && k <= i+longest; k++ {
		t := &tokens[k]
		switch {
		case !t.Is(analysis.Word):
			return false
		case spoke.Has(t.Lower):
			return true
		case k == i && (t.Lower == "he" || t.Lower == "she" || t.Lower == "they" || t.Lower == "it"), t.Is(analysis.Capitalized):
		default:
			return false
		}
	}
	return false
}
