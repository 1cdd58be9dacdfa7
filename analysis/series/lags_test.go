package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"detente/analysis"
)

func differences(v []float64) sequence {
	out := make(sequence, len(v)-1)
	for i := range out {
		out[i] = v[i+1] - v[i]
	}
	return out
}

// Box & Jenkins (1976), series M: sales and a leading indicator. Of the differences, the indicator
// leads the sales by three periods (their 11.5); the figures are R's, from its ar and Pearson
// correlations of the filtered series.
func TestPrewhitenedCrossCorrelationBoxJenkinsM(t *testing.T) {
	lead := []float64{10.01, 10.07, 10.32, 9.75, 10.33, 10.13, 10.36, 10.32, 10.13, 10.16, 10.58, 10.62, 10.86, 11.2, 10.74, 10.56, 10.48, 10.77, 11.33, 10.96, 11.16, 11.7, 11.39, 11.42, 11.94, 11.24, 11.59, 10.96, 11.4, 11.02,
		11.01, 11.23, 11.33, 10.83, 10.84, 11.14, 10.38, 10.9, 11.05, 11.11, 11.01, 11.22, 11.21, 11.91, 11.69, 10.93, 10.99, 11.01, 10.84, 10.76, 10.77, 10.88, 10.49, 10.5, 11, 10.98, 10.61, 10.48, 10.53, 11.07,
		10.61, 10.86, 10.34, 10.78, 10.8, 10.33, 10.44, 10.5, 10.75, 10.4, 10.4, 10.34, 10.55, 10.46, 10.82, 10.91, 10.87, 10.67, 11.11, 10.88, 11.28, 11.27, 11.44, 11.52, 12.1, 11.83, 12.62, 12.41, 12.43, 12.73,
		13.01, 12.74, 12.73, 12.76, 12.92, 12.64, 12.79, 13.05, 12.69, 13.01, 12.9, 13.12, 12.47, 12.47, 12.94, 13.1, 12.91, 13.39, 13.13, 13.34, 13.34, 13.14, 13.49, 13.87, 13.39, 13.59, 13.27, 13.7, 13.2, 13.32,
		13.15, 13.3, 12.94, 13.29, 13.26, 13.08, 13.24, 13.31, 13.52, 13.02, 13.25, 13.12, 13.26, 13.11, 13.3, 13.06, 13.32, 13.1, 13.27, 13.64, 13.58, 13.87, 13.53, 13.41, 13.25, 13.5, 13.58, 13.51, 13.77, 13.4}
	sales := []float64{200.1, 199.5, 199.4, 198.9, 199, 200.2, 198.6, 200, 200.3, 201.2, 201.6, 201.5, 201.5, 203.5, 204.9, 207.1, 210.5, 210.5, 209.8, 208.8, 209.5, 213.2, 213.7, 215.1, 218.7, 219.8, 220.5, 223.8, 222.8, 223.8,
		221.7, 222.3, 220.8, 219.4, 220.1, 220.6, 218.9, 217.8, 217.7, 215, 215.3, 215.9, 216.7, 216.7, 217.7, 218.7, 222.9, 224.9, 222.2, 220.7, 220, 218.7, 217, 215.9, 215.8, 214.1, 212.3, 213.9, 214.6, 213.6,
		212.1, 211.4, 213.1, 212.9, 213.3, 211.5, 212.3, 213, 211, 210.7, 210.1, 211.4, 210, 209.7, 208.8, 208.8, 208.8, 210.6, 211.9, 212.8, 212.5, 214.8, 215.3, 217.5, 218.8, 220.7, 222.2, 226.7, 228.4, 233.2,
		235.7, 237.1, 240.6, 243.8, 245.3, 246, 246.3, 247.7, 247.6, 247.8, 249.4, 249, 249.9, 250.5, 251.5, 249, 247.6, 248.8, 250.4, 250.7, 253, 253.7, 255, 256.2, 256, 257.4, 260.4, 260, 261.3, 260.4,
		261.6, 260.8, 259.8, 259, 258.9, 257.4, 257.7, 257.9, 257.4, 257.3, 257.6, 258.9, 257.8, 257.7, 257.2, 257.5, 256.8, 257.5, 257, 257.6, 257.3, 257.5, 259.6, 261.1, 262.9, 263.3, 262.8, 261.8, 262.2, 262.7}
	x, y := differences(lead), differences(sales)
	phi := autoregression(x, mostOrder)
	if len(phi) != 3 {
		t.Fatalf("order %d, want 3", len(phi))
	}
	for i, want := range []float64{-0.5274727, -0.2020259, -0.1155123} {
		near(t, "autoregression", phi[i], want, 1e-6)
	}
	lags, bound := crossCorrelation(x, y)
	for _, l := range lags {
		if want, ok := map[int]float64{-1: 0.0633498, 0: 0.06195397, 2: 0.05936021, 3: 0.684828, 4: 0.5256551, 5: 0.3619983, 8: 0.2042533}[l.Lag]; ok {
			near(t, fmt.Sprint("lag ", l.Lag), l.R, want, 1e-6)
		}
	}
	if best, ok := strongest(lags, bound); !ok || best.Lag != 3 || best.N != 143 {
		t.Errorf("the strongest is %+v beyond %v, want lag 3", best, bound)
	}
	back, bound := crossCorrelation(y, x)
	if best, ok := strongest(back, bound); !ok || best.Lag != -3 {
		t.Errorf("the other way round: %+v", best)
	}
}

// Thurman & Fisher (1988), Chickens, Eggs, and Causality, on the data and with the results that the R
// package lmtest gives: with three years back eggs precede chickens (F 5.405, p 0.002966), chickens
// not eggs (F 0.5916, p 0.6238).
func TestGrangerChickensAndEggs(t *testing.T) {
	chickens := sequence{468491, 449743, 436815, 444523, 433937, 389958, 403446, 423921, 389624, 418591, 438288, 422841, 476935, 542047, 582197, 516497, 523227, 467217,
		499644, 430876, 456549, 430988, 426555, 398156, 396776, 390708, 383690, 391363, 374281, 387002, 369484, 366082, 377392, 375575, 382262, 394118,
		393019, 428746, 425158, 422096, 433280, 421763, 404191, 408769, 394101, 379754, 378361, 386518, 396933, 400585, 392110, 384838, 378609, 364584}
	eggs := sequence{3581, 3532, 3327, 3255, 3156, 3081, 3166, 3443, 3424, 3561, 3640, 3840, 4456, 5000, 5366, 5154, 5130, 5077,
		5032, 5148, 5404, 5322, 5323, 5307, 5402, 5407, 5500, 5442, 5442, 5542, 5339, 5358, 5403, 5345, 5435, 5474,
		5540, 5836, 5777, 5629, 5704, 5806, 5742, 5502, 5461, 5382, 5377, 5408, 5608, 5777, 5825, 5625, 5800, 5656}
	f, p, n, ok := granger(eggs, chickens, 3)
	if !ok || n != 51 {
		t.Fatalf("n %d, want 51", n)
	}
	near(t, "F, eggs before chickens", f, 5.405, 0.0005)
	near(t, "p", p, 0.002966, 5e-7)
	f, p, _, _ = granger(chickens, eggs, 3)
	near(t, "F, chickens before eggs", f, 0.5916, 0.00005)
	near(t, "p", p, 0.6238, 0.00005)
	if got := grangerOrder(eggs[:30], chickens[:30]); got != 0 {
		t.Errorf("order %d for 29 usable years, want none", got)
	}
	if got := grangerOrder(eggs, chickens); got < 1 || got > 4 {
		t.Errorf("order %d", got)
	}
}

// The textbook example of Spearman's coefficient: intelligence and hours of television of ten people, rho = -29/165.
func TestSpearmanTextbook(t *testing.T) {
	r, effective, n := spearman(sequence{106, 100, 86, 101, 99, 103, 97, 113, 112, 110}, sequence{7, 27, 2, 50, 28, 29, 20, 12, 6, 17})
	near(t, "rho", r, -29/165., 1e-12)
	if n != 10 || effective > 10 {
		t.Errorf("n %d, effective %v", n, effective)
	}
	// Fisher's z: tanh(atanh(0.5) ± 1.96·sqrt(1.06/25)) for 28 periods.
	low, high, ok := spearmanInterval(0.5, 28)
	if !ok {
		t.Fatal("no interval")
	}
	near(t, "low", low, 0.1447, 0.0005)
	near(t, "high", high, 0.7411, 0.0005)
}

func TestRanksShareTies(t *testing.T) {
	if diff := cmp.Diff([]float64{1, 2.5, 2.5, 4, 5}, ranks([]float64{-1, 0, 0, 2, 3})); diff != "" {
		t.Error(diff)
	}
}

// White noise must hardly ever seem to lead, nor may two trends.
func TestChanceMakesFewLeads(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	for name, rho := range map[string]float64{"white noise": 0, "series like their own past": 0.8} {
		found := 0
		for range 400 {
			x, y := make(sequence, 60), make(sequence, 60)
			for i := range x {
				x[i], y[i] = r.NormFloat64(), r.NormFloat64()
				if i > 0 {
					x[i] += rho * x[i-1]
					y[i] += rho * y[i-1]
				}
			}
			x[20], y[33] = math.NaN(), math.NaN()
			if _, ok := strongest(crossCorrelation(x, y)); ok {
				found++
			}
		}
		t.Logf("%s: %.1f %% of pairs without a connection seem to have one", name, float64(found)/4)
		if found > 32 {
			t.Errorf("%s: %d of 400", name, found)
		}
	}
}

func TestTurningTheLagsTurnsNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 40).Draw(t, "n")
		x, y := make(sequence, n), make(sequence, n)
		for i := range x {
			x[i], y[i] = rapid.Float64Range(-1, 1).Draw(t, "x"), rapid.Float64Range(-1, 1).Draw(t, "y")
			if rapid.IntRange(0, 5).Draw(t, "gap") == 0 {
				x[i] = math.NaN()
			}
		}
		lag := rapid.IntRange(-3, 3).Draw(t, "lag")
		a, na := correlationAt(x, y, lag)
		b, nb := correlationAt(y, x, -lag)
		if na != nb || math.Abs(a-b) > 1e-9 && !math.IsNaN(a) {
			t.Fatalf("%v of %d, turned round %v of %d", a, na, b, nb)
		}
		if !math.IsNaN(a) && math.Abs(a) > 1 {
			t.Fatalf("r = %v", a)
		}
	})
}

// echo is a corpus of n weeks in which Ukraine answers Russia's tone a week later.
func echo(n int) *sample {
	s := new(sample)
	r := rand.New(rand.NewPCG(2, 3))
	monday := time.Date(2022, 1, 3, 0, 0, 0, 0, time.UTC)
	before := 0.0
	for i := range n {
		tone := 0.8 * (2*r.Float64() - 1)
		for k, c := range []struct {
			actor, target string
			tone          float64
		}{{"RUS", "UKR", tone}, {"UKR", "RUS", 0.9*before + 0.1*(2*r.Float64()-1)}} {
			s.document(fmt.Sprintf("d%02d-%d", i, k), monday.AddDate(0, 0, 7*i+k).Format(time.DateOnly), []string{c.actor}, c.tone)
			s.obs[len(s.obs)-1].Targets = []string{c.target, "OTHER", c.actor, c.target}
		}
		before = tone
	}
	return s
}

func TestDyadsAndWhatPrecedes(t *testing.T) {
	rep := echo(40).build(Options{Period: "week"})
	if len(rep.Dyads) != 2 || rep.Dyads[0].Total.Statements != 40 {
		t.Fatalf("%+v", rep.Dyads)
	}
	p := rep.Pairs[0]
	if p.A != "RUS" || p.B != "UKR" || p.Periods != 40 || len(p.Precedence) != 2 {
		t.Fatalf("%+v", p)
	}
	if best, ok := strongest(p.Lags, p.Bound); !ok || best.Lag != 1 || best.R < 0.9 {
		t.Errorf("%+v", best)
	}
	for _, g := range p.Precedence {
		if (g.PAdjusted < 0.05) != (g.From == "RUS") {
			t.Errorf("%+v", g)
		}
	}
	if !strings.HasPrefix(p.Finding, "The tone of RUS toward UKR precedes that of UKR toward RUS by 1 week (r +0.9") || strings.Contains(p.Finding, "cause") {
		t.Error(p.Finding)
	}
	few := echo(25).build(Options{Period: "week"}).Pairs[0]
	if len(few.Precedence) != 0 || len(few.Lags) == 0 {
		t.Errorf("25 weeks: %+v", few)
	}
	fewer := echo(6).build(Options{Period: "week"}).Pairs[0]
	if len(fewer.Lags) != 0 || !strings.Contains(fewer.Finding, "6 weeks with statements of RUS and UKR about one another: too few") {
		t.Errorf("6 weeks: %+v", fewer)
	}
}

func TestReference(t *testing.T) {
	s := echo(40)
	file := ReferenceFile{Name: "shells"}
	for i, o := range s.obs {
		if o.Actors[0] != "RUS" {
			continue
		}
		at, _ := time.Parse(time.DateOnly, *o.Date)
		file.Values = append(file.Values, ReferenceValue{Date: at.AddDate(0, 0, 14), Value: 100 + 50**s.obs[i].Escalation}, // two weeks later
			ReferenceValue{Date: at, Value: 7, Actor: "Nobody"})
	}
	o := Options{Period: "week", References: []ReferenceFile{file}, Events: []analysis.Event{{Date: time.Date(2022, 2, 1, 0, 0, 0, 0, time.UTC), Label: "x", Actor: "Ruritania"}, {Label: "y", Actor: "russia"}}}
	rep := Build(s.obs, s.docs, nil, map[string]string{"RUS": "Russia"}, o)
	if len(rep.References) != 1 || len(rep.Comparisons) != 2 {
		t.Fatalf("%+v %+v", rep.References, rep.Comparisons)
	}
	c := rep.Comparisons[0]
	if best, ok := strongest(c.Lags, c.Bound); c.Actor != "RUS" || !ok || best.Lag != -2 {
		t.Errorf("%+v", c)
	}
	if !strings.Contains(c.Finding, "the tone precedes shells by 2 weeks") {
		t.Error(c.Finding)
	}
	w := strings.Join(rep.Warnings, "\n")
	for _, want := range []string{`the reference shells names "Nobody"`, `the event "x" names "Ruritania"`} {
		if strings.Count(w, want) != 1 {
			t.Errorf("%q stands not once in\n%s", want, w)
		}
	}
	if rep.Events[0].Actor != "RUS" {
		t.Errorf("the event's actor is %q", rep.Events[0].Actor)
	}
}
