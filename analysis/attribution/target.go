package attribution

import (
	"detente/analysis"
	"detente/lexicons"
)

// targets are the actors that statement i is aimed at or about: whoever the accused or addressed
// party and the content name, without the speaker's own and without places where something merely
// happens. Where nobody is named, the content goes on about whom the same speaker's statement before
// was about, or else about the other side of the document.
func (m *memory) targets(i int, before [][]string) []string {
	s := &m.statements[i]
	own := m.speakers[i].ids
	var ids, places []string
	if !s.Addressee.Empty() && !m.is(s.Addressee.Last-1, listener) && !m.is(s.Addressee.First, listener) {
		ids, places = m.named(s.Addressee, i, own, ids, places)
	}
	ids, places = m.named(s.Content, i, own, ids, places)
	if len(ids) > 0 {
		return ids
	}
	if len(places) > 0 {
		return places[:1]
	}
	return m.otherSide(i, own, before)
}

// named appends the actors named in a range: those that act or are acted on to ids, mere places to places.
func (m *memory) named(r analysis.Range, i int, own, ids, places []string) (_, _ []string) {
	for k := r.First; k < r.Last; {
		a := m.at(k)
		if a == nil {
			if m.is(k, both) && k+1 < r.Last && m.is(k+1, joint) && !m.is(k+1, armed) {
				for _, id := range m.jointBefore(k, i, "") {
					if !has(own, id) {
						ids = union(ids, id)
					}
				}
			}
			if m.is(k, armed) {
				if id := m.armedInQuestion(); id != "" && !has(own, id) {
					ids = union(ids, id)
				}
			}
			k++
			continue
		}
		k = a.Last
		id := m.targetOf(a)
		switch {
		case id == "" || id == analysis.Other || has(own, id):
		case m.merePlace(a):
			places = union(places, id)
		default:
			ids = union(ids, id)
		}
	}
	return ids, places
}

// targetOf is the id that a mention inside a content stands for.
func (m *memory) targetOf(a *analysis.Mention) string {
	e := m.entry(a)
	switch {
	case e.Kind == analysis.RoleNoun && (e.Party == lexicons.Opposition || m.is(a.First, armed) || m.is(a.Last-1, armed)):
		if e.Actor != "" {
			return e.Actor
		}
		return m.armedInQuestion()
	case e.Kind == analysis.PersonName && !m.inOffice(e):
		return ""
	}
	return m.actorOf(a)
}

// merePlace says that a country or capital only tells where: "in eastern Ukraine", "near Kyiv".
func (m *memory) merePlace(a *analysis.Mention) bool {
	switch m.x.actors.Entries[a.Entry].Kind {
	case analysis.StateName, analysis.Capital, analysis.Demonym:
	default:
		return false
	}
	for i := a.First - 1; i >= 0 && i > a.First-5; i-- {
		c := m.of(i)
		switch {
		case c&locative != 0:
			return true
		case c&(preposition|conjunction) != 0, m.Tokens[i].Is(analysis.Punct), m.at(i) != nil:
			return false
		}
	}
	return false
}

// otherSide is whom a statement is about that names nobody.
func (m *memory) otherSide(i int, own []string, before [][]string) []string {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if same(m.speakers[j].ids, own) && len(before[j]) > 0 {
			return before[j]
		}
	}
	if len(own) != 1 || own[0] == analysis.Other || own[0] == analysis.Unknown {
		return nil
	}
	for _, id := range m.order {
		if !has(own, id) && (m.state(id) || m.group(id)) {
			return []string{id}
		}
	}
	return nil
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if a[k] != b[k] {
			return false
		}
	}
	return true
}
