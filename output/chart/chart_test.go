package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"

	"detente/analysis"
)

// sampleNamed is the invented report of that name.
func sampleNamed(t testing.TB, name string) *analysis.Report {
	t.Helper()
	for _, s := range samples() {
		if s.name == name {
			return s.rep
		}
	}
	t.Fatalf("no sample %s", name)
	return nil
}

// TestEverySampleIsDrawn draws all of them as SVG, and one of each kind also as PNG, which takes longer.
func TestEverySampleIsDrawn(t *testing.T) {
	pages := map[string]int{"sixty": 5, "forty": 4, "weeks": 2, "nothing": 0}
	for _, s := range samples() {
		want := []string{"overview"}
		n, ok := pages[s.name]
		if !ok {
			n = 1
		}
		if slices.ContainsFunc(s.rep.Actors, func(a analysis.ActorSeries) bool {
			return a.Change.Before.Documents > 0 && a.Change.After.Documents > 0
		}) {
			want = append(want, "change")
		}
		for i := range n {
			want = append(want, "panels-"+string(rune('1'+i)))
		}
		if n > 0 {
			want = append(want, "heatmap", "composition")
			if len(s.rep.Dyads) > 0 {
				want = append(want, "dyads")
			}
			if analysis.Count(s.rep.Documents) > 0 {
				want = append(want, "coverage")
			}
		}
		for _, a := range s.rep.Actors {
			if n > 0 {
				want = append(want, "actor-"+a.Actor)
			}
		}
		var got []string
		fs := figures(testData(s.rep))
		for i := range fs {
			f := &fs[i]
			got = append(got, f.name)
			svg, err := f.svg()
			if err != nil {
				t.Fatalf("%s %s: %v", s.name, f.name, err)
			}
			checkFile(t, s.name, File{Name: f.name + ".svg", Title: f.title, Alt: f.alt, Data: svg})
			if s.name != "two-documents" && s.name != "nothing" {
				continue
			}
			data, err := f.png()
			if err != nil {
				t.Fatalf("%s %s: %v", s.name, f.name, err)
			}
			checkFile(t, s.name, File{Name: f.name + ".png", Title: f.title, Alt: f.alt, Data: data})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: figures %v, want %v", s.name, got, want)
		}
	}
}

func checkFile(t *testing.T, sample string, f File) {
	t.Helper()
	if f.Title == "" || !strings.HasSuffix(f.Alt, ".") {
		t.Errorf("%s %s: title %q, alt %q", sample, f.Name, f.Title, f.Alt)
	}
	if strings.HasSuffix(f.Name, ".png") {
		if _, err := png.Decode(bytes.NewReader(f.Data)); err != nil {
			t.Errorf("%s %s: %v", sample, f.Name, err)
		}
		return
	}
	dec := xml.NewDecoder(bytes.NewReader(f.Data))
	for {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%s %s: %v", sample, f.Name, err)
		}
	}
	svg := string(f.Data)
	if strings.Count(svg, "font-family:") != strings.Count(svg, "font-family:"+fallbacks+";") {
		t.Errorf("%s %s: a font without fallbacks", sample, f.Name)
	}
	for _, s := range []string{"NaN", "Inf"} {
		if strings.Contains(svg, s) {
			t.Errorf("%s %s holds %s", sample, f.Name, s)
		}
	}
	if !strings.Contains(svg, "not of events") || !strings.Contains(svg, `role="img"`) {
		t.Errorf("%s %s: footer or role is missing", sample, f.Name)
	}
}

func TestEqualReportsGiveEqualBytes(t *testing.T) {
	for _, name := range []string{"two-documents", "scripts"} {
		a, wa, err := All(sampleNamed(t, name), Options{})
		if err != nil {
			t.Fatal(err)
		}
		b, wb, err := All(sampleNamed(t, name), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range a {
			if a[i].Name != b[i].Name || a[i].Alt != b[i].Alt || !bytes.Equal(a[i].Data, b[i].Data) {
				t.Errorf("%s: %s differs between two runs", name, a[i].Name)
			}
		}
		if !slices.Equal(wa, wb) {
			t.Errorf("%s: warnings differ: %q, %q", name, wa, wb)
		}
	}
}

func TestOverviewHandsOver(t *testing.T) {
	rep := sampleNamed(t, "weeks")
	d := testData(rep)
	f := overview(d)
	if f.title != rep.Finding {
		t.Errorf("title %q, want the finding %q", f.title, rep.Finding)
	}
	for _, w := range []string{"1 Nov 2021 – 27 Feb 2022", "−1 to +1", "the 6 actors with the most documents of 13"} {
		if !strings.Contains(f.subtitle, w) {
			t.Errorf("subtitle %q lacks %q", f.subtitle, w)
		}
	}
	foot := strings.Join(f.footer, " ")
	for _, w := range []string{"not of events", "1,583 documents read", "detente 0.4.0", "lexicons 3f9c2a71d0b8"} {
		if !strings.Contains(foot, w) {
			t.Errorf("footer %q lacks %q", foot, w)
		}
	}
	main := mainActors(d.actors)
	for i := 1; i < len(main); i++ {
		if main[i].dated > main[i-1].dated {
			t.Errorf("%s comes before %s, which has more documents", main[i-1].label, main[i].label)
		}
	}
	for i, e := range ends(main, d.periods()) {
		last := lastPoint(main[i].Points)
		if e.name != main[i].Name || e.y != last.Smoothed || e.x != middle(last) {
			t.Errorf("end %+v, want %s at %v", e, main[i].Name, last.Smoothed)
		}
		if !strings.Contains(f.alt, main[i].numbers()) {
			t.Errorf("the text for those who cannot see lacks %s", main[i].label)
		}
	}
	p := d.overviewPlot(main, nil, 500)
	if p.Y.Min != -1 || p.Y.Max != 1 || p.X.Min != at(rep.From) || p.X.Max != at(rep.To) {
		t.Errorf("axes %v..%v, %v..%v", p.X.Min, p.X.Max, p.Y.Min, p.Y.Max)
	}
}

func TestEventsOfOthersAreLeftOut(t *testing.T) {
	rep := sampleNamed(t, "weeks")
	rep.Events = append(rep.Events, analysis.Event{Date: day(2022, 2, 1), Label: "Someone small", Actor: "actor-13"})
	d := testData(rep)
	fl := d.overviewFlags(mainActors(d.actors), 500)
	for _, f := range fl {
		if f.text == "Someone small" {
			t.Error("the overview shows the event of an actor that it does not show")
		}
	}
	if len(fl) != 7 {
		t.Errorf("%d events, want 7: six of all and one of the first actor", len(fl))
	}
	if n := len(d.panelEvents(&d.actors[12], 150).flags); n != 7 {
		t.Errorf("the actor's own panel has %d events, want 7", n)
	}
	if n := len(d.panelEvents(&d.actors[1], 150).flags); n != 6 {
		t.Errorf("another's panel has %d events, want 6", n)
	}
}

func TestNoDatedStatements(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts analysis.Counts
		actors []analysis.ActorSeries
		want   string
	}{
		{"no documents", analysis.Counts{}, nil, "No documents were read"},
		{"no statements", analysis.Counts{Inputs: 1200}, nil, "1,200 documents read, none with"},
		{"no dates", analysis.Counts{Inputs: 2, ScoredStatements: 1}, []analysis.ActorSeries{{Name: "Russia", Undated: 1}}, "1 statement was scored, none with a usable date"},
	} {
		fs := figures(testData(&analysis.Report{Counts: c.counts, Actors: c.actors}))
		if len(fs) != 1 || fs[0].name != "overview" || !strings.Contains(fs[0].alt, c.want) {
			t.Errorf("%s: %+v, want %q", c.name, fs, c.want)
		}
	}
}

func TestSixtyActorsAtMost(t *testing.T) {
	rep := report(recipe{actors: 63, periods: 3, period: "month", from: day(2021, 1, 1), docs: 40})
	d := testData(rep)
	if len(d.actors) != 60 || d.omitted != 3 {
		t.Errorf("%d actors drawn, %d omitted, want 60 and 3", len(d.actors), d.omitted)
	}
	if w := strings.Join(d.warnings(), "\n"); !strings.Contains(w, "3 more are in the tables only") {
		t.Errorf("warnings %q", w)
	}
}

func BenchmarkForty(b *testing.B) {
	rep := sampleNamed(b, "forty")
	for b.Loop() {
		if _, _, err := All(rep, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// The race detector is slow on pictures, so that .ci/run asks for this one alone.
func TestSideBySide(t *testing.T) {
	fs := figures(testData(sampleNamed(t, "two-documents")))
	files, err := renderAll(fs)
	if err != nil || len(files) != 2*len(fs) {
		t.Fatalf("%d files of %d figures: %v", len(files), len(fs), err)
	}
	for i, f := range fs {
		if files[2*i].Name != f.name+".png" || files[2*i+1].Name != f.name+".svg" {
			t.Errorf("%s and %s stand for %s", files[2*i].Name, files[2*i+1].Name, f.name)
		}
	}
}
