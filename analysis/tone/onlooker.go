package tone

import (
	"detente/analysis"
	"detente/lexicons"
)

// onlooker silences what somebody who speaks for no party tells of violence without blaming a party: a count of losses, a
// forecast. So it is with those whose work it is to count the dead. What he demands, condemns or does himself stands.
func (x *reader) onlooker() {
	if x.value > 0 && x.s.Lemma == "according to" && x.s.Mode == analysis.Indirect && !x.sided() && !x.owned() {
		x.steps[len(x.steps)-1].silence(&x.value, onlyTold)
	}
	if x.atHome() || x.nobodys() {
		x.steps[len(x.steps)-1].silence(&x.value, onlyTold)
	}
	if x.value <= 0 || !(x.outsider() && (len(x.a.Targets) == 0 || x.value > 33 && !x.sided()) || x.tallies()) || x.charged() {
		return
	}
	x.steps[len(x.steps)-1].silence(&x.value, onlyTold)
}

// atHome reports whether something mildly friendly concerns no other party: "we are committed to a better service", and not where peace,
// all sides or anything hostile is spoken of: "promised not to deploy missiles".
func (x *reader) atHome() bool {
	const mild = -50
	if x.value >= 0 || x.value < mild || len(x.a.Targets) > 0 || len(x.a.Actors) > 1 || len(x.steps) == 0 || x.peaceful(x.s.Content.First, x.s.Content.Last) {
		return false
	}
	if k := x.s.CueEntry; k >= 0 && k < len(x.t.cues) && x.t.cues[k] >= 0 {
		if a := &x.t.acts[x.t.cues[k]]; a.class == lexicons.Denial || a.plain.value < 0 {
			return false // "denied it, but insisted that it threatened nobody", "welcomed the news"
		}
	}
	for i := range x.steps {
		if x.steps[i].weight > 0 {
			return false
		}
	}
	for i := range x.seen {
		if x.seen[i].flags&calm != 0 {
			return false
		}
	}
	return true
}

// nobodys reports whether a mildly hostile act is nobody's that matters here: no other party is named or aimed at, nothing is said or
// judged, and no talks are spoken of ("the police said that two roads were shut").
func (x *reader) nobodys() bool {
	const mild = 33
	if x.value <= 0 || x.value > mild || len(x.a.Targets) > 0 || len(x.a.Actors) > 1 || len(x.steps) == 0 || x.charged() || x.sided() {
		return false
	}
	for i := range x.found {
		if c := &x.found[i]; c.value > 0 && (c.head < 0 && c.says || c.head >= 0 && x.t.act(c.head).class == lexicons.Speech) {
			return false
		}
	}
	for i := range x.steps {
		if x.steps[i].weight < 0 {
			return false // "the talks have failed"
		}
	}
	for i := range x.seen {
		if h := &x.seen[i]; h.object >= 0 && h.act < 0 && judges(&x.t.objects[h.object]) {
			return false // "pirates hold ten men"
		}
	}
	for k := x.mention(x.s.Content.First); k < len(x.r.Mentions) && x.r.Mentions[k].First < x.s.Content.Last; k++ {
		if x.of(x.r.Mentions[k]) == theirs {
			return false
		}
	}
	return true
}

// owned reports whether something hostile is the speaker's own act, a judgement or a charge.
func (x *reader) owned() bool {
	for i := range x.found {
		if c := &x.found[i]; c.value > 0 && (c.who == self || c.head < 0 || charges(x.t.act(c.head))) {
			return true
		}
	}
	return false
}

// sided reports whether something hostile is told of a side.
func (x *reader) sided() bool {
	for i := range x.found {
		if c := &x.found[i]; c.value > 0 && c.who == theirs {
			return true
		}
	}
	return false
}

// charged reports whether the cue or an act of the speaker's own makes the tone.
func (x *reader) charged() bool {
	if k := x.s.CueEntry; k >= 0 && k < len(x.t.cues) && x.t.cues[k] >= 0 {
		return true
	}
	for i := range x.found {
		if c := &x.found[i]; c.value > 0 && c.who == self {
			return true
		}
	}
	return false
}

// tallies reports whether the dead or wounded are told by those who count them, whoever made them ("Danish shells have
// killed ten, the health ministry said"), or by somebody who names nothing hostile beside them but the times ("ten have
// died since the war began").
func (x *reader) tallies() bool {
	if x.flags&toll == 0 {
		return false
	}
	counter := x.counter()
	return (x.amid || counter) && x.tolls(counter)
}

// counter reports whether the speaker's office is to count the dead.
func (x *reader) counter() bool {
	for k := max(x.s.Speaker.First-spoken, 0); ; k++ {
		if k >= x.s.Speaker.Last {
			return false
		}
		if x.is(k, counting) {
			return true
		}
	}
}

// tolls reports whether victims are counted, and neither anything judged nor asked; unless the speaker counts the dead,
// they must stand before all that is told of them.
func (x *reader) tolls(counter bool) bool {
	counts, behind, times := false, false, false
	for i := range x.seen {
		h := &x.seen[i]
		behind = behind || h.flags&background != 0 || h.flags&thatWord != 0 && i > 0
		if h.flags&background != 0 {
			times = h.flags&time != 0
		}
		if !counter && behind && !times && x.violent(h) && x.owner(x.seen, i) == theirs {
			return false // "killed as a result of a Danish raid"
		}
		if h.flags&demand != 0 || h.act >= 0 && charges(x.act(h)) || !behind && h.act < 0 && h.object >= 0 && h.flags&toll == 0 && blames(&x.t.objects[h.object]) {
			return false
		}
		counts = counts || h.flags&toll != 0 && (counter || !behind)
	}
	return counts
}

// violent reports whether a hit is violence told by a noun.
func (x *reader) violent(h *hit) bool {
	if h.act >= 0 {
		return h.noun && x.act(h).class == lexicons.Force
	}
	return h.object >= 0 && x.t.objects[h.object].value >= violence
}

// blames reports whether a thing or quality judges and is no violence itself: "disproportionate".
func blames(o *object) bool { return o.value < violence && judges(o) }

// charges reports whether an act is done with words against somebody: to condemn, to demand an end.
func charges(a *act) bool { return a.class == lexicons.Speech && a.plain.value > 0 }

// spoken is how many tokens before a speaker's name his office may stand: "health ministry spokesman Ole Lind".
const spoken = 3
