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

// wanted says which statements the corrections may be about.
type wanted struct{ ids, documents map[string]bool }

func newWanted(list []analysis.Correction) wanted {
	w := wanted{map[string]bool{}, map[string]bool{}}
	for i := range list {
		w.ids[list[i].ID], w.documents[list[i].Document] = true, true
	}
	return w
}

func (w *wanted) has(o *analysis.Observation) bool {
	return w.ids[o.ID] || w.documents[o.Document] && o.Document != ""
}

func newIndex(list []analysis.Observation, corrections []analysis.Correction) *index {
	x := &index{list: list, byID: make(map[string]int), byText: map[place][]int{}}
	w := newWanted(corrections)
	for i := range list {
		o := &list[i]
		if w.ids[o.ID] {
			x.byID[o.ID] = i
		}
		if w.documents[o.Document] && o.Document != "" {
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

// Plan is what the corrections of a set do to the statements of a run.
type Plan struct {
	Log    analysis.CorrectionLog // what becomes of each correction
	Judged []analysis.Observation // corrected, those that a correction may be about

	set *Set
	to  map[int]*analysis.Correction // by the number of the statement
}

// Plan finds the statements that the corrections are about. Only these are held.
func (s *Set) Plan(observations analysis.Records[analysis.Observation]) (*Plan, error) {
	p := &Plan{set: s, to: map[int]*analysis.Correction{}}
	p.Log.Files = slices.Clone(s.files)
	w := newWanted(s.list)
	var numbers []int
	i := 0
	err := analysis.Each(observations, func(o *analysis.Observation) error {
		if w.has(o) {
			p.Judged, numbers = append(p.Judged, *o), append(numbers, i)
		}
		i++
		return nil
	})
	if err != nil {
		return nil, err
	}
	p.single(numbers)
	if err := p.names(observations); err != nil {
		return nil, err
	}
	for k, i := range numbers {
		p.Amend(i, &p.Judged[k])
	}
	p.Log.Entries = append(p.Log.Entries, s.overruled...)
	return p, nil
}

// single gives the corrections of single statements to theirs.
func (p *Plan) single(numbers []int) {
	x := newIndex(p.Judged, p.set.list)
	note := func(c *analysis.Correction, outcome, detail string, count int) {
		p.Log.Entries = append(p.Log.Entries, analysis.CorrectionOutcome{Correction: *c, Outcome: outcome, Detail: detail, Count: count})
	}
	for _, byText := range []bool{false, true} {
		for k := range p.set.list {
			c := &p.set.list[k]
			if c.Name != "" {
				continue
			}
			i, moved, why := x.find(c)
			switch {
			case why != "" && !byText:
				note(c, analysis.Stale, why, 0)
			case why != "" || moved != byText:
			case p.to[numbers[i]] != nil:
				note(c, analysis.Overruled, "another correction is about the same statement", 0)
			default:
				p.to[numbers[i]] = c
				detail := words(c)
				if moved {
					detail += "; the statement is now " + p.Judged[i].ID + ", with the same text"
				}
				note(c, analysis.Applied, detail, 1)
			}
		}
	}
}

// names counts the statements of the names that could not be placed.
func (p *Plan) names(observations analysis.Records[analysis.Observation]) error {
	var list []*analysis.Correction
	for k := range p.set.list {
		if p.set.list[k].Name != "" {
			list = append(list, &p.set.list[k])
		}
	}
	if len(list) == 0 {
		return nil
	}
	counts := make([]int, len(list))
	err := analysis.Each(observations, func(o *analysis.Observation) error {
		for k, c := range list {
			if unplaced(o, c) {
				counts[k]++
			}
		}
		return nil
	})
	for k, c := range list {
		out := analysis.CorrectionOutcome{Correction: *c, Outcome: analysis.Applied, Detail: words(c), Count: counts[k]}
		if out.Count == 0 {
			out.Outcome, out.Detail = analysis.Stale, "no statement has this speaker without an actor now"
		}
		p.Log.Entries = append(p.Log.Entries, out)
	}
	return err
}

// Amend corrects statement i, as it came to Plan. The corrected fields then hold what the person said;
// Correction.Found what the program had.
func (p *Plan) Amend(i int, o *analysis.Observation) {
	if c := p.to[i]; c != nil {
		amend(o, c)
	}
	for k := range p.set.list {
		if c := &p.set.list[k]; c.Name != "" && unplaced(o, c) {
			treat(o, c)
		}
	}
}

// Apply corrects observations in memory in place, and tells what became of each correction.
func (s *Set) Apply(observations []analysis.Observation) analysis.CorrectionLog {
	p, err := s.Plan(analysis.List[analysis.Observation](observations))
	if err != nil {
		panic(err) // only reading from disk fails
	}
	for i := range observations {
		p.Amend(i, &observations[i])
	}
	return p.Log
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

// unplaced reports whether the correction's name is the speaker's, and no rule could place it.
func unplaced(o *analysis.Observation, c *analysis.Correction) bool {
	return len(o.Found().Actors) == 1 && o.Unplaced() && sameName(o.SpeakerAsWritten, c.Name)
}

// treat gives a statement of a name that could not be placed to an actor. Who corrected its actor by hand
// knew better.
func treat(o *analysis.Observation, c *analysis.Correction) {
	k := begin(o)
	k.Name, k.TreatAs = c.Name, c.TreatAs
	k.By = cmp.Or(k.By, c.By)
	if len(k.Actors) == 0 {
		o.Actors = []string{c.TreatAs}
	}
}

func sameName(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }
