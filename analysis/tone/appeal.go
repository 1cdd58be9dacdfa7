package tone

import (
	"slices"
	"strings"

	"detente/lexicons"
)

// appeals tells the acts that ask somebody to do something, by their first word: urge, call on, appeal for.
func appeals(lex *lexicons.Tone) []bool {
	list := make([]bool, len(lex.Acts))
	for i := range lex.Acts {
		word, _, _ := strings.Cut(lex.Acts[i].Lemma, " ")
		list[i] = lex.Acts[i].Class == lexicons.Speech && slices.Contains(lex.Function["appealing"], word)
	}
	return list
}

// asked turns the friendly value of an appeal that asks for anything but peace: "urged them to halt the fire" is friendly,
// "urged them to publish the votes" a demand on the other side, and of nobody's it says nothing.
func (x *reader) asked(act, v, from, to int) (int, rule) {
	if v >= 0 || x.a == nil || !x.t.appeals[act] {
		return v, 0
	}
	if x.peaceful(from, to) {
		return v, 0
	}
	for _, h := range x.seen {
		if h.first >= from && h.flags&calm != 0 || h.first >= from && h.first <= from+1 && h.flags&negation != 0 {
			return v, 0 // "urged all parties to", "called on them not to"
		}
	}
	if len(x.a.Targets) == 0 {
		return 0, isDemand
	}
	return 33, isDemand
}

// peaceful reports whether peace is spoken of in the tokens from first to last.
func (x *reader) peaceful(first, last int) bool {
	for k := first; k < last; k++ {
		if x.is(k, peace) {
			return true
		}
	}
	return false
}

// strungOn reports whether a verb follows "and" or a comma, so that it is the speaker's: "it was a raid and urged them to go".
func (x *reader) strungOn(h *hit) bool {
	return !h.noun && h.first > x.s.Content.First && x.is(h.first-1, strung)
}
