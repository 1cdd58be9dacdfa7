package statement

import "detente/analysis"

// shared gives the cue the subject of the last cue before it, or else of the sentence.
func (d *reader) shared(c *candidate, s *analysis.Sentence, list []candidate) {
	for k := len(list) - 1; k >= 0; k-- {
		if list[k].passive && list[k].speaker.Empty() || list[k].fronted {
			continue
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
			if d.class[j]&finite != 0 && d.class[i]&subordinator == 0 && (d.r.Tokens[j].Lower != "'s" || d.contracted(j)) {
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
	np := analysis.Range{First: i, Last: j}
	if np.Empty() || np.Last-np.First > 25 || !d.nounPhrase(np) {
		return analysis.Range{}
	}
	if l := d.r.Tokens[i].Lower; l == "there" || l == "what" || np.Last == i+1 && (l == "it" && d.class[end]&gerund != 0 && d.class[i+1]&past == 0 || l == "that" || l == "this") {
		return analysis.Range{}
	}
	return np
}

// closesSubject reports whether the adverb at j, behind a name, stands before a verb: "Norland often meets".
func (d *reader) closesSubject(first, j int) bool {
	return j > first && d.class[j]&adverb != 0 && d.class[j]&(capital|preposition|conjunction|determiner|subordinator) == 0 && d.class[j-1]&(capital|person) != 0
}
