package series

import (
	"math"
	"slices"
	"testing"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within || math.IsNaN(got) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

// Helsel & Hirsch, Statistical Methods in Water Resources (2002), example 8.1: seven pairs in the
// order of x. S is 5, tau 0.24, and the exact two-sided p, from Kendall's table, 0.56.
func TestMannKendallHelselHirsch(t *testing.T) {
	y := []float64{1.22, 2.20, 4.80, 1.28, 1.97, 1.46, 2.64}
	s, variance := mannKendall(y)
	if s != 5 {
		t.Errorf("S = %d, want 5", s)
	}
	near(t, "variance", variance, 7*6*19/18., 1e-12)
	near(t, "tau", tau(s, y), 0.238, 0.001)
	near(t, "p", pValue(s, variance, y), 2*0.281, 0.001)
}

// Helsel & Hirsch, section 10.1: the Theil-Sen line of 1, 2, 3, 4, 5, 16, 7 has slope 1 in spite
// of the outlier; S is 19 of 21.
func TestSenSlopeWithOutlier(t *testing.T) {
	x, y := []float64{1, 2, 3, 4, 5, 6, 7}, []float64{1, 2, 3, 4, 5, 16, 7}
	s, variance := mannKendall(y)
	slope, low, high := sen(x, y, variance)
	if s != 19 {
		t.Errorf("S = %d, want 19", s)
	}
	near(t, "slope", slope, 1, 1e-12)
	near(t, "p", pValue(s, variance, y), 2*0.0014, 0.0002)
	if low > slope || high < slope || low < -9 || high > 11 {
		t.Errorf("interval %v to %v about %v", low, high, slope)
	}
}

// The slope is over true dates: the same values twice as far apart rise half as fast.
func TestSenSlopeOnTrueDates(t *testing.T) {
	y := []float64{0, 0.1, 0.2, 0.3}
	_, variance := mannKendall(y)
	slope, _, _ := sen([]float64{0, 14, 28, 42}, y, variance)
	near(t, "slope", slope, 0.1/14, 1e-12)
}

// Kendall 1975: two groups of ties, of 3 and of 2, lower the variance by 3·2·11 + 2·1·9 over 18.
func TestMannKendallTies(t *testing.T) {
	y := []float64{1, 2, 2, 2, 3, 5, 5, 6}
	s, variance := mannKendall(y)
	near(t, "variance", variance, (8*7*21-66-18)/18., 1e-12)
	if s != 28-3-1 {
		t.Errorf("S = %d, want 24", s)
	}
	near(t, "tau-b", tau(s, y), 24/math.Sqrt(28*24), 1e-12)
	z := 23 / math.Sqrt(variance)
	near(t, "p", pValue(s, variance, y), math.Erfc(z/math.Sqrt2), 1e-12)
}

func TestMannKendallOfEqualValuesIsNoTrend(t *testing.T) {
	y := []float64{0.2, 0.2, 0.2, 0.2}
	s, variance := mannKendall(y)
	if p := pValue(s, variance, y); s != 0 || p != 1 || tau(s, y) != 0 {
		t.Errorf("S %d, p %v, tau %v", s, p, tau(s, y))
	}
}

// The upper tails of Kendall's table for n = 4, 6 and 10 (Gilbert 1987, table A18).
func TestExactP(t *testing.T) {
	for _, c := range []struct {
		s, n int
		tail float64
	}{{4, 4, 0.167}, {6, 4, 0.042}, {9, 6, 0.068}, {11, 6, 0.028}, {15, 10, 0.108}, {21, 10, 0.036}} {
		near(t, "tail", exactP(c.s, c.n)/2, c.tail, 0.0005)
	}
	near(t, "p of S = 0", exactP(0, 4), 1, 1e-12)
}

// Benjamini & Hochberg (1995), section 3.2: fifteen p values of which the first four stand at q = 0.05.
func TestBenjaminiHochberg1995(t *testing.T) {
	p := []float64{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1}
	got := benjaminiHochberg(p)
	for i, want := range []float64{0.0015, 0.0030, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486} {
		near(t, "adjusted p", got[i], want, 1e-6)
	}
	stand := 0
	for _, q := range got {
		if q <= 0.05 {
			stand++
		}
	}
	if stand != 4 {
		t.Errorf("%d stand, want 4", stand)
	}
	slices.Reverse(p)
	back := benjaminiHochberg(p)
	slices.Reverse(back)
	if !slices.Equal(got, back) {
		t.Errorf("the order of the p values matters: %v", back)
	}
}

func TestKish(t *testing.T) {
	near(t, "equal weights", kish([]cluster{{weight: 2}, {weight: 2}, {weight: 2}}), 3, 1e-12)
	near(t, "weights 1 to 4", kish([]cluster{{weight: 1}, {weight: 2}, {weight: 3}, {weight: 4}}), 100/30., 1e-12)
}

func TestPercentilesAreOrderStatistics(t *testing.T) {
	v := make([]float64, 2000)
	for i := range v {
		v[i] = float64((i * 777) % 2000) // each of 0..1999 once, as 777 and 2000 share no factor
	}
	low, high := percentiles(v)
	near(t, "low", low, 49, 0)
	near(t, "high", high, 1950, 0)
}

// Of many documents the resampled interval and the normal one must agree to the second decimal.
func TestIntervalsAgreeAtManyDocuments(t *testing.T) {
	cell := make([]cluster, manyDocuments)
	for i := range cell {
		w := 1 + float64(i%3)
		cell[i] = cluster{w, w * math.Sin(float64(i))}
	}
	b := newBootstrap(1, "X", 4000)
	b.draw(cell)
	low, high := percentiles(b.means)
	b.approximate(cell)
	l, h := percentiles(b.means)
	near(t, "low", low, l, 0.005)
	near(t, "high", high, h, 0.005)
}
