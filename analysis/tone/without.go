package tone

import (
	"math"

	"detente/analysis"
)

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
func (x *reader) refold(entry int32) {
	x.forget()
	x.kept, x.gone = x.kept[:0], entry
	for i := range x.pieces {
		p := &x.pieces[i]
		x.start = p.start
		if len(x.found) == 0 && !x.weights.more && !p.plans && p.speaksOnly(entry) {
			continue
		}
		p = x.without(p, entry)
		x.plans = x.plans || p.plans
		x.split(p)
	}
	x.decide()
}

// speaksOnly reports whether an entry is the only one that speaks, once.
func (p *piece) speaksOnly(entry int32) bool {
	k := p.spoken.after(0)
	if k >= len(p.hits) || p.spoken.after(k+1) < len(p.hits) {
		return false
	}
	h := &p.hits[k]
	return h.entry == entry && (h.act < 0 || h.object < 0)
}

// without is what is left of a piece without an entry. Where that is gone, clauses may be parted, for all that is known.
func (x *reader) without(p *piece, entry int32) *piece {
	q := &x.rest
	q.start, q.plans = p.start, p.plans
	q.spoken.take(&p.spoken)
	q.cuts.take(&p.cuts)
	from, next, gone, names := len(x.kept), 0, false, false // hits before the next are kept, or the last of them is gone
	for k := p.spoken.after(0); k < len(p.hits); k = p.spoken.after(k + 1) {
		h := &p.hits[k]
		if h.entry != entry {
			continue
		}
		q.plans = q.plans && h.flags&planned == 0
		gone = x.keep(p.hits[next:k], gone)
		next = k + 1
		if h.act >= 0 && h.object >= 0 {
			gone = x.keep(p.hits[k:next], gone)
			x.t.thing(&x.kept[len(x.kept)-1].item)
			continue
		}
		at := len(x.kept) - from
		q.spoken.leave(at)
		q.cuts.leave(at)
		q.cuts.add(at, true)
		gone, names = true, names || h.act < 0 && h.flags&(own|other|speaker) != 0
	}
	x.keep(p.hits[next:], gone)
	q.hits = x.kept[from:]
	if names || p.plans && !q.plans {
		q.forget(names)
	}
	return q
}

// keep adds hits to those kept, where what stood before them may be gone. It reports whether that is yet to be told.
func (x *reader) keep(hits []hit, gone bool) bool {
	if len(hits) == 0 {
		return gone
	}
	at := len(x.kept)
	x.kept = append(x.kept, hits...)
	if gone {
		x.kept[at].flags |= apart
	}
	return false
}

// forget forgets what an entry that is gone told of the hits left: whether they hold a plan, and, if it named somebody, whose acts
// they are.
func (p *piece) forget(names bool) {
	for i := range p.hits {
		h := &p.hits[i]
		p.plans = p.plans || h.flags&planned != 0
		if names {
			h.who = 0
		}
	}
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
