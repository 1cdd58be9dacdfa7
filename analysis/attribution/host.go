package attribution

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// Offices of bodies that the words beside them name only in part: of a committee of the Congress, of an embassy of whose state
// nothing is told, of a department named before.

// nounHouse takes a body of the Congress of the United States into the phrase, of which a state is only the subject: "the House
// Norland Caucus", "Senate Banking Committee". It returns the token behind it, or i.
func (m *memory) nounHouse(n *noun, i, last int, behind bool) int {
	const longest = 8 // words
	if w := m.Tokens[i].Lower; w != "house" && w != "senate" || m.weight("USA") == 0 || m.is(i-1, genitive) {
		return i
	}
	for k := i + 1; k < last && k < i+longest; k++ {
		t := &m.Tokens[k]
		if !t.Is(analysis.Capitalized) && !m.is(k, conjunction|preposition) {
			return i
		}
		switch t.Lower {
		case "committee", "subcommittee", "caucus", "panel":
			m.place(n, "USA", analysis.Institution, behind, 0)
			if m.at(k) != nil {
				return k // "Committee Chairman"
			}
			return k + 1
		}
	}
	return i
}

// hosted forgets the state in which an embassy stands of whose own state the phrase tells nothing: "an embassy spokesman in Norland".
// It may be of whom the sentence names before.
func (m *memory) hosted(n *noun) {
	if n.headAt < 0 || n.named() || len(n.owner) > 0 || len(n.after) != 1 || n.prepAt <= n.headAt || m.Tokens[n.prepAt].Lower != "in" {
		return
	}
	if !m.worded(n.first, n.headAt+1, legation) {
		return
	}
	host := n.after[0]
	n.after, n.towards = nil, host
	if id := m.stateBefore(n.first, m.sentence(n.first).First, host); id != "" {
		n.owner = []string{id}
	}
}

var legation = wordset.Of("embassy consulate")

// departmentBefore is whose "the department" or "a department spokesman" is: that of the body in capitals whose name ends so, the
// last one named before; "" where there is none.
func (m *memory) departmentBefore(n *noun) string {
	const far = 400 // tokens
	if n.headAt < 0 || n.named() || n.possessive >= 0 || len(n.owner)+len(n.after) > 0 {
		return ""
	}
	k := n.first
	for k <= n.headAt && m.Tokens[k].Lower != "department" {
		k++
	}
	if k > n.headAt || m.Tokens[k].Is(analysis.Capitalized) || k > n.first && !m.is(k-1, determiner) {
		return ""
	}
	for i := n.first - 1; i > 0 && i > n.first-far; i-- {
		t := &m.Tokens[i]
		if !strings.HasPrefix(t.Lower, "department") || !t.Is(analysis.Capitalized) {
			continue
		}
		if a := m.at(i); a != nil {
			if id := m.actorOf(a); id != "" {
				return id
			}
			continue
		}
		for j := i - 1; j >= 0 && m.Tokens[j].Is(analysis.Capitalized|analysis.Word); j-- {
			if m.is(j, civil) {
				return analysis.Other // "the Karst University Police Department"
			}
		}
	}
	return ""
}
