package tone

import (
	"math"
	"slices"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/lexicons"
)

// TestWithout holds that leaving out an entry is what a lexicon without its row would do, and that leaving
// out nothing changes nothing.
func TestWithout(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	const text = "Their envoys rejected the truce and threatened to storm the port, but we hope for calm."
	score := func(t *testing.T, tone *lexicons.Tone, leave string) float64 {
		v := phrase.NewVocabulary()
		scorer := New(&lexicons.Set{Actors: set.Actors, Cues: set.Cues, Tone: tone}, v)
		r := sentence.Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
		v.Tokens(r.Tokens)
		s := analysis.Statement{Content: analysis.Range{Last: len(r.Tokens)}, CueEntry: -1, Continues: -1}
		x := reader{t: scorer, r: r, s: &s, a: &analysis.Attribution{Actors: []string{"NOR"}}, weights: &scorer.said}
		x.read()
		out := x.score(nil)
		x.refold(int32(slices.Index(scorer.layout.names, leave)))
		again := x.total(x.steps, x.value, x.kept)
		if leave == "" && math.Abs(again-out.Escalation) > 0.0015 {
			t.Errorf("read again it is %v, at first %v", again, out.Escalation)
		}
		return again
	}
	score(t, set.Tone, "")
	for _, lemma := range []string{"reject", "truce", "threaten", "hope"} {
		without := *set.Tone
		without.Acts, without.Weights = nil, nil
		for _, a := range set.Tone.Acts {
			if a.Lemma != lemma {
				without.Acts = append(without.Acts, a)
			}
		}
		for _, w := range set.Tone.Weights {
			if w.Feature == "rule:+" || w.Feature == "rule:-" {
				without.Weights = append(without.Weights, w)
			}
		}
		without.Words = nil
		if got, want := score(t, set.Tone, "act:"+lemma), score(t, &without, ""); math.Abs(got-want) > 0.0015 {
			t.Errorf("left out, %s makes it %v; a lexicon without the row %v", lemma, got, want)
		}
	}
}
