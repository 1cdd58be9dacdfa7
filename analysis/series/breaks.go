package series

import (
	"fmt"
	"math"
	"slices"

	"detente/analysis"
)

const (
	// leastSegment is the least number of periods with data between two change points: what lasts
	// shorter is an outlier or an event, not a level.
	leastSegment = 3
	// penaltyFactor times the variance times log n is what every change point must lower the sum of
	// squares by: two parameters, a level and a place (Zhang & Siegmund 2007 count a place as two).
	penaltyFactor = 3
	// likelihoodBound is the 95 % point of how much worse the sum of squares, in variances, is at
	// the true place than at the best one (Hansen 2000, table 1).
	likelihoodBound = 7.35
)

func breaksSetting() string {
	return fmt.Sprintf("PELT on the periods' means, weighted by documents; penalty %d variances times log n, more for few periods; at least %d periods with data between two", penaltyFactor, leastSegment)
}

// breaks are the candidates for a change of level: PELT (Killick, Fearnhead & Eckley 2012) on the
// means of the periods with data, each with its effective number of documents as its weight.
func breaks(points []analysis.Point) []analysis.Break {
	var at []int // of the periods with data
	var means, weights []float64
	for i := range points {
		if p := &points[i]; p.Documents > 0 {
			at, means, weights = append(at, i), append(means, p.Mean), append(weights, p.Effective)
		}
	}
	variance := noise(means, weights)
	if variance == 0 {
		return nil
	}
	sums := newSquares(means, weights)
	ends := sums.pelt(penalty(variance, len(means)))
	var out []analysis.Break
	for k, split := range ends {
		left, right := 0, len(means)
		if k > 0 {
			left = ends[k-1]
		}
		if k+1 < len(ends) {
			right = ends[k+1]
		}
		first, last := sums.window(left, split, right, likelihoodBound*variance)
		out = append(out, analysis.Break{
			Start: points[at[split]].Start, From: points[at[first]].Start, To: points[at[last]].Start,
			Before: sums.mean(left, split), After: sums.mean(split, right), Periods: [2]int{split - left, right - split},
		})
	}
	return out
}

// penalty is what a change point must lower the sum of squares by. The variance of a few periods is
// itself uncertain, so it is raised for them: three times for six, a quarter more for twenty.
func penalty(variance float64, n int) float64 {
	return penaltyFactor * variance * math.Log(float64(n)) * float64(n) / float64(n-2*leastSegment+2)
}

// noise is the variance of one document's worth of a period's mean around its level, from the
// differences of neighbours, which a few changes of level do not enlarge: their median (Hampel
// 1974), or, where half of them are 0, their mean square.
func noise(means, weights []float64) float64 {
	var sizes []float64
	var squares float64
	for i := 1; i < len(means); i++ {
		d := math.Abs(means[i]-means[i-1]) / math.Sqrt(1/weights[i]+1/weights[i-1])
		sizes = append(sizes, d)
		squares += d * d
	}
	if len(sizes) < 2*leastSegment-1 {
		return 0
	}
	slices.Sort(sizes)
	n := len(sizes)
	const normalQuartile = 0.6744897501960817 // of the absolute value, half is below it
	if median := (sizes[(n-1)/2] + sizes[n/2]) / 2; median > 0 {
		return median * median / (normalQuartile * normalQuartile)
	}
	return squares / float64(n)
}

// squares gives the weighted sum of squares around the mean of any stretch at once.
type squares struct{ w, y, yy []float64 } // cumulated; one more than there are values

func newSquares(values, weights []float64) *squares {
	n := len(values)
	s := &squares{make([]float64, n+1), make([]float64, n+1), make([]float64, n+1)}
	for i, v := range values {
		s.w[i+1] = s.w[i] + weights[i]
		s.y[i+1] = s.y[i] + weights[i]*v
		s.yy[i+1] = s.yy[i] + weights[i]*v*v
	}
	return s
}

func (s *squares) mean(from, to int) float64 { return (s.y[to] - s.y[from]) / (s.w[to] - s.w[from]) }

func (s *squares) cost(from, to int) float64 {
	y := s.y[to] - s.y[from]
	return max(0, s.yy[to]-s.yy[from]-y*y/(s.w[to]-s.w[from]))
}

// pelt finds the splits that make the sum of the stretches' costs, and the penalty for each split,
// least: the first index of every stretch but the first. It gives exactly what the full search gives.
func (s *squares) pelt(penalty float64) []int {
	n := len(s.w) - 1
	if n < 2*leastSegment {
		return nil
	}
	best := make([]float64, n+1) // of the first so many values
	from := make([]int, n+1)     // where the last stretch of those begins
	until := make([]int, n+1)    // the end from which on a start cannot be the best one; 0: not known
	best[0] = -penalty
	starts := []int{0}
	for end := leastSegment; end <= n; end++ {
		if next := end - leastSegment; next >= leastSegment {
			starts = append(starts, next)
		}
		starts = slices.DeleteFunc(starts, func(start int) bool { return until[start] > 0 && end >= until[start] })
		best[end] = math.Inf(1)
		for _, start := range starts {
			if v := best[start] + s.cost(start, end) + penalty; v < best[end] {
				best[end], from[end] = v, start
			}
		}
		for _, start := range starts { // a split here is no worse, as soon as a stretch fits behind it
			if until[start] == 0 && best[start]+s.cost(start, end) >= best[end] {
				until[start] = end + leastSegment
			}
		}
	}
	var splits []int
	for end := n; from[end] > 0; end = from[end] {
		splits = append(splits, from[end])
	}
	slices.Reverse(splits)
	return splits
}

// window is the first and the last place at which the split may be instead: where the sum of
// squares of the two levels is at most the bound worse.
func (s *squares) window(left, split, right int, bound float64) (first, last int) {
	least := s.cost(left, split) + s.cost(split, right)
	first, last = split, split
	for i := left + leastSegment; i <= right-leastSegment; i++ {
		if s.cost(left, i)+s.cost(i, right) <= least+bound {
			first, last = min(first, i), max(last, i)
		}
	}
	return first, last
}
