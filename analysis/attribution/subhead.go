package attribution

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// Flattened pages leave headings between two paragraphs without a mark, so that the speaker's phrase seems to open with them: "Heavy
// losses Norlandic officials said".

// unheaded is where the phrase begins behind a heading: behind a plural that no name or nation can follow, "heavy losses | Norlandic
// officials", behind a clause, "Why Norland won't yield | Lund", and behind whoever took the picture above, "obtained by NTB | Lund".
func (m *memory) unheaded(first, last int) int {
	if i := m.behindPlural(first, last); i > first {
		return i
	}
	a := m.at(last - 1)
	if a == nil || a.Last != last || a.Kind != analysis.PersonName || a.First-first < 3 {
		return first
	}
	b := m.at(a.First - 1)
	if b != nil && m.entry(b).Party == lexicons.Medium && m.Tokens[max(first, b.First-1)].Lower == "by" {
		return a.First
	}
	for k := first + 1; k+1 < a.First; k++ {
		if m.g(k)&auxiliary != 0 && m.Tokens[k].Is(analysis.Capitalized) {
			return a.First
		}
	}
	return first
}

// behindPlural is where a nation with an office, or a name, stands behind a plural in small letters that opens the sentence with words
// of its own; first where none does.
func (m *memory) behindPlural(first, last int) int {
	if s := m.sentenceOf(first); s >= len(m.Sentences) || m.Sentences[s].First+1 < first {
		return first
	}
	for i := first + 2; i < last; i++ {
		if !m.Tokens[i].Is(analysis.Capitalized) || !m.pluralThing(i-1) {
			continue
		}
		switch a := m.at(i); {
		case a == nil:
			if end := m.nameEnd(i, last); end > i+1 && m.properAt(i, first) && !m.is(end-1, civil|firm) {
				return i
			}
		case a.First != i:
		case a.Kind == analysis.PersonName, a.Kind == analysis.Demonym && (m.is(a.Last, office) || m.at(a.Last) != nil && m.at(a.Last).Kind == analysis.RoleNoun):
			return i
		}
	}
	return first
}

// pluralThing says that the word at token i is a plural in small letters of things, not of people who may be named behind it:
// "losses", but "ministers".
func (m *memory) pluralThing(i int) bool {
	t := &m.Tokens[i]
	w := t.Lower
	if !m.plainWord(i) || len(w) < 5 || w[len(w)-1] != 's' {
		return false
	}
	for _, end := range [...]string{"ss", "us", "ers", "ors", "ists", "ants", "ents", "brothers", "sisters"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return m.g(i)&people == 0
}
