package audit

import (
	"testing"

	"detente/analysis/pipeline"
	"detente/lexicons"
)

// TestExamples holds every entry of the tone lexicon to the sentences written for it, and asks one of each.
func TestExamples(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	examples, err := lexicons.LoadExamples(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Examples(set, pipeline.New(set, pipeline.Options{}), examples) {
		t.Error(f)
	}
	for _, n := range Untried(set, examples) {
		t.Logf("%s has no sentence that must match: write one in lexicons/tone/examples.tsv", n)
	}
}
