package attribution

import "detente/analysis"

// What stands at either end of a speaker's phrase and tells nothing of him: marks and captions before it, occasions and times behind it.

// unmarked is where the phrase begins behind marks and what stands in brackets, as of a caption: "(Press Pool) | Ada Lund".
func (m *memory) unmarked(first, last int) int {
	i := first
	for i+1 < last && m.Tokens[i].Is(analysis.Punct) {
		if m.Tokens[i].Lower != "(" {
			i++
			continue
		}
		for i < last && m.Tokens[i].Lower != ")" {
			i++
		}
		i++
	}
	if i >= last || i == first {
		return first
	}
	return i
}

// unplaced is where the phrase ends before the occasion of the words: "the minister | at a press conference in Karst".
func (m *memory) unplaced(first, last int) int {
	const farthest = 6 // words of the occasion
	for i := first + 1; i+2 < last; i++ {
		switch m.Tokens[i].Lower {
		case "at", "in", "during":
		default:
			continue
		}
		if m.at(i) != nil || !m.is(i+1, determiner|possessive) || ending(m.Tokens[i-1].Lower) == 's' {
			continue // "those at the meeting" are told by it: "the participants in a summit"
		}
		for k := i + 2; k < last && k < i+farthest && (m.Tokens[k].Is(analysis.Word) && !m.is(k, preposition)); k++ {
			if a := m.at(k); a != nil && a.Kind == analysis.RoleNoun {
				break
			}
			if w := m.Tokens[k].Lower; m.x.lists.forum.Has(w) || w == "summit" || w == "meeting" || w == "invitation" {
				return i
			}
		}
	}
	return last
}

// untimed is where the phrase ends before words that only tell when: "the minister | on Tuesday", "Norland | last week", "the
// army | at the time", "Norland | in 2022".
func (m *memory) untimed(first, last int) int {
	end := last
	for end > first+1 {
		n := 0
		switch before := m.Tokens[end-2].Lower; m.Tokens[end-1].Lower {
		case "so", "now", "then", "later", "recently", "earlier", "again", "afterwards", "meanwhile", "today", "yesterday", "since", "previously", "long", "ago":
			n = 1
		case "week", "month", "year", "weekend", "night", "summer", "spring", "autumn", "winter":
			if before == "last" || before == "this" || before == "next" || before == "earlier" {
				n = 2
			}
		case "time":
			if before == "the" && end-3 > first && m.Tokens[end-3].Lower == "at" {
				n = 3
			}
		default:
			if (m.is(end-1, calendar) || m.year(end-1)) && (before == "on" || before == "last" || before == "in") {
				n = 2
			}
		}
		if n == 0 || end-n <= first || m.at(end-1) != nil {
			break
		}
		end -= n
	}
	return end
}

// year says that token i is a year of our time.
func (m *memory) year(i int) bool {
	w := m.Tokens[i].Lower
	return len(w) == 4 && m.Tokens[i].Is(analysis.Number) && (w[:2] == "19" || w[:2] == "20")
}

// unverbed is where the phrase ends before the verb of a party that does two things: "Norland | regards Chad as a foe and", of which
// the second is that it says something.
func (m *memory) unverbed(first, last int) int {
	a := m.at(first)
	if a == nil || a.First != first || a.Kind == analysis.Demonym || a.Kind == analysis.RoleNoun {
		return last
	}
	i := a.Last
	if i < last && m.g(i)&adverb != 0 && m.at(i) == nil {
		i++
	}
	if i >= last || m.at(i) != nil || m.of(i) != 0 || m.g(i)&verb == 0 || !m.Tokens[i].Is(analysis.Word) || m.Tokens[i].Is(analysis.Capitalized) {
		return last
	}
	if i+1 == last || m.at(i+1) != nil && m.at(i+1).Kind != analysis.RoleNoun || m.is(i+1, determiner|preposition) {
		return a.Last // but "US backed forces"
	}
	return last
}
