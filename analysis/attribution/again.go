package attribution

import "detente/analysis"

// Speakers told by what spoke or was named before: their own words, "the declaration", and bodies by their kind, "the group".

// byPaper: a statement, a tweet: the words of the speaker before.
func (m *memory) byPaper(n *noun, p *party, i int) bool {
	if !n.paper || n.headAt >= 0 || n.named() {
		return false
	}
	if id := m.issuer(n.last); id != "" {
		return p.is(id, ruleRole)
	}
	if n.last < len(m.Tokens) && (m.Tokens[n.last].Lower == "by" || m.Tokens[n.last].Lower == "from") {
		return false // "the post by an unknown author"
	}
	if q := m.samePaper(n, i); q != nil {
		*p = q.with(rulePaper)
		return true
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		q := m.speakers[j]
		if q != nil && len(q.ids) > 0 {
			*p = q.with(rulePaper)
			return true
		}
		if q != nil && q.name != "" && n.definite && m.paragraph(i)-m.paragraph(j) <= 1 {
			p.name = q.name
			return false // words of somebody unknown, not of whoever spoke before him
		}
	}
	return false
}

// samePaper is whose words "the declaration" is where it spoke not far before.
func (m *memory) samePaper(n *noun, i int) *party {
	if !n.definite {
		return nil
	}
	word := m.Tokens[n.last-1].Lower
	return m.lately(i, func(j int, q *party) bool {
		r := m.statements[j].Speaker
		return q.rule == rulePaper && !r.Empty() && m.Tokens[r.Last-1].Lower == word
	})
}

// sameBody is the last body that spoke whose name ends like "the agency".
func (m *memory) sameBody(n *noun, i int) *party {
	const shortest = 2 // words of its name
	if !n.definite || n.last-n.first != shortest {
		return nil
	}
	word := m.Tokens[n.last-1].Lower
	return m.lately(i, func(j int, q *party) bool {
		r := m.statements[j].Speaker
		return !q.person && len(q.ids) == 1 && r.Last-r.First > shortest && (m.Tokens[r.Last-1].Lower == word || q.head == word)
	})
}

// byKind: "the group", "the alliance", "the country": the last speaker of the kind, else the last named.
func (m *memory) byKind(n *noun, p *party, i int) bool {
	if w := m.Tokens[n.first].Lower; n.kind == 0 || n.headAt >= 0 || n.named() || w == "a" || w == "an" || w == "another" {
		return false
	}
	q := m.sameBody(n, i)
	if q == nil {
		q = m.lately(i, func(_ int, q *party) bool {
			return !q.person && len(q.ids) == 1 && (m.ofKind(q.ids[0], n.kind) || q.ids[0] == analysis.Other && n.kind&kindGroup != 0)
		})
	}
	if q != nil {
		*p = q.with(ruleKind)
		return true
	}
	s := m.sentenceOf(n.first)
	for k := n.first - 1; k >= 0 && s >= 0 && k >= m.Sentences[max(0, s-3)].First; k-- {
		if a := m.at(k); a != nil && a.First == k {
			if id := m.actorOf(a); m.ofKind(id, n.kind) {
				p.ids, p.rule = []string{id}, ruleKind
				p.name = r(m, a)
				return true
			}
		}
	}
	return false
}

func r(m *memory, a *analysis.Mention) string { return m.Words(a.First, a.Last) }

func (m *memory) ofKind(id string, k class) bool {
	return k&kindGroup != 0 && m.group(id) || k&kindBody != 0 && m.body(id) || k&kindState != 0 && m.state(id)
}
