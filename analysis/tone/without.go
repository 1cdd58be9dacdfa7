package tone

import (
	"math"
	"strings"

	"detente/analysis"
)

// piece is a part of the content: its first token, and its hits among those seen.
type piece struct{ start, from, to int }

// leaveOut tells of each term how far the score moves when the lexicon does not know its entry. The
// words are then passed over: no shorter entry is sought in them, and a word that is an act and a
// thing as well stays a thing.
func (x *reader) leaveOut(s *analysis.Score) {
	for i := range s.Terms {
		t := &s.Terms[i]
		if k := earlier(s.Terms[:i], t.Entry); k >= 0 {
			t.Without = s.Terms[k].Without
			continue
		}
		cue := strings.HasPrefix(t.Entry, "cue:")
		if cue && t.Contribution == 0 && t.Shift == "" {
			continue // it only reports
		}
		entry := t.Entry
		if cue {
			entry = ""
		}
		x.refold(entry, !cue)
		if d := math.Round(1000*(x.total()-s.Escalation)) / 1000; d != 0 {
			t.Without = d
		}
	}
}

// earlier is the index of the term of the same entry, or -1.
func earlier(terms []analysis.Term, entry string) int {
	for k := range terms {
		if terms[k].Entry == entry {
			return k
		}
	}
	return -1
}

// refold takes the steps fold, combine and cue without an entry, or without the cue.
func (x *reader) refold(entry string, cue bool) {
	x.found, x.made, x.steps, x.weighed, x.kept = x.found[:0], x.made[:0], x.steps[:0], x.weighed[:0], x.kept[:0]
	x.value, x.told, x.plans, x.says = 0, false, false, false
	for _, p := range x.pieces {
		x.start = p.start
		from := len(x.kept)
		for _, h := range x.seen[p.from:p.to] {
			switch {
			case h.act >= 0 && x.t.actName(h.act) == entry:
				if h.object < 0 {
					continue
				}
				h.item = h.thing
			case h.act < 0 && h.object >= 0 && x.t.objectName(h.object) == entry:
				continue
			}
			x.plans = x.plans || x.planned(h.item)
			x.kept = append(x.kept, h)
		}
		x.split(x.kept[from:])
	}
	x.combine()
	x.doubted()
	if cue {
		x.cue()
	}
	x.eachWord()
}

// total weighs the parts without turning them into evidence.
func (x *reader) total() float64 {
	x.parts(x.kept)
	sum := 0.0
	for _, p := range x.weighed {
		if c := x.weights.of[p.feature] * p.amount; math.Abs(c) >= least {
			sum += c
		}
	}
	return max(-1, min(1, sum))
}
