package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// dateline says that a place in capitals only opens the text: "SEOUL North Korea's leader", but not
// "SEOUL officials".
func (m *memory) dateline(a *analysis.Mention, last int) bool {
	if a.Kind != analysis.Capital || a.Last >= last || !m.Tokens[a.First].Is(analysis.AllCaps) {
		return false
	}
	if s := m.sentenceOf(a.First); s >= len(m.Sentences) || m.Sentences[s].First != a.First {
		return false
	}
	b := m.at(a.Last)
	return m.Tokens[a.Last].Is(analysis.Capitalized) && (b == nil || b.Kind != analysis.RoleNoun)
}

// roleFollows says that an office stands behind token i before any preposition: "a Putin aide".
func (m *memory) roleFollows(i, last int) bool {
	for k := i; k < last && k < i+4; k++ {
		if m.is(k, preposition|relative|genitive) || m.Tokens[k].Is(analysis.Punct) {
			return false
		}
		if a := m.at(k); a != nil && a.Kind == analysis.RoleNoun {
			return true
		}
		if m.is(k, office) && !m.Tokens[k].Is(analysis.Capitalized) {
			return true
		}
	}
	return false
}

// place notes a party beside the office.
func (m *memory) place(n *noun, id string, kind analysis.MentionKind, behind bool, prep class) {
	if id == "" {
		return
	}
	if !behind {
		if n.allies && !n.plural && kind == analysis.StateName {
			n.allied = id
		}
		if len(n.owner) == 0 || (kind == analysis.GroupName || kind == analysis.Institution && id == analysis.Other) && where(n.ownerKind) {
			n.owner = append(m.single(id), n.owner...)
			n.ownerKind = kind
			return
		}
		n.owner = union(n.owner, id)
		return
	}
	if prep&toward != 0 && !m.adviser(n.head) || m.sentFor(n) && m.state(id) || n.head == "secretary" && m.Tokens[n.prepAt].Lower == "for" && (id == "WEST" || id == "EUR") {
		n.towards = id
		return // "ambassador to Russia", "envoy for Russia": does not speak for Russia
	}
	if len(n.after) == 1 && m.state(n.after[0]) && (m.body(id) || id == analysis.Other) && prep&toward == 0 && branches.Has(m.Tokens[n.prepAt-1].Lower) {
		n.after = append([]string{id}, n.after...) // "head of the Norland office of the alliance"
		return
	}
	if len(n.owner) == 1 && m.state(n.owner[0]) && n.ownerKind == analysis.StateName && kind != analysis.StateName && (m.body(id) || id == analysis.Other) && branchHeads.Has(n.head) &&
		!m.is(n.headAt-1, genitive) {
		n.owner, n.ownerKind = []string{id}, kind // "Norland director for the alliance"
		return
	}
	if len(n.after) == 1 && n.afterPrep == n.prepAt && kind == analysis.GroupName && m.state(n.after[0]) {
		n.after = []string{id} // "the leader of Norlandic militants Karst"
		return
	}
	if len(n.after) == 0 {
		n.after, n.afterPrep = m.single(id), n.prepAt
		return
	}
	n.after, n.afterPrep = union(n.after, id), n.prepAt
}

// branches are parts of a body in a country, which speak for the body; branchHeads lead one.
var (
	branches    = wordset.Of("office branch bureau mission chapter section operation operations programme program team")
	branchHeads = wordset.Of("director coordinator manager chairman")
	relations   = wordset.Of("member neighbour neighbor") // of a state named behind it to whoever is named before it
)

// where says that a party beside a group only tells where it stands: "Yemen's Houthi movement".
func where(k analysis.MentionKind) bool {
	return k == analysis.Demonym || k == analysis.StateName || k == analysis.Capital
}

// sentFor says that the office deals with the country behind "for": "special envoy for Chad".
func (m *memory) sentFor(n *noun) bool {
	if m.Tokens[n.prepAt].Lower != "for" {
		return false
	}
	switch n.head {
	case "envoy", "rapporteur", "coordinator", "mediator", "investigator":
		return true
	}
	return false
}

// adviser says that the party behind "to" is the one the office serves.
func (m *memory) adviser(head string) bool {
	switch head {
	case "ambassador", "envoy", "representative", "mission", "ally", "reporter", "inspector", "delegate", "negotiator":
		return false
	}
	return true
}

// ofOne says that the office belongs to the armed group whose word stands at token i: nothing but an article or an adjective
// stands between "of" and the word, and "group" or the like behind it.
func (m *memory) ofOne(n *noun, i int) bool {
	switch n.head {
	case "commander", "leader", "member", "official", "spokesman", "fighter", "chief":
	default:
		return false
	}
	w := m.Tokens[n.prepAt].Lower
	return (w == "of" || w == "from" || w == "for") && i-n.prepAt <= 3 && m.is(i+1, kindGroup)
}

// nounRole takes an office into the phrase: the last one before any preposition is the head.
func (m *memory) nounRole(n *noun, a *analysis.Mention, e *lexicons.Entry, behind bool) {
	if behind && (n.headAt >= 0 || n.source) {
		m.servesRole(n, a, e)
		return
	}
	at := a.Last - 1
	for i := a.First; i < a.Last; i++ {
		if m.is(i, preposition) && i > a.First { // "secretary of state"
			at = i - 1
			break
		}
		n.former = n.former || m.is(i, past) || strings.HasPrefix(m.Tokens[i].Lower, "ex-")
	}
	m.roleParty(n, e, at)
	for i := a.First; i < a.Last; i++ {
		switch {
		case m.is(i, armed):
			n.armed = true
		case m.is(i, source):
			n.source = true
		case m.is(i, allies):
			n.allies = true
		case m.is(i, joint):
			n.joint = n.joint || e.Plural
		}
	}
	if e.Actor != "" {
		m.place(n, e.Actor, analysis.Institution, false, 0)
	}
	if e.Gender != 0 {
		n.gender = e.Gender
	}
	n.plural = e.Plural
	n.role, n.headAt, n.head = e, at, headOf(m.Tokens[at].Lower)
}

// servesRole takes into the phrase an office that its own office serves: "an adviser to the opposition leader".
func (m *memory) servesRole(n *noun, a *analysis.Mention, e *lexicons.Entry) {
	if e.Party == lexicons.Opposition && m.Tokens[n.prepAt].Lower == "from" && n.head == "official" {
		n.opposition = true // "an official from Norland's main opposition group"
	}
	n.serves = n.serves || e.Party == lexicons.Official
	if e.Party == lexicons.Opposition && (len(n.after) == 0 || m.at(a.First-1) != nil) {
		n.opposition = true
	}
	if e.Party == lexicons.Official && e.Actor != "" {
		n.after = union(n.after, e.Actor)
	}
}

// roleParty takes into the phrase for whom the holder of an office, whose head is at token at, speaks.
func (m *memory) roleParty(n *noun, e *lexicons.Entry, at int) {
	switch e.Party {
	case lexicons.Former:
		n.former = true
	case lexicons.Nobody:
		if m.is(at, source) {
			n.source = true
		} else {
			n.nobody = true
		}
	case lexicons.Opposition:
		n.opposition = true
	case lexicons.Medium:
		n.medium = true
	}
}
