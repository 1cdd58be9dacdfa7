package phrase

import (
	"strings"
	"testing"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/sentence"
)

func FuzzReading(f *testing.F) {
	f.Add("The U.S. envoys don’t agree, Mr. Orr’s officials' counter-counterproposals notwithstanding: a ab abc abcd abcde abcdefg abcdefgh abcdefghi abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq")
	f.Add("abcdefghijklmnop abcdefgXhijklmnop abcdefghXXijklmnop a b")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		r := sentence.Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
		v, known := NewVocabulary(), map[string]uint32{}
		for i := range r.Tokens {
			if w := r.Tokens[i].Lower; i%3 != 0 { // others are in no lexicon
				known[w] = v.Add(w)
			}
			if w := strings.Repeat("x", i%20); w != "" {
				known[w] = v.Add(w)
			}
		}
		v.Reading(r)
		for _, x := range r.Tokens {
			if x.Word != known[x.Lower] || x.Word != v.Number(x.Lower) {
				t.Fatalf("%q is %d, %d by itself, want %d", x.Lower, x.Word, v.Number(x.Lower), known[x.Lower])
			}
		}
	})
}
