package tone

import (
	"slices"

	"detente/lexicons"
)

// violence is the least value of a thing that kills by itself: a conflict, but not a fighter or a weapon.
const violence = 67

// unblamed reports whether the verb at hit i only counts victims, and nobody is said to have made them: "ten
// sailors were killed", "the blast killed ten". The codebook has no tone for that. Victims with a hostile
// name ("ten terrorists were killed") are a side's claim and stay one.
func (x *reader) unblamed(hits []hit, from, i int, passive bool) bool {
	h := &hits[i]
	if x.a == nil || h.flags&toll == 0 || x.reviled(hits[from:i]) {
		return false
	}
	if passive || x.victims(h) {
		return (x.by(h.last) == unknown || x.byWeapon(hits, i)) && !x.blamed(hits, i)
	}
	for j := i - 1; j >= from; j-- {
		switch s := &hits[j]; {
		case s.act >= 0 && x.isNoun(hits, j) && x.act(s).class == lexicons.Force:
			return x.owner(hits, j) == unknown
		case s.act < 0 && s.object >= 0 && x.t.objects[s.object].value >= violence:
			return x.owner(hits, j) == unknown
		case s.act >= 0 && !x.isNoun(hits, j), x.pronoun(s) != unknown:
			return false
		}
	}
	return false
}

// reviled reports whether fighters with a name that judges them stand among the hits.
func (x *reader) reviled(hits []hit) bool {
	for _, h := range hits {
		if h.act < 0 && h.object >= 0 && x.t.objects[h.object].value == arms && judges(&x.t.objects[h.object]) {
			return true
		}
	}
	return false
}

// victims reports whether a participle stands behind those it was done to: "the ten killed in the raid", but
// not "killed at least ten".
func (x *reader) victims(h *hit) bool {
	if h.form&lexicons.ParticipleForm == 0 {
		return false
	}
	if h.last >= x.s.Content.Last || x.is(h.last, inside) {
		return true
	}
	return x.is(h.last, beside) && h.last+1 < x.s.Content.Last && x.is(h.last+1, article)
}

// blamed reports whether what follows the verb at hit i is the violence of a side: "killed in Danish raids".
func (x *reader) blamed(hits []hit, i int) bool {
	for j := i + 1; j < len(hits) && hits[j].first-hits[i].last <= far; j++ {
		s := &hits[j]
		if s.flags&border != 0 {
			return false
		}
		if s.act >= 0 && x.act(s).class == lexicons.Force && x.isNoun(hits, j) && x.owner(hits, j) != unknown {
			return true
		}
	}
	return false
}

// byWeapon reports whether what follows "by" behind the verb at hit i is violence or a weapon, whoever used it:
// "killed by a shell".
func (x *reader) byWeapon(hits []hit, i int) bool {
	at := hits[i].last
	if at >= len(x.r.Tokens) || !x.is(at, by) {
		return false
	}
	for j := i + 1; j < len(hits); j++ {
		s := &hits[j]
		switch {
		case s.first-at > 3 || x.mentioned(at, s.last):
			return false
		case s.act >= 0:
			return x.act(s).class == lexicons.Force
		case s.object >= 0:
			o := &x.t.objects[s.object]
			return o.value >= arms && !judges(o)
		}
	}
	return false
}

// mentioned reports whether a party is named in the tokens from first to last.
func (x *reader) mentioned(first, last int) bool {
	k := x.mention(first)
	return k < len(x.r.Mentions) && x.r.Mentions[k].First < last
}

// accuses reports whether an act is hostile by itself, so that to tell it of a side is to accuse it: to shell, to threaten, and
// unless arms are only moved, to intimidate.
func accuses(a *act, moved bool) bool {
	return a.class == lexicons.Force || charges(a) || a.class == lexicons.Deed && a.plain.value >= arms && !moved
}

// reports reports whether a clause is what an outsider has seen and does not judge: a reporter's "the army
// blocked the road" takes no side. Violence of a side stays an accusation, and what is asked for a demand.
func (x *reader) reports(st *state, steps []step) bool {
	if !st.governed || st.judged || !x.outsider() || x.wishes() {
		return false
	}
	if c := x.t.act(st.head).class; c != lexicons.Deed && c != lexicons.Civil {
		return false
	}
	moved := slices.ContainsFunc(steps, func(s step) bool { return s.weight == arms && int(s.entry) >= x.t.layout.object })
	for _, s := range steps {
		if k := int(s.entry) - x.t.layout.act; st.who == theirs && k >= 0 && k < len(x.t.kinds) && accuses(x.t.act(s.entry), moved) {
			return false
		}
	}
	return true
}
