package attribution

// behindClause is the person who opens the main clause behind a subordinate one whose subject is the pronoun at token at and which
// opens the sentence: "Though she blamed the bank, Ms Kvist ruled out a ban"; nil if there is none of the sex asked for.
func (m *memory) behindClause(at, i int, want candidate) *party {
	s := m.sentenceOf(at)
	if want.gender == 0 || s >= len(m.Sentences) || !m.opensSubordinate(at, m.Sentences[s].First) {
		return nil
	}
	last := m.Sentences[s].Last
	for k := at + 1; k+2 < last; k++ {
		if m.Tokens[k].Lower != "," || m.inQuotes(k+1) {
			continue
		}
		first := k + 1
		end, a := first, m.at(first)
		switch {
		case a != nil:
			end = m.phraseEnd(a.Last)
		case m.is(first, title):
			end = m.nameEnd(first+1, last)
		case m.capital(first) && m.properAt(first, m.Sentences[s].First):
			end = m.nameEnd(first, last)
		}
		if end == first || m.g(end)&(verb|auxiliary|adverb) == 0 {
			continue
		}
		n := m.noun(first, end)
		if p := m.decide(&n, -1); p.person && !p.plural && p.gender == want.gender && p.name != "" {
			return m.newParty(p.with(rulePronoun))
		}
		return nil
	}
	return nil
}

// opensSubordinate says that the pronoun at token at stands behind a subordinator that opens the sentence, but for one adverb or
// conjunction: "Even when she".
func (m *memory) opensSubordinate(at, first int) bool {
	if at-1 != first && at-2 != first {
		return false
	}
	if at-2 == first {
		switch m.Tokens[first].Lower {
		case "and", "but", "so", "even", "just", "only", "back", "still", "yet":
		default:
			return false
		}
	}
	switch m.Tokens[at-1].Lower {
	case "though", "although", "while", "when", "as", "after", "before", "because", "since", "once", "until":
		return true
	}
	return false
}
