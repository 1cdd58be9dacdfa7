package timex

import (
	"strings"

	"detente/analysis"
)

// A source without a name is called now so, now so: "a senior official told reporters on Monday", "the official said".

// headKey is what such a speaker is known by: for whom he speaks, and the noun that heads his description. Empty for a person
// with a name, and where the sentence does not mean one told of before.
func (m *memory) headKey(i int, a *analysis.Attribution, definite bool) string {
	if strings.HasPrefix(a.Rule, "name") || a.Rule == "pronoun" || a.Speaker == "" || a.Unresolved {
		return ""
	}
	k := m.s[i].Speaker
	if k.Empty() {
		return ""
	}
	if w := m.r.Tokens[k.First].Lower; definite && w != "the" && w != "this" && w != "that" && w != "its" {
		return ""
	}
	last := k.First
	for last < k.Last && !beside[m.r.Tokens[last].Lower] && !m.r.Tokens[last].Is(analysis.Punct) {
		last++
	}
	if last == k.First {
		return ""
	}
	head := strings.TrimSuffix(m.r.Tokens[last-1].Lower, "s")
	if !unnamed[head] {
		return ""
	}
	return strings.Join(a.Actors, " ") + "/" + head
}

// beside are the words behind the noun that heads a description.
var beside = map[string]bool{"of": true, "for": true, "from": true, "in": true, "at": true, "to": true, "with": true, "who": true, "on": true, "familiar": true, "close": true}

// unnamed are the nouns for one who speaks and is not named.
var unnamed = map[string]bool{
	"official": true, "source": true, "diplomat": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "officer": true,
	"ministry": true, "mission": true, "embassy": true, "department": true, "office": true, "agency": true, "army": true, "military": true, "group": true, "movement": true, "commander": true,
}
