package tone

import (
	"detente/analysis"
	"detente/lexicons"
)

// whose weighs the act by who does it.
func (x *reader) whose(a *act, v int, who agent, passive bool, f flags) (int, rules) {
	switch {
	case x.a == nil:
		return v, 0
	case a.class == lexicons.Civil && who == self:
		return clamp(v, 33) / 3, rules(isRoutine)
	case a.class == lexicons.Civil && who == theirs && v > 0:
		return clamp(v, 33), rules(isTheirs)
	case a.class == lexicons.Civil:
		return clamp(v, 33) / 4, rules(isRoutine)
	case a.class == lexicons.Fate && who != self && f&modal != 0:
		return v, rules(inStore)
	case who == theirs || a.class == lexicons.Fate:
		return clamp(v, 33), rules(isTheirs)
	case who == self:
		return v, rules(isOwn)
	case passive && f&modal == 0 && v > 0 && (a.class == lexicons.Force || a.class == lexicons.Deed):
		return clamp(v, 33), rules(noDoer)
	}
	return clamp(v, 67), 0
}

// shifted applies negation, modality and obligation.
func (x *reader) shifted(f flags, v int, shift rules, who agent, a *act) (int, rules) {
	if f&denier != 0 {
		if v > 0 {
			return -33, shift.then(deniedPlan)
		}
		return min(-v, 67), shift.then(deniedPlan)
	}
	if f&negation != 0 && f&demand != 0 && who == theirs && v > 0 {
		return 33, shift.then(isDemand) // "they must not attack"
	}
	if f&negation != 0 {
		past := f&(modal|maybe|demand) == 0 && (a.class == lexicons.Deed || a.class == lexicons.Force)
		if v > 0 && who == self && past {
			return 0, shift.then(negatedDeed)
		}
		return negated(v), shift.then(isNegated)
	}
	switch {
	case f&demand != 0 && who != self && v < 0:
		return 33, shift.then(isDemand)
	case f&appeal != 0:
		return clamp(v, 33), shift.then(isAppeal)
	case f&maybe != 0:
		return v * 2 / 3, shift.then(isPossible)
	}
	return v, shift
}

// ungoverned weighs things and judgements that no act works on, with what stands before them in the
// clause: "there is no agreement", "there must be a breakthrough".
func (x *reader) ungoverned(hits []hit, last *step, st *state) int {
	var f flags
	for _, h := range hits {
		if h.first >= int(last.first) {
			if h.act >= 0 && !h.noun || h.flags&(border|background) != 0 {
				break
			}
			f |= h.flags & demand // "a deal must rest on this"
			continue
		}
		if h.act >= 0 && !h.noun {
			f = 0
			continue
		}
		f |= h.flags & (negation | denier | demand)
	}
	if x.outsider() && (!st.judged || x.feltByOthers(hits, last)) {
		last.shift = last.shift.then(onlyNamed)
		return 0
	}
	friendly := st.alone < 0 || st.alone == 0 && st.value < 0
	switch {
	case f&(negation|denier) != 0 && friendly:
		last.shift, st.judged = last.shift.then(isNegated), true
		return 33
	case f&denier != 0: // "we want no war"
		last.shift = last.shift.then(deniedPlan)
		return -33
	case f&negation != 0:
		last.shift = last.shift.then(isNegated)
		return 0
	case f&demand != 0 && friendly:
		last.shift = last.shift.then(isDemand)
		return 33
	}
	return st.alone
}

// feltByOthers reports whether what stands ungoverned is what others feel: "Denmark is worried about the ships".
func (x *reader) feltByOthers(hits []hit, last *step) bool {
	for i := range hits {
		if h := &hits[i]; h.first >= int(last.first) && h.object >= 0 && x.is(h.first, feeling) {
			return x.nearest(hits, i) == theirs
		}
	}
	return false
}

// unjudge turns a judgement that is negated: "not constructive" is a complaint, "not provocative" says nothing,
// "we want no confrontation" denies a plan.
func (x *reader) unjudge(st *state, alone int, f flags) {
	last := &x.made[len(x.made)-1]
	v, shift := 0, isNegated
	switch {
	case alone < 0:
		v = 33
	case f&denier != 0:
		v, shift = -33, deniedPlan
	}
	last.change, last.shift = last.change+int32(v-st.value), last.shift.then(shift)
	st.value, st.alone, st.turned, st.has = v, v, true, v != 0
}

// wishes reports whether the cue is friendly by itself: what it asks for, hopes or promises is no mere report.
func (x *reader) wishes() bool {
	if x.s == nil || x.s.CueEntry < 0 {
		return false
	}
	act := x.t.cues[x.s.CueEntry]
	return act >= 0 && (x.t.acts[act].plain.value < 0 || x.t.acts[act].friendly.value < 0)
}

// armed reports whether arms or fighters stand among the hits.
func (x *reader) armed(hits []hit) bool {
	for _, h := range hits {
		if h.object >= 0 && h.act < 0 && x.t.objects[h.object].value >= 33 {
			return true
		}
	}
	return false
}

// tellsOnly reports whether the cue has no tone of its own: "said", "told".
func (x *reader) tellsOnly() bool {
	k := x.s.CueEntry
	return k >= 0 && k < len(x.t.cues) && x.t.cues[k] < 0
}

// occasional reports whether the noun at token i stands behind a preposition that tells when or about what something is
// said: "was briefed on the attack", "killed in a firefight".
func (x *reader) occasional(i int) bool {
	for k := i - 1; k >= x.start && k >= i-3; k-- {
		if x.is(k, occasion) {
			return true
		}
	}
	return false
}

// outsider reports whether the speaker speaks for no party: an analyst, a reporter, a resident.
func (x *reader) outsider() bool { return x.outside }

func outsider(a *analysis.Attribution) bool {
	return len(a.Actors) == 1 && a.Actors[0] == analysis.Other
}

// calms reports whether a clause asks for calm: "both sides must show restraint".
func (x *reader) calms(hits []hit, from int) bool {
	for _, h := range hits[from:] {
		if h.flags&(calm|calming) != 0 {
			return true
		}
		if h.flags&border != 0 && h.first > hits[from].first {
			return false
		}
	}
	return false
}

// ours reports whether what follows the verb at hit i belongs to its own doer: "its own missiles".
func (x *reader) ours(hits []hit, i int) bool {
	for j := hits[i].last; j < len(x.r.Tokens) && j < hits[i].last+3; j++ {
		if x.is(j, ownThing) {
			return true
		}
	}
	return false
}
