package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"detente/analysis"
)

// fullSearch is the best set of splits by trying every last split (optimal partitioning).
func fullSearch(s *squares, penalty float64) float64 {
	n := len(s.w) - 1
	best := slices.Repeat([]float64{math.Inf(1)}, n+1)
	best[0] = -penalty
	for end := leastSegment; end <= n; end++ {
		for start := 0; start+leastSegment <= end; start++ {
			best[end] = min(best[end], best[start]+s.cost(start, end)+penalty)
		}
	}
	return best[n]
}

func TestPELTFindsWhatTheFullSearchFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 60).Draw(t, "n")
		var values, weights []float64
		level := 0.0
		for range n {
			if rapid.IntRange(0, 7).Draw(t, "new level") == 0 {
				level = rapid.Float64Range(-1, 1).Draw(t, "level")
			}
			values = append(values, level+rapid.Float64Range(-0.2, 0.2).Draw(t, "noise"))
			weights = append(weights, rapid.Float64Range(0.5, 9).Draw(t, "weight"))
		}
		s := newSquares(values, weights)
		penalty := rapid.Float64Range(0.01, 2).Draw(t, "penalty")
		ends := append(append([]int{0}, s.pelt(penalty)...), n)
		total := 0.0
		for i := 1; i < len(ends); i++ {
			if n >= 2*leastSegment && ends[i]-ends[i-1] < leastSegment {
				t.Fatalf("a stretch of %d periods: %v", ends[i]-ends[i-1], ends)
			}
			total += s.cost(ends[i-1], ends[i]) + penalty
		}
		if n < 2*leastSegment {
			return
		}
		if want := fullSearch(s, penalty); math.Abs(total-penalty-want) > 1e-9 {
			t.Fatalf("the splits %v cost %v, the best %v", ends, total-penalty, want)
		}
	})
}

// Of series without any change of level, few may show a candidate.
func TestChanceMakesFewChangePoints(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{8, 20, 60, 120} {
		found := 0
		for range 400 {
			values := make([]float64, n)
			for i := range values {
				values[i] = 0.3 * r.NormFloat64()
			}
			if len(breaks(yearly(values))) > 0 {
				found++
			}
		}
		t.Logf("%d periods: %.1f %% of series without a change have a candidate", n, float64(found)/4)
		if found > 28 {
			t.Errorf("%d periods: %d of 400 series", n, found)
		}
	}
}

func TestAChangeOfLevelIsFoundAcrossAGap(t *testing.T) {
	values := []float64{0.1, 0.2, 0.15, 0.1, 0.2, 0, 0, 0.8, 0.7, 0.75, 0.8, 0.7}
	points := yearly(values)
	points[5].Estimate, points[6].Estimate = analysis.Estimate{}, analysis.Estimate{}
	got := breaks(points)
	if len(got) != 1 || !got[0].Start.Equal(points[7].Start) || got[0].Periods != [2]int{5, 5} {
		t.Fatalf("%+v", got)
	}
	near(t, "before", got[0].Before, 0.15, 1e-12)
	near(t, "after", got[0].After, 0.75, 1e-12)
	if got := breaks(yearly(slices.Repeat([]float64{0.3}, 30))); got != nil {
		t.Errorf("equal values: %+v", got)
	}
}

func TestStatementWeighting(t *testing.T) {
	o := Default()
	o.Weighting = ByStatement
	rep := new(sample).document("a", "2022-01-03", rus(), 1, 1, 1, 1).document("b", "2022-01-04", rus(), 0).build(o)
	e := rep.Actors[0].Total
	near(t, "mean", e.Mean, 0.8, 1e-12)
	near(t, "effective", e.Effective, 25/17., 1e-12)
	if e.Documents != 2 {
		t.Errorf("%+v", e)
	}
	s := new(sample).document("a", "2022-01-03", rus(), 0.6, 0.6).document("b", "2022-01-03", rus(), 0.6, 0.6).document("c", "2022-01-04", rus(), 0, 0)
	for i := range 4 {
		s.obs[i].Weight = 0.5
	}
	s.obs[2].DuplicateOf, s.obs[3].DuplicateOf = "a", "a"
	near(t, "copies share the weight of their statements", s.build(o).Actors[0].Total.Mean, 0.3, 1e-12)
}

func TestCapPerOutlet(t *testing.T) {
	cells := func(totals ...float64) ([]cluster, []tally) {
		var c []cluster
		var y []tally
		for i, w := range totals {
			c = append(c, cluster{w, w * 0.5})
			y = append(y, tally{outlet: fmt.Sprint("o", i), up: w})
		}
		return c, y
	}
	for _, c := range []struct {
		name   string
		totals []float64
		share  float64
		want   []float64
	}{
		{"one above", []float64{6, 2, 2}, 0.5, []float64{4, 2, 2}},
		{"two above", []float64{8, 7, 1, 1}, 0.4, []float64{4, 4, 1, 1}},
		{"none above", []float64{3, 2, 2}, 0.5, []float64{3, 2, 2}},
		{"too few outlets to keep to it", []float64{9, 3}, 0.3, []float64{3, 3}},
		{"no limit", []float64{9, 3}, 0, []float64{9, 3}},
	} {
		cell, tallies := cells(c.totals...)
		capOutlets(cell, tallies, c.share)
		for i := range cell {
			near(t, c.name, cell[i].weight, c.want[i], 1e-9)
			near(t, c.name+", sum", cell[i].sum, c.want[i]/2, 1e-9)
			near(t, c.name+", statements", tallies[i].up, c.want[i], 1e-9)
		}
	}
	cell, tallies := cells(5, 1, 1)
	tallies[0].outlet, tallies[1].outlet, tallies[2].outlet = "", "", ""
	cell = append(cell, cluster{1, 1})
	tallies = append(tallies, tally{up: 1})
	capOutlets(cell, tallies, 0.5)
	near(t, "unknown outlets stand for themselves", cell[0].weight, 3, 1e-9)
}

func TestCapKeepsToItsShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		totals := rapid.SliceOfN(rapid.Float64Range(0.1, 50), 1, 12).Draw(t, "totals")
		share := rapid.Float64Range(0.05, 0.95).Draw(t, "share")
		limit := ceiling(totals, share)
		var sum, most float64
		for _, x := range totals {
			sum += min(x, limit)
			most = max(most, min(x, limit))
		}
		if float64(len(totals))*share >= 1 && most > share*sum*(1+1e-9) {
			t.Fatalf("%v at %v: %v of %v", totals, share, most, sum)
		}
		if whole := slices.Max(totals); limit < whole && float64(len(totals))*share >= 1 && math.Abs(limit-share*sum) > 1e-9*sum {
			t.Fatalf("%v at %v: lowered to %v, further than needed", totals, share, limit)
		}
	})
}

func TestLOESSKeepsToStraightLinesAndBreaksAtGaps(t *testing.T) {
	values := make([]float64, 40)
	for i := range values {
		values[i] = -0.5 + 0.02*float64(i)
	}
	points := yearly(values)
	for i := 12; i < 30; i++ { // a gap of 19 days between data
		points[i].Estimate = analysis.Estimate{}
	}
	points[5].Estimate = analysis.Estimate{}
	loess(points, 7)
	for i, p := range points {
		if inGap := i >= 12 && i < 30; p.HasSmoothed == inGap {
			t.Errorf("day %d: drawn %v", i, p.HasSmoothed)
		} else if !inGap {
			near(t, "on the line", p.Smoothed, values[i], 1e-9)
		}
	}
	o := Default()
	o.Smooth = NoSmooth
	for _, p := range turn(12).build(o).Actors[0].Points {
		if p.HasSmoothed {
			t.Fatal("a smoothed line that nobody asked for")
		}
	}
	o.Smooth, o.BandwidthDays = LOESS, 21
	rep := turn(12).build(o)
	if p := rep.Actors[0].Points[3]; !p.HasSmoothed || math.Abs(p.Smoothed-p.Mean) > 0.02 {
		t.Errorf("%+v", p)
	}
}

func TestWindows(t *testing.T) {
	for in, want := range map[string]string{
		"halves": "the later half of the span against the earlier", "": "the later half of the span against the earlier",
		"28d": "the last 28 days against the 28 before", "14:56d": "the last 14 days against the 56 before",
		"2022-01-03..2022-01-09, 2022-02-01..2022-02-07": "1 February 2022 to 7 February 2022 against 3 January 2022 to 9 January 2022",
	} {
		w, err := ParseWindows(in)
		if err != nil || w.String() != want {
			t.Errorf("%q: %q %v", in, w, err)
		}
	}
	for _, in := range []string{"x", "0d", "28d:", "2022-01-03..2022-01-09", "2022-01-03..2022-01-09,2022-01-09..2022-01-10", "2022-01-09..2022-01-03,2022-02-01..2022-02-07"} {
		if w, err := ParseWindows(in); err == nil {
			t.Errorf("%q is read as %q", in, w)
		}
	}
}

func TestChangeOfNamedWindows(t *testing.T) {
	s := turn(20)
	for _, c := range []struct {
		windows       string
		before, after int
		verdict       analysis.Verdict
	}{
		{"halves", 10, 10, analysis.MoreEscalatory},
		{"35d", 5, 5, analysis.MoreEscalatory},
		{"28d:70d", 10, 4, analysis.TooLittleData},
		{"2022-01-03..2022-02-06,2022-04-04..2022-05-20", 5, 7, analysis.MoreEscalatory},
	} {
		o := Default()
		o.Windows, _ = ParseWindows(c.windows)
		ch := s.build(o).Actors[0].Change
		if ch.Before.Documents != c.before || ch.After.Documents != c.after || ch.Verdict != c.verdict {
			t.Errorf("%s: %d and %d documents, %s", c.windows, ch.Before.Documents, ch.After.Documents, ch.Verdict)
		}
		if (ch.Why != "") != (c.verdict == analysis.TooLittleData) {
			t.Errorf("%s: %q", c.windows, ch.Why)
		}
	}
}

func TestLowBaseline(t *testing.T) {
	s := turn(12)
	s.obs[0].Weight, s.obs[1].Weight = 100, 100 // one document outweighs the others of its half
	ch := s.build(Default()).Actors[0].Change
	if ch.Verdict != analysis.TooLittleData || !strings.Contains(ch.Why, "effective documents in the earlier window") {
		t.Errorf("%+v", ch)
	}
	few := turn(6).build(Default()).Actors[0].Change
	if few.Why != "3 documents in the earlier window, 5 are needed" {
		t.Errorf("%q", few.Why)
	}
}

// What is shown of an actor must not depend on how its statements are cut into windows of no data.
func TestOptionsKeepTheProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anySample(t)
		o := quick()
		o.Weighting = rapid.SampledFrom([]string{ByDocument, ByStatement}).Draw(t, "weighting")
		o.CapOutlet = rapid.SampledFrom([]float64{0, 0.2, 0.5}).Draw(t, "cap")
		o.Smooth = rapid.SampledFrom([]string{EWMA, LOESS}).Draw(t, "smooth")
		up := s.build(o).Actors
		for i := range s.obs {
			v := -*s.obs[i].Escalation
			s.obs[i].Escalation = &v
			s.obs[i].Weight *= 4
		}
		down := s.build(o).Actors
		for i := range up {
			mirrored(t, &up[i].Total, &down[i].Total)
			sound(t, up[i].Total)
			if diff := cmp.Diff(up[i].Total.EscalatoryRange, down[i].Total.DeEscalatoryRange); diff != "" {
				t.Fatal(diff)
			}
			for k, p := range up[i].Points {
				mirrored(t, &p.Estimate, &down[i].Points[k].Estimate)
				if math.Abs(p.Smoothed+down[i].Points[k].Smoothed) > 1e-12 {
					t.Fatal("the smoothed line does not turn")
				}
				if r := p.EscalatoryRange; p.Documents > 0 && (r.Low > p.Escalatory+1e-12 || r.High < p.Escalatory-1e-12) {
					t.Fatalf("share %v outside %+v", p.Escalatory, r)
				}
			}
			if len(up[i].Breaks) != len(down[i].Breaks) {
				t.Fatal("change points do not turn")
			}
		}
	})
}

func TestBreaksStandOnTheCalendar(t *testing.T) {
	s := new(sample)
	monday := time.Date(2022, 1, 3, 0, 0, 0, 0, time.UTC)
	for week := range 16 {
		tone := []float64{-0.4, 0.5}[week/8]
		for k := range 3 {
			s.document(fmt.Sprintf("d%02d-%d", week, k), monday.AddDate(0, 0, 7*week+k).Format(time.DateOnly), rus(), tone+0.1*float64((week+k)%3))
		}
	}
	got := s.build(Default()).Actors[0].Breaks
	if len(got) != 1 || got[0].Start.Format(time.DateOnly) != "2022-02-28" || got[0].From.After(got[0].Start) || got[0].To.Before(got[0].Start) {
		t.Errorf("%+v", got)
	}
}
