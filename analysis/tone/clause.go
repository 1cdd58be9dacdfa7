package tone

import "detente/lexicons"

// state is a clause being folded from right to left.
type state struct {
	value    int
	has      bool // there is something for an act to work on
	governed bool // an act has worked on it
	alone    int  // what the objects weigh if no act governs them
	from     int  // its first step, in the reader's steps made so far
	head     int  // the act farthest left, -1 without one
	who      agent
	at       [2]int
}

// fold reads the hits of one clause from right to left.
func (x *reader) fold(hits []hit, from, to int, aside bool) {
	st := state{head: -1, from: len(x.made)}
	taken := -1
	for i := to - 1; i >= from; i-- {
		h := hits[i]
		switch {
		case i == taken:
		case h.object >= 0 && h.act < 0:
			x.object(&st, h)
		case h.act >= 0 && x.isNoun(hits, i):
			x.nounAct(&st, hits, i)
		case h.act >= 0:
			if left := x.left(hits, from, i, &st); left >= 0 {
				taken = left
			}
			x.verb(&st, hits, from, i)
		}
	}
	steps := x.made[st.from:len(x.made):len(x.made)]
	if len(steps) == 0 {
		return
	}
	value := st.value
	if !st.governed {
		value = st.alone
		steps[len(steps)-1].change += value - st.value
	}
	x.found = append(x.found, clause{value, aside, steps, st.head, st.who, st.at})
}

// put notes what a hit made of the clause's value.
func (x *reader) put(st *state, h hit, entry string, weight int, shift string, value int) {
	x.made = append(x.made, step{h.first, h.last, entry, weight, shift, value - st.value})
	st.value = value
}

// again begins a clause anew.
func (x *reader) again(st *state) {
	x.made = x.made[:st.from]
	*st = state{head: -1, from: st.from}
}

func (x *reader) object(st *state, h hit) {
	o := &x.t.lexicon.Objects[h.object]
	value := o.Value
	if st.governed || value == 0 {
		value = st.value
	}
	st.has = st.has || value != 0
	st.alone = strongest(o.Alone, st.alone)
	x.put(st, h, x.t.objectName(h.object), o.Value, "", value)
}

// nounAct reads "the withdrawal of troops", "their threats": a thing for the verb before it, and,
// with nobody governing it, an act of its owner.
func (x *reader) nounAct(st *state, hits []hit, i int) {
	a := &x.t.lexicon.Acts[hits[i].act]
	v := effect(a, st.value, st.has)
	shift := ""
	if st.governed && sign(v) == 0 {
		v = st.value
	}
	limit := 33
	if x.a == nil {
		limit = 67
	} else if x.owner(hits, i) == self {
		limit, shift = 67, "own"
	}
	if a.Class == lexicons.Civil && x.a != nil {
		limit = 10
	}
	alone := clamp(v, limit)
	if x.negation(hits, 0, i)&(negation|denier) != 0 {
		v, alone, shift = negated(v), clamp(negated(v), 33), add(shift, "negated")
	}
	st.has = true
	st.alone = strongest(alone, st.alone)
	x.put(st, hits[i], x.t.actName(hits[i].act), a.Plain.Value, shift, v)
}

// left takes the subject of a passive or bare verb as what is done to: "sanctions were lifted".
func (x *reader) left(hits []hit, from, i int, st *state) int {
	f := x.negation(hits, from, i)
	passive := f&be != 0 && hits[i].form&lexicons.ParticipleForm != 0
	if st.has && !passive {
		return -1
	}
	for j := i - 1; j >= from; j-- {
		switch h := hits[j]; {
		case h.object >= 0 && h.act < 0:
			x.again(st)
			x.object(st, h)
			return j
		case h.act >= 0 && x.isNoun(hits, j):
			x.again(st)
			x.nounAct(st, hits, j)
			return j
		case h.act >= 0:
			return -1
		}
	}
	return -1
}

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
func (x *reader) verb(st *state, hits []hit, from, i int) {
	h := hits[i]
	a := &x.t.lexicon.Acts[h.act]
	f := x.negation(hits, from, i)
	v := effect(a, st.value, st.has)
	who := x.subject(hits, i)
	passive := f&be != 0 && h.form&lexicons.ParticipleForm != 0
	if passive && x.a != nil {
		who = x.by(h.last)
	}
	if a.Class == lexicons.Attitude || f&modal != 0 {
		x.plans = true
	}
	v, shift := x.whose(a, v, who, passive)
	if unstopped(a, f, who, v) {
		v, shift = 67, add(shift, "not stopped")
	} else {
		v, shift = x.shift(f, v, shift, who, a)
	}
	st.head, st.who, st.at = h.act, who, [2]int{h.first, h.last}
	st.has, st.governed = st.has || v != 0, true
	x.put(st, h, x.t.actName(h.act), a.Plain.Value, shift, v)
}

// whose weighs the act by who does it.
func (x *reader) whose(a *lexicons.ToneAct, v int, who agent, passive bool) (int, string) {
	switch {
	case x.a == nil:
		return v, ""
	case a.Class == lexicons.Civil:
		return clamp(v, 33) / 3, "routine"
	case who == theirs:
		return clamp(v, 33), "other side"
	case who == self:
		return v, "own"
	case passive && a.Class == lexicons.Force:
		return 0, "no doer"
	}
	return clamp(v, 67), ""
}

// shift applies negation, modality and obligation.
func (x *reader) shift(f flags, v int, shift string, who agent, a *lexicons.ToneAct) (int, string) {
	if f&denier != 0 {
		if v > 0 {
			return -33, add(shift, "denied plan")
		}
		return min(-v, 67), add(shift, "denied plan")
	}
	if f&negation != 0 {
		past := f&(modal|maybe|demand) == 0 && (a.Class == lexicons.Deed || a.Class == lexicons.Force)
		if v > 0 && who == self && past {
			return 0, add(shift, "negated deed")
		}
		return negated(v), add(shift, "negated")
	}
	switch {
	case f&demand != 0 && who != self && v < 0:
		return 33, add(shift, "demand")
	case f&appeal != 0:
		return clamp(v, 33), add(shift, "appeal")
	case f&maybe != 0:
		return v * 2 / 3, add(shift, "possible")
	}
	return v, shift
}
