package attribution

import (
	"detente/analysis"
)

// targets are the actors that statement i is aimed at or about: those the content and the accused
// or addressed party name, without the speaker's own and without places where things merely happen;
// where none is named, the other side of the document.
func (m *memory) targets(i int) []string {
	s := &m.statements[i]
	own := m.speakers[i].ids
	var ids []string
	if !s.Addressee.Empty() && !m.is(s.Addressee.Last-1, listener) && !m.is(s.Addressee.First, listener) {
		ids = m.named(s.Addressee, own, ids)
	}
	ids = m.named(s.Content, own, ids)
	return ids
}

// named appends the actors named in a range.
func (m *memory) named(r analysis.Range, own, ids []string) []string {
	for k := r.First; k < r.Last; k++ {
		a := m.at(k)
		if a == nil || a.First != k {
			continue
		}
		id := m.actorOf(a)
		if id == "" || id == analysis.Other || has(own, id) {
			continue
		}
		ids = union(ids, id)
	}
	return ids
}
