package tone

import (
	"math"
	"slices"

	"detente/analysis"
	"detente/lexicons"
)

// cue lets the verb that reports the statement act on its content.
func (x *reader) cue() {
	s := x.s
	if s.Cue.Empty() || s.CueEntry < 0 || s.CueEntry >= len(x.t.cues) {
		if s.Continues >= 0 && len(x.steps) == 0 && !s.Content.Empty() {
			x.steps = append(x.steps, step{first: int32(s.Content.First), last: int32(s.Content.First) + 1, entry: carriedOn})
		}
		return
	}
	st := step{first: int32(s.Cue.First), last: int32(s.Cue.Last), entry: firstCue - int32(s.CueEntry)}
	if kind := x.t.cues[s.CueEntry]; kind >= 0 {
		a := &x.t.acts[kind]
		v := x.acted(a)
		arms := x.value > 0 && !x.says && a.plain.value < 0 && a.hostile.value >= 33 && a.class == lexicons.Speech && x.armsOnly()
		if arms {
			v = int(a.plain.value) // asked to do with arms something that no act names: "to move its tanks out of the town"
		}
		st.weight = int32(a.plain.value)
		switch {
		case a.class == lexicons.Denial:
			if v = x.denied(v, x.value); s.Negated {
				v = 0
			}
		case a.class == lexicons.Civil:
			v /= 4
		case v == 0 && x.commands(a, s.Content.First, s.Content.Last):
			v, st.shift = commanded, rules(isDemand)
		case v > 0 && x.value == 0 && x.advises(), v < 0 && x.value == 0 && a.lauds && x.a != nil && len(x.a.Targets) == 0:
			v, st.shift = 0, rules(onlyTold) // "thanked the firemen": no other side
		case s.Negated && v != 0:
			st.shift, v = rules(isNegated), negated(v)
		}
		if to, shift := x.refused(a, v, s.Content.First, s.Content.Last); shift != 0 && !s.Negated {
			v, st.shift = to, rules(shift)
		}
		if to, shift := x.asked(a, v, s.Content.First, s.Content.Last); shift != 0 && !s.Negated && !arms {
			v, st.shift = to, st.shift.then(shift)
		}
		if rest, ok := x.besides(); ok {
			v, st.shift = both(a.on(x.first(), x.first() != 0), rest), st.shift.then(firstOfTwo)
			if a.class == lexicons.Denial {
				v = rest
			}
		}
		st.change = int32(v - x.value)
		x.value = v
	}
	x.steps = append(x.steps, x.jointly(st))
}

// jointly is the step of the cue as the act that it names together with the words behind it, where that says more.
func (x *reader) jointly(st step) step {
	a, entry, end := x.joint()
	if a == nil {
		return st
	}
	if v := int(a.plain.value); sign(v) == sign(x.value) && strongest(v, x.value) == v {
		st.last, st.entry, st.weight, st.shift = int32(end), entry, int32(v), st.shift.then(isOwn)
		st.change += int32(v - x.value)
		x.value = v
	}
	return st
}

// acted is the value of the content with the cue's act done to it. "Insisted that they leave" keeps it, and makes a demand of
// what is only told.
func (x *reader) acted(a *act) int {
	if a.class != lexicons.Speech || a.plain.value != 0 || a.friendly.how != 'n' || a.friendly.value <= 0 {
		return a.on(x.value, x.value != 0)
	}
	if x.told && x.value == 0 {
		return int(a.friendly.value)
	}
	return x.value
}

// advises reports whether the public is told what to do for its own good: "warned residents to stay indoors".
func (x *reader) advises() bool {
	s := x.s
	if s.Addressee.Empty() || s.Content.First >= len(x.r.Tokens) {
		return false
	}
	for i := s.Addressee.First; i < s.Addressee.Last; i++ {
		if x.is(i, public) {
			return x.is(s.Addressee.Last, to) || x.is(s.Content.First, to) || x.is(s.Addressee.Last, halt) || x.is(s.Content.First, halt)
		}
	}
	return false
}

// first is the value of the first clause that says something, which the cue acts on.
func (x *reader) first() int {
	for i := range x.found {
		if c := &x.found[i]; !c.aside && !x.added(c) {
			return c.value
		}
	}
	return 0
}

// besides is the value of what is strung on to what the cue is about, by a speech act of its own:
// "condemned the raid and called for restraint".
func (x *reader) besides() (int, bool) {
	v, ok, first := 0, false, true
	denies := x.t.acts[x.t.cues[x.s.CueEntry]].class == lexicons.Denial
	for i := range x.found {
		c := &x.found[i]
		if c.aside {
			continue
		}
		strung := !first && c.head >= 0 && x.t.act(c.head).class == lexicons.Speech && x.added(c)
		if (strung || denies && x.furtherPart(c)) && x.s.Mode != analysis.Direct {
			v, ok = both(v, c.value), true
		}
		first = false
	}
	return v, ok && v != 0
}

// furtherPart reports whether a clause stands behind another reporting verb: "denied the raid but insisted that it was right".
func (x *reader) furtherPart(c *clause) bool {
	return len(x.s.Parts) > 1 && int(x.made[c.from].first) >= x.s.Parts[1].First
}

// both combines two values as clauses are: the stronger, or where they point opposite ways their mean, toward zero.
func both(a, b int) int {
	switch {
	case a == 0 || b == 0:
		return a + b
	case sign(a) == sign(b):
		return strongest(a, b)
	}
	return int(math.Trunc(float64(a+b)/2*3/100+math.Copysign(0.03, float64(a+b)))) * 100 / 3
}

// added reports whether a clause is strung on by a comma or "and": ", blaming the neighbours".
func (x *reader) added(c *clause) bool {
	at := x.made[c.from].first
	for _, s := range x.made[c.from:c.to] {
		at = min(at, s.first)
	}
	for k := int(at) - 1; k >= x.s.Content.First && k >= int(at)-3; k-- {
		switch c := x.class(k); {
		case c&strung != 0:
			return true
		case c&that != 0:
			return false
		}
	}
	return false
}

// armsOnly reports whether the words that decide name nothing but arms and troops.
func (x *reader) armsOnly() bool {
	for _, s := range x.steps {
		if s.weight != arms {
			return false
		}
	}
	return true
}

// doubted turns a friendly thing that is said to be unlikely or pointless: "a ceasefire is unrealistic".
func (x *reader) doubted() {
	if x.value >= 0 || x.flags&doubt == 0 {
		return
	}
	for i := range x.steps {
		if s := &x.steps[i]; x.flagged(int(s.first), doubt) {
			s.shift = s.shift.then(isDoubted)
			s.change += int32(33 - x.value)
			x.value = 33
			return
		}
	}
	for i := range x.steps {
		if s := &x.steps[i]; s.change < 0 && x.doubtNear(s) {
			s.shift = s.shift.then(isDoubted)
			s.change += int32(33 - x.value)
			x.value = 33
			return
		}
	}
}

// doubtNear reports whether a word of doubt that is no entry of its own is said of a step: "talks are impossible".
func (x *reader) doubtNear(s *step) bool {
	first, last := int(s.first), int(s.last)
	for i := range x.seen {
		h := &x.seen[i]
		if h.flags&doubt == 0 || h.speaks() || h.first-last > far || first-h.last > far {
			continue
		}
		for k := min(h.last, last); k < max(h.first, first); k++ {
			if x.is(k, halt) {
				return false
			}
		}
		return true
	}
	return false
}

// flagged reports whether the entry at a token has a flag.
func (x *reader) flagged(at int, f flags) bool {
	for _, h := range x.seen {
		if h.first == at {
			return h.flags&f != 0
		}
	}
	return false
}

// negated turns a value; what is not done weighs less than what is done.
func negated(v int) int {
	if v > 0 {
		return -min(v, 67) * 2 / 3
	}
	return min(-v, 67)
}

// takenBack silences something friendly that is quoted before a "but": "We hope for peace, but it has become much harder", and
// not "not to provoke, but to warn".
func (x *reader) takenBack() {
	if x.value >= 0 || x.s.Mode == analysis.Indirect || len(x.steps) == 0 {
		return
	}
	at, not, paired := -1, false, false
	for i := x.s.Content.First; i < x.s.Content.Last-1; i++ {
		switch x.r.Tokens[i].Lower {
		case "but":
			at, paired = i, not && !x.is(i+1, nominative)
		case "not", "n't":
			not = true
		}
	}
	if at < 0 || paired || slices.ContainsFunc(x.steps, func(s step) bool { return int(s.first) > at }) {
		return
	}
	x.steps[len(x.steps)-1].silence(&x.value, isTakenBack)
}
