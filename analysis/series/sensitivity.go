package series

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// mostSensitive is how many entries an actor is shown with.
const mostSensitive = 20

// leastMove is the move of a mean below which it is not shown.
const leastMove = 0.0005

// sensitivities leave out one entry of the lexicon after the other. They are given the statements that
// count, document by document, and keep sums alone: a mean is a sum over documents, so what each document's
// statements would move by adds up. Where outlets are capped the sums are kept by outlet.
type sensitivities struct {
	byStatement bool
	capped      bool
	actors      map[string]*sensitivity
}

// sensitivity is an actor's part.
type sensitivity struct {
	weight  map[string]float64 // by outlet ("" without a cap)
	entries map[string]*lever

	document, outlet string // that is being read
	statements       int
	sum              float64
	open             []*lever
}

// lever is an entry: what the sums would move by without it, by outlet, and the words that it was.
type lever struct {
	moves map[string]float64
	open  float64 // in the document that is being read
	count int
	words map[string]int
}

func newSensitivities(o Options) *sensitivities {
	return &sensitivities{byStatement: o.Weighting == ByStatement, capped: o.CapOutlet > 0 && o.CapOutlet < 1, actors: map[string]*sensitivity{}}
}

// add takes a statement of an actor.
func (s *sensitivities) add(actor string, o *analysis.Observation) {
	a := s.actors[actor]
	if a == nil {
		a = &sensitivity{weight: map[string]float64{}, entries: map[string]*lever{}}
		s.actors[actor] = a
	}
	if a.document != o.Document {
		s.close(a)
		a.document, a.outlet = strings.Clone(o.Document), ""
		if s.capped {
			a.outlet = cmp.Or(strings.Clone(o.Outlet), a.document) // one whose outlet is not known stands for itself
		}
	}
	a.statements++
	a.sum += o.Weight
	if o.Correction != nil && o.Correction.Score != nil {
		return // a person's score rests on no entry
	}
	for i := range o.Evidence {
		if t := &o.Evidence[i]; t.Without != 0 && !repeated(o.Evidence[:i], t.Entry) {
			a.lever(t).take(a, t, o.Weight)
		}
	}
}

func repeated(terms []analysis.Term, entry string) bool {
	return slices.ContainsFunc(terms, func(t analysis.Term) bool { return t.Entry == entry })
}

func (a *sensitivity) lever(t *analysis.Term) *lever {
	l := a.entries[t.Entry]
	if l == nil {
		l = &lever{moves: map[string]float64{}, words: map[string]int{}}
		a.entries[strings.Clone(t.Entry)] = l
	}
	return l
}

// mostForms bounds the spellings that are counted of an entry.
const mostForms = 8

func (l *lever) take(a *sensitivity, t *analysis.Term, weight float64) {
	if l.open == 0 {
		a.open = append(a.open, l)
	}
	l.open += weight * t.Without
	l.count++
	form := t.Name()
	if _, ok := l.words[form]; ok || len(l.words) < mostForms {
		l.words[form]++
	}
}

// close adds the document that was read to the sums.
func (s *sensitivities) close(a *sensitivity) {
	if a.statements == 0 {
		return
	}
	n := float64(a.statements)
	if s.byStatement {
		n = 1
	}
	a.weight[a.outlet] += a.sum / n
	for _, l := range a.open {
		l.moves[a.outlet] += l.open / n
		l.open = 0
	}
	a.statements, a.sum, a.open = 0, 0, a.open[:0]
}

// of are the entries that carry an actor's mean.
func (s *sensitivities) of(actor string, share float64) []analysis.Sensitivity {
	a := s.actors[actor]
	if a == nil {
		return nil
	}
	s.close(a)
	outlets := slices.Sorted(maps.Keys(a.weight))
	factor, total := a.factors(outlets, share)
	if total <= 0 {
		return nil
	}
	var out []analysis.Sensitivity
	for entry, l := range a.entries {
		move := 0.0
		for _, name := range outlets {
			move += factor[name] * l.moves[name]
		}
		if move /= total; math.Abs(move) >= leastMove {
			out = append(out, analysis.Sensitivity{Entry: entry, Words: commonest(l.words), Statements: l.count, Move: move})
		}
	}
	slices.SortFunc(out, func(a, b analysis.Sensitivity) int {
		return cmp.Or(cmp.Compare(math.Abs(b.Move), math.Abs(a.Move)), cmp.Compare(a.Entry, b.Entry))
	})
	return slices.Clip(out[:min(len(out), mostSensitive)])
}

// factors are what a cap leaves of each outlet's weight, and the weight that remains.
func (a *sensitivity) factors(outlets []string, share float64) (factor map[string]float64, total float64) {
	factor = make(map[string]float64, len(outlets))
	limit := math.Inf(1)
	if share > 0 && share < 1 {
		var totals []float64
		for _, name := range outlets {
			totals = append(totals, a.weight[name])
		}
		limit = ceiling(totals, share)
	}
	for _, name := range outlets {
		factor[name] = 1
		if w := a.weight[name]; w > limit {
			factor[name] = limit / w
		}
		total += factor[name] * a.weight[name]
	}
	return factor, total
}

// commonest is the form met most often, the first by letter of several.
func commonest(forms map[string]int) string {
	best := ""
	for f, n := range forms {
		if best == "" || n > forms[best] || n == forms[best] && f < best {
			best = f
		}
	}
	return best
}
