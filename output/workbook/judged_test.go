package workbook

import (
	"fmt"
	"strings"
	"testing"

	"detente/analysis"
)

// judged is a report of a run with corrections.
func judged() *analysis.Report {
	obs, docs := sampleRecords(60)
	correct(&obs[0], scoreOverride, 0.25)
	rep := sampleReport(obs, docs)
	found := obs[0].Found()
	rep.Corrections = analysis.CorrectionLog{Files: []string{"c.jsonl"}, Entries: []analysis.CorrectionOutcome{
		{Correction: analysis.Correction{ID: obs[0].ID, TextHash: obs[0].TextHash(), Document: obs[0].Document, Sentence: obs[0].Sentence, Score: ptr(0.25), Comment: "=irony", By: "Kari", Found: &found},
			Outcome: analysis.Applied, Detail: "score +0.25", Count: 1},
		{Correction: analysis.Correction{ID: "s9", TextHash: "x", Exclude: true, Date: "2031-02-03", Actors: []string{"NOR", "SWE"}}, Outcome: analysis.Stale, Detail: "there is no such statement now"},
		{Correction: analysis.Correction{Name: "Harbour Watch*", TreatAs: "SWE"}, Outcome: analysis.Applied, Detail: "treat as SWE", Count: 3},
	}}
	rep.Evaluations = []analysis.Evaluation{{Title: "statements corrected or reviewed in the workbook", Documents: 2, Statements: 3,
		Figures:   []analysis.Figure{{Name: "tone3_accuracy", Value: 0.5, HasValue: true, Baseline: 0.25, HasBaseline: true, Meaning: "share with the right direction"}, {Name: "date_accuracy", Meaning: "share with the right date"}},
		Confusion: [3][3]int{{1, 0, 2}, {0, 0, 0}, {0, 0, 0}}}}
	return rep
}

func TestCorrectionsAreListed(t *testing.T) {
	rep := judged()
	r := open2(t, build(t, rep, 1e6))
	const s = "Corrections"
	if n := len(r.rows[s]) - 1; n != 3 {
		t.Fatalf("%d rows, want 3", n)
	}
	r.text(s, "Outcome", 0, "applied")
	r.text(s, "comment", 0, "=irony")
	r.text(s, "by", 0, "Kari")
	r.number(s, "score_override", 0, 0.25, true)
	r.number(s, "Found score", 0, *rep.Corrections.Entries[0].Found.Escalation, true)
	r.text(s, "Outcome", 1, "stale")
	r.text(s, "actor_override", 1, "NOR; SWE")
	r.number(s, "date_override", 1, serial(day("2031-02-03")), true)
	r.text(s, "exclude", 1, "yes")
	r.text(s, "Name", 2, "Harbour Watch*")
	r.text(s, "actor_override", 2, "SWE")
	if !strings.Contains(fmt.Sprint(r.rows["README"]), "2 applied, 1 stale, 0 overruled by a later one; from c.jsonl") {
		t.Error("README does not tell of the corrections")
	}
	// Harbour Watch* shows for whom it speaks.
	r.text("Unrecognised names", "Treat as", 1, "SWE")
}

func TestEvaluationIsShown(t *testing.T) {
	r := open2(t, build(t, judged(), 1e6))
	const s = "Evaluation"
	for i, want := range []struct {
		figure  string
		program float64
		has     bool
	}{{"documents", 2, true}, {"statements", 3, true}, {"tone3_accuracy", 0.5, true}, {"date_accuracy", 0, false}, {"coded escalatory, found escalatory", 1, true}, {"coded escalatory, found neutral", 0, true}, {"coded escalatory, found de-escalatory", 2, true}} {
		r.text(s, "Figure", i, want.figure)
		r.number(s, "Program", i, want.program, want.has)
	}
	if open := open2(t, build(t, sample(20), 1e6)); open.rows[s] != nil || open.rows["Corrections"] != nil {
		t.Error("a run without corrections has a sheet for them")
	}
}

func TestDictionaryCountsWhatFired(t *testing.T) {
	rep := sample(60)
	r := open2(t, build(t, rep, 1e6))
	const s = "Dictionary"
	hits := map[string]int{}
	sum := map[string]float64{}
	for _, o := range observations(rep) {
		for _, e := range o.Evidence {
			hits[e.Entry]++
			sum[e.Entry] += e.Contribution
		}
	}
	if n := len(r.rows[s]) - 1; n != len(hits) || n == 0 {
		t.Fatalf("%d entries, want %d", n, len(hits))
	}
	for i := range len(hits) {
		entry := r.at(s, "Entry", i)
		r.number(s, "Hits", i, float64(hits[entry]), true)
		r.number(s, "Added in all", i, sum[entry], true)
		if example := r.at(s, "Example", i); !strings.Contains(example, strings.TrimPrefix(entry, "act:")) {
			t.Errorf("the example of %s does not hold it: %s", entry, example)
		}
	}
}

func TestDyadsHoldTheReport(t *testing.T) {
	rep := sample(90)
	r := open2(t, build(t, rep, 1e6))
	if len(rep.Dyads) == 0 || len(r.rows["Dyads"])-1 != len(rep.Dyads) {
		t.Fatalf("%d rows, want %d", len(r.rows["Dyads"])-1, len(rep.Dyads))
	}
	for i, d := range rep.Dyads {
		r.text("Dyads", "Actor", i, d.Actor)
		r.text("Dyads", "Target", i, d.Target)
		r.number("Dyads", "Mean tone", i, d.Total.Mean, true)
		r.number("Dyads", "Low", i, d.Total.Low, d.Total.HasBand)
		r.number("Dyads", "Statements", i, float64(d.Total.Statements), true)
	}
}

func TestTimeAxis(t *testing.T) {
	for _, c := range []struct {
		first, last string
		low         string
		unit        float64
		format      string
	}{
		{"2031-01-06", "2031-01-12", "2031-01-05", 1, formatDay},
		{"2031-01-06", "2031-03-24", "2030-12-23", 14, formatDay}, // Mondays
		{"2031-01-01", "2031-12-01", "2030-10-31", 62, "yyyy-mm"},
		{"2012-07-01", "2024-10-01", "2012-01-01", 730.5, "yyyy"},
	} {
		low, high, unit, format := timeAxis([]analysis.Point{{Start: day(c.first)}, {Start: day(c.last)}})
		if low != serial(day(c.low)) || unit != c.unit || format != c.format || high <= serial(day(c.last)) {
			t.Errorf("%s to %s: from day %v by %v as %s", c.first, c.last, low, unit, format)
		}
	}
}
