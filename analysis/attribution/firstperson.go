package attribution

import "detente/analysis"

// Texts that mark what is said by a dash alone leave its first person outside quotation marks: "- We are ready - said Lund."

// firstPerson is who says "I" or "we", the phrase from first to last of statement i: whom a verb behind a dash names in the sentence,
// else, in a paragraph whose sentences open with dashes, who spoke last. It is nil for any other phrase, and where nobody did.
func (m *memory) firstPerson(first, last, i int) *party {
	if last-first != 1 || i < 0 || m.Tokens[first].Lower != "i" && m.Tokens[first].Lower != "we" {
		return nil
	}
	s := min(m.sentenceOf(first), len(m.Sentences)-1)
	if from, to := m.signature(last, s); to > from {
		if p := m.read(from, to, i); len(p.ids) > 0 {
			return p
		}
	}
	j := m.before(i)
	if j >= 0 && m.paragraph(i)-m.paragraph(j) <= 1 && m.dashSpeech(s) && m.speakers[j].person && len(m.speakers[j].ids) > 0 {
		return m.newParty(m.speakers[j].with(rulePronoun))
	}
	return nil
}

// signature is the phrase of whom a verb of saying names behind a dash, or behind a mark that closes a quotation which none has
// opened, from token i of sentence s on: "- said | Ada Lund".
func (m *memory) signature(i, s int) (from, to int) {
	x := &m.Sentences[s]
	marks := 0
	for k := x.First; k < x.Last; k++ {
		if m.Tokens[k].Shape&(analysis.OpenQuote|analysis.CloseQuote) != 0 {
			marks++
		}
	}
	for k := i; k+2 < x.Last; k++ {
		mark := m.Tokens[k].Shape&(analysis.OpenQuote|analysis.CloseQuote) != 0 && marks == 1
		if !m.dash(k) && !mark || !reports(m.Tokens[k+1].Lower) && m.g(k+1)&verb == 0 {
			continue
		}
		from = k + 2
		if a := m.at(from + 1); m.is(from, preposition) && a != nil {
			from = a.Last // "said on Norland Radio Ada Lund"
		}
		to = from
		for to < x.Last && !m.Tokens[to].Is(analysis.Punct) {
			to++
		}
		return from, to
	}
	return 0, 0
}

// dash says that token i is a dash.
func (m *memory) dash(i int) bool {
	switch m.Tokens[i].Lower {
	case "-", "–", "—":
		return true
	}
	return false
}

// dashSpeech says that a sentence of the paragraph of sentence s opens with a dash.
func (m *memory) dashSpeech(s int) bool {
	for k := s; k >= 0 && m.Sentences[k].Paragraph == m.Sentences[s].Paragraph; k-- {
		if m.dash(m.Sentences[k].First) {
			return true
		}
	}
	return false
}
