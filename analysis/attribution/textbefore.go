package attribution

import (
	"detente/analysis"
	"detente/analysis/wordset"
)

// The text before a statement as the place where a pronoun finds whom it means.

// textBefore is the sentence before sentence s, in its paragraph or the one before; -1 if there is none. A credit in brackets
// between them does not count, nor does a caption.
func (m *memory) textBefore(s int) int {
	reach := 1 // paragraphs back
	for b := s - 1; b >= 0; b-- {
		if m.Sentences[b].Paragraph+reach < m.Sentences[s].Paragraph {
			return -1
		}
		if m.caption(b) {
			if b == 0 || m.Sentences[b-1].Paragraph != m.Sentences[b].Paragraph {
				reach++
			}
			continue
		}
		if x := m.Sentences[b]; x.Last-x.First < 2 || m.Tokens[x.First].Lower != "(" || m.Tokens[x.Last-1].Lower != ")" {
			return b
		}
	}
	return -1
}

// caption says that sentence s is of a caption, or bears the mark of one.
func (m *memory) caption(s int) bool {
	x := &m.Sentences[s]
	if x.Paragraph < len(m.Paragraphs) && m.Paragraphs[x.Paragraph].Kind == analysis.Caption {
		return true
	}
	if m.shouted(x) {
		return true
	}
	for i := x.First; i+1 < x.Last; i++ {
		switch m.Tokens[i].Lower {
		case "image", "media", "picture":
			if w := m.Tokens[i+1].Lower; w == "caption" || w == "copyright" || w == "source" {
				return true
			}
		case "pictured":
			return m.Tokens[i+1].Lower == ")" || m.Tokens[i+1].Lower == ","
		}
	}
	return false
}

// shouted says that a sentence is all in capitals, as titles of other articles are.
func (m *memory) shouted(x *analysis.Sentence) bool {
	words := 0
	for i := x.First; i < x.Last; i++ {
		if t := &m.Tokens[i]; t.Is(analysis.Word) {
			if !t.Is(analysis.AllCaps) && t.End-t.Start > 1 {
				return false
			}
			words++
		}
	}
	return words > 2
}

// inTextBefore is whom the sentence before sentence s means with a pronoun of statement i: who speaks in it, its subject, or
// the one person in it; where it has the same pronoun, whom the sentences before it mean.
func (m *memory) inTextBefore(s, i, before int, want candidate) *party {
	const steps = 3
	for range steps {
		b := m.textBefore(s)
		if b < 0 {
			return nil
		}
		if before >= 0 && m.statements[before].Sentence >= b && want.fits(m.speakers[before]) {
			return m.speakers[before]
		}
		if p := m.meantIn(b, i, before, want); p != nil {
			return p
		}
		if !want.person || !m.hasPronoun(b, want) {
			return nil
		}
		s = b
	}
	return nil
}

// meantIn is the subject of sentence b, whose genitive opens it, or the one person in it.
func (m *memory) meantIn(b, i, before int, want candidate) *party {
	if p := m.subject(b, m.Sentences[b].Last, i, want); p != nil {
		return p
	}
	if p := m.ownerOpens(b, want); p != nil {
		return p
	}
	if before < 0 || !m.speakers[before].named || m.asks(b) || m.statements[before].Sentence < b-farBehind {
		return m.onlyPerson(b, want)
	}
	return nil
}

// hasPronoun says that sentence b has a pronoun of the sex asked for outside quotation marks.
func (m *memory) hasPronoun(b int, want candidate) bool {
	for k := m.Sentences[b].First; k < m.Sentences[b].Last; k++ {
		if m.is(k, he) && !m.inQuotes(k) && m.wanted(k).gender == want.gender {
			return true
		}
	}
	return false
}

// farBehind is how many sentences before the text whom nobody has heard for so long is not the one whom a pronoun means.
const farBehind = 2

// ownerOpens is the person, or for "it" the party of a plan or a text, whose genitive opens sentence b: "Lund's trip came late. She
// said …", "Lund's plan is short. It calls for …".
func (m *memory) ownerOpens(b int, want candidate) *party {
	x := &m.Sentences[b]
	a := m.at(x.First)
	if a == nil || a.First != x.First || want.plural || a.Last+1 >= x.Last || !m.is(a.Last, genitive) {
		return nil
	}
	if !want.person {
		if !planned.Has(m.Tokens[a.Last+1].Lower) && !planned.Has(m.Tokens[a.Last+2].Lower) {
			return nil
		}
		if id := m.actorOf(a); id != "" {
			return m.newParty(party{name: m.Words(a.First, a.Last), ids: []string{id}, rule: ruleParty, headAt: -1, first: a.First})
		}
		return nil
	}
	if a.Kind != analysis.PersonName {
		return nil
	}
	n := m.noun(a.First, a.Last)
	if p := m.decide(&n, -1); len(p.ids) > 0 && want.fits(p) {
		return p
	}
	return nil
}

// planned are what "it" tells of as of a text: "Lund's plan … It calls for".
var planned = wordset.Of("plan proposal document report draft resolution paper roadmap formula initiative blueprint declaration statement letter bill strategy charter")

// asks says that sentence s is a question, as stands above an answer.
func (m *memory) asks(s int) bool { return m.Tokens[m.Sentences[s].Last-1].Lower == "?" }

// onlyPerson is the one person whom sentence s names by a name, if he fits: "… a series of attacks by President Lund".
func (m *memory) onlyPerson(s int, want candidate) *party {
	if !want.person {
		return nil
	}
	asks := m.asks(s) // "What was Lund's answer?"
	var p *party
	for k := m.Sentences[s].First; k < m.Sentences[s].Last; k++ {
		a := m.at(k)
		if a == nil || a.Kind != analysis.PersonName || m.inQuotes(k) || m.is(a.Last, genitive) && !asks {
			continue
		}
		n := m.noun(a.First, a.Last)
		if q := m.decide(&n, -1); len(q.ids) > 0 && want.fits(q) {
			if p != nil && p.name != q.name {
				return nil
			}
			p = q
		}
		k = a.Last - 1
	}
	return p
}
