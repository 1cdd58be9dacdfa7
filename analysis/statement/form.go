package statement

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// use tells which form of the verb stands at i, and whether it can be a verb there at all.
func (d *reader) use(f form, i int, g group, s *analysis.Sentence) (lexicons.CueForm, bool) {
	has := func(form lexicons.CueForm) bool { return f.forms&form != 0 }
	bare := i
	for bare > s.First && (d.class[bare-1]&adverb != 0 && d.class[bare-1]&(preposition|subordinator) == 0 || d.floats(bare-1, s.First)) {
		bare--
	}
	var p class
	if bare > s.First {
		p = d.class[bare-1]
	}
	aux := g.modal || g.have || g.be || g.do || g.to
	switch {
	case has(lexicons.GerundForm) && d.class[i]&gerund == 0 && d.is(i, attributive) && d.class[i]&capital == 0:
		return 0, false // "on opposing sides"
	case has(lexicons.GerundForm):
		if !g.be && (p&(determiner|possessive) != 0 || d.compound(i, bare-1, s) || d.deverbal(i, s)) {
			return 0, false
		}
		return lexicons.GerundForm, true
	case g.be && !g.modal && has(lexicons.ParticipleForm) && p&auxiliary != 0:
		return lexicons.ParticipleForm, true
	case g.have && has(lexicons.ParticipleForm) && (p&(auxiliary|negation) != 0 || g.amid):
		return lexicons.ParticipleForm, true
	case g.be && has(lexicons.ParticipleForm):
		return lexicons.ParticipleForm, true
	case (g.modal || g.do || g.to) && has(lexicons.BaseForm):
		return lexicons.BaseForm, true
	case aux:
		return 0, false
	case has(lexicons.PastForm):
		return d.pastUse(f, i, p, s)
	case has(lexicons.ThirdForm):
		return lexicons.ThirdForm, d.presentUse(i, bare, s, false)
	case has(lexicons.BaseForm):
		return lexicons.BaseForm, d.presentUse(i, bare, s, true)
	}
	return 0, false
}

// compound reports whether the gerund at i, behind token p, is part of a compound: "a creative writing professor, ".
func (d *reader) compound(i, p int, s *analysis.Sentence) bool {
	if i+2 >= s.Last || p < s.First || d.class[p] != 0 || d.class[i+1]&^person != 0 {
		return false
	}
	return d.class[i+2]&(comma|stop|relative|finite|preposition) != 0 && d.class[i+2]&capital == 0
}

// deverbal reports whether the gerund at i is a noun with an article and an adjective: "a blunt warning to",
// "an official welcoming ceremony in".
func (d *reader) deverbal(i int, s *analysis.Sentence) bool {
	j := i - 1
	for j > s.First && j > i-3 && (d.class[j] == 0 || d.class[j]&person != 0 && j == i-1 || d.class[j] == past) {
		j--
	}
	if j == i-1 || d.class[j]&determiner == 0 || i+1 >= s.Last {
		return false
	}
	if d.nounLike(i) && d.class[i-1]&person == 0 {
		return d.class[i+1]&(preposition|stop|comma|quoteMark) != 0 || d.r.Tokens[i+1].Lower == "that"
	}
	return d.class[i+1] == 0 && i+2 < s.Last && d.class[i+2]&(preposition|stop|comma) != 0 && d.r.Tokens[i+1].Shape&analysis.Word != 0
}

// pastUse tells the past tense from the participle used as an adjective or a short relative clause.
func (d *reader) pastUse(f form, i int, p class, s *analysis.Sentence) (lexicons.CueForm, bool) {
	if p&(determiner|possessive|preposition) != 0 && p&(pronoun|object|relative|person) == 0 && !d.fraction(i-1, s.First) && !d.theTwo(i-1, s) {
		// "each accused the other": a determiner by itself
		if p&determiner == 0 || i+1 >= s.Last || d.class[i+1]&(determiner|object|subordinator) == 0 {
			return 0, false
		}
	}
	if i+1 < s.Last && d.r.Tokens[i+1].Lower == "than" {
		return 0, false // "easier said than done"
	}
	if d.qualityOfObject(f, i, p, s) {
		return 0, false
	}
	if l := d.r.Tokens[max(i-1, 0)].Lower; (l == "most" || l == "more") && i+1 < s.Last && d.class[i+1] == 0 && i > s.First+1 {
		return 0, false // "the most detailed looks"
	}
	if p&number != 0 && f.forms&lexicons.ParticipleForm != 0 && i+1 < s.Last && d.class[i+1]&^person == 0 && !d.fraction(i-1, s.First) {
		return 0, false // "4,000 pledged troops"
	}
	if f.forms&lexicons.ParticipleForm != 0 && i+1 < s.Last && d.r.Tokens[i+1].Lower == "by" && i > s.First && p&(pronoun|quoteMark) == 0 {
		if d.cues[f.entry].Frames&lexicons.Object != 0 {
			return lexicons.ParticipleForm, true
		}
	}
	return lexicons.PastForm, true
}

// theTwo reports whether the number at i stands for people named before: "the two pledged to".
func (d *reader) theTwo(i int, s *analysis.Sentence) bool {
	return i > s.First && d.numeral(i) && d.r.Tokens[i-1].Lower == "the"
}

// qualityOfObject reports whether a participle stands between a verb and its object: "cited alleged raids"; not "the accused denied
// raids".
func (d *reader) qualityOfObject(f form, i int, p class, s *analysis.Sentence) bool {
	if f.forms&lexicons.ParticipleForm == 0 || p&past == 0 || p&(capital|person|timeWord) != 0 || i-2 < s.First || i+1 >= s.Last {
		return false
	}
	return d.class[i-2]&(determiner|possessive|preposition|auxiliary|person|gerund) == 0 && d.class[i+1] == 0 && d.r.Tokens[i+1].Shape&analysis.Word != 0
}

// presentUse tells a present tense from a noun of the same look ("claims", "call").
func (d *reader) presentUse(i, bare int, s *analysis.Sentence, plural bool) bool {
	if bare == s.First || i+1 >= s.Last {
		return false
	}
	p, n := d.class[bare-1], d.class[i+1]
	if l := d.r.Tokens[i].Lower; l == "say" || l == "says" { // hardly ever nouns
		return d.saying(i, bare, s)
	}
	if p&(pronoun|relative) != 0 || plural && d.class[i]&ambiguous == 0 && d.alone(bare-1, s) {
		return true
	}
	if plural && d.is(bare-1, helper) {
		return false // "helped defend the town"
	}
	if bare < i && p&conjunction != 0 {
		return true // "often meet and regularly accuse"
	}
	nounLike := d.nounLike(i)
	if p&timeWord != 0 && (!plural || bare-2 >= s.First && d.class[bare-2]&person != 0) && !nounLike && d.class[i]&ambiguous == 0 {
		p &^= timeWord // "an analysis published last month reveals", "its defenders today argue"
	}
	if p&(determiner|possessive) != 0 || p&(preposition|auxiliary|conjunction|timeWord|number|light) != 0 && d.mention[bare-1] == 0 {
		return false
	}
	if nounLike && bare == i && d.nationality(bare-1) {
		return false // "Norlandic demands that"
	}
	if nounLike && p&past != 0 && p&capital == 0 {
		return false // "Brel's heated remarks"
	}
	if d.class[i]&ambiguous != 0 && bare == i && !d.behindQuoted(i, s) && d.r.Tokens[i+1].Lower != ":" && n&quoteMark == 0 && !(d.r.Tokens[i+1].Lower == "that" && i+2 < s.Last && d.class[i+2]&(finite|stop|comma) == 0) {
		return false // "state", "tweet": mostly nouns
	}
	if nounLike && n&(cueVerb|verbOnly|be|have|modal) != 0 || d.r.Tokens[i+1].Lower == "say" {
		return false
	}
	if p&(comma|quoteMark|stop) == 0 && d.disagrees(bare-1, plural, nounLike && n&(object|determiner) == 0, s) {
		return false
	}
	if !plural && p == 0 && d.bareNoun(bare-1, s) && d.r.Tokens[i+1].Lower != "that" {
		return false // "on fraud charges", "humanitarian demands"
	}
	if n&(preposition|conjunction) != 0 && nounLike {
		l := d.r.Tokens[i+1].Lower
		return l == "that" || d.class[i]&cueVerb != 0 || !plural && (d.single(bare-1, s) || d.personAt(bare-1)) || d.onlyVerb(i, bare-1, plural, s)
	}
	return true
}

// saying reports whether "say" or "says" at i is a verb.
func (d *reader) saying(i, bare int, s *analysis.Sentence) bool {
	p, t, n := d.class[bare-1], d.r.Tokens[bare-1], d.class[i+1]
	if d.fraction(bare-1, s.First) {
		return true
	}
	if d.r.Tokens[i].Lower == "say" && p == 0 && bare-2 >= s.First && (d.r.Tokens[bare-2].Lower == "a" || d.r.Tokens[bare-2].Lower == "no") {
		return false // "a larger say"
	}
	return n&comma == 0 && p&(preposition|number) == 0 && (p&(determiner|possessive) == 0 || d.quantity(bare-1)) || p&pronoun != 0 || n&comma != 0 && (p&(capital|person) != 0 || agent(t.Lower))
}

// single reports whether the sentence opens with "the" or "a" and ends at i with one person or text, which asks rather than
// owns: "The statement calls for".
func (d *reader) single(i int, s *analysis.Sentence) bool {
	const longest = 5
	l := d.r.Tokens[i].Lower
	if d.class[i]&(person|document) == 0 || l[len(l)-1] == 's' || i == s.First || i-s.First >= longest {
		return false
	}
	switch d.r.Tokens[s.First].Lower {
	case "the", "a", "an", "this", "its", "his", "their":
		return !d.holds(s.First+1, i, preposition|comma|conjunction|finite|quoteMark)
	}
	return false
}

// personAt reports whether a person's name ends at token i: what follows is what he does, "Ada Brel calls for".
func (d *reader) personAt(i int) bool {
	return d.mention[i] > 0 && d.r.Mentions[d.mention[i]-1].Kind == analysis.PersonName
}

// disagrees reports whether the noun at i is no subject of a verb in the plural, or the singular, by its number.
func (d *reader) disagrees(i int, plural, nounLike bool, s *analysis.Sentence) bool {
	t := d.r.Tokens[i]
	many := len(t.Lower) > 2 && t.Lower[len(t.Lower)-1] == 's' && !strings.HasSuffix(t.Lower, "sis") || t.Lower == "people" || t.Lower == "men" || t.Lower == "women" || t.Lower == "media"
	if plural && !many && !nounLike {
		many = d.plural(i, s)
	}
	return plural && !many || !plural && many && d.class[i]&capital == 0
}

// bareNoun reports whether the plain word at i ends no more than plain words, without an article or a name: a noun in the
// singular that alone is no subject.
func (d *reader) bareNoun(i int, s *analysis.Sentence) bool {
	for ; i >= s.First && d.class[i] == 0 && d.mention[i] == 0; i-- {
	}
	name := i
	for ; i >= s.First && d.class[i]&capital != 0; i-- {
	}
	if i < name {
		return i >= s.First && d.class[i]&preposition != 0 // "on Norland fraud charges"
	}
	return i < s.First || d.mention[i] == 0 && d.class[i]&(determiner|possessive|capital|person|document|adverb|number) == 0
}

// quantity reports whether the determiner at i may stand for people by itself: "most say", "some say".
func (d *reader) quantity(i int) bool { return d.class[i]&person != 0 }

// alone reports whether the determiner at i stands for people, with no noun before it: "many argue", "the plan, most agree, is".
func (d *reader) alone(i int, s *analysis.Sentence) bool {
	return d.quantity(i) && d.r.Tokens[i].Lower != "another" && (i == s.First || d.class[i-1]&(comma|subordinator|quoteMark) != 0)
}

// nounLike reports whether the word at i is a noun as well, by the cue lexicon.
func (d *reader) nounLike(i int) bool {
	_, _, ok := d.match(i, i+1, lexicons.NounCue)
	return ok
}

// hypothetical reports whether the act is only to come, or only thought of.
func (d *reader) hypothetical(g group, i int, s *analysis.Sentence) bool {
	return g.modal && !d.onlySaid(g, i, s) || g.to || d.conditional(g.first, s)
}

// onlySaid reports whether "only" turns "would" into what was said and no more: "would only say that", "would
// say only that".
func (d *reader) onlySaid(g group, i int, s *analysis.Sentence) bool {
	if l := d.r.Tokens[g.first].Lower; l != "would" && l != "could" {
		return false
	}
	return d.r.Tokens[i-1].Lower == "only" || i+1 < s.Last && d.r.Tokens[i+1].Lower == "only"
}

// conditional reports whether "if" or "unless" opens the clause of the verb group at i.
func (d *reader) conditional(i int, s *analysis.Sentence) bool {
	for j := i - 1; j >= s.First && j > i-10; j-- {
		if d.class[j]&(comma|stop|quoteMark|finite) != 0 && d.class[j]&capital == 0 {
			return false
		}
		if l := d.r.Tokens[j].Lower; l == "if" || l == "unless" || l == "whether" {
			return j == s.First || d.r.Tokens[j-1].Lower != "even"
		}
	}
	return false
}

// plural reports whether the noun phrase that ends at i is plural by its head or by "and".
func (d *reader) plural(i int, s *analysis.Sentence) bool {
	for j := i; j >= s.First && j > i-14; j-- {
		k, l := d.class[j], d.r.Tokens[j].Lower
		if k&(stop|quoteMark|subordinator|relative|finite) != 0 && k&capital == 0 || k&comma != 0 && j == i {
			return false
		}
		if l == "and" || len(l) > 3 && l[len(l)-1] == 's' && l[len(l)-2] != 's' && k&(possessive|capital) == 0 || l == "people" || l == "police" {
			return true
		}
	}
	return false
}
