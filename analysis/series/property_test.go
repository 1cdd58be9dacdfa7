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

// anySample draws a corpus of a few months with several actors.
func anySample(t *rapid.T) *sample {
	s := new(sample)
	for i := range rapid.IntRange(1, 40).Draw(t, "documents") {
		var date string
		day := time.Date(2022, 1, 1+rapid.IntRange(0, 100).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		switch rapid.IntRange(0, 9).Draw(t, "precision") {
		case 0:
		case 1:
			date = day.Format("2006-01")
		default:
			date = day.Format(time.DateOnly)
		}
		actors := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"RUS", "USA", "UKR", "OTHER", "UNKNOWN"}), 1, 3, rapid.ID).Draw(t, "actors")
		tones := rapid.SliceOfN(rapid.Float64Range(-1, 1), 1, 4).Draw(t, "tones")
		s.document(fmt.Sprintf("d%02d", i), date, actors, tones...)
		for k := len(s.obs) - len(tones); k < len(s.obs); k++ {
			s.obs[k].Targets = rapid.SliceOfN(rapid.SampledFrom([]string{"RUS", "USA", "UKR", "OTHER"}), 0, 2).Draw(t, "targets")
		}
	}
	return s
}

func quick() Options { o := Default(); o.Draws = 200; return o }

func TestOrderOfTheInputDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anySample(t)
		want := s.build(quick())
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "order"), 0))
		obs, docs := slices.Clone(s.obs), slices.Clone(s.docs)
		r.Shuffle(len(obs), func(i, j int) { obs[i], obs[j] = obs[j], obs[i] })
		r.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		given := slices.Clone(obs)
		got := Build(obs, docs, nil, nil, quick())
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(given, obs); diff != "" {
			t.Fatalf("the input was changed: %s", diff)
		}
	})
}

func TestScaleOfTheWeightsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anySample(t)
		want := s.build(quick())
		for i := range s.obs {
			s.obs[i].Weight *= 4 // a power of two: the sums stay equal to the last bit
		}
		if diff := cmp.Diff(want.Actors, s.build(quick()).Actors); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestTurnedSignsTurnEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anySample(t)
		up := s.build(quick()).Actors
		for i := range s.obs {
			v := -*s.obs[i].Escalation
			s.obs[i].Escalation = &v
		}
		down := s.build(quick()).Actors
		for i := range up {
			mirrored(t, &up[i].Total, &down[i].Total)
			for k := range up[i].Points {
				mirrored(t, &up[i].Points[k].Estimate, &down[i].Points[k].Estimate)
				if up[i].Points[k].Smoothed != -down[i].Points[k].Smoothed {
					t.Fatal("the smoothed line does not turn")
				}
			}
			u, d := up[i].Change, down[i].Change
			if u.Low != -d.High || u.Difference != -d.Difference || (u.Verdict == analysis.MoreEscalatory) != (d.Verdict == analysis.MoreDeEscalatory) {
				t.Fatalf("change %+v turns to %+v", u, d)
			}
			if len(up[i].Breaks) != len(down[i].Breaks) {
				t.Fatal("change points do not turn")
			}
			if x, y := up[i].Trend, down[i].Trend; x.Slope != -y.Slope || x.SlopeLow != -y.SlopeHigh || x.P != y.P || x.Tau != -y.Tau {
				t.Fatalf("trend %+v turns to %+v", x, y)
			}
		}
	})
}

func mirrored(t *rapid.T, up, down *analysis.Estimate) {
	if up.Mean != -down.Mean || up.Low != -down.High || up.High != -down.Low || up.Escalatory != down.DeEscalatory || up.Neutral != down.Neutral {
		t.Fatalf("%+v turns to %+v", up, down)
	}
}

func TestEstimatesHoldTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anySample(t)
		rep := s.build(quick())
		for _, a := range rep.Actors {
			dated := 0
			for i, p := range a.Points {
				dated += p.Statements
				if i > 0 && !p.Start.Equal(a.Points[i-1].End) {
					t.Fatal("a gap in the calendar")
				}
				sound(t, p.Estimate)
			}
			sound(t, a.Total)
			if dated+a.Undated != a.Total.Statements || a.Change.Before.Statements+a.Change.After.Statements > dated {
				t.Fatalf("%s: %d in points, %d undated, %d in all", a.Actor, dated, a.Undated, a.Total.Statements)
			}
		}
		if c := rep.Counts; c.Inputs != len(s.docs) || c.Inputs != c.Scored+c.Silent+c.Empty+c.Unreadable+c.Foreign {
			t.Fatalf("%+v", c)
		}
		if rep.Finding == "" || strings.Contains(rep.Finding, "NaN") {
			t.Fatalf("finding %q", rep.Finding)
		}
	})
}

func sound(t *rapid.T, e analysis.Estimate) {
	if e.Documents == 0 {
		return
	}
	if e.HasBand != (e.Documents >= 5) || e.HasBand && (e.Low > e.Mean+1e-12 || e.High < e.Mean-1e-12) && e.Documents > 8 {
		t.Fatalf("%+v", e)
	}
	if math.Abs(e.Escalatory+e.Neutral+e.DeEscalatory-1) > 1e-9 || e.Effective > float64(e.Documents)+1e-9 || math.Abs(e.Mean) > 1 {
		t.Fatalf("%+v", e)
	}
}

func TestAnActorsIntervalsDoNotDependOnTheOthers(t *testing.T) {
	s := turn(12)
	alone := s.build(Default()).Actors[0]
	for i := range 30 {
		s.document(fmt.Sprintf("x%02d", i), "2022-02-01", []string{"USA"}, 0.3)
	}
	together := s.build(Default()).Actors
	together[1].Trend.PAdjusted = alone.Trend.PAdjusted // that one depends on how many are tested
	if diff := cmp.Diff(alone, together[1]); diff != "" {
		t.Error(diff)
	}
}

// 40 actors in 120 weeks with six documents each a week and 2000 draws.
func BenchmarkBuild(b *testing.B) {
	s := new(sample)
	r := rand.New(rand.NewPCG(1, 1))
	monday := time.Date(2020, 1, 6, 0, 0, 0, 0, time.UTC)
	for week := range 120 {
		for actor := range 40 {
			for k := range 6 {
				s.document(fmt.Sprintf("d%d-%d-%d", week, actor, k), monday.AddDate(0, 0, 7*week+k).Format(time.DateOnly),
					[]string{fmt.Sprintf("A%02d", actor)}, 2*r.Float64()-1)
			}
		}
	}
	o := Default()
	o.Period = "week"
	b.ReportAllocs()
	for b.Loop() {
		if rep := s.build(o); len(rep.Actors) != 40 || len(rep.Actors[0].Points) != 120 {
			b.Fatal(len(rep.Actors))
		}
	}
}
