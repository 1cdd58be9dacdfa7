package attribution

import "strings"

// inLand says that a group fights, or is at home, in the state.
func (m *memory) inLand(group, state string) bool {
	c := &m.x.actors.Conflicts
	return c.Fighting[group] == state || c.Home[group] == state
}

// gazaSince is the month since which others than the Palestinian Authority have governed Gaza.
const gazaSince = 200706

// healthOfGaza says that health officials of no place told are those of Gaza, which was named not far before.
func (m *memory) healthOfGaza(n *noun) bool {
	const far = 200 // tokens
	if m.month > 0 && m.month < gazaSince || n.named() || len(n.owner)+len(n.after) > 0 || n.possessive >= 0 {
		return false
	}
	health := false
	for i := n.first; i <= n.headAt; i++ {
		health = health || m.Tokens[i].Lower == "health"
	}
	for i := n.first - 1; health && i >= max(0, n.first-far); i-- {
		if m.Tokens[i].Lower == "gaza" {
			return true
		}
	}
	return false
}

// ofGaza says that an office of the Palestinians is one in Gaza, where others have governed since June 2007.
func (m *memory) ofGaza(n *noun) bool {
	if m.month < gazaSince || n.entry != nil || len(n.owner) != 1 || n.owner[0] != "PSE" {
		return false
	}
	switch n.head {
	case "ministry", "official", "police", "authority", "spokesman":
	default:
		return false
	}
	for i := n.headAt; i < min(n.last+3, len(m.Tokens)); i++ {
		if m.Tokens[i].Lower == "gaza" && (i < n.last || m.Tokens[i-1].Lower == "in") {
			return true
		}
		if i >= n.last && !m.is(i, preposition|determiner) {
			break
		}
	}
	return false
}

// attacked is the state whose plain officials tell what a group did that opens their sentence: "The rebels killed ten soldiers, local
// officials said". It is the state in which the group fights, if the document names it.
func (m *memory) attacked(n *noun) string {
	switch n.head {
	case "official", "authority", "police", "spokesman", "governor", "member":
	default:
		return ""
	}
	if n.head == "spokesman" || n.head == "member" {
		if !m.provincial(n) {
			return ""
		}
	}
	land := m.x.actors.Conflicts.Fighting[m.subjectActor(m.sentenceOf(n.first), n.first)]
	if land == "" && m.provincial(n) {
		for _, id := range m.order {
			if l := m.x.actors.Conflicts.Fighting[id]; l != "" && m.weight(l) > 0 {
				land = l
				break
			}
		}
	}
	if land != "" && m.weight(land) > 0 {
		return land
	}
	return ""
}

// provincial says that the office is of a province or a district.
func (m *memory) provincial(n *noun) bool {
	for i := n.first; i < n.last; i++ {
		if w := m.Tokens[i].Lower; w == "provincial" || w == "district" {
			return true
		}
	}
	return false
}

// fights says that an actor is a group that takes up arms in some country.
func (m *memory) fights(id string) bool {
	for _, g := range m.x.actors.Conflicts.Rebels {
		if g == id {
			return true
		}
	}
	return false
}

// byGroup: opposition and armed groups.
func (m *memory) byGroup(n *noun, p *party, i int) bool {
	if !n.opposition && !n.armed {
		return false
	}
	p.rule = ruleRole
	place := ""
	for _, id := range append(append([]string(nil), n.owner...), n.after...) {
		if m.group(id) || strings.HasSuffix(id, "OPP") {
			p.ids = []string{id}
			return true
		}
		if place == "" && m.state(id) {
			place = id
		}
	}
	if n.entry != nil && n.entry.Actor != "" && m.inOffice(n.entry) {
		p.ids = []string{n.entry.Actor}
		return true
	}
	if place == "" {
		if q := m.lastHolder(n, i); q != nil {
			p.ids, p.rule = q.ids, ruleOffice
			return true
		}
		if n.armed {
			if id := m.groupBefore(n); id != "" {
				return p.is(id, ruleKind)
			}
			if id := m.armedInQuestion(n.headAt); id != "" {
				return p.is(id, ruleSalient)
			}
		}
		place = m.opposedTo(n.first, i)
		p.rule = ruleSalient
	}
	if place == "" {
		return false
	}
	p.ids = []string{m.against(place, n.armed)}
	return true
}

// groupBefore is the armed group named last in the sentence before the phrase or in the two before
// it, where the phrase is definite: "the militant group".
func (m *memory) groupBefore(n *noun) string {
	if !n.definite {
		return ""
	}
	s := m.sentenceOf(n.first)
	for k := n.first - 1; s >= 0 && s < len(m.Sentences) && k >= m.Sentences[max(0, s-2)].First; k-- {
		if a := m.at(k); a != nil {
			if id := m.actorOf(a); m.group(id) {
				return id
			}
			k = a.First
		}
	}
	return ""
}

// bodyBefore is the body whose leaders spoke last, whom "the leaders" means then: "NATO leaders".
func (m *memory) bodyBefore(n *noun, i int) string {
	if n.both || !n.definite {
		return ""
	}
	q := m.lately(i, func(_ int, q *party) bool { return q.plural && q.head == n.head })
	if q == nil || len(q.ids) > 1 || !m.body(q.ids[0]) {
		return ""
	}
	return q.ids[0]
}

// against is the id of those who oppose a state's government.
func (m *memory) against(state string, armed bool) string {
	if g, ok := m.x.actors.Conflicts.Rebels[state]; ok && armed {
		return g
	}
	return state + "OPP"
}

// opposes is the state whose government an actor opposes, "" where it is of none.
func (m *memory) opposes(id string) string {
	if land := m.x.actors.Conflicts.Fighting[id]; land != "" {
		return land
	}
	if state, ok := strings.CutSuffix(id, "OPP"); ok && m.state(state) {
		return state
	}
	return ""
}

// armedInQuestion is whom the word for fighters at token k means: the group most often named in the document, or
// that of the state most named. Nobody calls the groups of Gaza and Lebanon rebels.
func (m *memory) armedInQuestion(k int) string {
	rebels := m.rising(k)
	for _, id := range m.order {
		if m.group(id) && m.weight(id) > 1 && !(rebels && (id == "HAMAS" || id == "HEZBOLLAH" || !m.fights(id))) {
			return id // named in the document
		}
	}
	seen := 0
	for _, id := range m.order {
		if !m.side(id, false) {
			continue
		}
		if seen++; seen > leading {
			break // a country named in passing
		}
		g, ok := m.x.actors.Conflicts.Rebels[id]
		switch {
		case rebels && (g == "HAMAS" || g == "HEZBOLLAH" || id == "HAMAS" || id == "HEZBOLLAH"):
			continue
		case ok && id != "IRN" && (id != "RUS" || m.weight("UKR") > 0):
			return g
		}
		if m.fights(id) {
			return id
		}
	}
	return ""
}

// rising says that the words around token k mean those who rise against a government, and not any armed group: "rebel leaders".
func (m *memory) rising(k int) bool {
	for i := max(0, k-2); i <= k+1 && i < len(m.Tokens); i++ {
		if !m.is(i, armed) {
			continue
		}
		if w := m.Tokens[i].Lower; strings.HasPrefix(w, "rebel") || strings.HasPrefix(w, "insurgent") || strings.HasPrefix(w, "separatist") {
			return true
		}
	}
	return false
}

// opposedTo is the state whose opposition a document means: one that has a group of its own, else
// the state in question.
func (m *memory) opposedTo(at, i int) string {
	seen := 0
	for _, id := range m.order {
		if m.state(id) {
			if seen++; seen > leading {
				break // a country named in passing
			}
		}
		if _, ok := m.x.actors.ByID[id+"OPP"]; ok && m.state(id) && id != "USA" {
			return id
		}
		if n := len(id); n > 3 && id[n-3:] == "OPP" && id != "USAOPP" {
			return id[:n-3]
		}
	}
	return m.inQuestion(at, i)
}

// presidents of the United States by party: whoever names a member of Congress by party says
// whether he belongs to the government's. From January of the year.
var democrats = [][2]int{{199301, 200101}, {200901, 201701}, {202101, 202501}}

// partisan is the id of an American politician named with his party: "a Democratic member of the House".
func (m *memory) partisan(n *noun) string {
	if n.partyWord == "" || m.month == 0 {
		return ""
	}
	for _, id := range n.owner {
		if m.state(id) && id != "USA" {
			return ""
		}
	}
	if m.weight("USA") == 0 {
		return ""
	}
	if governing(n.partyWord, m.month) {
		return "USA"
	}
	return "USAOPP"
}

// governing says that the party had the presidency of the United States in the month.
func governing(partyWord string, month int) bool {
	democratic := false
	for _, t := range democrats {
		democratic = democratic || month >= t[0] && month < t[1]
	}
	return democratic == (partyWord == "democratic")
}
