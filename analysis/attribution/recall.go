package attribution

import (
	"strings"

	"detente/analysis"
)

// byOffice: an office with no party beside it. Somebody of whom only the age is told is a private person.
func (m *memory) byOffice(n *noun, p *party, i int) bool {
	switch {
	case n.headAt < 0 && !n.rank && n.age && n.named():
		return p.is(analysis.Other, ruleNoOffice)
	case n.headAt < 0 && !(n.rank && m.military(n)):
		return false
	case !n.named() && m.anybody(n), m.onePerson(n):
		return p.is(analysis.Other, ruleNoOffice)
	case m.bySpot(n, p):
		return true
	}
	if q := m.publicFigure(n, i); q != nil {
		*p = q.with(ruleKind)
		return true
	}
	if n.named() && m.otherHolder(n, i) {
		if i < 0 {
			return false
		}
		if id := m.subjectState(m.sentenceOf(n.first), n.first); id != "" {
			return p.is(id, ruleSalient)
		}
	}
	switch {
	case m.administration(n) && !n.named() && i >= 0 && m.weight("USA") > 0:
		return p.is("USA", ruleRole)
	case n.unknownOf && n.serves && len(n.owner)+len(n.after) == 0:
		return m.bySalience(n, p, i) // "a spokesman for Karst's governor": not for the last one who had a spokesman
	case n.unknownOf && generic(n.head) && n.head != "official":
		return m.besideOffice(n, p, i) || n.named() && n.nameLast-n.nameAt > 1 && p.is(analysis.Other, ruleUntold)
	case (n.head == "diplomat" || n.head == "mediator" && !n.definite) && n.plural, n.plural && m.continental(n):
		return p.is(analysis.Other, ruleNoOffice) // of no state in particular
	}
	return m.byContext(n, p, i)
}

// continental says that a region of many states stands before the office: "some African politicians".
func (m *memory) continental(n *noun) bool {
	for k := n.first; k < n.headAt; k++ {
		switch m.Tokens[k].Lower {
		case "african", "asian", "caribbean", "nordic", "scandinavian", "baltic", "balkan", "pacific":
			return m.at(k) == nil
		}
	}
	return false
}

// byContext: an office is of whom it serves, of the state of its sentence or section, of its last holder, of the state in question.
func (m *memory) byContext(n *noun, p *party, i int) bool {
	if m.healthOfGaza(n) {
		return p.is("HAMAS", ruleRole)
	}
	if q := m.served(n, i); q != nil {
		p.ids, p.rule = q.ids, q.rule
		return true
	}
	if id := m.departmentBefore(n); id != "" {
		return p.is(id, ruleOffice)
	}
	if id := m.onTheSpot(n, i); id != "" {
		return p.is(id, ruleSalient)
	}
	if id := m.toldTo(n, i); id != "" {
		return p.is(id, ruleSalient)
	}
	if id := m.ofSection(n); id != "" {
		return p.is(id, ruleSalient)
	}
	if q := m.lastHolder(n, i); q != nil {
		p.ids, p.rule = q.ids, ruleOffice
		if !n.named() && n.definite {
			p.name = q.name
			p.person = p.person || q.person
			if p.gender == 0 {
				p.gender = q.gender
			}
		}
		return true
	}
	if n.named() && m.besideOffice(n, p, i) {
		return true
	}
	return m.bySalience(n, p, i)
}

// served is the party of the office for which an office speaks: "a spokesman for | the prime minister". The United States
// have no prime minister.
func (m *memory) served(n *noun, i int) *party {
	if !n.serves || i < 0 || n.prepAt <= n.headAt || n.named() || m.Tokens[n.prepAt].Lower != "for" {
		return nil
	}
	x := m.noun(n.prepAt+1, n.last)
	if x.headAt < 0 || x.named() || x.plural {
		return nil
	}
	q := m.decide(&x, i)
	if len(q.ids) == 0 || q.rule == ruleNoOffice || q.ids[0] == "USA" && m.ofMinister(&x) {
		return nil
	}
	return q
}

// bySalience: an office that nobody held before belongs to the country of the story, or the state in question.
func (m *memory) bySalience(n *noun, p *party, i int) bool {
	if i < 0 {
		return false // while learning: the context is not known yet
	}
	if m.administration(n) && m.weight("USA") > 0 {
		return p.is("USA", ruleRole)
	}
	if id := m.attacked(n); id != "" {
		return p.is(id, ruleSalient)
	}
	if n.last-n.first > 3 && m.Tokens[n.last-1].Lower == "aisle" && m.weight("USA") > 0 {
		return p.is("USA", ruleSalient) // "officials on both sides of the aisle": of the Congress
	}
	if impersonal.Has(n.head) && !n.named() && m.home != "" {
		p.ids, p.rule = []string{m.home}, ruleSalient // "the army": of the country that the story is about
		return true
	}
	id := m.inQuestion(n.first, i)
	if id == "USA" && m.ofMinister(n) { // which that country does not have
		id = ""
		for _, o := range m.order {
			if m.state(o) && o != "USA" {
				id = o
				break
			}
		}
	}
	if id != "" && id != n.towards {
		p.ids, p.rule = []string{id}, ruleSalient
		if ids := alliesOf(p.ids); n.allies && n.possessive < 0 && len(ids) > 0 {
			p.ids = ids // "important allies": of the state in question, not itself
		}
		return true
	}
	return false
}

// ofMinister says that the office is of a minister or serves one: "a spokesman for the prime minister".
func (m *memory) ofMinister(n *noun) bool {
	if n.head == "minister" || n.head == "premier" {
		return true
	}
	for i := n.headAt + 1; n.serves && i < n.last; i++ {
		if w := m.Tokens[i].Lower; w == "minister" || w == "premier" {
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
	if k < 0 || m.people[k].at != n.nameAt || len(m.people[k].party.ids) == 0 || m.people[k].party.rule == ruleUntold {
		return false
	}
	q := m.people[k].party
	p.name, p.ids, p.rule, p.state = m.people[k].name, q.ids, q.rule, q.state
	if p.gender == 0 {
		p.gender = q.gender
	}
	return true
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
	if m.crowd(n) || m.Tokens[n.last-1].Lower == "there" {
		return p.is(analysis.Other, ruleNoOffice)
	}
	if len(n.owner) > 0 {
		p.ids = n.owner[:1]
		return true
	}
	if len(n.after) > 0 {
		p.ids = n.after[:1]
		return true
	}
	if id := m.initiated(n.last); id != "" {
		p.ids = []string{id}
		return true
	}
	if q := m.sourceBefore(n, i); q != nil {
		if p.ids = q.ids; !n.plural {
			p.name = q.name
		}
		return true
	}
	if id := m.subjectActor(m.sentenceOf(n.first), n.first); id != "" && !n.definite {
		p.ids = []string{id}
		return true
	}
	if m.home != "" && m.ministry(n) {
		p.ids, p.rule = []string{m.home}, ruleSalient // "a health ministry source"
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

// sourceBefore is the last source of the same head whom "the sources" means.
func (m *memory) sourceBefore(n *noun, i int) *party {
	if !n.definite {
		return nil
	}
	return m.lately(i, func(_ int, q *party) bool { return q.rule == ruleSource && q.head == n.head })
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

// ministry says that a body of a state stands before the source: "an army source".
func (m *memory) ministry(n *noun) bool {
	for i := n.first; i < n.headAt; i++ {
		switch m.Tokens[i].Lower {
		case "ministry", "army", "police", "government", "military", "security":
			return true
		}
	}
	return false
}
