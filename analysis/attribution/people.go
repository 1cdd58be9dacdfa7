package attribution

import (
	"detente/analysis"
)

// learn walks the document once for people who are introduced with an office, for offices named
// with their party, and for parties named together.
func (m *memory) learn() {
	marked := m.marked
	for k := range m.Sentences {
		s := &m.Sentences[k]
		if m.Paragraphs != nil && s.Paragraph < len(m.Paragraphs) && m.Paragraphs[s.Paragraph].Kind == analysis.Heading {
			continue
		}
		for i := s.First; i < s.Last; {
			for len(marked) > 0 && int(marked[0]) < i {
				marked = marked[1:]
			}
			if len(marked) == 0 || int(marked[0]) >= s.Last {
				break
			}
			i = int(marked[0])
			a := m.at(i)
			switch {
			case a != nil && a.Kind == analysis.PersonName:
				i = m.learnName(i, m.nameEnd(i, s.Last), s)
			case a != nil && a.Kind == analysis.RoleNoun:
				i = m.learnOffice(a.First, a.Last, s)
			case a != nil:
				i = a.Last
			case m.capital(i) && m.properAt(i, s.First):
				end := m.nameEnd(i, s.Last)
				if end > i+1 || m.is(i-1, title) || i > s.First && m.roleBefore(i) {
					i = m.learnName(i, end, s)
				} else {
					i = end
				}
			case m.is(i, office) && !m.is(i, title):
				i = m.learnOffice(i, i+1, s)
			default:
				i++
			}
		}
	}
	m.learnPairs()
}

// roleBefore says that token i follows an office of the lexicon.
func (m *memory) roleBefore(i int) bool {
	a := m.at(i - 1)
	return a != nil && a.Kind == analysis.RoleNoun
}

// nameEnd is the token behind a run of capitalized words that begins at i.
func (m *memory) nameEnd(i, last int) int {
	end := i
	for end < last {
		a := m.at(end)
		switch {
		case a != nil && a.Kind == analysis.PersonName:
			end = min(a.Last, last)
		case a != nil:
			return max(end, i+1)
		case m.capital(end) && m.properAt(end, i), end > i && m.particle(end, last):
			end++
		case end > i && m.nickname(end, last):
			end += 3
		default:
			return max(end, i+1)
		}
	}
	return end
}

// maxNoun bounds how far an introduction reaches to either side of a name.
const maxNoun = 14

// leftEnd is the first token of the noun phrase that ends before token i.
func (m *memory) leftEnd(i, first int) int {
	begin, gap := i, 0
	for k := i - 1; k >= first && k >= i-maxNoun; k-- {
		t := &m.Tokens[k]
		c := m.of(k)
		a := m.at(k)
		switch {
		case a != nil:
			k = a.First
			begin, gap = k, 0
		case c&determiner != 0, c&possessive != 0:
			return k
		case c&conjunction != 0 && begin == k+1 && k-1 > first && m.at(k-1) == nil && m.Tokens[k-1].Is(analysis.Capitalized) && m.Tokens[k-2].Lower == "of":
			begin = k // "the minister of Trade and Industry"
		case t.Is(analysis.Punct), c&(conjunction|relative|he|it|they|both) != 0:
			return begin
		case c&(office|title|past|party2|armed|allies|civil|genitive) != 0:
			begin, gap = k, 0
		case t.Lower == "of" || t.Lower == "for" || t.Lower == "to":
			if begin == k+1 && k > first && m.at(k-1) != nil {
				begin, gap = k, 0 // "secretary of state X": the office goes on to the left
				continue
			}
			return begin
		case c&preposition != 0, relays(t.Lower):
			return begin
		case t.Is(analysis.Word) && gap < 2:
			gap++
			if t.Is(analysis.Capitalized) {
				begin, gap = k, 0
			}
		default:
			return begin
		}
	}
	return begin
}

// particle says that a lower-case word stands inside a name: "Staffan de Mistura".
func (m *memory) particle(i, last int) bool {
	if i+1 >= last || !m.Tokens[i+1].Is(analysis.Capitalized) {
		return false
	}
	switch m.Tokens[i].Lower {
	case "de", "al", "el", "bin", "ibn", "van", "von", "der", "den", "da", "dos", "di", "du", "la", "le", "ben", "abu", "ul", "ur":
		return true
	}
	return false
}
