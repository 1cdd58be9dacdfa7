package attribution

import "detente/analysis"

// misspelt is the person of the document whose surname a name of one word gives with one letter wrong, too few or too many: "Vogt" as
// "Vogtt"; nil where there is none, or several.
func (m *memory) misspelt(n *noun) *party {
	const shortest = 5 // letters
	if !n.named() || n.entry != nil || n.nameLast-n.nameAt != 1 || n.headAt >= 0 || len(n.owner)+len(n.after) > 0 {
		return nil
	}
	name := m.Tokens[n.nameAt].Lower
	if len(name) < shortest {
		return nil
	}
	var found *party
	for k := range m.people {
		who := &m.people[k]
		if last := who.keys[len(who.keys)-1]; len(last) >= shortest && who.party.person && oneOff(name, last) {
			if found != nil && found.name != who.party.name {
				return nil
			}
			found = who.party
		}
	}
	for k := range m.Mentions {
		a := &m.Mentions[k]
		if last := m.Tokens[a.Last-1].Lower; a.Kind != analysis.PersonName || !oneOff(name, last) && !(name == last && a.Last-a.First > 1) {
			continue // "Lijian" is Zhao Lijian
		}
		x := m.noun(a.First, a.Last)
		if q := m.decide(&x, -1); len(q.ids) > 0 {
			if found != nil && found.name != q.name {
				return nil
			}
			found = q
		}
	}
	return found
}

// oneOff says that two words differ by one letter that is another, or that one of them has more.
func oneOff(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
