package chart

import (
	"strings"
	"testing"

	"detente/analysis"
)

// filled are the periods from 1 November 2021 on, with these numbers of documents.
func filled(period string, documents ...int) []analysis.Point {
	var out []analysis.Point
	t := day(2021, 11, 1)
	for i, n := range documents {
		p := analysis.Point{Start: t, End: next(t, period)}
		if n > 0 {
			p.Estimate = analysis.Estimate{Mean: float64(i) / 10, Documents: n, Statements: n}
			p.Smoothed, p.HasSmoothed = float64(i)/10, true
		}
		out = append(out, p)
		t = p.End
	}
	return out
}

func TestLineBreaksOverEmptyPeriods(t *testing.T) {
	for _, c := range []struct {
		name      string
		documents []int
		want      []int
	}{
		{"none", nil, nil},
		{"all empty", []int{0, 0}, nil},
		{"no gap", []int{3, 1, 4}, []int{3}},
		{"a gap of one", []int{3, 0, 4, 2}, []int{1, 2}},
		{"gaps at the ends", []int{0, 3, 4, 0}, []int{2}},
	} {
		got := runs(filled("week", c.documents...), smoothed)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d runs, want %d", c.name, len(got), len(c.want))
			continue
		}
		for i, r := range got {
			if len(r) != c.want[i] {
				t.Errorf("%s: run %d has %d points, want %d", c.name, i, len(r), c.want[i])
			}
		}
	}
	points := filled("week", 3, 3)
	if points[1].HasSmoothed = false; len(runs(points, smoothed)) != 1 {
		t.Error("a period without a smoothed mean is on the line")
	}
	points = filled("week", 3, 0, 3)
	if points[1].HasSmoothed = true; len(runs(points, smoothed)) != 2 {
		t.Error("the smoothed mean is carried over a period without documents")
	}
}

func TestJoin(t *testing.T) {
	points := filled("day", make([]int, 60)...)
	for i, v := range map[int]struct {
		mean float64
		n    int
	}{0: {0.5, 1}, 1: {-0.1, 3}, 40: {0.2, 2}} {
		points[i].Mean, points[i].Documents, points[i].Statements = v.mean, v.n, 2*v.n
		points[i].Smoothed, points[i].HasSmoothed, points[i].HasBand = v.mean, true, true
	}
	got := unit("month").join(points)
	if len(got) != 2 {
		t.Fatalf("%d months, want 2", len(got))
	}
	nov, dec := got[0], got[1]
	if nov.Documents != 4 || nov.Statements != 8 || analysis.Signed(nov.Mean) != "+0.05" || analysis.Signed(nov.Smoothed) != "+0.05" {
		t.Errorf("November %+v", nov)
	}
	if !dec.Start.Equal(day(2021, 12, 1)) || !dec.End.Equal(day(2022, 1, 1)) || dec.Documents != 2 || dec.HasBand {
		t.Errorf("December %+v", dec)
	}
	if empty := unit("month").join(points[2:30]); empty[0].Documents != 0 || empty[0].HasSmoothed {
		t.Errorf("a month without documents: %+v", empty[0])
	}
}

func TestCoarser(t *testing.T) {
	for _, c := range []struct {
		unit  unit
		days  int
		limit int
		want  unit
	}{{"day", 100, 160, "day"}, {"day", 3652, 160, "month"}, {"day", 3652, 49, "quarter"}, {"week", 840, 49, "month"}, {"quarter", 100, 49, "quarter"}, {"", 700, 110, "week"}} {
		from := day(2013, 3, 4)
		if got := c.unit.coarser(from, from.AddDate(0, 0, c.days), c.limit); got != c.want {
			t.Errorf("%d days by %s in %d: %s, want %s", c.days, c.unit, c.limit, got, c.want)
		}
	}
}

func TestDaysOfADecadeAreJoinedAndSaidToBe(t *testing.T) {
	d := testData(sampleNamed(t, "decade-of-days"))
	if d.unit != "month" || d.periods() > maxPeriods {
		t.Errorf("%d periods of a %s", d.periods(), d.unit)
	}
	if w := strings.Join(d.warnings(), "\n"); !strings.Contains(w, "each day is joined to its month") {
		t.Errorf("warnings %q", w)
	}
	if s := d.reading(true); !strings.Contains(s, "Each day is joined to its month, without intervals") {
		t.Errorf("the reader is not told: %q", s)
	}
	for _, a := range d.actors {
		for _, p := range a.points {
			if p.Start.Before(d.from) || p.End.After(d.to) {
				t.Fatalf("%s: %v..%v sticks out of the span", a.label, p.Start, p.End)
			}
		}
	}
}

func TestLetters(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		whole          bool
	}{
		{"Latin with marks", "Łódź – Škoda São", "Łódź – Škoda São", true},
		{"Cyrillic", "Зеленський", "Зеленський", true},
		{"Greek", "Ελλάδα", "Ελλάδα", true},
		{"Georgian becomes Latin", "საქართველო", "Sakartvelo", true},
		{"Armenian becomes Latin", "Հայաստան", "Hayastan", true},
		{"Chinese shows boxes", "中国 PRC", "□□ PRC", false},
		{"Arabic shows boxes", "إيران", "□□□□□", false},
		{"Hebrew would stand reversed", "ישראל", "□□□□□", false},
		{"white space and controls", " a\tb\n\u200bc\x00 ", "a b c", true},
	} {
		got, whole := newLetters(&typefaces{builtin: builtinFont()}).show(c.in)
		if got != c.want || whole != c.whole {
			t.Errorf("%s: %q %v, want %q %v", c.name, got, whole, c.want, c.whole)
		}
	}
}

func TestNamesThatCannotBeDrawn(t *testing.T) {
	d := testData(sampleNamed(t, "scripts"))
	var got []string
	for _, a := range d.actors {
		got = append(got, a.label)
	}
	if s := strings.Join(got, " "); s != "Россия Ελλάδα Україна Sakartvelo actor-5 actor-6 Łódź – Škoda São" {
		t.Error(s)
	}
	if d.finding != "Россия и Ελλάδα: actor-5 more escalatory" {
		t.Errorf("finding %q", d.finding)
	}
	w := strings.Join(d.warnings(), "\n")
	for _, s := range []string{"中 (U+4E2D)", "ر (U+0631)", "中国 is shown as actor-5"} {
		if !strings.Contains(w, s) {
			t.Errorf("warnings %q lack %q", w, s)
		}
	}
	if w := testData(sampleNamed(t, "neutral")).warnings(); len(w) > 0 {
		t.Errorf("warnings without a reason: %q", w)
	}
}

func TestEventsOutsideTheSpan(t *testing.T) {
	from, to := day(2021, 11, 1), day(2021, 11, 15)
	rep := &analysis.Report{Period: "week", From: from, To: to, Actors: []analysis.ActorSeries{{Actor: "a", Name: "A", Points: filled("week", 5, 5)}},
		Events: []analysis.Event{{Date: to, Label: "too late"}, {Date: day(2021, 11, 14), Label: "last day"}, {Date: from, Label: "first day"}, {Date: day(2021, 10, 31), Label: "too early"}}}
	d := testData(rep)
	if len(d.events) != 2 || d.events[0].label != "first day" || d.events[0].number != 1 || d.events[1].label != "last day" || d.outside != 2 {
		t.Errorf("events %+v, %d outside", d.events, d.outside)
	}
	if key := d.eventKey(func(event) bool { return true }); key != "Events: 1\u00a0first day (1 Nov 2021)\u00a0· 2\u00a0last day (14 Nov 2021)" {
		t.Errorf("%q", key)
	}
}
