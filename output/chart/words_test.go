package chart

import (
	"strings"
	"testing"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"detente/analysis"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		v            float64
		signed, cell string
	}{{0, "0.00", "0"}, {0.004, "0.00", "0"}, {-0.004, "0.00", "0"}, {0.345, "+0.35", "+.35"}, {-0.5, "−0.50", "−.50"}, {1, "+1.00", "+1.00"}, {-0.997, "−1.00", "−1.00"}} {
		if analysis.Signed(c.v) != c.signed || short(c.v) != c.cell {
			t.Errorf("%v: %s and %s, want %s and %s", c.v, analysis.Signed(c.v), short(c.v), c.signed, c.cell)
		}
	}
	for n, want := range map[int]string{0: "0 documents", 1: "1 document", 999: "999 documents", 1000: "1,000 documents", 1234567: "1,234,567 documents"} {
		if got := documents(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func TestSpanText(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{spanText(day(2022, 1, 11), day(2022, 1, 12)), "11 Jan 2022"},
		{spanText(day(2022, 1, 11), day(2022, 1, 15)), "11–14 Jan 2022"},
		{spanText(day(2022, 1, 1), day(2022, 3, 1)), "1 Jan – 28 Feb 2022"},
		{spanText(day(2021, 11, 1), day(2022, 3, 1)), "1 Nov 2021 – 28 Feb 2022"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	st := style(10, false, ink, text.XLeft, text.YTop)
	long := "The permanent representative spoke of a Verfassungsgerichtsbarkeitsverfahrensordnungsnovelle at length"
	for _, limit := range []vg.Length{60, 120, 300} {
		for _, lines := range []int{0, 1, 2, 3} {
			got := wrap(st, long, limit, lines)
			if lines > 0 && len(got) > lines {
				t.Errorf("%d lines, want %d at most: %q", len(got), lines, got)
			}
			for _, s := range got {
				if width(st, s) > limit {
					t.Errorf("%q is wider than %v", s, limit)
				}
			}
		}
	}
	if got := wrap(st, "a b c", 300, 1); len(got) != 1 || got[0] != "a b c" {
		t.Errorf("%q", got)
	}
	two := wrap(st, "Most of it stands in the first line and little below", 180, 0)
	if got := balance(st, "Most of it stands in the first line and little below", 180, two); len(got) != 2 || len(got[1]) < 20 {
		t.Errorf("unbalanced: %q", got)
	}
	if got := apart("2111"); got != "21\u200a1\u200a1" {
		t.Errorf("%q", got)
	}
}

func TestTurned(t *testing.T) {
	for _, c := range []struct {
		name        string
		verdicts    []analysis.Verdict
		title, rest string
	}{
		{"both ways", []analysis.Verdict{analysis.MoreEscalatory, analysis.MoreDeEscalatory, analysis.NoClearChange}, "1 of 3 actors turned more escalatory, 1 more de-escalatory", "; no clear change: 1"},
		{"one way", []analysis.Verdict{analysis.MoreDeEscalatory, analysis.TooLittleData}, "1 of 2 actors turned more de-escalatory, none more escalatory", "; too little data: 1"},
		{"neither", []analysis.Verdict{analysis.NoClearChange, analysis.NoClearChange}, "None of 2 actors turned clearly more escalatory or de-escalatory", "; no clear change: 2"},
		{"too little for all", []analysis.Verdict{analysis.TooLittleData, analysis.TooLittleData}, "Too little data to tell a change of tone for any of 2 actors", ""},
		{"a single actor has the finding", []analysis.Verdict{analysis.MoreEscalatory}, "What was found", ""},
		{"without verdicts", []analysis.Verdict{"", ""}, "What was found", ""},
	} {
		d := &data{finding: "What was found"}
		for _, v := range c.verdicts {
			d.actors = append(d.actors, actor{ActorSeries: &analysis.ActorSeries{Change: analysis.Change{Verdict: v}}})
		}
		if title, rest := d.turned(); title != c.title || rest != c.rest {
			t.Errorf("%s: %q %q, want %q %q", c.name, title, rest, c.title, c.rest)
		}
	}
}

func TestHeatmap(t *testing.T) {
	d := testData(sampleNamed(t, "weeks"))
	h := newHeat(d)
	if len(h.columns) != 17 || len(h.rows) != 13 || h.unit != "week" {
		t.Fatalf("%d columns, %d rows of a %s", len(h.columns), len(h.rows), h.unit)
	}
	for i, a := range h.actors {
		if i > 0 && a.Total.Mean > h.actors[i-1].Total.Mean {
			t.Errorf("%s stands under %s", a.label, h.actors[i-1].label)
		}
		for k, p := range h.rows[i] {
			if p.Mean != a.Points[k].Mean || p.Documents != a.Points[k].Documents {
				t.Errorf("%s, column %d: %+v", a.label, k, p)
			}
		}
	}
	top, bottom, ok := h.peaks()
	if !ok || h.rows[top[0]][top[1]].Documents < surely {
		t.Errorf("the title would name a cell with %d documents", h.rows[top[0]][top[1]].Documents)
	}
	f := heatmap(d)
	for _, at := range [][2]int{top, bottom} {
		if s := h.actors[at[0]].label + ", " + h.when(at[1]); !strings.Contains(f.title, s) {
			t.Errorf("title %q lacks %q", f.title, s)
		}
	}
	if h := newHeat(testData(sampleNamed(t, "decade-of-days"))); h.unit != "quarter" || h.width < cellWidth {
		t.Errorf("a decade is drawn by %s, cells %v wide", h.unit, h.width)
	}
}

// TestHeatmapTakesCalendarsThatDiffer has a second actor whose calendar begins later.
func TestHeatmapTakesCalendarsThatDiffer(t *testing.T) {
	rep := &analysis.Report{Period: "week", Actors: []analysis.ActorSeries{
		{Actor: "a", Name: "A", Points: filled("week", 5, 5)}, {Actor: "b", Name: "B", Points: filled("week", 5, 5, 5)[2:]}}}
	h := newHeat(testData(rep))
	if len(h.columns) != 3 || h.rows[0][2].Documents != 0 || h.rows[1][2].Documents != 5 {
		t.Errorf("columns %d, rows %+v", len(h.columns), h.rows)
	}
}

func TestHeatmapDates(t *testing.T) {
	for _, c := range []struct {
		name  string
		unit  unit
		width vg.Length
		count int
		want  string
	}{
		{"weeks with room", "week", 46, 10, "1 Nov/2021 8 Nov 15 Nov 22 Nov 29 Nov 6 Dec 13 Dec 20 Dec 27 Dec 3 Jan/2022"},
		{"weeks without", "week", 18.5, 7, "1 Nov/2021 15 Nov 29 Nov 13 Dec"},
		{"quarters keep step with the year", "quarter", 18.5, 6, "Q1/2022 Q3 Q1/2023"},
		{"months keep step with the year", "month", 10, 9, "Jan/2022 Apr Jul"},
	} {
		h := heat{unit: c.unit, width: c.width, columns: filled(string(c.unit), make([]int, c.count)...)}
		if c.unit == "quarter" || c.unit == "month" {
			h.columns = c.unit.join(h.columns)
		}
		var got []string
		for _, d := range h.dates() {
			s := d.text
			if d.year != "" {
				s += "/" + d.year
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}
