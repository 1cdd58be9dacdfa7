package corrections

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis"
	"detente/analysis/agreement"
)

// Evaluate holds what the program found against what people said of the same statements: those that
// they corrected, excluded or reviewed. A correction whose statement is gone is left out; left counts them.
func (s *Set) Evaluate(observations []analysis.Observation) (r agreement.Result, left int) {
	var judged []agreement.Judged
	s.each(observations, func(c *analysis.Correction, o *analysis.Observation) {
		if c == nil {
			left++
			return
		}
		j := agreement.Judged{Found: o}
		if !c.Exclude {
			j.Coded = coded(c, o)
		}
		judged = append(judged, j)
	})
	return agreement.CompareJudged(judged), left
}

// each calls f with every judged statement as the program found it, whatever was corrected since;
// with nil where the statement is gone.
func (s *Set) each(observations []analysis.Observation, f func(*analysis.Correction, *analysis.Observation)) {
	x := newIndex(observations, s.list)
	for k := range s.list {
		c := &s.list[k]
		if c.Name != "" || !c.Reviewed && !c.Changes() {
			continue
		}
		i, _, why := x.find(c)
		if why != "" {
			f(nil, nil)
			continue
		}
		o := observations[i]
		found := o.Found()
		o.Escalation, o.Actors, o.Date, o.DatePrecision, o.DateBasis = found.Escalation, found.Actors, found.Date, found.DatePrecision, found.DateBasis
		f(c, &o)
	}
}

// coded is the statement as the person would code it: what was overridden, else what was found.
func coded(c *analysis.Correction, o *analysis.Observation) *agreement.CodedStatement {
	g := &agreement.CodedStatement{Sentence: o.Sentence, Mode: string(o.Mode), Actors: o.Actors, Date: o.Date}
	if len(c.Actors) > 0 {
		g.Actors = c.Actors
	}
	if c.Date != "" {
		g.Date = &c.Date
	}
	switch {
	case c.Score != nil:
		g.Tone = step(*c.Score)
	case o.Escalation != nil:
		g.Tone = step(*o.Escalation)
	}
	return g
}

// step is the step of the codebook, -3..+3, that is nearest to a score; only what is within the
// neutral band is 0.
func step(score float64) int {
	if math.Abs(score) <= analysis.NeutralBand {
		return 0
	}
	return int(math.Copysign(max(1, math.Round(3*math.Abs(score))), score))
}

// EntryError is how far statements in which a lexicon entry took part were off.
type EntryError struct {
	Entry      string  `json:"entry"`  // "act:threaten", or a shift such as "shift:negated"
	Weight     float64 `json:"weight"` // of the entry alone; 0 for a shift
	Statements int     `json:"statements"`
	Wrong      int     `json:"wrong"`    // of these, with another direction than the person's
	Opposite   int     `json:"opposite"` // of these, with the opposite one
	Off        float64 `json:"off"`      // mean of program less person over the statements; + is too escalatory
	Size       float64 `json:"size"`     // mean of the absolute value
	Example    string  `json:"example"`  // the sentence that was off most
	Found      float64 `json:"found"`    // its score
	Right      float64 `json:"right"`    // and what the person said
}

// Suggestion is which entries of the lexicons erred most, by the corrections.
type Suggestion struct {
	Entries []EntryError `json:"entries"` // by the sum of what they were off, most first
	Missing []Missing    `json:"missing"` // statements that a person scored and the program could not
	Judged  int          `json:"judged"`  // statements that were compared
	Stale   int          `json:"stale"`   // corrections whose statement is gone
}

// Missing is a statement without a word that the lexicons know.
type Missing struct {
	ID       string  `json:"id"`
	Sentence string  `json:"sentence"`
	Right    float64 `json:"right"`
}

// Suggest finds the entries that took part in statements whose score people corrected. A reviewed
// statement without an override counts as right, so that an entry that is mostly right stands lower.
// Blame is not shared out: an entry is shown with all statements it took part in, and people judge.
func (s *Set) Suggest(observations []analysis.Observation) Suggestion {
	var out Suggestion
	at := map[string]int{}
	s.each(observations, func(c *analysis.Correction, o *analysis.Observation) {
		switch {
		case c == nil:
			out.Stale++
			return
		case c.Exclude || c.Score == nil && !c.Reviewed:
			return
		case o.Escalation == nil || o.Unjudged:
			if c.Score != nil && step(*c.Score) != 0 {
				out.Missing = append(out.Missing, Missing{o.ID, o.Sentence, *c.Score})
			}
			return
		}
		right := *o.Escalation
		if c.Score != nil {
			right = *c.Score
		}
		out.Judged++
		for _, e := range entriesOf(o.Evidence) {
			k, ok := at[e.Entry]
			if !ok {
				k = len(out.Entries)
				at[e.Entry] = k
				out.Entries = append(out.Entries, EntryError{Entry: e.Entry, Weight: e.Weight})
			}
			out.Entries[k].add(o, right)
		}
	})
	out.Entries = slices.DeleteFunc(out.Entries, func(e EntryError) bool { return e.Size == 0 })
	for i := range out.Entries {
		e := &out.Entries[i]
		e.Off /= float64(e.Statements)
		e.Size /= float64(e.Statements)
	}
	slices.SortStableFunc(out.Entries, func(a, b EntryError) int {
		return cmp.Or(cmp.Compare(b.Size*float64(b.Statements), a.Size*float64(a.Statements)), cmp.Compare(a.Entry, b.Entry))
	})
	return out
}

func (e *EntryError) add(o *analysis.Observation, right float64) {
	off := *o.Escalation - right
	e.Statements++
	e.Off += off
	e.Size += math.Abs(off)
	found, person := agreement.Class(*o.Escalation, analysis.NeutralBand), agreement.Class(right, analysis.NeutralBand)
	if found != person {
		e.Wrong++
	}
	if found*person < 0 {
		e.Opposite++
	}
	if e.Example == "" || math.Abs(off) > math.Abs(e.Found-e.Right) {
		e.Example, e.Found, e.Right = o.Sentence, *o.Escalation, right
	}
}

// entriesOf are the entries and the shifts that took part in a score, each once.
func entriesOf(evidence []analysis.Term) []EntryError {
	var out []EntryError
	add := func(name string, weight float64) {
		if !slices.ContainsFunc(out, func(e EntryError) bool { return e.Entry == name }) {
			out = append(out, EntryError{Entry: name, Weight: weight})
		}
	}
	for _, t := range evidence {
		add(t.Entry, t.Weight)
	}
	for _, t := range evidence {
		if t.Shift != "" {
			add("shift:"+t.Shift, 0)
		}
	}
	return out
}
