package pipeline

import (
	"testing"

	"detente/analysis"
	"detente/lexicons"
)

// TestToneOfReportedActs holds what a reporting verb makes of its content, each rule beside its counter-example.
func TestToneOfReportedActs(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := New(set, Options{})
	for _, c := range []struct{ name, text, want string }{
		{"demand refused", "Norway rejected the Danish demand to leave the bank.", "escalatory"},
		{"accusation contradicted", "Norway rejected the accusation.", "neutral"},
		{"accusation denied", "Norway denied the allegations.", "neutral"},
		{"offer refused", "Norway rejected the ceasefire offer.", "escalatory"},
		{"own deed goes on", "Norway said it would not stop.", "escalatory"},
		{"friendly deed goes on", "Norway said it would not stop talking to Denmark.", "mildly de-escalatory"},
		{"friendly thing doubted", "Norway said a ceasefire was unrealistic.", "mildly escalatory"},
		{"friendly thing hoped for", "Norway said it hoped for a ceasefire.", "mildly de-escalatory"},
		{"the wounded are nobody's act", "Norway said three of the sailors were wounded.", "neutral"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := &analysis.Document{Text: c.text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(c.text)}}}}
			a := p.Analyse(doc)
			if len(a.Statements) != 1 {
				t.Fatalf("%d statements in %q", len(a.Statements), c.text)
			}
			s := a.Statements[0].Score
			if got := analysis.Label(s.Escalation); got != c.want {
				t.Errorf("%q is %s (%+.2f), want %s: %+v", c.text, got, s.Escalation, c.want, s.Terms)
			}
		})
	}
}
