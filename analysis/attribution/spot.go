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
