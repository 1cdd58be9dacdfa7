package tone

import (
	"math"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/lexicons"
)

// TestSides holds that of a bare text the stronger side is the score, and that what is too faint to judge
// stays below a tenth.
func TestSides(t *testing.T) {
	score := bare(t)
	for _, c := range []struct{ text, shift string }{
		{"The general threatened to bombard the harbour and vowed to destroy the fleet.", "hostile side"},
		{"The two governments signed an agreement and promised to release the prisoners.", "friendly side"},
		{"The annex lists the rooms of the building by floor and by number.", "too faint to judge"},
	} {
		s := score(c.text)
		v, whole := s.Escalation, analysis.Term{}
		for _, term := range s.Terms {
			if term.Entry == WholeSentence {
				whole = term
			}
		}
		if whole.Shift != c.shift || whole.Text != c.text {
			t.Errorf("%q: the whole sentence is told as %+v, want %q", c.text, whole, c.shift)
		}
		right := map[string]bool{"hostile side": v >= 0.099, "friendly side": v <= -0.099, "too faint to judge": v > -0.001 && v < 0.1}
		if !right[c.shift] {
			t.Errorf("%q: %s scores %v", c.text, c.shift, v)
		}
	}
}

// TestWordsByTheirFirstLetters holds that a word weighs by its first six letters, and names weigh nothing.
func TestWordsByTheirFirstLetters(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	set.Tone.Words = []string{"zephyr"}
	set.Tone.Weights = []lexicons.ToneWeight{{Feature: "word:zephyr", Hostile: 0.3}}
	v := phrase.NewVocabulary()
	scorer := New(set, v)
	for text, want := range map[string]float64{
		"of zephyrs": 0.3, "of zephyr": 0.3, "of zephyrs and a zephyr": 0.3, "Zephyrs blow.": 0.3, "of zephyl": 0, "of Zephyria": 0,
	} {
		r := sentence.Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
		v.Tokens(r.Tokens)
		if s := scorer.Sentence(r); math.Abs(s.Escalation-want) > 1e-9 {
			t.Errorf("%q scores %v, want %v: %+v", text, s.Escalation, want, s.Terms)
		}
	}
}
