package attribution

import (
	"detente/analysis"
	"detente/analysis/wordset"
)

// onTheSpot is the state that an unnamed office belongs to by its own sentence, "" where that does not tell: "local authorities" are
// of the country in which what is told before them was, whom a medium quotes is of the medium's.
func (m *memory) onTheSpot(n *noun, i int) string {
	if n.named() || i < 0 || len(m.Sentences) == 0 {
		return ""
	}
	first := m.sentence(n.first).First
	if c := m.statements[i].Cue; c.Last-c.First >= 2 && m.Tokens[c.Last-2].Lower == "as" {
		return m.subjectState(m.sentenceOf(n.first), n.first) // "Norlandic television quoted an official as saying"
	}
	if id := m.inPlace(first, n); id != "" {
		return id
	}
	if id := m.opensAs(first, n); id != "" {
		return id
	}
	if id := m.ofTheSame(n); id != "" {
		return id
	}
	if m.worded(n.first, n.headAt, ofPlace) {
		return m.placeToldOf(first, n.first)
	}
	return ""
}

var ofPlace = wordset.Of("local")

// placeToldOf is the state in which by its sentence, which begins at token first, or by the one before happened what stands before token
// at: "in Norland", "in southern Norland", "in the Norlandic city".
func (m *memory) placeToldOf(first, at int) string {
	from := first
	if b := m.textBefore(m.sentenceOf(first)); b >= 0 {
		from = m.Sentences[b].First
	}
	for k := at - 1; k >= from; k-- {
		a := m.at(k)
		if a == nil {
			continue
		}
		k = a.First
		id := m.actorOf(a)
		if !m.state(id) || !where(a.Kind) {
			continue
		}
		prep := k - 1
		for n := 0; n < 2 && prep > from && !m.is(prep, locative) && (m.is(prep, determiner) || adjectival(m.Tokens[prep].Lower)); n++ {
			prep--
		}
		if m.is(prep, locative) && (a.Kind != analysis.Demonym || m.g(a.Last)&location != 0) {
			return id
		}
	}
	return ""
}

// toldTo is the state of the medium to which somebody in an office of no party told speaks: "told Norlandic radio".
func (m *memory) toldTo(n *noun, i int) string {
	if i < 0 {
		return ""
	}
	r := m.statements[i].Addressee
	if r.Empty() || !n.plainOffice() {
		return ""
	}
	a := m.at(r.First)
	if a == nil || a.Kind != analysis.Demonym || !m.state(m.actorOf(a)) {
		return ""
	}
	for k := a.Last; k < r.Last; k++ {
		switch m.Tokens[k].Lower {
		case "radio", "television", "tv", "broadcaster", "media":
			return m.actorOf(a)
		}
	}
	return ""
}

// plainOffice says that the phrase is an office of which nothing tells the party.
func (n *noun) plainOffice() bool {
	return n.headAt >= 0 && len(n.owner)+len(n.after) == 0 && !n.opposition && !n.armed && n.spot == "" && n.possessive < 0
}

// bodyBehind is the state whose body the sentence names behind an official of it: "a central bank official said that Norland's central bank
// …".
func (m *memory) bodyBehind(n *noun) string {
	if n.headAt-n.first < 2 || n.prepAt > 0 {
		return ""
	}
	a, b := m.Tokens[n.headAt-2].Lower, m.Tokens[n.headAt-1].Lower
	if !impersonal.Has(b) {
		return ""
	}
	for k := n.last; k+1 < m.sentence(n.first).Last; k++ {
		if m.Tokens[k].Lower != a || m.Tokens[k+1].Lower != b {
			continue
		}
		i := k - 1
		if m.is(i, genitive) {
			i--
		}
		if x := m.at(i); x != nil && where(x.Kind) && m.state(m.actorOf(x)) {
			return m.actorOf(x)
		}
	}
	return ""
}

// ofTheSame is the state of those in the same office whom the sentence names with it behind the plain one: "…, according to officials,
// though Norland denies it, two Norlandic officials said".
func (m *memory) ofTheSame(n *noun) string {
	if !n.plainOffice() {
		return ""
	}
	if n.headAt != n.first {
		return m.bodyBehind(n)
	}
	last := m.sentence(n.first).Last
	for k := range m.posts {
		o := &m.posts[k]
		if o.at > n.headAt && o.at < last && o.head == n.head && len(o.party.ids) == 1 && m.state(o.party.ids[0]) && m.sameOffice(n, o) && o.entry == nil {
			return o.party.ids[0]
		}
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
