package attribution

import (
	"detente/analysis"
	"detente/lexicons"
)

// pronoun resolves he, she, it or they at token at, in statement i (-1: none).
func (m *memory) pronoun(at, i int) *party {
	want := m.wanted(at)
	if want.person {
		want.others = m.namedBehind(at)
	}
	s := m.sentenceOf(at)
	if i < 0 {
		if p := m.subject(s, at, i, want); p != nil {
			return p
		}
		return m.newParty(party{rule: ruleUnknown})
	}
	if want.plural {
		if p := m.pairBefore(s, m.outside(at, i)); p != nil {
			return p
		}
	}
	if p := m.behindClause(at, i, want); p != nil {
		return p
	}
	if p := m.inSentence(s, at, i, want); p != nil {
		return m.newParty(p.with(rulePronoun))
	}
	before := m.before(i)
	s = m.quotationOpens(s)
	if before >= 0 && m.statements[before].Sentence >= s-1 && want.fits(m.speakers[before]) {
		return m.newParty(m.speakers[before].with(rulePronoun))
	}
	if p := m.inTextBefore(s, i, before, want); p != nil {
		return m.newParty(p.with(rulePronoun))
	}
	if want.plural && before >= 0 && m.statements[before].Sentence >= s-1 && !m.speakers[before].person && len(m.speakers[before].ids) > 0 {
		return m.newParty(m.speakers[before].with(rulePronoun)) // "they" of a ministry
	}
	for j := before; j >= 0 && j > before-maxBack; j-- {
		if !want.person && !want.plural && m.paragraph(i)-m.paragraph(j) > itReach {
			break
		}
		if want.fits(m.speakers[j]) {
			return m.newParty(m.speakers[j].with(rulePronoun))
		}
	}
	if want.plural && before >= 0 && len(m.speakers[before].ids) > 0 {
		return m.newParty(m.speakers[before].with(rulePronoun)) // "they" of a body or of one whose sex is not told
	}
	return m.newParty(party{rule: ruleUnknown})
}

// inSentence is the subject of sentence s before the pronoun at token at, outside what is said, but for a clause that the pronoun
// breaks: "Lund vowed to send ships, which, she claimed, were needed".
func (m *memory) inSentence(s, at, i int, want candidate) *party {
	if p := m.lastSubject(s, at, i, want); p != nil {
		return p
	}
	if p := m.subject(s, m.outside(at, i), i, want); p != nil {
		return p
	}
	if want.person && at > 1 && m.Tokens[at-1].Lower == "," && m.is(at-2, relative) {
		return m.subject(s, at, i, want)
	}
	return nil
}

// lastSubject is the party whose clause stands right before "although it", "but it": "Norland waits whereas Sudria is said to pay, though
// it denies this". It is nil for any other pronoun.
func (m *memory) lastSubject(s, at, i int, want candidate) *party {
	if want.person || want.plural || at < 1 {
		return nil
	}
	switch m.Tokens[at-1].Lower {
	case "although", "though":
	default:
		return nil
	}
	for k := at - 2; k >= m.Sentences[s].First; k-- {
		a := m.at(k)
		if a == nil {
			continue
		}
		k = a.First
		if m.inQuotes(k) || m.g(a.Last)&auxiliary == 0 || m.governed(k, m.Sentences[s].First) {
			continue
		}
		if p := m.subjectParty(k, a.Last, i, a); p != nil && want.fits(p) {
			return p
		}
		return nil
	}
	return nil
}

// quotationOpens is the sentence of the paragraph in which the quotation began that goes on into sentence s; else s itself.
func (m *memory) quotationOpens(s int) int {
	for s > 0 && m.inQuotes(m.Sentences[s].First) && m.Tokens[m.Sentences[s].First].Shape&analysis.OpenQuote == 0 && m.Sentences[s-1].Paragraph == m.Sentences[s].Paragraph {
		s--
	}
	return s
}

// wanted is what the pronoun at token at asks for.
func (m *memory) wanted(at int) candidate {
	c := m.of(at)
	want := candidate{person: c&he != 0, plural: c&they != 0}
	switch {
	case c&feminine != 0:
		want.gender = 'f'
	case c&masculine != 0:
		want.gender = 'm'
	}
	return want
}

// namedBehind are the persons whom a sentence that opens with the pronoun at token at names behind it, outside quotation marks.
func (m *memory) namedBehind(at int) (names []string) {
	s := m.sentenceOf(at)
	if s >= len(m.Sentences) || at > m.Sentences[s].First+1 || at > m.Sentences[s].First && !m.is(at-1, conjunction) && m.Tokens[at-1].Lower != "but" && m.g(at-1)&adverb == 0 {
		return nil // "when he spoke, Mr. Lund": the same man
	}
	for k := at + 1; k < m.Sentences[s].Last; k++ {
		a := m.at(k)
		if a == nil {
			continue
		}
		if a.Kind == analysis.PersonName && !m.inQuotes(k) && !m.is(a.Last, genitive) && !m.roleFollows(a.Last, m.Sentences[s].Last) {
			names = append(names, m.entry(a).Name)
		}
		k = a.Last - 1
	}
	return names
}

// itReach is how many paragraphs back the body stands that "it" means.
const itReach = 4

// pairBefore are the two parties that open sentence s together, before token limit: "X and Y both produced
// evidence they said".
func (m *memory) pairBefore(s, limit int) *party {
	for k := len(m.pairs) - 1; k >= 0; k-- {
		p := &m.pairs[k]
		if p.last <= limit && p.from >= m.Sentences[s].First && !m.governed(p.from, m.Sentences[s].First) {
			return m.newParty(party{name: m.Words(p.from, p.last), ids: p.ids, rule: rulePronoun, plural: true, first: p.from, headAt: -1})
		}
	}
	return nil
}

// before is the last resolved statement before statement i, or -1.
func (m *memory) before(i int) int {
	for j := i - 1; j >= 0; j-- {
		if m.speakers[j] != nil {
			return j
		}
	}
	return -1
}

// outside is the token before which an antecedent in the same sentence must stand: what lies in
// the statement's own content does not count.
func (m *memory) outside(at, i int) int {
	if c := m.statements[i].Content; !c.Empty() && c.First < at {
		return c.First
	}
	return at
}

// candidate is what a pronoun asks of its antecedent.
type candidate struct {
	person, plural bool
	gender         byte
	others         []string // the names of those whom the pronoun's own sentence names behind it: "he challenged Mr. Lund"
}

func (w candidate) fits(p *party) bool {
	if p == nil || p.name == "" && len(p.ids) == 0 {
		return false
	}
	switch {
	case w.person:
		return p.person && !p.plural && (p.gender == 0 || p.gender == w.gender) && !has(w.others, p.name)
	case w.plural:
		return p.plural || len(p.ids) > 1 || p.head == "police"
	}
	return !p.person && !p.plural || p.rule == rulePaper
}

// subject is the party that opens sentence s, before token limit, if it fits.
func (m *memory) subject(s, limit, i int, want candidate) *party {
	sent := m.Sentences[s]
	for k := sent.First; k < sent.Last && k < limit; {
		if m.inQuotes(k) {
			k++
			continue
		}
		a := m.at(k)
		name := a == nil && m.Tokens[k].Is(analysis.Capitalized) && m.properAt(k, sent.First)
		if a == nil && !name {
			k++
			continue
		}
		var end int
		if a != nil {
			end = a.Last
		} else {
			end = m.nameEnd(k, sent.Last)
		}
		if a != nil && where(a.Kind) && !want.person && m.is(end, genitive) {
			if p := m.bodyOf(k, end+1, i); p != nil && want.fits(p) && !m.governed(k, sent.First) {
				return p
			}
		}
		relays := a != nil && !want.person && !want.plural && m.entry(a).Party == lexicons.Medium // "it" is seldom the outlet
		if relays || m.is(end, genitive) || a != nil && a.Kind == analysis.RoleNoun && m.qualifies(a) || m.governed(k, sent.First) || k <= sent.First+1 && m.dashed(end) {
			k = end
			continue
		}
		p := m.subjectParty(k, min(end, limit), i, a)
		if p != nil && want.fits(p) {
			return p
		}
		if p == nil && a == nil && want.person && k <= sent.First+1 && m.g(end)&auxiliary != 0 && m.capital(k) {
			return nil // "But Lund is aware of what Petrov may do": Lund, of whom nothing is known
		}
		k = end
	}
	return nil
}

// bodyOf is the body of a state whose name begins at token k and owns what stands from token i on, in words that no lexicon has as one
// name: "Norland's | defence intelligence"; nil where none does.
func (m *memory) bodyOf(k, i, at int) *party {
	const longest = 3 // words
	for end := i; end < len(m.Tokens) && end < i+longest && m.at(end) == nil && m.Tokens[end].Is(analysis.Word); end++ {
		if !m.is(end, office) || !impersonal.Has(headOf(m.Tokens[end].Lower)) {
			continue
		}
		n := m.noun(k, m.phraseEnd(end+1))
		if p := m.decide(&n, -1); len(p.ids) > 0 {
			return p
		}
	}
	return nil
}

// dashed says that a dash stands at token i: what opens the sentence before it is a dateline.
func (m *memory) dashed(i int) bool {
	if i >= len(m.Tokens) {
		return false
	}
	switch m.Tokens[i].Lower {
	case "—", "–", "--", ":":
		return true
	}
	return false
}

// governed says that a preposition stands before the noun phrase of token k.
func (m *memory) governed(k, first int) bool {
	for i := k - 1; i >= first && i > k-4; i-- {
		c := m.of(i)
		if c&preposition != 0 {
			return true
		}
		if a := m.at(i - 1); c&conjunction != 0 && a != nil && a.First > first {
			return m.governed(a.First, first) // "for both X and Y"
		}
		if c&(determiner|title|office) == 0 && m.at(i) == nil {
			return false
		}
	}
	return false
}

// phraseEnd is where a noun phrase ends that is known up to token i: behind the offices, names and
// institutions that follow at once.
func (m *memory) phraseEnd(i int) int {
	for n := 0; i < len(m.Tokens) && n < maxNoun; n++ {
		switch a := m.at(i); {
		case a != nil && a.First == i && a.Kind == analysis.PersonName:
			return a.Last
		case a != nil && a.First == i:
			i = a.Last
		case m.is(i, office) && !m.is(i, title) && !m.Tokens[i].Is(analysis.Punct):
			i++
		default:
			return i
		}
	}
	return i
}

func (m *memory) subjectParty(first, end, i int, a *analysis.Mention) *party {
	if a == nil {
		if k := m.lookup(first, end); k >= 0 {
			q := *m.people[k].party
			q.name, q.person, q.plural = m.people[k].name, true, false
			return &q
		}
		if m.aged(end) {
			return m.newParty(party{name: m.Words(first, end), ids: []string{analysis.Other}, rule: ruleUntold, person: true, named: true, headAt: -1, first: first})
		}
		return nil
	}
	if a.Kind == analysis.RoleNoun && first > 0 && m.Tokens[first-1].Lower == "the" {
		first-- // "the politician": the one who spoke
	}
	demonym := a.Kind == analysis.Demonym && !m.x.actors.Entries[a.Entry].Plural
	n := m.noun(first, m.phraseEnd(end))
	if n.headAt >= 0 && !n.named() {
		if len(n.owner) > 0 && m.byRole(&n, &party{}, -1) { // "the Chadian government"
			return m.decide(&n, -1)
		}
		if q := m.lastHolder(&n, i); q != nil && n.plural && !q.plural && len(q.ids) > 0 {
			c := *q
			c.plural, c.person, c.name = true, false, trimName(m.Words(n.first, n.headAt+1)) // "the officials", of whom one spoke
			return m.newParty(c)
		} else if q != nil || i < 0 || n.plural {
			return q
		}
		return m.decide(&n, i) // "the army": of the state in question
	}
	if demonym {
		return nil
	}
	p := m.decide(&n, -1)
	if len(p.ids) == 0 {
		return nil
	}
	return p
}
