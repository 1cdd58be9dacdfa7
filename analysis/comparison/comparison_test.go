package comparison

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"detente/analysis"
)

func statement(document, sentence, actor string, escalation float64) analysis.Observation {
	day := "2031-01-06"
	return analysis.Observation{ID: document + sentence + actor, Document: document, Sentence: sentence, Content: sentence, Actors: []string{actor},
		Targets: []string{"SWE"}, Date: &day, DatePrecision: "day", Escalation: &escalation}
}

func base() analysis.List[analysis.Observation] {
	return analysis.List[analysis.Observation]{
		statement("a", "Oslo warned of force.", "NOR", 0.67), statement("a", "Oslo offered talks.", "NOR", -0.33),
		statement("b", "The harbour is closed.", "NOR", 0.33), statement("b", "No.", "NOR", 0), statement("b", "No.", "DNK", 0),
	}
}

func TestWhatBecameOfTheStatements(t *testing.T) {
	type counts struct{ Same, Differ, Turned, Added, Gone int }
	for _, c := range []struct {
		what   string
		change func(analysis.List[analysis.Observation]) analysis.List[analysis.Observation]
		want   counts
		words  string // of the first change
	}{
		{"nothing", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] { return l }, counts{Same: 5}, ""},
		{"another place and id", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[0].Start, l[0].End, l[0].ID = 90, 110, "new"
			return l
		}, counts{Same: 5}, ""},
		{"a score to the other side", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			*l[1].Escalation = 0.33
			return l
		}, counts{Same: 4, Differ: 1, Turned: 1}, ""},
		{"less than is shown", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			*l[1].Escalation -= 0.004
			return l
		}, counts{Same: 5}, ""},
		{"another actor, whose id goes into that of the statement", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[2].Actors, l[2].ID = []string{"DNK"}, "new"
			return l
		}, counts{Same: 4, Differ: 1}, "actors NOR → DNK"},
		{"target and date", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[2].Targets, l[2].Date = nil, nil
			return l
		}, counts{Same: 4, Differ: 1}, "targets SWE → none; date 2031-01-06 → none"},
		{"two of one text, exchanged", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[3], l[4] = l[4], l[3]
			return l
		}, counts{Same: 5}, ""},
		{"one of two of one text gone", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] { return l[:4] }, counts{Same: 4, Gone: 1}, ""},
		{"the same text in another document", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[0].Document = "c"
			return l
		}, counts{Same: 4, Added: 1, Gone: 1}, ""},
		{"excluded by hand", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[0].Correction = &analysis.Correction{Exclude: true}
			return l
		}, counts{Same: 4, Gone: 1}, ""},
		{"no score any more", func(l analysis.List[analysis.Observation]) analysis.List[analysis.Observation] {
			l[0].Escalation = nil
			return l
		}, counts{Same: 4, Differ: 1}, ""},
	} {
		r, err := Compare(base(), c.change(base()), 0)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, counts{r.Same, r.Differ, r.Turned, r.Added, r.Gone}); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.what, diff)
		}
		if len(r.Changes) != r.Differ || len(r.AddedTop) != r.Added || len(r.GoneTop) != r.Gone {
			t.Errorf("%s: %d changes, %d added, %d gone are shown", c.what, len(r.Changes), len(r.AddedTop), len(r.GoneTop))
		}
		if c.words != "" && (len(r.Changes) == 0 || r.Changes[0].Words() != c.words) {
			t.Errorf("%s: said as %+v", c.what, r.Changes)
		}
	}
}

// Each run has all its statements: same, different or alone.
func TestEveryStatementIsCountedOnce(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var old, fresh analysis.List[analysis.Observation]
		for range rnd.IntN(40) {
			o := statement(fmt.Sprint(rnd.IntN(4)), fmt.Sprint(rnd.IntN(5)), []string{"NOR", "DNK"}[rnd.IntN(2)], float64(rnd.IntN(3)-1)/3)
			if rnd.IntN(2) == 0 {
				old = append(old, o)
			} else {
				fresh = append(fresh, o)
			}
		}
		r, err := Compare(old, fresh, 0)
		if err != nil {
			t.Fatal(err)
		}
		if r.Same+r.Differ+r.Added != len(fresh) || r.Same+r.Differ+r.Gone != len(old) {
			t.Fatalf("%d then, %d now: %+v", len(old), len(fresh), r)
		}
		for i := range r.Changes {
			if r.Changes[i].Old.Sentence != r.Changes[i].New.Sentence || len(r.Changes[i].What) == 0 {
				t.Fatalf("these are not one statement: %+v", r.Changes[i])
			}
		}
	}
}

func TestTheFarthestMovesAreShown(t *testing.T) {
	var old, fresh analysis.List[analysis.Observation]
	for i := range 3000 {
		old = append(old, statement("a", fmt.Sprint(i), "NOR", 0))
		fresh = append(fresh, statement("a", fmt.Sprint(i), "NOR", float64(i%100)/100))
	}
	r, err := Compare(old, fresh, 2)
	if err != nil || len(r.Changes) != 2 || r.Differ != 2970 {
		t.Fatalf("%d changes of %d, %v", len(r.Changes), r.Differ, err)
	}
	if r.Changes[0].New.Sentence != "1099" || *r.Changes[0].Old.Escalation != 0 {
		t.Errorf("first is %+v", r.Changes[0])
	}
}
