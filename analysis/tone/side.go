package tone

import "math"

// WholeSentence is the entry of the term that tells what is not told of single words of a bare text: what
// every sentence weighs, who is named, words that weigh next to nothing.
const WholeSentence = "all:sentence"

// faint is what a side must reach to be judged.
const faint = 0.1

// sides weighs the hostile and the friendly side of a bare text and makes terms of the stronger one's parts. Where
// neither reaches what can be judged, a quarter of the hostile side is kept, between 0 and the least that is judged.
func (x *reader) sides() {
	var sums [2]float64
	met := len(x.terms) > 0
	for _, p := range x.weighed {
		for side := range sums {
			sums[side] += x.weights.of[side][p.feature] * p.amount
		}
		met = met || p.feature >= doerPart
	}
	if !met {
		return // nothing is known of any of its words
	}
	side, share, total, why := hostile, 1.0, sums[hostile], rules(isHostile)
	switch {
	case max(sums[hostile], sums[friendly]) < faint:
		share, total, why = 0.25, max(0, faint*3/4+sums[hostile]/4), rules(isFaint)
	case sums[friendly] > sums[hostile]:
		side, share, total, why = friendly, -1, -sums[friendly], rules(isFriendly)
	}
	of, rest := x.weights.of[side], total
	x.begins = append(x.begins, make([]int32, len(x.r.Tokens))...)
	for i := len(x.terms) - 1; i >= 0; i-- {
		x.begins[x.terms[i].first] = int32(i + 1)
	}
	for _, p := range x.weighed {
		c := math.Round(share*of[p.feature]*p.amount*1000) / 1000
		if p.feature < entriesPart && p.feature >= sentencePart || math.Abs(c) < least {
			continue // told with the sentence as a whole
		}
		k := &x.begins[p.first]
		if *k == 0 {
			x.terms = append(x.terms, term{int32(p.first), int32(p.last), int32(x.t.layout.entry(p.feature)), math.Copysign(1, share) * of[p.feature], 0, 0})
			*k = int32(len(x.terms))
		}
		x.terms[*k-1].contribution += c
		rest -= c
	}
	x.terms = append(x.terms, term{0, int32(len(x.r.Tokens)), sentencePart, math.Copysign(1, share) * of[sentencePart], why, rest})
}
