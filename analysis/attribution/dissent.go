package attribution

import (
	"strings"

	"detente/analysis"
)

// A politician out of office, or a member of parliament, who reproaches the government of his own country speaks
// against its line: he is of the state's opposition in all that the document has him say.

// dissent gives those who reproach their own government to the opposition.
func (m *memory) dissent() bool {
	against := map[string]string{} // name → id
	for i := range m.statements {
		p := m.speakers[i]
		state := m.dissenter(p)
		if state == "" || against[p.name] != "" || !m.reproaches(i, state) {
			continue
		}
		against[p.name] = state + "OPP"
	}
	if len(against) == 0 {
		return false
	}
	for i, p := range m.speakers {
		if id := against[p.name]; id != "" && p.named {
			q := *p
			q.ids = []string{id}
			m.speakers[i] = &q
		}
	}
	return true
}

// dissenter is the state against whose line somebody may speak: of one who left its office, or sits in its
// parliament; "" for all others.
func (m *memory) dissenter(p *party) string {
	if !p.named || len(p.ids) != 1 {
		return ""
	}
	former := p.ids[0] == analysis.Other && (p.rule == ruleFormer || p.state != "")
	if !former && !(m.state(p.ids[0]) && (legislators[p.head] || m.sits(p.name))) {
		return ""
	}
	if !former {
		return p.ids[0]
	}
	if p.state != "" {
		return p.state
	}
	for k := range m.Mentions {
		if e := m.entry(&m.Mentions[k]); e.Kind == analysis.PersonName && e.Name == p.name && m.state(e.Actor) {
			return e.Actor
		}
	}
	return ""
}

// legislators are the offices of a parliament.
var legislators = set("senator congressman congresswoman lawmaker legislator mp parliamentarian")

// sits says that the lexicon has a person as a member of a parliament.
func (m *memory) sits(name string) bool {
	for k := range m.Mentions {
		e := m.entry(&m.Mentions[k])
		if e.Kind != analysis.PersonName || e.Name != name {
			continue
		}
		for _, w := range strings.Fields(strings.ToLower(e.Role)) {
			if legislators[w] {
				return true
			}
		}
	}
	return false
}

// reproaches says that statement i speaks of the government of the state, or of what it decided, in words of reproach.
func (m *memory) reproaches(i int, state string) bool {
	s := &m.statements[i]
	if !condemning[s.Lemma] && !m.anyOf(s.Content, reproach) {
		return false
	}
	for k := s.Content.First; k < s.Content.Last; k++ {
		if a := m.at(k); a != nil && a.Kind == analysis.PersonName && m.actorOf(a) == state {
			return true
		}
		if m.g(k)&ruling != 0 && m.at(k-1) == nil {
			return true
		}
	}
	return false
}
