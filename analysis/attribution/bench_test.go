package attribution

import (
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
)

// BenchmarkResolve measures a document of many statements, learning included.
func BenchmarkResolve(b *testing.B) {
	text := strings.Repeat("Ukraine's defence minister Taras Bondar, who met his French counterpart in Berlin, said Russia had moved its army. "+
		"The minister warned that Moscow would pay. He said both sides should talk. Bondar added that the situation was tense.\n\n", 60)
	set, v := testSet(), phrase.NewVocabulary()
	f := testMentions{set, phrase.NewMatcher(v)}
	for k, e := range set.Actors.Entries {
		f.matcher.Add(e.Words, k)
	}
	x := New(set, v)
	doc := &analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}}
	r := sentence.Read(doc)
	v.Tokens(r.Tokens)
	f.find(r)
	var s []analysis.Statement
	for k, sent := range r.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			switch r.Tokens[i].Lower {
			case "said", "warned", "added":
				s = append(s, analysis.Statement{Sentence: k, Continues: -1, Speaker: analysis.Range{First: sent.First, Last: i}, Content: analysis.Range{First: i + 1, Last: sent.Last}})
			}
		}
	}
	b.SetBytes(int64(len(text)))
	b.ResetTimer()
	for b.Loop() {
		x.Resolve(r, s)
	}
}
