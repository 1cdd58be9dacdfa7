package pipeline

import (
	"testing"

	"detente/analysis"
	"detente/lexicons"
)

// TestSpeechGoesOn holds when a sentence without a word to judge takes up the tone of the one before it: the
// last statement of each text.
func TestSpeechGoesOn(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := New(set, Options{})
	for _, c := range []struct {
		name, text string
		goesOn     bool
	}{
		{"behind an accusation", "“Denmark betrayed us,” Norway's foreign minister Ane Dal said. “Denmark is a big country.”", true},
		{"of the same quotation", "“Denmark betrayed us. Denmark is a big country,” Norway's foreign minister Ane Dal said.", true},
		{"and on", "“Denmark betrayed us. Denmark is a big country. Denmark has four ports,” Norway's foreign minister Ane Dal said.", true},
		{"behind praise", "“Denmark helped us,” Norway's foreign minister Ane Dal said. “Denmark is a big country.”", false},
		{"with words of its own", "“Denmark betrayed us,” Norway's foreign minister Ane Dal said. “We will hold talks with Denmark.”", false},
		{"behind somebody else", "“Norway betrayed us,” Sweden said. “Denmark is a big country,” Norway's foreign minister Ane Dal said.", false},
		{"in indirect speech", "“Denmark betrayed us,” Norway's foreign minister Ane Dal said. She said Denmark was a big country.", false},
		{"at nobody", "“This is a disgrace,” Norway's foreign minister Ane Dal said. “It is a big world.”", false},
		{"about nobody, denied", "“Denmark betrayed us,” Norway's foreign minister Ane Dal said. “The figures will never be published.”", true},
		{"by an onlooker", "“Denmark betrayed them,” the analyst Ane Dal said. “Denmark is a big country.”", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := p.Analyse(&analysis.Document{Text: c.text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(c.text)}}}})
			if len(a.Statements) < 2 {
				t.Fatalf("%d statements in %q", len(a.Statements), c.text)
			}
			s, sum, goesOn := a.Statements[len(a.Statements)-1].Score, 0.0, false
			for _, term := range s.Terms {
				sum += term.Contribution
				goesOn = goesOn || term.Shift == "speech goes on"
			}
			if sum != s.Escalation || goesOn != c.goesOn || goesOn && (!s.Judged || analysis.Label(s.Escalation) != "mildly escalatory") {
				t.Errorf("%q: %+.2f, goes on %v: %+v", c.text, s.Escalation, goesOn, s.Terms)
			}
		})
	}
}

// TestStance holds when the first statement of a text, in which no word weighs anything, takes up what its party says at the
// other one elsewhere.
func TestStance(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := New(set, Options{})
	const big = "“Denmark is a big country,” Norway's foreign minister Ane Dal said. "
	const quarrel = "Denmark threatened to attack Norway. Denmark vowed to bomb Norway. "
	for _, c := range []struct{ name, text, want string }{
		{"a hostile one in a quarrel", big + quarrel + "Norway condemned Denmark.", "mildly escalatory"},
		{"a hostile one in no quarrel", big + "Norway condemned Denmark.", "neutral"},
		{"a friendly one", big + quarrel + "Norway offered Denmark talks.", "neutral"},
		{"both", big + quarrel + "Norway condemned Denmark. Norway praised Denmark.", "neutral"},
		{"of another party", big + quarrel + "Sweden condemned Denmark.", "neutral"},
		{"on another party", big + quarrel + "Norway condemned Sweden.", "neutral"},
		{"in indirect speech", "Norway said Denmark was a big country. " + quarrel + "Norway condemned Denmark.", "neutral"},
		{"of an onlooker", "“Denmark is a big country,” the analyst Ane Dal said. " + quarrel + "The analyst condemned Denmark.", "neutral"},
		{"beside what was negated", "“We did not attack Denmark,” Norway's foreign minister Ane Dal said. " + quarrel + "Norway condemned Denmark.", "neutral"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := p.Analyse(&analysis.Document{Text: c.text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(c.text)}}}})
			if len(a.Statements) < 2 {
				t.Fatalf("%d statements in %q", len(a.Statements), c.text)
			}
			if s := a.Statements[0].Score; analysis.Label(s.Escalation) != c.want {
				t.Errorf("%q: %+.2f, want %s: %+v", c.text, s.Escalation, c.want, s.Terms)
			}
		})
	}
}

// TestGainsaid holds when somebody who speaks for no party is hostile by a mere denial.
func TestGainsaid(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := New(set, Options{})
	for _, c := range []struct{ name, text, want string }{
		{"a denial", "“Denmark never was a large country,” the analyst Ane Dal said.", "mildly escalatory"},
		{"none", "“Denmark always was a large country,” the analyst Ane Dal said.", "neutral"},
		{"an assurance", "“Denmark no doubt was a large country,” the analyst Ane Dal said.", "neutral"},
		{"in indirect speech", "The analyst Ane Dal said Denmark never was a large country.", "neutral"},
		{"at nobody", "“It never was a large country,” the analyst Ane Dal said.", "neutral"},
		{"of a party", "“Denmark never was a large country,” Norway's foreign minister Ane Dal said.", "neutral"},
		{"of violence", "“There was no attack in Denmark,” the analyst Ane Dal said.", "neutral"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := p.Analyse(&analysis.Document{Text: c.text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(c.text)}}}})
			if len(a.Statements) != 1 {
				t.Fatalf("%d statements in %q", len(a.Statements), c.text)
			}
			if s := a.Statements[0].Score; analysis.Label(s.Escalation) != c.want {
				t.Errorf("%q: %+.2f, want %s: %+v", c.text, s.Escalation, c.want, s.Terms)
			}
		})
	}
}
