package sentence

import (
	"strings"
	"testing"
	"unicode/utf8"

	"detente/analysis"
)

// document makes a document of paragraphs separated by blank lines.
func document(text string) *analysis.Document {
	d := &analysis.Document{Text: text}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		d.Paragraphs = append(d.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: at + len(p)}})
		at += len(p) + 2
	}
	return d
}

func TestSentenceBreaks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "Talks ended. Both sides left.", "Talks ended.|Both sides left."},
		{"title is no end", "Mr. Anders met Gen. Ruiz. They spoke.", "Mr. Anders met Gen. Ruiz.|They spoke."},
		{"acronym inside a name", "The U.S. President spoke. He left.", "The U.S. President spoke.|He left."},
		{"acronym at the end", "They flew to the U.S. The talks failed.", "They flew to the U.S.|The talks failed."},
		{"name of a platform", "She wrote on X. Nobody read it.", "She wrote on X.|Nobody read it."},
		{"initial X", "It was up to Malcolm X. Orr to answer.", "It was up to Malcolm X. Orr to answer."},
		{"initial", "George W. Halland agreed. Good.", "George W. Halland agreed.|Good."},
		{"question inside a quotation", "“Why now?” he asked. Nobody knew.", "“Why now?” he asked.|Nobody knew."},
		{"quotation ends the sentence", "“We will not go.” The hall fell silent.", "“We will not go.”|The hall fell silent."},
		{"stop before closing mark", "“We want peace.” she said. “Now.”", "“We want peace.” she said.|“Now.”"},
		{"straight marks", "\"We agree,\" he said. \"We will sign.\"", "\"We agree,\" he said.|\"We will sign.\""},
		{"ellipsis goes on in lower case", "It is... something new. Yes.", "It is... something new.|Yes."},
		{"ellipsis before a capital ends", "They were made to us... There is more.", "They were made to us...|There is more."},
		{"decimal and thousands", "It cost 3.5 billion. About 100,000 came.", "It cost 3.5 billion.|About 100,000 came."},
		{"time of day", "It began at 9 p.m. The end came late.", "It began at 9 p.m.|The end came late."},
		{"month", "On Jan. 5 they met. Fine.", "On Jan. 5 they met.|Fine."},
		{"glued stop before a capital", "He left the talks.She stayed.", "He left the talks.|She stayed."},
		{"bracket in lower case goes on", "The deal ... (but) it held.", "The deal ... (but) it held."},
		{"paragraph ends without a stop", "A heading\n\nThe text.", "A heading|The text."},
		{"single quotation marks", "'We are ready,' he said. 'We will wait.' Nobody came.", "'We are ready,' he said.|'We will wait.'|Nobody came."},
		{"doubled mark", "Ms Orr said ““We go on”. Then she left.", "Ms Orr said ““We go on”.|Then she left."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(document(c.text))
			var got []string
			for _, s := range r.Sentences {
				got = append(got, r.Text[s.Start:s.End])
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"possessive", "Russia’s talks", "russia|'s|talks"},
		{"left mark used as apostrophe", "Russia‘s talks", "russia|'s|talks"},
		{"negation", "don’t can't won't", "do|n't|ca|n't|wo|n't"},
		{"other clitics", "they're I’ll we'd", "they|'re|i|'ll|we|'d"},
		{"name with apostrophe", "O’Brien spoke", "o'brien|spoke"},
		{"hyphen", "cease-fire Biden-Putin pro-Russia", "cease-fire|biden-putin|pro-russia"},
		{"acronym", "the U.S. and U.N.-led", "the|u.s.|and|u.n.-led"},
		{"title", "Mr. Orr, Lt. Gen. Moe", "mr|orr|,|lt|gen|moe"},
		{"numbers", "100,000 at 19:51 on 2022-01-11, 7th", "100,000|at|19:51|on|2022-01-11|,|7th"},
		{"plural possessive", "officials' claims", "officials|'|claims"},
		{"dashes", "talks -- if any — end", "talks|--|if|any|—|end"},
		{"ampersand", "J&K", "j&k"},
		{"accents", "Élysée ÖL", "élysée|öl"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range Read(document(c.text)).Tokens {
				got = append(got, x.Lower)
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("got %s, want %s", g, c.want)
			}
		})
	}
}

func TestQuotationMarks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"curly", "“Yes,” he said.", "<>"},
		{"straight", `He said "yes" and "no".`, "<><>"},
		{"single straight", "He said 'we go' and left.", "<>"},
		{"apostrophe is no mark", "Iran's officials' claims don't count", ""},
		{"possessive inside single quotation", "'The allies' plan is dead,' he said.", "<>"},
		{"guillemets", "«Oui», he said.", "<>"},
		{"nested", "“He told me ‘never’ twice,” she said.", "<<>>"},
		{"single within single", "'They call it a 'raid' in words,' he said.", "<>"},
		{"single one after the other", "They call it 'a 'raid' in words, he said.", "<>"},
		{"missing end", "“We go on", "<"},
		{"doubled", "““We go on”", "<<>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []byte
			for _, x := range Read(document(c.text)).Tokens {
				if x.Is(analysis.OpenQuote) {
					got = append(got, '<')
				}
				if x.Is(analysis.CloseQuote) {
					got = append(got, '>')
				}
			}
			if string(got) != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"“Why?” he asked. 'No.'", "U.S. don’t J&K ... --", "İstanbul ’s '' ``", "a.b.c. n't 't"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		r := Read(document(text))
		at := 0
		for i, x := range r.Tokens {
			if x.Start < at || x.End <= x.Start || x.End > len(text) || x.Lower == "" {
				t.Fatalf("token %d %+v after %d", i, x, at)
			}
			at = x.End
		}
		next := 0
		for _, s := range r.Sentences {
			if s.First != next || s.Last <= s.First {
				t.Fatalf("sentence %+v, want it to begin at token %d", s, next)
			}
			next = s.Last
		}
		if next != len(r.Tokens) {
			t.Fatalf("sentences hold %d of %d tokens", next, len(r.Tokens))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("“We are ready to talk,” Mr. Anders said on Friday, adding that Oslo’s 1,200 troops don’t threaten anybody in the U.S. or elsewhere. ", 200)
	d := document(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(d)
	}
}

func TestNoSentenceIsTooLong(t *testing.T) {
	text := strings.Repeat("Brel said ", longestSentence)
	r := Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
	if n := len(r.Sentences); n != 2 || r.Sentences[0].Last != longestSentence || r.Sentences[1].Last != len(r.Tokens) {
		t.Errorf("%d sentences: %v", n, r.Sentences)
	}
}
