package agreement

import (
	"math"
	"testing"

	"detente/analysis"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 5e-4 {
		t.Errorf("%s: got %.4f, want %.4f", what, got, want)
	}
}

// The worked example of Krippendorff (2011), section C: four coders, twelve units, values missing.
func TestAlphaOfThePublishedExample(t *testing.T) {
	missing := math.NaN()
	coders := [][]float64{
		{1, 2, 3, 3, 2, 1, 4, 1, 2, missing, missing, missing},
		{1, 2, 3, 3, 2, 2, 4, 1, 2, 5, missing, 3},
		{missing, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, missing},
		{1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, missing},
	}
	units := make([][]float64, 12)
	for _, c := range coders {
		for u, v := range c {
			if !math.IsNaN(v) {
				units[u] = append(units[u], v)
			}
		}
	}
	near(t, "nominal", alpha(units, nominal), 0.743)
	near(t, "interval", alpha(units, interval), 0.849)
}

// The two-coder interval example is worked by hand: observed Σ(a-b)²/n = 2/4; all eight values
// 1 2 3 4 2 2 3 5 have Σx = 22, Σx² = 72, so expected = 2(8·72-484)/(8·7) = 184/56.
func TestAlphaOfTwoCoders(t *testing.T) {
	near(t, "worked by hand", alpha(twoCoders([]float64{1, 2, 3, 4}, []float64{2, 2, 3, 5}), interval), 1-0.5/(184.0/56))
	near(t, "perfect agreement", alpha(twoCoders([]float64{-1, 0, 1}, []float64{-1, 0, 1}), interval), 1)
	if !math.IsNaN(alpha(twoCoders([]float64{1, 1}, []float64{1, 1}), interval)) {
		t.Error("without variance alpha is undefined")
	}
}

func TestWeightedKappa(t *testing.T) {
	near(t, "perfect", weightedKappa([]int{-3, 0, 3}, []int{-3, 0, 3}), 1)
	// observed Σd²/n = 2/4; expected: all pairs of {0,0,1,1} with {0,1,1,2}: Σ(x-y)² = 2(0+1+1+4)+2(1+0+0+1) = 16, /16 = 1
	near(t, "worked example", weightedKappa([]int{0, 0, 1, 1}, []int{0, 1, 1, 2}), 0.5)
}

func TestRanksShareTies(t *testing.T) {
	got := ranks([]float64{2, 1, 2, 5})
	for i, want := range []float64{1.5, 0, 1.5, 3} {
		if got[i] != want {
			t.Errorf("rank %d: got %v, want %v", i, got[i], want)
		}
	}
}

func ptr[T any](x T) *T { return &x }

func TestCompare(t *testing.T) {
	gold := []Coded{{Document: "a.txt", Statements: []CodedStatement{
		{Sentence: "Oslo warned Bern of grave consequences on Friday.", Speaker: "Oslo", Actors: []string{"NOR"}, Targets: []string{"CHE"}, Date: ptr("2024-05-17"), Tone: 1},
		{Sentence: "Bern offered talks without conditions.", Speaker: "Bern", Actors: []string{"CHE"}, Targets: []string{"NOR"}, Date: ptr("2024-05-17"), Tone: -2},
		{Sentence: "The minister spoke for an hour about fish.", Speaker: "the minister", Actors: []string{"NOR"}, Tone: 0},
	}}}
	found := []analysis.Observation{
		{Document: "x/a.txt", Sentence: "Oslo warned Bern of grave consequences on Friday.", Speaker: "Oslo", Actors: []string{"NOR"}, Targets: []string{"CHE"}, Date: ptr("2024-05-17"), Escalation: ptr(0.33), Sentiment: ptr(0.9)},
		{Document: "x/a.txt", Sentence: "Bern offered talks without conditions.", Speaker: "Oslo", Actors: []string{"NOR"}, Targets: []string{}, Date: ptr("2024-05-16"), Escalation: ptr(-0.5), Sentiment: ptr(0.1)},
		{Document: "x/a.txt", Sentence: "Snow fell all night over the harbour and the hills.", Speaker: "snow", Actors: []string{"OTHER"}},
	}
	r := Compare(gold, found)
	near(t, "statements F1", r.Statements.F1, 2.0/3)
	near(t, "actor accuracy", float64(r.ActorAccuracy), 0.5)
	near(t, "speaker overlap", float64(r.SpeakerOverlap), 0.5)
	near(t, "targets F1", r.Targets.F1, 2.0/3)
	near(t, "date accuracy", float64(r.DateAccuracy), 0.5)
	near(t, "balanced sign", float64(r.Tone.BalancedSign), 1)
	near(t, "baseline balanced sign", float64(r.Baseline.BalancedSign), 0)
	near(t, "baseline opposite", float64(r.Baseline.Opposite), 1)
	if r.Tone.Confusion != (Confusion{{1, 0, 0}, {0, 0, 0}, {0, 0, 1}}) {
		t.Errorf("confusion %v", r.Tone.Confusion)
	}
}

func TestAClauseOfACodedSentenceIsFound(t *testing.T) {
	coded := []CodedStatement{{Sentence: "In the north calm held while in the south Oslo said it would wait for an answer.", Actors: []string{"NOR"}}}
	found := []analysis.Observation{{Sentence: "in the south Oslo said it would wait for an answer", Actors: []string{"NOR"}}}
	if len(align(coded, found)) != 1 {
		t.Error("the clause was not matched")
	}
	found[0].Sentence = "said it would"
	if len(align(coded, found)) != 0 {
		t.Error("three words were matched with a sentence of seventeen")
	}
}

func TestWithoutSentimentThereIsNoBaseline(t *testing.T) {
	gold := []Coded{{Document: "a.txt", Statements: []CodedStatement{{Sentence: "Oslo warned Bern.", Actors: []string{"NOR"}, Tone: 1}}}}
	found := []analysis.Observation{{Document: "a.txt", Sentence: "Oslo warned Bern.", Actors: []string{"NOR"}, Escalation: ptr(0.33)}}
	if r := Compare(gold, found); !math.IsNaN(float64(r.Baseline.MacroF1)) || math.IsNaN(float64(r.Tone.MacroF1)) {
		t.Errorf("baseline %v, tone %v; want — and a figure", r.Baseline.MacroF1, r.Tone.MacroF1)
	}
	found[0].Sentiment = ptr(0.2)
	if r := Compare(gold, found); math.IsNaN(float64(r.Baseline.MacroF1)) {
		t.Error("with sentiment the baseline is a figure")
	}
}
