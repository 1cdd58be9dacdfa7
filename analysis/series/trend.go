package series

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis"
)

// enoughPeriods is the least number of periods with data that a trend is tested on.
const enoughPeriods = 4

// trend tests the means of the periods with data, at the middles of the periods, for a trend.
func trend(points []analysis.Point) analysis.Trend {
	var days, means []float64
	for i := range points {
		if points[i].Documents > 0 {
			days = append(days, middle(&points[i]))
			means = append(means, points[i].Mean)
		}
	}
	if len(means) < enoughPeriods {
		return analysis.Trend{}
	}
	s, variance := mannKendall(means)
	t := analysis.Trend{Valid: true, Tau: tau(s, means), P: pValue(s, variance, means)}
	slope, low, high := sen(days, means, variance)
	t.Slope, t.SlopeLow, t.SlopeHigh = 30*slope, 30*low, 30*high
	t.PAdjusted = t.P
	return t
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
