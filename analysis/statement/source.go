package statement

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// speaks judges whether the subject can be the source that the cue asks for.
func (d *reader) speaks(c *candidate, e *lexicons.Cue, s *analysis.Sentence) bool {
	if c.content.Empty() || d.countWords(c.content) == 0 || !c.preposed && d.adverbial(c.content.First, c.content.Last) {
		d.drop(droppedNothingSaid)
		return false
	}
	if c.share >= 0 {
		return true
	}
	if c.speaker.Empty() {
		inverted := d.behind(c.after, s)
		if e.Kind == lexicons.Say && c.form != lexicons.GerundForm && !inverted.Empty() && !d.article(inverted) && c.first > s.First && d.class[c.first-1]&(comma|quoteMark) != 0 {
			c.speaker = inverted
			return true
		}
		if c.first > s.First && c.first <= s.First+2 && e.Kind == lexicons.Say && c.form == lexicons.PastForm && d.adverbial(s.First, c.first) && d.class[s.First]&conjunction != 0 {
			c.carried = true // "But said the rest would wait"
			return true
		}
		d.drop(droppedNoSpeaker)
		return false
	}
	switch kind := d.sourceKind(c.speaker); {
	case d.nobody(c.speaker), d.unnamed(c.content), d.predicative(c):
		d.drop(droppedNothingSaid)
		return false
	case kind == sourceMedium:
		c.medium = true
		return e.Frames&(lexicons.That|lexicons.Bare|lexicons.Quote) != 0 && (e.Lemma != "ask" || d.human(c.speaker))
	case e.Kind == lexicons.Say && e.Frames&(lexicons.That|lexicons.Bare) == 0 && d.r.Tokens[c.content.First].Shape&analysis.OpenQuote == 0 && d.inanimate(c.speaker):
		d.drop(droppedNoSpeaker)
		return false
	case d.shows(c, kind):
		d.drop(droppedNoSpeaker)
		return false
	case e.Kind == lexicons.Say:
		ok := kind != sourceThing || !d.evidenceEntry[c.entry] && (e.Frames&lexicons.Bare != 0 || d.r.Tokens[c.content.First].Shape&analysis.OpenQuote != 0) && c.form != lexicons.GerundForm && !d.dummy(c.speaker)
		if !ok {
			d.drop(droppedNoSpeaker)
		}
		return ok
	case e.Kind == lexicons.Think && (d.opinionEntry[c.entry] && !d.holds(c.content.First, c.content.Last, quoteMark) || kind != sourceNamed || d.people(c.speaker)):
		d.drop(droppedUnnamed)
		return false
	case d.inanimate(c.speaker):
		d.drop(droppedNoSpeaker)
		return false
	case kind == sourceThing || kind == sourceDocument && e.Frames&lexicons.That == 0:
		d.drop(droppedNoSpeaker)
		return false
	}
	return true
}

// shows reports whether a cue of speech only tells what a thing shows or brings: "Brel's decision signals", "a Norland rocket
// that threatens", "the advance of the rebels threatened to".
func (d *reader) shows(c *candidate, kind sourceKind) bool {
	if d.cues[c.entry].Kind != lexicons.Say && !d.shownEntry[c.entry] && !c.relative || !d.inanimate(c.speaker) {
		return false
	}
	return c.relative || d.evidenceEntry[c.entry] && d.r.Tokens[c.content.First].Lower == "to" ||
		d.shownEntry[c.entry] && kind > sourceDocument && !d.holds(c.speaker.First, c.speaker.Last, document)
}

// unnamed reports whether a content only asks that the name stay out: "who asked not to be named".
func (d *reader) unnamed(r analysis.Range) bool {
	i := r.First
	if i < r.Last && d.class[i]&negation != 0 {
		i++
	}
	if i+2 >= len(d.r.Tokens) || d.r.Tokens[i].Lower != "to" || d.r.Tokens[i+1].Lower != "be" {
		return false
	}
	switch d.r.Tokens[i+2].Lower {
	case "named", "identified", "quoted":
		return true
	}
	return false
}

// nobody reports whether the subject tells that no one speaks: "no group has claimed", "none of them said", "as you said".
func (d *reader) nobody(r analysis.Range) bool {
	switch d.r.Tokens[r.First].Lower {
	case "no":
		return r.Last > r.First+1 && d.r.Tokens[r.First+1].Shape&analysis.Capitalized == 0
	case "none", "nobody":
		return true
	case "you": // whoever reads this, or is interviewed
		return r.Last == r.First+1
	}
	return false
}

// article reports whether nothing of a phrase was found but its article: "the straits, called a “red line”".
func (d *reader) article(r analysis.Range) bool {
	return r.Last-r.First == 1 && d.class[r.First]&determiner != 0 && d.class[r.First]&pronoun == 0
}

// predicative reports whether the subject is an adjective behind "be", and the cue the noun that it belongs to: "there have been
// consistent reports that".
func (d *reader) predicative(c *candidate) bool {
	i := c.speaker.First
	return i > 0 && !c.preposed && c.speaker.Last-i == 1 && c.speaker.Last == c.first && d.class[i-1]&be != 0 && d.class[i] == 0 && d.mention[i] == 0 && d.r.Tokens[i].Shape&analysis.Capitalized == 0
}

// inanimate reports whether the head of a phrase is a common noun that does not speak, whoever is named before it:
// "Norland's raid", "the Brel plan".
func (d *reader) inanimate(r analysis.Range) bool {
	i := r.First
	for i < r.Last && (d.class[i]&(preposition|relative|comma|stop|subordinator|conjunction|quoteMark) == 0 && (i == r.First || d.class[i]&gerund == 0) || d.class[i]&capital != 0 || d.mention[i] > 0) {
		i++
	}
	if i--; i <= r.First || d.mention[i] > 0 {
		return false
	}
	if d.class[i] != 0 || d.r.Tokens[i].Shape&analysis.Word == 0 || d.r.Tokens[i].Shape&analysis.Capitalized != 0 || agent(d.r.Tokens[i].Lower) {
		return false
	}
	if i+1 < r.Last && (d.r.Tokens[i+1].Lower == "of" && d.is(i, quantity) || d.class[i+1]&conjunction != 0) && d.holds(i+2, r.Last, person) {
		return false // "a number of experts", "Norland's political and military leaders", but "the advance of the rebels"
	}
	return i+1 >= r.Last || d.class[i+1]&comma == 0 || !d.human(analysis.Range{First: i + 2, Last: r.Last}) // "his partner, Ana Brel,"
}

// agent reports whether a noun ends as nouns for those who do something often do: "speechwriters", "narrator".
func agent(word string) bool {
	word = strings.TrimSuffix(word, "s")
	for _, end := range [...]string{"er", "or", "ist", "ian", "man", "men", "ee"} {
		if len(word) > len(end)+3 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// people reports whether the phrase names the people of a country rather than its state: "many Norlanders".
func (d *reader) people(r analysis.Range) bool {
	for i := r.First; i < r.Last; i++ {
		m := d.mention[i]
		if m == 0 {
			continue
		}
		e := &d.r.Mentions[m-1]
		return e.Kind == analysis.Demonym && e.Last == r.Last && e.Entry < len(d.entries) && d.entries[e.Entry].Plural
	}
	return false
}

// sourceKinds tell what a subject is.
type sourceKind uint8

const (
	sourceThing    sourceKind = iota // cannot speak: "the attack", "it" as a dummy
	sourceDocument                   // "the report"
	sourcePerson                     // by a noun or pronoun
	sourceNamed                      // by a name
	sourceMedium
)

// dummy reports whether the subject stands for nobody: "it", "this", "what".
func (d *reader) dummy(r analysis.Range) bool {
	return r.Last == r.First+1 && d.class[r.First]&(determiner|wh|relative) != 0 || d.class[r.First]&(gerund|wh|preposition) != 0
}

// mediumHead reports whether the word at i, which names a medium, is the head of the phrase: only names
// and "agency" follow it ("the news agency IRNA", not "Fox News host").
func (d *reader) mediumHead(i, last int) bool {
	for j := i + 1; j < last; j++ {
		if d.class[j]&(capital|medium) == 0 && d.r.Tokens[j].Lower != "agency" && d.r.Tokens[j].Lower != "channel" {
			return false
		}
	}
	return true
}

// sourceKind judges a subject by the words in it.
func (d *reader) sourceKind(r analysis.Range) sourceKind {
	kind := sourceThing
	raise := func(k sourceKind) {
		if k > kind && kind != sourceMedium {
			kind = k
		}
	}
	for i := r.First; i < r.Last; i++ {
		k := d.class[i]
		switch {
		case d.mention[i] > 0:
			m := &d.r.Mentions[d.mention[i]-1]
			if m.Entry < len(d.entries) && d.entries[m.Entry].Party == lexicons.Medium {
				if r.Last-r.First <= m.Last-m.First+3 && (kind < sourceDocument || !d.holds(r.First+1, i, preposition)) {
					return sourceMedium
				}
			}
			if m.Kind == analysis.RoleNoun {
				raise(sourcePerson)
			} else {
				raise(sourceNamed)
			}
		case k&medium != 0 && kind >= sourcePerson && i > r.First+1 && d.holds(r.First+1, i, conjunction): // "the army and state media"
		case k&medium != 0 && d.mediumHead(i, r.Last) && (kind < sourceDocument || !d.holds(r.First+1, i, preposition)):
			return sourceMedium
		case k&(person|relative) != 0, k&pronoun != 0 && k&capital == 0:
			raise(sourcePerson)
		case k&capital != 0 && k&(determiner|pronoun|preposition|adverb|possessive|timeWord) == 0:
			raise(sourceNamed)
		case k&pronoun != 0:
			raise(sourcePerson)
		case k&document != 0:
			raise(sourceDocument)
		case i == r.First+1 && r.Last == r.First+2 && d.numeral(i) && d.r.Tokens[r.First].Lower == "the":
			raise(sourcePerson) // "the two"
		}
	}
	return kind
}
