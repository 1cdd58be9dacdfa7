package tone

import (
	"sort"

	"detente/analysis"
)

// country reports whether a country that qualifies a noun ends right before token i: "on the Taiwan question". A country is one,
// so that a verb in its base form has none before it, but for "help Ukraine defend" and "would Russia attack".
func (x *reader) country(i, next int) bool {
	if !x.follows(i, next) {
		return false
	}
	m := &x.r.Mentions[next-1]
	return (m.Kind == analysis.StateName || m.Kind == analysis.Capital) && m.First > x.start && x.is(m.First-1, article|inside|beside)
}

// follows reports whether a mention ends right before token i, next being the first mention at or after it.
func (x *reader) follows(i, next int) bool { return next > 0 && x.r.Mentions[next-1].Last == i }

// nearby is how many mentions on either side of the one found last are looked at one by one.
const nearby = 8

// mention is the index of the first mention at or after token i. It seldom lies far from the one found last, also where
// the statement is the next of the document.
func (x *reader) mention(i int) int {
	all := x.r.Mentions
	k := min(x.near, len(all))
	lo, hi := max(0, k-nearby), min(len(all), k+nearby)
	for k > lo && all[k-1].First >= i {
		k--
	}
	for k < hi && all[k].First < i {
		k++
	}
	if k == lo && lo > 0 && all[k-1].First >= i || k == hi && hi < len(all) && all[k].First < i {
		k = sort.Search(len(all), func(k int) bool { return all[k].First >= i })
	}
	x.near = k
	return k
}
