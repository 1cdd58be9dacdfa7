package attribution

import (
	"strings"

	"detente/analysis"
)

// Speakers of whom the phrase itself tells too little: by a part of a name told before ("the coalition", "the LCC"), by who put
// words out ("a statement put out by the army"), and private persons ("Ada Lund, a gardener").

// byTail is the last speaker of whose name the phrase is the last word or the initials.
func (m *memory) byTail(first, last, i int) *party {
	t := &m.Tokens[last-1]
	initials := t.Shape&analysis.AllCaps != 0 && t.End-t.Start >= 3 && t.End-t.Start <= 5
	if last-first > 2 || last-first == 2 && m.Tokens[first].Lower != "the" || last-first == 1 && !initials || !t.Is(analysis.Word) {
		return nil
	}
	q := m.lately(i, func(j int, _ *party) bool {
		r := m.statements[j].Speaker
		return initials && m.spells(r, t.Lower) || !initials && m.endsName(r, t)
	})
	if q == nil {
		return nil
	}
	return m.newParty(q.with(ruleKind))
}

// endsName says that a name in capitals within the range ends with the word.
func (m *memory) endsName(r analysis.Range, t *analysis.Token) bool {
	for k := r.First + 1; k < r.Last; k++ {
		if x := &m.Tokens[k]; x.Lower == t.Lower && x.Is(analysis.Capitalized) && m.Tokens[k-1].Is(analysis.Capitalized) {
			return true
		}
	}
	return false
}

// spells says that the first letters of capitalized words in a row within the range give the initials, in lower case.
func (m *memory) spells(r analysis.Range, initials string) bool {
	n := 0
	for k := r.First; k < r.Last; k++ {
		switch t := &m.Tokens[k]; {
		case t.Is(analysis.Capitalized) && n < len(initials) && t.Lower[0] == initials[n]:
			if n++; n == len(initials) && (k+1 == r.Last || !m.Tokens[k+1].Is(analysis.Capitalized)) {
				return true
			}
		case t.Lower != "of" && t.Lower != "for" && t.Lower != "and":
			n = 0
		}
	}
	return false
}

// issuer is whoever put out the words named before token i: "a statement | put out by the army", "a letter | from Norland".
func (m *memory) issuer(i int) string {
	const before, behind = 3, 4 // tokens before "by", and from there to the name
	for k := i; k < i+before && k+1 < len(m.Tokens); k++ {
		if w := m.Tokens[k].Lower; w != "by" && w != "from" {
			if m.g(k)&(verb|adverb) == 0 && w != "out" {
				return ""
			}
			continue
		}
		for a := k + 1; a < k+behind && a < len(m.Tokens); a++ {
			if x := m.at(a); x != nil && x.First == a {
				return m.actorOf(x)
			}
			if !m.Tokens[a].Is(analysis.Word) || m.is(a, preposition|conjunction|relative) {
				return ""
			}
		}
		return ""
	}
	return ""
}

// publisher is whoever put out what the phrase before token i names, which speaks for nobody: "maps | published by the army". It is nil
// where nobody did.
func (m *memory) publisher(i, last, at int) *party {
	if i+2 >= last || at < 0 || m.Tokens[i+1].Lower != "by" {
		return nil
	}
	if p := m.read(i+2, last, at); len(p.ids) > 0 {
		return p
	}
	return nil
}

// privatePerson says that an apposition in common nouns that no lexicon has explains a name: "Ada Lund, a martial arts teacher".
func (m *memory) privatePerson(n *noun, last int) bool {
	i := n.nameLast
	if !n.named() || i+2 >= last || m.Tokens[i].Lower != "," {
		return false
	}
	if w := m.Tokens[i+1].Lower; w != "a" && w != "an" {
		return false
	}
	for k := i + 2; k < last && m.Tokens[k].Lower != "," && !m.is(k, relative); k++ {
		t := &m.Tokens[k]
		if m.at(k) != nil || t.Is(analysis.Capitalized) || m.is(k, office|joint|armed|allies|source|past|kindGroup|kindBody|kindState) || strings.HasSuffix(t.Lower, "ist") && m.is(k-1, determiner) {
			return false
		}
	}
	return true
}

// untold says that the phrase is the full name of a person of whom the document tells no office: "Ada Lund"; or his surname, where
// the full name stood before it, or his first name, as people of no office are called.
func (m *memory) untold(n *noun) bool {
	const longest = 4 // words of a name
	words := n.nameLast - n.nameAt
	for i := n.nameAt + 1; i < n.nameLast; i++ {
		if m.Tokens[i].Is(analysis.OpenQuote) {
			words -= 2 // the marks of a nickname
		}
	}
	if !n.named() || n.definite || n.entry != nil || words < 2 && !m.namedInFull(n.nameAt) && !m.x.given[m.Tokens[n.nameAt].Lower] || words > longest || n.headAt >= 0 || n.rank || n.kind != 0 || n.possessive >= 0 || len(n.owner)+len(n.after) > 0 {
		return false
	}
	for i := n.nameAt; i < n.nameLast; i++ {
		if t := &m.Tokens[i]; t.Is(analysis.AllCaps) && t.End-t.Start > 2 || impersonal.Has(headOf(t.Lower)) || m.is(i, civil|armed|joint) {
			return false
		}
	}
	return true
}

// ofTrade says that a nation and a common noun that no lexicon has stand before a full name, as of people of no office: "Norlandic
// player | Ada Lund".
func (m *memory) ofTrade(n *noun) bool {
	if n.nameLast-n.nameAt < 2 || n.entry != nil || n.headAt >= 0 || n.rank || len(n.owner) != 1 || n.ownerKind != analysis.Demonym || len(n.after) > 0 || n.nameAt-n.first < 2 {
		return false
	}
	return m.plainWord(n.nameAt-1) && m.at(n.nameAt-2) != nil
}

// namedInFull says that the surname at token i stood behind a first name not far before: "Ada Lund … Lund".
func (m *memory) namedInFull(i int) bool {
	const far = 4000 // tokens
	name := &m.Tokens[i]
	if !name.Is(analysis.Capitalized) || name.Is(analysis.AllCaps) {
		return false
	}
	for k := i - 1; k > 0 && k > i-far; k-- {
		if m.Tokens[k].Lower != name.Lower || !m.Tokens[k].Is(analysis.Capitalized) {
			continue
		}
		if t := &m.Tokens[k-1]; t.Is(analysis.Word|analysis.Capitalized) && !t.Is(analysis.AllCaps) && m.at(k-1) == nil && m.of(k-1) == 0 && (t.Word == 0 || !m.opensSentence(k-1) || m.x.given[t.Lower]) {
			return true
		}
	}
	return false
}

// tribunal says that the phrase is a court of nobody told, which takes no side: "the court", "an international tribunal".
func (m *memory) tribunal(n *noun, last int) bool {
	if n.named() || len(n.owner)+len(n.after) > 0 || n.possessive >= 0 {
		return false
	}
	w := m.Tokens[last-1].Lower
	return (w == "court" || w == "tribunal" || w == "judges" || w == "panel") && n.last == last
}

// knows is the token behind the word at token i by which an unnamed source knows of something, which tells not for whom it speaks:
// "with knowledge | of the talks between X and Y"; 0 where there is none.
func (m *memory) knows(i int) int {
	switch m.Tokens[i].Lower {
	case "familiar", "briefed", "aware":
		return i + 1
	case "with":
		for k := i + 1; k < i+4 && k < len(m.Tokens); k++ {
			if m.Tokens[k].Lower == "knowledge" {
				return k + 1
			}
		}
	}
	return 0
}

// initiated is whose secrets a source knows whose phrase ends before token i: "familiar | with Norlandic intelligence"; not what it
// knows of others, as of their plans.
func (m *memory) initiated(i int) string {
	if i+1 < len(m.Tokens) && (m.Tokens[i].Lower == "with" || m.Tokens[i].Lower == "on") {
		i++
	}
	if i+1 < len(m.Tokens) && m.is(i, determiner) {
		i++
	}
	if i+1 < len(m.Tokens) && m.Tokens[i].Lower == "western" && m.Tokens[i+1].Lower == "intelligence" {
		return m.x.single["western"]
	}
	if a := m.at(i); a != nil && where(a.Kind) && a.Last < len(m.Tokens) {
		k := a.Last
		if m.is(k, genitive) {
			k++
		}
		if k < len(m.Tokens) && m.Tokens[k].Lower == "intelligence" {
			return m.actorOf(a)
		}
	}
	return ""
}

// joins says that a word ends the names of bodies that are for two things: "the Foreign Affairs and Defence Committee".
func joins(w string) bool {
	switch w {
	case "committee", "commission", "program", "programme":
		return true
	}
	return false
}

// inTitle says that the conjunction at token i stands inside the name of an institute: "the Norland Security and Research Center".
// The part before it has no word of institutions of its own, as in "the Norland Bank and the Research Center".
func (m *memory) inTitle(i, last int) bool {
	end := i + 1
	for end < last && m.Tokens[end].Is(analysis.Word|analysis.Capitalized) {
		end++
	}
	if end == i+1 || !m.is(end-1, civil) && !joins(m.Tokens[end-1].Lower) {
		return false
	}
	begin := i
	for begin > 0 && m.Tokens[begin-1].Is(analysis.Word|analysis.Capitalized) {
		begin--
	}
	if begin == i || begin == 0 || !m.is(begin-1, determiner|preposition|genitive) {
		return false
	}
	before := headOf(m.Tokens[i-1].Lower)
	return !impersonal.Has(before) && !m.is(i-1, civil|office)
}
