package tone

import (
	"slices"
	"strings"
)

// parting are the words that may part clauses.
const parting = comma | and

// parted reports whether a new clause begins between a hit and the one before it: at a comma
// before a verb or after background, at "and" before a verb with what belongs to it.
func (x *reader) parted(hits []hit, i int, aside bool) bool {
	v := x.group(hits, i)
	if hits[v].act < 0 && !aside && hits[i].flags&(own|other|speaker) == 0 {
		return false
	}
	if v == i && hits[i].flags&means != 0 {
		return x.predicate(hits, i, v)
	}
	before, near := hits[i].first-1, true // nothing but "to" and adverbs stands between
	for k := before; k >= hits[i-1].last; k-- {
		switch c := x.class(k); {
		case c&comma != 0:
			return v == i || x.predicate(hits, i, v)
		case c&and != 0:
			return near && x.predicate(hits, i, v)
		case near && c&to == 0 && !strings.HasSuffix(x.r.Tokens[k].Lower, "ly"):
			near = false
		}
	}
	return false
}

// predicate reports whether hit i begins a verb group whose verb is hit v, or is a pronoun that is a subject.
func (x *reader) predicate(hits []hit, i, v int) bool {
	return hits[v].act >= 0 && !x.isNoun(hits, v) || x.is(hits[i].first, nominative)
}

// group is the index of the verb that hit i begins the group of, "would not" of "would not attack", or i.
func (x *reader) group(hits []hit, i int) int {
	const words = modal | maybe | demand | appeal | negation | be | skip
	j := i
	for j+1 < len(hits) && hits[j].act < 0 && hits[j].object < 0 && hits[j].flags&words != 0 && hits[j+1].first-hits[j].last <= 1 {
		j++
	}
	if hits[j].act >= 0 {
		return j
	}
	return i
}

// naming are the cues behind whose object an "as" tells what it is called.
var naming = []string{"describe", "characterise", "characterize", "label", "brand", "portray", "depict", "denounce", "dismiss", "refer to", "regard", "view", "hail"}

// calledAs reports whether hit i is the "as" that belongs to a verb of naming: "described the raid as murder". Such a verb is the
// cue, or parts the content; between it and the "as" stands no other.
func (x *reader) calledAs(hits []hit, i int) bool {
	h := &hits[i]
	if x.s == nil || x.r.Tokens[h.first].Lower != "as" || h.last > h.first+1 || h.first-x.start > far {
		return false
	}
	if x.start == x.s.Content.First && !slices.Contains(naming, x.s.Lemma) {
		return false
	}
	return !slices.ContainsFunc(hits[:i], func(h hit) bool { return h.act >= 0 && !h.noun })
}
