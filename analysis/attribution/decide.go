package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// decide turns a noun phrase into a party by the rules in the order of the package comment.
func (m *memory) decide(n *noun, i int) *party {
	if n.pronoun >= 0 {
		return m.pronoun(n.pronoun, i)
	}
	p := m.newParty(party{gender: n.gender, head: n.head, plural: n.plural && !n.named(), named: n.named(), first: n.first, headAt: n.headAt})
	p.person = n.named() || n.headAt >= 0 && !n.plural && m.personal(n)
	p.name = m.nameOf(n)
	m.hosted(n)
	if n.possessive >= 0 && len(n.owner) == 0 && !m.ownState(n) {
		if o := m.possessor(n.possessive, i); len(o.ids) > 0 {
			n.owner = o.ids
			n.ownName = o.name
		}
	}
	if id := m.ofKindBefore(n, i); id != "" {
		n.owner = []string{id}
	}
	if id := m.ofThisCountry(n); id != "" {
		n.owner = []string{id}
	}
	for _, rule := range [...]func(*noun, *party, int) bool{
		m.byJoint, m.byPlace, m.byNobody, m.byGroup, m.bySource, m.byCongress, m.byRole, m.byPerson, m.byParty, m.byPaper, m.byKind, m.byBase, m.byOffice,
	} {
		if rule(n, p, i) {
			return p
		}
	}
	p.rule = ruleUnknown
	return p
}

// ownState says that the person named is of the lexicon, in office for a state, and needs no possessive to tell it: "its president
// Ada Lund".
func (m *memory) ownState(n *noun) bool {
	return n.entry != nil && n.headAt >= 0 && !n.former && m.inOffice(n.entry) && m.state(n.entry.Actor)
}

// possessor is whom "his", "its" or "their" at token at means before an office. Where what is said stands in front, it may be
// the subject of that: "X would wait, his spokesman said".
func (m *memory) possessor(at, i int) *party {
	if i >= 0 && m.statements[i].Content.First < at && !m.statements[i].Content.Empty() {
		if p := m.subject(m.sentenceOf(at), m.statements[i].Content.Last, i, m.wanted(at)); p != nil && len(p.ids) > 0 {
			return p
		}
	}
	return m.pronoun(at, i)
}

// ofKindBefore is the state or group that "the country's" or "the group's" before an office means: the one named last in the
// sentence, else the last of the kind that spoke; "" where the phrase has no such words.
func (m *memory) ofKindBefore(n *noun, i int) string {
	if n.kind == 0 || n.headAt < 0 || n.named() || len(n.owner)+len(n.after) > 0 || i < 0 {
		return ""
	}
	at := n.first
	for at < n.headAt && !(m.is(at, kindGroup|kindBody|kindState) && (m.is(at+1, genitive) || at+1 == n.headAt && m.is(at, kindBody) && m.Tokens[at].Lower != "court")) {
		at++ // "the alliance's leader", "alliance members"
	}
	if at >= n.headAt {
		return ""
	}
	s := min(m.sentenceOf(n.first), len(m.Sentences)-1)
	for k := n.first - 1; k >= m.Sentences[s].First; k-- {
		if a := m.at(k); a != nil {
			if id := m.actorOf(a); m.ofKind(id, n.kind) {
				return id
			}
			k = a.First
		}
	}
	if id := m.landBefore(s, i); n.kind&kindState != 0 && id != "" {
		return id
	}
	q := noun{kind: n.kind, headAt: -1, first: n.first}
	var p party
	if m.byKind(&q, &p, i) && len(p.ids) == 1 {
		return p.ids[0]
	}
	return ""
}

// landBefore is the state for which whoever spoke in the sentence before sentence s did, else that opens it.
func (m *memory) landBefore(s, i int) string {
	b := m.textBefore(s)
	if b < 0 {
		return ""
	}
	if j := m.before(i); j >= 0 && m.statements[j].Sentence >= b && len(m.speakers[j].ids) == 1 && m.state(m.speakers[j].ids[0]) {
		return m.speakers[j].ids[0]
	}
	return m.subjectState(b, m.Sentences[b].Last)
}

// personal says that the office is held by one human being, who takes he or she.
func (m *memory) personal(n *noun) bool {
	if n.role != nil && n.role.Gender != 0 {
		return true
	}
	return !impersonal.Has(n.head)
}

// nameOf is how the party is shown: the full name, else the phrase as written.
func (m *memory) nameOf(n *noun) string {
	if n.entry != nil && n.entry.Name != "" {
		return n.entry.Name
	}
	if n.named() {
		if k := m.lookup(n.nameAt, n.nameLast); k >= 0 && !(n.age && n.nameLast-n.nameAt < len(m.people[k].keys)) {
			return m.people[k].name // but "Ivan, a 36-year-old broker" is not the president of that name
		}
		if m.cutShort(n) {
			return trimName(m.Words(n.first, n.last))
		}
		return n.name
	}
	return trimName(m.Words(n.first, n.last))
}

// cutShort says that the name is a single word of a longer one, that of a body: "the | Freedom | for Norland Legion", "the | Union
// | of Norland Nurses", "Norland's | Central | Bureau of Statistics".
func (m *memory) cutShort(n *noun) bool {
	i := n.nameLast
	if i != n.nameAt+1 || i >= n.last || m.is(i-1, title) || n.headAt >= 0 && n.headAt < n.nameAt {
		return false
	}
	if w := m.Tokens[i].Lower; w == "for" || w == "of" && impersonal.Has(headOf(m.Tokens[n.nameAt].Lower)) {
		i++
		if i < n.last && m.Tokens[i].Lower == "the" {
			i++
		}
	}
	return i < n.last && m.Tokens[i].Is(analysis.Capitalized) && !m.is(i, title)
}

// byJoint: "both sides", "the two leaders", "the parties".
func (m *memory) byJoint(n *noun, p *party, i int) bool {
	if n.named() || len(n.owner)+len(n.after) > 0 || n.opposition || n.armed || n.nobody || n.partyWord != "" {
		return false
	}
	if many := m.counted(n); many != 0 {
		if ids := m.listBefore(n.first, many); len(ids) > 0 {
			p.ids, p.rule, p.plural, p.person = ids, ruleJoint, true, false
			return true
		}
	}
	if !n.both && !(n.joint && n.definite && m.pairNoun(n.head)) {
		return false
	}
	if n.both && n.headAt > n.first+1 && !m.pairNoun(n.head) && m.Tokens[n.first].Lower == "two" {
		return false // "two senior officials", but "two officials, one from each country"
	}
	if n.both && n.headAt < 0 && !n.joint && n.last-n.first > 2 {
		return false // "two Kyiv residents"
	}
	if id := m.bodyBefore(n, i); id != "" {
		return p.is(id, ruleOffice)
	}
	if ids := m.jointBefore(n.first, i, n.head); len(ids) > 0 {
		p.ids, p.rule, p.plural, p.person = ids, ruleJoint, true, false
		return true
	}
	return false
}

func (m *memory) pairNoun(head string) bool {
	switch head {
	case "side", "country", "nation", "party", "leader", "government", "neighbour", "neighbor", "rival", "foe", "power", "pair", "enemy":
		return true
	}
	return false
}

// byRole: an office with its party beside it.
func (m *memory) byRole(n *noun, p *party, i int) bool {
	if n.headAt < 0 && (n.partyWord == "" || n.named() || !n.plural && !(n.definite && n.spot == "USA")) {
		return false // "Democrats" are an office by themselves, "the Texas Democrat" sits in the Congress
	}
	if id := m.partisan(n); id != "" {
		return p.is(id, ruleRole)
	}
	if n.headAt < 0 {
		return false
	}
	if e := n.entry; e != nil && len(n.owner) > 0 && (e.Actor == n.owner[0]+"OPP" && !m.presides(n) || m.inLand(e.Actor, n.owner[0]) || n.owner[0] == analysis.Other && e.Actor != "") && m.inOffice(e) {
		return p.is(e.Actor, ruleName)
	}
	switch {
	case m.ofGaza(n):
		p.ids = []string{"HAMAS"}
	case n.allied != "":
		p.ids = []string{n.allied}
	case n.allies && !n.plural && len(n.owner) == 0 && len(n.after) > 0:
		p.ids = n.after[:1] // "a senior ally of Germany's chancellor"
	case n.allies:
		p.ids = m.alliance(n)
	case len(n.owner) > 0 && n.possessive >= 0:
		p.ids = n.owner
	case len(n.owner) > 0 && len(n.after) == 1 && n.after[0] == n.owner[0]+"OPP":
		p.ids = n.after // "the Norlandic commander of the Karst Legion", which opposes Norland
	case len(n.owner) > 0:
		p.ids = n.owner[:1]
	case len(n.after) > 0:
		p.ids = n.after[:1]
	}
	p.rule = ruleRole
	if !n.named() && i >= 0 {
		if q := m.holder(n, p.ids); q != nil {
			p.name, p.person = q.name, true
			if p.gender == 0 {
				p.gender = q.gender
			}
		}
	}
	return len(p.ids) > 0
}

// presides says that the text calls somebody the president of his state, or the head of its government, whatever the lexicon makes of
// him on the day: the date of a document may be that of its copy. Americans call president whoever was one, if they name no state.
func (m *memory) presides(n *noun) bool {
	if n.headAt < 0 || n.headAt+1 != n.nameAt || n.former || n.then || n.opposition || n.partyWord != "" {
		return false
	}
	if n.head == "president" {
		return len(n.owner) == 1 && where(n.ownerKind)
	}
	return (len(n.owner) == 0 || len(n.owner) == 1 && where(n.ownerKind)) && (n.head == "chancellor" || n.head == "premier" || n.head == "minister" && n.headAt > n.first && m.Tokens[n.headAt-1].Lower == "prime")
}

// highest are the offices that presides asks for.
var highest = wordset.Of("president minister chancellor premier")

// alliance is the party of "European allies", "NATO allies".
func (m *memory) alliance(n *noun) []string {
	if len(n.owner) == 0 {
		return nil
	}
	if m.state(n.owner[0]) {
		return alliesOf(n.owner)
	}
	return n.owner[:1]
}

// alliesOf is the bloc that an actor's unnamed allies belong to.
func alliesOf(ids []string) []string {
	for _, id := range ids {
		switch id {
		case "USA", "NATO", "EU", "GBR", "FRA", "DEU", "UKR":
			return []string{"WEST"}
		}
	}
	return nil
}

// byPerson: a name of the lexicon, or one the document introduced.
func (m *memory) byPerson(n *noun, p *party, _ int) bool {
	if !n.named() {
		return false
	}
	if e := n.entry; e != nil {
		if len(n.owner) == 1 && n.owner[0] != e.Actor && m.state(n.owner[0]) && m.state(e.Actor) && where(n.ownerKind) && m.is(n.nameAt, title) {
			p.name = trimName(m.Words(n.first, n.last)) // "the Norlandic King Ada", no other of that name
			return p.is(n.owner[0], ruleRole)
		}
		p.name = e.Name
		present := n.headAt >= 0 && !n.former
		if e.Actor != "" && (m.inOffice(e) && e.Party != lexicons.Former || present && e.Party == lexicons.Official) {
			return p.is(m.speaksFor(n, e), ruleName)
		}
		if n.then && e.Actor != "" && e.Party == lexicons.Official {
			return p.is(e.Actor, ruleName)
		}
		if q := m.introduced(e.Name); q != nil && len(q.ids) > 0 {
			p.ids, p.rule = q.ids, ruleLearnt
			return true
		}
		return p.is(analysis.Other, ruleFormer)
	}
	if k := m.lookup(n.nameAt, n.nameLast); k >= 0 && len(m.people[k].party.ids) > 0 {
		q := m.people[k].party
		p.name, p.ids, p.rule, p.state = m.people[k].name, q.ids, ruleLearnt, q.state
		if p.gender == 0 {
			p.gender = q.gender
		}
		return true
	}
	return false
}

// speaksFor is for whom somebody speaks by the lexicon. Who stands in opposition in other years, and by the text is a minister or president,
// serves the state.
func (m *memory) speaksFor(n *noun, e *lexicons.Entry) string {
	state, ok := strings.CutSuffix(e.Actor, "OPP")
	if ok && n.head != "president" && m.presides(n) {
		return state
	}
	if q := m.introduced(e.Name); ok && q != nil && len(q.ids) == 1 && q.ids[0] == state && highest.Has(q.head) {
		return state // "Norland's president Ada Lund" at first
	}
	if ok && !m.inOffice(e) && !n.opposition && n.head != "leader" && m.x.lists.sole.Has(n.head) {
		return state
	}
	return e.Actor
}

// longName is how many words a name may have before only the party in it is shown.
const longName = 8

// shortName is the first name of the party in a long phrase.
func (m *memory) shortName(n *noun, p *party) string {
	for k := n.first; k < n.last; k++ {
		if a := m.at(k); a != nil && a.First == k && m.actorOf(a) == p.ids[0] {
			if a.Last-n.first <= longName {
				return trimName(m.Words(n.first, a.Last))
			}
			return trimName(m.Words(a.First, a.Last))
		}
	}
	return p.name
}

// byParty: a state, capital, body, group or institution by itself.
func (m *memory) byParty(n *noun, p *party, _ int) bool {
	if n.headAt >= 0 || n.named() && n.nameLast-n.nameAt > 1 && !n.ran {
		return false
	}
	switch {
	case len(n.owner) > 0:
		p.ids = n.owner[:1]
	case len(n.after) > 0:
		p.ids = n.after[:1]
	}
	p.person = n.named()
	p.rule = ruleParty
	if len(p.ids) > 0 && n.last-n.first > longName {
		p.name = m.shortName(n, p)
	}
	return len(p.ids) > 0
}
