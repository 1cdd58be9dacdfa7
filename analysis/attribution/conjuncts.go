package attribution

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// conjuncts cuts a phrase at commas, brackets, dashes and "and", joins appositions to the noun they
// explain, and returns the parties that speak together.
func (m *memory) conjuncts(first, last int) []noun {
	list := m.nounRoom()
	and := false  // stands before this chunk
	more := false // the chunk before told more of the noun: "a group of Chadian"
	told := false // a chunk behind a comma told what the one person before is
	prev := first // where the chunk before begins
	later := m.lastAnd(first, last)
	for i := first; i < last; {
		end, sep := m.chunkEnd(i, last)
		a := i
		if a < end && m.is(a, relative) {
			if a+1 < end && m.is(a+1, heading) && len(list) > 0 {
				a += 2
			} else {
				a = end
			}
		} else if len(list) > 0 && !and && a < end && (m.is(a, preposition) || m.participle(a) || a+1 < end && m.plainWord(a) && m.is(a+1, preposition)) { // "speaking", "responsible for"
			a = end
		}
		if len(list) > 0 && !and && a+2 < end && m.is(a, heading) && m.Tokens[a+1].Lower == "by" {
			m.chaired(&list[len(list)-1], a+2, end)
			a = end
		}
		if len(list) > 0 && a+1 < end && m.Tokens[a].Lower == "one" && m.Tokens[a+1].Lower == "of" {
			break // "Chad, one of the parties to …"
		}
		if and && len(list) > 0 && (m.clausal(a, end) || more && m.Tokens[i-2].Lower != "," || m.goesOn(&list[len(list)-1], prev, i, a, end, told)) {
			a = end // "a group of rebels and currently fighting Chad", "a group of Chadian and other fighters"
		}
		told = len(list) > 0 && (and && told || !and && a == end && i < end && list[len(list)-1].named())
		if w := m.seat(a, end); w != "" && len(list) > 0 && list[len(list)-1].named() {
			p := &list[len(list)-1]
			p.seated, p.partyWord = true, w
			a = end
		}
		if a < end {
			n := m.noun(a, end)
			if a > i && m.left(i) {
				n.former = true
			}
			more = !and && len(list) > 0 && m.describes(&list[len(list)-1], &n)
			told = told || !and && len(list) > 0 && m.tells(&n)
			if !more {
				list = m.addNoun(list, &n, and, later > a)
			}
		}
		prev, and = i, sep
		i = end + 1
	}
	return list
}

// chaired gives a body of which nothing tells whose it is the party of whoever heads it: "the council, chaired by X".
func (m *memory) chaired(n *noun, first, last int) {
	if n.named() || n.headAt < 0 || len(n.owner)+len(n.after) > 0 {
		return
	}
	x := m.noun(first, last)
	if p := m.decide(&x, -1); len(p.ids) == 1 && p.ids[0] != analysis.Other {
		n.owner = p.ids
	}
}

// participle says that the token opens a clause rather than a name: "speaking", "citing".
func (m *memory) participle(i int) bool {
	t := &m.Tokens[i]
	return !t.Is(analysis.Capitalized) && len(t.Lower) > 5 && strings.HasSuffix(t.Lower, "ing")
}

// clausal says that what stands behind "and" goes on with a clause: a participle, with at most an
// adverb before it.
func (m *memory) clausal(i, end int) bool {
	if i < end && m.at(i) == nil && strings.HasSuffix(m.Tokens[i].Lower, "ly") {
		i++
	}
	return i < end && m.at(i) == nil && m.of(i) == 0 && m.participle(i)
}

// chunkEnd is the next separator at or behind i, and whether it is "and".
func (m *memory) chunkEnd(i, last int) (end int, and bool) {
	for end = i; end < last; end++ {
		if a := m.at(end); a != nil && a.First < end {
			continue // inside a name of the lexicon
		}
		if m.is(end, conjunction) && !m.betwixt(end) && !m.inTitle(end, last) && !m.inName(end, last) && !m.inPlaceName(end, last) || m.Tokens[end].Lower == "nor" || m.Tokens[end].Lower == "to" && m.spans(i, end) {
			return end, true
		}
		if end+3 < last && m.asWellAs(end) {
			return end + 2, true
		}
		if m.Tokens[end].Is(analysis.Punct) {
			switch m.Tokens[end].Lower {
			case ",", "(", ")", "[", "]", "-", "–", "—", "--", ";", ":":
				if end+2 < last && m.Tokens[end+1].Is(analysis.Capitalized) && m.Tokens[end].Lower == "," && m.inName(end, last) {
					continue
				}
				// "X, and Y" is one separator.
				if end+1 < last && m.is(end+1, conjunction) {
					return end + 1, true
				}
				return end, false
			}
		}
	}
	return last, false
}

// spans says that "to" at token end joins those named from one to another: "leaders from X to Y to Z"; not "the envoy from X to Y".
func (m *memory) spans(i, end int) bool {
	if i > 1 && m.Tokens[i-1].Lower == "to" && m.Tokens[i-2].Lower != "according" {
		return true
	}
	for k := i + 1; k < end; k++ {
		if m.Tokens[k].Lower == "from" {
			return m.is(k-1, joint)
		}
	}
	return false
}

// betwixt says that the conjunction at token i joins what stands behind "between": "the committee on ties between X and Y".
func (m *memory) betwixt(i int) bool {
	const reach = 6
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		if m.Tokens[k].Lower == "between" {
			return true
		}
		if m.is(k, conjunction) || m.Tokens[k].Is(analysis.Punct) {
			return false
		}
	}
	return false
}

func (m *memory) lastAnd(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if a := m.at(i); a != nil && a.First < i && i < a.Last-1 {
			continue // inside a name of the lexicon
		}
		if m.is(i, conjunction) && !m.inTitle(i, last) && !m.inName(i, last) && !m.inPlaceName(i, last) {
			return i
		}
	}
	return -1
}

// addNoun joins a chunk to what was read before it: as apposition, as conjunct, or not at all.
func (m *memory) addNoun(list []noun, n *noun, and, andLater bool) []noun {
	if n.empty() && !n.age && !n.source && !n.allies && !n.nobody && !n.former && !n.paper && n.kind == 0 && !n.theTwo() {
		return list
	}
	if n.verbal && len(list) > 0 {
		return list
	}
	if len(list) == 0 {
		return append(list, *n)
	}
	p := &list[len(list)-1]
	office := n.headAt >= 0 || n.civil || n.former
	bare := !office && !n.named()
	switch {
	case and && m.oneHolder(p, n):
		m.appose(p, n) // "lawmaker and diplomat Ada Lund"
	case and && m.glued(p, n):
		if n.named() && !p.named() {
			p.name, p.entry, p.nameAt, p.nameLast = n.name, n.entry, n.nameAt, n.nameLast
		}
	case and && n.headAt >= 0 && !n.named() && len(n.owner)+len(n.after) == 0 && !n.opposition && !n.plural && len(list) == 1 && p.named():
		// "X, the president and commander": a second office of the same person
	case and && p.apposed && p.named() && !n.named() && !n.definite && !n.plural && !n.former && n.headAt >= 0 && n.possessive < 0:
		m.appose(p, n) // "X, a general and now ambassador"
	case and:
		return append(list, *n)
	case n.age && !office && !n.named():
		p.age = true
	case p.named() != n.named() && (p.headAt >= 0 || office || p.rank || n.rank || p.civil):
		m.appose(p, n)
	case p.named() && n.named() && andLater:
		return append(list, *n)
	case bare && andLater && !p.named():
		return append(list, *n) // "the leaders of France, Germany and Italy", "Britain, France and Germany"
	case !p.named() && andLater && !n.named() && len(p.owner)+len(p.after) > 0 && len(n.owner)+len(n.after) > 0 && p.headAt < 0:
		return append(list, *n) // "Ukraine, the United States and NATO"
	case !p.named() && !n.named() && len(p.owner)+len(p.after) == 0:
		m.appose(p, n)
	}
	return list
}

// describes says that a chunk only tells more of the party before it: "X, a group close to Y".
func (m *memory) describes(p, n *noun) bool {
	l := m.Tokens[n.first].Lower
	return (l == "a" || l == "an") && n.kind != 0 && n.headAt < 0 && !n.named() && len(p.owner) > 0
}

// glued says that "and" stands inside the name of an office: "the minister of trade and industry".
func (m *memory) glued(p, n *noun) bool {
	if n.headAt >= 0 || n.entry != nil || len(n.owner) > 0 || n.pronoun >= 0 || n.allies {
		return false
	}
	if p.headAt < 0 || p.named() || p.plural {
		return false
	}
	return len(n.after) == 0
}

// oneHolder says that two offices without an article that "and" joins are those of the person named behind them.
func (m *memory) oneHolder(p, n *noun) bool {
	if p.headAt < 0 && !p.former || p.named() || p.plural || p.definite || p.both || m.is(p.first, determiner) {
		return false
	}
	if n.definite || n.plural || n.headAt < 0 || n.possessive >= 0 || m.is(n.first, determiner) {
		return false
	}
	if p.former {
		return !n.named() || n.headAt < n.nameAt // "former gunner and Navy captain"
	}
	return n.named() && n.headAt < n.nameAt && (len(n.owner)+len(n.after) == 0 || m.sameParty(p, n))
}

// appose adds what an apposition says of the noun.
func (m *memory) appose(p, n *noun) {
	p.apposed = true
	if m.x.lists.stance.Has(n.head) && m.official(p) {
		return // "Norland's president, who is a critic of the deal"
	}
	if n.former && n.partyWord != "" && n.headAt < 0 {
		return // "a former Republican" may sit in the Congress
	}
	if n.named() && !p.named() {
		p.name, p.entry, p.nameAt, p.nameLast = n.name, n.entry, n.nameAt, n.nameLast
	}
	if p.gender == 0 {
		p.gender = n.gender
	}
	present := n.headAt >= 0 && !n.former
	if n.former && p.headAt < 0 {
		p.former = true
	} else if p.former && present && (len(n.owner)+len(n.after) > 0) {
		p.former = false
		p.owner, p.after = nil, nil
	}
	chairs := present && m.is(n.headAt, chair) && len(n.after) > 0
	if p.headAt < 0 || p.role == nil && n.role != nil && len(p.owner) == 0 {
		p.role, p.headAt, p.head = n.role, n.headAt, n.head
	}
	p.nobody = p.nobody || n.nobody
	p.unknownOf = p.unknownOf || n.unknownOf && len(p.owner)+len(p.after) == 0
	p.civil = p.civil || n.civil && len(p.owner)+len(p.after) == 0
	p.opposition = p.opposition || n.opposition
	p.armed = p.armed || n.armed
	p.medium = p.medium || n.medium
	p.rank = p.rank || n.rank
	p.age = p.age || n.age
	if p.partyWord == "" {
		p.partyWord = n.partyWord
	}
	if p.spot == "" && len(p.owner)+len(p.after) == 0 {
		p.spot = n.spot
	}
	switch {
	case chairs && m.body(n.after[0]):
		p.owner = union(nil, n.after...)
		p.after = nil
	case len(p.owner)+len(p.after) == 0:
		p.owner, p.after, p.ownerKind, p.ownName = n.owner, n.after, n.ownerKind, n.ownName
	}
	if p.possessive < 0 {
		p.possessive = n.possessive
	}
}

// official says that the phrase tells an office of a party, or names somebody who holds one.
func (m *memory) official(n *noun) bool {
	if e := n.entry; e != nil && e.Actor != "" && e.Party == lexicons.Official && m.inOffice(e) {
		return true
	}
	return n.headAt >= 0 && !n.nobody && !n.former && len(n.owner)+len(n.after) > 0
}

// trimName cuts what may stand around a name. Most have a letter on either side.
func trimName(s string) string {
	if n := len(s); n > 0 && asciiLetter(s[0]) && asciiLetter(s[n-1]) {
		return s
	}
	return strings.Trim(s, " ,;:–—-")
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
