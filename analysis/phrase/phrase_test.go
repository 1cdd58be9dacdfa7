package phrase

import (
	"strings"
	"testing"

	"detente/analysis"
)

func tokens(v *Vocabulary, s string) []analysis.Token {
	var out []analysis.Token
	for _, w := range strings.Fields(s) {
		out = append(out, analysis.Token{Lower: w})
	}
	v.Tokens(out)
	return out
}

func TestFindTakesTheLongestPhraseFromTheLeft(t *testing.T) {
	v := NewVocabulary()
	m := NewMatcher(v)
	phrases := []string{"war", "war crimes", "war crimes tribunal", "crimes", "call on"}
	for i, p := range phrases {
		m.Add(strings.Fields(p), i)
	}
	for _, c := range []struct{ name, text, want string }{
		{"longer phrase wins", "the war crimes were", "war crimes"},
		{"falls back to the longest whole phrase", "war crimes trial", "war crimes"},
		{"no overlap", "war crimes crimes", "war crimes|crimes"},
		{"half a phrase is none", "they call the war", "war"},
		{"nothing", "peace talks", ""},
		{"phrase at the end", "they call on", "call on"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ts := tokens(v, c.text)
			var got []string
			for _, x := range m.Find(ts, 0, len(ts), nil) {
				got = append(got, phrases[x.Entry])
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("%q: got %q, want %q", c.text, g, c.want)
			}
		})
	}
}

func TestAddKeepsTheFirstEntryOfAPhrase(t *testing.T) {
	m := NewMatcher(NewVocabulary())
	if got := m.Add([]string{"lai"}, 7); got != 7 {
		t.Fatalf("first: %d", got)
	}
	if got := m.Add([]string{"lai"}, 9); got != 7 {
		t.Errorf("second: entry %d holds the phrase, want 7", got)
	}
}
