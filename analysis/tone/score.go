package tone

import (
	"math"
	"slices"
	"strings"

	"detente/analysis"
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
	told  bool // a condition or a time, of a statement
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
			case c.told && c.value < 0: // what must come first, or came, is nobody's offer
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
