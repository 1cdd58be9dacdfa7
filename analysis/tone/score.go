package tone

import (
	"math"
	"slices"

	"detente/analysis"
)

// step is a change of a clause's value by the words First to Last.
type step struct {
	first, last    int32
	entry          int32 // see entryName
	weight, change int32
	shift          rules
}

// amount is the change as a part of the scale.
func (s *step) amount() float64 { return float64(s.change) / 100 }

// silence takes away by a rule what a value has come to in its last step.
func (s *step) silence(value *int, why rule) {
	s.change, s.shift, *value = s.change-int32(*value), s.shift.then(why), 0
}

// The entry of a step is the number of the feature "act:…" or "object:…", or stands for a cue: cue k is
// firstCue-k.
const (
	carriedOn = -1 // a statement without a cue, whose speaker is carried on
	firstCue  = -2
)

// entryName is the name of a step's entry.
func (t *Scorer) entryName(entry int32) string {
	switch {
	case entry >= 0:
		return t.layout.names[entry]
	case entry == carriedOn:
		return continued
	}
	return t.cueNames[firstCue-entry]
}

// clause is a folded clause.
type clause struct {
	value int
	aside bool  // background or condition
	told  bool  // a condition or a time, of a statement
	says  bool  // an act or a word that judges speaks; else things are only named
	from  int32 // its steps among those made, and
	to    int32 // the one behind them
	head  int32 // the act that governs it, -1 without one
	who   agent
	step  int32 // of that act
}

// rank tells which clauses come first: those in which something is said before those in which things are only named, and
// both before background and conditions.
func (c *clause) rank() int {
	rank := 0
	if c.aside {
		rank = 2
	}
	if !c.says {
		rank++
	}
	return rank
}

// strongest are the clauses of the first rank that point somewhere: the strongest of each direction, or nil.
func (x *reader) strongest() (up, down *clause, rank int) {
	rank = 4
	for i := range x.found {
		c := &x.found[i]
		if c.value == 0 || c.told && c.value < 0 { // what must come first, or came, is nobody's offer
			continue
		}
		switch r := c.rank(); {
		case r > rank:
			continue
		case r < rank:
			up, down, rank = nil, nil, r
		}
		switch {
		case c.value > 0 && (up == nil || c.value > up.value):
			up = c
		case c.value < 0 && (down == nil || c.value < down.value):
			down = c
		}
	}
	return up, down, rank
}

// combine makes of the clauses one value: the strongest of each direction, their mean where both occur.
func (x *reader) combine() {
	up, down, rank := x.strongest()
	x.says, x.amid = rank == 0, rank == 2 || rank == 3
	switch { // less than a step against a whole one is no balance
	case up == nil && down == nil:
		x.background()
	case down == nil || up != nil && down.value > -20 && up.value >= 33:
		x.take(up)
	case up == nil || up.value < 20 && down.value <= -33:
		x.take(down)
	default:
		x.half(up)
		x.half(down)
		x.towardZero()
	}
}

// background takes all clauses where none decides: the words still show what was seen.
func (x *reader) background() {
	for i := range x.found {
		c := &x.found[i]
		if c.value != 0 {
			x.made[c.to-1].silence(&c.value, isBackground)
		}
		x.take(c)
	}
}

// take adopts a clause's steps, whose changes sum to its value.
func (x *reader) take(c *clause) {
	x.steps = append(x.steps, x.made[c.from:c.to]...)
	x.value += c.value
}

// half adopts half of a clause, for a mean.
func (x *reader) half(c *clause) {
	from, total := len(x.steps), int32(0)
	x.steps = append(x.steps, x.made[c.from:c.to]...)
	for i := from; i < len(x.steps); i++ {
		s := &x.steps[i]
		s.shift = s.shift.then(isMean)
		s.change /= 2
		total += s.change
	}
	x.steps[len(x.steps)-1].change += int32(c.value/2) - total
	x.value += c.value / 2
}

// towardZero rounds the mean to a whole step of the scale, toward zero.
func (x *reader) towardZero() {
	third := float64(x.value) * 3 / 100
	to := int(math.Round(math.Trunc(third+math.Copysign(0.03, third)) * 100 / 3))
	if n := len(x.steps); n > 0 {
		x.steps[n-1].change += int32(to - x.value)
	}
	x.value = to
}

// least is the contribution below which a weighed part is no evidence: it would only clutter the sum.
const least = 0.01

// term is a piece of evidence before its words are looked up.
type term struct {
	first, last  int32
	entry        int32
	weight       float64
	shift        rules
	contribution float64
}

// score turns steps and weighed parts into evidence whose contributions sum to the score, in the given room where there
// is enough.
func (x *reader) score(room []analysis.Term) analysis.Score {
	for i := range x.steps {
		s := &x.steps[i]
		t := x.place(s.first)
		t.first, t.last, t.entry, t.weight, t.shift, t.contribution = s.first, s.last, s.entry, float64(s.weight)/100, s.shift, 0
	}
	switch {
	case x.s != nil && !x.weights.more:
		weight := x.weights.outcome(x.value)
		for i := range x.steps {
			s := &x.steps[i]
			if c := weight * s.amount(); math.Abs(c) >= least {
				x.terms[x.at(s.first)].contribution += c
			}
		}
	case x.s == nil && len(x.weights.of) > 1:
		x.parts(x.steps, x.value, x.seen)
		x.sides()
		x.sort()
	default:
		x.parts(x.steps, x.value, x.seen)
		of := x.weights.of[0]
		for _, p := range x.weighed {
			if c := of[p.feature] * p.amount; math.Abs(c) >= least {
				x.add(p, of[p.feature], c)
			}
		}
		x.sort()
	}
	if len(x.terms) == 0 {
		return analysis.Score{}
	}
	out := analysis.Score{Scored: true, Terms: slices.Grow(room[:0], len(x.terms))}
	for i := range x.terms {
		t := &x.terms[i]
		span := x.r.TokenSpan(int(t.first), int(t.last))
		contribution := math.Round(t.contribution*1000) / 1000
		told := more(&out.Terms)
		told.Text, told.Start, told.End = x.r.Text[span.Start:span.End], span.Start, span.End
		told.Entry, told.Weight, told.Shift = x.t.entryName(t.entry), t.weight, x.shift(t.shift)
		told.Contribution, told.Without = contribution, 0
		out.Judged = out.Judged || t.shift != 0 || t.contribution != 0
		out.Escalation += contribution
	}
	limit(&out)
	return out
}

// place makes room for a term behind those that begin before its first token or there. Steps come mostly from right to left.
func (x *reader) place(first int32) *term {
	more(&x.terms)
	k := len(x.terms) - 1
	for k > 0 && x.terms[k-1].first > first {
		x.terms[k] = x.terms[k-1]
		k--
	}
	return &x.terms[k]
}

// sort puts terms that were added without regard to their place into the order of the text.
func (x *reader) sort() {
	slices.SortStableFunc(x.terms, func(a, b term) int { return int(a.first - b.first) })
}

// at is the index of the first term that begins at a token, or -1.
func (x *reader) at(first int32) int {
	for i := range x.terms {
		if x.terms[i].first == first {
			return i
		}
	}
	return -1
}

// add gives a contribution to the term that begins where the part does.
func (x *reader) add(p part, weight, contribution float64) {
	k := x.at(int32(p.first))
	if k < 0 {
		k = len(x.terms)
		x.terms = append(x.terms, term{int32(p.first), int32(p.last), int32(x.t.layout.entry(p.feature)), weight, 0, 0})
	}
	x.terms[k].contribution += contribution
}

// entry is the feature by whose name the evidence tells another one.
func (l *layout) entry(feature int) int {
	if feature >= l.head && feature < l.act {
		return feature - l.head + l.act
	}
	return feature
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
	if t.Shift != "" {
		t.Shift += " "
	}
	t.Shift += "limit of the scale"
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
