package pipeline

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/records"
	"detente/analysis/series"
	"detente/lexicons"
)

func load(t testing.TB) *Pipeline {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return New(set, Options{})
}

func document(id, text string) *analysis.Document {
	d := &analysis.Document{ID: id, Text: text, Weight: 1, Bytes: len(text),
		Published: analysis.Date{Year: 2024, Month: 5, Day: 17, Precision: analysis.Day, Basis: analysis.BasisHeader}}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		d.Paragraphs = append(d.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: at + len(p)}})
		at += len(p) + 2
	}
	return d
}

func TestCodePoints(t *testing.T) {
	for _, text := range []string{"", "plain", "Élysée “oui”", strings.Repeat("añb€c𝄞 ", 300)} {
		points := newCodePoints(text, nil)
		for i := range text {
			if got, want := points.at(i), utf8.RuneCountInString(text[:i]); got != want {
				t.Fatalf("%.20q at byte %d: got %d, want %d", text, i, got, want)
			}
		}
		if got, want := points.at(len(text)), utf8.RuneCountInString(text); got != want {
			t.Errorf("%.20q at its end: got %d, want %d", text, got, want)
		}
	}
}

const article = "Norway’s foreign minister Asta Fjellheim warned Sweden on Tuesday that it would face “severe costs” if it closed the strait.\n\n" +
	"“We are ready to talk,” she said. “But we will not withdraw our ships.”\n\n" +
	"Sweden rejected the demand and said it had agreed to lift the ban on Friday."

func TestEveryPlaceIsWhereItSays(t *testing.T) {
	a := load(t).Analyse(document("a.txt", article))
	observations := a.Observations()
	if len(observations) < 4 {
		t.Fatalf("%d statements found, want at least 4", len(observations))
	}
	runes := []rune(article)
	for _, o := range observations {
		if got := string(runes[o.Start:o.End]); got != o.Content {
			t.Errorf("content %q stands at its place as %q", o.Content, got)
		}
		if got := string(runes[o.SentenceStart : o.SentenceStart+utf8.RuneCountInString(o.Sentence)]); got != o.Sentence {
			t.Errorf("sentence %q stands at its place as %q", o.Sentence, got)
		}
		sum := 0.0
		for _, e := range o.Evidence {
			if got := string(runes[e.Start:e.End]); got != e.Text {
				t.Errorf("evidence %q stands at its place as %q", e.Text, got)
			}
			sum += e.Contribution
		}
		if o.Escalation != nil && math.Abs(sum-*o.Escalation) > 1e-12 {
			t.Errorf("%q: contributions sum to %v, the score is %v", o.Content, sum, *o.Escalation)
		}
	}
}

func TestIdentityDependsOnPlaceAndActorsOnly(t *testing.T) {
	p := load(t)
	a, b := p.Analyse(document("a.txt", article)), p.Analyse(document("b.txt", article))
	x, y := a.Observations(), b.Observations()
	seen := map[string]bool{}
	for i := range x {
		if x[i].ID == y[i].ID {
			t.Errorf("statement %d has the same id in two documents", i)
		}
		if seen[x[i].ID] {
			t.Errorf("id %s stands twice", x[i].ID)
		}
		seen[x[i].ID] = true
	}
}

// items yields n documents and, in between, inputs that could not be used.
func items(n int) func(context.Context, func(corpus.Item) error) error {
	return func(_ context.Context, yield func(corpus.Item) error) error {
		for i := range n {
			item := corpus.Item{ID: fmt.Sprint(i), Document: document(fmt.Sprint(i), strings.Repeat(article+"\n\n", i%7+1)+"End.")}
			if i%5 == 4 {
				item = corpus.Item{ID: fmt.Sprint(i), Status: analysis.StatusUnreadable, Skipped: &analysis.Skipped{Where: fmt.Sprint(i), Reason: "broken"}}
			}
			if err := yield(item); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestRunKeepsTheOrderOnAnyNumberOfWorkers(t *testing.T) {
	p := load(t)
	var want []Result
	for _, workers := range []int{1, 2, 7} {
		var got []Result
		err := p.Run(t.Context(), workers, items(60), func(r Result) error {
			got = append(got, r)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = got
		}
		if len(got) != 60 || !reflect.DeepEqual(got, want) {
			t.Errorf("%d workers: results differ from one worker's", workers)
		}
	}
}

func TestRunStopsOnAFaultOfTheSink(t *testing.T) {
	full := errors.New("disk full")
	n := 0
	err := load(t).Run(t.Context(), 3, items(500), func(Result) error {
		n++
		if n == 10 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
	if n != 10 {
		t.Errorf("the sink was called %d times after its fault", n-10)
	}
}

func TestRunStopsWhenInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	err := load(t).Run(ctx, 2, items(500), func(Result) error {
		if n++; n == 5 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if n > 50 {
		t.Errorf("%d documents were scored after the interruption", n)
	}
}

func BenchmarkAnalyse(b *testing.B) {
	p := load(b)
	d := document("a.txt", strings.Repeat(article+"\n\n", 12)+"End.")
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		p.Analyse(d)
	}
}

// A sentence that carries on a quotation shows the mention beside the first words; a sentence with a
// mention of its own shows that one.
func TestCarriedSpeakerShowsItsMention(t *testing.T) {
	text := "Sudria is afraid, the minister said.\n\n“We are ready,” Ana Brel said. “The rest is up to them.”\n\n“We wait,” she said."
	a := load(t).Analyse(document("a.txt", text))
	want := []string{"the minister", "Ana Brel", "Ana Brel", "she"}
	runes := []rune(text)
	var got []string
	for _, o := range a.Observations() {
		got = append(got, o.SpeakerAsWritten)
		if o.SpeakerStart == nil {
			t.Errorf("%q: no place of the mention", o.Content)
			continue
		}
		if at := string(runes[*o.SpeakerStart : *o.SpeakerStart+utf8.RuneCountInString(o.SpeakerAsWritten)]); at != o.SpeakerAsWritten {
			t.Errorf("mention %q stands at its place as %q", o.SpeakerAsWritten, at)
		}
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("mentions %q, want %q", got, want)
	}
}

func TestAccusedEachOtherIsTwoStatements(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Norway and Iceland met. Both sides accused each other of lying. “It is late,” said Norway’s army.", "NOR>ISL ISL>NOR NOR>ISL"},
		{"Norway and Iceland met. Both sides accused Malta of lying.", "NOR,ISL>MLT"},
		{"Norway, Iceland and Malta said they had accused each other of lying.", "NOR,ISL,MLT>"},
	} {
		var got []string
		a := load(t).Analyse(document("a.txt", c.text))
		for _, o := range a.Observations() {
			got = append(got, strings.Join(o.Actors, ",")+">"+strings.Join(o.Targets, ","))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.text, s, c.want)
		}
	}
}

// Two verbs may report the same words of the same speaker.
func TestIDsAreUnique(t *testing.T) {
	list := []analysis.Observation{
		{ID: "x", Document: "a.txt", Start: 1, End: 9, Cue: "comments"},
		{ID: "x", Document: "a.txt", Start: 1, End: 9, Cue: "warning"},
		{ID: "x", Document: "a.txt", Start: 1, End: 9, Cue: "warning"},
		{ID: "y", Document: "a.txt", Start: 12, End: 19},
	}
	tellApart(list, map[string]int{})
	seen := map[string]bool{}
	for _, o := range list {
		if seen[o.ID] {
			t.Errorf("the id %s stands twice", o.ID)
		}
		seen[o.ID] = true
	}
	if list[0].ID != "x" || list[3].ID != "y" {
		t.Error("an id that was alone has changed")
	}
}

func TestDoubtfulDatesAreWarnedOf(t *testing.T) {
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	o := ReportOptions{Series: series.Default()}
	o.Series.Draws = 10
	documents := []analysis.DocumentRecord{
		{Document: "a", Status: analysis.StatusScored, Flags: []string{"dates contradict: 2022-01-11 (metadata), 2021-12-12 (byline)"}},
		{Document: "b", Status: analysis.StatusScored, Flags: []string{"repeats a with other numbers: an update, not counted as a copy"}},
	}
	for n, want := range map[int]bool{2: true, 1: true, 0: false} {
		rep := reportOn(t, set, documents[:n], o)
		warned := strings.Contains(strings.Join(rep.Warnings, "\n"), "1 of the documents tell dates that contradict")
		if warned != want {
			t.Errorf("%d documents: warned %v", n, warned)
		}
	}
}

// reportOn reports on documents without statements.
func reportOn(t *testing.T, set *lexicons.Set, documents []analysis.DocumentRecord, o ReportOptions) analysis.Report {
	t.Helper()
	scratch := func() (analysis.Scratch, error) { return os.Create(filepath.Join(t.TempDir(), "room")) }
	store, err := records.New(t.Context(), scratch)
	if err != nil {
		t.Fatal(err)
	}
	for i := range documents {
		if err := store.Document(&documents[i]); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Seal(); err != nil {
		t.Fatal(err)
	}
	rep, err := Report(set, store, scratch, o)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}
