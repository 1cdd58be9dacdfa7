package attribution

import "detente/analysis"

// maxCarried is how many statements back a speaker goes on about whom he spoke of.
const maxCarried = 6

// unnamed is whom a statement is about that names nobody, or only where and which: whom the same
// speaker's statement before was about, the party answered, or the speaker's foe.
func (m *memory) unnamed(i int, own []string, refs []reference, before [][]string) []string {
	s := &m.statements[i]
	if private(own) && len(refs) > 0 {
		return []string{refs[0].id}
	}
	if m.losses(s.Content) || m.silent(s) {
		return nil
	}
	foe := m.foeOf(i)
	hot := m.content(i)&charged != 0 || m.anyOf(s.Cue, charged)
	switch ids, ok := m.carried(i, own, before); {
	case !ok:
	case foe == "" || len(ids) == 0 || has(ids, foe) && (len(ids) == 1 || s.Cue.Empty()), hot && s.Cue.Empty():
		return ids
	case !hot && s.Cue.Empty():
		return nil // the quotation has turned to something else
	case !hot:
		return ids
	default:
		return []string{foe}
	}
	if !hot {
		if foe != "" {
			return []string{foe}
		}
		if len(own) > 0 && own[0] == analysis.Other && m.speakers[i].head != "" {
			if main := m.disputants(false); len(main) > 0 {
				return main[:1] // an outsider speaks of whom the text is about
			}
		}
		return m.calm(i, own)
	}
	if ids := m.answered(i, own, before); len(ids) > 0 {
		return ids
	}
	if foe != "" {
		return []string{foe}
	}
	for k := range refs {
		if !refs[k].arbiter {
			return []string{refs[k].id}
		}
	}
	return m.otherSide(i, own)
}

// private says that a speaker speaks for no party, so that another such speaker is somebody else.
func private(ids []string) bool {
	return len(ids) == 0 || ids[0] == analysis.Other || ids[0] == analysis.Unknown
}

// calm is whom a statement is about that has no word of conflict and no party before it: in a text
// of two parties the other one.
func (m *memory) calm(i int, own []string) []string {
	if main := m.disputants(false); m.twoSided() && len(own) == 1 && has(main, own[0]) {
		return m.otherSide(i, own)
	}
	return nil
}

// carried is whom the same speaker's statement before was about, where the content goes on from it.
func (m *memory) carried(i int, own []string, before [][]string) (ids []string, ok bool) {
	s := &m.statements[i]
	for j := i - 1; j >= 0 && j > i-maxCarried; j-- {
		if !same(m.speakers[j].ids, own) || private(own) && m.speakers[j].name != m.speakers[i].name {
			continue
		}
		switch near := m.paragraph(i)-m.paragraph(j) < 2; {
		case s.Cue.Empty():
			return before[j], true
		case len(before[j]) == 0, len(before[j]) == 1 && m.arbiter(before[j][0]):
			return nil, false
		case near, m.content(i)&charged != 0:
			return before[j], true
		}
		return nil, false
	}
	return nil, false
}

// opponentOf is whom the speaker of statement i means by "the enemy".
func (m *memory) opponentOf(i int) []string {
	own := m.speakers[i].ids
	if ids := m.otherSide(i, own); len(ids) == 1 {
		return ids
	}
	return nil
}

// losses says that a content only counts the dead and wounded, and does not say who did it.
func (m *memory) losses(r analysis.Range) bool {
	if !m.anyOf(r, casualty) {
		return false
	}
	for i := r.First; i < r.Last; i++ {
		switch m.Tokens[i].Lower {
		case "they", "you", "your":
			return false
		}
	}
	return true
}

// content is what the words that statement i reports may be, all together.
func (m *memory) content(i int) grammar {
	g := m.contents[i]
	if g == 0 {
		g = read
		for k := m.statements[i].Content.First; k < m.statements[i].Content.Last; k++ {
			g |= m.lexical(k)
		}
		m.contents[i] = g
	}
	return g
}

// anyOf says that one of the words of a range is of the class, which no ending tells.
func (m *memory) anyOf(r analysis.Range, g grammar) bool {
	for i := r.First; i < r.Last; i++ {
		if m.lexical(i)&g != 0 {
			return true
		}
	}
	return false
}

// silent says that nothing is said but that one does not speak of it: "declined to comment".
func (m *memory) silent(s *analysis.Statement) bool {
	if s.Lemma != "decline" && s.Lemma != "refuse" {
		return false
	}
	for i := s.Content.First; i < s.Content.Last && i < s.Content.First+2; i++ {
		switch m.Tokens[i].Lower {
		case "comment", "confirm", "deny", "say", "discuss", "elaborate", "speculate", "provide", "give", "disclose":
			return true
		}
	}
	return false
}

// answered is the other party whose words the statement answers: one who speaks in the same
// sentence, or spoke of the speaker's side just before.
func (m *memory) answered(i int, own []string, before [][]string) []string {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		q := m.speakers[j].ids
		if len(q) == 0 || q[0] == analysis.Other || q[0] == analysis.Unknown || has(own, q[0]) || m.arbiter(q[0]) {
			continue
		}
		if m.statements[j].Sentence == m.statements[i].Sentence {
			return q
		}
		if m.paragraph(i)-m.paragraph(j) > 1 {
			return nil
		}
		for _, id := range own {
			if has(before[j], id) {
				return q
			}
		}
	}
	return nil
}
