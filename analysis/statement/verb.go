package statement

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// candidate is a cue met in a sentence, and what was read around it.
type candidate struct {
	entry     int
	cue       analysis.Range // the words shown: "has called on"
	first     int            // first token of the verb group
	after     int            // first token after the cue with its particle
	form      lexicons.CueForm
	speaker   analysis.Range
	start     int // first token of the subject with its appositions, or of the verb group
	share     int // index of the candidate whose subject it shares; -1
	content   analysis.Range
	parts     []analysis.Range
	addressee analysis.Range
	that      bool // the content opens with "that"
	negated   bool
	passive   bool
	preposed  bool           // the content stands before the cue
	inverted  bool           // the speaker stands behind the cue
	relative  bool           // the subject is a relative pronoun
	carried   bool           // no source is named: that of the statement before
	medium    bool           // the source is a medium: counts only where nobody else speaks in the sentence
	of        analysis.Range // what its relative clause tells of: "a move Norland condemned"
	until     int            // where a participle clause in front ends; 0
	fronted   bool           // a noun in the adverbial before the main clause: "Despite Norland's call for peace, Brel"
	mutual    bool           // two say it of each other: "traded threats"
	caused    bool           // the source is made to say it: "prompting Norland to warn"
	nested    int            // candidate whose content holds it, from 1
	dead      bool           // left out
}

// group is a verb form with its auxiliaries.
type group struct {
	first                            int // first token
	modal, have, be, do, neg, to, ok bool
	amid                             bool // an adverbial stands between the auxiliary and the verb
}

// verbGroup reads the auxiliaries and adverbs to the left of a verb.
func (d *reader) verbGroup(i, lo int) group {
	g := group{first: i, ok: true}
	for j := i - 1; j >= lo; j-- {
		c := d.class[j]
		l := d.r.Tokens[j].Lower
		switch {
		case l == "to" && !g.to && !g.modal:
			g.to = true
		case c&negation != 0:
			g.neg = true
		case c&modal != 0 && c&capital == 0:
			g.modal = true
		case l == "'s" && !d.contracted(j):
			return g
		case c&be != 0:
			g.be = g.be || !g.have && !g.do
		case c&have != 0:
			g.have = true
		case c&do != 0:
			g.do = true
		case c&adverb != 0 && c&(preposition|conjunction|subordinator|capital|comma) == 0:
		case d.floats(j, lo):
		case l == "once" && j > lo && d.class[j-1]&(capital|person|pronoun) != 0: // "Brel once said"
		case l == "so" && d.r.Tokens[j+1].Lower == "far":
			g.amid = true
		default:
			if g.have || g.be || g.do || g.modal || g.to || g.neg {
				return g
			}
			if j = d.amid(j, lo); j < 0 {
				return g
			}
			g.amid = true
			continue // at the auxiliary
		}
		g.first = j
	}
	return g
}

// floats reports whether the word at j belongs to the subject before it though it stands beside the verb: "Brel and Oster
// both said", "they have all warned".
func (d *reader) floats(j, lo int) bool {
	switch d.r.Tokens[j].Lower {
	case "both", "all", "each":
		return j > lo && d.class[j-1]&(have|capital|person|pronoun) != 0
	}
	return false
}

// amid is the preposition of an adverbial that ends at token i and stands behind a form of "have", as in "have
// on many occasions accused", "has for months called"; -1 if there is none.
func (d *reader) amid(i, lo int) int {
	const reach = 5
	for j := i; j > lo && j > i-reach; j-- {
		c := d.class[j]
		if c&preposition != 0 {
			if j < i && d.class[j-1]&have != 0 {
				return j
			}
			return -1
		}
		if d.mention[j] > 0 || c&^(number|determiner|timeWord|adverb) != 0 && c&determiner == 0 {
			return -1
		}
	}
	return -1
}

// contracted reports whether 's at j is "is" or "has" rather than the genitive: after a pronoun.
func (d *reader) contracted(j int) bool {
	return j > 0 && d.class[j-1]&(pronoun|wh|relative) != 0
}

// match is the cue that the token at i opens: its form and the token behind its particle.
func (d *reader) match(i, end int, class lexicons.CueClass) (form, int, bool) {
	n := d.r.Tokens[i].Word
	if int(n) >= len(d.words.cues) {
		return form{}, 0, false
	}
	forms := d.words.cues[n]
	for k := range forms {
		f := &forms[k]
		if f.class != class {
			continue
		}
		if j, ok := d.particle(i+1, end, f.particle); ok {
			return *f, j, true
		}
	}
	return form{}, 0, false
}

// particle matches the words that must follow; an adverb or a time may stand before the first: "called on Friday for".
func (d *reader) particle(i, end int, particle []uint32) (int, bool) {
	if len(particle) == 0 {
		return i, true
	}
	if j := d.weekdayEnd(i, end); j > i && j < end && d.r.Tokens[j].Word == particle[0] {
		i = j
	} else if j > i && d.r.Tokens[i].Word == particle[0] {
		return 0, false // "called on Friday"
	}
	if i < end && d.r.Tokens[i].Word != particle[0] && d.class[i]&adverb != 0 {
		i++
	}
	for _, p := range particle {
		if i >= end || d.r.Tokens[i].Word != p {
			return 0, false
		}
		i++
	}
	return i, true
}

// weekdayEnd is the token behind a day at i: "Friday", "on Friday", "late on Thursday night"; i if there is none.
func (d *reader) weekdayEnd(i, end int) int {
	const longest = 5
	day := false
	for j := i; j < end && j < i+longest; j++ {
		k := d.class[j]
		switch {
		case k&timeWord != 0 && k&capital != 0 && d.mention[j] == 0:
			day = true
		case k&timeWord != 0 && day, k&number != 0 && day && !strings.HasSuffix(d.r.Tokens[j-1].Lower, "day"): // "Jan. 28", but "Friday 28 people"
		case !day && (k&(timeWord|adverb) != 0 && d.r.Tokens[j].Lower != "this" || d.r.Tokens[j].Lower == "on"):
		case day:
			if l := d.r.Tokens[j].Lower; l == "'s" || l == "'" {
				return i
			}
			return j
		default:
			return i
		}
	}
	return i
}

// candidates lists the cues of a sentence outside quotations, with speaker and content.
func (d *reader) candidates(s *analysis.Sentence) []candidate {
	list := d.list[:0]
	lo := s.First
	next := s.First
	for ; d.cue < len(d.cueAt) && int(d.cueAt[d.cue]) < s.Last; d.cue++ {
		i := int(d.cueAt[d.cue])
		if i < next || d.within[i] > 0 || d.r.Tokens[i].Shape&analysis.Word == 0 || d.amidName(i, s) {
			continue
		}
		c, ok := d.candidate(i, lo, s, list)
		if !ok {
			continue
		}
		list = append(list, c)
		if !c.relative { // behind a relative clause the subject before it comes back
			lo = max(lo, c.after)
		}
		next = c.after
	}
	d.list = list
	return list
}

// amidName reports whether the word at i is part of a name by its capital: “…,” State Department spokesman Brel said. "According to"
// may stand behind whatever is glued to it.
func (d *reader) amidName(i int, s *analysis.Sentence) bool {
	if i == s.First || d.class[i]&capital == 0 || d.r.Tokens[i].Lower == "according" {
		return false
	}
	return d.class[i-1]&(stop|quoteMark) == 0 || d.class[i-1]&quoteMark != 0 && d.within[i-1] > 0
}

// candidate reads the cue at token i, if there is one.
func (d *reader) candidate(i, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	if f, after, ok := d.match(i, s.Last, lexicons.PrepositionCue); ok {
		return d.prepositional(f, i, after, s)
	}
	if c, ok := d.inView(i, s); ok {
		return c, true
	}
	if f, after, ok := d.match(i, s.Last, lexicons.VerbCue); ok && !d.noReport(&d.cues[f.entry], i, after, s) {
		if c, ok := d.verb(f, i, after, lo, s, list); ok {
			return c, true
		}
	}
	if f, after, ok := d.match(i, s.Last, lexicons.NounCue); ok {
		return d.noun(f, i, after, lo, s, list)
	}
	return candidate{}, false
}

// verb reads a verb cue: its group, its subject and its content.
func (d *reader) verb(f form, i, after, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	g := d.verbGroup(i, lo)
	var causing analysis.Range
	start := -1
	if g.to && !g.modal {
		if causing, start = d.caused(g, i, lo); causing.Empty() {
			g = d.governed(g, i, lo)
		} else {
			g = group{first: g.first, do: true, neg: g.neg, ok: true}
		}
	}
	use, ok := d.use(f, i, g, s)
	if !ok {
		return candidate{}, false
	}
	e := &d.cues[f.entry]
	if d.questioned(e, i, after, s) {
		return candidate{}, false
	}
	c := candidate{entry: f.entry, cue: analysis.Range{First: i, Last: after}, first: g.first, start: g.first, after: after, form: use, share: -1, negated: g.neg}
	if d.hypothetical(g, i, s) {
		d.drop(droppedHypothetical)
		return c, false
	}
	if g.neg && d.silentEntry[f.entry] || d.unconfirmed(i, s) {
		d.drop(droppedNothingSaid)
		return c, false
	}
	if !causing.Empty() {
		c.speaker, c.start, c.caused = causing, start, true
		return d.complete(c, e, lo, s, list)
	}
	if use == lexicons.PastForm && d.saidToBe(e, after, s) {
		d.drop(droppedNoSpeaker)
		return c, false
	}
	if use == lexicons.ParticipleForm && d.hasRather(e, g, after, s) {
		g.be, g.have = false, true
	}
	c.passive = use == lexicons.ParticipleForm && !g.have || use == lexicons.ParticipleForm && g.be
	if c.passive {
		return d.passiveVerb(c, g, lo, s)
	}
	if c, ok := d.reporting(c, lo, s, list); ok {
		return c, true
	}
	d.subject(&c, g, lo, s, list)
	return d.complete(c, e, lo, s, list)
}

// saidToBe reports whether the verb at i only tells what is said of a noun: "a field said to be in Norland", "ten men accused of
// murder".
func (d *reader) saidToBe(e *lexicons.Cue, after int, s *analysis.Sentence) bool {
	if e.Lemma == "accuse" {
		return after < s.Last && d.r.Tokens[after].Lower == "of"
	}
	if e.Lemma != "say" || after+2 >= s.Last || d.r.Tokens[after].Lower != "to" {
		return false
	}
	switch d.r.Tokens[after+1].Lower {
	case "be", "have":
		return true
	}
	return false
}

// unconfirmed reports whether the cue at i is the second of two that are both denied, of which the first then says nothing:
// "neither confirmed nor denied", "has not confirmed or denied".
func (d *reader) unconfirmed(i int, s *analysis.Sentence) bool {
	if i < s.First+3 {
		return false
	}
	if l := d.r.Tokens[i-1].Lower; l != "or" && l != "nor" {
		return false
	}
	const reach = 10 // tokens of the first one's object
	for j := i - 2; j > s.First && j > i-reach && d.class[j]&(comma|stop|quoteMark) == 0; j-- {
		if f, _, ok := d.match(j, i-1, lexicons.VerbCue); ok && d.silentEntry[f.entry] {
			return d.verbGroup(j, s.First).neg
		}
	}
	return false
}

// questioned reports whether the cue at i tells what the speaker was asked: "Brel, asked about the raid, said".
func (d *reader) questioned(e *lexicons.Cue, i, after int, s *analysis.Sentence) bool {
	switch e.Lemma {
	case "ask", "ask about", "ask for", "question", "press":
	default:
		return false
	}
	if after >= s.Last || e.Forms[d.r.Tokens[i].Lower]&lexicons.ParticipleForm == 0 {
		return false
	}
	if i > s.First && d.class[i-1]&comma == 0 && d.r.Tokens[i-1].Lower != "when" {
		return false
	}
	switch d.r.Tokens[after-1].Lower {
	case "about", "for":
		return true
	}
	l := d.r.Tokens[after].Lower
	return d.class[after]&wh != 0 || l == "about" || l == "by" || l == "if" || l == "on"
}
