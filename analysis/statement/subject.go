package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// subject finds the subject of a verb group, finite or a participle.
func (d *reader) subject(c *candidate, g group, lo int, s *analysis.Sentence, list []candidate) {
	switch {
	case c.form != lexicons.GerundForm || g.be:
		d.subjectBefore(c, g, lo, s, list)
	case g.first == s.First || g.first == s.First+1 && d.introduces(s.First):
		d.frontedParticiple(c, s)
	default:
		d.participle(c, g.first-1, lo, s, list)
	}
}

// subjectBefore finds the subject of a finite verb group: to the left, or shared with the verb before it.
func (d *reader) subjectBefore(c *candidate, g group, lo int, s *analysis.Sentence, list []candidate) {
	i := g.first - 1
	if i < s.First {
		return
	}
	i = d.behindTime(i, s)
	k := d.class[i]
	switch {
	case k&quoteMark != 0:
		d.quotingSubject(c, i, s)
	case k&conjunction != 0 || k&comma != 0 && i > s.First && d.class[i-1]&conjunction != 0:
		d.shared(c, s, list)
	case k&relative != 0:
		d.relativeSubject(c, i, s)
	case k&comma != 0 && (k&bracket == 0 || d.opening(i, s) < 0):
		switch {
		case d.apposition(c, i, lo, s):
		case len(list) > 0 && i > list[len(list)-1].after:
			d.shared(c, s, list)
		case len(list) == 0 && d.r.Tokens[i].Lower == ",":
			d.strayComma(c, i, s)
		}
	case i < lo:
		if len(list) > 0 { // "sought to make clear": the cue before governs this one
			d.shared(c, s, list)
		}
	case d.participleClause(i, lo, s):
		return
	case d.r.Tokens[i].Lower == "each" && i > s.First+1 && d.class[i-1]&comma != 0:
		d.apposition(c, i-1, lo, s) // "X and Y, …, each accused the other"
	default:
		d.ownSubject(c, g, i, lo, s, list)
	}
}

// participleClause reports whether the subject that ends at token i is that of a clause inside one that a gerund opens: "marking the
// first time the group has"; not so behind what is an adjective, "outgoing chief Brel".
func (d *reader) participleClause(i, lo int, s *analysis.Sentence) bool {
	first := d.pieceStart(i+1, lo, s)
	return d.class[first]&gerund != 0 && d.class[first]&capital == 0 && (!d.is(first, attributive) || d.class[first+1]&(object|determiner|possessive) != 0) && (d.class[i]&person == 0 || first != i-1)
}

// ownSubject takes the noun phrase that ends with token i, right before the verb, or else shares the subject of a verb before.
func (d *reader) ownSubject(c *candidate, g group, i, lo int, s *analysis.Sentence, list []candidate) {
	c.speaker = d.phraseEndingAt(i+1, lo, s)
	if np := d.restricted(i, lo, s); !np.Empty() {
		c.speaker = np
	}
	c.start = c.speaker.First
	if c.start > s.First+1 && d.relativeObject(c.start-1) && d.class[c.start-2]&comma != 0 {
		c.start-- // "Estland armed them, charges Norland denies"
	}
	d.ofNoun(c, s)
	if c.speaker.Empty() {
		c.start = g.first
		d.shared(c, s, list)
	}
}

// ofNoun takes in the noun whose relative clause the subject opens: "a move Norland condemned".
func (d *reader) ofNoun(c *candidate, s *analysis.Sentence) {
	if first := c.start - 2; first > s.First && d.relativeNoun(first, c.speaker.Last) == c.start {
		c.start, c.of = first, analysis.Range{First: first, Last: first + 2}
	}
}

// behindTime passes from token i back over a time to the relative pronoun before it: "the army, which last year said".
func (d *reader) behindTime(i int, s *analysis.Sentence) int {
	const longest = 4
	for j := i; j > s.First && j > i-longest; j-- {
		if k := d.class[j]; k&relative != 0 && d.r.Tokens[j].Lower != "that" {
			return j
		} else if k&(timeWord|number) == 0 && d.r.Tokens[j].Lower != "on" && d.r.Tokens[j].Lower != "in" {
			return i
		}
	}
	return i
}

// quotingSubject finds the subject whose relative or participle clause ends in a short quotation: "Brel, who
// calls him “a fool,” said the army would stay". i is the closing mark.
func (d *reader) quotingSubject(c *candidate, i int, s *analysis.Sentence) {
	const longest = 14 // tokens of the quotation
	q := int(d.within[i])
	if q == 0 || i < 2 {
		return
	}
	if d.class[i-1]&comma == 0 {
		d.nicknamed(c, i, s)
		return
	}
	open := d.quotations[q-1].first
	if open <= s.First+2 || i-open > longest || d.class[open-1]&(comma|stop|conjunction) != 0 {
		return
	}
	for p := open - 1; p > s.First && p > open-longest; p-- {
		if d.class[p]&(stop|quoteMark) != 0 {
			return
		}
		if d.r.Tokens[p].Lower != "," {
			continue
		}
		first := d.pieceStart(p, s.First, s)
		if np := d.trim(first, p); d.class[p+1]&(relative|gerund|past) != 0 && np.First == first && !np.Empty() && d.clauseStart(first, s) && d.nounPhrase(np) {
			c.speaker, c.start = np, np.First
		}
		return
	}
}

// nicknamed finds the subject that ends with a name in quotation marks: "a commander “Kestrel” said", "a soldier who goes by “Kestrel”
// said". i is the closing mark.
func (d *reader) nicknamed(c *candidate, i int, s *analysis.Sentence) {
	const longest, farthest = 4, 10 // tokens of the name with its marks, of the relative clause
	q := d.quotations[d.within[i]-1]
	if !q.closed || q.last-q.first > longest || q.first <= s.First+1 || d.class[i-1]&capital == 0 || d.class[q.first+1]&capital == 0 {
		return
	}
	np := d.phraseEndingAt(q.first, s.First, s)
	for p := q.first - 1; p > s.First && p > q.first-farthest && d.class[p]&(comma|stop|quoteMark) == 0; p-- {
		if d.class[p]&relative != 0 || d.r.Tokens[p].Lower == "nicknamed" || d.r.Tokens[p].Lower == "called" {
			np = d.phraseEndingAt(p, s.First, s)
		}
	}
	if np.Empty() || !d.clauseStart(np.First, s) || !d.headed(np) || d.class[np.Last-1]&capital != 0 {
		return
	}
	c.speaker, c.start = analysis.Range{First: np.First, Last: q.last}, np.First
}

// strayComma takes a subject that a comma parts from its verb, where it is all that stands before it: "The firm
// Harbour Watch, has said that".
func (d *reader) strayComma(c *candidate, i int, s *analysis.Sentence) {
	if d.pieceStart(i, s.First, s) != s.First || d.class[s.First]&(preposition|subordinator|gerund|adverb|past|timeWord) != 0 {
		return
	}
	if np := d.behind(c.after, s); !np.Empty() && (np.Last >= s.Last || d.class[np.Last]&(comma|stop) != 0) {
		return // "The recipients, said Brel, are required"
	}
	if np := d.trim(s.First, i); np.First == s.First && d.nounPhrase(np) {
		c.speaker, c.start = np, np.First
	}
}

// relativeSubject takes the noun phrase before "who", "which" or "that".
func (d *reader) relativeSubject(c *candidate, i int, s *analysis.Sentence) {
	end := i
	if end > s.First && d.class[end-1]&comma != 0 {
		end--
	}
	for end > s.First && d.class[end-1]&preposition != 0 {
		end--
	}
	if end > s.First && d.class[end-1]&quoteMark != 0 {
		return
	}
	first := d.pieceStart(end, s.First, s)
	np := d.trim(first, end)
	if np.Empty() || np.Last-np.First == 1 && end-first > 1 && d.personal(np.First) {
		np = analysis.Range{First: first, Last: end} // "He defended Brel, who"
	}
	if np.First < np.Last-1 && np.First > s.First && d.class[np.First]&gerund != 0 && d.class[np.First]&capital == 0 && d.class[np.First-1]&(be|adverb) != 0 {
		np.First++ // "is releasing an appeal that urges"
	}
	// the antecedent is the last part that names somebody: "won peace with giant neighbour China, which"
	if d.r.Tokens[i].Lower != "who" {
		for j := np.Last - 1; j > np.First; j-- {
			verb := d.class[j]&past != 0 && d.class[j]&capital == 0 && j+1 < np.Last && d.class[j+1]&determiner != 0 // "hurt the army, which"
			if l := d.r.Tokens[j].Lower; verb || d.class[j]&preposition != 0 && l != "of" && l != "without" {
				np.First = j + 1
				break
			}
		}
	} else {
		for j := np.Last - 1; j > np.First; j-- {
			if d.class[j]&(preposition|gerund|past) != 0 && d.r.Tokens[j].Lower != "of" && d.class[j]&capital == 0 && !d.titled(np.First, j) {
				np.First = j + 1
				break
			}
		}
	}
	if k := d.class[np.First]; np.First == s.First && k&preposition != 0 && np.Last-np.First > 1 && d.mention[np.First] == 0 {
		np.First++ // "Following the report, which"
	}
	c.speaker, c.relative, c.start = np, true, i
}

// titled reports whether a person noun stands in the range: "a spokesman for Gazprom, who".
func (d *reader) titled(first, last int) bool {
	for i := first; i < last; i++ {
		if d.class[i]&person != 0 {
			return true
		}
	}
	return false
}

// participle finds the source of a gerund cue: "with Hamas accusing", or the subject of the clause before.
func (d *reader) participle(c *candidate, i, lo int, s *analysis.Sentence, list []candidate) {
	if np := d.heard(i, lo, s); !np.Empty() {
		c.speaker, c.start = np, np.First
		return
	}
	if i >= s.First && d.class[i]&(comma|conjunction|preposition|subordinator|quoteMark) == 0 && i >= lo {
		first := d.pieceStart(i+1, lo, s)
		if first > s.First && d.r.Tokens[first].Lower == "to" && d.class[first-1]&cueVerb != 0 && d.is(first-1, occasion) {
			d.subjectBefore(c, d.verbGroup(first-1, lo), lo, s, list) // "wrote to the mayor demanding": who wrote
			return
		}
		// "with Hamas accusing": a subject of its own; "follow Josh Earnest saying" likewise
		for j := i; j >= first; j-- {
			if d.class[j]&preposition != 0 {
				if d.r.Tokens[j].Lower == "with" || d.r.Tokens[j].Lower == "of" && !d.holds(j+1, i+1, past|finite) && d.sourceKind(analysis.Range{First: j + 1, Last: i + 1}) > sourceDocument {
					c.speaker = analysis.Range{First: j + 1, Last: i + 1}
					c.start = j
				}
				break
			}
		}
		if l := d.r.Tokens[i].Lower; c.speaker.Empty() && (l == "worth" || l == "it") {
			return
		}
		if c.speaker.Empty() && d.class[first]&gerund != 0 && d.class[first]&capital == 0 && d.holds(first, i+1, document) {
			return // "vetoing a resolution calling for": not who vetoes
		}
		if c.speaker.Empty() && first > s.First && d.class[first-1]&(verbOnly|cueVerb|light) != 0 && d.holds(first, min(first+4, i+1), document) {
			d.shared(c, s, list) // "sent a letter to Norland warning": who sent it
			return
		}
		if c.speaker.Empty() && d.nounPhrase(analysis.Range{First: first, Last: i + 1}) && !d.holds(first, i+1, past) {
			c.speaker = d.trim(first, i+1)
			c.start = c.speaker.First
		}
		if c.speaker.Empty() {
			c.speaker = d.whoActs(first, i, lo, s)
		}
		if !c.speaker.Empty() {
			return
		}
		if e := &d.cues[c.entry]; e.Kind == lexicons.Think && d.class[i] == 0 && d.r.Tokens[i].Shape&analysis.Word != 0 {
			return // "alliances seeking", "a plan favouring"
		}
	}
	if i >= s.First && d.class[i]&preposition != 0 {
		switch d.r.Tokens[i].Lower {
		case "despite", "without", "against", "instead", "from":
			return // "despite agreeing": of whom is not said here
		}
	}
	d.shared(c, s, list)
}

// whoActs is who does in a clause what ends at token i with its object, to which a participle belongs: "Brel signed a letter | calling
// for". It is empty where that is told of a thing.
func (d *reader) whoActs(first, i, lo int, s *analysis.Sentence) analysis.Range {
	for k := i - 1; k > first; k-- {
		if d.class[k]&past == 0 || d.class[k]&(capital|preposition) != 0 || d.class[k+1]&(determiner|possessive) == 0 {
			continue
		}
		if np := d.phraseEndingAt(k, lo, s); d.sourceKind(np) >= sourcePerson && !d.inanimate(np) {
			return np
		}
		break
	}
	return analysis.Range{}
}

// restricted is the subject whose relative clause ends at token i: "a commander who declined to be named said".
func (d *reader) restricted(i, lo int, s *analysis.Sentence) analysis.Range {
	verb := false
	for j := i; j > lo && j > s.First && j > i-18; j-- {
		k := d.class[j]
		if k&(comma|stop|quoteMark) != 0 {
			return analysis.Range{}
		}
		switch l := d.r.Tokens[j].Lower; l {
		case "who", "whose":
			if !verb || d.class[j-1]&comma != 0 {
				return analysis.Range{}
			}
			return d.phraseEndingAt(j, lo, s)
		case "that", "which":
			if d.class[j-1]&(comma|finite|past|gerund|verbOnly|cueVerb|preposition) == 0 && d.thirdPerson(j+1) {
				return d.phraseEndingAt(j, lo, s) // "an officer of the group that runs the town said"
			}
		}
		if k&(subordinator|conjunction) != 0 && k&preposition == 0 && k&capital == 0 && d.r.Tokens[j].Lower != "that" && d.r.Tokens[j].Lower != "as" {
			return analysis.Range{}
		}
		verb = verb || k&(finite|past) != 0 || j > 0 && d.r.Tokens[j-1].Lower == "who" && d.unknownVerb(j)
	}
	return analysis.Range{}
}

// unknownVerb reports whether the token at i, behind "who", is a verb rather than the subject of an inserted clause: "who
// monitor the war said", but "who Norland officials said".
func (d *reader) unknownVerb(i int) bool {
	if d.class[i+1]&(determiner|possessive|preposition) != 0 {
		return true
	}
	return d.class[i]&(capital|determiner|pronoun|person) == 0 && d.mention[i] == 0
}

// thirdPerson reports whether the token at i looks like a verb of the present behind "that": runs, operates.
func (d *reader) thirdPerson(i int) bool {
	t := &d.r.Tokens[i]
	n := len(t.Lower)
	return t.Shape&analysis.Word != 0 && d.class[i] == 0 && d.mention[i] == 0 && n > 3 && t.Lower[n-1] == 's' && t.Lower[n-2] != 's' && i+1 < len(d.class) && d.class[i+1]&(preposition|determiner|possessive|capital) != 0
}
