package agreement

import "math"

// Krippendorff's alpha: 1 - observed/expected disagreement over the pairs of values that coders gave to
// one unit, and over the pairs of all values. Any number of coders, values may be missing, units with
// one value only count for nothing (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).

// difference is how far two values disagree.
type difference func(a, b float64) float64

// interval is for values whose distances mean something: tones.
func interval(a, b float64) float64 { return (a - b) * (a - b) }

// nominal is for values that are alike or not: directions.
func nominal(a, b float64) float64 {
	if a == b {
		return 0
	}
	return 1
}

// alpha is at most 1 (perfect), 0 where the coders agree as by chance, below where they agree less;
// NaN where all values are alike or no unit has two. Values that coincide are counted once, with how
// often they were given, so that the time goes with the distinct values and not with the units.
func alpha(units [][]float64, delta difference) float64 {
	counts := map[float64]float64{} // of the values that can be paired
	values := []float64{}           // the keys, in the order of their first use: sums must not depend on map order
	observed, n := 0.0, 0.0
	for _, u := range units {
		if len(u) < 2 {
			continue
		}
		within := 0.0
		for i, a := range u {
			if counts[a] == 0 {
				values = append(values, a)
			}
			counts[a]++
			for _, b := range u[i+1:] {
				within += 2 * delta(a, b)
			}
		}
		observed += within / float64(len(u)-1)
		n += float64(len(u))
	}
	expected := 0.0
	for i, a := range values {
		for _, b := range values[i+1:] {
			expected += 2 * counts[a] * counts[b] * delta(a, b)
		}
	}
	if n < 2 || expected == 0 {
		return math.NaN()
	}
	return 1 - (n-1)*observed/expected
}

// twoCoders makes units of two coders' values of the same things.
func twoCoders(a, b []float64) [][]float64 {
	units := make([][]float64, len(a))
	for i := range a {
		units[i] = []float64{a[i], b[i]}
	}
	return units
}
