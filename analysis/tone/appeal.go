package tone

import (
	"slices"
	"strings"

	"detente/analysis/wordset"
	"detente/lexicons"
)

// appeals tells the acts that ask somebody to do something, by their first word: urge, call on, appeal for.
func appeals(lex *lexicons.Tone) []bool {
	list := make([]bool, len(lex.Acts))
	for i := range lex.Acts {
		word, _, _ := strings.Cut(lex.Acts[i].Lemma, " ")
		list[i] = lex.Acts[i].Class == lexicons.Speech && lex.Acts[i].Lemma != "call" && slices.Contains(lex.Function["appealing"], word)
	}
	return list
}

// asked turns the friendly value of an appeal that asks for anything but peace: "urged them to halt the fire" is friendly,
// "urged them to publish the votes" a demand on the other side, and of nobody's it says nothing.
func (x *reader) asked(a *act, v, from, to int) (int, rule) {
	if v >= 0 || x.a == nil || !a.asks {
		return v, 0
	}
	if x.homely(from, to) {
		return 0, onlyTold
	}
	if x.peaceful(from, to) {
		return v, 0
	}
	for i := range x.seen {
		h := &x.seen[i]
		if h.first >= from && h.last <= to && h.act >= 0 && (h.noun || h.first > 0 && x.is(h.first-1, verbal)) && x.pacific(i) {
			return v, 0 // "urged them to lay down their arms"
		}
		if h.first >= from && h.flags&calm != 0 || h.first >= from && h.first <= from+1 && h.flags&negation != 0 {
			return v, 0 // "urged all parties to", "called on them not to"
		}
	}
	if len(x.a.Targets) == 0 {
		return 0, isDemand
	}
	return 33, isDemand
}

// homely reports whether the public is asked for something that is nothing friendly by itself: "urged residents to leave the coast", and
// not "urged people to stay at home".
func (x *reader) homely(from, last int) bool {
	const first = 4 // tokens of "residents", "the country's citizens"
	at := from
	for at < last && at < from+first && !x.is(at, public) {
		if x.is(at, to) {
			return false
		}
		at++
	}
	if at >= last || at >= from+first || slices.ContainsFunc(x.steps, func(s step) bool { return int(s.first) >= from && int(s.first) < last && s.change < 0 }) {
		return false
	}
	for k := at + 1; k < last && k <= at+first; k++ {
		if x.is(k, to) {
			return k+1 < last && !staying.Has(x.r.Tokens[k+1].Lower)
		}
	}
	return false
}

// staying are what the public is asked to do for the sake of calm.
var staying = wordset.Of("stay remain keep be")

// pacific reports whether the act at one of the hits seen is done for the sake of peace: to free somebody, or to end
// violence, measures or the use of arms.
func (x *reader) pacific(i int) bool {
	a := x.act(&x.seen[i])
	if a.class == lexicons.Deed {
		return a.plain.value <= -67
	}
	if a.class != lexicons.Turn || a.hostile.value > -arms {
		return false
	}
	for k := i + 1; k < len(x.seen); k++ {
		switch n := &x.seen[k]; {
		case n.first-x.seen[i].last > near:
			return false
		case n.act >= 0:
			return x.act(n).class == lexicons.Force
		case n.object >= 0:
			return x.t.objects[n.object].value >= arms
		}
	}
	return false
}

// near is how many tokens may stand between an act that ends something and what is ended: "lift all the new sanctions".
const near = 3

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

// commanded is what an order to the people of another party weighs, whatever they are ordered to do.
const commanded = 50

// commands reports whether an act orders people of another party to do what is told in the tokens from first to last:
// "ordered thousands of Danes to leave the island", but not "ordered its Danish staff to leave".
func (x *reader) commands(a *act, first, last int) bool {
	if !a.orders || x.a == nil {
		return false
	}
	last = min(last, first+reach)
	k, others := x.mention(first), false
	for i := first; i < last; i++ {
		if k < len(x.r.Mentions) && x.r.Mentions[k].First == i {
			others = others || x.of(x.r.Mentions[k]) == theirs
			k++
		}
		switch c := x.class(i); {
		case c&to != 0:
			return others
		case c&ownThing != 0 && !others:
			return false
		}
	}
	return false
}
