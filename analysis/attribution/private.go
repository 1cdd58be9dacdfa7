package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// byNobody: former office-holders, analysts, residents, institutes and media speak for no party.
func (m *memory) byNobody(n *noun, p *party, i int) bool {
	switch {
	case m.formerHolder(n, p, i), m.formerNamed(n, p):
	case n.former && !n.opposition && !n.armed && !m.stillServes(n) && !m.stillThere(n):
		p.ids, p.rule = []string{analysis.Other}, ruleFormer
		if len(n.owner) > 0 && m.state(n.owner[0]) {
			p.state = n.owner[0]
		}
	case n.medium && n.outlet != "" && (n.outlet != analysis.Other || len(n.owner) == 0 || m.stateMedium(n) == ""):
		p.ids, p.rule = []string{n.outlet}, ruleParty
	case n.medium:
		if id := m.stateMedium(n); id != "" {
			return p.is(id, ruleRole)
		}
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case n.named() && n.entry == nil && n.headAt < 0 && len(n.owner) == 1 && n.owner[0] == analysis.Other && n.ownerKind == analysis.Institution:
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice // "NPR's Ada Lund"
	case n.named() && n.entry == nil && n.headAt < 0 && len(n.owner) == 0 && len(n.after) > 0 && n.after[0] == analysis.Other:
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice // "Ada Lund at the Institute for Karst Studies in Norland"
	case n.nobody && n.entry != nil && m.speaksNow(n.entry):
		p.ids, p.rule, p.name = []string{n.entry.Actor}, ruleName, n.entry.Name
	case n.nobody, m.ofClub(n), m.folk(n), m.citizen(n), m.ofBusiness(n), m.expert(n), m.polled(n), n.head == "diplomat" && n.plural && n.headAt > n.first && m.Tokens[n.headAt-1].Lower == "foreign":
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	case n.civil && len(n.owner) == 1 && m.state(n.owner[0]) && n.last > n.first && m.stateOwned(n):
		p.ids, p.rule = n.owner, ruleRole // "the state-owned Norlandic tanker company"
	case n.civil && n.ownerKind != analysis.Institution && !(n.entry != nil && m.inOffice(n.entry)) && (n.headAt < 0 || generic(n.head)):
		p.ids, p.rule = []string{analysis.Other}, ruleNoOffice
	default:
		return false
	}
	return true
}

// byBase: of whom only the place is told where they sit, they speak for no party: "the Ostrand-based group's director".
func (m *memory) byBase(n *noun, p *party, _ int) bool {
	if n.armed || n.opposition || n.entry != nil {
		return false
	}
	end := n.last
	if n.headAt >= end { // the office stands in an apposition
		end, _ = m.chunkEnd(n.headAt, len(m.Tokens))
	}
	for i := n.first; i < end; i++ {
		if strings.HasSuffix(m.Tokens[i].Lower, "-based") {
			return p.is(analysis.Other, ruleNoOffice)
		}
	}
	return false
}

// stillThere says that the phrase ends with a state, which only was something else: "the former colonial power Chad".
func (m *memory) stillThere(n *noun) bool {
	a := m.at(n.last - 1)
	return !n.named() && a != nil && a.Kind == analysis.StateName && !m.is(n.first, possessive) && (n.headAt < 0 || m.is(n.headAt, joint|kindState) || m.Tokens[n.headAt].Lower == "power")
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
	if !m.worded(n.first, n.last, official) {
		return ""
	}
	for _, id := range n.owner {
		if m.state(id) || len(n.owner) == 1 {
			return id // "Norland's official news agency Karst"
		}
	}
	if len(n.after) > 0 && m.state(n.after[0]) {
		return n.after[0] // "the official newspaper of Norland's ruling party"
	}
	return m.inQuestion(n.first, -1)
}

// official are words for the media of a state.
var official = wordset.Of("state state-run state-owned state-controlled state-backed official semi-official")

// stateOwned says that a firm or institute belongs to its state.
func (m *memory) stateOwned(n *noun) bool { return m.worded(n.first, n.last, ofState) }

var ofState = wordset.Of("state-run state-owned state-controlled government-owned government-run")

// anybody says that the phrase names people of no party: "one man", "the women", "world leaders".
func (m *memory) anybody(n *noun) bool {
	if n.head == "spokesman" && n.prepAt > n.headAt && n.prepAt+1 < n.last && len(n.owner)+len(n.after) == 0 && !n.opposition && !n.armed {
		if w := m.Tokens[n.prepAt+1].Lower; w == "a" || w == "an" {
			return true // "a spokesman for an aid agency"
		}
	}
	if n.prepAt > n.headAt && len(n.owner)+len(n.after) == 0 {
		switch m.Tokens[n.prepAt].Lower {
		case "across", "around", "throughout":
			return true // "officials across the region"
		}
	}
	if w := m.Tokens[n.last-1].Lower; n.head == "member" && (w == "minority" || w == "community" || w == "group" && m.Tokens[n.last-2].Lower == "ethnic") {
		return true // "members of the ethnic group"
	}
	switch m.Tokens[n.headAt].Lower {
	case "man", "woman", "men", "women", "boy", "girl":
		return !n.both
	case "neighbours", "neighbors":
		return n.headAt == n.first && len(n.owner)+len(n.after) == 0
	case "countries", "nations", "economies":
		return !n.definite && !n.both && n.possessive < 0 && len(n.owner)+len(n.after) == 0 && !n.opposition // "some other countries"
	case "leaders", "powers", "officials", "governments", "capitals":
		if n.headAt == n.first {
			return false
		}
		for k := n.first; k < n.headAt; k++ {
			switch m.Tokens[k].Lower {
			case "international", "global":
				return true
			case "world", "foreign", "regional", "major":
				return k == n.headAt-1
			}
		}
	}
	return false
}

// ofClub says that the phrase means members of a group of people of which only the nation is told: "ten members of a Norlandic youth group".
func (m *memory) ofClub(n *noun) bool {
	if n.head != "member" || n.named() || n.armed || n.opposition || n.prepAt <= n.headAt || m.Tokens[n.prepAt].Lower != "of" || n.prepAt+3 >= n.last {
		return false
	}
	if w := m.Tokens[n.prepAt+1].Lower; w != "a" && w != "an" {
		return false
	}
	a := m.at(n.prepAt + 2)
	if a == nil || a.Kind != analysis.Demonym {
		return false
	}
	switch m.Tokens[n.last-1].Lower {
	case "group", "club", "choir", "association":
		return true
	}
	return false
}

// onePerson says that the phrase names somebody as no more than a man or a woman: "one woman, Ada Lund".
func (m *memory) onePerson(n *noun) bool {
	if !n.named() || n.entry != nil || n.rank || len(n.owner)+len(n.after) > 0 {
		return false
	}
	switch m.Tokens[n.headAt].Lower {
	case "man", "woman", "boy", "girl":
		return true
	}
	return false
}

// folk says that the phrase means people of a country rather than the country: "many Norlanders", "ordinary Norlanders".
func (m *memory) folk(n *noun) bool {
	first := n.first
	if n.headAt < 0 && m.somewhere(n) {
		return true
	}
	if m.is(first, determiner) && m.Tokens[min(first+1, len(m.Tokens)-1)].Lower == "majority" {
		first++ // "a majority of Norlanders"
	}
	if n.headAt >= 0 || n.named() && n.nameAt != first || !amount(m.Tokens[first].Lower) {
		return false
	}
	for i := first + 1; i < n.last; i++ {
		if a := m.at(i); a != nil {
			e := &m.x.actors.Entries[a.Entry]
			return e.Kind == analysis.Demonym && e.Plural // also "many Norlanders interviewed in the capital"
		}
		if m.is(i, preposition) && m.Tokens[i].Lower != "of" {
			return false
		}
	}
	return false
}

// somewhere says that the phrase means those people of a nation who are in a place or of whom more is told: "Norlanders in Ostrand",
// "Norlanders | whose sons have left"; not "the Norlanders in Ostrand", who may be its envoys.
func (m *memory) somewhere(n *noun) bool {
	a := m.at(n.first)
	if a == nil || a.Kind != analysis.Demonym || !m.x.actors.Entries[a.Entry].Plural {
		return false
	}
	if a.Last >= n.last {
		return a.Last < len(m.Tokens) && m.Tokens[a.Last].Lower == "whose"
	}
	return m.is(a.Last, locative) && (a.Last+1 < n.last && (m.at(a.Last+1) != nil || m.is(a.Last+1, determiner)))
}

// citizen says that the phrase only tells somebody's country and sex: "a Norlandic woman", "two Norlandic men".
func (m *memory) citizen(n *noun) bool {
	if n.headAt < 0 || n.entry != nil || n.definite || n.both || n.possessive >= 0 || n.prepAt > 0 {
		return false
	}
	switch m.Tokens[n.headAt].Lower {
	case "man", "woman", "men", "women", "boy", "girl", "boys", "girls":
	default:
		return false
	}
	a := m.at(n.headAt - 1)
	return a != nil && a.Kind == analysis.Demonym
}

// byAge is whom "the 34-year-old" means: the person who spoke last, else somebody of no party. It is nil for any other phrase.
func (m *memory) byAge(first, last, i int) *party {
	if last-first != 2 || !m.is(first, determiner) || !strings.HasSuffix(m.Tokens[last-1].Lower, "-year-old") {
		return nil
	}
	if q := m.lately(i, func(_ int, q *party) bool { return q.named && q.person }); q != nil {
		return m.newParty(q.with(ruleKind))
	}
	return m.newParty(party{name: m.Words(first, last), ids: []string{analysis.Other}, rule: ruleNoOffice, headAt: -1, first: first})
}

// amount says that a word tells how many people, or what sort of people of no office.
func amount(w string) bool {
	switch w {
	case "many", "some", "most", "several", "ordinary", "few", "young", "older", "thousands", "hundreds", "dozens", "millions", "countless", "other", "majority", "crowds", "throngs", "scores", "angry":
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

// common says that a phrase is a common noun for somebody whom no lexicon could know: "the announcer", "my father".
// Bodies, which may be of a party, are none, nor are pronouns.
func (m *memory) common(first, last int) bool {
	for i := first; i < last; i++ {
		t := &m.Tokens[i]
		if m.at(i) != nil || t.Is(analysis.Capitalized) && i > first || impersonal.Has(headOf(t.Lower)) || m.is(i, office|joint|armed|allies|kindGroup|kindBody|kindState) {
			return false
		}
	}
	w := m.Tokens[first].Lower
	return last-first > 1 && (m.is(first, determiner|possessive) || w == "my" || w == "our" || !m.Tokens[first].Is(analysis.Capitalized))
}

// rumour says that the phrase means what is reported by whomever: "reports from the front", "Norlandic reports".
func (m *memory) rumour(first, last int) bool {
	if last-first > 1 && m.Tokens[first].Lower == "reports" && m.is(first+1, preposition) && m.Tokens[first+1].Lower != "by" && m.Tokens[first+1].Lower != "of" {
		return m.at(first+2) == nil || where(m.at(first+2).Kind) || !m.is(first+1, ownership)
	}
	a := m.at(first)
	return a != nil && a.Kind == analysis.Demonym && a.Last == last-1 && m.Tokens[last-1].Lower == "reports"
}

// anyone says that the phrase names nobody in particular: "others", "another", "some reports".
func (m *memory) anyone(first, last int) bool {
	if last-first > 2 && m.is(first+1, locative) && amount(m.Tokens[first].Lower) {
		return true // "many in the city"
	}
	for last-first > 1 && (m.is(first, determiner) || m.Tokens[first].Lower == "media" || m.Tokens[first].Lower == "earlier" || m.Tokens[first].Lower == "recent") {
		first++
	}
	if last-first != 1 && !(last-first == 2 && m.Tokens[last-1].Lower == "percent") {
		return false
	}
	switch m.Tokens[last-1].Lower {
	case "others", "another", "some", "many", "most", "several", "one", "few", "everyone", "somebody", "someone",
		"reports", "report", "percent", "respondents", "rumours", "rumors", "polls", "poll", "survey":
		return true
	}
	return false
}

// aged says that an age between commas stands at token i, as it does behind the names of private persons: "Lund, 68, sat outside".
func (m *memory) aged(i int) bool {
	if i+2 >= len(m.Tokens) || m.Tokens[i].Lower != "," || m.Tokens[i+2].Lower != "," {
		return false
	}
	age := m.Tokens[i+1].Lower
	return len(age) <= 2 && age[0] >= '1' && age[0] <= '9' && age[len(age)-1] >= '0' && age[len(age)-1] <= '9'
}
