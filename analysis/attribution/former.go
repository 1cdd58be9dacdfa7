package attribution

import (
	"slices"
	"sort"
	"strings"

	"detente/analysis"
)

// Who held an office, and is named by it.

// theFormer says that the phrase is of one who had an office, and names nobody: "the former president".
func theFormer(n *noun) bool {
	return n.former && !n.named() && n.definite && !n.plural && n.headAt >= 0
}

// formerHolder: "the former Norlandic president" right behind words of somebody named is he, whatever he is now.
func (m *memory) formerHolder(n *noun, p *party, i int) bool {
	if !theFormer(n) || i < 1 {
		return false
	}
	q := m.speakers[i-1]
	if q == nil || !q.named || !q.person || len(q.ids) == 0 || m.paragraph(i)-m.paragraph(i-1) > 1 || q.gender != 0 && n.gender != 0 && q.gender != n.gender {
		return false
	}
	if own := strings.TrimSuffix(q.ids[0], "OPP"); m.state(own) {
		other := func(id string) bool { return m.state(id) && id != own }
		if slices.ContainsFunc(n.owner, other) || slices.ContainsFunc(n.after, other) {
			return false // of another state
		}
	}
	*p = q.with(ruleFormer)
	return true
}

// formerNamed: "the former president" is the one whom the document named before and whose office by the lexicon is that, as of
// somebody who stands for it again. He speaks for whom he does now.
func (m *memory) formerNamed(n *noun, p *party) bool {
	const reach = 60 // mentions
	if !theFormer(n) || len(n.owner)+len(n.after) > 0 {
		return false
	}
	k := sort.Search(len(m.Mentions), func(k int) bool { return m.Mentions[k].First >= n.first }) - 1
	for last := k - reach; k >= 0 && k > last; k-- {
		a := &m.Mentions[k]
		if a.Kind != analysis.PersonName {
			continue
		}
		if e := m.entry(a); m.inOffice(e) && e.Actor != "" && strings.HasPrefix(e.Role, "former "+n.head) {
			p.name, p.named, p.person, p.gender = e.Name, true, true, max(p.gender, e.Gender)
			return p.is(e.Actor, ruleFormer)
		}
	}
	return false
}
