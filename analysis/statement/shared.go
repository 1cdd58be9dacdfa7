package statement

import (
	"detente/analysis"
	"detente/lexicons"
)

// shared gives the cue the subject of the last cue before it, or else of the sentence.
func (d *reader) shared(c *candidate, s *analysis.Sentence, list []candidate) {
	for k := len(list) - 1; k >= 0; k-- {
		if list[k].passive && list[k].speaker.Empty() || list[k].fronted {
			continue
		}
		if np := d.mainSubject(&list[k], c.first, s); !np.Empty() {
			c.speaker = np
			return
		}
		c.share, c.speaker = k, list[k].speaker
		return
	}
	if np := d.whoAnd(c.first, s); !np.Empty() {
		c.speaker = np
		return
	}
	if c.first > s.First {
		clause := *s
		clause.First = d.clauseOpening(c.first, s)
		c.speaker = d.sentenceSubject(&clause, c.first)
	}
}

// mainSubject is the subject of the main clause whose second verb stands at token i, where candidate p stands in a subordinate
// clause before it: "When Brel called, Oster rose and said".
func (d *reader) mainSubject(p *candidate, i int, s *analysis.Sentence) analysis.Range {
	if d.class[i-1]&conjunction == 0 || !d.subordinated(p, s) {
		return analysis.Range{}
	}
	for j := p.after; j+2 < i && d.class[j]&stop == 0; j++ {
		if d.r.Tokens[j].Lower != "," || d.within[j] > 0 || !d.mainClause(j+1, s) {
			continue
		}
		clause := *s
		clause.First = j + 1
		if np := d.sentenceSubject(&clause, i); np.First == j+1 && np.Last < i {
			return np
		}
	}
	return analysis.Range{}
}

// frontedParticiple gives a cue that opens the sentence the subject of the main clause: "Warning that war was near, Brel left".
func (d *reader) frontedParticiple(c *candidate, s *analysis.Sentence) {
	if e := &d.cues[c.entry]; e.Kind == lexicons.Think || e.Frames&lexicons.That == 0 && !e.Takes("of") || d.shownEntry[c.entry] {
		return
	}
	for j := c.after; j+2 < s.Last && d.class[j]&stop == 0; j++ {
		quoted := d.class[j]&quoteMark != 0 && d.class[j-1]&comma != 0 // “…,” Brel left
		if !quoted && (d.r.Tokens[j].Lower != "," || d.class[j+1]&quoteMark != 0) {
			continue
		}
		if k := d.class[j+1]; k&(capital|determiner|pronoun|possessive|person) == 0 || k&relative != 0 || d.within[j+1] > 0 {
			continue
		}
		clause := *s
		clause.First = j + 1
		np := d.sentenceSubject(&clause, s.Last)
		if np.Empty() || np.First != j+1 || np.Last >= s.Last || d.class[np.Last]&(finite|past|adverb|comma) == 0 || d.sourceKind(np) < sourcePerson || d.inanimate(np) {
			continue
		}
		head := np.First
		for head+1 < np.Last && d.class[head+1]&(preposition|conjunction) == 0 {
			head++
		}
		if d.class[head]&(person|capital|pronoun) == 0 && d.mention[head] == 0 {
			continue // "Offering proof, the deaths and raids"
		}
		if c.speaker, c.until = np, j; quoted {
			c.until++
		}
		return
	}
}

// whoAnd is who the relative clause tells of whose second verb stands at token i: "demonstrators, who took to the streets and
// called for".
func (d *reader) whoAnd(i int, s *analysis.Sentence) analysis.Range {
	const reach = 16
	if i <= s.First+3 || d.r.Tokens[i-1].Lower != "and" {
		return analysis.Range{}
	}
	for j := i - 2; j > s.First && j > i-reach; j-- {
		if d.r.Tokens[j].Lower == "who" {
			who := candidate{}
			d.relativeSubject(&who, j, s)
			return who.speaker
		}
		if d.class[j]&(comma|stop|quoteMark|subordinator|conjunction) != 0 && d.class[j]&(preposition|capital) == 0 {
			break
		}
	}
	return analysis.Range{}
}

// clauseOpening is the first token of the subordinate clause behind a comma that holds token i, else of the sentence: "The
// war began in May, when troops came and demanded".
func (d *reader) clauseOpening(i int, s *analysis.Sentence) int {
	for j := i - 1; j > s.First+1; j-- {
		if d.class[j]&(comma|stop|quoteMark) != 0 {
			return s.First
		}
		switch d.r.Tokens[j].Lower {
		case "when", "while", "as", "after", "because":
			if d.class[j-1]&comma != 0 && d.holds(j+1, i, conjunction) && d.holds(j+1, i, finite|past) {
				return j + 1
			}
		}
	}
	return s.First
}

// sentenceSubject is the first noun phrase of a sentence, up to its verb.
func (d *reader) sentenceSubject(s *analysis.Sentence, end int) analysis.Range {
	i := s.First
	for i < end && (d.class[i]&(preposition|subordinator|gerund|adverb|timeWord) != 0 && d.mention[i] == 0 || d.class[i]&past != 0) && !(i+1 < end && d.approximates(i)) {
		j := i // an adverbial in front: behind its comma
		for j < end && d.class[j]&comma == 0 {
			if d.class[j]&finite != 0 && d.class[j]&(timeWord|capital) != timeWord|capital && d.class[i]&subordinator == 0 && (d.r.Tokens[j].Lower != "'s" || d.contracted(j)) {
				break
			}
			j++
		}
		if j >= end || d.class[j]&comma == 0 {
			if d.class[i]&(adverb|timeWord|preposition) == 0 {
				return analysis.Range{}
			}
			j = i
			if d.class[i]&preposition != 0 {
				j = i + 1
			}
		}
		i = j + 1
	}
	for i < end && d.class[i]&conjunction != 0 && d.mention[i] == 0 {
		i++
	}
	j := i
	for j < end && !d.closesSubject(i, j) && (d.class[j]&(finite|stop|quoteMark|relative|past) == 0 || d.r.Tokens[j].Lower == "'s" && !d.contracted(j)) && !(d.class[j]&comma != 0 && !d.listComma(j, end)) {
		j++
	}
	for j > i && d.class[j-1]&(adverb|comma) != 0 {
		j--
	}
	np := analysis.Range{First: i, Last: d.nameEnd(i, j)}
	if np.Empty() || np.Last-np.First > 25 || !d.nounPhrase(np) {
		return analysis.Range{}
	}
	if l := d.r.Tokens[i].Lower; l == "there" || l == "what" || np.Last == i+1 && (l == "it" && end < len(d.class) && d.class[end]&gerund != 0 && d.class[i+1]&(past|do) == 0 || l == "that" || l == "this") {
		return analysis.Range{}
	}
	return np
}

// nameEnd is where a name that opens a subject at token i ends, if a word that no lexicon has, then a verb, parts it from a
// particle: "Norland hit back by"; else j.
func (d *reader) nameEnd(i, j int) int {
	if i >= j || d.mention[i] == 0 || d.r.Mentions[d.mention[i]-1].Kind == analysis.RoleNoun {
		return j
	}
	last := d.r.Mentions[d.mention[i]-1].Last
	if last+1 < j && last > i && d.class[last] == 0 && d.mention[last] == 0 && d.class[last+1]&(preposition|adverb) != 0 {
		return last
	}
	return j
}

// closesSubject reports whether the adverb at j, behind a name, stands before a verb: "Norland often meets".
func (d *reader) closesSubject(first, j int) bool {
	return j > first && d.class[j]&adverb != 0 && d.class[j]&(capital|preposition|conjunction|determiner|subordinator) == 0 && d.class[j-1]&(capital|person) != 0
}
