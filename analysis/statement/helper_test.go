package statement

import (
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/lexicons"
)

// finder compiles the built-in lexicons, once for all tests.
func finder(t testing.TB) (*Finder, *phrase.Vocabulary) {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewVocabulary()
	return New(set, v), v
}

// read makes a reading of a text whose paragraphs stand apart by blank lines.
func read(v *phrase.Vocabulary, text string, kind analysis.ParagraphKind) *analysis.Reading {
	doc := &analysis.Document{Text: text}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		doc.Paragraphs = append(doc.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: at + len(p)}, Kind: kind})
		at += len(p) + 2
	}
	r := sentence.Read(doc)
	v.Tokens(r.Tokens)
	return r
}

// show writes statements as "speaker | lemma | mode | content", with "^n" for a carried speaker and
// "/" between the parts of a content.
func show(r *analysis.Reading, statements []analysis.Statement) []string {
	var out []string
	for _, s := range statements {
		speaker := r.Words(s.Speaker.First, s.Speaker.Last)
		if s.Speaker.Empty() && s.Continues >= 0 {
			speaker = "^" + string(rune('0'+s.Continues))
		}
		content := r.Words(s.Content.First, s.Content.Last)
		if len(s.Parts) > 0 {
			var parts []string
			for _, p := range s.Parts {
				parts = append(parts, r.Words(p.First, p.Last))
			}
			content = strings.Join(parts, " / ")
		}
		line := speaker + " | " + s.Lemma + " | " + string(s.Mode) + " | " + content
		if s.Negated {
			line += " | not"
		}
		if s.Passive {
			line += " | passive"
		}
		out = append(out, line)
	}
	return out
}

// expect runs a table of texts and the statements wanted of each.
func expect(t *testing.T, tests []test) {
	t.Helper()
	f, v := finder(t)
	run(t, f, v, tests, func(*analysis.Reading) {})
}

// expectNamed is expect with the names of actors found.
func expectNamed(t *testing.T, tests []test) {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewVocabulary()
	actors := phrase.NewActors(set.Actors, v)
	run(t, New(set, v), v, tests, actors.Find)
}

func run(t *testing.T, f *Finder, v *phrase.Vocabulary, tests []test, names func(*analysis.Reading)) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := read(v, tt.text, analysis.Body)
			names(r)
			got, _ := f.Find(r)
			lines := show(r, got)
			if strings.Join(lines, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("%s\ngot:\n\t%s\nwant:\n\t%s", tt.text, strings.Join(lines, "\n\t"), strings.Join(tt.want, "\n\t"))
			}
			check(t, r, got)
		})
	}
}

type test struct {
	name, text string
	want       []string
}

// check holds what is true of every statement: it stays within its sentence, its parts within its
// content, and its carried speaker points at another statement.
func check(t *testing.T, r *analysis.Reading, statements []analysis.Statement) {
	t.Helper()
	for i, s := range statements {
		sentence := r.Sentences[s.Sentence]
		if s.Content.Empty() || s.Content.First < sentence.First || s.Content.Last > sentence.Last {
			t.Errorf("statement %d: content %v leaves its sentence %v", i, s.Content, sentence)
		}
		last := s.Content.First
		for _, p := range s.Parts {
			if p.Empty() || p.First < last || p.Last > s.Content.Last {
				t.Errorf("statement %d: part %v leaves its content %v", i, p, s.Content)
			}
			last = p.Last
		}
		if s.Speaker.Empty() && s.Continues < 0 {
			t.Errorf("statement %d has neither a speaker nor a statement to carry on from", i)
		}
		if s.Continues >= len(statements) || s.Continues == i {
			t.Errorf("statement %d carries on from %d of %d", i, s.Continues, len(statements))
		}
		if i > 0 && (statements[i-1].Sentence > s.Sentence || statements[i-1].Sentence == s.Sentence && statements[i-1].Content.First > s.Content.First) {
			t.Errorf("statement %d stands before its forerunner", i)
		}
	}
}
