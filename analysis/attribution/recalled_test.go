package attribution

import (
	"slices"
	"testing"

	"detente/analysis"
	"detente/analysis/phrase"
	"detente/lexicons"
)

func TestOfficeOnTheDayOfTheSaying(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	x := New(set, phrase.NewVocabulary())
	for _, c := range []struct {
		name, speaker, actor string
		said                 analysis.Date
		want                 string
	}{
		{"in office then", "Barack Obama", "OTHER", analysis.Date{Year: 2014, Precision: analysis.Year}, "USA"},
		{"out of office then", "Barack Obama", "OTHER", analysis.Date{Year: 2019, Month: 5, Precision: analysis.Month}, "OTHER"},
		{"said now", "Barack Obama", "OTHER", analysis.Date{Year: 2024, Month: 10, Day: 2, Precision: analysis.Day}, "OTHER"},
		{"nobody whom the lexicon knows", "Ola Moen", "OTHER", analysis.Date{Year: 2014, Precision: analysis.Year}, "OTHER"},
		{"no day", "Barack Obama", "OTHER", analysis.Date{}, "OTHER"},
	} {
		t.Run(c.name, func(t *testing.T) {
			shared := []string{"USA", "RUS"}
			a := []analysis.Attribution{{Speaker: c.speaker, Actors: []string{c.actor}, Targets: shared}}
			x.Recall(a, []analysis.Date{c.said}, analysis.Date{Year: 2024, Month: 10, Day: 15, Precision: analysis.Day})
			if a[0].Actors[0] != c.want {
				t.Errorf("got %s, want %s", a[0].Actors[0], c.want)
			}
			if shared[0] != "USA" || shared[1] != "RUS" {
				t.Errorf("the list of another statement is now %v", shared)
			}
			if own := slices.Contains(a[0].Targets, a[0].Actors[0]); own {
				t.Errorf("speaks at itself: %v", a[0].Targets)
			}
		})
	}
}
