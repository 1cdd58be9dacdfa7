package series

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// documentTotals is what was noted of the documents as they passed by.
type documentTotals struct {
	counts         analysis.Counts
	outlets        map[string]bool
	dated, assumed int      // readable ones with a date, and those whose date was only assumed
	groups         []string // first documents of near-duplicate groups, in no order
	unrecognised   unrecognised
	days           daysOf
}

// readDocuments reads the documents.
func (t *table) readDocuments(documents analysis.Records[analysis.DocumentRecord]) error {
	d := &t.documents
	d.counts.Dropped, d.outlets, d.unrecognised.at = map[string]int{}, map[string]bool{}, map[string]int{}
	d.days = daysOf{}
	err := analysis.Each(documents, func(doc *analysis.DocumentRecord) error {
		t.window.add(doc)
		d.add(doc)
		d.unrecognised.add(doc)
		d.days.add(doc)
		return nil
	})
	t.window.widen(t.opts.RecallDays)
	d.counts.Outlets = len(d.outlets)
	return err
}

func (t *documentTotals) add(d *analysis.DocumentRecord) {
	c := &t.counts
	c.Inputs++
	switch d.Status {
	case analysis.StatusScored:
		c.Scored++
	case analysis.StatusSilent:
		c.Silent++
	case analysis.StatusEmpty:
		c.Empty++
	case analysis.StatusUnreadable:
		c.Unreadable++
	case analysis.StatusForeign:
		c.Foreign++
	}
	c.Words += d.Words
	c.Bytes += d.Bytes
	for reason, n := range d.Dropped {
		c.Dropped[reason] += n
	}
	if d.DuplicateOf != "" {
		c.Duplicates++
		t.groups = append(t.groups, d.DuplicateOf)
	}
	if !readable(d) {
		return
	}
	if d.Date == nil {
		c.Undated++
	} else if t.dated++; d.DateBasis == string(analysis.BasisAssumed) {
		t.assumed++
	}
	if d.Outlet != "" && !t.outlets[d.Outlet] {
		t.outlets[strings.Clone(d.Outlet)] = true
	}
}

// observationTotals is what was noted of the observations as they passed by.
type observationTotals struct {
	count, scored, unjudged, undated int
	unplaced                         int // by the program, whatever people made of them
	corrected                        bool
	found                            []moment // of each, by the date that the program found, where they are few enough
}

func (t *observationTotals) add(o *analysis.Observation) {
	t.count++
	t.corrected = t.corrected || o.Correction != nil
	if o.Escalation != nil {
		t.scored++
		if o.Unjudged {
			t.unjudged++
		}
	}
	if o.Date == nil {
		t.undated++
	}
	if o.Unplaced() {
		t.unplaced++
	}
}

func (t *observationTotals) place(m moment) {
	if t.count > analysis.MostPlaced {
		t.found = nil
		return
	}
	t.found = append(t.found, m)
}

// count sums up the run.
func (t *table) count() analysis.Counts {
	c, o := t.documents.counts, &t.observations
	c.Statements, c.ScoredStatements, c.Unjudged, c.UndatedStatements, c.Unrecognised = o.count, o.scored, o.unjudged, o.undated, o.unplaced
	return c
}

// readable reports whether the document's text was read.
func readable(d *analysis.DocumentRecord) bool {
	return d.Status == analysis.StatusScored || d.Status == analysis.StatusSilent
}

// unrecognised gathers the speakers whom no rule could place, each with the first sentence it stands in.
type unrecognised struct {
	list []analysis.UnrecognisedName
	at   map[string]int
}

func (u *unrecognised) add(d *analysis.DocumentRecord) {
	for _, s := range d.Unresolved {
		name := cmp.Or(strings.TrimSpace(s.Name), "(nobody named)")
		k, ok := u.at[name]
		if !ok {
			name = strings.Clone(name)
			k = len(u.list)
			u.at[name] = k
			u.list = append(u.list, analysis.UnrecognisedName{Name: name, Document: strings.Clone(d.Document), Example: strings.Clone(s.Example)})
		}
		u.list[k].Count++
	}
}

// sorted are the names, the most frequent first.
func (u *unrecognised) sorted() analysis.List[analysis.UnrecognisedName] {
	slices.SortFunc(u.list, func(a, b analysis.UnrecognisedName) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	return u.list
}

// mostWords is how many words an actor is shown with.
const mostWords = 12

// topWords adds up what each term did to the actor's statements. The copies of a story repeat its
// words, so equal contents within a near-duplicate group count once.
func (a *actorTable) topWords(names []string) []analysis.WordCount {
	var out []analysis.WordCount
	at := map[uint32]int{}
	seen := map[uint64]bool{}
	for i := range a.rows {
		r := &a.rows[i]
		if r.cluster != a.rows[max(0, i-1)].cluster {
			clear(seen)
		}
		if seen[r.content] {
			continue
		}
		seen[r.content] = true
		for n := r.terms.first; n < r.terms.last; n++ {
			term := a.terms[n]
			if names[term] == "" {
				continue
			}
			k, ok := at[term]
			if !ok {
				k = len(out)
				at[term] = k
				out = append(out, analysis.WordCount{Term: names[term]})
			}
			out[k].Count++
			out[k].Contribution += a.contributions[n]
		}
	}
	// Terms that cancel out, or that only turn others, tell nothing.
	out = slices.DeleteFunc(out, func(w analysis.WordCount) bool { return math.Abs(w.Contribution) < 0.005 })
	slices.SortFunc(out, func(a, b analysis.WordCount) int {
		return cmp.Or(cmp.Compare(math.Abs(b.Contribution), math.Abs(a.Contribution)), cmp.Compare(a.Term, b.Term))
	})
	return out[:min(len(out), mostWords)]
}
