package pipeline

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/series"
)

// Selection says which statements a report is of. What is empty selects nothing: the zero Selection takes all.
type Selection struct {
	Actors  []string // ids: only their statements, and only they have a series
	Targets []string // ids: only statements at one of them
	Outlets []string // only documents of these, whatever the case of the letters
	// From is the first day and To the first day after the last: only what is known to be dated between
	// them, so neither what is undated nor "in June" where the span begins in the middle of it.
	From, To time.Time
}

// Empty reports whether everything is taken.
func (s *Selection) Empty() bool {
	return len(s.Actors)+len(s.Targets)+len(s.Outlets) == 0 && !s.dated()
}

func (s *Selection) dated() bool { return !s.From.IsZero() || !s.To.IsZero() }

// within reports whether the date lies in the span; without one every date does.
func (s *Selection) within(date *string, precision string) bool {
	if !s.dated() {
		return true
	}
	from, to, ok := series.Days(date, precision)
	return ok && !from.Before(s.From) && (s.To.IsZero() || !to.After(s.To))
}

func (s *Selection) outlet(name string) bool {
	return len(s.Outlets) == 0 || slices.ContainsFunc(s.Outlets, func(o string) bool { return strings.EqualFold(o, name) })
}

// statement reports whether a statement, as corrected, is taken.
func (s *Selection) statement(o *analysis.Observation) bool {
	return s.within(o.Date, o.DatePrecision) && s.outlet(o.Outlet) && meets(s.Actors, o.Actors) && meets(s.Targets, o.Targets)
}

// document reports whether a document is taken for its own sake. Inputs that could not be read are: nobody
// knows what stood in them.
func (s *Selection) document(d *analysis.DocumentRecord) bool {
	return d.Reason != "" || s.outlet(d.Outlet) && s.within(d.Date, d.DatePrecision)
}

// meets reports whether the lists share an id; nothing asked for is met by all.
func meets(asked, ids []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(asked, id) })
}

// Settings tell the selection with the results. name is the display name of an actor.
func (s *Selection) Settings(name func(id string) string) []analysis.Setting {
	named := func(ids []string) string {
		var list []string
		for _, id := range ids {
			list = append(list, fmt.Sprintf("%s (%s)", name(id), id))
		}
		return strings.Join(list, ", ")
	}
	var out []analysis.Setting
	add := func(yes bool, what, value string) {
		if yes {
			out = append(out, analysis.Setting{Name: what, Value: value})
		}
	}
	add(len(s.Actors) > 0, "only actors", named(s.Actors))
	add(len(s.Targets) > 0, "only targets", named(s.Targets))
	add(len(s.Outlets) > 0, "only outlets", strings.Join(s.Outlets, ", "))
	add(!s.From.IsZero(), "only dated from", s.From.Format(time.DateOnly))
	add(!s.To.IsZero(), "only dated to", s.To.AddDate(0, 0, -1).Format(time.DateOnly))
	return out
}

// doubt says in words that the report is of a part.
func (s *Selection) doubt(taken, all int, name func(id string) string) string {
	var parts []string
	for _, x := range s.Settings(name) {
		parts = append(parts, strings.TrimPrefix(x.Name, "only ")+" "+x.Value)
	}
	return fmt.Sprintf("a selection: %d of %d statements (%s)", taken, all, strings.Join(parts, "; "))
}

// chosen is what a selection takes of the records.
type chosen struct {
	documents  []bool // by number, before the selection
	statements int
	all        int
}

// choose goes through the records once. A document is taken for its own sake or for that of a statement.
func (s *Selection) choose(documents analysis.Records[analysis.DocumentRecord], observations func(func(document int, o *analysis.Observation)) error) (c chosen, err error) {
	c.documents = make([]bool, 0, documents.Len())
	if err = analysis.Each(documents, func(d *analysis.DocumentRecord) error {
		c.documents = append(c.documents, s.document(d))
		return nil
	}); err != nil {
		return c, err
	}
	err = observations(func(document int, o *analysis.Observation) {
		c.all++
		if s.statement(o) {
			c.statements++
			c.documents[document] = true
		}
	})
	return c, err
}

// selected is the records of a list that a test takes.
type selected[T any] struct {
	analysis.Records[T]
	take func(i int, record *T) bool
	n    int // how many that are
}

func (r selected[T]) Len() int { return r.n }

func (r selected[T]) All() iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		i := -1
		for record, err := range r.Records.All() {
			if i++; err == nil && !r.take(i, record) {
				continue
			}
			if !yield(record, err) {
				return
			}
		}
	}
}

// those are the documents that are taken.
func (c *chosen) those(list analysis.Records[analysis.DocumentRecord]) analysis.Records[analysis.DocumentRecord] {
	n := 0
	for _, yes := range c.documents {
		if yes {
			n++
		}
	}
	return selected[analysis.DocumentRecord]{list, func(i int, _ *analysis.DocumentRecord) bool { return c.documents[i] }, n}
}
