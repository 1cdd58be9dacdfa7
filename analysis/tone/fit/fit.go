// Package fit fits the weights of tone's features on coded texts: least squares with an elastic net
// (Zou and Hastie 2005, doi:10.1111/j.1467-9868.2005.00503.x), by coordinate descent, without chance.
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
	Target  float64 // -1..+1
	Amounts []Amount
}

// Options are the strengths of the penalties.
type Options struct {
	Ridge  float64   // on the square of a weight's distance from its prior
	Lasso  float64   // on its size; 0 for features with a prior
	Prior  []float64 // by feature; nil: all 0
	Fixed  []bool    // by feature: left at its prior; nil: none
	Rounds int       // of coordinate descent
}

// Default are the penalties that did best when whole groups were left out.
var Default = Options{Ridge: 10, Lasso: 0.5, Rounds: 40}

type entry struct {
	sample int
	value  float64
}

// Weights fits one weight for each of n features.
func Weights(samples []Sample, n int, o Options) []float64 {
	w := make([]float64, n)
	copy(w, o.Prior)
	columns, squares := make([][]entry, n), make([]float64, n)
	rest := make([]float64, len(samples))
	for i, s := range samples {
		rest[i] = s.Target
		for _, a := range s.Amounts {
			columns[a.Feature] = append(columns[a.Feature], entry{i, a.Value})
			squares[a.Feature] += a.Value * a.Value
			rest[i] -= w[a.Feature] * a.Value
		}
	}
	for range o.Rounds {
		for j, column := range columns {
			if len(column) == 0 || o.Fixed != nil && o.Fixed[j] {
				continue
			}
			prior := 0.0
			if o.Prior != nil {
				prior = o.Prior[j]
			}
			lasso := o.Lasso
			if prior != 0 {
				lasso = 0
			}
			pull := squares[j] * (w[j] - prior)
			for _, e := range column {
				pull += e.value * rest[e.sample]
			}
			next := prior + math.Copysign(max(0, math.Abs(pull)-lasso), pull)/(squares[j]+o.Ridge)
			for _, e := range column {
				rest[e.sample] -= (next - w[j]) * e.value
			}
			w[j] = next
		}
	}
	return w
}

// LeftOut scores each sample by weights fitted without its fold; a group falls into one fold, by its name.
func LeftOut(samples []Sample, n, folds int, o Options) []float64 {
	out := make([]float64, len(samples))
	for k := range folds {
		var rest []Sample
		for _, s := range samples {
			if fold(s.Group, folds) != k {
				rest = append(rest, s)
			}
		}
		w := Weights(rest, n, o)
		for i, s := range samples {
			if fold(s.Group, folds) == k {
				out[i] = score(s.Amounts, w)
			}
		}
	}
	return out
}

func score(amounts []Amount, w []float64) float64 {
	sum := 0.0
	for _, a := range amounts {
		sum += w[a.Feature] * a.Value
	}
	return max(-1, min(1, sum))
}

func fold(group string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(group))
	return int(h.Sum32()>>8) % folds
}

// Signs is the share of the samples with a target beyond the band whose score has its sign, as a
// mean over both sides, and the share of the others that stay within the band.
func Signs(samples []Sample, scores []float64, band float64) (balanced, neutral float64) {
	var right, all [3]float64
	side := func(v float64) int {
		switch {
		case v > band:
			return 2
		case v < -band:
			return 0
		}
		return 1
	}
	for i, s := range samples {
		k := side(s.Target)
		all[k]++
		if side(scores[i]) == k {
			right[k]++
		}
	}
	return (right[0]/all[0] + right[2]/all[2]) / 2, right[1] / all[1]
}
