package attribution

import "detente/analysis"

// read resolves a speaker's noun phrase, tokens first to last, with its appositions and conjuncts.
// i is the statement it stands in, -1 where the document is only being learnt.
func (m *memory) read(first, last, i int) *party {
	whole := last
	first, last = m.trimmed(first, last)
	if i >= 0 && last > first && (m.is(last-1, office) || m.roleBefore(last)) {
		if to := m.apposedName(last, m.Sentences[m.sentenceOf(first)].Last); to > 0 {
			last = to // "The prime minister | , Ada Lund , stepped in"
		}
	}
	if p := m.byNation(first, last, i); p != nil {
		return p
	}
	if p := m.byAge(first, last, i); p != nil {
		return p
	}
	if p := m.firstPerson(first, last, i); p != nil {
		return p
	}
	list := m.conjuncts(first, last)
	if m.anyone(first, last) || m.rumour(first, last) {
		return m.newParty(party{name: m.Words(first, last), ids: []string{analysis.Other}, rule: ruleNoOffice, headAt: -1, first: first})
	}
	if len(list) == 0 {
		return m.nobodyNamed(first, last, whole, i)
	}
	if len(list) > 1 && m.adjectives(list) {
		n := list[len(list)-1]
		n.owner, n.ownerKind = list[0].owner, list[0].ownerKind
		list = []noun{n}
	}
	if len(list) == 1 {
		p := m.alone(&list[0], first, last, i)
		if n := &list[0]; len(p.ids) == 0 && (!n.named() || n.nameLast-n.nameAt == 1 && m.opensSentence(n.nameAt)) {
			if q := m.publisher(last, whole, i); q != nil {
				return q
			}
		}
		return p
	}
	return m.together(list, first, last, i)
}

// trimmed is the phrase without what stands at either end of it and tells nothing of the speaker.
func (m *memory) trimmed(first, last int) (from, to int) {
	for first < last && m.is(first, relative) && !m.is(first, heading) {
		first++ // "But the minister"
	}
	if a := m.at(first); a != nil && a.First < first && a.Last <= last {
		first = a.First // a name with a comma in it
	}
	first = m.unheaded(m.unglued(m.unmarked(first, last), last), last)
	last = m.untimed(first, m.unplaced(first, m.unquoted(first, last)))
	first = m.uncoordinated(first, last)
	last = m.unverbed(first, last)
	if a := m.at(last); a != nil && a.Kind == analysis.PersonName && first < last && a.First < last {
		last = a.Last // "Ann | May": a name may end in a common word
	}
	return first, last
}

// nobodyNamed is the party of a phrase in which no word names one; whole is where it ended before anything was cut off.
func (m *memory) nobodyNamed(first, last, whole, i int) *party {
	if p := m.byTail(first, last, i); p != nil {
		return p
	}
	if p := m.publisher(last, whole, i); p != nil {
		return p
	}
	p := m.newParty(party{name: m.Words(first, last), rule: ruleUnknown})
	if m.common(first, last) {
		p.ids, p.rule, p.headAt, p.first = []string{analysis.Other}, ruleNoOffice, -1, first
	}
	return p
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
	if q := m.misspelt(n); q != nil {
		return m.newParty(q.with(ruleLearnt))
	}
	switch {
	case m.bodyOfState(n):
		p.ids, p.rule, p.name, p.person = n.after, ruleRole, trimName(m.Words(n.first, n.last)), false
	case m.privatePerson(n, last):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case n.named() && n.entry == nil && last-first > 1 && m.is(last-1, paper|report):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice // "the CLP report"
	case m.tribunal(n, last):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case m.untold(n), m.ofTrade(n):
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
		if t.Lower == "the" || t.Lower == "another" || t.Lower == "several" || t.Lower == "a" && t.End-t.Start == 1 && m.Tokens[i+1].Is(analysis.Word) && m.is(i+1, office|source) || t.Lower == "an" || t.Lower == "a" && m.adjectiveOfOffice(i+1, last) {
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

// uncoordinated is where the phrase begins behind a clause that "and" parts from a pronoun: "to oppose Norland, and | he". Who
// speaks with "he" stands before without a comma, as in "Lund and he".
func (m *memory) uncoordinated(first, last int) int {
	if k := last - 1; k-2 > first && m.is(k, he|it|they) && m.is(k-1, conjunction) && m.Tokens[k-2].Lower == "," {
		return k
	}
	return first
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
		if id := m.allOfSubject(list); id != "" && (q.rule == ruleOffice || q.rule == ruleSalient) {
			q.ids = []string{id}
		}
		if len(p.ids) > 0 && n.headAt >= 0 && n.plural && m.is(n.headAt, joint|allies) && countries.Has(m.Tokens[n.headAt].Lower) && len(q.ids) == 1 && q.ids[0] == analysis.Other {
			continue // "Chad, Mali and forty other countries"
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
	if len(list) <= fewest || !n.plural || n.named() || n.headAt < 0 || !m.is(n.headAt, joint|allies) || n.prepAt > 0 || !m.is(n.first, determiner) && !m.introduces(n.last) {
		return false
	}
	for k := 1; k < len(list); k++ {
		if x := &list[k]; x.headAt >= 0 || x.named() || len(x.owner) != 1 {
			return false
		}
	}
	return true
}

// allOfSubject is the state that opens the sentence of offices of which none tells its party: "Norland was silent, but the army and
// officials said".
func (m *memory) allOfSubject(list []noun) string {
	for k := range list {
		if n := &list[k]; n.headAt < 0 || n.named() || n.nobody || n.opposition || n.armed || n.allies || len(n.owner)+len(n.after) > 0 || n.possessive >= 0 {
			return ""
		}
	}
	return m.subjectState(m.sentenceOf(list[0].first), list[0].first)
}

// introduces says that the mark at token i stands before what spells out the words before it: "its allies | – Chad and Mali".
func (m *memory) introduces(i int) bool {
	switch m.Tokens[i].Lower {
	case "–", "—", "-", "--", ":", "(":
		return true
	}
	return false
}

// besideFoe is the state whose government, named without it, speaks together with those who fight it: "opposition and government
// delegates". It is "" for any other office.
func (m *memory) besideFoe(n *noun, list []noun, i int) string {
	if len(n.owner)+len(n.after) > 0 || n.named() || n.opposition || n.headAt < 0 {
		return ""
	}
	ruler := false
	for k := n.first; k <= n.headAt; k++ {
		ruler = ruler || rulers.Has(m.Tokens[k].Lower)
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
