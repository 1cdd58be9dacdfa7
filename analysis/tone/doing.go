package tone

import (
	"detente/analysis"
	"detente/lexicons"
)

// Where the cue is a verb that does what its object names ("ordered the invasion", "announced a full withdrawal"), the noun is the
// speaker's own deed and no mere topic.

// does reports whether the cue does what the noun at token i names: only what qualifies a noun stands between them, and no name.
func (x *reader) does(i int) bool {
	const longest = 4 // words before the noun
	s := x.s
	if s == nil || s.Mode != analysis.Indirect || s.Negated || s.Passive || s.Cue.Empty() || x.start != s.Content.First || i-x.start > longest || x.start < s.Cue.Last {
		return false
	}
	if !x.is(s.Cue.First, doing) || x.start-s.Cue.Last > 2 {
		return false
	}
	for k := x.start; k < i; k++ {
		if t := &x.r.Tokens[k]; !t.Is(analysis.Word) || t.Is(analysis.Capitalized) || x.is(k, halt|to|that|finite|and|by|inside|nominative) {
			return false
		}
	}
	return true
}

// joint is the act that the words of the cue and the first ones of its object name together: "declared war"; nil where there is none.
func (x *reader) joint() (*act, int32, int) {
	s := x.s
	if s.Mode != analysis.Indirect || s.Negated || s.Passive || s.Content.First != s.Cue.Last {
		return nil, 0, 0
	}
	end, entry := x.t.matcher.Longest(x.r.Tokens, s.Cue.First, s.Content.Last)
	if entry < 0 || end <= s.Content.First || x.t.items[entry].act < 0 {
		return nil, 0, 0
	}
	it := &x.t.items[entry]
	if a := &x.t.acts[it.act]; a.class == lexicons.Force && it.entry != x.gone {
		return a, it.entry, end
	}
	return nil, 0, 0
}
