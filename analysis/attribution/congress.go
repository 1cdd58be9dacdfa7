package attribution

import (
	"strings"

	"detente/analysis"
)

// seat reads the party and the state of an American legislator at token i, as newspapers write them behind the name:
// "(D-Md.)", ", R-S.C.,".
func (m *memory) seat(i, last int) string {
	if i >= last || !m.Tokens[i].Is(analysis.Hyphened) {
		return ""
	}
	w := m.Text[m.Tokens[i].Start:m.Tokens[i].End]
	if len(w) < 3 || w[1] != '-' || w[2] < 'A' || w[2] > 'Z' {
		return ""
	}
	switch w[0] {
	case 'D':
		return "democratic"
	case 'R':
		return "republican"
	}
	return ""
}

// byCongress: a senator or representative of the United States, by "(D-Md.)" behind the name, or by the title where
// the document speaks of that country.
func (m *memory) byCongress(n *noun, p *party, _ int) bool {
	if m.caucus(n) {
		return p.is("USA", ruleRole)
	}
	if !n.named() || n.former || n.entry != nil || !n.seated && !m.legislator(n) {
		return false
	}
	if len(n.owner)+len(n.after) > 0 || !n.seated && m.weight("USA") == 0 {
		return false
	}
	p.ids, p.rule, p.head = []string{"USA"}, ruleRole, "lawmaker"
	if n.partyWord != "" && m.month > 0 && !governing(n.partyWord, m.month) {
		p.ids = []string{"USAOPP"}
	}
	return true
}

// caucus says that the phrase is a caucus of the Congress, of which a state is only the subject: "the bipartisan Norland caucus".
func (m *memory) caucus(n *noun) bool {
	if n.named() || m.weight("USA") == 0 || n.partyWord != "" || n.opposition {
		return false
	}
	for i := n.first; i < n.last && m.of(i)&preposition == 0; i++ {
		if m.Tokens[i].Lower == "caucus" {
			return true
		}
	}
	return false
}

// legislator says that "Rep." or "Sen." stands before the name.
func (m *memory) legislator(n *noun) bool {
	if n.nameAt <= 0 || n.headAt >= 0 {
		return false
	}
	switch strings.TrimSuffix(m.Tokens[n.nameAt-1].Lower, ".") {
	case "rep", "sen":
		return true
	}
	return false
}
