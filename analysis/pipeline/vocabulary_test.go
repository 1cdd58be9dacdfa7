package pipeline

import (
	"testing"

	"detente/analysis/attribution"
	"detente/analysis/phrase"
	"detente/analysis/statement"
	"detente/analysis/tone"
	"detente/lexicons"
)

// What is numbered first is numbered by the stages as well: a word with a number is one that some lexicon has.
func TestCommonWordsAddNone(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewVocabulary()
	phrase.NewActors(set.Actors, v)
	statement.New(set, v)
	attribution.New(set, v)
	tone.New(set, v)
	for _, w := range New(set, Options{}).vocabulary.Words()[1:] {
		if v.Number(w) == 0 {
			t.Errorf("%q is numbered without a stage that asks for it", w)
		}
	}
}
