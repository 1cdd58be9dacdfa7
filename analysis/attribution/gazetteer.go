package attribution

import (
	"strings"

	"detente/lexicons"
)

// Regions and towns tell whose an office is that no party stands beside: "Kharkiv's mayor", "officials in Basra".

func placesOf(list []lexicons.Place) map[string][]lexicons.Place {
	out := make(map[string][]lexicons.Place, len(list))
	for _, p := range list {
		out[p.Words[0]] = append(out[p.Words[0]], p)
	}
	return out
}

// placeAt is the state or group of the place that the words from token i on name, and the token behind them; "" where they name
// none, or belong to a name of the lexicon. The longest place wins.
func (m *memory) placeAt(i, last int) (id string, end int) {
	for _, p := range m.x.places[m.Tokens[i].Lower] {
		if n := len(p.Words); i+n > end && i+n <= last && m.capital(i) && m.spelt(p.Words, i) {
			id, end = p.Actor, i+n
		}
	}
	return id, end
}

// spelt says that tokens from i on are the words, and none of them a name of the lexicon.
func (m *memory) spelt(words []string, i int) bool {
	for k, w := range words {
		if m.Tokens[i+k].Lower != w || m.at(i+k) != nil {
			return false
		}
	}
	return true
}

// nounPlace takes a place into the phrase whose office it tells, and returns the token behind it; i where there is none:
// "Kharkiv's mayor", "the mayor of Kharkiv", but not "Sydney Lund".
func (m *memory) nounPlace(n *noun, i, last int, behind bool) int {
	id, end := m.placeAt(i, last)
	if id == "" || n.named() {
		return i
	}
	owns := m.roleFollows(end, last) || end < last && strings.TrimSuffix(m.Tokens[end].Lower, ".") == "gov" || end < last && m.is(end, genitive) && m.roleFollows(end+1, last)
	owns = owns || end < last && m.is(end, party2)
	if !owns && !(behind && n.headAt >= 0) {
		return i
	}
	if n.spot == "" {
		n.spot = id
	}
	return end
}

// bySpot: an office in a region or a town is of the state there.
func (m *memory) bySpot(n *noun, p *party) bool {
	if n.spot == "" || n.unknownOf {
		return false
	}
	return p.is(n.spot, ruleSpot)
}
