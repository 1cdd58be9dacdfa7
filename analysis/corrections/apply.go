package corrections

import (
	"cmp"
	"slices"
	"strings"

	"detente/analysis"
)

// place names a text: a statement that got another id, because its speaker is now read
// differently, is found again by it.
type place struct{ document, hash string }

// index finds statements.
type index struct {
	list   []analysis.Observation
	byID   map[string]int
	byText map[place][]int
}

func newIndex(list []analysis.Observation, wanted []analysis.Correction) *index {
	x := &index{list: list, byID: make(map[string]int), byText: map[place][]int{}}
	ids, documents := map[string]bool{}, map[string]bool{}
	for i := range wanted {
		ids[wanted[i].ID], documents[wanted[i].Document] = true, true
	}
	for i := range list {
		o := &list[i]
		if ids[o.ID] {
			x.byID[o.ID] = i
		}
		if documents[o.Document] && o.Document != "" {
			p := place{o.Document, o.TextHash()}
			x.byText[p] = append(x.byText[p], i)
		}
	}
	return x
}

// find is the statement that the correction is about, or why there is none. moved tells that it was
// found by its text alone.
func (x *index) find(c *analysis.Correction) (i int, moved bool, why string) {
	i, ok := x.byID[c.ID]
	if ok && x.list[i].TextHash() == c.TextHash {
		return i, false, ""
	}
	switch same := x.byText[place{c.Document, c.TextHash}]; {
	case len(same) == 1:
		return same[0], true, ""
	case len(same) > 1:
		return -1, false, "the text now stands under other ids, more than once"
	case ok:
		return -1, false, "the statement's text has changed"
	}
	return -1, false, "there is no such statement now"
}

// Apply corrects the observations in place, and tells what became of each correction. The corrected
// fields hold what the person said; Correction.Found what the program had.
func (s *Set) Apply(observations []analysis.Observation) analysis.CorrectionLog {
	log := analysis.CorrectionLog{Files: slices.Clone(s.files)}
	x := newIndex(observations, s.list)
	taken := map[int]bool{}
	for _, byText := range []bool{false, true} {
		for k := range s.list {
			c := &s.list[k]
			if c.Name != "" {
				continue
			}
			i, moved, why := x.find(c)
			switch {
			case why != "" && !byText:
				log.Entries = append(log.Entries, analysis.CorrectionOutcome{Correction: *c, Outcome: analysis.Stale, Detail: why})
			case why != "" || moved != byText:
			case taken[i]:
				log.Entries = append(log.Entries, analysis.CorrectionOutcome{Correction: *c, Outcome: analysis.Overruled, Detail: "another correction is about the same statement"})
			default:
				taken[i] = true
				amend(&observations[i], c)
				out := analysis.CorrectionOutcome{Correction: *c, Outcome: analysis.Applied, Detail: words(c), Count: 1}
				if moved {
					out.Detail += "; the statement is now " + observations[i].ID + ", with the same text"
				}
				log.Entries = append(log.Entries, out)
			}
		}
	}
	for k := range s.list {
		if s.list[k].Name != "" {
			log.Entries = append(log.Entries, treat(observations, &s.list[k]))
		}
	}
	log.Entries = append(log.Entries, s.overruled...)
	return log
}

// amend lets a person's correction of one statement stand.
func amend(o *analysis.Observation, c *analysis.Correction) {
	k := begin(o)
	k.Reviewed, k.Score, k.Actors, k.Date, k.Exclude, k.Comment, k.By = c.Reviewed, c.Score, c.Actors, c.Date, c.Exclude, c.Comment, c.By
	if c.Score != nil {
		score := *c.Score
		o.Escalation = &score
	}
	if len(c.Actors) > 0 {
		o.Actors = slices.Clone(c.Actors)
	}
	if c.Date != "" {
		day := c.Date
		o.Date, o.DatePrecision, o.DateBasis = &day, string(analysis.Day), string(analysis.BasisCorrection)
	}
}

// begin notes what the program had found.
func begin(o *analysis.Observation) *analysis.Correction {
	if o.Correction == nil {
		found := o.Found()
		o.Correction = &analysis.Correction{Found: &found}
	}
	return o.Correction
}

// treat gives the statements of a name that could not be placed to an actor. Who corrected a
// statement's actor by hand knew better.
func treat(observations []analysis.Observation, c *analysis.Correction) analysis.CorrectionOutcome {
	out := analysis.CorrectionOutcome{Correction: *c, Outcome: analysis.Applied, Detail: words(c)}
	for i := range observations {
		o := &observations[i]
		if f := o.Found(); len(f.Actors) != 1 || f.Actors[0] != analysis.Unknown || !sameName(o.SpeakerAsWritten, c.Name) {
			continue
		}
		out.Count++
		k := begin(o)
		k.Name, k.TreatAs = c.Name, c.TreatAs
		k.By = cmp.Or(k.By, c.By)
		if len(k.Actors) == 0 {
			o.Actors = []string{c.TreatAs}
		}
	}
	if out.Count == 0 {
		out.Outcome, out.Detail = analysis.Stale, "no statement has this speaker without an actor now"
	}
	return out
}

func sameName(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }
