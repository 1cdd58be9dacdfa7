package tone

import (
	"math"
	"slices"
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// step is a change of a clause's value by the words First to Last.
type step struct {
	first, last int
	entry       string
	weight      int
	shift       string
	change      int
}

// clause is a folded clause.
type clause struct {
	value int
	aside bool // background or condition
	says  bool // an act or a word that judges speaks; else things are only named
	steps []step
	head  int // the act that governs it, -1 without one
	who   agent
	at    [2]int
}

// combine makes of the clauses one value: the strongest of each direction, their mean where both occur.
func (x *reader) combine() {
	for rank := range 4 {
		var up, down *clause
		for i := range x.found {
			c := &x.found[i]
			switch {
			case c.aside != (rank >= 2) || c.says != (rank%2 == 0):
			case c.value > 0 && (up == nil || c.value > up.value):
				up = c
			case c.value < 0 && (down == nil || c.value < down.value):
				down = c
			}
		}
		if up != nil && down != nil {
			switch { // less than a step against a whole one is no balance
			case up.value < 20 && down.value <= -33:
				up = nil
			case down.value > -20 && up.value >= 33:
				down = nil
			}
		}
		switch {
		case up != nil && down != nil:
			x.take(up, 2)
			x.take(down, 2)
			x.towardZero()
		case up != nil:
			x.take(up, 1)
		case down != nil:
			x.take(down, 1)
		default:
			continue
		}
		x.says = rank == 0
		return
	}
	for i := range x.found { // nothing decided: the words still show what was seen
		if c := &x.found[i]; c.value != 0 {
			last := &c.steps[len(c.steps)-1]
			last.change, last.shift, c.value = last.change-c.value, add(last.shift, "background"), 0
		}
		x.take(&x.found[i], 1)
	}
}

// doubted turns a friendly thing that is said to be unlikely or pointless: "a ceasefire is unrealistic".
func (x *reader) doubted() {
	if x.value >= 0 {
		return
	}
	for i := range x.steps {
		if s := &x.steps[i]; x.flagged(s.first, doubt) {
			s.shift = add(s.shift, "doubted")
			s.change += 33 - x.value
			x.value = 33
			return
		}
	}
}

// take adopts a clause's steps, cut by a divisor.
func (x *reader) take(c *clause, divisor int) {
	total := 0
	for _, s := range c.steps {
		if divisor > 1 {
			s.shift = add(s.shift, "mean")
		}
		s.change /= divisor
		total += s.change
		x.steps = append(x.steps, s)
	}
	if n := len(x.steps); n > 0 {
		x.steps[n-1].change += c.value/divisor - total
	}
	x.value += c.value / divisor
}

// towardZero rounds the mean to a whole step of the scale, toward zero.
func (x *reader) towardZero() {
	third := float64(x.value) * 3 / 100
	to := int(math.Round(math.Trunc(third+math.Copysign(0.03, third)) * 100 / 3))
	if n := len(x.steps); n > 0 {
		x.steps[n-1].change += to - x.value
	}
	x.value = to
}

// cue lets the verb that reports the statement act on its content.
func (x *reader) cue() {
	s := x.s
	if s.Cue.Empty() || s.CueEntry < 0 || s.CueEntry >= len(x.t.cues) {
		if s.Continues >= 0 && len(x.steps) == 0 && !s.Content.Empty() {
			x.steps = append(x.steps, step{s.Content.First, s.Content.First + 1, "cue:continued", 0, "", 0})
		}
		return
	}
	st := step{first: s.Cue.First, last: s.Cue.Last, entry: x.t.cueNames[s.CueEntry]}
	if act := x.t.cues[s.CueEntry]; act >= 0 {
		a := &x.t.lexicon.Acts[act]
		v := effect(a, x.value, x.value != 0)
		if a.Class == lexicons.Speech && a.Plain.Value == 0 && a.Friendly.How == 'n' && a.Friendly.Value > 0 { // "insisted that they leave"
			if v = x.value; x.told && v == 0 {
				v = a.Friendly.Value
			}
		}
		if x.value > 0 && !x.says && a.Plain.Value < 0 && a.Hostile.Value >= 33 && a.Class == lexicons.Speech && x.armsOnly() {
			v = a.Plain.Value // asked to do with arms something that no act names: "to move its tanks out of the town"
		}
		st.weight = a.Plain.Value
		switch {
		case a.Class == lexicons.Denial:
			if v = x.denied(v, x.value); s.Negated {
				v = 0
			}
		case a.Class == lexicons.Civil:
			v /= 4
		case s.Negated && v != 0:
			st.shift, v = "negated", negated(v)
		}
		if to, shift := x.refused(a, v, s.Content.First, s.Content.Last); shift != "" && !s.Negated {
			v, st.shift = to, shift
		}
		if rest, ok := x.besides(); ok {
			v, st.shift = both(effect(a, x.first(), x.first() != 0), rest), add(st.shift, "first of two")
			if a.Class == lexicons.Denial {
				v = rest
			}
		}
		st.change = v - x.value
		x.value = v
	}
	x.steps = append(x.steps, st)
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

// least is the contribution below which a weighed part is no evidence: it would only clutter the sum.
const least = 0.01

// score weighs the parts and turns them into evidence whose contributions sum to the score.
func (x *reader) score() analysis.Score {
	x.parts(x.seen)
	for i := range x.steps {
		s := &x.steps[i]
		x.terms = append(x.terms, analysis.Term{Entry: s.entry, Weight: float64(s.weight) / 100, Shift: s.shift, Start: s.first, End: s.last})
	}
	for _, p := range x.weighed {
		w := x.weights.of[p.feature]
		if math.Abs(w*p.amount) < least {
			continue
		}
		k := slices.IndexFunc(x.terms, func(t analysis.Term) bool { return t.Start == p.first })
		if k < 0 {
			k = len(x.terms)
			x.terms = append(x.terms, x.term(p, w))
		}
		x.terms[k].Contribution += w * p.amount
	}
	terms := x.terms
	if len(terms) == 0 {
		return analysis.Score{}
	}
	slices.SortStableFunc(terms, func(a, b analysis.Term) int { return a.Start - b.Start })
	out := analysis.Score{Scored: true, Terms: slices.Clone(terms)}
	for i := range out.Terms {
		t := &out.Terms[i]
		out.Judged = out.Judged || t.Shift != "" || t.Contribution != 0
		span := x.r.TokenSpan(t.Start, t.End)
		t.Text, t.Start, t.End = x.r.Text[span.Start:span.End], span.Start, span.End
		t.Contribution = math.Round(t.Contribution*1000) / 1000
		out.Escalation += t.Contribution
	}
	limit(&out)
	return out
}

// term is the evidence of words that only a weight speaks for.
func (x *reader) term(p part, weight float64) analysis.Term {
	name := x.t.layout.names[p.feature]
	if strings.HasPrefix(name, "head:") {
		name = x.t.layout.names[x.t.layout.act+p.feature-x.t.layout.head]
	}
	return analysis.Term{Entry: name, Weight: weight, Start: p.first, End: p.last}
}

// limit keeps a score within the scale, by cutting the term that goes farthest beyond it.
func limit(s *analysis.Score) {
	if math.Abs(s.Escalation) <= 1 {
		return
	}
	most := 0
	for i, t := range s.Terms {
		if t.Contribution*s.Escalation > s.Terms[most].Contribution*s.Escalation {
			most = i
		}
	}
	t := &s.Terms[most]
	t.Shift = add(t.Shift, "limit of the scale")
	t.Contribution -= s.Escalation - math.Copysign(1, s.Escalation)
	for {
		s.Escalation = 0
		for i := range s.Terms {
			s.Escalation += s.Terms[i].Contribution
		}
		if math.Abs(s.Escalation) <= 1 { // binary fractions may overshoot by their last digit
			return
		}
		l := largest(s.Terms)
		l.Contribution = math.Nextafter(l.Contribution, math.Copysign(2, -s.Escalation))
	}
}

// largest is the term that contributes most: its last binary digit is large enough to move the sum.
func largest(terms []analysis.Term) *analysis.Term {
	best := &terms[0]
	for i := range terms {
		if math.Abs(terms[i].Contribution) > math.Abs(best.Contribution) {
			best = &terms[i]
		}
	}
	return best
}

func add(shift, s string) string {
	if shift == "" {
		return s
	}
	return shift + " " + s
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
	for i := range x.found {
		c := &x.found[i]
		if c.aside {
			continue
		}
		if !first && c.head >= 0 && x.t.lexicon.Acts[c.head].Class == lexicons.Speech && x.added(c) && x.s.Mode != analysis.Direct {
			v, ok = both(v, c.value), true
		}
		first = false
	}
	return v, ok && v != 0
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
	at := c.steps[0].first
	for _, s := range c.steps {
		at = min(at, s.first)
	}
	for k := at - 1; k >= x.s.Content.First && k >= at-3; k-- {
		switch x.r.Tokens[k].Lower {
		case ",", "and", "but":
			return true
		case "that":
			return false
		}
	}
	return false
}
