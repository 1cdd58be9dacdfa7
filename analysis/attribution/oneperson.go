package attribution

import (
	"detente/analysis"
	"detente/analysis/wordset"
)

// One person or body of whom "and" tells more than one thing, and who is no two parties for that.

// goesOn says that the chunk from a to end behind an "and" without a comma, the token before i, goes on with what the chunk
// before it, from prev on, tells: of the one person named before a comma ("Ada Lund, head of the guards and a former
// envoy"), where told says so, or in a clause ("Ada Lund, who fought in the south and the west").
func (m *memory) goesOn(p *noun, prev, i, a, end int, told bool) bool {
	if m.Tokens[i-2].Lower == "," || a >= end {
		return false
	}
	if m.clauseIn(prev, i-1) && !m.clauseIn(a, end) {
		return true
	}
	if !told || !p.named() {
		return false
	}
	n := m.noun(a, end)
	return !n.named() && !(n.headAt >= 0 && n.plural) && !n.allies && !n.joint
}

// clauseIn says that "who" or the like opens a clause among the tokens.
func (m *memory) clauseIn(first, last int) bool { return m.worded(first, last, relatives) }

var relatives = wordset.Of("who which whose whom")

// tells says that a chunk behind a comma tells what one person is: an office, where he comes from, what he does.
func (m *memory) tells(n *noun) bool {
	return !n.named() && !n.plural && !n.joint && !n.allies && (n.nobody || n.former || n.civil || n.headAt >= 0 && m.personal(n))
}

// inName says that the "and" or comma at token i stands inside what a body or an office is for, in capitals: "the School of Law
// and Government", "director of Strategy, Trade and Arms Control".
func (m *memory) inName(i, last int) bool {
	if i+1 >= last || !m.namePart(i+1) || m.is(i+1, title|office|party2) || m.x.given[m.Tokens[i+1].Lower] {
		return false
	}
	if m.Tokens[i].Lower == "&" {
		return m.namePart(i - 1) // "the Karst & Moss works"
	}
	comma := m.Tokens[i].Lower == ","
	end := i + 1
	for end < last && m.namePart(end) {
		end++
	}
	if comma && (end != i+2 || end >= last || m.Tokens[end].Lower != "," && !m.is(end, conjunction)) {
		return false
	}
	if end < last && m.at(end) != nil && m.Tokens[end].Is(analysis.Capitalized) || impersonal.Has(headOf(m.Tokens[end-1].Lower)) {
		return false // "the Ministry of Trade and Defence Minister Lund", "the Office of War and Norland Bureau"
	}
	return m.nameOpens(i, comma)
}

// nameOpens says that a body in capitals, or for a comma an office, and a preposition open what stands before token i.
func (m *memory) nameOpens(i int, comma bool) bool {
	const farthest = 12 // tokens
	prep := false
	for k := i - 1; k > 0 && k > i-farthest; k-- {
		switch t := &m.Tokens[k]; {
		case t.Lower == "of" || t.Lower == "for" || t.Lower == "on":
			prep = true
			continue
		case t.Lower == "the" && prep:
			continue
		case t.Lower == "," || m.is(k, conjunction):
			if k == i-1 || !m.namePart(k-1) {
				return false
			}
			comma = true
			continue
		case prep && m.is(k+1, preposition) && comma && m.at(k) != nil && m.at(k).Kind == analysis.RoleNoun:
			return true
		case !t.Is(analysis.Word | analysis.Capitalized):
			return false
		}
		if prep && m.is(k+1, preposition) && (m.is(k, civil) || impersonal.Has(headOf(m.Tokens[k].Lower))) {
			return true
		}
	}
	return false
}

// namePart says that a token is a capitalized word that names no party and no person of the lexicon.
func (m *memory) namePart(i int) bool {
	return m.at(i) == nil && m.Tokens[i].Is(analysis.Word|analysis.Capitalized)
}

// sameParty says that two offices are of the same state or body: "Norlandic minister and head of Norland's council".
func (m *memory) sameParty(p, n *noun) bool {
	of := func(x *noun) string {
		for _, ids := range [...][]string{x.owner, x.after} {
			if len(ids) > 0 {
				return ids[0]
			}
		}
		return ""
	}
	return of(p) != "" && of(p) == of(n)
}

// holderOf says that the full name from first to last, the end of its phrase, is that of the holder of an office that the name
// of a body or a state ends: "the head of the Norland council | Ada Lund". Behind another office the name is only that of the
// master: "the head of the office of President | Ada Lund".
func (m *memory) holderOf(n *noun, first, last int) bool {
	if last-first < 2 || n.headAt < 0 || n.plural || !m.personal(n) || n.named() || n.serves || m.is(first-1, preposition|genitive|title) {
		return false
	}
	if a := m.at(n.headAt); a != nil && a.Last-1 > n.headAt && m.x.lists.sole.Has(m.Tokens[a.Last-1].Lower) {
		return false // "the adviser to the president of Norland Ada Lund"
	}
	if a := m.at(first - 1); a != nil {
		return a.Kind != analysis.RoleNoun && a.Kind != analysis.Demonym && a.Kind != analysis.PersonName
	}
	w := m.Tokens[first-1].Lower
	return impersonal.Has(headOf(w)) || headed.Has(w)
}

// headed are what somebody is the head of, beside bodies: "the head of Norland's diplomacy | Ada Lund".
var headed = wordset.Of("diplomacy region province district oblast city town republic state country")
