package phrase

import (
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/sentence"
	"detente/lexicons"
)

// lexicon is a small one of its own: phrase, kind, actor, and for persons the name; "?" marks common words.
func lexicon() *lexicons.Actors {
	a := &lexicons.Actors{ByID: map[string]lexicons.Actor{}}
	last := map[string]int{}
	add := func(phrase string, kind analysis.MentionKind, actor, name string, short bool) {
		p, common := strings.CutSuffix(phrase, "?")
		k, again := last[p]
		if again {
			a.Entries[k].Next = len(a.Entries)
		}
		last[p] = len(a.Entries)
		a.Entries = append(a.Entries, lexicons.Entry{Phrase: p, Words: lexicons.Split(p), Kind: kind, Actor: actor, Name: name, Short: short, Common: common, Again: again, Next: -1})
	}
	add("US", analysis.StateName, "USA", "", false)
	add("Iran", analysis.StateName, "IRN", "", false)
	add("China", analysis.StateName, "CHN", "", false)
	add("Georgia?", analysis.StateName, "GEO", "", false)
	add("Tbilisi", analysis.Capital, "GEO", "", false)
	add("the Kremlin", analysis.Capital, "RUS", "", false)
	add("prime minister", analysis.RoleNoun, "", "", false)
	add("foreign minister", analysis.RoleNoun, "", "", false)
	add("Ada May", analysis.PersonName, "GBR", "Ada May", false)
	add("May?", analysis.PersonName, "GBR", "Ada May", true)
	add("Zoe May", analysis.PersonName, "FRA", "Zoe May", false)
	add("John Carver", analysis.PersonName, "USA", "John Carver", false)
	add("Carver", analysis.PersonName, "USA", "John Carver", true)
	add("Ju Ming", analysis.PersonName, "CHN", "Ju Ming", false)
	add("Ju", analysis.PersonName, "CHN", "Ju Ming", true)
	add("People's Army Council", analysis.Institution, "CHN", "", false)
	add("The Carver of Chad", analysis.PersonName, "TCD", "The Carver of Chad", false)
	a.Blocked = [][]string{lexicons.Split("South China Sea")}
	return a
}

func mentions(t *testing.T, text string) string {
	t.Helper()
	a, v := lexicon(), NewVocabulary()
	m := NewActors(a, v)
	r := sentence.Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
	v.Tokens(r.Tokens)
	m.Find(r)
	var out []string
	for _, x := range r.Mentions {
		out = append(out, r.Words(x.First, x.Last)+"="+a.Entries[x.Entry].Phrase)
	}
	return strings.Join(out, "|")
}

func TestActorsAreFoundByTheirCapitals(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"capitals must be met", "They told us that the US agreed.", "US=US"},
		{"a small word may open a sentence", "The Kremlin agreed.", "The Kremlin=the Kremlin"},
		{"a name in capitals", "IRAN SAYS NO", "IRAN=Iran"},
		{"roles in any case", "Foreign Minister and foreign minister", "Foreign Minister=foreign minister|foreign minister=foreign minister"},
		{"a phrase that holds a name and does not mean it", "Ships in the South China Sea left China.", "China=China"},
		{"a common word without proof", "He will come in May to Georgia.", ""},
		{"a state proven by another of its names", "Georgia replied from Tbilisi.", "Georgia=Georgia|Tbilisi=Tbilisi"},
		{"a state proven by an office of it", "Georgia's foreign minister replied.", "Georgia=Georgia|foreign minister=foreign minister"},
		{"somebody's lawyer", "Georgia's lawyer replied.", ""},
		{"somebody's minister", "Ann Georgia's foreign minister replied.", "foreign minister=foreign minister"},
		{"a surname proven by the full name", "Ada May spoke. Later May left.", "Ada May=Ada May|May=May"},
		{"a surname that the lexicon gives to somebody else alone", "Zoe May spoke. Mrs May left.", "Zoe May=Zoe May|May=Zoe May"},
		{"a surname of whom the document named last", "Zoe May met Ada May. Mrs May left.", "Zoe May=Zoe May|Ada May=Ada May|May=May"},
		{"a surname proven by a title", "Mrs May spoke.", "May=May"},
		{"a surname proven by an office", "The prime minister May spoke.", "prime minister=prime minister|May=May"},
		{"a surname under another given name", "Reporters met Ada Carver there.", ""},
		{"the surname alone of whom the document gives another given name", "Ada Carver arrived. Mr Carver spoke.", ""},
		{"the surname alone where both are named", "John Carver came with Ada Carver. Carver spoke.", "John Carver=John Carver|Carver=Carver"},
		{"another given name behind the family name", "General Ju Fang-ho arrived.", ""},
		{"a word of the sentence behind the family name", "Ju and Iran agreed.", "Ju=Ju|Iran=Iran"},
		{"the end of a longer name", "The Karst People's Army Council agreed.", ""},
		{"the whole name", "The People's Army Council agreed.", "People's Army Council=People's Army Council"},
		{"an article is no given name", "The Carver team and the Carver team agreed.", "Carver=Carver|Carver=Carver"},
		{"a surname behind a word of the sentence", "When Carver came, they left.", "Carver=Carver"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := mentions(t, c.text); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}
