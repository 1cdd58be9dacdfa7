package workbook

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// maxLive is the most statements that the workbook calculates by formulas; above, a change would
// take too long to be felt at once.
const maxLive = 50000

// Statements that are few get room for a second actor, so that "USA; RUS" can be entered.
const (
	twoSlots = 10000
	maxWork  = 5e7 // periods times slots, which the sums run over: a few seconds
)

// model is the averages as the formulas of the workbook work them out: what stands in the cells
// until somebody recalculates.
//
// Mean of document means without a table of documents: each statement has the weight w/n, n being
// the statements of its document in the same cell. Then Σ(w/n·tone) / Σ(w/n) is the weighted mean of
// the documents' means, and near-copies, which share their weight, need no rule of their own.
type model struct {
	actors  []string // ids, as on Summary
	periods int
	half    int    // periods of the earlier half; 0 where the change compares other windows
	each    bool   // each statement counts alike, not each document
	slots   []slot // by story and document: what shares a document's weight stands together
	order   []int  // of the slots by actor: what a sum runs over stands together
	actorAt []span // in that order, the slots of each actor
	moved   []int  // slots that count for an actor in whose place they do not stand: none but after an override
	held    []analysis.Observation
	cells   []sums // by period: actor times periods plus period
	totals  []sums // by actor
	halves  []sums // earlier, later of each actor
	undated []int
}

// slot is one statement for one of its actors. A statement always has one, also where it does
// not count now: a correction may make it count.
type slot struct {
	obs, k      int    // k from 0
	found       string // the actor that the program found; "" for room only
	placed      int    // the period that the program found, from 1; 0 for none
	name        int    // where the speaker could not be placed: number on Unrecognised names, from 1
	story, text span   // slots of the same story, of the same document
	first       int    // the statement's first slot
	place       int    // in the order by actor
	stands      int    // number of the actor in whose place it stands, from 1; 0 for none

	// As they stand now, with the corrections that the run was given.
	actor          string
	score          float64
	scored         bool
	period         int // from 1; 0 for none
	no, cell, half int // numbers of the sums it goes into, from 1; 0 for none
	inPeriod       addend
	inAll          addend
	inHalf         addend
}

// span is a half-open range of slots.
type span struct{ first, last int }

// addend is what a slot adds to a mean.
type addend struct {
	weight    float64
	documents int     // 1 for the first slot of its story in the sum
	square    float64 // there, the squared weight of the whole story
}

// sums are what a mean is made of.
type sums struct {
	weight, tone, square           float64
	documents, statements          int
	weights, escalatory, otherwise float64 // of the statements, for the shares
}

func (s *sums) mean() float64      { return s.tone / s.weight }
func (s *sums) effective() float64 { return s.weight * s.weight / s.square }

// newModel is nil where the report is too large for formulas, or does not say where its
// statements are placed.
func newModel(rep *analysis.Report, maxRows int) (*model, error) {
	n := analysis.Count(rep.Observations)
	// What a cap per outlet does to the weights is no matter for plain formulas.
	capped := rep.CapOutlet > 0 && rep.CapOutlet < 1
	if n == 0 || n > min(maxLive, maxRows) || len(rep.Placed) != n || len(rep.Actors) == 0 || capped {
		return nil, nil
	}
	m := &model{periods: len(rep.Actors[0].Points), each: rep.Weighting == "statement"}
	for i := range rep.Actors {
		a := &rep.Actors[i]
		if len(a.Points) != m.periods || !plainID(a.Actor) {
			return nil, nil
		}
		m.actors = append(m.actors, a.Actor)
	}
	if c := &rep.Actors[0].Change; m.periods > 1 && c.BeforeStart.Equal(rep.From) && c.AfterEnd.Equal(rep.To) &&
		c.BeforeEnd.Equal(c.AfterStart) && c.AfterStart.Equal(rep.Actors[0].Points[m.periods/2].Start) {
		m.half = m.periods / 2
	}
	cells := len(m.actors) * m.periods
	if err := m.lay(rep); err != nil {
		return nil, err
	}
	if len(m.slots) > maxRows || cells > maxRows || float64(m.periods)*float64(len(m.slots)) > maxWork {
		return nil, nil
	}
	m.fill(rep.Actors[0].Points)
	m.arrange()
	m.share()
	m.sum()
	return m, nil
}

// plainID reports whether formulas can look the id up: not where it has characters that stand for
// others, or differs from another only by its case.
func plainID(id string) bool {
	return id != "" && len(id) <= 30 && strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// lay lists the slots: by story and document, so that a formula has all that it compares in one block.
func (m *model) lay(rep *analysis.Report) error {
	names, no := map[string]int{}, 0
	if err := analysis.Each(rep.Unrecognised, func(u *analysis.UnrecognisedName) error {
		if no++; u.Name != nobodyNamed {
			names[u.Name] = no
		}
		return nil
	}); err != nil {
		return err
	}
	var order []int
	if err := analysis.Each(rep.Observations, func(o *analysis.Observation) error {
		if o.Weight > 0 && !math.IsInf(o.Weight, 1) {
			order = append(order, len(m.held))
		}
		m.held = append(m.held, *o)
		return nil
	}); err != nil {
		return err
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &m.held[a], &m.held[b]
		return cmp.Or(cmp.Compare(story(x), story(y)), cmp.Compare(x.Document, y.Document))
	})
	room := 1
	if len(order) <= twoSlots {
		room = 2
	}
	for _, i := range order {
		o := &m.held[i]
		actors := distinct(o.Found().Actors)
		first := len(m.slots)
		for k := range max(room, len(actors)) {
			s := slot{obs: i, k: k, placed: rep.Placed[i] + 1, first: first}
			if k < len(actors) {
				s.found = actors[k]
			}
			if s.found == analysis.Unknown || k == 0 && o.Unplaced() {
				s.name = names[spokenName(o)]
			}
			m.slots = append(m.slots, s)
		}
	}
	m.blocks()
	return nil
}

// blocks notes for every slot where its document and its story begin and end.
func (m *model) blocks() {
	of := func(i int) *analysis.Observation { return &m.held[m.slots[i].obs] }
	mark := func(same func(a, b *analysis.Observation) bool, set func(*slot, span)) {
		for from := 0; from < len(m.slots); {
			to := from + 1
			for to < len(m.slots) && same(of(from), of(to)) {
				to++
			}
			for i := from; i < to; i++ {
				set(&m.slots[i], span{from, to})
			}
			from = to
		}
	}
	mark(func(a, b *analysis.Observation) bool { return story(a) == story(b) }, func(s *slot, b span) { s.story = b })
	mark(func(a, b *analysis.Observation) bool { return story(a) == story(b) && a.Document == b.Document }, func(s *slot, b span) { s.text = b })
}

// story is what counts as one document: the group of near-copies.
func story(o *analysis.Observation) string { return cmp.Or(o.DuplicateOf, o.Document) }

func distinct(ids []string) []string {
	var out []string
	for _, id := range ids {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// fill sets what the slots hold now, as the formulas find it.
func (m *model) fill(calendar []analysis.Point) {
	number := map[string]int{}
	for i, id := range m.actors {
		number[id] = i + 1
	}
	for i := range m.slots {
		s := &m.slots[i]
		o := &m.held[s.obs]
		if actors := distinct(o.Actors); s.k < len(actors) {
			s.actor = actors[s.k]
		}
		s.scored = o.Escalation != nil && !math.IsNaN(*o.Escalation) && !o.Excluded()
		if s.scored {
			s.score = *o.Escalation
		}
		s.period = s.placed
		if day, ok := overriddenDay(o); ok {
			s.period = periodOf(calendar, day)
		}
		if s.scored {
			s.no = number[s.actor]
		}
		if s.no > 0 && s.period > 0 {
			s.cell = (s.no-1)*m.periods + s.period
			if m.half > 0 {
				s.half = 2 * s.no
			}
			if s.period <= m.half {
				s.half--
			}
		}
	}
}

// arrange puts the slots into the order by actor, so that a sum need not run over everybody's.
func (m *model) arrange() {
	number := map[string]int{}
	for i, id := range m.actors {
		number[id] = i + 1
	}
	for i := range m.slots {
		s := &m.slots[i]
		if s.stands = number[s.actor]; s.stands == 0 {
			s.stands = number[s.found]
		}
		m.order = append(m.order, i)
	}
	rank := func(i int) int { // those of no actor come last
		if n := m.slots[i].stands; n > 0 {
			return n
		}
		return len(m.actors) + 1
	}
	slices.SortStableFunc(m.order, func(a, b int) int { return rank(a) - rank(b) })
	m.actorAt, m.moved = make([]span, len(m.actors)), make([]int, len(m.actors))
	for k, i := range m.order {
		s := &m.slots[i]
		s.place = k
		if s.stands > 0 {
			if at := &m.actorAt[s.stands-1]; at.last == 0 {
				*at = span{k, k + 1}
			} else {
				at.last = k + 1
			}
		}
		if s.no > 0 && s.no != s.stands {
			m.moved[s.no-1]++
		}
	}
}
