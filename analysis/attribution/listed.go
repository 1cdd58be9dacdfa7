package attribution

import "detente/analysis"

// fewest is how many parties a list has that "the nations" may mean: of two tell "both sides" and the like. several is any
// number from there.
const fewest, several = 3, -1

// counted is how many parties "the four nations", "the quartet" mean; several for "the nations"; 0 for all other phrases.
func (m *memory) counted(n *noun) int {
	if !n.definite && m.of(n.first)&determiner == 0 {
		return 0
	}
	many, noun := 0, false
	for i := n.first; i < n.last; i++ {
		switch m.Tokens[i].Lower {
		case "three":
			many = 3
		case "trio":
			many, noun = 3, true
		case "four":
			many = 4
		case "quartet":
			many, noun = 4, true
		case "five":
			many = 5
		case "six":
			many = 6
		case "seven":
			many = 7
		case "nations", "countries", "powers", "states", "governments", "leaders", "ministers", "allies":
			noun = true
		case "the", "foreign":
		default:
			return 0
		}
	}
	switch {
	case !noun:
		return 0
	case many == 0 && n.definite && (n.head == "nation" || n.head == "country"):
		return several
	}
	return many
}

// listBefore are the parties that the last list before token at names, if they are as many.
// A list has commas and "and" between its names, and nothing but their offices.
func (m *memory) listBefore(at, many int) []string {
	var list, found []string
	last := -1
	for k := range m.Mentions {
		a := &m.Mentions[k]
		if a.First >= at {
			break
		}
		if a.Kind == analysis.RoleNoun {
			continue
		}
		id := m.actorOf(a)
		if last >= 0 && !m.listedOn(last, a.First) {
			list = nil
		}
		if !m.state(id) && !m.body(id) {
			list, last = nil, -1
			continue
		}
		list, last = union(list, id), a.Last
		if len(list) == many || many == several && len(list) >= fewest {
			found = list
		} else if len(list) > many && found != nil && len(found) == len(list)-1 {
			found = nil // one too many
		}
	}
	return found
}

// listedOn says that only commas, "and", articles, offices and parts of names stand between two names.
func (m *memory) listedOn(from, to int) bool {
	const longest = 8
	if to-from > longest {
		return false
	}
	for i := from; i < to; i++ {
		t := &m.Tokens[i]
		switch {
		case t.Lower == ",", m.is(i, conjunction|title|office), m.at(i) != nil, t.Lower == "the", t.Is(analysis.Word) && t.Is(analysis.Capitalized):
		default:
			return false
		}
	}
	return true
}
