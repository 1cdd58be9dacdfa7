package statement

import (
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

// TestRandomWords holds that no row of cues, function words and marks, however senseless, ends the program or breaks what
// is true of every statement.
func TestRandomWords(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewVocabulary()
	actors := phrase.NewActors(set.Actors, v)
	f := New(set, v)
	words := []string{",", ",", ".", ":", ";", "“", "”", "'", "\"", "(", ")", " - ", "\n\n", "?", "Brel", "Ana", "Norland", "Iran", "NATO", "U.S.", "28", "raid", "village", "the", "a", "that", "to", "who", "which", "said", "says", "with", "of", "by", "on Friday", "as", "Related article", "READ MORE:", "according to"}
	classes := make([]string, 0, len(set.Cues.Words))
	for class := range set.Cues.Words {
		classes = append(classes, class)
	}
	sort.Strings(classes)
	for _, class := range classes {
		words = append(words, set.Cues.Words[class]...)
	}
	for i := range set.Cues.Entries {
		words = append(words, set.Cues.Entries[i].Lemma)
	}
	const texts, longest = 20000, 40
	random := rand.New(rand.NewPCG(1, 2))
	for range texts {
		var b strings.Builder
		for range 1 + random.IntN(longest) {
			k := random.IntN(len(words))
			if random.IntN(2) == 0 {
				k = random.IntN(40)
			}
			w := words[k]
			if random.IntN(8) == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			b.WriteString(w + " ")
		}
		text := strings.TrimSpace(b.String())
		r := read(v, text, analysis.Body)
		actors.Find(r)
		statements, _ := f.Find(r)
		if check(t, r, statements); t.Failed() {
			t.Fatalf("in %q", text)
		}
	}
}
