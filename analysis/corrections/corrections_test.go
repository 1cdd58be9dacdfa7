package corrections

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"detente/analysis"
)

func ptr[T any](x T) *T { return &x }

// statement is one found by the program.
func statement(id, document, sentence, actor string, escalation float64) analysis.Observation {
	return analysis.Observation{ID: id, Document: document, Sentence: sentence, Content: sentence, Actors: []string{actor}, Date: ptr("2031-01-06"),
		DatePrecision: "day", DateBasis: "document", Escalation: &escalation, Weight: 1, SpeakerAsWritten: "the harbour master",
		Evidence: []analysis.Term{{Text: "warned", Entry: "act:warn", Weight: 0.33, Contribution: escalation}}}
}

func records() []analysis.Observation {
	return []analysis.Observation{
		statement("s1", "a.txt", "Oslo warned of force.", "NOR", 0.67),
		statement("s2", "a.txt", "Oslo offered talks.", "NOR", 0.33),
		statement("s3", "b.txt", "The harbour is closed.", analysis.Unknown, 0.33),
		statement("s4", "b.txt", "Stockholm denied it.", "SWE", -0.33),
	}
}

func of(o analysis.Observation, change func(*analysis.Correction)) analysis.Correction {
	c := analysis.Correction{ID: o.ID, TextHash: o.TextHash(), Document: o.Document, Sentence: o.Sentence}
	change(&c)
	return c
}

// outcomes lists what became of each correction: "s1 applied".
func outcomes(log analysis.CorrectionLog) []string {
	var out []string
	for _, e := range log.Entries {
		out = append(out, e.ID+e.Name+" "+e.Outcome)
	}
	return out
}

func TestCorrectionsChangeWhatTheySay(t *testing.T) {
	obs := records()
	found := obs[0].Found()
	s := Merge(File{"one.jsonl", []analysis.Correction{
		of(obs[0], func(c *analysis.Correction) {
			c.Score, c.Actors, c.Date, c.Comment, c.By = ptr(-0.5), []string{"SWE", "DNK"}, "2031-02-02", "misread", "Kari"
		}),
		of(obs[1], func(c *analysis.Correction) { c.Exclude = true }),
		of(obs[3], func(c *analysis.Correction) { c.Reviewed = true }),
		{Name: "the harbour master", TreatAs: "NOR"},
	}})
	log := s.Apply(obs)
	if diff := cmp.Diff([]string{"s1 applied", "s2 applied", "s4 applied", "the harbour master applied"}, outcomes(log)); diff != "" {
		t.Fatalf("(-want +got)\n%s", diff)
	}
	o := obs[0]
	if *o.Escalation != -0.5 || *o.Date != "2031-02-02" || o.DateBasis != "correction" || !cmp.Equal(o.Actors, []string{"SWE", "DNK"}) {
		t.Errorf("s1 is now %v by %v on %s", *o.Escalation, o.Actors, *o.Date)
	}
	if diff := cmp.Diff(found, o.Found()); diff != "" {
		t.Errorf("what the program found is lost (-want +got)\n%s", diff)
	}
	if o.Correction.By != "Kari" || o.Correction.Comment != "misread" {
		t.Errorf("who and why are lost: %+v", o.Correction)
	}
	if !obs[1].Excluded() || *obs[1].Escalation != 0.33 {
		t.Error("s2 is not excluded, or lost its score")
	}
	if !cmp.Equal(obs[2].Actors, []string{"NOR"}) {
		t.Errorf("the harbour master speaks for %v", obs[2].Actors)
	}
	if !cmp.Equal(obs[3].Actors, []string{"SWE"}) || *obs[3].Escalation != -0.33 {
		t.Error("a statement that was only reviewed has changed")
	}
}

func TestWhoCorrectedTheStatementKnewBetterThanTheName(t *testing.T) {
	obs := records()
	Merge(File{"x", []analysis.Correction{{Name: "the harbour master", TreatAs: "NOR"},
		of(obs[2], func(c *analysis.Correction) { c.Actors = []string{"DNK"} })}}).Apply(obs)
	if !cmp.Equal(obs[2].Actors, []string{"DNK"}) {
		t.Errorf("got %v", obs[2].Actors)
	}
}

func TestStaleAndMovedCorrections(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func([]analysis.Observation) []analysis.Observation
		want   string
	}{
		{"the same", func(o []analysis.Observation) []analysis.Observation { return o }, "applied"},
		{"another speaker, so another id", func(o []analysis.Observation) []analysis.Observation { o[0].ID = "new"; return o }, "applied"},
		{"another text under the id", func(o []analysis.Observation) []analysis.Observation { o[0].Sentence = "Oslo warned."; return o }, "stale"},
		{"gone", func(o []analysis.Observation) []analysis.Observation { return o[1:] }, "stale"},
		{"the same text twice under other ids", func(o []analysis.Observation) []analysis.Observation {
			o[0].ID = "new"
			other := o[0]
			other.ID = "newer"
			return append(o, other)
		}, "stale"},
		{"the same text in another document", func(o []analysis.Observation) []analysis.Observation {
			o[0].ID, o[0].Document = "new", "c.txt"
			return o
		}, "stale"},
	} {
		t.Run(c.name, func(t *testing.T) {
			obs := records()
			s := Merge(File{"x", []analysis.Correction{of(obs[0], func(c *analysis.Correction) { c.Score = ptr(-1.0) })}})
			obs = c.change(obs)
			log := s.Apply(obs)
			if len(log.Entries) != 1 || log.Entries[0].Outcome != c.want {
				t.Fatalf("got %+v", log.Entries)
			}
			applied := 0
			for i := range obs {
				if *obs[i].Escalation == -1 {
					applied++
				}
			}
			if (applied == 1) != (c.want == "applied") {
				t.Errorf("%d statements were changed", applied)
			}
		})
	}
}

func TestLaterFileWinsFieldByField(t *testing.T) {
	obs := records()
	first := of(obs[0], func(c *analysis.Correction) { c.Score, c.Comment = ptr(0.2), "mild" })
	second := of(obs[0], func(c *analysis.Correction) { c.Score, c.Actors = ptr(0.9), []string{"SWE"} })
	s := Merge(File{"a", []analysis.Correction{first}}, File{"b", []analysis.Correction{second}})
	log := s.Apply(obs)
	if diff := cmp.Diff([]string{"s1 applied", "s1 overruled"}, outcomes(log)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if want := "score_override: 0.2 gives way to 0.9 of b"; log.Entries[1].Detail != want {
		t.Errorf("got %q, want %q", log.Entries[1].Detail, want)
	}
	if c := obs[0].Correction; *c.Score != 0.9 || c.Comment != "mild" || !cmp.Equal(c.Actors, []string{"SWE"}) {
		t.Errorf("got %+v", c)
	}
	// The same said twice is no conflict.
	if log := Merge(File{"a", []analysis.Correction{first}}, File{"b", []analysis.Correction{first}}).Apply(records()); len(log.Entries) != 1 {
		t.Errorf("got %v", outcomes(log))
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	obs := records()
	found := obs[0].Found()
	list := []analysis.Correction{
		of(obs[0], func(c *analysis.Correction) {
			c.Score, c.Actors, c.Date, c.Comment, c.Reviewed, c.Found = ptr(0.0), []string{"SWE"}, "2031-02-02", "<b> & \"so\"\n=1+1", true, &found
		}),
		{Name: "Harbour Watch*", TreatAs: "OTHER", By: "Nils"},
	}
	var b bytes.Buffer
	if err := Write(&b, list); err != nil {
		t.Fatal(err)
	}
	f, err := Read(&b, "x.jsonl", nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(list, f.List); diff != "" {
		t.Errorf("(-written +read)\n%s", diff)
	}
}

func TestFaultsNameTheirLine(t *testing.T) {
	known := func(id string) bool { return id == "NOR" }
	for _, c := range []struct{ line, want string }{
		{`{"id":"s1","text_hash":"h","score_override":2}`, "score_override 2 is not from -1 to +1"},
		{`{"id":"s1","text_hash":"h","date_override":"3.2.2031"}`, "is no date"},
		{`{"id":"s1","text_hash":"h","actor_override":["ZZZ"]}`, `"ZZZ" is no actor id`},
		{`{"id":"s1","score_override":0.1}`, "no text_hash"},
		{`{"name":"X","treat_as":"ZZZ"}`, `"ZZZ" is no actor id`},
		{`{"name":"X"}`, "no treat_as"},
		{`{"comment":"x"}`, "neither"},
		{`{"id":"s1","text_hash":"h","scor_override":0.1}`, "unknown field"},
		{`{"id":`, "not a correction"},
		{`{"id":"s1","text_hash":"h"} {}`, "more than one"},
	} {
		_, err := Read(strings.NewReader("\n"+c.line+"\n"), "x.jsonl", known)
		if err == nil || !strings.Contains(err.Error(), "x.jsonl:2: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.line, err, c.want)
		}
	}
}

func TestCorrectionsAreGold(t *testing.T) {
	obs := records()
	s := Merge(File{"x", []analysis.Correction{
		of(obs[0], func(c *analysis.Correction) { c.Reviewed = true }),
		of(obs[1], func(c *analysis.Correction) { c.Score = ptr(-0.67) }),
		of(obs[3], func(c *analysis.Correction) { c.Exclude = true }),
		{ID: "gone", TextHash: "x", Reviewed: true},
	}})
	for _, applied := range []bool{false, true} {
		if applied {
			s.Apply(obs) // a corrected run does not agree with itself
		}
		r, left := s.Evaluate(obs)
		if left != 1 || r.Statements.Found != 3 || r.Statements.Right != 2 || r.Tone.Statements != 2 {
			t.Fatalf("%d left, %+v", left, r)
		}
		if r.Tone.Accuracy != 0.5 || r.Tone.Opposite != 0.5 || r.ActorAccuracy != 1 || r.DateAccuracy != 1 {
			t.Errorf("accuracy %v, opposite %v, actors %v, dates %v", r.Tone.Accuracy, r.Tone.Opposite, r.ActorAccuracy, r.DateAccuracy)
		}
	}
}

func TestStepsOfScores(t *testing.T) {
	for score, want := range map[float64]int{0: 0, 0.1: 0, -0.1: 0, 0.12: 1, 0.33: 1, 0.5: 2, -0.67: -2, 1: 3, -1: -3} {
		if got := step(score); got != want {
			t.Errorf("step(%v) = %d, want %d", score, got, want)
		}
	}
}

func TestEntriesThatErredMostComeFirst(t *testing.T) {
	obs := records()
	obs[1].Evidence = []analysis.Term{{Text: "offered", Entry: "act:offer", Weight: -0.67, Shift: "negated", Contribution: 0.33}}
	obs[3].Escalation, obs[3].Evidence = nil, nil
	s := Merge(File{"x", []analysis.Correction{
		of(obs[0], func(c *analysis.Correction) { c.Score = ptr(0.33) }),
		of(obs[1], func(c *analysis.Correction) { c.Score = ptr(-0.67) }),
		of(obs[2], func(c *analysis.Correction) { c.Reviewed = true }),
		of(obs[3], func(c *analysis.Correction) { c.Score = ptr(0.67) }),
	}})
	got := s.Suggest(obs)
	var names []string
	for _, e := range got.Entries {
		names = append(names, e.Entry)
	}
	if diff := cmp.Diff([]string{"act:offer", "shift:negated", "act:warn"}, names); diff != "" {
		t.Fatalf("(-want +got)\n%s", diff)
	}
	if e := got.Entries[0]; e.Statements != 1 || e.Opposite != 1 || e.Off < 0.99 || e.Found != 0.33 || e.Right != -0.67 || e.Example != obs[1].Sentence {
		t.Errorf("got %+v", e)
	}
	if e := got.Entries[2]; e.Statements != 2 || e.Wrong != 0 || e.Off < 0.16 || e.Off > 0.18 {
		t.Errorf("a reviewed statement does not count for its entry: %+v", e)
	}
	if len(got.Missing) != 1 || got.Missing[0].ID != "s4" {
		t.Errorf("missing: %+v", got.Missing)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"id":"s1","text_hash":"h","score_override":0.5,"actor_override":["NOR"],"found":{"escalation":null,"actors":[],"date":null}}`))
	f.Add([]byte(`{"name":"X","treat_as":"NOR"}` + "\n\xef\xbb\xbf{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read(bytes.NewReader(data), "x", nil)
		if err != nil {
			return
		}
		s := Merge(file, file)
		obs := records()
		s.Apply(obs)
		s.Evaluate(obs)
		s.Suggest(obs)
	})
}

// A statement without a word that the lexicons know has a score of 0, and none of its entries is to blame.
func TestWhatNoWordCouldTellIsMissing(t *testing.T) {
	obs := records()
	obs[0].Unjudged, *obs[0].Escalation = true, 0
	s := Merge(File{"x", []analysis.Correction{of(obs[0], func(c *analysis.Correction) { c.Score = ptr(0.67) })}}).Suggest(obs)
	if len(s.Entries) != 0 || len(s.Missing) != 1 || s.Missing[0].Right != 0.67 {
		t.Errorf("entries %v, missing %v", s.Entries, s.Missing)
	}
}
