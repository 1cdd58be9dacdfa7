package tone

import (
	"detente/analysis/phrase"
	"detente/lexicons"
)

// wordClass is a set of the classes of function words (words.tsv) that a word belongs to.
type wordClass uint32

const (
	comma wordClass = 1 << iota
	and
	by
	to
	that
	onlyWord
	halt
	strung
	nominative
	article
	inside
	beside
	opener
	verbal
	functional
	noThing
	finite
	ownThing
	appealing
	peace
	occasion
	counting
	feeling
	public
	doing
	praising
)

// classify reads the classes of function words.
func (t *Scorer) classify(v *phrase.Vocabulary) {
	for k, class := range lexicons.ToneWordClasses {
		for _, w := range t.lexicon.Function[class] {
			n := int(v.Add(w))
			for len(t.classes) <= n {
				t.classes = append(t.classes, 0)
			}
			t.classes[n] |= 1 << k
		}
	}
}

// is reports whether the token at i belongs to one of the classes.
func (x *reader) is(i int, c wordClass) bool { return x.class(i)&c != 0 }

// class is all classes of the token at i.
func (x *reader) class(i int) wordClass {
	if n := int(x.r.Tokens[i].Word); n < len(x.t.classes) {
		return x.t.classes[n]
	}
	return 0
}

// supposed reports whether a participle that ends at token end only tells what is thought of a noun before it: "jets believed to
// be Norwegian".
func (x *reader) supposed(it *item, end, last int) bool {
	if it.form&lexicons.ParticipleForm == 0 || end+1 >= last || !x.is(end, to) {
		return false
	}
	if a := &x.t.acts[it.act]; a.class != lexicons.Attitude && (a.class != lexicons.Speech || a.plain.value != 0) {
		return false
	}
	w := x.r.Tokens[end+1].Lower
	return w == "be" || w == "have"
}
