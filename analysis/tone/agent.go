package tone

import (
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// agent says whose act it is.
type agent uint8

const (
	unknown agent = iota
	self          // the speaker's own side
	theirs        // somebody else's
)

// reach is how many tokens before a verb its subject is sought.
const reach = 14

// agentSought is an agent and one more, or 0 where none was sought yet.
type agentSought uint8

// subject finds whose the verb at hit i is. It is sought once: reading again without an entry leaves names
// and pronouns where they are, but for an entry that is one itself ("the enemy").
func (x *reader) subject(hits []hit, i int) agent {
	if x.a == nil {
		return unknown
	}
	h := &hits[i]
	if h.who == 0 {
		h.who = agentSought(1 + x.nearest(hits, i))
	}
	return agent(h.who - 1)
}

// nearest is the side of the nearest name or pronoun before hit i.
func (x *reader) nearest(hits []hit, i int) agent {
	at := hits[i].first
	k := int(hits[i].mention) - 1
	for j := i - 1; j >= 0 && at-hits[j].last <= reach; j-- {
		for k >= 0 && x.r.Mentions[k].First >= hits[j].last && x.placed(k) {
			k--
		}
		if k >= 0 && x.r.Mentions[k].First >= hits[j].last && x.r.Mentions[k].First >= x.start {
			if who := x.of(x.r.Mentions[k]); who != unknown {
				return x.unstruck(hits, j, x.r.Mentions[k].First, who)
			}
		}
		if who := x.pronoun(&hits[j]); who != unknown {
			return x.unstruck(hits, j-1, hits[j].first, who)
		}
	}
	for ; k >= 0 && x.r.Mentions[k].First >= x.start && at-x.r.Mentions[k].Last <= reach; k-- {
		if x.placed(k) {
			continue
		}
		if who := x.of(x.r.Mentions[k]); who != unknown {
			return who
		}
	}
	addressed := !x.s.Addressee.Empty() && !x.s.Addressee.Overlaps(x.s.Content)
	switch {
	case addressed:
		return theirs
	case x.is(x.start, to), x.promisedNot(), x.start == x.s.Content.First && !x.s.Cue.Empty() && x.s.Mode == analysis.Indirect && strings.HasSuffix(x.r.Tokens[x.start].Lower, "ing"):
		return self // "vowed to leave", "denied planning to leave"
	case at == x.s.Content.First && at == x.s.Cue.Last:
		if hits[i].finite() {
			return theirs // "the blast, which they said killed ten"
		}
		return self // "expressed hope"
	}
	return unknown
}

// placed reports whether a mention only tells where something is or happens: "attacks in Norway continued". A clause may begin with it: "in
// Norway, troops attacked".
func (x *reader) placed(k int) bool {
	m := &x.r.Mentions[k]
	if m.First <= x.start+1 || m.Kind != analysis.StateName && m.Kind != analysis.Capital {
		return false
	}
	switch x.r.Tokens[m.First-1].Lower {
	case "in", "into", "near", "across", "inside", "within", "around":
		return true
	}
	return false
}

// promisedNot reports whether what is read begins with what will not be done: "promised not to send tanks".
func (x *reader) promisedNot() bool {
	return x.start == x.s.Content.First && x.start+1 < len(x.r.Tokens) && x.is(x.start+1, to) && x.flagged(x.start, negation)
}

// struckReach is how many tokens may stand between an act of violence and its victim: "on one of our".
const struckReach = 4

// unstruck is the doer of an act of violence that is the subject itself, where the party at token "at" is only
// its victim: "any attack on our ships would be met with force". Else it is the party. Hit j is the last
// before the party.
func (x *reader) unstruck(hits []hit, j, at int, who agent) agent {
	on := false
	for ; j >= 0 && at-hits[j].last <= struckReach; j-- {
		h := &hits[j]
		switch {
		case h.act >= 0 && on && x.act(h).class == lexicons.Force && x.isNoun(hits, j):
			return x.owner(hits, j)
		case h.act >= 0, h.flags&(border|background) != 0:
			return who
		}
		on = on || h.flags&recipient != 0
	}
	return who
}

// pronoun tells the side of "we", "they", and of "it" in reported speech.
func (x *reader) pronoun(h *hit) agent {
	switch {
	case h.act >= 0:
		return unknown
	case h.flags&own != 0:
		return self
	case h.flags&speaker != 0 && x.s.Mode == analysis.Indirect && x.s.Lemma == "according to":
		return unknown // the speaker is behind the content, and "it" somebody before it
	case h.flags&speaker != 0 && x.s.Mode == analysis.Indirect:
		return self
	case h.flags&other != 0:
		if x.s.Mode == analysis.Indirect && h.first-x.start <= 1 && !x.called(h) || x.speaksAs(h) {
			return self
		}
		return theirs
	}
	return unknown
}

// called reports whether a hit that tells of others is a noun, which in reported speech is not the speaker: "said the gunmen fled",
// but "said they fled", "said their men fled".
func (x *reader) called(h *hit) bool {
	switch x.r.Tokens[h.last-1].Lower {
	case "they", "you", "your", "their", "them", "those", "theirs":
		return false
	}
	return true
}

// speaksAs reports whether the speaker is called by the last word of a hit: "a spokesman for the rebels" of "the rebels".
func (x *reader) speaksAs(h *hit) bool {
	word := x.r.Tokens[h.last-1].Word
	for i := x.s.Speaker.First; i < x.s.Speaker.Last; i++ {
		if x.r.Tokens[i].Word == word {
			return true
		}
	}
	return false
}

// of tells the side of a mention.
func (x *reader) of(m analysis.Mention) agent {
	id := x.t.parties[m.Entry]
	if id == "" {
		return unknown
	}
	for _, a := range x.a.Actors {
		if a == id {
			return self
		}
	}
	return theirs
}

// owner finds whose the noun at hit i is: "Russia's attack", "our attack", "attack by Russia".
func (x *reader) owner(hits []hit, i int) agent {
	if x.a == nil {
		return unknown
	}
	h := &hits[i]
	if j := i - 1; j >= 0 && h.first-hits[j].last <= 2 {
		if who := x.pronoun(&hits[j]); who != unknown {
			return who
		}
	}
	k := int(h.mention)
	if k > 0 && h.first-x.r.Mentions[k-1].Last <= 2 && x.r.Mentions[k-1].First >= x.start {
		if who := x.of(x.r.Mentions[k-1]); who != unknown {
			return who
		}
	}
	return x.by(h.last)
}

// by finds the name after "by".
func (x *reader) by(at int) agent {
	for j := at; j < at+6 && j < len(x.r.Tokens); j++ {
		if !x.is(j, by) {
			if x.is(j, halt|strung) {
				return unknown
			}
			continue
		}
		if k := x.mention(j); k < len(x.r.Mentions) && x.r.Mentions[k].First-j <= 3 {
			if who := x.of(x.r.Mentions[k]); who != unknown {
				return who
			}
		}
		return theirs
	}
	return unknown
}

// finite reports whether a hit can be nothing but a verb in the past: "killed".
func (h hit) finite() bool { return !h.noun && h.form&lexicons.PastForm != 0 }
