package attribution

import (
	"strings"

	"detente/analysis"
)

// learnOffice notes an office that is named with its party, as in "Chad's army" or "the army of
// Chad", and returns the token behind it.
func (m *memory) learnOffice(first, last int, s *analysis.Sentence) int {
	begin := m.leftEnd(first, s.First)
	end := last
	for end < s.Last && end < last+maxNoun {
		t := m.Tokens[end]
		if a := m.at(end); a != nil {
			end = a.Last
			continue
		}
		if t.Lower == "of" || t.Lower == "for" || m.is(end, determiner) || m.is(end, genitive) {
			end++
			continue
		}
		break
	}
	n := m.noun(begin, end)
	if n.headAt < 0 || n.named() || n.nobody || n.medium || n.source {
		return last
	}
	if len(n.owner)+len(n.after) == 0 && n.spot == "" {
		return last
	}
	p := m.newParty(party{head: n.head, plural: n.plural, gender: n.gender, name: trimName(m.Words(begin, end))})
	p.person = !n.plural && m.personal(&n)
	if m.byNobody(&n, p, -1) || !(m.byGroup(&n, p, -1) || m.byRole(&n, p, -1) || m.bySpot(&n, p)) {
		return last
	}
	m.posts = append(m.posts, post{head: n.head, first: begin, last: end, at: n.headAt, party: p})
	m.learnApposed(&n, p, end, s.Last)
	return last
}

// learnApposed notes whom commas name behind an office: "Chad's foreign minister, Ada Lund, said".
func (m *memory) learnApposed(n *noun, office *party, end, last int) {
	to := m.apposedName(end, last)
	if to == 0 || n.plural || !office.person || m.lookup(end+1, to) >= 0 {
		return
	}
	x := m.noun(end+1, to)
	if !x.named() || x.entry != nil {
		return
	}
	p := *office
	p.name, p.named, p.gender = x.name, true, max(p.gender, x.gender)
	m.addKnown(m.newParty(p), x.nameAt, x.nameLast)
}

// apposedName is the end of the full name between commas that begin at token i, 0 where there is none.
func (m *memory) apposedName(i, last int) int {
	const longest = 5 // words, with a title
	if i+3 >= last || m.Tokens[i].Lower != "," {
		return 0
	}
	for k := i + 1; k < last && k <= i+longest+1; k++ {
		switch t := &m.Tokens[k]; {
		case t.Lower == "," && k > i+2:
			return k
		case m.is(k, title) || m.particle(k, last):
		case m.at(k) != nil && m.at(k).Kind != analysis.PersonName, !t.Is(analysis.Word), !m.capital(k), m.at(k) == nil && !m.properAt(k, i):
			return 0
		}
	}
	return 0
}

// maxPosts bounds how many offices are looked back over.
const maxPosts = 300

// lastHolder is the last party in the document before the phrase that holds the same office: the
// speakers first, then whoever was named with it. An office with other words before it ("foreign"
// minister, "defence" minister) is another one.
func (m *memory) lastHolder(n *noun, i int) *party {
	loose := (*party)(nil)
	if q := m.lately(i, func(_ int, q *party) bool {
		return q.head == n.head && q.headAt >= 0 && (len(q.ids) == 1 || n.plural) && m.sameOffice(n, &post{first: q.first, last: q.headAt + 1})
	}); q != nil {
		return q
	}
	for k, seen := len(m.posts)-1, 0; k >= 0 && seen < maxPosts; k, seen = k-1, seen+1 {
		o := &m.posts[k]
		if o.at >= n.first || o.head != n.head {
			continue
		}
		if !m.sameOffice(n, o) {
			if loose == nil {
				loose = m.newParty(party{ids: o.party.ids, rule: o.party.rule})
			}
			continue
		}
		return o.party
	}
	if loose != nil && !n.named() {
		loose.name = trimName(m.Words(n.first, n.last))
		return loose
	}
	return nil
}

// otherHolder says that the last holder of the office is somebody of another name: "President Lund"
// is not of the party of President Petrov.
func (m *memory) otherHolder(n *noun, i int) bool {
	q := m.lastHolder(n, i)
	return q != nil && q.named && q.name != n.name && !strings.HasSuffix(q.name, " "+n.name)
}

// sameOffice compares the words before the head: each of the phrase must stand in the other's, if it has any.
func (m *memory) sameOffice(n *noun, o *post) bool {
	if o.first == o.last && o.entry != nil && n.role != nil && (n.head == "minister" || n.head == "secretary") {
		for _, w := range n.role.Words {
			if headOf(w) != n.head && !strings.Contains(o.entry.Role, w) {
				return false // "interior minister", whoever is prime minister
			}
		}
	}
	for i := n.first; i < n.headAt; i++ {
		t := m.Tokens[i]
		if m.of(i) != 0 && !m.is(i, office) || !t.Is(analysis.Word) || quality(t.Lower) {
			continue
		}
		found := o.first == o.last // an office of the lexicon, whose words are not in the text
		for k := o.first; k < o.last && !found; k++ {
			found = headOf(m.Tokens[k].Lower) == headOf(t.Lower)
		}
		if !found {
			return false
		}
	}
	return true
}

// quality is an adjective that says nothing of which office is meant.
func quality(w string) bool {
	switch w {
	case "senior", "top", "high-ranking", "high-level", "new", "current", "chief", "key", "unnamed", "local", "longtime", "long-time", "veteran", "incoming", "own":
		return true
	}
	return false
}

// remember gives the speaker a place in memory: a person whose party only the context told serves
// under his name from here on.
func (m *memory) remember(p *party, s *analysis.Statement) *party {
	if !p.named || len(p.ids) == 0 || p.rule == ruleName || p.rule == ruleLearnt {
		return p
	}
	for i := s.Speaker.First; i < s.Speaker.Last; i++ {
		if a := m.at(i); (a == nil || a.Kind == analysis.PersonName && m.startsName(a, s.Speaker.Last)) && m.capital(i) && m.properAt(i, i) {
			end := m.nameEnd(i, s.Speaker.Last)
			if m.Words(i, end) == p.name {
				m.addKnown(p, i, end)
				return p
			}
			i = end - 1
		}
	}
	return p
}

// subjectActor is the party that opens sentence s before token limit, of any kind, "" where none does.
func (m *memory) subjectActor(s, limit int) string {
	if s >= len(m.Sentences) {
		return ""
	}
	for k := m.Sentences[s].First; k < m.Sentences[s].Last && k < limit; k++ {
		if a := m.at(k); a != nil && a.First == k && a.Kind != analysis.RoleNoun && !m.governed(k, m.Sentences[s].First) {
			return m.actorOf(a)
		}
	}
	return ""
}

// inQuestion is the state that an office without any party belongs to at token at: the first state
// of the same sentence before it, the party of the speaker before, the state most often named.
func (m *memory) inQuestion(at, i int) string {
	if i > 0 {
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			q := m.speakers[j]
			if q == nil || len(q.ids) != 1 || m.paragraph(i)-m.paragraph(j) > 2 {
				continue
			}
			if m.state(q.ids[0]) {
				return q.ids[0]
			}
		}
	}
	if id := m.subjectState(m.sentenceOf(at), at); id != "" {
		return id
	}
	return m.salientState()
}

// subjectState is the state that opens a sentence, before token at.
func (m *memory) subjectState(s, at int) string {
	if s >= len(m.Sentences) {
		return ""
	}
	for k := m.Sentences[s].First; k < m.Sentences[s].Last && k < at; k++ {
		if k > m.Sentences[s].First && m.dash(k-1) && m.is(k, determiner) {
			for k < at && !m.dash(k) {
				k++ // "his mother - a Norlandic citizen - left"
			}
			continue
		}
		if a := m.at(k); a != nil && a.First == k && a.Kind != analysis.RoleNoun {
			if id := m.actorOf(a); m.state(id) && !m.is(k-1, preposition) {
				return id
			}
			return ""
		}
	}
	return ""
}
