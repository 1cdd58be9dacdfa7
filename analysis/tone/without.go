package tone

import (
	"math"

	"detente/analysis"
)

// piece is a part of the content: its first token, and its hits among those seen.
type piece struct{ start, from, to int }

// leaveOut tells of each term how far the score moves when the lexicon does not know its entry. The
// words are then passed over: no shorter entry is sought in them, and a word that is an act and a
// thing as well stays a thing.
func (x *reader) leaveOut(s *analysis.Score) {
	silent := 0.0 // without the cue; the steps are overwritten when the first entry is left out
	for i := range s.Terms {
		t := &s.Terms[i]
		if x.terms[i].entry < 0 && (t.Contribution != 0 || t.Shift != "") {
			silent = x.total(x.steps[:x.uncued], x.content, x.seen)
		}
	}
	for i := range s.Terms {
		t, entry := &s.Terms[i], x.terms[i].entry
		if k := x.earlier(i); k >= 0 {
			t.Without = s.Terms[k].Without
			continue
		}
		without := silent
		if entry >= 0 {
			x.refold(entry)
			without = x.total(x.steps, x.value, x.kept)
		} else if t.Contribution == 0 && t.Shift == "" {
			continue // it only reports
		}
		if d := math.Round(1000*(without-s.Escalation)) / 1000; d != 0 {
			t.Without = d
		}
	}
}

// earlier is the index of an earlier term of the same entry, or -1.
func (x *reader) earlier(i int) int {
	for k := range x.terms[:i] {
		if x.terms[k].entry == x.terms[i].entry {
			return k
		}
	}
	return -1
}

// forget makes room for folding the hits anew.
func (x *reader) forget() {
	x.found, x.made, x.steps = x.found[:0], x.made[:0], x.steps[:0]
	x.value, x.timed, x.told, x.plans, x.says, x.amid = 0, false, false, false, false, false
}

// refold takes the steps fold, combine and cue without an entry.
func (x *reader) refold(entry int) {
	x.forget()
	x.kept = x.kept[:0]
	act, object := int32(entry-x.t.layout.act), int32(entry-x.t.layout.object)
	for _, p := range x.pieces {
		x.start = p.start
		from, names, gap := len(x.kept), false, false
		for i := p.from; i < p.to; i++ {
			h := &x.seen[i]
			switch {
			case h.act >= 0 && h.act == act:
				if h.object < 0 {
					gap = true // for all that is known
					continue
				}
				thing := *h
				thing.item, h = h.thing(), &thing
			case h.act < 0 && h.object >= 0 && h.object == object:
				names, gap = names || h.flags&(own|other|speaker) != 0, true
				continue
			}
			x.plans = x.plans || h.plans
			x.kept = append(x.kept, *h)
			if gap {
				x.kept[len(x.kept)-1].gap, gap = true, false
			}
		}
		for i := from; names && i < len(x.kept); i++ {
			x.kept[i].who = 0
		}
		x.split(x.kept[from:])
	}
	x.decide()
}

// total weighs a value and the steps that made it, without turning them into evidence.
func (x *reader) total(steps []step, value int, hits []hit) float64 {
	if !x.weights.more {
		sum, weight := 0.0, x.weights.outcome(value)
		for i := range steps {
			if c := weight * steps[i].amount(); math.Abs(c) >= least {
				sum += c
			}
		}
		return max(-1, min(1, sum))
	}
	x.weighed = x.weighed[:0]
	x.eachWord()
	x.parts(steps, value, hits)
	sum := 0.0
	for _, p := range x.weighed {
		if c := x.weights.of[0][p.feature] * p.amount; math.Abs(c) >= least {
			sum += c
		}
	}
	return max(-1, min(1, sum))
}
