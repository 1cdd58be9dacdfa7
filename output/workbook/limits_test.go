package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

func TestTooManyRowsGoOnOverSheets(t *testing.T) {
	rep := sample(125)
	r := open2(t, build(t, rep, 50))
	i := 0
	for _, s := range []string{"Statements", "Statements (2)", "Statements (3)"} {
		for j := range len(r.rows[s]) - 1 {
			if r.rows[s][j+1][0] != observations(rep)[i].ID {
				t.Fatalf("%s, row %d: %s, want %s", s, j, r.rows[s][j+1][0], observations(rep)[i].ID)
			}
			i++
		}
	}
	if i != 125 {
		t.Errorf("%d statements over all sheets, want 125", i)
	}
	for _, s := range []string{"README", "Run log"} {
		if !strings.Contains(fmt.Sprint(r.rows[s]), "125 rows of Statements do not fit on one sheet") {
			t.Errorf("%s does not say that Statements goes on", s)
		}
	}
}

func TestTooManyPeriodsForTheHeatmap(t *testing.T) {
	var out bytes.Buffer
	rep := sample(60)
	if err := (Options{}).write(&out, rep, 1e6, 4); err != nil {
		t.Fatal(err)
	}
	r := open2(t, out.Bytes())
	if got := len(r.rows["Heatmap"][0]); got != 6 {
		t.Errorf("%d columns, want 6", got)
	}
	points := rep.Actors[0].Points
	if first := r.rows["Heatmap"][0][2]; first != fmt.Sprint(serial(points[len(points)-4].Start)) {
		t.Errorf("the first period is %s, want the fourth from the end", first)
	}
	if !strings.Contains(fmt.Sprint(r.rows["Run log"]), "the latest 4 periods only") {
		t.Error("the run log does not say that the heatmap is cut")
	}
}

func TestNothingScored(t *testing.T) {
	for _, rep := range []*analysis.Report{{}, {Counts: analysis.Counts{Inputs: 1}, Documents: analysis.List[analysis.DocumentRecord]{{Document: "a", Status: analysis.StatusEmpty}}}} {
		data := build(t, rep, 1e6)
		partsOf(t, data)
		r := open2(t, data)
		if got := r.rows["Statements"][1][0]; got != "none" {
			t.Errorf("the empty sheet says %q", got)
		}
		if !strings.Contains(fmt.Sprint(r.rows["README"]), "Nothing could be scored") {
			t.Error("README does not say that nothing could be scored")
		}
	}
}

func TestEveryColumnIsExplained(t *testing.T) {
	r := open2(t, build(t, judged(), 1e6))
	explained := map[string]bool{}
	for i := range len(r.rows["Columns"]) - 1 {
		if r.at("Columns", "Meaning", i) == "" {
			t.Errorf("%s, %s has no meaning", r.at("Columns", "Sheet", i), r.at("Columns", "Column", i))
		}
		explained[r.at("Columns", "Sheet", i)+"."+r.at("Columns", "Column", i)] = true
	}
	for _, s := range []string{"Summary", "Actor by period", "Statements", "Documents", "Unrecognised names", "Dyads", "Dictionary", "Evaluation", "Corrections", "Actor ids", calcStatements, calcStories, calcPeriods, calcActors} {
		seen := map[string]bool{}
		for _, c := range r.rows[s][0] {
			if _, err := time.Parse(time.DateOnly, c); err == nil {
				c = folded // explained together
			}
			if !explained[s+"."+c] {
				t.Errorf("%s.%s is not on Columns", s, c)
			}
			if seen[c] && c != folded {
				t.Errorf("%s has two columns %s: a table takes only one", s, c)
			}
			seen[c] = true
		}
	}
}
