package attribution

import "detente/analysis"

// otherSide is the party, or of a speaker who is none of the two the parties, of the document's dispute.
func (m *memory) otherSide(i int, own []string) []string {
	if len(own) == 0 || own[0] == analysis.Unknown {
		return nil
	}
	main := m.disputants(false)
	if len(own) == 1 && own[0] != analysis.Other {
		if id := m.foe(own[0]); id != "" {
			return []string{id}
		}
	}
	switch {
	case len(main) < 2:
		return nil
	case len(own) == 1 && has(own, main[0]):
		return main[1:]
	case len(own) == 1 && has(own, main[1]):
		return main[:1]
	case has(main, own[0]) || len(own) > 1 && has(main, own[1]):
		return nil
	case own[0] == analysis.Other:
		return nil
	case len(own) == 1 && m.x.actors.Conflicts.Rebels[main[0]] == own[0]:
		return main[:1]
	case m.twoSided(), m.content(i)&settling != 0:
		return main // whoever calls for talks calls on both
	}
	return main[:1]
}

// What a statement of either party about the other adds to their dispute: more with a word of conflict. A foe is somebody beyond once.
const (
	calmWeight = 1
	hotWeight  = 2
	once       = 2
)

// foe is whom a party speaks of most, or who of it; "" where nobody does beyond once.
func (m *memory) foe(own string) string { return m.foeBeyond(own, once) }

// foeBeyond is whom a party speaks of, or who of it, most, by a weight of more than most.
func (m *memory) foeBeyond(own string, most int) string {
	foes := m.foesOf(own)
	best, top := "", 0
	for k := range foes {
		top = max(top, foes[k].n)
	}
	for _, id := range m.order {
		if most >= top {
			break // nobody is spoken of more
		}
		if n := timesIn(foes, id); n > most && id != own && (m.side(id, false) || m.x.roster.find(id).kind&isBloc != 0) {
			best, most = id, n
		}
	}
	return best
}

// sidesFor are the two sides of the dispute as the speaker of statement i sees it: of a war that others fight, those.
func (m *memory) sidesFor(i int) []string {
	if own := m.speakers[i].ids; len(m.war) == 2 && !has(own, m.war[0]) && !has(own, m.war[1]) {
		return m.war
	}
	return m.disputants(false)
}

// sided is how many times as often as any third party the second party of a two-sided dispute is named.
const sided = 2

// twoSided says that the document tells of a dispute of two parties only.
func (m *memory) twoSided() bool {
	main := m.disputants(false)
	if len(main) < 2 {
		return false
	}
	for _, id := range m.order {
		if m.side(id, false) && !has(main, id) {
			return m.weight(main[1]) >= sided*m.weight(id)
		}
	}
	return true
}

// disputants are the two sides of the document's dispute, of all parties or of the states only.
func (m *memory) disputants(states bool) []string {
	if states {
		return m.main[1]
	}
	return m.main[0]
}

// learnDisputes counts who speaks of whom, and finds the two sides of the document's dispute.
func (m *memory) learnDisputes() {
	m.named = room(m.named, len(m.statements))
	for i := range m.statements {
		own := m.speakers[i].ids
		if len(own) != 1 || own[0] == analysis.Other || own[0] == analysis.Unknown {
			continue
		}
		for _, id := range m.aim(m.withoutArbiters(m.others(i))) {
			weight := calmWeight
			if m.content(i)&charged != 0 {
				weight = hotWeight
			}
			m.dispute(own[0], id, weight)
			m.dispute(id, own[0], weight)
		}
	}
	m.knownFoes()
	for k := range m.main {
		m.main[k] = m.sidesOf(k == 1)
	}
}

// leading is how many of the parties most often named can be a side of the dispute.
const leading = 3

// sidesOf are the two sides, of all parties or of the states only: of those most often named the two
// who are named together and speak of each other most, else the first two.
func (m *memory) sidesOf(states bool) []string {
	var room [leading]string
	main := room[:0]
	for _, id := range m.order {
		if m.side(id, states) {
			if main = append(main, id); len(main) == leading {
				break
			}
		}
	}
	best, one, other := once, 0, 1
	for k := range main {
		for j := k + 1; j < len(main); j++ {
			if n := m.between(main[k], main[j]) + m.paired(main[k], main[j]); n > best {
				best, one, other = n, k, j
			}
		}
	}
	if len(main) > other {
		return []string{main[one], main[other]}
	}
	return append([]string(nil), main...)
}

// paired is how often two parties are named together.
func (m *memory) paired(a, b string) (n int) {
	for k := range m.pairs {
		if p := m.pairs[k].ids; has(p, a) && has(p, b) {
			n++
		}
	}
	return n
}

// foe is another party, and the weight of the statements of either party that name the other as target.
type foe struct {
	id string
	n  int
}

// dispute counts a statement of either party about the other.
func (m *memory) dispute(a, b string, weight int) {
	n := m.x.roster.find(a).number
	if n == 0 {
		return
	}
	list := m.foes[n]
	for k := range list {
		if list[k].id == b {
			list[k].n += weight
			return
		}
	}
	if len(list) == 0 {
		m.disputed = append(m.disputed, n)
	}
	m.foes[n] = append(list, foe{b, weight})
}

// foesOf are those of a party.
func (m *memory) foesOf(id string) []foe { return m.foes[m.x.roster.find(id).number] }

// between is how many statements of either party name the other.
func (m *memory) between(a, b string) int { return timesIn(m.foesOf(a), b) }

func timesIn(list []foe, id string) int {
	for k := range list {
		if list[k].id == id {
			return list[k].n
		}
	}
	return 0
}

// side says that a party can be a side of a dispute.
func (m *memory) side(id string, states bool) bool {
	if states {
		return m.state(id)
	}
	return m.x.roster.find(id).kind&(isState|isGroup) != 0
}

// standing is the weight of a conflict that the lexicon tells of.
const standing = 2

// knownFoes counts the conflicts of the lexicon between parties of the document: of a state and a group that fights it, and of states
// long at odds. The one whose group is named most is the war that others speak of.
func (m *memory) knownFoes() {
	m.war = nil
	for _, id := range m.order {
		for _, rival := range m.x.actors.Conflicts.Rivals[id] {
			m.atOdds(id, rival)
		}
		if state := m.x.actors.Conflicts.Fighting[id]; m.atOdds(id, state) && m.war == nil && min(m.weight(id), m.weight(state)) > once {
			m.war = []string{state, id}
		}
	}
}

// atOdds counts a standing conflict of two parties, where the document names the other one too.
func (m *memory) atOdds(id, other string) bool {
	if m.weight(other) == 0 {
		return false
	}
	m.dispute(id, other, standing)
	m.dispute(other, id, standing)
	return true
}
