package series

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"detente/analysis"
)

// A sequence is one value for every period of the calendar, NaN where there is none.
type sequence []float64

const (
	enoughPairs = 12 // periods with both series, under which lags are not looked at
	mostLags    = 8  // periods to either side
	mostOrder   = 3  // of the autoregression that whitens
)

// both counts the periods in which both have a value.
func both(x, y sequence) (n int) {
	for i := range x {
		if !math.IsNaN(x[i]) && !math.IsNaN(y[i]) {
			n++
		}
	}
	return n
}

// crossCorrelation correlates x with y some periods later, and earlier, after both have been
// filtered by the autoregression that fits x: two series that are each like their own past would
// seem to follow one another by chance (prewhitening, Box & Jenkins 1976, 11.2). The bound holds for
// all the lags together (Bonferroni). There are none where too few periods can be compared.
func crossCorrelation(x, y sequence) (lags []analysis.LagCorrelation, bound float64) {
	coefficients := autoregression(x, mostOrder)
	u, v := whiten(x, coefficients), whiten(y, coefficients)
	n := both(u, v)
	if n < enoughPairs {
		return nil, 0
	}
	least := n
	most := min(mostLags, n/4)
	for lag := -most; lag <= most; lag++ {
		r, pairs := correlationAt(u, v, lag)
		if pairs < enoughPairs*2/3 || math.IsNaN(r) {
			continue
		}
		least = min(least, pairs)
		lags = append(lags, analysis.LagCorrelation{Lag: lag, R: r, N: pairs})
	}
	if len(lags) == 0 {
		return nil, 0
	}
	z := distuv.UnitNormal.Quantile(1 - 0.025/float64(len(lags)))
	return lags, z / math.Sqrt(float64(least))
}

// strongest is the lag of the largest correlation beyond the bound; ok is false where none is.
func strongest(lags []analysis.LagCorrelation, bound float64) (best analysis.LagCorrelation, ok bool) {
	for _, l := range lags {
		if size := math.Abs(l.R); size > bound && size > math.Abs(best.R) {
			best, ok = l, true
		}
	}
	return best, ok
}

// correlationAt is Pearson's correlation of x with y lag periods later, over the periods that both
// have, and their number; NaN where one of them does not vary.
func correlationAt(x, y sequence, lag int) (r float64, n int) {
	var xs, ys []float64
	for i := range x {
		if k := i + lag; k >= 0 && k < len(y) && !math.IsNaN(x[i]) && !math.IsNaN(y[k]) {
			xs, ys = append(xs, x[i]), append(ys, y[k])
		}
	}
	return pearson(xs, ys), len(xs)
}

func pearson(x, y []float64) float64 {
	mx, my := average(x), average(y)
	var xx, yy, xy float64
	for i := range x {
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
		xy += (x[i] - mx) * (y[i] - my)
	}
	if xx < 1e-24 || yy < 1e-24 {
		return math.NaN()
	}
	return max(-1, min(1, xy/math.Sqrt(xx*yy)))
}

func average(v []float64) float64 {
	var sum float64
	for _, x := range v {
		sum += x
	}
	return sum / float64(len(v))
}

// known are the values that there are, with their places.
func (s sequence) known() (at []int, values []float64) {
	for i, v := range s {
		if !math.IsNaN(v) {
			at, values = append(at, i), append(values, v)
		}
	}
	return at, values
}

// autoregression fits the series' dependence on its own past by the equations of Yule and Walker,
// solved by Levinson and Durbin, of the order up to most that Akaike's criterion prefers. Pairs of
// which one period has no value are left out of the autocorrelations.
func autoregression(s sequence, most int) []float64 {
	at, values := s.known()
	n := float64(len(values))
	if n < 3 {
		return nil
	}
	r := autocorrelation(at, values, most)
	if r[0] == 0 {
		return nil
	}
	var best, phi []float64
	variance, least := 1.0, 0.0 // n log 1 + 2·0
	for p := 1; p <= most; p++ {
		k := r[p]
		for j, c := range phi {
			k -= c * r[p-1-j]
		}
		k /= variance
		next := make([]float64, p)
		for j, c := range phi {
			next[j] = c - k*phi[len(phi)-1-j]
		}
		next[p-1] = k
		phi = next
		variance *= 1 - k*k
		if variance <= 0 {
			break
		}
		if aic := n*math.Log(variance) + 2*float64(p); aic < least {
			least, best = aic, slices.Clone(phi)
		}
	}
	return best
}

// whiten is what of each value the autoregression on the values before it does not tell.
func whiten(s sequence, coefficients []float64) sequence {
	_, values := s.known()
	mean := average(values)
	out := make(sequence, len(s))
	for i := range s {
		out[i] = s[i] - mean
		for j, c := range coefficients {
			if i-1-j < 0 {
				out[i] = math.NaN()
				break
			}
			out[i] -= c * (s[i-1-j] - mean) // NaN stays NaN
		}
	}
	return out
}

// spearman is the rank correlation of two series over the periods that both have, with the number
// of these periods and how many independent ones they are worth: where both are like their own past
// they tell less (Dawdy & Matalas 1964).
func spearman(x, y sequence) (r, effective float64, n int) {
	var at []int
	var xs, ys []float64
	for i := range x {
		if !math.IsNaN(x[i]) && !math.IsNaN(y[i]) {
			at, xs, ys = append(at, i), append(xs, x[i]), append(ys, y[i])
		}
	}
	n = len(at)
	if n < 3 {
		return math.NaN(), 0, n
	}
	rx, ry := ranks(xs), ranks(ys)
	a := autocorrelation(at, rx, 1)[1] * autocorrelation(at, ry, 1)[1]
	effective = float64(n)
	if a > 0 {
		effective *= (1 - a) / (1 + a)
	}
	return pearson(rx, ry), effective, n
}

// spearmanInterval is the 95 % interval of a rank correlation: Fisher's transformation with the
// variance 1.06/(n-3) (Fieller, Hartley & Pearson 1957).
func spearmanInterval(r, n float64) (low, high float64, ok bool) {
	if n < 4 || math.Abs(r) >= 1 || math.IsNaN(r) {
		return 0, 0, false
	}
	half := normal975 * math.Sqrt(1.06/(n-3))
	z := math.Atanh(r)
	return math.Tanh(z - half), math.Tanh(z + half), true
}

// periodsWords is "1 week", "3 weeks".
func periodsWords(n int, period string) string { return plural(n, cmp.Or(period, "period")) }

// bounded is "r +0.45, beyond ±0.31".
func bounded(r, bound float64) string {
	return fmt.Sprintf("r %s, beyond ±%.2f", analysis.Signed(r), bound)
}
