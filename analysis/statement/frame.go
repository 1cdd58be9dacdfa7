package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// passiveVerb reads "is accused by X of …", "was told that …", "was quoted as saying …".
func (d *reader) passiveVerb(c candidate, g group, lo int, s *analysis.Sentence) (candidate, bool) {
	e := &d.cues[c.entry]
	if i := d.relayed(c.cue.First, s); i > 0 {
		c = d.quoting(c, i, s)
		c.speaker = d.phraseEndingAt(g.first, lo, s)
		c.start = c.speaker.First
		return d.complete(c, &d.cues[c.entry], lo, s, nil)
	}
	if by := d.agent(c.after, s); by > 0 {
		np := d.behind(by+1, s)
		for j := np.First + 1; j < np.Last; j++ {
			if e.Takes(d.r.Tokens[j].Lower) || d.personal(j) { // "accused by X of": the preposition is the cue's; "told by X they"
				np.Last = j
			}
		}
		if np.Empty() || e.Frames&^(lexicons.That|lexicons.Bare) == 0 && d.r.Tokens[g.first-1].Lower != "it" {
			d.drop(droppedNoSpeaker) // "ruled by a council": no object of saying
			return c, false
		}
		c.passive, c.speaker = true, np
		subject := d.phraseEndingAt(g.first, lo, s)
		c.start = g.first
		c.content = analysis.Range{First: s.First, Last: g.first}
		if !subject.Empty() {
			c.content.First, c.start = subject.First, subject.First
			c.addressee = subject
		}
		end := d.sentenceEnd(s)
		if !c.content.Empty() && d.r.Tokens[c.after].Lower == "as" && c.after < by {
			c.parts = []analysis.Range{c.content, {First: c.after, Last: by}}
			c.content.Last = by
		}
		if np.Last < end && d.class[np.Last]&(comma|stop) == 0 {
			if len(c.parts) == 0 {
				c.parts = []analysis.Range{c.content}
			}
			c.parts = append(c.parts, analysis.Range{First: np.Last, Last: end})
			c.content.Last = end
		}
		if c.content.Empty() {
			d.drop(droppedNothingSaid)
			return c, false
		}
		c.after = max(c.after, np.Last)
		return c, d.speaks(&c, e, s)
	}
	d.drop(droppedNoSpeaker)
	return c, false
}

// relayed is the gerund in "was quoted as saying", "quoted a general as saying", "was cited by an agency as
// saying", of the verb at token i; 0 if there is none.
func (d *reader) relayed(i int, s *analysis.Sentence) int {
	const reach = 20 // "quoted in an interview with the newspaper X as saying"
	switch d.r.Tokens[i].Lower {
	case "quoted", "cited", "quotes", "cites", "quote", "cite", "reported", "reports", "quoting", "citing":
	default:
		return 0
	}
	for j := i + 1; j+1 < s.Last && j < i+reach && d.class[j]&(stop|quoteMark) == 0; j++ {
		if d.r.Tokens[j].Lower == "as" && d.class[j+1]&gerund != 0 && d.cueGerund(j+1) {
			return j + 1
		}
	}
	return 0
}

// quoting makes the gerund at i, as relayed finds it, the cue of the candidate.
func (d *reader) quoting(c candidate, i int, s *analysis.Sentence) candidate {
	f, after, _ := d.match(i, s.Last, lexicons.VerbCue)
	if i-2 > c.cue.First {
		c.cue.First = i - 1 // "as saying"
	}
	c.entry, c.form, c.after, c.cue.Last, c.passive = f.entry, lexicons.PastForm, after, after, false
	return c
}

// reporting reads "the agency quoted a general as saying": the general speaks, not the medium.
func (d *reader) reporting(c candidate, lo int, s *analysis.Sentence, list []candidate) (candidate, bool) {
	i := d.relayed(c.cue.First, s)
	if i == 0 {
		return c, false
	}
	np := analysis.Range{First: c.after, Last: i - 1}
	for np.Last > np.First && d.class[np.Last-1]&comma != 0 {
		np.Last--
	}
	if np.Empty() || !d.nounPhrase(np) {
		return c, false
	}
	c.start = d.phraseEndingAt(c.first, lo, s).First
	if c.start == 0 && c.first > s.First {
		c.start = c.first
	}
	c = d.quoting(c, i, s)
	c.speaker = np
	return d.complete(c, &d.cues[c.entry], lo, s, list)
}

// agent is the token "by" of a passive, right behind the verb or behind an adverb or a short object; 0 if none.
func (d *reader) agent(i int, s *analysis.Sentence) int {
	if i < s.Last && d.r.Tokens[i].Lower == "as" { // "was described as unlawful by"
		for j := i + 1; j+1 < s.Last && j < i+12 && d.class[j]&(comma|stop|finite) == 0; j++ {
			if d.r.Tokens[j].Lower == "by" && d.class[j+1]&gerund == 0 {
				return j
			}
		}
		return 0
	}
	for j := i; j < s.Last && j < i+4; j++ {
		if d.r.Tokens[j].Lower == "by" {
			if j+1 < s.Last && d.class[j+1]&gerund != 0 {
				return 0
			}
			return j
		}
		if d.class[j]&(adverb|timeWord) == 0 {
			return 0
		}
	}
	return 0
}

// prepositional reads "according to X, Y" and "Y, according to X".
func (d *reader) prepositional(f form, i, after int, s *analysis.Sentence) (candidate, bool) {
	front := i <= s.First+2
	np := d.behindUntil(after, s, front)
	if np.Empty() && after < s.Last && d.r.Tokens[after].Is(analysis.Word) && d.class[after]&(preposition|relative|wh|gerund) == 0 {
		np = d.behindShort(after, s) // "recent polls"
	}
	if !np.Empty() && np.Last+1 < s.Last && d.r.Tokens[np.Last].Lower == "by" && d.sourceKind(np) <= sourceDocument {
		if by := d.behindUntil(np.Last+1, s, front); !by.Empty() { // "a statement released by the ministry"
			np.Last = by.Last
		}
	}
	c := candidate{entry: f.entry, cue: analysis.Range{First: i, Last: after}, first: i, start: i, after: after, share: -1, speaker: np, preposed: true}
	if np.Empty() {
		return c, false
	}
	end := d.sentenceEnd(s)
	first := i == s.First || i == s.First+1 && d.class[s.First]&(conjunction|adverb) != 0 || i == s.First+2 && d.class[i-1]&comma != 0
	j := np.Last
	for j < end && d.class[j]&comma == 0 && first {
		j++
	}
	if first {
		if k := d.uncommaed(np, min(j, end)); k > 0 { // "According to Brel the army will stay"
			c.speaker.Last, j = k, k-1
		}
		if j >= end {
			return c, false
		}
		c.content = analysis.Range{First: j + 1, Last: end}
		c.after = c.speaker.Last
		c.preposed = false
	} else {
		last := i
		for last > s.First && d.class[last-1]&comma != 0 {
			last--
		}
		c.content = analysis.Range{First: d.floor(i, s), Last: last}
		c.after = np.Last
		if c.content.First > s.First && c.content.First < last { // "(X, according to Brel)"
			return c, true
		}
		d.split(&c, s, end)
	}
	if c.content.Empty() {
		return c, false
	}
	c.medium = d.sourceKind(np) == sourceMedium
	return c, true
}

// floor is where the clause around token i begins: behind the bracket that is open there, else with the sentence.
func (d *reader) floor(i int, s *analysis.Sentence) int {
	const reach = 60
	for j := i - 1; j >= s.First && j > i-reach; j-- {
		switch d.r.Tokens[j].Lower {
		case ")", "]":
			return s.First
		case "(", "[":
			return j + 1
		}
	}
	return s.First
}

// uncommaed is where a clause begins that follows its source without a comma: at a determiner, pronoun or
// number behind a name, with a verb before the token limit; 0 if there is none.
func (d *reader) uncommaed(np analysis.Range, limit int) int {
	if !d.holds(np.First, limit, finite) {
		return 0
	}
	for k := np.First + 1; k < limit; k++ {
		c := d.class[k]
		if c&(preposition|conjunction|finite|relative|stop) != 0 && c&(capital|possessive) == 0 {
			if c&preposition != 0 && k+1 < limit && d.class[k+1]&number != 0 && d.class[k-1]&capital != 0 {
				return k // "over 300"
			}
			return 0
		}
		if c&(determiner|pronoun|number) != 0 && c&(capital|possessive) == 0 && d.class[k-1]&(capital|person|document) != 0 {
			return k
		}
	}
	return 0
}

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
	l := d.r.Tokens[j].Lower
	if d.class[i]&capital != 0 && i > s.First {
		return c, false
	}
	ok := l == "that" && e.Frames&lexicons.That != 0 && j+1 < s.Last && d.class[j+1]&(be|modal|have|cueVerb|verbOnly) == 0 || l == "to" && (e.Frames&lexicons.To != 0 || e.Frames&lexicons.Infinitive != 0 && d.infinitive(j+1, s))
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
		d.owner(&c, i, lo, s, "", list)
		if c.cue.First < i && (d.class[j] != 0 || d.r.Tokens[j].Shape&analysis.Word == 0) { // no "warning shot"
			c.content, ok = analysis.Range{First: i, Last: c.content.Last}, true
		}
	}
	ok = d.tell(&c, told, ok) || ok
	if !ok && e.Frames&lexicons.Agent != 0 && !c.speaker.Empty() { // "drew condemnation from Paraguay"
		c.content, ok = analysis.Range{First: i, Last: c.speaker.First - 1}, true
	}
	if !ok || c.content.Empty() {
		return c, false
	}
	if c.speaker.Empty() {
		d.owner(&c, i, lo, s, l, list)
	}
	if c.speaker.Empty() || d.sourceKind(c.speaker) < sourcePerson || d.sourceKind(c.speaker) == sourceMedium || d.inanimate(c.speaker) {
		return c, false
	}
	return c, true
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
		if next != "of" {
			c.speaker, c.start = analysis.Range{First: j, Last: j + 1}, j
		}
		return
	}
	if d.r.Tokens[j].Lower == "following" && j > s.First {
		j--
	}
	if d.class[j]&determiner != 0 {
		j--
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
		}
	}
}
