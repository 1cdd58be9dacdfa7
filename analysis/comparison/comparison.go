// Package comparison holds the statements of two runs against one another: what a new lexicon, new articles or
// corrections made of them.
package comparison

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// Change is a statement that both runs found, and read differently.
type Change struct {
	Old  analysis.Observation `json:"old"`
	New  analysis.Observation `json:"new"`
	What []string             `json:"what"` // of score, actors, targets, date
}

// Move is how far the score moved, 0..2.
func (c *Change) Move() float64 { return move(c.Old.Escalation, c.New.Escalation) }

// Result is what became of the statements.
type Result struct {
	Old      int                    `json:"old"`
	New      int                    `json:"new"`
	Same     int                    `json:"same"`
	Changed  map[string]int         `json:"changed"`          // by what; one statement may count under several
	Turned   int                    `json:"turned"`           // whose score went from one side to the other
	Differ   int                    `json:"differ"`           // statements with any change
	Added    int                    `json:"added"`            // only in the new run
	Gone     int                    `json:"gone"`             // only in the old one
	Changes  []Change               `json:"changes"`          // the farthest moves first
	AddedTop []analysis.Observation `json:"added_statements"` // the farthest from 0 first
	GoneTop  []analysis.Observation `json:"gone_statements"`
}

// What may change.
const (
	Score   = "score"
	Actors  = "actors"
	Targets = "targets"
	Date    = "date"
)

// Moved is the least move of a score that is told: two decimals are shown.
const Moved = 0.005

// place names a text: the document, and the hash of a sentence and of what is said in it. So a statement is met
// again wherever it stands now, and by whomever it is now held to be said.
type place struct{ document, text uint64 }

func placeOf(o *analysis.Observation) place {
	return place{hash(o.Document), hash(o.Sentence, o.Content)}
}

func hash(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		_, _ = h.Write([]byte(p))
		_, _ = h.Write([]byte{0})
	}
	return h.Sum64()
}

// brief is what is held of a statement of the old run.
type brief struct {
	score                 float64 // NaN: none
	actors, targets, date uint64
	number                int32
	taken                 bool
}

func briefOf(o *analysis.Observation, number int) brief {
	b := brief{score: math.NaN(), actors: hash(o.Actors...), targets: hash(o.Targets...), number: int32(number)}
	if o.Escalation != nil {
		b.score = *o.Escalation
	}
	if o.Date != nil {
		b.date = hash(*o.Date, o.DatePrecision)
	}
	return b
}

// differ lists what is not the same.
func (b *brief) differ(o *brief) (what []string) {
	for _, x := range []struct {
		name string
		yes  bool
	}{
		{Score, math.IsNaN(b.score) != math.IsNaN(o.score) || math.Abs(b.score-o.score) >= Moved},
		{Actors, b.actors != o.actors}, {Targets, b.targets != o.targets}, {Date, b.date != o.date},
	} {
		if x.yes {
			what = append(what, x.name)
		}
	}
	return what
}

// Compare holds the two runs against one another. At most top statements of each kind are given, 0 for all.
// Statements that a person excluded are in neither run. Of the old run a few numbers a statement are held.
func Compare(old, fresh analysis.Records[analysis.Observation], top int) (Result, error) {
	r := Result{Changed: map[string]int{}}
	held := map[place][]brief{}
	number := 0
	err := analysis.Each(old, func(o *analysis.Observation) error {
		if !o.Excluded() {
			r.Old++
			p := placeOf(o)
			held[p] = append(held[p], briefOf(o, number))
		}
		number++
		return nil
	})
	if err != nil {
		return r, err
	}
	changes, added, gone := shortlist[pending]{top: top, compare: byMove}, shortlist[analysis.Observation]{top: top, compare: byStrength}, shortlist[analysis.Observation]{top: top, compare: byStrength}
	err = analysis.Each(fresh, func(o *analysis.Observation) error {
		if o.Excluded() {
			return nil
		}
		r.New++
		b := briefOf(o, 0)
		was := nearest(held[placeOf(o)], &b)
		if was == nil {
			r.Added++
			added.add(*o)
			return nil
		}
		was.taken = true
		what := was.differ(&b)
		r.note(was, &b, what)
		if len(what) > 0 {
			changes.add(pending{Change{New: *o, What: what}, was.number, math.Abs(b.score - was.score)})
		}
		return nil
	})
	if err != nil {
		return r, err
	}
	list := changes.best()
	r.Changes = make([]Change, len(list))
	at := map[int32]int{}
	for i := range list {
		r.Changes[i] = list[i].Change
		at[list[i].number] = i
	}
	number = 0
	err = analysis.Each(old, func(o *analysis.Observation) error {
		if i, ok := at[int32(number)]; ok {
			r.Changes[i].Old = *o
		} else if !o.Excluded() && !taken(held[placeOf(o)], int32(number)) {
			r.Gone++
			gone.add(*o)
		}
		number++
		return nil
	})
	r.AddedTop, r.GoneTop = added.best(), gone.best()
	return r, err
}

// note counts a statement that both runs have.
func (r *Result) note(was, now *brief, what []string) {
	if len(what) == 0 {
		r.Same++
		return
	}
	r.Differ++
	for _, w := range what {
		r.Changed[w]++
	}
	if side(was.score)*side(now.score) < 0 {
		r.Turned++
	}
}

func side(score float64) int {
	switch {
	case score > analysis.NeutralBand:
		return 1
	case score < -analysis.NeutralBand:
		return -1
	}
	return 0
}

// nearest is, of several statements with the same text, one that nothing was held against yet: the most alike.
func nearest(list []brief, b *brief) *brief {
	var best *brief
	least := 0
	for i := range list {
		if list[i].taken {
			continue
		}
		if n := len(list[i].differ(b)); best == nil || n < least {
			best, least = &list[i], n
		}
	}
	return best
}

func taken(list []brief, number int32) bool {
	return slices.ContainsFunc(list, func(b brief) bool { return b.number == number && b.taken })
}

func move(a, b *float64) float64 {
	if a == nil || b == nil {
		return 0
	}
	return math.Abs(*a - *b)
}

// pending is a change whose old statement is still to be fetched.
type pending struct {
	Change
	number int32
	move   float64 // NaN where one has no score
}

func byMove(a, b pending) int {
	return cmp.Or(cmp.Compare(finite(b.move), finite(a.move)), analysis.ByPlace(&a.New, &b.New))
}

func finite(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}

func byStrength(a, b analysis.Observation) int {
	return cmp.Or(cmp.Compare(b.Strength(), a.Strength()), analysis.ByPlace(&a, &b))
}

// shortlist keeps the first of many.
type shortlist[T any] struct {
	top     int // 0: all
	compare func(a, b T) int
	list    []T
}

func (s *shortlist[T]) add(x T) {
	s.list = append(s.list, x)
	if s.top > 0 && len(s.list) >= 2*s.top+1000 { // sorted seldom
		s.list = s.best()
	}
}

func (s *shortlist[T]) best() []T {
	slices.SortStableFunc(s.list, s.compare)
	if s.top > 0 {
		return s.list[:min(len(s.list), s.top)]
	}
	return s.list
}

// Words says what changed, for people: "actors DNK → NOR; date 2023-10-01 → 2023-10-02".
func (c *Change) Words() string {
	var parts []string
	for _, w := range c.What {
		switch w {
		case Actors:
			parts = append(parts, "actors "+arrow(strings.Join(c.Old.Actors, ", "), strings.Join(c.New.Actors, ", ")))
		case Targets:
			parts = append(parts, "targets "+arrow(strings.Join(c.Old.Targets, ", "), strings.Join(c.New.Targets, ", ")))
		case Date:
			parts = append(parts, "date "+arrow(dateOf(&c.Old), dateOf(&c.New)))
		}
	}
	return strings.Join(parts, "; ")
}

func arrow(a, b string) string { return cmp.Or(a, "none") + " → " + cmp.Or(b, "none") }

func dateOf(o *analysis.Observation) string {
	if o.Date == nil {
		return ""
	}
	return *o.Date
}
