package chart

import (
	"fmt"
	"strings"
	"testing"

	"detente/analysis"
)

func estimate(mean float64, n int) analysis.Estimate {
	e := analysis.Estimate{Mean: mean, Documents: n, Statements: 2 * n}
	if n >= 5 {
		e.HasBand, e.Low, e.High = true, mean-0.1, mean+0.1
	}
	return e
}

// changing is an actor with a change between the two halves of two weeks.
func changing(name string, before, after float64, n int, verdict analysis.Verdict) analysis.ActorSeries {
	a := analysis.ActorSeries{Actor: name, Name: name, Points: filled("week", 3, 3), Total: estimate((before+after)/2, 2*n)}
	a.Change = analysis.Change{Before: estimate(before, n), After: estimate(after, n), Difference: after - before, Verdict: verdict,
		BeforeStart: day(2021, 11, 1), BeforeEnd: day(2021, 11, 8), AfterStart: day(2021, 11, 8), AfterEnd: day(2021, 11, 15)}
	if verdict != analysis.TooLittleData {
		a.Change.HasBand, a.Change.Low, a.Change.High = true, after-before-0.05, after-before+0.05
	}
	return a
}

func TestChangesStandByTheirSize(t *testing.T) {
	rep := &analysis.Report{Period: "week", Actors: []analysis.ActorSeries{
		changing("down", 0.4, -0.4, 8, analysis.MoreDeEscalatory), changing("few", -0.9, 0.9, 2, analysis.TooLittleData),
		changing("up", -0.2, 0.3, 9, analysis.MoreEscalatory), changing("same", 0.1, 0.1, 7, analysis.NoClearChange),
		{Actor: "once", Name: "once", Points: filled("week", 3), Change: analysis.Change{Before: estimate(0, 3), Verdict: analysis.TooLittleData}},
	}}
	d := testData(rep)
	rows, left := d.changed()
	var got []string
	for _, a := range rows {
		got = append(got, a.label)
	}
	if s := strings.Join(got, " "); s != "up same down few" || left != 1 {
		t.Errorf("%s, %d left", s, left)
	}
	f, ok := changes(d)
	if !ok || f.title != "1 of 5 actors turned more escalatory, 1 more de-escalatory" {
		t.Errorf("title %q", f.title)
	}
	for _, want := range []string{"1–7 Nov 2021 (hollow) and of 8–14 Nov 2021 (filled)", "−1 to +1"} {
		if !strings.Contains(f.subtitle, want) {
			t.Errorf("subtitle %q lacks %q", f.subtitle, want)
		}
	}
	if !strings.Contains(f.alt, "up: from −0.20 to +0.30, difference +0.50 (+0.45 to +0.55), more escalatory.") {
		t.Errorf("alt %q", f.alt)
	}
	if !strings.Contains(f.notes[0], "Not drawn: 1 actor without documents in one of the windows.") {
		t.Errorf("notes %q", f.notes)
	}
	if x := (span{-1, 1, 100, 300}); x.x(0) != 200 || x.x(-1) != 100 || x.x(7) != 300 {
		t.Error("the scale is not fixed from -1 to +1")
	}
}

func TestCompositionSaysOnlyWhatIsClear(t *testing.T) {
	lean := func(name string, up, down float64, n int, apart bool) analysis.ActorSeries {
		a := analysis.ActorSeries{Actor: name, Name: name, Points: filled("week", n), Total: estimate(up-down, n)}
		a.Total.Escalatory, a.Total.DeEscalatory, a.Total.Neutral = up, down, 1-up-down
		half := 0.4
		if apart {
			half = 0.05
		}
		a.Total.EscalatoryRange = analysis.Interval{Low: up - half, High: up + half}
		a.Total.DeEscalatoryRange = analysis.Interval{Low: down - half, High: down + half}
		return a
	}
	rep := &analysis.Report{Period: "week", Actors: []analysis.ActorSeries{lean("a", 0.2, 0.6, 9, true), lean("b", 0.6, 0.2, 9, true), lean("c", 0.7, 0.3, 9, false), lean("d", 0.9, 0, 1, true)}}
	f := composition(testData(rep))
	if f.title != "Of 4 actors, 1 clearly speak more escalatory than de-escalatory, 1 the other way round" {
		t.Errorf("title %q", f.title)
	}
	order := []int{strings.Index(f.alt, " b:"), strings.Index(f.alt, " c:"), strings.Index(f.alt, " a:"), strings.Index(f.alt, " d:")}
	for i := 1; i < 4; i++ {
		if order[i] < order[i-1] || order[i-1] < 0 {
			t.Errorf("order %v in %q", order, f.alt)
		}
	}
	if !strings.Contains(f.alt, " b: 20 % de-escalatory, 20 % neutral, 60 % escalatory of 18 statements.") {
		t.Errorf("alt %q", f.alt)
	}
}

func TestDyadMatrix(t *testing.T) {
	rep := &analysis.Report{Period: "week", Actors: []analysis.ActorSeries{changing("A", 0, 0, 5, analysis.NoClearChange)}, Names: map[string]string{"B": "Bee"},
		Dyads: []analysis.Dyad{{Actor: "A", Target: "B", Total: estimate(0.5, 9)}, {Actor: "B", Target: "A", Total: estimate(-0.9, 2)}, {Actor: "B", Target: "C", Total: estimate(-0.3, 6)}},
		Pairs: []analysis.Pair{{A: "A", B: "B", Finding: "too few", Periods: 2}, {A: "A", B: "C", Periods: 20, Finding: "The tone of A precedes.", Lags: []analysis.LagCorrelation{{R: 0.5}}}}}
	f, ok := dyadMatrix(testData(rep))
	if !ok || f.title != "Most escalatory: A on Bee (+0.50); most\u00a0de-escalatory: Bee on C (−0.30)" {
		t.Errorf("title %q", f.title)
	}
	if notes := strings.Join(f.notes, "\n"); !strings.Contains(notes, "The tone of A precedes.") || strings.Contains(notes, "too few") {
		t.Errorf("notes %q", notes)
	}
	for i := range 20 {
		rep.Dyads = append(rep.Dyads, analysis.Dyad{Actor: fmt.Sprint("X", i), Target: "A", Total: estimate(0, 1)})
	}
	if m := newMatrix(testData(rep)); len(m.speakers) != mostSides || m.left != 6 {
		t.Errorf("%d speakers, %d dyads left", len(m.speakers), m.left)
	}
	if _, ok := dyadMatrix(testData(&analysis.Report{})); ok {
		t.Error("a matrix without dyads")
	}
}

func TestCoverage(t *testing.T) {
	doc := func(outlet, date, precision, copyOf string, status analysis.DocumentStatus) analysis.DocumentRecord {
		r := analysis.DocumentRecord{Status: status, Outlet: outlet, DatePrecision: precision, DuplicateOf: copyOf}
		if date != "" {
			r.Date = &date
		}
		return r
	}
	rep := &analysis.Report{Period: "week", From: day(2021, 11, 1), To: day(2021, 11, 15), Actors: []analysis.ActorSeries{{Actor: "a", Name: "A", Points: filled("week", 5, 5)}},
		Documents: analysis.List[analysis.DocumentRecord]{
			doc("Post", "2021-11-01", "day", "", analysis.StatusScored), doc("Post", "2021-11-07", "day", "", analysis.StatusSilent), doc("Post", "2021-11-08", "day", "", analysis.StatusScored),
			doc("Wire", "2021-11-14", "day", "", analysis.StatusScored), doc("Wire", "2021-11-14", "day", "x", analysis.StatusScored), doc("Wire", "2021-11", "month", "", analysis.StatusScored),
			doc("Wire", "", "", "", analysis.StatusScored), doc("Post", "2021-11-15", "day", "", analysis.StatusScored), doc("Post", "2021-11-02", "day", "", analysis.StatusEmpty),
		}}
	v, err := newCoverage(testData(rep))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range v.layers {
		got = append(got, fmt.Sprint(l.name, l.counts, l.beside))
	}
	if s := strings.Join(got, "; "); s != "Post[2 1] 0; Wire[0 1] 2; copies of a story[0 1] 0" || v.outside != 1 || v.read != 8 || v.beside() != 2 || v.tallest() != 3 {
		t.Errorf("%s; %d outside, %d read, %d beside, tallest %d", s, v.outside, v.read, v.beside(), v.tallest())
	}
	f, _ := coverageChart(testData(rep))
	if f.title != "8 documents from 2 outlets; Post alone brought 50 %" {
		t.Errorf("title %q", f.title)
	}
	for i := range 40 {
		rep.Documents = append(documentsOf(rep), doc(fmt.Sprint("o", i), "2021-11-02", "day", "", analysis.StatusScored))
	}
	if f, _ := coverageChart(testData(rep)); f.title != "48 documents from 42 outlets, none of which brought a tenth" {
		t.Errorf("title %q", f.title)
	}
	for n, want := range map[int]string{1: "0 1", 7: "0 2 4 6", 30: "0 10 20 30", 26: "0 10 20", 1500: "0 500 1,000 1,500"} {
		var labels []string
		for _, k := range (counting{n}).Ticks(0, 0) {
			labels = append(labels, strings.ReplaceAll(k.Label, "\u200a", ""))
		}
		if s := strings.Join(labels, " "); s != want {
			t.Errorf("ticks to %d: %s, want %s", n, s, want)
		}
	}
}

func TestActorsOwnChart(t *testing.T) {
	rep := sampleNamed(t, "weeks")
	d := testData(rep)
	fs := actorCharts(d)
	if len(fs) != len(d.actors) || fs[0].name != "actor-actor-1" {
		t.Fatalf("%d charts, the first %s", len(fs), fs[0].name)
	}
	for i := range fs {
		a := &d.actors[i]
		clear := a.Change.Verdict == analysis.MoreEscalatory || a.Change.Verdict == analysis.MoreDeEscalatory
		if strings.Contains(fs[i].title, "became") != clear || !strings.HasPrefix(fs[i].title, a.label) {
			t.Errorf("%s with the verdict %s has the title %q", a.label, a.Change.Verdict, fs[i].title)
		}
	}
	f := fs[0]
	notes := strings.Join(f.notes, "\n")
	for _, want := range []string{"1 candidate for a change of level", "p\u00a00.160", "does not go with Geopolitical risk"} {
		if !strings.Contains(notes, want) {
			t.Errorf("notes %q lack %q", notes, want)
		}
	}
	if !strings.Contains(f.alt, "threatened +6.00") {
		t.Errorf("alt %q", f.alt)
	}
	if s := d.documentStrip(&d.actors[0]); s.low != 0 || s.high < 20 || len(s.values) != 17 {
		t.Errorf("documents: %+v", s)
	}
	if safe("a/b c") != "a_b_c" || figureText(-0.0123) != "−0.0123" || figureText(12345) != "12,345" {
		t.Error("names of files, or figures")
	}
	two := &analysis.Report{Period: "week", Actors: []analysis.ActorSeries{{Actor: "a/b", Name: "A", Points: filled("week", 5)}, {Actor: "a.b", Name: "B", Points: filled("week", 5)}}}
	if fs := actorCharts(testData(two)); fs[0].name == fs[1].name {
		t.Errorf("two actors in one file %s", fs[0].name)
	}
}

// The line is dotted over a short gap, and open where the smoothing does not reach.
func TestCarried(t *testing.T) {
	points := filled("week", 3, 0, 3)
	if carried(points[1:2]) {
		t.Error("a gap that the smoothing does not cross")
	}
	points[1].HasSmoothed = true
	if !carried(points[1:2]) {
		t.Error("a gap that the smoothing crosses")
	}
	rep := &analysis.Report{Period: "week", Smooth: "none", Actors: []analysis.ActorSeries{{Actor: "a", Name: "A", Points: filled("week", 3, 0, 3)}}}
	if d := testData(rep); d.actors[0].points[2].Smoothed != 0.2 || !strings.Contains(d.reading(false), "Line and points: weekly means") {
		t.Errorf("unsmoothed: %+v", d.actors[0].points[2])
	}
}
