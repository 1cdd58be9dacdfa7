package statement

import (
	"detente/analysis"
)

// roleAhead reports whether plain words at i lead to a name or a person noun: "former judge Ana Brel".
func (d *reader) roleAhead(i int, s *analysis.Sentence) bool {
	const reach = 6
	for j := i; j < s.Last && j < i+reach; j++ {
		k := d.class[j]
		if k&(capital|person) != 0 {
			return true
		}
		if d.r.Tokens[j].Shape&analysis.Word == 0 || k&^past != 0 && !(j > i && d.r.Tokens[j].Lower == "of") {
			return false
		}
	}
	return false
}

// behind is the noun phrase after an inverted cue, with its appositions: "said Ma Xiaoguang, a spokesman for …".
func (d *reader) behind(i int, s *analysis.Sentence) analysis.Range {
	return d.behindUntil(i, s, false)
}

// behindUntil is behind; where closed is set, an apposition counts only if a comma closes it, since the
// sentence goes on behind it: "According to X, a spokesman for Y, Z".
func (d *reader) behindUntil(i int, s *analysis.Sentence, closed bool) analysis.Range {
	for i < s.Last && d.class[i]&adverb != 0 {
		i++
	}
	if i >= s.Last || d.class[i]&(determiner|possessive|pronoun|capital|person|document) == 0 && d.mention[i] == 0 && !d.roleAhead(i, s) {
		return analysis.Range{}
	}
	if d.class[i]&timeWord != 0 && d.class[i]&(modal|determiner) == 0 && d.mention[i] == 0 && d.weekdayEnd(i, s.Last) > i {
		return analysis.Range{} // "said Friday"
	}
	if d.r.Tokens[i].Lower == "it" && i+1 < s.Last && d.class[i+1]&(comma|stop|quoteMark) == 0 {
		return analysis.Range{} // an object: "The letter, dated Friday, called it vital"
	}
	if d.personal(i) {
		return analysis.Range{First: i, Last: i + 1}
	}
	j := i
	for ; j < s.Last; j++ {
		k := d.class[j]
		if k&(stop|quoteMark|modal|relative) != 0 && k&capital == 0 || k&(be|have|verbOnly|cueVerb) != 0 && k&capital == 0 && d.r.Tokens[j].Lower != "'s" {
			break
		}
		if d.r.Tokens[j].Lower == "-" || d.r.Tokens[j].Lower == "—" || d.r.Tokens[j].Lower == "–" {
			break
		}
		if k&comma != 0 && d.r.Tokens[j].Lower == "," {
			if j+1 < s.Last && d.class[j+1]&(gerund|conjunction|subordinator|quoteMark|adverb|relative|past|preposition) != 0 || !d.appositive(j+1, s, closed) {
				break
			}
		}
		if k&(subordinator|preposition) != 0 && k&capital == 0 && j > i {
			switch d.r.Tokens[j].Lower {
			case "of", "for", "at", "from", "with", "to":
			default:
				return analysis.Range{First: i, Last: j}
			}
		}
		if k&timeWord != 0 && d.mention[j] == 0 && j > i && !(d.class[j-1]&determiner != 0 && j+1 < s.Last && d.class[j+1]&(person|document) != 0) { // but "a Friday editorial"
			break
		}
	}
	for j > i && d.class[j-1]&(comma|preposition|conjunction) != 0 {
		j--
	}
	return analysis.Range{First: i, Last: j}
}

// behindShort is the noun phrase after "by" or "from".
func (d *reader) behindShort(i int, s *analysis.Sentence) analysis.Range {
	j := i
	for j < s.Last && d.class[j]&(preposition|comma|stop|subordinator|relative|finite|quoteMark|gerund|timeWord) == 0 {
		j++
	}
	return analysis.Range{First: i, Last: j}
}

// toWhom is who is told something by the noun before token i: "a warning to Norland: keep out", "to Norland not to
// come", "to Norland that".
func (d *reader) toWhom(i int, s *analysis.Sentence) analysis.Range {
	if d.r.Tokens[i].Lower != "to" || i+2 >= s.Last || d.class[i+1]&(determiner|capital|possessive|object) == 0 && d.mention[i+1] == 0 {
		return analysis.Range{}
	}
	np := d.behindShort(i+1, s)
	if np.Empty() || np.Last >= s.Last || !d.nounPhrase(np) {
		return analysis.Range{}
	}
	switch d.r.Tokens[np.Last].Lower {
	case ":", "that", "to", "not":
		return np
	}
	return analysis.Range{}
}

// tell makes who is told by a noun the addressee of the candidate, and what stands behind him its content.
func (d *reader) tell(c *candidate, told analysis.Range, ok bool) bool {
	if told.Empty() || !ok && c.speaker.Empty() || told.Last+1 >= c.content.Last {
		return false
	}
	c.addressee, c.content.First = told, told.Last
	if d.class[told.Last]&stop != 0 {
		c.content.First++
	}
	return true
}
