package tone

import (
	"detente/analysis/wordset"
	"detente/lexicons"
)

// state is a clause being folded from right to left.
type state struct {
	value    int
	has      bool  // there is something for an act to work on
	governed bool  // an act has worked on it
	alone    int   // what the objects weigh if no act governs them
	from     int   // its first step, in the reader's steps made so far
	told     bool  // its head is what the other side did
	turned   bool  // a negation has been read
	judged   bool  // a word that judges stands in it: a predicate of its own
	trouble  bool  // the value is that of a trouble or measure
	head     int32 // the act farthest left, -1 without one
	who      agent
	step     int // of the head
}

// far is how many tokens may stand between an act and what it is done to.
const far = 8

// arms is the value of weapons and troops.
const arms = 50

// judging is what a word weighs alone, at least, to be a predicate and no mere topic.
const judging = 20

// accused is what a word that judges weighs alone, at least, to stand where the friendly deed beside it is only told.
const accused = 33

// judges reports whether a thing or quality is a predicate of its own: "unacceptable".
func judges(o *object) bool { return o.alone > judging || o.alone < -judging }

// fold reads the hits of one clause from right to left.
func (x *reader) fold(p *piece, from, to int, aside bool) {
	i := p.spoken.before(to)
	if i < from {
		return
	}
	hits := p.hits
	st := state{head: -1, from: len(x.made)}
	taken := -1
	for before := 0; i >= from; i = before {
		before = p.spoken.before(i)
		h := &hits[i]
		if n := len(x.made); n > st.from && int(x.made[n-1].first)-h.last > far {
			x.close(hits, i+1, &st, aside)
			st = state{head: -1, from: n}
		}
		if st.governed && h.act >= 0 && x.subordinate(hits, from, i) {
			x.close(hits, i+1, &st, aside)
			st = state{head: -1, from: len(x.made)}
		}
		switch {
		case i == taken:
		case h.object >= 0 && h.act < 0 && i+1 < to && x.halfOf(h, &hits[i+1]):
		case h.object >= 0 && h.act < 0:
			x.object(&st, h)
			if o := &x.t.objects[h.object]; !st.governed && judges(o) {
				if f := x.negation(hits, from, i); f&(negation|denier) != 0 {
					x.unjudge(&st, int(o.alone), f)
				}
			}
		case h.act >= 0 && x.isNoun(hits, i):
			x.nounAct(&st, hits, i)
		case h.act >= 0:
			f := x.negation(hits, from, i)
			if before >= from && x.left(&st, hits, i, before, f) {
				taken = before
			}
			x.verb(&st, hits, from, i, f)
		}
	}
	x.close(hits, from, &st, aside)
}

// subordinate reports whether what follows the verb at hit i is the predicate of a clause around it, and not
// what is done to: "troops leaving the town were attacked", "a ship which is stopped is stolen".
func (x *reader) subordinate(hits []hit, from, i int) bool {
	h := &hits[i]
	if i > from && h.form == lexicons.GerundForm && hits[i-1].last == h.first && (hits[i-1].object >= 0 || hits[i-1].noun) {
		return true
	}
	return h.form&(lexicons.PastForm|lexicons.ParticipleForm) != 0 && h.last < len(x.r.Tokens) && x.is(h.last, finite) && !x.isNoun(hits, i)
}

// close ends a clause, or the part of one that no act to its left reaches. The hits before it from "from"
// on may still turn it.
func (x *reader) close(hits []hit, from int, st *state, aside bool) {
	steps := x.made[st.from:]
	if len(steps) == 0 {
		return
	}
	if !st.governed {
		last := &steps[len(steps)-1]
		v := st.alone
		if !st.turned {
			v = x.ungoverned(hits[from:], last, st)
		}
		last.change += int32(v - st.value)
		st.value = v
	}
	if st.told && st.value < 0 && !x.wishes() {
		last := &steps[len(steps)-1]
		last.silence(&st.value, onlyTold)
		x.told = true
		if st.judged && st.alone >= accused { // "the disastrous decision to leave the treaty"
			last.change, st.value = last.change+int32(st.alone), st.alone
		}
	}
	if st.value > 0 && x.reports(st, steps) {
		steps[len(steps)-1].silence(&st.value, onlyTold)
	}
	c := more(&x.found)
	c.value, c.aside, c.told, c.says = st.value, aside, aside && x.timed, st.governed || st.judged
	c.from, c.to, c.head, c.who, c.step = int32(st.from), int32(len(x.made)), st.head, st.who, int32(st.step)
}

// put notes what a hit made of the clause's value.
func (x *reader) put(st *state, h *hit, entry int32, weight int, shift rules, value int) {
	s := more(&x.made)
	s.first, s.last, s.entry, s.weight, s.shift, s.change = int32(h.first), int32(h.last), entry, int32(weight), shift, int32(value-st.value)
	st.value = value
}

// again begins a clause anew.
func (x *reader) again(st *state) {
	x.made = x.made[:st.from]
	*st = state{head: -1, from: st.from}
}

// halfOf reports whether arms or fighters are the first half of a compound whose head is friendly: "weapons inspectors",
// "the Nuclear Forces Treaty".
func (x *reader) halfOf(h, head *hit) bool {
	return head.first == h.last && head.object >= 0 && head.act < 0 &&
		x.t.objects[h.object].value >= arms && x.t.objects[head.object].value < 0
}

func (x *reader) object(st *state, h *hit) {
	o := &x.t.objects[h.object]
	value := int(o.value)
	if st.governed || value == 0 {
		value = st.value
	} else {
		st.trouble = o.trouble
	}
	st.has = st.has || value != 0
	if judges(o) || !st.judged || st.alone == 0 { // a predicate beats its topic
		st.alone = strongest(int(o.alone), st.alone)
	}
	st.judged = st.judged || judges(o)
	x.put(st, h, h.entry, int(o.value), 0, value)
}

// nounAct reads "the withdrawal of troops", "their threats": a thing for the verb before it, and,
// with nobody governing it, an act of its owner.
func (x *reader) nounAct(st *state, hits []hit, i int) {
	a := x.act(&hits[i])
	has := st.has
	if n := len(x.made); n > st.from && x.made[n-1].entry == hits[i].entry {
		has = false // "a withdrawal beyond the withdrawal of May"
	}
	v := a.on(st.value, has)
	var shift rules
	if st.governed && sign(v) == 0 {
		v = st.value
	}
	limit := 33
	if x.a == nil {
		limit = 67
	} else if x.does(hits[i].first) {
		limit, shift = full, rules(isOwn)
	} else if x.owner(hits, i) == self {
		limit, shift = 67, rules(isOwn)
	}
	if a.class == lexicons.Civil && x.a != nil {
		limit = 10
	}
	if a.class == lexicons.Force && x.a != nil && x.tellsOnly() && x.occasional(hits[i].first) && x.owner(hits, i) == unknown {
		limit = 0
	}
	alone := clamp(v, limit)
	if f := x.negation(hits, 0, i); f&(negation|denier) != 0 {
		v, alone, shift = negated(v), clamp(negated(v), 33), shift.then(isNegated)
		st.turned = true
		if x.a != nil && f&denier == 0 {
			alone = max(alone, 0) // "there was no attack" denies a deed, "we want no attack" a plan
		}
	}
	st.has = true
	st.alone = strongest(alone, st.alone)
	x.put(st, &hits[i], hits[i].entry, int(a.plain.value), shift, v)
}

// left takes the subject of a passive or bare verb, at hit i, as what is done to: "sanctions were lifted". It is the act or object
// before the verb.
func (x *reader) left(st *state, hits []hit, i, before int, f flags) bool {
	passive := f&be != 0 && hits[i].form&lexicons.ParticipleForm != 0
	if st.has && !passive || x.act(&hits[i]).passes() || hits[i].form == lexicons.GerundForm && hits[before].last == hits[i].first {
		return false
	}
	switch h := &hits[before]; {
	case h.act < 0:
		if !passive && x.t.objects[h.object].value == arms && x.act(&hits[i]).class == lexicons.Force {
			return false // "our troops will fight": they do it
		}
		x.again(st)
		x.object(st, h)
		return true
	case x.isNoun(hits, before):
		if !passive && x.act(h).class == lexicons.Civil {
			return false // "the meeting ended"
		}
		if !passive && x.is(hits[i].first-1, to) && !ceasing.Has(x.r.Tokens[hits[i].first].Lower) {
			return false // "an operation to disarm them", but "for the fighting to stop"
		}
		x.again(st)
		x.nounAct(st, hits, before)
		return true
	}
	return false
}

// ceasing are verbs whose subject may stand before the infinitive.
var ceasing = wordset.Of("stop end cease halt pause continue resume subside begin spread")

// negation gathers the shifters that stand before hit i in its verb group.
func (x *reader) negation(hits []hit, from, i int) flags {
	var f flags
	at := hits[i].first
	for j := i - 1; j >= from && at-hits[j].last <= 2; j-- {
		if hits[j].act >= 0 || hits[j].object >= 0 || hits[j].flags&(border|background) != 0 {
			break
		}
		f |= hits[j].flags
		at = hits[j].first
	}
	return f
}

// verb reads an act with its subject and the shifters before it.
func (x *reader) verb(st *state, hits []hit, from, i int, f flags) {
	h := &hits[i]
	a := x.act(h)
	if f&demand != 0 && x.calms(hits, from) {
		f = f&^demand | appeal
	}
	v := a.on(st.value, st.has)
	if f&(appeal|demand) == appeal && v < 0 && x.a != nil && len(x.a.Targets) > 0 && !x.calms(hits, from) && !x.peaceful(h.first, x.s.Content.Last) {
		f |= demand // "they should publish the votes"
	}
	if f&negation != 0 && h.first > x.start+1 && x.is(h.first-1, to) && x.flagged(h.first-2, negation) {
		f |= modal // "promised not to fire"
	}
	if x.a != nil && a.class == lexicons.Force && v < 0 && st.value >= arms && !st.trouble && !x.ours(hits, i) {
		v = int(a.plain.value) // to destroy somebody's tanks is no disarmament, to eliminate tariffs fights nobody
	}
	who := x.subject(hits, i)
	passive, lost := f&be != 0 && h.form&lexicons.ParticipleForm != 0, false
	if passive && x.a != nil {
		who, lost = x.doer(hits, from, i, who, f)
	}
	v, shift := x.whose(a, v, who, passive, f)
	if v > 0 && (lost || x.unblamed(hits, from, i, passive)) {
		v, shift = 0, rules(noDoer)
	}
	if x.a != nil {
		if a.class == lexicons.Denial {
			v = x.denied(v, st.value)
		}
		if v == 0 && who != theirs && x.commands(a, h.last, x.s.Content.Last) {
			v, shift = commanded, rules(isDemand)
		}
		if to, s := x.refused(a, v, h.last, len(x.r.Tokens)); s != 0 {
			v, shift = to, shift.then(s)
		}
		if to, s := x.asked(a, v, h.last, x.s.Content.Last); s != 0 && (who == self || who == unknown && x.strungOn(h)) && f&(negation|denier) == 0 {
			v, shift = to, shift.then(s)
		}
	}
	if unstopped(a, f, who, v) {
		v, shift = 67, shift.then(notStopped)
	} else {
		v, shift = x.shifted(f, v, shift, who, a)
	}
	st.told = who == theirs && f&(demand|appeal|modal|denier) == 0 && (a.class != lexicons.Speech || f&negation != 0)
	st.head, st.who, st.step = h.entry, who, len(x.made)
	st.has, st.governed, st.trouble = st.has || v != 0, true, false
	x.put(st, h, h.entry, int(a.plain.value), shift, v)
}

// doer is who does what is done to the patient, the subject of the passive verb at hit i, and whether that only tells of arms
// of the speaker's own side that were lost to nobody named: "our ship was sunk".
func (x *reader) doer(hits []hit, from, i int, patient agent, f flags) (who agent, lost bool) {
	who = x.by(hits[i].last)
	if who == unknown && patient == theirs && x.act(&hits[i]).class == lexicons.Force && x.armed(hits[from:i]) {
		return self, false // "two of their tanks were destroyed"
	}
	return who, who == unknown && patient == self && f&modal == 0 && x.armed(hits[from:i])
}
