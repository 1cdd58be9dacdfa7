package attribution

import (
	"strings"
)

// addKnown remembers a person under his name. What was learnt first stays: later mentions are shorter.
func (m *memory) addKnown(p *party, i, end int) {
	if k := m.lookup(i, end); k >= 0 && len(m.people[k].keys) >= end-i {
		old := m.people[k].party
		if (old.rule == ruleSalient || old.rule == ruleUntold) && p.rule != old.rule {
			m.people[k].party = p
		} else if old.gender == 0 && p.gender != 0 {
			q := *old
			q.gender = p.gender
			m.people[k].party = &q
		}
		return
	}
	begin := len(m.keys)
	for t := i; t < end; t++ {
		m.keys = append(m.keys, m.Tokens[t].Lower)
	}
	keys := m.keys[begin:len(m.keys):len(m.keys)]
	k := len(m.people)
	m.people = append(m.people, known{name: p.name, keys: keys, party: p, at: i})
	m.bear(keys[len(keys)-1], k)
	if len(keys) > 1 {
		m.bear(keys[0], k)
	}
}

// bearer is a person among those who may be called by one word; the next stands at that place of m.bearers, from 1.
type bearer struct{ person, next int32 }

// bearing are the places of the first and the last of them.
type bearing struct{ first, last int32 }

// bear notes that a person may be called by a word.
func (m *memory) bear(word string, person int) {
	m.bearers = append(m.bearers, bearer{person: int32(person)})
	list, at := m.byKey[word], int32(len(m.bearers))
	if list.first == 0 {
		list.first = at
	} else {
		m.bearers[list.last-1].next = at
	}
	list.last = at
	m.byKey[word] = list
}

// lookup finds the person whom tokens i to end name: in full, by the last words of his name, or by
// its first word where that is written alone ("Kim"). The nearest introduction before i is
// preferred to one behind it. -1 where there is none.
func (m *memory) lookup(i, end int) int {
	if end <= i {
		return -1
	}
	if asked := (look{i, end, len(m.people), 0}); m.looked.asks(asked) {
		return m.looked.found
	}
	best := -1
	for at := m.byKey[m.Tokens[end-1].Lower].first; at > 0; at = m.bearers[at-1].next {
		k := int(m.bearers[at-1].person)
		if !m.fits(m.people[k].keys, i, end) {
			continue
		}
		if best < 0 || m.people[k].at <= i {
			best = k
		}
	}
	m.looked = look{i, end, len(m.people), best}
	return best
}

// look is what lookup found for the tokens from i to end among so many people: a name is looked up several times in a row.
type look struct{ i, end, people, found int }

func (l look) asks(o look) bool { return l.i == o.i && l.end == o.end && l.people == o.people }

func (m *memory) fits(keys []string, i, end int) bool {
	n := end - i
	if n == 1 && keys[0] == m.Tokens[i].Lower {
		return true
	}
	if n > len(keys) { // "Abdullah bin Zayed Al Nahyan" after "bin Zayed"
		return false
	}
	suffix := true
	for t := 0; t < n; t++ {
		if keys[len(keys)-n+t] != m.Tokens[i+t].Lower {
			suffix = false
		}
	}
	if suffix {
		return true
	}
	// The same first and last name with another middle: "Harry Kazianis", "Harry J. Kazianis".
	return n > 1 && keys[0] == m.Tokens[i].Lower && keys[len(keys)-1] == m.Tokens[end-1].Lower
}

// introduced is what the document said of a person of the lexicon, or nil.
func (m *memory) introduced(name string) *party {
	for k := range m.people {
		if m.people[k].name == name {
			return m.people[k].party
		}
	}
	return nil
}

// postOf remembers that a person of the lexicon holds his office: "the president" may mean him.
func (m *memory) postOf(n *noun, i int) {
	e := n.entry
	if e == nil || e.Role == "" || e.Actor == "" || !m.inOffice(e) {
		return
	}
	head := m.x.heads[e.Role]
	if head == "" {
		return
	}
	var p *party
	for k := len(m.posts) - 1; k >= 0 && k >= len(m.posts)-4 && p == nil; k-- {
		if m.posts[k].entry == e {
			p = m.posts[k].party // named again
		}
	}
	if p == nil {
		p = m.newParty(party{name: e.Name, ids: []string{e.Actor}, rule: ruleName, person: true, named: true, gender: e.Gender})
	}
	m.posts = append(m.posts, post{head: head, first: i, last: i, at: i, party: p, entry: e})
}

// officeHead is the head of an office as headOf gives it, "" of none.
func officeHead(role string) string {
	w := strings.Fields(strings.ToLower(role))
	if len(w) == 0 {
		return ""
	}
	return headOf(roleHead(w))
}

// roleHead is the head of an office: the word before "of", else the last.
func roleHead(w []string) string {
	for k := 1; k < len(w); k++ {
		if w[k] == "of" || w[k] == "for" || w[k] == "to" {
			return w[k-1]
		}
	}
	return w[len(w)-1]
}
