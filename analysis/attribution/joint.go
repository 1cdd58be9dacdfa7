package attribution

import "detente/analysis"

// learnPairs notes where two parties are named together: "Biden and Putin", "between X and Y".
func (m *memory) learnPairs() {
	prev := -1
	for k := range m.Mentions {
		a := &m.Mentions[k]
		kind := a.Kind
		if kind == analysis.RoleNoun {
			continue
		}
		id := m.actorOf(a)
		if id == "" || !m.side(id, false) {
			continue
		}
		if prev >= 0 {
			b := &m.Mentions[prev]
			if other := m.actorOf(b); other != id && m.joined(b.Last, a.First) {
				m.pairs = append(m.pairs, pair{from: b.First, at: a.First, last: a.Last, ids: []string{other, id}})
			}
		}
		prev = k
	}
}

// joined says that only "and", a comma, titles and offices stand between two names.
func (m *memory) joined(from, to int) bool {
	if to-from > 8 {
		return false
	}
	and := false
	for i := from; i < to; i++ {
		c := m.of(i)
		switch {
		case c&conjunction != 0 || m.Tokens[i].Lower == "with":
			and = true
		case c&(determiner|title|office|genitive|joint) != 0:
		case m.at(i) != nil:
		case m.Tokens[i].Is(analysis.Capitalized):
		case !and && m.Tokens[i].Is(analysis.Word):
		default:
			return false
		}
	}
	return and
}

// jointBefore is whom "both sides", "the two leaders" at token at mean: the last joint speaker of
// that name, the last two parties named together, the two parties most often named.
func (m *memory) jointBefore(at, i int, head string) []string {
	if head != "" || m.Tokens[at].Lower == "the" {
		if ids := m.namedBefore(at); len(ids) == 2 {
			return ids
		}
	}
	for k, seen := len(m.posts)-1, 0; k >= 0 && seen < maxPosts && head != ""; k, seen = k-1, seen+1 {
		if o := &m.posts[k]; o.at < at && o.head == head && len(o.party.ids) > 1 {
			return o.party.ids
		}
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if q := m.speakers[j]; q != nil && len(q.ids) > 1 && q.ids[0] != analysis.Other {
			return q.ids
		}
	}
	for k := len(m.pairs) - 1; k >= 0; k-- {
		if m.pairs[k].at < at && m.weight(m.pairs[k].ids[0]) > 1 && m.weight(m.pairs[k].ids[1]) > 1 {
			return m.pairs[k].ids
		}
	}
	var ids []string
	for _, id := range m.order {
		if m.state(id) || m.group(id) {
			if ids = append(ids, id); len(ids) == 2 {
				return ids
			}
		}
	}
	return nil
}

// namedBefore are the states and groups that the sentence names before token at.
func (m *memory) namedBefore(at int) (ids []string) {
	s := m.sentenceOf(at)
	if s >= len(m.Sentences) {
		return nil
	}
	for k := m.Sentences[s].First; k < at; k++ {
		a := m.at(k)
		if a == nil {
			continue
		}
		if id := m.actorOf(a); a.First == k && (m.state(id) || m.group(id)) {
			ids = union(ids, id)
		}
		k = max(k, a.Last-1)
	}
	return ids
}
