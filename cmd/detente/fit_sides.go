package main

import (
	"slices"

	"detente/analysis/tone/fit"
	"detente/lexicons"
)

const (
	fitUnit = 0.2 // of a score, for one of log-odds
	fitRule = 0.5 // prior of the outcome of the rules, as log-odds
	fitBand = 0.1 // what a side must reach to be judged
)

// sides fits what speaks for each side of a bare text: hostile against all others, friendly against all others.
type sides struct {
	names   []string
	fixed   map[string]lexicons.ToneWeight
	labels  []float64
	samples []fit.Sample
	rated   map[string]lexicons.WordRating // by feature

	hostile, friendly []float64 // log-odds by weights fitted without the sample's fold
}

// base is the feature that every text has.
func (m *sides) base() int { return slices.Index(m.names, "all:sentence") }

// side returns the samples of a side, and what fits it.
func (m *sides) side(label float64) ([]fit.Sample, fit.Options) {
	samples := slices.Clone(m.samples)
	for i := range samples {
		samples[i].Yes = m.labels[i] == label
	}
	o := fit.Default
	o.Free = m.base()
	o.Prior, o.Fixed = make([]float64, len(m.names)), make([]bool, len(m.names))
	o.Prior[0], o.Prior[1] = fitRule*label, fitRule*label // friendly outcomes are amounts below 0
	for i, n := range m.names {
		if r, ok := m.rated[n]; ok {
			o.Prior[i] = suggested(r, label)
		}
		if w, ok := m.fixed[n]; ok && i != o.Free {
			o.Fixed[i], o.Prior[i] = true, w.Hostile/fitUnit
			if label < 0 {
				o.Prior[i] = w.Friendly / fitUnit
			}
		}
	}
	return samples, o
}

// suggested is the prior of a rated word for a side, as log-odds. That others fight tells less of a speaker's hostility
// than that he blames: in debates both sides name war.
func suggested(r lexicons.WordRating, label float64) float64 {
	if label > 0 {
		return 0.15*r.Conflict + 0.5*r.Polemic - 0.1*r.Cooperation
	}
	return 0.25*r.Cooperation - 0.1*r.Conflict
}

// leftOut is the score of each sample by weights fitted, and a cut set, without its fold.
func (m *sides) leftOut() []float64 {
	samples, o := m.side(1)
	m.hostile = fit.LeftOut(samples, len(m.names), fitFolds, o)
	samples, o = m.side(-1)
	m.friendly = fit.LeftOut(samples, len(m.names), fitFolds, o)
	scores := make([]float64, len(samples))
	for k := range fitFolds {
		in := func(i int) bool { return fit.Fold(samples[i].Group, fitFolds) == k }
		cut := m.cut(func(i int) bool { return !in(i) })
		for i := range scores {
			if in(i) {
				scores[i] = score(fitBand+fitUnit*(m.hostile[i]-cut), fitBand+fitUnit*(m.friendly[i]-cut))
			}
		}
	}
	return scores
}

// score is what the stronger side makes of a text, as tone does it.
func score(hostile, friendly float64) float64 {
	switch {
	case max(hostile, friendly) < fitBand:
		return max(0, fitBand*3/4+hostile/4)
	case friendly > hostile:
		return max(-1, -friendly)
	}
	return min(1, hostile)
}

// cut is the log-odds that the stronger side of the wanted share of the sentences of neither does not reach.
func (m *sides) cut(use func(int) bool) float64 {
	var all []float64
	for i, l := range m.labels {
		if l == 0 && use(i) {
			all = append(all, max(m.hostile[i], m.friendly[i]))
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[int(fitFaint*float64(len(all)))]
}

// weights are those of each side on all samples, as parts of a score; leftOut comes first.
func (m *sides) weights() (hostile, friendly []float64) {
	cut := m.cut(func(int) bool { return true })
	one := func(label float64) []float64 {
		samples, o := m.side(label)
		w := fit.Weights(samples, len(m.names), o)
		for i := range w {
			w[i] *= fitUnit
		}
		w[o.Free] += fitBand - fitUnit*cut
		return w
	}
	return one(1), one(-1)
}

// signs is the share of the sentences of a side whose score has its sign, as a mean over both sides, and
// the share of the others that are not judged.
func signs(labels, scores []float64) (balanced, neither float64) {
	var right, all [3]float64
	for i, l := range labels {
		k := int(l) + 1
		all[k]++
		switch v := scores[i]; {
		case v > fitBand && k == 2, v < -fitBand && k == 0, v >= -fitBand && v <= fitBand && k == 1:
			right[k]++
		}
	}
	return (right[0]/all[0] + right[2]/all[2]) / 2, right[1] / all[1]
}
