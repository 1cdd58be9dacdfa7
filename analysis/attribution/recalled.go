package attribution

import (
	"slices"
	"strings"

	"detente/analysis"
)

// Recall gives what a document recalls from another month the actor for whom its speaker spoke then: "In a 2014 interview Barack Obama
// said" is the United States in 2024, too. Who held no office then stays what he is on the document's day.
func (x *Resolver) Recall(a []analysis.Attribution, said []analysis.Date, published analysis.Date) {
	if !published.Known() {
		return
	}
	for i := range a {
		s := &a[i]
		if said[i].Year == published.Year && said[i].Month == published.Month || !said[i].Known() || len(s.Actors) != 1 || s.Unresolved {
			continue
		}
		if id := x.held(s.Speaker, s.Actors[0], monthOf(said[i])); id != "" {
			s.Actors = []string{id}
			if slices.Contains(s.Targets, id) { // other statements share the list
				s.Targets = slices.DeleteFunc(slices.Clone(s.Targets), func(t string) bool { return t == id })
			}
		}
	}
}

// monthOf is a date as yyyymm; the middle of a year of which no more is told.
func monthOf(d analysis.Date) int {
	const middle = 7
	if d.Month == 0 {
		return d.Year*100 + middle
	}
	return d.Year*100 + d.Month
}

// held is whom a person spoke for by an office held in a month; "" where there was none, or the actor is one of those.
func (x *Resolver) held(person, actor string, month int) string {
	k, ok := x.full[strings.ToLower(person)]
	if !ok {
		return ""
	}
	id := ""
	for n := 0; k >= 0 && n < maxHolders; k, n = x.actors.Entries[k].Next, n+1 {
		e := &x.actors.Entries[k]
		if e.Name != person || e.From == 0 && e.Until == 0 || e.From > month || e.Until > 0 && e.Until < month {
			continue
		}
		if e.Actor == actor {
			return ""
		}
		id = e.Actor
	}
	return id
}
