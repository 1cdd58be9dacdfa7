package lexicons

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestCuesLoad(t *testing.T) {
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	verbs := 0
	for _, e := range set.Cues.Entries {
		if e.Class == VerbCue {
			verbs++
		}
		if e.Lemma == "rule out" && (e.Forms["ruled"]&PastForm == 0 || len(e.Particle) != 1 || e.Frames&Object == 0) {
			t.Errorf("rule out = %+v", e)
		}
	}
	if verbs < 260 {
		t.Errorf("%d verbs, want 260 at least", verbs)
	}
}

func TestCuesNameEveryFault(t *testing.T) {
	user := fstest.MapFS{"cues/verbs.tsv": {Data: []byte(
		"lemma\tbase\tthird\tpast\tparticiple\tgerund\tparticle\tkind\tframes\n" +
			"say\tsay\tsays\tsaid\tsaid\t\t\tshout\tthat\n" +
			"say\tsay\tsays\tsaid\tsaid\tsaying\t\tsay\tthat|aloud\n")}}
	_, err := Load(user)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{":2: \"say\" has no form in column \"gerund\"", ":2: unknown kind \"shout\"", ":3: unknown frame \"aloud\"", ":3: \"say\" stands twice"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is missing in:\n%v", want, err)
		}
	}
}
