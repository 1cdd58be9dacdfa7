package attribution

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// decide turns a noun phrase into a party by the rules in the order of the package comment.
func (m *memory) decide(n *noun, i int) *party {
	if n.pronoun >= 0 {
		return m.pronoun(n.pronoun, i)
	}
	p := &party{gender: n.gender, head: n.head, plural: n.plural && !n.named(), named: n.named(), first: n.first, headAt: n.headAt}
	p.person = n.named() || n.headAt >= 0 && !n.plural && m.personal(n)
	p.name = m.nameOf(n)
	if n.possessive >= 0 && len(n.owner) == 0 {
		if o := m.pronoun(n.possessive, i); len(o.ids) > 0 {
			n.owner = o.ids
			n.ownName = o.name
		}
	}
	for _, rule := range [...]func(*noun, *party, int) bool{
		m.byJoint, m.byPlace, m.byNobody, m.byGroup, m.bySource, m.byRole, m.byPerson, m.byParty, m.byPaper, m.byKind, m.byOffice,
	} {
		if rule(n, p, i) {
			return p
		}
	}
	p.rule = ruleUnknown
	return p
}

// personal says that the office is held by one human being, who takes he or she.
func (m *memory) personal(n *noun) bool {
	if n.role != nil && n.role.Gender != 0 {
		return true
	}
	return !impersonal[n.head]
}

// nameOf is how the party is shown: the full name, else the phrase as written.
func (m *memory) nameOf(n *noun) string {
	if n.entry != nil && n.entry.Name != "" {
		return n.entry.Name
	}
	if n.named() {
		if k := m.lookup(n.nameAt, n.nameLast); k >= 0 {
			return m.people[k].name
		}
		return n.name
	}
	return trimName(m.Words(n.first, n.last))
}

// byJoint: "both sides", "the two leaders", "the parties".
func (m *memory) byJoint(n *noun, p *party, i int) bool {
	if n.named() || len(n.owner)+len(n.after) > 0 || n.opposition || n.armed || n.nobody {
		return false
	}
	if !n.both && !(n.joint && n.definite && m.pairNoun(n.head)) {
		return false
	}
	if n.both && n.headAt < 0 && !n.joint && n.last-n.first > 2 {
		return false // "two Kyiv residents"
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

// byNobody: former office-holders, analysts, residents, institutes and media speak for no party.
func (m *memory) byNobody(n *noun, p *party, _ int) bool {
	switch {
	case n.former && !n.opposition && !n.armed && !m.stillServes(n):
		p.ids, p.rule = []string{analysis.Other}, ruleFormer
	case n.medium && n.outlet != "":
		p.ids, p.rule = []string{n.outlet}, ruleParty
	case n.medium:
		if id := m.stateMedium(n); id != "" {
			p.ids, p.rule = []string{id}, ruleRole
			return true
		}
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case n.named() && n.entry == nil && n.headAt < 0 && len(n.owner) == 1 && n.owner[0] == analysis.Other && n.ownerKind == analysis.Institution:
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice // "NPR's Ada Lund"
	case n.nobody:
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case n.civil && n.ownerKind != analysis.Institution && !(n.entry != nil && m.inOffice(n.entry)) && (n.headAt < 0 || generic(n.head)):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	default:
		return false
	}
	return true
}

// stillServes says that the office somebody left is not the one he holds: "Ann Marsh, formerly of the
// army", who sits in Parliament now.
func (m *memory) stillServes(n *noun) bool {
	e := n.entry
	return e != nil && m.month > 0 && e.Actor != "" && (e.Party == lexicons.Official || e.Party == lexicons.Opposition) && m.inOffice(e) && (e.From > 0 || e.Until > 0) && n.headAt >= 0
}

// generic offices are found in institutes and firms as well as in states.
func generic(head string) bool {
	switch head {
	case "head", "director", "chief", "president", "chairman", "founder", "spokesman", "member", "leader", "official", "representative",
		"fellow", "professor", "editor", "manager", "executive", "secretary", "adviser", "advisor", "deputy", "coordinator", "owner":
		return true
	}
	return false
}

// stateMedium is the state for which official media speak, "" for any other medium.
func (m *memory) stateMedium(n *noun) string {
	official := false
	for i := n.first; i < n.last; i++ {
		switch m.Tokens[i].Lower {
		case "state", "state-run", "state-owned", "state-controlled", "state-backed", "official", "semi-official":
			official = true
		}
	}
	if !official {
		return ""
	}
	if len(n.owner) > 0 {
		return n.owner[0]
	}
	return m.inQuestion(n.first, -1)
}

// byRole: an office with its party beside it.
func (m *memory) byRole(n *noun, p *party, _ int) bool {
	if n.headAt < 0 {
		return false
	}
	if id := m.partisan(n); id != "" {
		p.ids, p.rule = []string{id}, ruleRole
		return true
	}
	if e := n.entry; e != nil && len(n.owner) > 0 && (e.Actor == n.owner[0]+"OPP" || n.owner[0] == analysis.Other && e.Actor != "") && m.inOffice(e) {
		p.ids, p.rule = []string{e.Actor}, ruleName
		return true
	}
	switch {
	case n.allied != "":
		p.ids = []string{n.allied}
	case n.allies && !n.plural && len(n.owner) == 0 && len(n.after) > 0:
		p.ids = n.after[:1] // "a senior ally of Germany's chancellor"
	case n.allies:
		p.ids = m.alliance(n)
	case len(n.owner) > 0 && n.possessive >= 0:
		p.ids = n.owner
	case len(n.owner) > 0:
		p.ids = n.owner[:1]
	case len(n.after) > 0:
		p.ids = n.after[:1]
	}
	p.rule = ruleRole
	return len(p.ids) > 0
}

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
		p.name = e.Name
		present := n.headAt >= 0 && !n.former
		if e.Actor != "" && (m.inOffice(e) && e.Party != lexicons.Former || present && e.Party == lexicons.Official) {
			p.ids, p.rule = []string{e.Actor}, ruleName
			return true
		}
		if q := m.introduced(e.Name); q != nil && len(q.ids) > 0 {
			p.ids, p.rule = q.ids, ruleLearnt
			return true
		}
		p.ids, p.rule = []string{analysis.Other}, ruleFormer
		return true
	}
	if k := m.lookup(n.nameAt, n.nameLast); k >= 0 && len(m.people[k].party.ids) > 0 {
		q := m.people[k].party
		p.name, p.ids, p.rule = m.people[k].name, q.ids, ruleLearnt
		if p.gender == 0 {
			p.gender = q.gender
		}
		return true
	}
	return false
}

// byParty: a state, capital, body, group or institution by itself.
func (m *memory) byParty(n *noun, p *party, _ int) bool {
	if n.headAt >= 0 || n.named() && n.nameLast-n.nameAt > 1 {
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
	return len(p.ids) > 0
}

// byOffice: an office with no party beside it. Somebody of whom only the age is told is a private person.
func (m *memory) byOffice(n *noun, p *party, i int) bool {
	if n.headAt < 0 && !n.rank {
		if n.age && n.named() {
			p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
			return true
		}
		return false
	}
	if n.headAt < 0 && !m.military(n) {
		return false
	}
	if !n.named() && m.anybody(n) {
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
		return true
	}
	if n.named() && m.otherHolder(n, i) {
		if i < 0 {
			return false
		}
		if id := m.subjectState(m.sentenceOf(n.first), n.first); id != "" {
			p.ids, p.rule = []string{id}, ruleSalient
			return true
		}
	}
	if n.unknownOf && generic(n.head) && n.head != "official" && n.head != "spokesman" {
		return m.besideOffice(n, p, i)
	}
	if n.head == "diplomat" && n.plural {
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice // of no state in particular
		return true
	}
	if q := m.lastHolder(n, i); q != nil {
		p.ids, p.rule = q.ids, ruleOffice
		if !n.named() && n.definite {
			p.name = q.name
			p.person = q.person
			if p.gender == 0 {
				p.gender = q.gender
			}
		}
		return true
	}
	if n.named() && m.besideOffice(n, p, i) {
		return true
	}
	if i < 0 {
		return false // while learning: the context is not known yet
	}
	if m.administration(n) && m.weight["USA"] > 0 {
		p.ids, p.rule = []string{"USA"}, ruleRole
		return true
	}
	if impersonal[n.head] && !n.named() && m.home != "" {
		p.ids, p.rule = []string{m.home}, ruleSalient // "the army": of the country that the story is about
		return true
	}
	if id := m.inQuestion(n.first, i); id != "" {
		p.ids, p.rule = []string{id}, ruleSalient
		return true
	}
	return false
}

// anybody says that the phrase names people of no party: "one man", "the women", "world leaders".
func (m *memory) anybody(n *noun) bool {
	switch m.Tokens[n.headAt].Lower {
	case "man", "woman", "men", "women", "boy", "girl":
		return !n.both
	case "leaders", "powers", "officials", "governments", "nations", "countries", "capitals":
		if n.headAt == n.first {
			return false
		}
		switch m.Tokens[n.headAt-1].Lower {
		case "world", "global", "international", "foreign", "regional", "major":
			return true
		}
	}
	return false
}

// administration says that the office is "the administration" or one of its officials, which only
// American news has without a name.
func (m *memory) administration(n *noun) bool {
	if n.head == "administration" {
		return n.definite && n.headAt == n.first+1
	}
	return n.headAt > n.first && n.head == "official" && m.Tokens[n.headAt-1].Lower == "administration"
}

// besideOffice gives somebody whose party the words do not tell that of the unnamed office-holder who
// spoke just before: "A general has said X. 'Y,' said Lt Gen Ada Lund."
func (m *memory) besideOffice(n *noun, p *party, i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		q := m.speakers[j]
		if q == nil || m.paragraph(i)-m.paragraph(j) > 2 {
			continue
		}
		if q.person && !q.named && q.headAt >= 0 && len(q.ids) == 1 && q.ids[0] != analysis.Other {
			p.ids, p.rule = q.ids, ruleBehind
			return true
		}
	}
	return false
}

// byPlace: a person whose place in the text is where the document introduces him; what stands
// behind his name there counts too.
func (m *memory) byPlace(n *noun, p *party, _ int) bool {
	if !n.named() || n.nobody || n.headAt >= 0 && len(n.owner) == 0 && len(n.after) == 0 && n.entry != nil {
		return false
	}
	k := m.lookup(n.nameAt, n.nameLast)
	if k < 0 || m.people[k].at != n.nameAt || len(m.people[k].party.ids) == 0 {
		return false
	}
	q := m.people[k].party
	p.name, p.ids, p.rule = m.people[k].name, q.ids, q.rule
	if p.gender == 0 {
		p.gender = q.gender
	}
	return true
}

// byPaper: a statement, a tweet: the words of the speaker before.
func (m *memory) byPaper(n *noun, p *party, i int) bool {
	if !n.paper || n.headAt >= 0 || n.named() {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if q := m.speakers[j]; q != nil && len(q.ids) > 0 {
			*p = *q.with(rulePaper)
			return true
		}
	}
	return false
}

// byKind: "the group", "the alliance", "the country": the last speaker of the kind, else the last named.
func (m *memory) byKind(n *noun, p *party, i int) bool {
	if n.kind == 0 || n.headAt >= 0 || n.named() {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		q := m.speakers[j]
		if q == nil || q.person || len(q.ids) != 1 {
			continue
		}
		if m.ofKind(q.ids[0], n.kind) || q.ids[0] == analysis.Other && n.kind&kindGroup != 0 {
			*p = *q.with(ruleKind)
			return true
		}
	}
	s := m.sentenceOf(n.first)
	for k := n.first - 1; k >= 0 && s >= 0 && k >= m.Sentences[max(0, s-3)].First; k-- {
		if a := m.at(k); a != nil && a.First == k {
			if id := m.actorOf(a); m.ofKind(id, n.kind) {
				p.ids, p.rule = []string{id}, ruleKind
				p.name = r(m, a)
				return true
			}
		}
	}
	return false
}

func r(m *memory, a *analysis.Mention) string { return m.Words(a.First, a.Last) }

func (m *memory) ofKind(id string, k class) bool {
	return k&kindGroup != 0 && m.group(id) || k&kindBody != 0 && m.body(id) || k&kindState != 0 && m.state(id)
}

// military says that a title before the name is a rank: Gen, Col.
func (m *memory) military(n *noun) bool {
	for i := n.first; i < n.nameAt; i++ {
		switch strings.TrimSuffix(m.Tokens[i].Lower, ".") {
		case "gen", "lt", "col", "maj", "capt", "adm", "sgt", "brig", "cmdr":
			return true
		}
	}
	return false
}

// bySource: an unnamed source speaks for the party of the official before.
func (m *memory) bySource(n *noun, p *party, i int) bool {
	if !n.source || n.named() {
		return false
	}
	p.rule = ruleSource
	if m.crowd(n) {
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
		return true
	}
	if len(n.owner) > 0 {
		p.ids = n.owner[:1]
		return true
	}
	if len(n.after) > 0 {
		p.ids = n.after[:1]
		return true
	}
	if id := m.subjectActor(m.sentenceOf(n.first), n.first); id != "" && !n.definite {
		p.ids = []string{id}
		return true
	}
	if q := m.officialBefore(i); q != nil {
		p.ids = q.ids
		if n.definite && !n.plural {
			p.name = q.name
		}
		return true
	}
	return false
}

// crowd says that "some people" are no source of a party: nobody says that they are familiar with the
// matter or close to somebody.
func (m *memory) crowd(n *noun) bool {
	if n.definite || n.headAt < 0 || m.Tokens[n.headAt].Lower != "people" || len(n.owner)+len(n.after) > 0 {
		return false
	}
	for i := n.headAt + 1; i < n.last; i++ {
		switch m.Tokens[i].Lower {
		case "familiar", "close", "briefed", "knowledge", "involved", "aware", "direct":
			return false
		}
	}
	return true
}

// officialBefore is the speaker of the last statement that speaks for a party.
func (m *memory) officialBefore(i int) *party {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		if q := m.speakers[j]; q != nil && len(q.ids) > 0 && q.ids[0] != analysis.Other {
			return q
		}
	}
	return nil
}
