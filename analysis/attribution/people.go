package attribution

import (
	"detente/analysis"
	"detente/lexicons"
)

// learn walks the document once for people who are introduced with an office, for offices named
// with their party, and for parties named together.
func (m *memory) learn() {
	marked := m.marked
	for _, s := range m.Sentences {
		if m.Paragraphs != nil && s.Paragraph < len(m.Paragraphs) && m.Paragraphs[s.Paragraph].Kind == analysis.Heading {
			continue
		}
		for i := s.First; i < s.Last; {
			for len(marked) > 0 && int(marked[0]) < i {
				marked = marked[1:]
			}
			if len(marked) == 0 || int(marked[0]) >= s.Last {
				break
			}
			i = int(marked[0])
			a := m.at(i)
			switch {
			case a != nil && a.Kind == analysis.PersonName:
				i = m.learnName(i, m.nameEnd(i, s.Last), &s)
			case a != nil && a.Kind == analysis.RoleNoun:
				i = m.learnOffice(a.First, a.Last, &s)
			case a != nil:
				i = a.Last
			case m.capital(i) && m.properAt(i, s.First):
				end := m.nameEnd(i, s.Last)
				if end > i+1 || m.is(i-1, title) || i > s.First && m.roleBefore(i) {
					i = m.learnName(i, end, &s)
				} else {
					i = end
				}
			case m.is(i, office) && !m.is(i, title):
				i = m.learnOffice(i, i+1, &s)
			default:
				i++
			}
		}
	}
	m.learnPairs()
}

// roleBefore says that token i follows an office of the lexicon.
func (m *memory) roleBefore(i int) bool {
	a := m.at(i - 1)
	return a != nil && a.Kind == analysis.RoleNoun
}

// nameEnd is the token behind a run of capitalized words that begins at i.
func (m *memory) nameEnd(i, last int) int {
	end := i
	for end < last {
		a := m.at(end)
		switch {
		case a != nil && a.Kind == analysis.PersonName:
			end = min(a.Last, last)
		case a != nil:
			return max(end, i+1)
		case m.capital(end) && m.properAt(end, i), end > i && m.particle(end, last):
			end++
		default:
			return max(end, i+1)
		}
	}
	return end
}

// maxNoun bounds how far an introduction reaches to either side of a name.
const maxNoun = 14

// leftEnd is the first token of the noun phrase that ends before token i.
func (m *memory) leftEnd(i, first int) int {
	begin, gap := i, 0
	for k := i - 1; k >= first && k >= i-maxNoun; k-- {
		t := &m.Tokens[k]
		c := m.of(k)
		a := m.at(k)
		switch {
		case a != nil:
			k = a.First
			begin, gap = k, 0
		case c&determiner != 0, c&possessive != 0:
			return k
		case c&conjunction != 0 && begin == k+1 && k-1 > first && m.at(k-1) == nil && m.Tokens[k-1].Is(analysis.Capitalized) && m.Tokens[k-2].Lower == "of":
			begin = k // "the minister of Trade and Industry"
		case t.Is(analysis.Punct), c&(conjunction|relative|he|it|they|both) != 0:
			return begin
		case c&(office|title|past|party2|armed|allies|civil|genitive) != 0:
			begin, gap = k, 0
		case t.Lower == "of" || t.Lower == "for" || t.Lower == "to":
			if begin == k+1 && k > first && m.at(k-1) != nil {
				begin, gap = k, 0 // "secretary of state X": the office goes on to the left
				continue
			}
			return begin
		case c&preposition != 0, relays(t.Lower):
			return begin
		case t.Is(analysis.Word) && gap < 2:
			gap++
			if t.Is(analysis.Capitalized) {
				begin, gap = k, 0
			}
		default:
			return begin
		}
	}
	return begin
}

// learnName notes a person whom the words before or behind the name introduce, and returns the
// token behind them.
func (m *memory) learnName(i, end int, s *analysis.Sentence) int {
	begin := m.leftEnd(i, s.First)
	n := m.noun(begin, end)
	if sep, _ := m.chunkEnd(begin, end); sep < end { // else the noun is the only one
		if x := m.conjuncts(begin, end); len(x) == 1 {
			n = x[0]
		}
	}
	if !n.named() || n.nameLast != end && n.nameAt != i {
		n = m.noun(i, end)
	}
	if !n.named() {
		return end
	}
	n.former = n.former || n.entry == nil && n.headAt < 0 && m.servedAs(end, s.Last)
	comma := m.behindHome(end, s.Last)
	if close := m.apposition(comma, s.Last); close > comma {
		x := m.conjuncts(m.headed(comma+1, close), close)
		if len(x) > 0 && m.left(comma+1) {
			x[0].former = true
		}
		if len(x) > 0 && !x[0].named() && (x[0].headAt >= 0 || x[0].civil || x[0].partyWord != "" && m.legislator(&n)) {
			for k := range x {
				if !x[k].named() && (k == 0 || !x[k].definite && !x[k].plural && x[k].headAt >= 0) {
					m.appose(&n, &x[k])
				}
			}
		} else if m.headed(comma+1, close) > comma+1 && len(x) > 0 && n.headAt < 0 {
			x[0].headAt, x[0].head = comma+2, "head" // "who heads the guards"
			m.appose(&n, &x[0])
		}
	}
	entry := n.entry
	ofMedium := len(n.owner) == 1 && n.owner[0] == analysis.Other // "NPR's Ada Lund"
	if n.headAt < 0 && !n.civil && !n.former && n.partyWord == "" && !(ofMedium && entry == nil) && !(entry == nil && m.legislator(&n)) {
		if entry != nil {
			m.postOf(&n, i)
		}
		m.titled(&n, i, end)
		return end
	}
	serves := n.former && m.stillServes(&n)
	n.entry = nil // what the text says, not the lexicon
	p := m.introduce(&n, entry != nil)
	if entry != nil {
		if n.nobody && entry.Party == lexicons.Opposition && m.inOffice(entry) {
			p.ids, p.rule = []string{entry.Actor}, ruleName // "Archbishop X", who leads the opposition
		}
		if serves {
			p.ids, p.rule = []string{entry.Actor}, ruleName
		}
		if len(p.ids) == 1 && entry.Actor == p.ids[0]+"OPP" && m.inOffice(entry) {
			p.ids = []string{entry.Actor} // an office of the state, held against its government
		}
		if m.group(entry.Actor) && m.inOffice(entry) && (n.armed || n.opposition || len(p.ids) == 1 && m.inLand(entry.Actor, p.ids[0])) {
			p.ids, p.rule = []string{entry.Actor}, ruleName // "X, leader of a militia in Norland", "Norlandic official X"
		}
		p.name = entry.Name
		if p.gender == 0 {
			p.gender = entry.Gender
		}
		if len(p.ids) == 0 && entry.Actor != "" && (m.inOffice(entry) || n.headAt >= 0 && !n.former && entry.Party == lexicons.Official) {
			p.ids, p.rule = []string{m.speaksFor(&n, entry)}, ruleName
		}
	}
	if len(p.ids) == 0 {
		return end
	}
	m.addKnown(p, i, end)
	if n.headAt >= 0 && p.ids[0] != analysis.Other {
		m.posts = append(m.posts, post{head: n.head, first: begin, last: end, at: i, party: p})
	}
	return end
}

// behindHome is the second comma of "X, of Texas, a lawyer", which only tells where he is from; else the token itself.
func (m *memory) behindHome(end, last int) int {
	if end+3 >= last || m.Tokens[end].Lower != "," || m.Tokens[end+1].Lower != "of" && m.Tokens[end+1].Lower != "from" {
		return end
	}
	if id, to := m.placeAt(end+2, last); id != "" && to < last && m.Tokens[to].Lower == "," {
		return to
	}
	return end
}

// introduce decides the party of an introduced person by the words beside the name; an office
// alone is resolved only by what came before it.
func (m *memory) introduce(n *noun, listed bool) *party {
	p := m.newParty(party{gender: n.gender, head: n.head, person: true, named: true, name: n.name})
	if n.possessive >= 0 && len(n.owner) == 0 {
		if q := m.ownerBefore(n.possessive); q != "" {
			n.owner = []string{q}
		}
	}
	switch {
	case !listed && m.byCongress(n, p, -1):
	case m.byNobody(n, p, -1), n.opposition && len(n.owner)+len(n.after) == 0 && listed, m.byGroup(n, p, -1), m.byRole(n, p, -1):
	case !listed && m.byOffice(n, p, -1):
	}
	return p
}

// left says that a relative clause at i tells of an office that is over: "who was", "who served as".
func (m *memory) left(i int) bool {
	if !m.is(i, relative) || i+2 >= len(m.Tokens) {
		return false
	}
	switch m.Tokens[i+1].Lower {
	case "was", "served":
	default:
		return false
	}
	switch m.Tokens[i+2].Lower {
	case "appointed", "named", "elected", "sworn", "also", "chosen", "nominated", "made", "re-elected":
		return false
	}
	return true
}

// servedAs says that a relative clause behind a name tells of an office that is over: "X, who served as an adviser to Y".
func (m *memory) servedAs(end, last int) bool {
	const reach = 8 // tokens
	if end >= last || m.Tokens[end].Lower != "," || !m.left(end+1) {
		return false
	}
	for k := end + 3; k < last && k < end+reach; k++ {
		if a := m.at(k); a != nil && m.x.actors.Entries[a.Entry].Kind == analysis.RoleNoun {
			return true
		}
		if m.Tokens[k].Is(analysis.Punct) {
			return false
		}
	}
	return false
}

// headed skips "who heads" in front of an office.
func (m *memory) headed(i, last int) int {
	if i+1 < last && m.is(i, relative) && m.is(i+1, heading) {
		return i + 2
	}
	return i
}

// ownerBefore is the last state or body named before token i: "its foreign minister".
func (m *memory) ownerBefore(i int) string {
	if m.is(i, he) {
		if id := m.masterBefore(i); id != "" {
			return id
		}
	}
	for k := i - 1; k >= 0 && k > i-60; k-- {
		if a := m.at(k); a != nil && a.First == k {
			switch a.Kind {
			case analysis.RoleNoun, analysis.PersonName:
			default:
				if id := m.actorOf(a); id != "" {
					return id
				}
			}
		}
	}
	return ""
}

// masterBefore is the party of the person whom the sentence of token i names last before it, outside quotation marks: "Lund was
// glad, her spokesman said".
func (m *memory) masterBefore(i int) string {
	for k := i - 1; k >= m.Sentences[min(m.sentenceOf(i), len(m.Sentences)-1)].First; k-- {
		a := m.at(k)
		if a == nil {
			continue
		}
		if e := m.entry(a); e.Kind == analysis.PersonName && !m.inQuotes(k) && (e.Gender == 0 || (e.Gender == 'f') == m.is(i, feminine)) {
			return m.actorOf(a)
		}
		k = a.First
	}
	return ""
}

// apposition is the end of what stands between commas or brackets behind a name, or 0.
func (m *memory) apposition(end, last int) int {
	if end >= last {
		return 0
	}
	stop := ""
	switch m.Tokens[end].Lower {
	case ",", "-", "–", "—":
		stop = ","
	case "(":
		stop = ")"
	default:
		return 0
	}
	k := end + 1
	if k < last && m.Tokens[k].Is(analysis.Number) && k+1 < last && m.Tokens[k+1].Lower == "," {
		k += 2 // the age
	}
	if k < last && reports(m.Tokens[k].Lower) {
		return 0 // "The minister, X, said on the radio": the name itself was the apposition
	}
	if k+1 < last && m.participle(k) && m.is(k+1, preposition|determiner) {
		return 0 // "X, speaking to reporters, said"
	}
	if k < last && m.is(k, conjunction) {
		return 0 // "X, and his counterpart"
	}
	if k < last && relays(m.Tokens[k].Lower) {
		return 0 // "X, quoted by state media, said"
	}
	if k < last && m.is(k, preposition) && !m.Tokens[k].Is(analysis.Capitalized) {
		switch m.Tokens[k].Lower {
		case "of", "for", "from":
		default:
			return 0 // "X, with protesters beside him, vowed"
		}
	}
	begin := k
	for ; k < last && k < begin+maxNoun+6; k++ {
		w := m.Tokens[k].Lower
		if w == stop || w == "." || w == ";" || m.Tokens[k].Shape&(analysis.OpenQuote|analysis.CloseQuote) != 0 || (w == "-" || w == "–" || w == "—") && stop == "," {
			break
		}
	}
	if k == begin {
		return 0
	}
	return k
}

// reports says that a word is one of the commonest finite verbs of reporting, with which no apposition begins.
func reports(word string) bool {
	switch word {
	case "said", "says", "told", "added", "warned", "accused", "announced", "insisted", "replied", "wrote", "vowed", "urged", "also", "has", "had":
		return true
	}
	return false
}

// relays says that a word tells of a medium that gives what somebody else says: "the radio quoted X".
func relays(word string) bool {
	switch word {
	case "quoted", "quotes", "cited", "cites", "quoting", "citing":
		return true
	}
	return false
}

// titled learns the sex from "Mr X" and "Ms X".
func (m *memory) titled(n *noun, i, end int) {
	if n.gender == 0 {
		return
	}
	if k := m.lookup(i, end); k >= 0 && m.people[k].party.gender == 0 {
		q := *m.people[k].party
		q.gender = n.gender
		m.people[k].party = &q
	}
}
