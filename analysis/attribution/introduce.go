package attribution

import (
	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// learnName notes a person whom the words before or behind the name introduce, and returns the
// token behind them.
func (m *memory) learnName(i, end int, s *analysis.Sentence) int {
	begin, end := m.leftEnd(i, s.First), m.untitled(i, end)
	n := m.nounOfName(begin, i, end)
	if !n.named() {
		return end
	}
	n.former = n.former || n.entry == nil && n.headAt < 0 && m.servedAs(end, s.Last)
	m.explained(&n, end, s.Last)
	if m.bare(&n) {
		if n.entry != nil {
			m.postOf(&n, i)
		}
		m.titled(&n, i, end)
		return end
	}
	entry, serves := n.entry, n.former && m.stillServes(&n)
	n.entry = nil // what the text says, not the lexicon
	p := m.introduce(&n, entry != nil)
	if entry != nil {
		m.listedAs(p, &n, entry, serves)
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

// untitled is where the name from i to end ends, where a verb goes on with a headline in capitals: "Lund | Says Norland Will Win".
func (m *memory) untitled(i, end int) int {
	const shortest = 4 // words of a headline
	if end-i < shortest {
		return end
	}
	for k := i + 1; k+1 < end; k++ {
		if m.g(k)&auxiliary != 0 || reports(m.Tokens[k].Lower) {
			return k
		}
	}
	return end
}

// nounOfName is the noun phrase of the name from i to end, with what stands before it from begin on.
func (m *memory) nounOfName(begin, i, end int) noun {
	n := m.noun(begin, end)
	if sep, _ := m.chunkEnd(begin, end); sep < end { // else the noun is the only one
		if x := m.conjuncts(begin, end); len(x) == 1 {
			n = x[0]
		}
	}
	if !n.named() || n.nameLast != end && n.nameAt != i {
		return m.noun(i, end)
	}
	return n
}

// explained adds to a person what an apposition behind the name tells: "X, the envoy of Chad", "X, who heads the guards".
func (m *memory) explained(n *noun, end, last int) {
	comma := m.behindHome(end, last)
	close := m.apposition(comma, last)
	if close <= comma {
		return
	}
	x := m.conjuncts(m.headed(comma+1, close), close)
	if len(x) == 0 {
		return
	}
	if m.left(comma + 1) {
		x[0].former = true
	}
	if !x[0].named() && (x[0].headAt >= 0 || x[0].civil || x[0].partyWord != "" && m.legislator(n)) {
		for k := range x {
			if !x[k].named() && (k == 0 || !x[k].definite && !x[k].plural && x[k].headAt >= 0 && !x[k].former) {
				m.appose(n, &x[k])
			}
		}
	} else if m.headed(comma+1, close) > comma+1 && n.headAt < 0 {
		x[0].headAt, x[0].head = comma+2, "head" // "who heads the guards"
		m.appose(n, &x[0])
	}
}

// bare says that the words beside a name tell no office of the person.
func (m *memory) bare(n *noun) bool {
	ofMedium := len(n.owner) == 1 && n.owner[0] == analysis.Other // "NPR's Ada Lund"
	return n.headAt < 0 && !n.civil && !n.former && n.partyWord == "" && (n.entry != nil || !ofMedium && !m.legislator(n))
}

// listedAs lets the lexicon complete what the text tells of a person whom it knows.
func (m *memory) listedAs(p *party, n *noun, entry *lexicons.Entry, serves bool) {
	if n.nobody && m.speaksNow(entry) {
		p.ids, p.rule = []string{entry.Actor}, ruleName // "Archbishop X", who leads the opposition
	}
	if serves {
		p.ids, p.rule = []string{entry.Actor}, ruleName
	}
	if len(p.ids) == 1 && entry.Actor == p.ids[0]+"OPP" && m.inOffice(entry) && !m.presides(n) {
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
		p.ids, p.rule = []string{m.speaksFor(n, entry)}, ruleName
	}
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

// speaksNow says that a person of the lexicon speaks for a party on the day of the document, whatever else he is.
func (m *memory) speaksNow(e *lexicons.Entry) bool {
	return m.month > 0 && e.Actor != "" && (e.Party == lexicons.Opposition || e.Party == lexicons.Official) && m.inOffice(e)
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
	case !listed && n.headAt >= 0 && m.home != "" && m.local(n):
		p.ids, p.rule = []string{m.home}, ruleSalient // "local official Ada Lund": of the country that the story is about
	}
	return p
}

// local says that an office is one of a part of a country.
func (m *memory) local(n *noun) bool { return m.worded(n.first, n.headAt, partial) }

var partial = wordset.Of("local regional provincial district municipal")

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
	for k := i - 1; k >= m.sentence(i).First; k-- {
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
