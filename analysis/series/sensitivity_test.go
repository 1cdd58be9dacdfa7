package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"detente/analysis"
)

// talking makes documents of statements with evidence.
func talking(random *rand.Rand) []analysis.Observation {
	entries := []string{"act:reject", "act:threaten", "object:talks", "cue:warn"}
	var out []analysis.Observation
	for d := range 2 + random.IntN(12) {
		date := fmt.Sprintf("2024-01-%02d", 1+random.IntN(28))
		for s := range 1 + random.IntN(4) {
			tone := float64(random.IntN(201)-100) / 100
			o := analysis.Observation{ID: fmt.Sprint(d, "-", s), Document: fmt.Sprint("d", d), Outlet: fmt.Sprint("o", random.IntN(3)), Start: s, Content: fmt.Sprint(d, s),
				Actors: []string{"NOR"}, Date: &date, DatePrecision: "day", Escalation: &tone, Weight: []float64{1, 0.5}[d%2]}
			for _, e := range entries {
				if random.IntN(2) == 0 {
					o.Evidence = append(o.Evidence, analysis.Term{Text: e, Entry: e, Without: float64(random.IntN(101)-50) / 100})
				}
			}
			out = append(out, o)
		}
	}
	return out
}

// TestSensitivity holds each move against the mean of the same statements scored without the entry.
func TestSensitivity(t *testing.T) {
	for seed := range uint64(60) {
		obs := talking(rand.New(rand.NewPCG(seed, 1)))
		for _, o := range []Options{{Draws: 2}, {Draws: 2, Weighting: ByStatement}, {Draws: 2, CapOutlet: 0.4}} {
			a := Build(obs, nil, nil, nil, o).Actors[0]
			if len(a.Sensitivity) == 0 {
				t.Fatalf("seed %d: no entry carries the mean", seed)
			}
			for _, s := range a.Sensitivity {
				without := make([]analysis.Observation, len(obs))
				for i := range obs {
					without[i] = obs[i]
					v := *obs[i].Escalation
					for _, e := range obs[i].Evidence {
						if e.Entry == s.Entry {
							v += e.Without
						}
					}
					without[i].Escalation = &v
				}
				want := Build(without, nil, nil, nil, o).Actors[0].Total.Mean - a.Total.Mean
				if math.Abs(want-s.Move) > 1e-9 {
					t.Errorf("seed %d, %+v: without %s the mean moves by %v, computed anew by %v", seed, o, s.Entry, s.Move, want)
				}
			}
		}
	}
}

// TestSensitivityOfCorrections holds that a person's score rests on no entry.
func TestSensitivityOfCorrections(t *testing.T) {
	found, corrected := 0.67, 0.0
	o := analysis.Observation{ID: "1", Document: "d", Actors: []string{"NOR"}, Escalation: &found, Weight: 1,
		Evidence: []analysis.Term{{Text: "threatened", Entry: "act:threaten", Without: -0.67}}}
	if s := Build([]analysis.Observation{o}, nil, nil, nil, Options{}).Actors[0].Sensitivity; len(s) != 1 || s[0].Words != "threatened" || s[0].Statements != 1 {
		t.Fatalf("got %+v", s)
	}
	o.Correction = &analysis.Correction{Score: &corrected}
	o.Escalation = &corrected
	if s := Build([]analysis.Observation{o}, nil, nil, nil, Options{}).Actors[0].Sensitivity; len(s) != 0 {
		t.Fatalf("a corrected score rests on %+v", s)
	}
}
