package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
	"detente/lexicons"
)

// mayName says that the words at token k may name a party: most cannot. Behind a determiner do so only sides, which
// are joint, rulers, which are offices, and blocs, which are bodies.
func (m *memory) mayName(k int) bool {
	c := m.of(k)
	switch {
	case m.mention[k] != 0 || c&(both|armed) != 0:
		return true
	case c&determiner != 0:
		return m.of(k+1)&(office|joint|kindBody) != 0 || m.courtroom(k+1) || m.of(k+2)&joint != 0 || m.of(k+3)&joint != 0
	}
	return m.Tokens[k].Is(analysis.Hyphened) || m.lexical(k)&adversary != 0
}

// only is a list of one party, good until the next is asked for.
func (m *memory) only(id string) []string {
	m.one[0] = id
	return m.one[:]
}

// party is whom the words at token k of the content r name, and the token behind them. The list is good until the next
// is asked for.
func (m *memory) party(k, i int, r analysis.Range) ([]string, int) {
	if a := m.at(k); a != nil {
		if id, last := m.fighters(a); id != "" {
			return m.only(id), last
		}
		if m.onlyWhere(a) {
			return nil, a.Last
		}
		return m.only(m.targetOf(a)), a.Last
	}
	switch {
	case m.lexical(k)&adversary != 0 && !indefinite.Has(m.Tokens[max(0, k-1)].Lower) && m.at(k-1) == nil:
		m.unsettled = true
		return m.opponentOf(i), k + 1
	case m.Tokens[k].Lower == "the" && k+1 < r.Last && m.at(k+1) == nil && (m.Tokens[k+1].Lower == "bloc" || m.Tokens[k+1].Lower == "alliance"):
		return m.only(m.blocBefore(k)), k + 2
	case m.Tokens[k].Lower == "the" && m.courtroom(k+1):
		return m.only(m.courtNamed()), k + 2
	case m.is(k, both|determiner):
		if last := m.sides(k, r.Last); last > 0 {
			m.unsettled = true
			if head := m.Tokens[last-1].Lower; sidesAlone.Has(head) || oneSide.Has(head) || countries.Has(head) {
				if !countries.Has(head) {
					return m.sidesFor(i), last
				}
				return m.disputants(true), last
			}
			return m.jointBefore(k, i, ""), last
		}
		return m.government(k, i, r)
	case m.is(k, armed):
		if own := m.speakers[i].ids; len(own) == 1 && m.fights(own[0]) && m.losses(r) {
			return nil, k + 1 // its own fighters
		}
		if !m.generic(k) {
			return m.only(m.armedInQuestion(k)), k + 1
		}
	case m.Tokens[k].Is(analysis.Hyphened):
		if lead, ok := strings.CutSuffix(m.Tokens[k].Lower, "-led"); ok {
			return m.only(m.x.single[lead]), k + 1 // "a Russia-led alliance"
		}
		return m.pairOf(m.Tokens[k].Lower), k + 1
	}
	return nil, k + 1
}

// targetOf is the id that a mention inside a content stands for.
func (m *memory) targetOf(a *analysis.Mention) string {
	e := m.entry(a)
	switch {
	case e.Kind == analysis.RoleNoun && (e.Party == lexicons.Opposition || m.is(a.First, armed) || m.is(a.Last-1, armed)):
		switch {
		case e.Actor != "":
			return e.Actor
		case m.Tokens[a.First].Lower != "opposition":
			return m.armedInQuestion(a.First)
		case m.objection(a):
			return ""
		}
		if id := m.opposedTo(a.First, -1); id != "" {
			return m.against(id, false) // "the opposition leader"
		}
		return ""
	case e.Kind == analysis.PersonName && m.group(e.Actor):
		return e.Actor // also after a leader's death
	case e.Kind == analysis.PersonName && (!m.inOffice(e) || e.Short && a.Last-a.First == 1 && m.partOfName(a)):
		return ""
	}
	return m.actorOf(a)
}

// objection says that the word "opposition" means that somebody objects, and nobody in particular: "its strong opposition to".
func (m *memory) objection(a *analysis.Mention) bool {
	if a.Last-a.First > 1 {
		return false
	}
	const reach = 3 // "the largely peaceful opposition"
	for k := a.First - 1; k >= 0 && k >= a.First-reach; k-- {
		if m.Tokens[k].Lower == "the" || m.Tokens[k].Lower == "and" && k == a.First-1 || m.is(k, genitive) || m.at(k) != nil {
			return k < a.First-1 && m.Tokens[min(a.Last, len(m.Tokens)-1)].Lower == "to"
		}
	}
	return a.Last >= len(m.Tokens) || m.Tokens[a.Last].Is(analysis.Punct) || m.Tokens[a.Last].Lower == "to"
}

// partOfName says that a surname is only a part of another name: "Khan Town", "the northern Golan".
func (m *memory) partOfName(a *analysis.Mention) bool {
	for k := a.First - 1; k >= 0 && k > a.First-3; k-- {
		if m.Tokens[k].Lower == "the" {
			return m.g(a.Last)&people == 0 && !m.is(a.Last, genitive)
		}
		if !adjectival(m.Tokens[k].Lower) {
			break
		}
	}
	return a.Last < len(m.Tokens) && m.at(a.Last) == nil && m.Tokens[a.Last].Is(analysis.Capitalized) && m.capital(a.Last) && m.properAt(a.Last, a.First)
}

// onlyWhere says that a state's name only tells where a group stands: "Yemen's Houthi rebels", and
// that a word for fighters names no group of its own.
func (m *memory) onlyWhere(a *analysis.Mention) bool {
	e := &m.x.actors.Entries[a.Entry]
	if e.Kind == analysis.RoleNoun {
		return (m.is(a.First, armed) || m.is(a.Last-1, armed)) && m.generic(a.First)
	}
	if !where(e.Kind) {
		return false
	}
	for k, n := a.Last, 0; k < len(m.Tokens) && n < 4; k, n = k+1, n+1 {
		switch b := m.at(k); {
		case b != nil:
			return m.group(m.targetOf(b)) && m.targetOf(b) != m.actorOf(a)
		case m.is(k, armed):
			return true
		case m.Tokens[k].Is(analysis.Punct) && !m.is(k, genitive), m.is(k, preposition|conjunction|relative|determiner), m.g(k)&(auxiliary|verb) != 0 && !strings.Contains(m.Tokens[k].Lower, "-"):
			return false
		}
	}
	return false
}

// fighters is the group that a word for fighters means behind a state's name, and the token behind
// it: "Yemen's rebels".
func (m *memory) fighters(a *analysis.Mention) (string, int) {
	if !where(a.Kind) {
		return "", 0
	}
	for k, n := a.Last, 0; k < len(m.Tokens) && n < 4; k, n = k+1, n+1 {
		switch b := m.at(k); {
		case m.is(k, armed) && !m.generic(k):
			return m.x.actors.Conflicts.Rebels[m.actorOf(a)], k + 1
		case b != nil, m.Tokens[k].Is(analysis.Punct) && !m.is(k, genitive), m.is(k, preposition|conjunction|relative|determiner):
			return "", 0
		}
	}
	return "", 0
}

// generic says that the word for fighters at token k names no group of its own: behind a group's
// name ("ISIS fighters"), or in "a militant organization".
func (m *memory) generic(k int) bool {
	if k+1 < len(m.Tokens) && m.x.lists.machine.Has(m.Tokens[k+1].Lower) {
		return true // "fighter jets"
	}
	if a := m.at(k - 1); a != nil && m.group(m.actorOf(a)) {
		return true
	}
	for n := k + 1; n < k+3 && n < len(m.Tokens); n++ {
		if a := m.at(n); a != nil && m.group(m.actorOf(a)) {
			return true
		}
	}
	return m.Tokens[max(0, k-1)].Lower == "a" || m.Tokens[max(0, k-1)].Lower == "an"
}

// pairOf is the two parties of a compound: "China-Taiwan ties".
func (m *memory) pairOf(w string) []string {
	a, b, _ := strings.Cut(w, "-")
	if x, y := m.x.single[a], m.x.single[b]; x != "" && y != "" && x != y {
		return []string{x, y}
	}
	return nil
}

// sides is the token behind "both sides", "the warring parties", "each side" at token k, or 0.
func (m *memory) sides(k, last int) int {
	for i := k + 1; i < last && i < k+4; i++ {
		switch {
		case m.is(i, armed) || m.at(i) != nil && m.at(i).Kind != analysis.RoleNoun:
			return 0
		case ending(m.Tokens[i].Lower) == 's' && sidesAlone.Has(m.Tokens[i].Lower), m.is(k, both) && oneSide.Has(m.Tokens[i].Lower), m.is(i, joint) && m.is(k, both) && (m.Tokens[k].Lower != "two" || m.Tokens[max(0, k-1)].Lower == "the"):
			return i + 1
		case !m.is(i, both|determiner) && i > k+1:
			return 0
		}
	}
	return 0
}

func ending(w string) byte { return w[len(w)-1] }

// sidesAlone mean the two parties of a dispute without "both".
var sidesAlone = wordset.Of("sides parties rivals foes neighbours neighbors")

// oneSide are the sides of a dispute behind "both", "either" and "each".
var oneSide = wordset.Of("side party ally allies delegations")

// countries are the sides that only states can be.
var countries = wordset.Of("countries nations states governments neighbours neighbors presidents")

// government is whom "the government", "the army" and the like at token k mean in the content r.
func (m *memory) government(k, i int, r analysis.Range) ([]string, int) {
	if k+1 >= r.Last || m.Tokens[k].Lower != "the" || !rulers.Has(m.Tokens[k+1].Lower) || m.at(k+1) != nil && m.targetOf(m.at(k+1)) != "" {
		return nil, k + 1
	}
	if k+2 < r.Last && (m.Tokens[k+2].Lower == "of" || m.Tokens[k+2].Is(analysis.Word) && m.of(k+2)&(preposition|conjunction|relative|genitive) == 0 && m.g(k+2)&(verb|auxiliary|adverb|opens) == 0) {
		return nil, k + 1 // "the government of X", "the military alliance"
	}
	if p := m.read(k, k+2, i); len(p.ids) == 1 {
		return p.ids, k + 2
	}
	return nil, k + 1
}

// blocBefore is the bloc of states named last before token k, in its sentence or the few before: "the alliance".
func (m *memory) blocBefore(k int) string {
	const reach = 4 // sentences
	from := m.Sentences[max(0, m.sentenceOf(k)-reach)].First
	for i := k - 1; i >= from; i-- {
		if a := m.at(i); a != nil {
			if id := m.actorOf(a); m.body(id) && !m.arbiter(id) {
				return id
			}
			i = a.First
		}
	}
	return ""
}

// courtroom says that the word at token k means a court that may have been named before, and not a part of a name.
func (m *memory) courtroom(k int) bool {
	if k+1 >= len(m.Tokens) || m.at(k) != nil {
		return false
	}
	switch m.Tokens[k].Lower {
	case "court", "tribunal", "panel":
		return m.Tokens[k].Is(analysis.Word) && !m.Tokens[k].Is(analysis.Capitalized)
	}
	return false
}

// courtNamed is the one court that the document names, "" where there is none or there are several.
func (m *memory) courtNamed() (court string) {
	for _, id := range m.order {
		if n := m.x.actors.ByID[id].Name; strings.Contains(n, "Court") || strings.Contains(n, "tribunal") {
			if court != "" {
				return ""
			}
			court = id
		}
	}
	return court
}

// indefinite are the articles of whoever it may be.
var indefinite = wordset.Of("a an any no every")

// rulers are who can stand for a state without its name.
var rulers = wordset.Of("government regime junta army military authorities administration")
