// Package fit fits the weights of tone's features on coded texts: logistic regression with an elastic net
// (Zou and Hastie 2005, doi:10.1111/j.1467-9868.2005.00503.x; Friedman, Hastie and Tibshirani 2010,
// doi:10.18637/jss.v033.i01), by coordinate descent, without chance.
package fit

import (
	"hash/fnv"
	"math"
)

// Amount is how much of a feature a text has.
type Amount struct {
	Feature int
	Value   float64
}

// Sample is a coded text.
type Sample struct {
	Group   string  // texts of one group (a document, near copies) are never split between fitting and testing
	Yes     bool    // it is of the side that is fitted
	Weight  float64 // how much it counts; 0 as 1
	Amounts []Amount
}

// Options are the strengths of the penalties.
type Options struct {
	Ridge  float64   // on the square of a weight's distance from its prior
	Lasso  float64   // on the size of that distance
	Free   int       // the feature that every text has, the intercept: no penalty
	Prior  []float64 // by feature; nil: all 0
	Fixed  []bool    // by feature: left at its prior; nil: none
	Rounds int       // of coordinate descent
}

// Default are the penalties that did best when whole groups were left out.
var Default = Options{Ridge: 6, Lasso: 0.6, Rounds: 25}

// least is the curvature below which a step would be too long to trust.
const least = 0.05

type entry struct {
	sample int
	value  float64
}

// Weights fits one weight for each of n features: what a unit of it adds to the log-odds of the side.
func Weights(samples []Sample, n int, o Options) []float64 {
	w := make([]float64, n)
	copy(w, o.Prior)
	columns := make([][]entry, n)
	odds := make([]float64, len(samples))
	for i := range samples {
		for _, a := range samples[i].Amounts {
			columns[a.Feature] = append(columns[a.Feature], entry{i, a.Value})
		}
		odds[i] = LogOdds(samples[i].Amounts, w)
	}
	for range o.Rounds {
		for j, column := range columns {
			if len(column) == 0 || o.Fixed != nil && o.Fixed[j] {
				continue
			}
			pull, curve := slope(samples, column, odds)
			ridge, lasso, prior := o.Ridge, o.Lasso, 0.0
			if o.Prior != nil {
				prior = o.Prior[j]
			}
			if j == o.Free {
				ridge, lasso = 0, 0
			}
			pull += curve * (w[j] - prior)
			next := prior + math.Copysign(max(0, math.Abs(pull)-lasso), pull)/(curve+ridge)
			if next == w[j] {
				continue
			}
			for _, e := range column {
				odds[e.sample] += (next - w[j]) * e.value
			}
			w[j] = next
		}
	}
	return w
}

// slope is the first and second derivative of the log-likelihood by a feature's weight, both as positive pulls.
func slope(samples []Sample, column []entry, odds []float64) (pull, curve float64) {
	for _, e := range column {
		s := &samples[e.sample]
		p := 1 / (1 + math.Exp(-odds[e.sample]))
		rest := -p
		if s.Yes {
			rest = 1 - p
		}
		weight := s.Weight
		if weight == 0 {
			weight = 1
		}
		pull += weight * rest * e.value
		curve += weight * max(p*(1-p), least) * e.value * e.value
	}
	return pull, curve
}

// LogOdds is the log-odds that a text is of the side whose weights these are.
func LogOdds(amounts []Amount, w []float64) float64 {
	sum := 0.0
	for _, a := range amounts {
		sum += w[a.Feature] * a.Value
	}
	return sum
}

// LeftOut is the log-odds of each sample by weights fitted without its fold; a group falls into one fold, by its name.
func LeftOut(samples []Sample, n, folds int, o Options) []float64 {
	out := make([]float64, len(samples))
	for k := range folds {
		var rest []Sample
		for _, s := range samples {
			if Fold(s.Group, folds) != k {
				rest = append(rest, s)
			}
		}
		w := Weights(rest, n, o)
		for i, s := range samples {
			if Fold(s.Group, folds) == k {
				out[i] = LogOdds(s.Amounts, w)
			}
		}
	}
	return out
}

// Fold is the fold of a group.
func Fold(group string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(group))
	return int(h.Sum32()>>8) % folds
}
