package attribution

import "detente/analysis"

// relation is what a party has to do with what a content tells: a sketch of its grammatical role,
// from prepositions, the verb before or behind it, and the noun that it qualifies.
type relation uint8

const (
	doer        relation = iota // subject, "by X", owner of an act: "Russian aggression"
	object                      // of a verb: "warned Iran"
	sufferer                    // of an act that a noun tells: "the attack on X", "X's sovereignty"
	companion                   // "talks with X"
	named                       // any other: "to X", "for X", "about X", "of X"
	whereabouts                 // "in X", "X's border"
	topic                       // "the X crisis"
)

// reference is a party named in a content.
type reference struct {
	id          string
	first, last int // the words that name it
	relation    relation
	back        bool // in a clause of the background: "after X had …", "which X …"
	addressee   bool
	arbiter     bool // parties turn to it, as memory.arbiter tells
	victim      bool // of another party named before it: "if it invades X"
	backed      bool // by the party before it: "X arms Y", "X's support for Y"
}

// references are the parties that the addressee and the content of statement i name, in order. The list is good
// until the next is asked for.
func (m *memory) references(i int) []reference {
	s := &m.statements[i]
	out := m.refs[:0]
	told := s.Lemma == "tell" && (s.Content.Empty() || m.Tokens[s.Content.First].Lower != "to")
	if r := s.Addressee; !r.Empty() && !told && !r.Overlaps(s.Content) && !m.is(r.Last-1, listener) && !m.is(r.First, listener) {
		out = m.referencesIn(r, i, out)
		for k := range out {
			f := &out[k]
			f.addressee, f.relation, f.back = true, object, false
		}
	}
	n := len(out)
	out = m.referencesIn(s.Content, i, out)
	m.refs = out
	content := out[n:]
	for k := range content {
		if n > 0 || !s.Passive && s.Lemma != "accuse" || k > 0 && content[k].first != content[k-1].first && !m.listedWith(&content[k-1], &content[k]) {
			break
		}
		content[k].addressee = true // "X is accused by Y of"
	}
	return out
}

// listedWith says that only "and" or a comma joins two references.
func (m *memory) listedWith(a, b *reference) bool {
	for i := a.last; i < b.first; i++ {
		if !coordinating.Has(m.Tokens[i].Lower) && !m.is(i, determiner|both|possessive|allies) {
			return false
		}
	}
	return true
}

// referencesIn appends to out the parties that the words of a range name, in order.
func (m *memory) referencesIn(r analysis.Range, i int, out []reference) []reference {
	begin := len(out)
	for k := r.First; k < r.Last; {
		if !m.mayName(k) {
			k++
			continue
		}
		ids, last := m.party(k, i, r)
		for _, id := range ids {
			if id == "" || id == analysis.Other {
				continue
			}
			f := reference{id: id, first: k, last: last, arbiter: m.arbiter(id)}
			m.sketch(&f, r, out[begin:])
			f.victim = len(out) > begin && m.victim(&f, &out[len(out)-1], m.speakers[i].ids)
			out = append(out, f)
		}
		k = max(last, k+1)
	}
	return out
}

// victim says that what is done to f is done by the party p before it, to which a pronoun points back.
func (m *memory) victim(f, p *reference, own []string) bool {
	if f.relation != object && f.relation != sufferer || p.id == f.id || has(own, p.id) {
		return false
	}
	for i := p.last; i < f.first; i++ {
		if m.is(i, he|it|they) && (m.g(i+1)&(verb|auxiliary) != 0 || m.is(i, possessive)) {
			return true
		}
	}
	return false
}
