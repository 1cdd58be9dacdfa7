package timex

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
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
	for last < k.Last && !beside.Has(m.r.Tokens[last].Lower) && !m.r.Tokens[last].Is(analysis.Punct) {
		last++
	}
	if last == k.First {
		return ""
	}
	head := strings.TrimSuffix(m.r.Tokens[last-1].Lower, "s")
	if !unnamed.Has(head) {
		return ""
	}
	return strings.Join(a.Actors, " ") + "/" + head
}

// beside are the words behind the noun that heads a description.
var beside = wordset.Of("of for from in at to with who on familiar close")

// unnamed are the nouns for one who speaks and is not named.
var unnamed = wordset.Of(`official source diplomat spokesman spokeswoman spokesperson officer ministry mission embassy department office agency army
	military group movement commander`)
