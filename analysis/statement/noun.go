package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// noun reads a reporting noun with its source: "Moscow's warning that", "a threat by Iran to", "issued a call for".
func (d *reader) noun(f form, i, after, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	e := &d.cues[f.entry]
	c := candidate{entry: f.entry, cue: analysis.Range{First: i, Last: after}, first: i, start: i, after: after, share: -1}
	j := after
	if j < s.Last && (d.r.Tokens[j].Lower == "by" || d.r.Tokens[j].Lower == "from") {
		np := d.behindShort(j+1, s)
		if np.Empty() {
			return c, false
		}
		c.speaker = np
		j = np.Last
	}
	if j >= s.Last {
		return c, false
	}
	if j+1 == s.Last && d.r.Tokens[j].Lower == ":" {
		if d.owner(&c, i, lo, s, "", list); !c.speaker.Empty() { // "made the following comment:"
			d.announced = announced{c, d.current}
		}
		return c, false
	}
	if k := d.whenSaid(j, s.Last); k < s.Last && (e.Takes(d.r.Tokens[k].Lower) || d.r.Tokens[k].Lower == "that" && e.Frames&lexicons.That != 0) {
		j = k // "his announcement in May of"
	}
	if k := d.interrupted(j, s); k > 0 && e.Frames&(lexicons.That|lexicons.To) != 0 {
		j = k
	}
	if d.class[i]&capital != 0 && i > s.First {
		return c, false
	}
	l, ok := d.nounContent(&c, i, j, lo, s, list)
	if !ok || c.content.Empty() {
		return c, false
	}
	if c.speaker.Empty() {
		d.owner(&c, i, lo, s, l, list)
	}
	c.content.Last = d.subjectEnd(l, c.content.First, c.content.Last)
	if end := d.frontedEnd(i, s); end > c.content.First && len(list) == 0 {
		c.fronted, c.content.Last = true, min(c.content.Last, end)
	}
	own := c.speaker.Last-c.speaker.First == 1 && d.class[c.speaker.First]&possessive != 0 && (l == "that" || l == "to" && d.infinitive(j+1, s)) // "her claim that"
	if own {
		c.fronted = true
	}
	if c.speaker.Empty() || !own && d.sourceKind(c.speaker) < sourcePerson || d.sourceKind(c.speaker) == sourceMedium || d.inanimate(c.speaker) {
		return c, false
	}
	return c, true
}

// whenSaid is the token behind a day or a year at i: "on Friday", "in 2014"; i if there is none.
func (d *reader) whenSaid(i, end int) int {
	if i+2 < end && d.r.Tokens[i].Lower == "in" && d.class[i+1]&(number|timeWord) != 0 {
		return i + 2
	}
	return d.weekdayEnd(i, end)
}

// nounContent finds what the noun at i reports, from token j on, and the word that marks it: "that", "to", "not" (to), a preposition.
func (d *reader) nounContent(c *candidate, i, j, lo int, s *analysis.Sentence, list []candidate) (l string, ok bool) {
	e := &d.cues[c.entry]
	l = d.r.Tokens[j].Lower
	ok = l == "not" && e.Frames&lexicons.To != 0 || l == "that" && e.Frames&lexicons.That != 0 && j+1 < s.Last && d.class[j+1]&(be|modal|have|cueVerb|verbOnly) == 0 || l == "to" && (e.Frames&lexicons.To != 0 || e.Frames&lexicons.Infinitive != 0 && d.infinitive(j+1, s))
	c.content = analysis.Range{First: j, Last: d.sentenceEnd(s)}
	for _, p := range e.Prepositions {
		if l == p {
			ok = true
			c.content.First = j + 1
		}
	}
	told := d.toWhom(j, s)
	if !told.Empty() && e.Frames&(lexicons.That|lexicons.To) != 0 {
		l, ok = "", false
	}
	if !ok && !c.speaker.Empty() && l == ":" && j+1 < s.Last && d.r.Tokens[j+1].Shape&analysis.OpenQuote != 0 && e.Frames&lexicons.That != 0 {
		c.content.First, ok = j+1, true // "released a statement from Brel: “…”"
	}
	if !ok && c.speaker.Empty() && e.Frames&lexicons.Light != 0 { // "issued a warning", without more
		d.owner(c, i, lo, s, "", list)
		if c.cue.First < i && (d.class[j] != 0 || d.r.Tokens[j].Shape&analysis.Word == 0) { // no "warning shot"
			c.content, ok = analysis.Range{First: i, Last: c.content.Last}, true
		}
	}
	ok = d.tell(c, told, ok) || ok
	if !ok && e.Frames&lexicons.Agent != 0 && !c.speaker.Empty() { // "drew condemnation from Paraguay"
		c.content, ok = analysis.Range{First: i, Last: c.speaker.First - 1}, true
	}
	return l, ok
}

// frontedEnd is the comma that ends the adverbial which opens the sentence and holds the noun at i; 0 if there is none.
func (d *reader) frontedEnd(i int, s *analysis.Sentence) int {
	if d.class[s.First]&(preposition|subordinator) == 0 || d.mention[s.First] > 0 || d.holds(s.First, i, comma|stop|quoteMark) {
		return 0
	}
	for j := i + 1; j+2 < s.Last && d.class[j]&(stop|quoteMark) == 0; j++ {
		if d.r.Tokens[j].Lower == "," && d.class[j+1]&(capital|determiner|pronoun|possessive) != 0 && d.class[j+1]&relative == 0 {
			return j
		}
	}
	return 0
}

// interrupted is the token behind a parenthesis at i that parts a noun from its clause: "his pledge, hours later, that",
// "an appeal from Norland, its neighbour, not to"; 0 if there is none.
func (d *reader) interrupted(i int, s *analysis.Sentence) int {
	const longest = 10
	if d.r.Tokens[i].Lower != "," {
		return 0
	}
	for j := i + 1; j+2 < s.Last && j <= i+longest; j++ {
		if d.class[j]&(stop|quoteMark|finite|relative|gerund) != 0 {
			return 0
		}
		if d.r.Tokens[j].Lower == "," {
			if l := d.r.Tokens[j+1].Lower; l == "that" && d.class[j+2]&finite == 0 || l == "not" && d.r.Tokens[j+2].Lower == "to" {
				return j + 1
			}
		}
	}
	return 0
}

// attributed is the state or body whose name stands before the noun at i, perhaps behind an adjective of it: "fresh U.S.
// calls for", "British and Norland demands that".
func (d *reader) attributed(i int, s *analysis.Sentence) analysis.Range {
	j := i - 1
	if j < s.First || d.mention[j] == 0 {
		return analysis.Range{}
	}
	m := d.r.Mentions[d.mention[j]-1]
	switch {
	case m.Kind == analysis.PersonName || m.Kind == analysis.RoleNoun || m.Last != i:
		return analysis.Range{}
	case m.Kind == analysis.Demonym && !d.nationality(j):
		return analysis.Range{}
	}
	np := analysis.Range{First: m.First, Last: m.Last}
	if k := m.First - 2; k >= s.First && d.r.Tokens[k+1].Lower == "and" && d.mention[k] > 0 {
		np.First = d.r.Mentions[d.mention[k]-1].First
	}
	return np
}

// infinitive reports whether a verb may follow "to" at token i rather than a noun: no "claim to the islands".
func (d *reader) infinitive(i int, s *analysis.Sentence) bool {
	return i < s.Last && d.class[i]&(determiner|possessive|capital|number|object) == 0
}

// owner finds whose noun it is: by a genitive, or by a verb that carries it ("issued a call").
func (d *reader) owner(c *candidate, i, lo int, s *analysis.Sentence, next string, list []candidate) {
	j := i - 1
	for j >= s.First && j > i-4 && d.class[j]&(comma|stop|quoteMark|preposition|finite|conjunction|determiner|possessive|light) == 0 {
		j--
	}
	if j < s.First {
		return
	}
	l := d.r.Tokens[j].Lower
	switch {
	case l == "'s" && !d.contracted(j) || l == "'":
		c.speaker = d.phraseEndingAt(j, lo, s)
		for k := c.speaker.Last - 2; k > c.speaker.First; k-- {
			if d.class[k]&preposition != 0 && d.class[k]&capital == 0 && d.r.Tokens[k].Lower != "of" && d.r.Tokens[k].Lower != "for" {
				c.speaker.First = k + 1 // "a look at Brel's claim"
				break
			}
		}
		c.start = c.speaker.First
		return
	case d.class[j]&possessive != 0 && d.class[j]&determiner == 0 && l != "our" && l != "my" && l != "your" && l != "whose":
		if j > s.First && d.class[j-1]&light != 0 {
			break // "renewed their calls"
		}
		if next != "of" {
			c.speaker, c.start = analysis.Range{First: j, Last: j + 1}, j
		}
		return
	}
	if np := d.attributed(i, s); !np.Empty() && (next == "that" || next == "for" || next == "to") && d.class[j]&light == 0 {
		c.speaker, c.start = np, np.First
		return
	}
	d.carriedNoun(c, j, lo, s, list)
}

// carriedNoun gives the noun whose article, adjective or verb stands at token j the subject of the verb that carries it: "issued a
// call", "renewed their calls", "responded with calls".
func (d *reader) carriedNoun(c *candidate, j, lo int, s *analysis.Sentence, list []candidate) {
	if d.r.Tokens[j].Lower == "following" && j > s.First {
		j--
	}
	if d.class[j]&(determiner|possessive) != 0 {
		j--
	}
	if j > s.First && d.r.Tokens[j].Lower == "with" && d.class[j-1]&light != 0 {
		j-- // "responded with calls"
	}
	if j > s.First && d.class[j]&light != 0 && d.class[j-1]&possessive != 0 && d.class[j-1]&determiner == 0 {
		return // "Norland's repeated denials"
	}
	if j > s.First && d.class[j]&light != 0 {
		g := d.verbGroup(j, lo)
		if g.modal || g.to || g.be || g.neg {
			return
		}
		carried := candidate{first: g.first, start: g.first, after: c.after, form: lexicons.PastForm, share: -1}
		d.subject(&carried, g, lo, s, list)
		if !carried.speaker.Empty() {
			c.cue.First, c.first, c.speaker, c.start, c.relative = j, g.first, carried.speaker, carried.start, carried.relative
			c.mutual = d.is(j, reciprocal)
		}
	}
}
