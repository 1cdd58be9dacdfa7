package attribution

import (
	"strings"

	"detente/lexicons"
)

// Regions and towns tell whose an office is that no party stands beside: "Kharkiv's mayor", "officials in Basra".

// gazetteer holds the places by their first words. Most names are no place: a few of their letters tell it, without a look into
// the map.
type gazetteer struct {
	places  map[string][]lexicons.Place
	letters [1 << letterBits / 64]uint64 // of the first words, a bit for each
}

const letterBits = 15

func gazetteerOf(list []lexicons.Place) *gazetteer {
	g := &gazetteer{places: make(map[string][]lexicons.Place, len(list))}
	for _, p := range list {
		w := p.Words[0]
		g.places[w] = append(g.places[w], p)
		at, bit := someLetters(w)
		g.letters[at] |= bit
	}
	return g
}

// from are the places whose first word it is.
func (g *gazetteer) from(w string) []lexicons.Place {
	if at, bit := someLetters(w); g.letters[at]&bit == 0 {
		return nil
	}
	return g.places[w]
}

// someLetters is the bit of a word, by its first letter, its last, one in the middle, and how many there are.
func someLetters(w string) (at uint32, bit uint64) {
	n := len(w)
	if n == 0 {
		return 0, 1
	}
	h := (uint32(w[0]) | uint32(w[n-1])<<8 | uint32(w[n/2])<<16 | uint32(n)<<24) * 0x9e3779b1 >> (32 - letterBits)
	return h / 64, 1 << (h % 64)
}

// placeAt is the state or group of the place that the words from token i on name, and the token behind them; "" where they name
// none, or belong to a name of the lexicon. The longest place wins.
func (m *memory) placeAt(i, last int) (id string, end int) {
	for _, p := range m.x.places.from(m.Tokens[i].Lower) {
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

// inPlaceName says that the conjunction at token i stands inside the name of a place: "Karst | and Moss police".
func (m *memory) inPlaceName(i, last int) bool {
	const farthest = 2 // words
	for k := i - 1; k >= 0 && k >= i-farthest; k-- {
		if id, end := m.placeAt(k, last); id != "" && end > i {
			return true
		}
	}
	return false
}

// nounPlace takes a place into the phrase whose office it tells, and returns the token behind it; i where there is none:
// "Kharkiv's mayor", "the mayor of Kharkiv", but not "Sydney Lund".
func (m *memory) nounPlace(n *noun, i, last int, behind bool) int {
	if n.named() {
		return i
	}
	id, end := m.placeAt(i, last)
	if id == "" {
		return i
	}
	owns := m.roleFollows(end, last) || end < last && seated(m.Tokens[end].Lower) || end < last && m.is(end, genitive) && m.roleFollows(end+1, last)
	owns = owns || end < last && m.is(end, party2)
	if !owns && !(behind && (n.headAt >= 0 || len(n.owner) > 0)) {
		return i
	}
	if n.spot == "" {
		n.spot = id
	}
	return end
}

// seated says that a word is a title of whom the people of a place chose: "Gov.", "Sen.".
func seated(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "gov", "sen", "rep":
		return true
	}
	return false
}

// bySpot: an office in a region or a town is of the state there.
func (m *memory) bySpot(n *noun, p *party) bool {
	if n.spot == "" || n.unknownOf {
		return false
	}
	return p.is(n.spot, ruleSpot)
}
