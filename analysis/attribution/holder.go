package attribution

// holder is the one person whom the document names in the office of a party that the words only describe: "the
// Kremlin leader", "the Hezbollah leader", "Norland's president"; nil where it names none or several.
func (m *memory) holder(n *noun, ids []string) *party {
	if n.plural || n.former || n.headAt < 0 || len(ids) != 1 || !m.x.lists.sole.Has(n.head) {
		return nil
	}
	if !m.definiteOwner(n) {
		return nil
	}
	var found *party
	for k, seen := 0, 0; k < len(m.posts) && seen < maxPosts; k, seen = k+1, seen+1 {
		o := &m.posts[k]
		if !o.party.named || len(o.party.ids) != 1 || o.party.ids[0] != ids[0] || n.head != "leader" && o.head != n.head || n.head == "leader" && !m.leads(o) {
			continue
		}
		if n.head == "minister" && !m.sameOffice(n, o) {
			continue
		}
		if found != nil && found.name != o.party.name {
			return nil
		}
		found = o.party
	}
	return found
}

// leads says that the office is that of whom news calls the leader of a state or a group.
func (m *memory) leads(o *post) bool {
	switch o.head {
	case "leader", "president", "premier", "king":
		return true
	case "minister":
		for k := o.first; k < o.last; k++ {
			if w := m.Tokens[k].Lower; w == "prime" || w == "prime-minister" {
				return true
			}
		}
	}
	return false
}

// definiteOwner says that the phrase means the one holder: "the Norland leader", "Norland's leader", not "a leader".
func (m *memory) definiteOwner(n *noun) bool {
	if n.definite || m.Tokens[n.first].Lower == "the" { // also in "the Kremlin", which is one name
		return true
	}
	for i := n.first; i < n.headAt; i++ {
		if m.is(i, genitive) {
			return true
		}
	}
	return false
}

// ofThisCountry is the state that "of this country" behind an office means, the last one named before; "" where the phrase has no such
// words or tells a party.
func (m *memory) ofThisCountry(n *noun) string {
	if n.headAt < 0 || len(n.owner)+len(n.after) > 0 || n.prepAt <= n.headAt || n.prepAt+2 >= n.last || m.Tokens[n.prepAt].Lower != "of" || !m.is(n.prepAt+2, kindState) {
		return ""
	}
	switch m.Tokens[n.prepAt+1].Lower {
	case "this", "that", "the", "his", "her":
	default:
		return ""
	}
	return m.stateBefore(n.first, m.Sentences[max(0, m.sentenceOf(n.first)-1)].First, "")
}

// publicFigure is who "the politician" or "the lawmaker" means: the last person who spoke.
func (m *memory) publicFigure(n *noun, i int) *party {
	if !n.definite || n.plural || n.named() || n.first+2 != n.last || !(m.x.lists.legislator.Has(n.head) || n.head == "politician" || n.head == "warlord") {
		return nil
	}
	return m.lately(i, func(_ int, q *party) bool { return q.person && !q.plural })
}
