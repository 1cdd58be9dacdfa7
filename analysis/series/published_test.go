package series

// Worked examples that were published with their results, so that each statistic is held against
// somebody else's arithmetic.

import (
	"math"
	"slices"
	"testing"
	"time"

	"detente/analysis"
)

// nile is the yearly flow of the Nile at Aswan, 1871 to 1970, in 10^8 m^3 (Cobb 1978).
var nile = []float64{1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
	1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
	831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
	781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
	744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740}

// yearly are points of a document each, a day apart, with these means.
func yearly(values []float64) []analysis.Point {
	out := make([]analysis.Point, len(values))
	for i, v := range values {
		start := time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC)
		out[i] = analysis.Point{Start: start, End: start.AddDate(0, 0, 1), Estimate: analysis.Estimate{Mean: v, Documents: 1, Effective: 1}}
	}
	return out
}

func counting(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func floats(v []int) []float64 {
	out := make([]float64, len(v))
	for i, x := range v {
		out[i] = float64(x)
	}
	return out
}

// Cobb (1978), Zeileis et al. (2003): the flow fell after 1898, the 28th year, when the dam at Aswan
// was begun; the 95 % interval of the latter for the last year of the old level is 1895 to 1902.
func TestChangePointOfTheNile(t *testing.T) {
	got := breaks(yearly(nile))
	if len(got) != 1 {
		t.Fatalf("%d change points, want 1: %+v", len(got), got)
	}
	b := got[0]
	year := func(at time.Time) int { return 1870 + at.YearDay() }
	if y := year(b.Start); y != 1899 || b.Periods != [2]int{28, 72} {
		t.Errorf("the new level begins in %d after %v periods, want 1899", y, b.Periods)
	}
	if f, l := year(b.From), year(b.To); f < 1895 || f > 1899 || l < 1899 || l > 1904 {
		t.Errorf("window %d to %d, want one like 1896 to 1903", f, l)
	}
	near(t, "level before", b.Before, 1097.75, 0.01)
	near(t, "level after", b.After, 849.9722, 0.001)
}

// Sen's slope of the Nile's flow and Hamed & Rao's factor, by their equation 14 worked in R with its
// acf of the ranks of the values less the trend.
func TestHamedRaoOfTheNile(t *testing.T) {
	n := len(nile)
	at := counting(n)
	_, variance := mannKendall(nile)
	slope, _, _ := sen(floats(at), nile, variance)
	near(t, "slope", slope, -2.6, 1e-9)
	near(t, "n/n*", inflation(at, floats(at), nile, slope), 2.142898, 1e-6)
	tr := trend(yearly(nile))
	near(t, "inflation", tr.Inflation, 2.142898, 1e-6)
	s, _ := mannKendall(nile)
	z := (math.Abs(float64(s)) - 1) / math.Sqrt(variance*2.142898)
	near(t, "p", tr.P, math.Erfc(z/math.Sqrt2), 1e-7)
}

// The level of Lake Huron, 1875 to 1972 (Brockwell & Davis 1991), whose errors are strongly
// autocorrelated, worked as above.
func TestHamedRaoOfLakeHuron(t *testing.T) {
	huron := []float64{580.38, 581.86, 580.97, 580.8, 579.79, 580.39, 580.42, 580.82, 581.4, 581.32, 581.44, 581.68, 581.17, 580.53, 580.01, 579.91, 579.14, 579.16, 579.55, 579.67,
		578.44, 578.24, 579.1, 579.09, 579.35, 578.82, 579.32, 579.01, 579, 579.8, 579.83, 579.72, 579.89, 580.01, 579.37, 578.69, 578.19, 578.67, 579.55, 578.92,
		578.09, 579.37, 580.13, 580.14, 579.51, 579.24, 578.66, 578.86, 578.05, 577.79, 576.75, 576.75, 577.82, 578.64, 580.58, 579.48, 577.38, 576.9, 576.94, 576.24,
		576.84, 576.85, 576.9, 577.79, 578.18, 577.51, 577.23, 578.42, 579.61, 579.05, 579.26, 579.22, 579.38, 579.1, 577.95, 578.12, 579.75, 580.85, 580.41, 579.96,
		579.61, 578.76, 578.18, 577.21, 577.13, 579.1, 578.25, 577.91, 576.89, 575.96, 576.8, 577.68, 578.38, 578.52, 579.74, 579.31, 579.89, 579.96}
	at := counting(len(huron))
	_, variance := mannKendall(huron)
	slope, _, _ := sen(floats(at), huron, variance)
	near(t, "slope", slope, -0.025125, 1e-9)
	near(t, "n/n*", inflation(at, floats(at), huron, slope), 3.286567, 1e-6)
}

// NIST/SEMATECH e-Handbook of Statistical Methods, 4.1.4.4 and its example of LOESS computations:
// 21 points, straight lines through the seven nearest.
func TestLocalLineNIST(t *testing.T) {
	x := []float64{0.5578196, 2.0217271, 2.5773252, 3.4140288, 4.3014084, 4.7448394, 5.1073781, 6.5411662, 6.7216176, 7.2600583, 8.1335874,
		9.1224379, 11.9296663, 12.3797674, 13.2728619, 14.2767453, 15.3731026, 15.6476637, 18.5605355, 18.5866354, 18.7572812}
	y := []float64{18.63654, 103.49646, 150.35391, 190.51031, 208.70115, 213.71135, 228.49353, 233.55387, 234.55054, 223.89225, 227.68339,
		223.91982, 168.01999, 164.95750, 152.61107, 160.78742, 168.55567, 152.42658, 221.70702, 222.69040, 243.18828}
	want := []float64{20.59302, 107.1603, 139.7674, 174.2630, 207.2334, 216.6616, 220.5445, 229.8607, 229.8347, 229.4301, 226.6045,
		220.3904, 172.3480, 163.8417, 161.8490, 160.3351, 160.1920, 161.0556, 227.3400, 227.8985, 231.5586}
	ones := slices.Repeat([]float64{1}, len(x))
	for i := range x {
		distances := make([]float64, len(x))
		for k := range x {
			distances[k] = math.Abs(x[k] - x[i])
		}
		slices.Sort(distances)
		got, ok := localLine(x, y, ones, x[i], distances[6])
		if !ok {
			t.Fatalf("nothing near %v", x[i])
		}
		near(t, "value", got, want[i], 0.0005)
	}
}

// Newcombe (1998), table I, method 3: the Wilson intervals of 81 of 263, 15 of 148, 0 of 20 and 1 of 29.
func TestWilsonNewcombe1998(t *testing.T) {
	for _, c := range []struct{ r, n, low, high float64 }{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		got := wilson(c.r/c.n, c.n)
		near(t, "low", got.Low, c.low, 0.00005)
		near(t, "high", got.High, c.high, 0.00005)
	}
}

// Efron & Tibshirani (1993), tables 2.1 and 2.2: the survival of seven treated mice, in days. With ever
// more draws the bootstrap standard error of their mean tends to 23.36.
func TestBootstrapOfTheMice(t *testing.T) {
	var cell []cluster
	for _, days := range []float64{94, 197, 16, 38, 99, 141, 23} {
		cell = append(cell, cluster{1, days})
	}
	b := newBootstrap(1, "mice", 40000)
	b.draw(cell)
	mean := average(b.means)
	var squares float64
	for _, m := range b.means {
		squares += (m - mean) * (m - mean)
	}
	near(t, "mean", mean, 86.86, 0.5)
	near(t, "standard error", math.Sqrt(squares/float64(len(b.means))), 23.36, 0.3)
}
