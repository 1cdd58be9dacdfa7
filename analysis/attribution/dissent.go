package attribution

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// A politician out of office, or a member of parliament, who reproaches the government of his own country speaks
// against its line: he is of the state's opposition in all that the document has him say.

// dissent gives those who reproach their own government to the opposition.
func (m *memory) dissent() bool {
	against := map[string]string{} // name → id
	var seats seats
	for i := range m.statements {
		p := m.speakers[i]
		if !m.complains(i) {
			continue // nearly all
		}
		if state := m.dissenter(p, &seats); state != "" && against[p.name] == "" && m.ownGovernment(i, state, 0) {
			against[p.name] = state + "OPP"
		}
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
func (m *memory) dissenter(p *party, seats *seats) string {
	if !p.named || len(p.ids) != 1 {
		return ""
	}
	if p.ids[0] == analysis.Other && (p.rule == ruleFormer || p.state != "") {
		if p.state != "" {
			return p.state
		}
		return seats.of(m, p.name).state
	}
	if m.state(p.ids[0]) && (m.x.lists.legislator.Has(p.head) || seats.of(m, p.name).sits) {
		return p.ids[0]
	}
	return ""
}

// seats are what the lexicon tells of the persons whom a document names, by name. They are
// looked up once for a document, and only where somebody asks.
type seats struct{ known map[string]seat }

type seat struct {
	sits  bool   // as a member of a parliament
	state string // whose office it is; "" where it is no state's
	last  *lexicons.Entry
}

func (s *seats) of(m *memory, name string) seat {
	if s.known == nil {
		s.known = map[string]seat{}
		for k := range m.Mentions {
			e := m.entry(&m.Mentions[k])
			if e.Kind != analysis.PersonName {
				continue
			}
			was := s.known[e.Name]
			if was.last == e {
				continue // named again
			}
			was.last = e
			if was.state == "" && m.state(e.Actor) {
				was.state = e.Actor
			}
			was.sits = was.sits || m.legislates(e.Role)
			s.known[e.Name] = was
		}
	}
	return s.known[name]
}

// legislates says that a role is a seat in a parliament.
func (m *memory) legislates(role string) bool {
	for _, w := range strings.Fields(role) {
		if m.x.lists.legislator.Has(strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// complains says that statement i speaks in words of reproach.
func (m *memory) complains(i int) bool {
	s := &m.statements[i]
	return m.content(i)&reproach != 0 || m.x.lists.complaint.Has(s.Lemma)
}

// ownGovernment says that statement i speaks of the government of the state, or of what it decided; not by words of the class except.
func (m *memory) ownGovernment(i int, state string, except grammar) bool {
	s := &m.statements[i]
	for k := s.Content.First; k < s.Content.Last; k++ {
		if a := m.at(k); a != nil && a.Kind == analysis.PersonName && m.actorOf(a) == state {
			return true
		}
		if g := m.g(k); g&ruling != 0 && g&except == 0 && m.at(k-1) == nil {
			return true
		}
	}
	return false
}
