package attribution

import (
	"slices"
	"strings"

	"detente/analysis"
)

// targets are the actors that statement i is aimed at or about: whoever does in the content what
// the speaker speaks of; where that is the speaker's own side or nobody, whoever it is done to.
// The victim of another's act, places, and parties of the background are none. Where nobody is
// named, the content goes on about whom the same speaker's statement before was about, or is about
// the speaker's opponent.
func (m *memory) targets(i int, before [][]string) []string {
	own := m.speakers[i].ids
	others := m.others(i)
	if m.backdrop(others) && m.losses(m.statements[i].Content) {
		return nil
	}
	if ids := m.aim(m.withoutArbiters(others)); len(ids) > 0 {
		if id := m.attacker(i, ids, others); id != "" {
			return []string{id}
		}
		return m.besideHelped(i, m.beside(i, m.opposed(i, ids), others), others)
	}
	return m.opposed(i, m.unnamed(i, own, others, before))
}

// opposed adds the state whose opposition speaks of its government: "the president was wrong to let X go".
func (m *memory) opposed(i int, ids []string) []string {
	own := m.speakers[i].ids
	if len(own) != 1 {
		return ids
	}
	if state, ok := strings.CutSuffix(own[0], "OPP"); ok && m.state(state) && m.ownGovernment(i, state, settling) {
		return union(ids, state)
	}
	return ids
}

// besideHelped adds the foe of the one party that the speaker helps: "we stand with X". Who denies it, or helps his own country, means
// nobody else.
func (m *memory) besideHelped(i int, ids []string, refs []reference) []string {
	own := m.speakers[i].ids
	if len(ids) != 1 || len(own) != 1 || m.statements[i].Lemma == "deny" || own[0] == ids[0]+"OPP" {
		return ids
	}
	if !slices.ContainsFunc(refs, func(f reference) bool { return f.id == ids[0] && f.backed }) {
		return ids
	}
	if id := m.foeBeyond(ids[0], 0); id != own[0] {
		return union(ids, id)
	}
	return ids
}

// beside adds to the targets who is spoken of in the same breath: whom one of them helps, the speaker's foe whom one
// is urged to act against, who opens another clause of the same speaker, and whom the document's dispute is with.
func (m *memory) beside(i int, ids []string, refs []reference) []string {
	s, foe := &m.statements[i], m.foeOf(i)
	outsiders := m.outsiders(ids) && s.Lemma != "accuse" && s.Lemma != "blame"
	for k := range refs {
		f := &refs[k]
		if k == 0 && f.addressee || f.victim || has(ids, f.id) || f.arbiter {
			continue
		}
		switch {
		case f.relation < whereabouts && !(f.relation == companion && f.back) && (f.id == foe || outsiders && m.outdoes(f.id, ids)):
		case k == 0 || f.back:
			continue
		case f.backed && f.relation != whereabouts && f.relation != topic:
		case refs[0].addressee && f.relation == doer && m.opensPart(s, f):
		default:
			continue
		}
		ids = union(ids, f.id)
	}
	return ids
}

// foeOf is the foe of the one party for whom the speaker of statement i speaks, "" where there is none.
func (m *memory) foeOf(i int) string {
	if own := m.speakers[i].ids; len(own) == 1 {
		return m.foe(own[0])
	}
	return ""
}

// outdoes says that a party is a side of the document's dispute, and named more often than any of the others.
func (m *memory) outdoes(id string, others []string) bool {
	for _, o := range others {
		if m.weight(o) >= m.weight(id) {
			return false
		}
	}
	return has(m.disputants(false), id)
}

// outsiders says that none of the parties is a side of the document's dispute: "urged world powers to act against Chad".
func (m *memory) outsiders(ids []string) bool {
	for _, id := range ids {
		if has(m.disputants(false), id) {
			return false
		}
	}
	return true
}

// opensPart says that a party is the first word of another clause of what is said: "blamed X and said Y had …".
func (m *memory) opensPart(s *analysis.Statement, f *reference) bool {
	for k := 1; k < len(s.Parts); k++ {
		if p := s.Parts[k]; f.first >= p.First && f.first <= p.First+2 && f.last < p.Last {
			return true
		}
	}
	return false
}

// backdrop says that all parties named stand in the background: "12 men were killed when X's trucks blew up".
func (m *memory) backdrop(refs []reference) bool {
	for k := range refs {
		if !refs[k].back && refs[k].relation < whereabouts {
			return false
		}
	}
	return len(refs) > 0
}

// attacker is the foe of a party that only suffers in what the speaker condemns: "condemned the
// killing of X's soldiers".
func (m *memory) attacker(i int, ids []string, refs []reference) string {
	own := m.speakers[i].ids
	if len(ids) != 1 || len(own) != 1 || !m.x.lists.complaint.Has(m.statements[i].Lemma) {
		return ""
	}
	for _, f := range refs {
		if f.id == ids[0] && f.relation != sufferer {
			return ""
		}
	}
	if id := m.foeBeyond(ids[0], 0); id != own[0] {
		return id
	}
	return ""
}

// others are the references of statement i to parties beside the speaker's own.
func (m *memory) others(i int) []reference {
	if m.named[i] != nil {
		return m.named[i]
	}
	m.unsettled = false
	refs := m.references(i)
	out := m.referenceRoom(len(refs))
	for k, f := range refs {
		if m.sideBySide(i, refs, k) {
			f.relation = whereabouts
		}
		if !has(m.speakers[i].ids, f.id) && !m.homeland(m.speakers[i].ids, f) {
			out = append(out, f)
		}
	}
	if !m.unsettled {
		m.named[i] = out
	}
	return out
}

// sideBySide says that a party acts together with the speaker's own: "Washington and Seoul were looking into it".
func (m *memory) sideBySide(i int, refs []reference, k int) bool {
	f, own := &refs[k], m.speakers[i].ids
	if f.relation != doer || f.addressee || has(own, f.id) {
		return false
	}
	for j := max(0, k-1); j <= min(len(refs)-1, k+1); j++ {
		if o := &refs[j]; j != k && has(own, o.id) && o.relation == doer && m.conjoined(o, f) {
			return true
		}
	}
	return false
}

// conjoined says that "and" and nothing else stands between two parties.
func (m *memory) conjoined(a, b *reference) bool {
	if a.first > b.first {
		a, b = b, a
	}
	for k := a.last; k < b.first; k++ {
		if w := m.Tokens[k].Lower; w != "and" && w != "the" {
			return false
		}
	}
	return b.first > a.last
}

// homeland says that a party that suffers is the land of the group that speaks: Lebanon for HEZBOLLAH.
func (m *memory) homeland(own []string, f reference) bool {
	return len(own) == 1 && f.relation != doer && !f.addressee && f.id == m.x.actors.Conflicts.Home[own[0]]
}

// withoutArbiters leaves out the bodies that a party only turns to, where a party is named too.
func (m *memory) withoutArbiters(refs []reference) []reference {
	if !slices.ContainsFunc(refs, func(f reference) bool { return f.arbiter }) {
		return refs
	}
	var out []reference
	some := false
	for _, f := range refs {
		if !f.arbiter {
			out = append(out, f)
			some = some || f.relation < whereabouts
		}
	}
	if some {
		return out
	}
	for _, f := range refs {
		if f.arbiter && (f.addressee || f.relation < named && f.relation != sufferer) {
			out = append(out, f) // "the UN must help", not "take the case to the UN"
		}
	}
	return out
}

// aim picks the targets from the parties that a content names beside the speaker's own.
func (m *memory) aim(refs []reference) []string {
	for _, want := range [...]func(f *reference) bool{
		func(f *reference) bool { return f.addressee },
		func(f *reference) bool { return f.relation == doer && !f.back },
		func(f *reference) bool {
			return f.relation != companion && f.relation < whereabouts && !f.back && !f.victim
		},
		func(f *reference) bool { return f.relation == companion && !f.back },
		func(f *reference) bool { return f.relation == doer },
		func(f *reference) bool { return f.relation < whereabouts },
	} {
		if ids := m.pick(refs, want); len(ids) > 0 {
			return ids
		}
	}
	return nil
}

// pick is the ids of the references that are wanted.
func (m *memory) pick(refs []reference, want func(f *reference) bool) (ids []string) {
	for k := range refs {
		switch {
		case !want(&refs[k]):
		case ids == nil:
			ids = m.single(refs[k].id)
		default:
			ids = union(ids, refs[k].id)
		}
	}
	return ids
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
