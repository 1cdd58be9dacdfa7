package series

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis"
)

// enoughPeriods is the least number of periods with data that a trend is tested on.
const enoughPeriods = 4

// enoughLags is the least number of periods from which on autocorrelation is told from chance: up
// to exactUpTo the test is exact instead.
const enoughLags = exactUpTo + 1

// trend tests the means of the periods with data, at the middles of the periods, for a trend.
func trend(points []analysis.Point) analysis.Trend {
	var at []int
	var days, means []float64
	for i := range points {
		if points[i].Documents > 0 {
			at = append(at, i)
			days = append(days, middle(&points[i]))
			means = append(means, points[i].Mean)
		}
	}
	t := analysis.Trend{Periods: len(means), Inflation: 1}
	if len(means) < enoughPeriods {
		return t
	}
	s, variance := mannKendall(means)
	slope, low, high := sen(days, means, variance)
	if len(means) >= enoughLags {
		// A correction that makes a trend surer than independent periods would is chance, in series as short as these.
		if t.Inflation = max(1, inflation(at, days, means, slope)); t.Inflation > 1 {
			variance *= t.Inflation
			_, low, high = sen(days, means, variance)
		}
	}
	t.Valid, t.Tau, t.P = true, tau(s, means), pValue(s, variance, means)
	t.Slope, t.SlopeLow, t.SlopeHigh = 30*slope, 30*low, 30*high
	t.PAdjusted = t.P
	return t
}

// inflation is what autocorrelation makes of the variance of S (Hamed & Rao 1998, equation 14): of
// the ranks of the values less their trend, with the lags that differ from 0 at 5 %. Lags are
// counted in periods of the calendar, over the pairs of periods that both hold data.
func inflation(at []int, days, values []float64, slope float64) float64 {
	rest := make([]float64, len(values))
	for i, v := range values {
		rest[i] = v - slope*(days[i]-days[0])
	}
	r := autocorrelation(at, ranks(rest), len(values)-1)
	n := float64(len(values))
	bound := normal975 / math.Sqrt(n)
	var sum float64
	for k := 1; k < len(values); k++ {
		if math.Abs(r[k]) > bound {
			lag := float64(k)
			sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * r[k]
		}
	}
	return 1 + 2*sum/(n*(n-1)*(n-2))
}

// autocorrelation is that of the values at the given places, for lags from 0 to most; where all
// values are equal it is 0.
func autocorrelation(at []int, values []float64, most int) []float64 {
	var mean float64
	for _, v := range values {
		mean += v / float64(len(values))
	}
	byPlace := map[int]float64{}
	var squares float64
	for i, v := range values {
		byPlace[at[i]] = v - mean
		squares += (v - mean) * (v - mean)
	}
	r := make([]float64, most+1)
	if squares == 0 {
		return r
	}
	for k := range r {
		for i, place := range at {
			if later, ok := byPlace[place+k]; ok {
				r[k] += (values[i] - mean) * later
			}
		}
		r[k] /= squares
	}
	return r
}

// ranks are the ranks of the values from 1, equal values sharing the mean of theirs.
func ranks(v []float64) []float64 {
	order := make([]int, len(v))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(v[a], v[b]) })
	out := make([]float64, len(v))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && v[order[j]] == v[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			out[order[k]] = float64(i+j+1) / 2
		}
		i = j
	}
	return out
}

// mannKendall is Mann's S and its variance under no trend, corrected for ties (Kendall 1975).
func mannKendall(v []float64) (s int, variance float64) {
	for i := range v {
		for j := i + 1; j < len(v); j++ {
			s += cmp.Compare(v[j], v[i])
		}
	}
	n := float64(len(v))
	variance = n * (n - 1) * (2*n + 5)
	for _, t := range ties(v) {
		variance -= t * (t - 1) * (2*t + 5)
	}
	return s, variance / 18
}

// ties are the sizes of the groups of equal values.
func ties(v []float64) (sizes []float64) {
	v = slices.Clone(v)
	slices.Sort(v)
	for i := 0; i < len(v); {
		j := i
		for j < len(v) && v[j] == v[i] {
			j++
		}
		if j-i > 1 {
			sizes = append(sizes, float64(j-i))
		}
		i = j
	}
	return sizes
}

// tau is Kendall's tau-b; the dates have no ties. It is 0 where all values are equal.
func tau(s int, v []float64) float64 {
	n := float64(len(v))
	pairs := n * (n - 1) / 2
	untied := pairs
	for _, t := range ties(v) {
		untied -= t * (t - 1) / 2
	}
	if untied == 0 {
		return 0
	}
	return float64(s) / math.Sqrt(pairs*untied)
}

// exactUpTo is the number of values up to which the normal approximation is too rough (Gilbert 1987, 16.4.1).
const exactUpTo = 10

// pValue is two-sided: exact for few values without ties, else normal with a continuity correction.
func pValue(s int, variance float64, v []float64) float64 {
	if len(v) <= exactUpTo && len(ties(v)) == 0 {
		return exactP(s, len(v))
	}
	if s == 0 || variance <= 0 {
		return 1
	}
	z := (math.Abs(float64(s)) - 1) / math.Sqrt(variance)
	return min(1, math.Erfc(z/math.Sqrt2))
}

// exactP counts the orders of n values by their inversions: of S's n(n-1)/2 - 2·inversions, the
// share of the orders that are at least as far from 0.
func exactP(s, n int) float64 {
	orders := []float64{1}
	for k := 2; k <= n; k++ {
		longer := make([]float64, len(orders)+k-1)
		for i, c := range orders {
			for j := range k {
				longer[i+j] += c
			}
		}
		orders = longer
	}
	var all, extreme float64
	for inversions, c := range orders {
		all += c
		if d := len(orders) - 1 - 2*inversions; max(d, -d) >= max(s, -s) {
			extreme += c
		}
	}
	return extreme / all
}

// sen is Sen's slope, the median of the slopes of all pairs, a day, with its 95 % interval
// (Sen 1968; Gilbert 1987, 17.5), its ends moved outward to whole ranks.
func sen(days, v []float64, variance float64) (slope, low, high float64) {
	var slopes []float64
	for i := range v {
		for j := i + 1; j < len(v); j++ {
			slopes = append(slopes, (v[j]-v[i])/(days[j]-days[i]))
		}
	}
	slices.Sort(slopes)
	n := len(slopes)
	c := normal975 * math.Sqrt(max(0, variance))
	first := int(math.Floor((float64(n) - c) / 2)) // counted from 1
	first = min(max(first, 1), n)
	return (slopes[(n-1)/2] + slopes[n/2]) / 2, slopes[first-1], slopes[n-first]
}

// adjust sets the actors' adjusted p values.
func adjust(actors []analysis.ActorSeries) {
	var tested []*analysis.Trend
	var p []float64
	for i := range actors {
		if t := &actors[i].Trend; t.Valid {
			tested = append(tested, t)
			p = append(p, t.P)
		}
	}
	for i, q := range benjaminiHochberg(p) {
		tested[i].PAdjusted = q
	}
}

// benjaminiHochberg adjusts p values so that those up to q hold false findings in a share of at
// most q (Benjamini & Hochberg 1995).
func benjaminiHochberg(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	out := make([]float64, len(p))
	least := 1.0
	for rank := len(p); rank > 0; rank-- {
		i := order[rank-1]
		least = min(least, p[i]*float64(len(p))/float64(rank))
		out[i] = least
	}
	return out
}
