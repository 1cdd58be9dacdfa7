package series

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

// corpus builds records in few words.
type sample struct {
	obs  []analysis.Observation
	docs []analysis.DocumentRecord
}

// document adds a document of the day with one statement of each tone by the actors.
func (s *sample) document(id, date string, actors []string, tones ...float64) *sample {
	d := analysis.DocumentRecord{Document: id, Status: analysis.StatusScored, Outlet: "o" + id[:1], Weight: 1, Words: 10, Bytes: 60, Statements: len(tones)}
	if date != "" {
		d.Date, d.DatePrecision = &date, precisionOf(date)
	}
	s.docs = append(s.docs, d)
	for i, v := range tones {
		o := analysis.Observation{ID: fmt.Sprint(id, i), Document: id, Start: 10 * i, End: 10*i + 5, Content: fmt.Sprint("words ", id, i),
			Actors: actors, Escalation: &v, Weight: 1, Date: d.Date, DatePrecision: d.DatePrecision,
			Evidence: []analysis.Term{{Text: "Strike", Contribution: v / 2}, {Text: "talks", Contribution: v / 2}}}
		s.obs = append(s.obs, o)
	}
	return s
}

func precisionOf(date string) string {
	return map[int]string{4: "year", 7: "month", 10: "day"}[len(date)]
}

func (s *sample) build(o Options) analysis.Report { return Build(s.obs, s.docs, nil, nil, o) }

func rus() []string { return []string{"RUS"} }

// turn is a corpus of n weeks in which one document a week turns from down to up.
func turn(n int) *sample {
	s := new(sample)
	monday := time.Date(2022, 1, 3, 0, 0, 0, 0, time.UTC)
	for i := range n {
		tone := -0.4 + 0.8*float64(i)/float64(n-1)
		s.document(fmt.Sprintf("d%02d", i), monday.AddDate(0, 0, 7*i+i%5).Format(time.DateOnly), rus(), tone, tone+0.1)
	}
	return s
}

func TestMeanOfDocumentMeans(t *testing.T) {
	rep := new(sample).document("a", "2022-01-03", rus(), 1, 1, 1, 1).document("b", "2022-01-04", rus(), 0).build(Default())
	e := rep.Actors[0].Total
	near(t, "mean", e.Mean, 0.5, 1e-12)
	if e.Documents != 2 || e.Statements != 5 || e.HasBand {
		t.Errorf("%+v", e)
	}
	near(t, "escalatory", e.Escalatory, 0.8, 1e-12)
}

func TestCopiesCountAsOneDocument(t *testing.T) {
	s := new(sample).document("a", "2022-01-03", rus(), 0.6).document("b", "2022-01-03", rus(), 0.6).document("c", "2022-01-04", rus(), 0)
	for i := range 2 {
		s.obs[i].Weight, s.docs[i].Weight, s.obs[i].Content = 0.5, 0.5, "the same words"
	}
	s.obs[1].DuplicateOf, s.docs[1].DuplicateOf = "a", "a"
	rep := s.build(Default())
	a := rep.Actors[0]
	near(t, "mean", a.Total.Mean, 0.3, 1e-12)
	near(t, "effective", a.Total.Effective, 2, 1e-12)
	if a.Total.Documents != 2 || rep.Counts.Duplicates != 1 {
		t.Errorf("documents %d, duplicates %d", a.Total.Documents, rep.Counts.Duplicates)
	}
	if w := a.Words[0]; w.Count != 2 || w.Contribution != 0.3 {
		t.Errorf("a copy's words count again: %+v", w)
	}
}

func TestWeightZeroIsLeftOut(t *testing.T) {
	s := new(sample).document("a", "2022-01-03", rus(), 1).document("b", "2022-01-03", rus(), -1)
	s.obs[0].Weight = 0
	if e := s.build(Default()).Actors[0].Total; e.Documents != 1 || e.Mean != -1 {
		t.Errorf("%+v", e)
	}
}

func TestEveryActorOfAJointStatementCounts(t *testing.T) {
	rep := new(sample).document("a", "2022-01-03", []string{"USA", "GBR", "OTHER", "UNKNOWN"}, 0.5).build(Default())
	if len(rep.Actors) != 2 || rep.Actors[0].Actor != "GBR" || rep.Actors[1].Actor != "USA" || rep.Counts.ScoredStatements != 1 {
		t.Errorf("%+v", rep.Actors)
	}
}

func TestCalendarIsCompleteInISOWeeks(t *testing.T) {
	o := Default()
	o.Period = "week"
	rep := new(sample).document("a", "2021-12-30", rus(), 0.5).document("b", "2022-01-18", rus(), 0.5).build(o)
	var starts []string
	for _, p := range rep.Actors[0].Points {
		starts = append(starts, p.Start.Format(time.DateOnly))
	}
	if got := strings.Join(starts, " "); got != "2021-12-27 2022-01-03 2022-01-10 2022-01-17" {
		t.Error(got)
	}
	if rep.From.Format(time.DateOnly) != "2021-12-30" || rep.To.Format(time.DateOnly) != "2022-01-19" {
		t.Errorf("span %v to %v", rep.From, rep.To)
	}
}

func TestDatesEnterOnlyPeriodsAsWide(t *testing.T) {
	for _, c := range []struct {
		date, precision, period string
		points                  int
	}{
		{"2022-01-20", "day", "week", 4}, {"2022-01-17", "week", "day", 3}, {"2022-01-17", "week", "week", 4}, {"2022-01-17", "week", "month", 4},
		{"2022-01", "month", "day", 3}, {"2022-01", "month", "week", 3}, {"2022-01", "month", "month", 4}, {"2022-01", "month", "quarter", 4},
		{"2022", "year", "month", 3}, {"2022", "year", "quarter", 3}, {"", "", "month", 3},
	} {
		o := Default()
		o.Period = c.period
		s := new(sample).document("a", "2022-01-04", rus(), 0.1).document("b", "2022-01-11", rus(), 0.1).document("c", "2022-02-01", rus(), 0.1)
		s.document("x", c.date, rus(), 0.5)
		s.obs[3].DatePrecision = c.precision
		a := s.build(o).Actors[0]
		n := 0
		for _, p := range a.Points {
			n += p.Statements
		}
		if n != c.points || a.Undated != 4-n || a.Total.Statements != 4 {
			t.Errorf("%s (%s) by %s: %d in points, %d undated, %d in all", c.date, c.precision, c.period, n, a.Undated, a.Total.Statements)
		}
	}
}

func TestWhatIsRecalledFromLongAgoIsNotDrawn(t *testing.T) {
	s := turn(6)
	old := "1962-10-22"
	s.obs[0].Date = &old
	rep := s.build(Default())
	if rep.From.Year() != 2022 || rep.Actors[0].Undated != 1 {
		t.Errorf("from %v, undated %d", rep.From, rep.Actors[0].Undated)
	}
	if !strings.Contains(strings.Join(rep.Warnings, "\n"), "more than 92 days") {
		t.Errorf("%q", rep.Warnings)
	}
}

func TestPeriodIsChosenBySpanAndDensity(t *testing.T) {
	for _, c := range []struct {
		documents, every int // every so many days
		want             string
	}{{60, 0, "day"}, {20, 1, "week"}, {26, 5, "week"}, {8, 30, "month"}, {200, 5, "month"}, {130, 30, "quarter"}} {
		var m dated
		for i := range c.documents {
			d := time.Date(2020, 1, 1+i*c.every, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			x, _ := momentOf(&d, "day")
			m.add(x)
		}
		if got := choosePeriod(&m, c.documents); got != c.want {
			t.Errorf("%d documents, one in %d days: %s, want %s", c.documents, c.every, got, c.want)
		}
	}
	if got := choosePeriod(&dated{}, 0); got != "week" {
		t.Errorf("no dates: %s", got)
	}
	month := "2022-01"
	x, _ := momentOf(&month, "month")
	var m dated
	m.add(x)
	m.add(x)
	if got := choosePeriod(&m, 2); got != "month" {
		t.Errorf("dates known to the month: %s", got)
	}
}

func TestSmoothingHalvesAndBreaksAtGaps(t *testing.T) {
	week := func(i, n int, mean float64) analysis.Point {
		s := time.Date(2022, 1, 3+7*i, 0, 0, 0, 0, time.UTC)
		return analysis.Point{Start: s, End: s.AddDate(0, 0, 7), Estimate: analysis.Estimate{Documents: n, Effective: float64(n), Mean: mean}}
	}
	p := []analysis.Point{week(0, 1, 1), week(1, 1, 0), week(2, 0, 0), week(3, 1, 0), week(4, 0, 0), week(5, 0, 0), week(6, 1, -1)}
	ewma(p, 7)
	near(t, "a half-life later", p[1].Smoothed, 0.5/1.5, 1e-12)
	if !p[2].HasSmoothed || p[4].HasSmoothed || p[5].HasSmoothed {
		t.Error("the line must cross a gap of two half-lives and break at one of three")
	}
	near(t, "after the gap", p[6].Smoothed, -1, 1e-12)
}

// Corrections move statements about, never the calendar: the halves that are compared stay the same.
func TestCorrectionsDoNotMoveTheCalendar(t *testing.T) {
	build := func() *sample {
		return new(sample).document("a", "2022-01-03", rus(), 0.5).document("b", "2022-01-12", rus(), 0.2).document("c", "2022-02-01", rus(), -0.5)
	}
	o := Default()
	o.Period = "week"
	plain := build().build(o)
	s := build()
	last := &s.obs[2]
	last.Correction = &analysis.Correction{Exclude: true, Found: &analysis.Found{Escalation: last.Escalation, Actors: last.Actors, Date: last.Date, DatePrecision: last.DatePrecision}}
	moved := &s.obs[1]
	was := moved.Found()
	day := "2022-01-25"
	moved.Correction, moved.Date = &analysis.Correction{Date: day, Found: &was}, &day
	rep := s.build(o)
	if !rep.From.Equal(plain.From) || !rep.To.Equal(plain.To) || len(rep.Actors[0].Points) != 5 {
		t.Fatalf("the calendar runs from %s to %s over %d weeks", rep.From, rep.To, len(rep.Actors[0].Points))
	}
	for i, want := range []int{1, 0, 0, 1, 0} {
		if got := rep.Actors[0].Points[i].Documents; got != want {
			t.Errorf("week %d has %d documents, want %d", i, got, want)
		}
	}
	if got := rep.Placed; len(got) != 3 || got[0] != 0 || got[1] != 1 || got[2] != 4 {
		t.Errorf("the program found the statements in weeks %v, want 0, 1, 4", got)
	}
	if rep.Actors[0].Total.Statements != 2 {
		t.Errorf("%d statements, want 2: one is excluded", rep.Actors[0].Total.Statements)
	}
}

// A person's date far outside opens the calendar no further than one that was read.
func TestCorrectedDateOutOfTheWindow(t *testing.T) {
	s := new(sample).document("a", "2022-01-03", rus(), 0.5).document("b", "2022-01-12", rus(), 0.2)
	was, day := s.obs[1].Found(), "1999-05-05"
	s.obs[1].Correction, s.obs[1].Date = &analysis.Correction{Date: day, Found: &was}, &day
	rep := s.build(Default())
	if n := rep.Actors[0].Undated; n != 1 {
		t.Errorf("%d statements in no period, want 1", n)
	}
}
