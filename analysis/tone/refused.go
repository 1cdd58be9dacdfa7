package tone

import "detente/lexicons"

// What a speaker refuses decides what the refusal does: to reject a demand draws a line (+2), to reject
// or deny an accusation only contradicts it (0).
const refusedDemand = 67

// firstWords is how many tokens are looked at for the thing refused: "one of the principal demands".
const firstWords = 7

// refused reads what a rejecting or denying act is done to, in the tokens from first to last.
func (x *reader) refused(a *act, v, first, last int) (value int, shift rule) {
	rejects := a.plain.value >= refusedDemand/2 && a.friendly.value >= refusedDemand
	if !rejects && a.class != lexicons.Denial {
		return v, 0
	}
	last = min(last, first+firstWords)
	for i := first; i < last; i++ {
		if c := x.class(i); c&comma != 0 || i > first && c&(that|to) != 0 {
			return v, 0
		}
		end, entry := x.t.matcher.Longest(x.r.Tokens, i, last)
		if entry < 0 {
			continue
		}
		switch f := x.t.items[entry].flags; {
		case f&alleged != 0:
			return 0, accusationContradicted
		case rejects && f&wanted != 0:
			return max(v, refusedDemand), demandRefused
		}
		i = end - 1
	}
	return v, 0
}

// unstopped reports whether one's own hostile deed goes on: "we will not stop", "no intention of ending it".
// With something friendly behind it ("will not stop talking") the act has a value of its own.
func unstopped(a *act, f flags, who agent, v int) bool {
	return f&(negation|denier) != 0 && who != theirs && (who == self || f&modal != 0) && v == 0 &&
		a.plain.value == 0 && a.hostile.value < 0 && a.friendly.value > 0
}

// denied is the tone of a denial, v what the thing denied makes of it: of hostile plans, or only of a deed;
// of talks, or only of something less.
func (x *reader) denied(v, of int) int {
	switch {
	case v < 0 && !x.plans, v > 0 && of > -40:
		return 0
	}
	return v
}
