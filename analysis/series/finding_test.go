package series

import (
	"fmt"
	"strings"
	"testing"

	"detente/analysis"
)

func TestATurnIsFound(t *testing.T) {
	rep := turn(12).build(Default())
	a := rep.Actors[0]
	if rep.Period != "week" || a.Change.Verdict != analysis.MoreEscalatory || a.Change.Before.Documents != 6 || a.Change.Low <= 0 {
		t.Errorf("%s %+v", rep.Period, a.Change)
	}
	if !a.Trend.Valid || a.Trend.Slope < 0.2 || a.Trend.SlopeLow <= 0 || a.Trend.P > 0.001 {
		t.Errorf("%+v", a.Trend)
	}
}

func TestFinding(t *testing.T) {
	flat, few, one, silent := new(sample), turn(6), new(sample), new(sample)
	for i := range 20 {
		flat.document(fmt.Sprintf("d%02d", i), fmt.Sprintf("2022-01-%02d", i+1), rus(), []float64{0.5, -0.5}[i%2])
	}
	one.document("a", "2022-01-03", rus(), 0.5)
	silent.docs = []analysis.DocumentRecord{{Document: "a", Status: analysis.StatusSilent}}
	undated := new(sample).document("a", "", rus(), 0.5)
	nobody := new(sample).document("a", "2022-01-03", []string{"OTHER"}, 0.5)
	for _, c := range []struct {
		name string
		s    *sample
		want string
		head string
	}{
		{"a turn", turn(12), "RUS became clearly more escalatory from 14 February 2022 on: the mean went from −0.", "RUS became more escalatory from 14 February 2022 on"},
		{"no turn", flat, "covers 0", "The tone of RUS did not clearly change"},
		{"too few documents", few, "RUS, with the most, has 3 from 3 January to 23 January 2022 and 3 from 24 January to 7 February 2022, and 5 are needed", "Too few dated documents to tell a change of tone"},
		{"one period", one, "All dated statements fall into one week", "Too few dated documents to tell a change of tone"},
		{"nothing said", silent, "No statement could be scored", ""},
		{"no documents", new(sample), "no documents to read", ""},
		{"no dates", undated, "date exact enough", ""},
		{"no party", nobody, "known actor", ""},
	} {
		if got := c.s.build(Default()).Headline; got != c.head {
			t.Errorf("%s: headline %q, want %q", c.name, got, c.head)
		}
		if got := c.s.build(Default()).Finding; !strings.Contains(got, c.want) || strings.Count(got, ". ") > 0 {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFindingNamesTheWindows(t *testing.T) {
	o := Default()
	o.Windows, _ = ParseWindows("2022-01-03..2022-02-06,2022-04-04..2022-05-20")
	if got := turn(20).build(o).Finding; !strings.HasPrefix(got, "RUS became clearly more escalatory from 4 April to 20 May 2022 against 3 January to 6 February 2022: the mean") {
		t.Error(got)
	}
}

func TestFurtherFindings(t *testing.T) {
	s := turn(12)
	for i := range 8 {
		s.document(fmt.Sprintf("u%02d", i), fmt.Sprintf("2022-02-%02d", i+1), []string{"USA"}, -0.6)
	}
	rep := Build(s.obs, s.docs, nil, map[string]string{"USA": "United States"}, Default())
	want := []string{rep.Finding,
		"Of the actors with five documents or more, the tone of RUS is the most escalatory (mean +0.05) and that of the United States the most de-escalatory (−0.60).",
		"A steady trend over the whole span, beyond chance: RUS (+0.31 in 30 days)."}
	if len(rep.Findings) != 3 || rep.Findings[1] != want[1] || rep.Findings[2] != want[2] {
		t.Errorf("%q", rep.Findings)
	}
}

func TestNamesTakeTheirArticle(t *testing.T) {
	s := turn(12)
	rep := Build(s.obs, s.docs, nil, map[string]string{"RUS": "United States"}, Default())
	if !strings.HasPrefix(rep.Finding, "The United States became") {
		t.Error(rep.Finding)
	}
	if got := inSentence("Russia"); got != "Russia" {
		t.Error(got)
	}
}

func TestWordsCancelAndSum(t *testing.T) {
	s := new(sample).document("a", "2022-01-03", rus(), 0.8, 0.4).document("b", "2022-01-04", rus(), -0.8)
	s.obs[2].Evidence = []analysis.Term{{Text: "strike", Contribution: -0.6}, {Text: "Peace\n talks", Contribution: -0.2}}
	w := s.build(Default()).Actors[0].Words
	if len(w) != 2 || w[0].Term != "talks" || w[0].Count != 2 || w[1].Term != "peace talks" {
		t.Errorf("%+v", w)
	}
}

func TestUnrecognisedNamesByCount(t *testing.T) {
	s := turn(6)
	s.docs[3].Unresolved = []analysis.Unresolved{{Name: "the envoy", Example: "One."}, {Name: "he", Example: "Two."}}
	s.docs[1].Unresolved = []analysis.Unresolved{{Name: "he", Example: "Three."}, {Name: "", Example: "Four."}}
	rep := s.build(Default())
	if list := rep.Unrecognised.(analysis.List[analysis.UnrecognisedName]); len(list) != 3 || list[0] != (analysis.UnrecognisedName{Name: "he", Count: 2, Document: "d01", Example: "Three."}) {
		t.Errorf("%+v", rep.Unrecognised)
	}
}

// The count is of the statements at hand, which may be a part of those of their documents.
func TestUnplacedStatementsAreCounted(t *testing.T) {
	s := turn(6)
	s.obs[0].Actors, s.obs[1].Actors = []string{analysis.Unknown}, []string{"NOR"}
	s.obs[1].Correction = &analysis.Correction{Found: &analysis.Found{Actors: []string{analysis.Unknown}}, TreatAs: "NOR", Name: "he"}
	if n := s.build(Default()).Counts.Unrecognised; n != 2 {
		t.Errorf("%d statements without a known speaker, want 2: those that the program could not place", n)
	}
}

func TestWarnings(t *testing.T) {
	s := turn(6)
	for i := range s.docs {
		s.docs[i].Outlet = "The Paper"
	}
	s.document("u1", "", rus(), 0.1).document("u2", "", rus(), 0.1)
	s.docs = append(s.docs, analysis.DocumentRecord{Document: "z", Status: analysis.StatusEmpty, Reason: "empty"}, analysis.DocumentRecord{Document: "zz", Status: analysis.StatusForeign, Outlet: "other"})
	s.docs[6].Outlet, s.docs[7].Outlet = "The Paper", ""
	got := strings.Join(s.build(Default()).Warnings, "\n")
	for _, want := range []string{"only 8 documents", "one outlet", "2 of 8 documents have no date:", "2 of 10 inputs could not be used"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	if strings.Contains(got, "could not be placed") {
		t.Errorf("needless doubt in:\n%s", got)
	}
}
