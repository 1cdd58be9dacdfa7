package attribution

import "detente/analysis"

// onTheSpot is the state that an unnamed office belongs to by its own sentence, "" where that does not tell: "local authorities" are
// of the country in which what is told before them was, whom a medium quotes is of the medium's.
func (m *memory) onTheSpot(n *noun, i int) string {
	if n.named() || i < 0 || len(m.Sentences) == 0 {
		return ""
	}
	first := m.Sentences[min(m.sentenceOf(n.first), len(m.Sentences)-1)].First
	if c := m.statements[i].Cue; c.Last-c.First >= 2 && m.Tokens[c.Last-2].Lower == "as" {
		return m.subjectState(m.sentenceOf(n.first), n.first) // "Norlandic television quoted an official as saying"
	}
	if id := m.inPlace(first, n); id != "" {
		return id
	}
	if id := m.opensAs(first, n); id != "" {
		return id
	}
	local := false
	for k := n.first; k < n.headAt; k++ {
		local = local || m.Tokens[k].Lower == "local"
	}
	for k := n.first - 1; local && k >= first; k-- {
		a := m.at(k)
		if a == nil {
			continue
		}
		if id := m.actorOf(a); m.state(id) && (a.Kind == analysis.StateName || a.Kind == analysis.Capital) && m.is(a.First-1, locative) {
			return id
		}
		k = a.First
	}
	return ""
}

// inPlace is the state that "In Norland," or "In neighbouring Norland," tells right before an office of several: "in the capital,
// senior officials".
func (m *memory) inPlace(first int, n *noun) string {
	at := n.first - 2
	if at <= first || n.prepAt > 0 || m.Tokens[at+1].Lower != "," {
		return ""
	}
	a := m.at(at)
	if a == nil || a.Last != at+1 || !n.plural && (a.Kind != analysis.Capital || n.head != "official") {
		return ""
	}
	k := a.First - 1
	switch m.Tokens[k].Lower {
	case "neighbouring", "neighboring", "nearby":
		k--
	}
	if id := m.actorOf(a); (a.Kind == analysis.Capital || a.Kind == analysis.StateName) && k >= first && m.Tokens[k].Lower == "in" && (k == first || m.Tokens[k].Is(analysis.Capitalized) || m.Tokens[k-1].Is(analysis.Punct)) && m.state(id) {
		return id
	}
	return ""
}

// opensAs is the state of plain officials whose sentence opens with it: "In Norland, the mayor fled, officials said", "Norland
// believes that it rains, officials said". What a state does, others tell of it, too.
func (m *memory) opensAs(first int, n *noun) string {
	if n.first <= first+3 || n.headAt != n.first || n.head != "official" && n.head != "authority" && n.head != "police" {
		return ""
	}
	k := first
	if m.Tokens[k].Lower == "the" || m.Tokens[k].Lower == "in" {
		k++
	}
	a := m.at(k)
	if a == nil || a.First != k || a.Kind != analysis.StateName && a.Kind != analysis.Capital {
		return ""
	}
	if in := m.Tokens[first].Lower == "in"; in && m.Tokens[a.Last].Lower != "," || !in && m.g(a.Last)&mental == 0 {
		return ""
	}
	if id := m.actorOf(a); m.state(id) {
		return id
	}
	return ""
}
