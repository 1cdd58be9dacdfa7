package audit

import (
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/agreement"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

func load(t testing.TB) (*lexicons.Set, *pipeline.Pipeline) {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return set, pipeline.New(set, pipeline.Options{})
}

// TestExamples holds the entries of the tone lexicon to the sentences written for them.
func TestExamples(t *testing.T) {
	set, p := load(t)
	examples, err := lexicons.LoadExamples(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := Examples(set, p, examples)
	for _, f := range r.Faults {
		t.Error(f)
	}
	for _, f := range r.Overtaken {
		t.Log(f)
	}
	if waiting := len(r.Untried); waiting*50 > r.Tried {
		t.Errorf("%d of %d entries have no sentence that must match: at most 2 %% may wait for one", waiting, r.Tried+waiting)
	}
	for _, n := range r.Untried {
		t.Logf("%s has no sentence that must match: write one in lexicons/tone/examples.tsv", n)
	}
}

// TestExamplesTellWhy holds what an editor is told of each kind of fault.
func TestExamplesTellWhy(t *testing.T) {
	set, p := load(t)
	r := Examples(set, p, []lexicons.ToneExample{
		{Entries: []string{"act:threaten"}, Match: "They threatened the port.", Miss: "They left the port.", File: "f", Line: 1},
		{Entries: []string{"act:threaten"}, Match: "They left the port.", File: "f", Line: 2},
		{Entries: []string{"act:threaten"}, Miss: "They threatened the port.", File: "f", Line: 3},
		{Entries: []string{"act:no such act"}, Match: "They left.", File: "f", Line: 4},
		{Entries: []string{"act:call"}, Match: "They call for calm.", File: "f", Line: 5},
	})
	var got []string
	for _, f := range append(r.Faults, r.Overtaken...) {
		got = append(got, f.String())
	}
	want := []string{
		`f:2: "act:threaten" is not found in "They left the port."`,
		`f:3: "act:threaten" is found in "They threatened the port.", where it must not`,
		`f:4: there is no entry "act:no such act"`,
		`f:5: "act:call" is not tried by "They call for calm.": the longer "act:call for`,
	}
	if len(got) != len(want) {
		t.Fatalf("got %q", got)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
	if r.Missed != 1 {
		t.Errorf("%d entries with a sentence that must not match", r.Missed)
	}
	if r.Tried != 1 || len(r.Untried) == 0 {
		t.Errorf("%d tried, %d untried", r.Tried, len(r.Untried))
	}
}

// TestAblate holds that a layer taken away is missing: negation turns nothing any more.
func TestAblate(t *testing.T) {
	set, _ := load(t)
	text := "Norway said it will not bomb the port."
	doc := &analysis.Document{ID: "a.txt", Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}, Weight: 1}
	gold := []agreement.Coded{{Document: "a.txt", Statements: []agreement.CodedStatement{{Sentence: text, Actors: []string{"NOR"}, Tone: -2}}}}
	got := map[string][3][3]int{}
	for _, a := range Ablate(set, []*analysis.Document{doc}, gold) {
		got[a.Name] = a.Result.Tone.Confusion
	}
	if full, without := got["+ reporting verb"], got["all but negation"]; full[2][2] != 1 || without[2][2] != 0 {
		t.Errorf("with all layers %v, without negation %v", full, without)
	}
}

// TestGeneralCounterExamples holds that an entry without a miss of its own is tried on those of its kind.
func TestGeneralCounterExamples(t *testing.T) {
	set, p := load(t)
	r := Examples(set, p, []lexicons.ToneExample{
		{Entries: []string{"any verb"}, Miss: "The {participle} lamp hung low.", File: "f", Line: 1},
		{Entries: []string{"any phrase"}, Miss: "It ends with {beginning}. {Last} begins it.", File: "f", Line: 2},
		{Entries: []string{"any verb"}, Miss: "They {participle} the port.", File: "f", Line: 3},
		{Entries: []string{"act:abduct"}, Miss: "The port is open.", File: "f", Line: 4},
	})
	if r.Missed != 1 || r.General < 1000 {
		t.Errorf("%d of their own, %d general", r.Missed, r.General)
	}
	if len(r.Faults) < 300 || r.Faults[0].Line != 3 {
		t.Errorf("%d faults, first %v", len(r.Faults), r.Faults[0])
	}
	for _, f := range r.Faults {
		if strings.Contains(f.Text, `"act:abduct"`) {
			t.Error(f)
		}
	}
}
