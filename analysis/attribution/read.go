package attribution

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// read resolves a speaker's noun phrase, tokens first to last, with its appositions and conjuncts.
// i is the statement it stands in, -1 where the document is only being learnt.
func (m *memory) read(first, last, i int) *party {
	for first < last && m.is(first, relative) && !m.is(first, heading) {
		first++ // "But the minister"
	}
	first = m.unglued(first, last)
	last = m.unquoted(first, last)
	if a := m.at(last); a != nil && a.Kind == analysis.PersonName && first < last && a.First < last {
		last = a.Last // "Ann | May": a name may end in a common word
	}
	if i >= 0 && last > first && (m.is(last-1, office) || m.roleBefore(last)) {
		if to := m.apposedName(last, m.Sentences[m.sentenceOf(first)].Last); to > 0 {
			last = to // "The prime minister | , Ada Lund , stepped in"
		}
	}
	list := m.conjuncts(first, last)
	if m.anyone(first, last) || m.rumour(first, last) {
		return m.newParty(party{name: m.Words(first, last), ids: []string{analysis.Other}, rule: ruleNoOffice, headAt: -1, first: first})
	}
	if len(list) == 0 {
		if p := m.byTail(first, last, i); p != nil {
			return p
		}
		p := m.newParty(party{name: m.Words(first, last), rule: ruleUnknown})
		if m.common(first, last) {
			p.ids, p.rule, p.headAt, p.first = []string{analysis.Other}, ruleNoOffice, -1, first
		}
		return p
	}
	if len(list) > 1 && m.adjectives(list) {
		n := list[len(list)-1]
		n.owner, n.ownerKind = list[0].owner, list[0].ownerKind
		list = []noun{n}
	}
	if len(list) == 1 {
		return m.alone(&list[0], first, last, i)
	}
	return m.together(list, first, last, i)
}

// alone is the party of the one noun of a phrase.
func (m *memory) alone(n *noun, first, last, i int) *party {
	p := m.decide(n, i)
	if len(p.ids) > 0 || i < 0 {
		return p
	}
	if q := m.byTail(first, last, i); q != nil {
		return q
	}
	switch {
	case m.privatePerson(n, last):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case n.named() && n.entry == nil && last-first > 1 && m.is(last-1, paper|report):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice // "the CLP report"
	case m.tribunal(n, last):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case m.untold(n):
		p.ids, p.rule = []string{analysis.Other}, ruleUntold
	}
	return p
}

// unglued is where the phrase begins behind a caption or a headline that lost its full stop: "Kyiv, Ukraine (Press
// Pool) The minister", "Talks stall The minister".
func (m *memory) unglued(first, last int) int {
	for i := last - 2; i > first; i-- {
		t, b := &m.Tokens[i], &m.Tokens[i-1]
		if !t.Is(analysis.Capitalized) || m.at(i) != nil || !b.Is(analysis.Word) && b.Lower != ")" || m.is(i-1, genitive) {
			continue
		}
		if t.Lower == "the" || t.Lower == "a" && t.End-t.Start == 1 && m.Tokens[i+1].Is(analysis.Word) && m.is(i+1, office|source) || t.Lower == "an" || t.Lower == "a" && m.adjectiveOfOffice(i+1, last) {
			return i
		}
	}
	return first
}

// adjectiveOfOffice says that a word in lower case and then an office or a nation follow: "A | senior Norlandic official".
func (m *memory) adjectiveOfOffice(i, last int) bool {
	return i+1 < last && m.Tokens[i].Is(analysis.Word) && !m.Tokens[i].Is(analysis.Capitalized) && (m.at(i+1) != nil || m.is(i+1, office|source))
}

// unquoted is where the phrase ends before whoever only relays it, and before what a source knows of: "a statement | quoted by
// Norland Radio", "a person briefed | on Norland's plans".
func (m *memory) unquoted(first, last int) int {
	told := false // a source stands before
	for i := first + 1; i+1 < last; i++ {
		told = told || m.is(i-1, source)
		if to := m.knows(i); told && to > 0 && to < last {
			return to
		}
		switch m.Tokens[i].Lower {
		case "quoted", "cited", "carried", "published", "broadcast":
			if m.Tokens[i+1].Lower == "by" {
				return i
			}
		}
	}
	return last
}

// adjectives says that "and" joins what stands before one office: "U.S. diplomatic, military and intelligence
// officers".
func (m *memory) adjectives(list []noun) bool {
	f, l := &list[0], &list[len(list)-1]
	if len(f.owner) != 1 || f.headAt >= 0 || f.named() || f.last-f.first < 2 || m.at(f.last-1) != nil || m.of(f.last-1) != 0 || m.Tokens[f.last-1].Is(analysis.Capitalized) {
		return false
	}
	for k := 1; k < len(list); k++ {
		if n := &list[k]; len(n.owner)+len(n.after) > 0 || n.named() || n.definite {
			return false
		}
	}
	return l.headAt >= 0 && l.plural
}

// together is the joint party of several nouns.
func (m *memory) together(list []noun, first, last, i int) *party {
	if m.spelledOut(list) {
		list = list[1:]
	}
	p := m.newParty(party{name: trimName(m.Words(first, last)), rule: ruleJoint, plural: true, first: first, headAt: -1})
	for k := range list {
		n := &list[k]
		if k+1 < len(list) {
			m.share(n, &list[len(list)-1])
		}
		if n.allies && n.possessive >= 0 && len(n.owner) == 0 {
			p.ids = union(p.ids, alliesOf(p.ids)...)
			continue
		}
		q := m.decide(n, i)
		if id := m.besideFoe(n, list, i); id != "" && (q.rule == ruleOffice || q.rule == ruleSalient) {
			q.ids = []string{id}
		}
		p.ids = union(p.ids, q.ids...)
		if q.head != "" {
			p.head, p.headAt = q.head, q.headAt
		}
	}
	return p
}

// spelledOut says that the first noun only counts those behind it: "three European nations - Chad, Fiji and Mali".
func (m *memory) spelledOut(list []noun) bool {
	n := &list[0]
	if len(list) <= fewest || !n.plural || n.named() || n.headAt < 0 || !m.is(n.headAt, joint) || n.prepAt > 0 || !m.is(n.first, determiner) {
		return false
	}
	for k := 1; k < len(list); k++ {
		if x := &list[k]; x.headAt >= 0 || x.named() || len(x.owner) != 1 {
			return false
		}
	}
	return true
}

// besideFoe is the state whose government, named without it, speaks together with those who fight it: "opposition and government
// delegates". It is "" for any other office.
func (m *memory) besideFoe(n *noun, list []noun, i int) string {
	if len(n.owner)+len(n.after) > 0 || n.named() || n.opposition || n.headAt < 0 {
		return ""
	}
	ruler := false
	for k := n.first; k <= n.headAt; k++ {
		ruler = ruler || rulers.has(m.Tokens[k].Lower)
	}
	for k := range list {
		if x := &list[k]; ruler && x.opposition {
			if q := m.decide(x, i); len(q.ids) == 1 {
				return m.opposes(q.ids[0])
			}
		}
	}
	return ""
}

// share gives a conjunct that is only a nationality the office of the last: "US and Ukrainian officials".
func (m *memory) share(n, last *noun) {
	if n.headAt >= 0 || n.named() || n.civil || last.headAt < 0 || last.named() {
		return
	}
	if len(n.owner) == 0 {
		return
	}
	n.role, n.headAt, n.head = last.role, last.headAt, last.head
	n.nobody, n.opposition, n.armed, n.medium = last.nobody, last.opposition, last.armed, last.medium
	n.former = n.former || last.former
	n.plural = true
}

// conjuncts cuts a phrase at commas, brackets, dashes and "and", joins appositions to the noun they
// explain, and returns the parties that speak together.
func (m *memory) conjuncts(first, last int) []noun {
	list := m.nounRoom()
	and := false  // stands before this chunk
	more := false // the chunk before told more of the noun: "a group of Chadian"
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
		if and && len(list) > 0 && (m.clausal(a, end) || more && m.Tokens[i-2].Lower != ",") {
			a = end // "a group of rebels and currently fighting Chad", "a group of Chadian and other fighters"
		}
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
			if !more {
				list = m.addNoun(list, &n, and, later > a)
			}
		}
		and = sep
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
		if m.is(end, conjunction) && !m.betwixt(end) {
			return end, true
		}
		if m.Tokens[end].Is(analysis.Punct) {
			switch m.Tokens[end].Lower {
			case ",", "(", ")", "[", "]", "-", "–", "—", "--", ";", ":":
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
		if m.is(i, conjunction) {
			return i
		}
	}
	return -1
}

// addNoun joins a chunk to what was read before it: as apposition, as conjunct, or not at all.
func (m *memory) addNoun(list []noun, n *noun, and, andLater bool) []noun {
	if n.empty() && !n.age && !n.source && !n.allies && !n.nobody && !n.former && !n.paper && n.kind == 0 {
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
	case and && p.apposed && p.named() && !n.named() && !n.definite && !n.plural && n.headAt >= 0 && n.possessive < 0:
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
	if p.headAt < 0 || p.named() || p.plural || p.definite || p.both || m.is(p.first, determiner) {
		return false
	}
	return n.named() && n.entry == nil && n.headAt >= 0 && n.headAt < n.nameAt && !n.definite && !n.plural && len(n.owner)+len(n.after) == 0 && !m.is(n.first, determiner)
}

// appose adds what an apposition says of the noun.
func (m *memory) appose(p, n *noun) {
	p.apposed = true
	if m.x.lists.stance.has(n.head) && m.official(p) {
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
	p.civil = p.civil || n.civil && len(p.owner)+len(p.after) == 0
	p.opposition = p.opposition || n.opposition
	p.armed = p.armed || n.armed
	p.medium = p.medium || n.medium
	p.rank = p.rank || n.rank
	p.age = p.age || n.age
	if p.partyWord == "" {
		p.partyWord = n.partyWord
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

// body says whether the actor is an organisation of states.
func (m *memory) body(id string) bool { return m.x.actors.ByID[id].Kind == "body" }

func trimName(s string) string { return strings.Trim(s, " ,;:–—-") }
