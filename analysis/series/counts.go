package series

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"detente/analysis"
)

// count sums up the run.
func count(rep *analysis.Report) analysis.Counts {
	c := analysis.Counts{Inputs: len(rep.Documents), Statements: len(rep.Observations), Dropped: map[string]int{}}
	outlets := map[string]bool{}
	for i := range rep.Documents {
		d := &rep.Documents[i]
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
		c.Unrecognised += len(d.Unresolved)
		for reason, n := range d.Dropped {
			c.Dropped[reason] += n
		}
		if d.DuplicateOf != "" {
			c.Duplicates++
		}
		if !readable(d) {
			continue
		}
		if d.Date == nil {
			c.Undated++
		}
		if d.Outlet != "" {
			outlets[d.Outlet] = true
		}
	}
	c.Outlets = len(outlets)
	for i := range rep.Observations {
		o := &rep.Observations[i]
		if o.Escalation != nil {
			c.ScoredStatements++
			if o.Unjudged {
				c.Unjudged++
			}
		}
		if o.Date == nil {
			c.UndatedStatements++
		}
	}
	return c
}

// readable reports whether the document's text was read.
func readable(d *analysis.DocumentRecord) bool {
	return d.Status == analysis.StatusScored || d.Status == analysis.StatusSilent
}

// unrecognised gathers the speakers whom no rule could place, the most frequent first, each with
// the first sentence it stands in.
func unrecognised(docs []analysis.DocumentRecord) []analysis.UnrecognisedName {
	var out []analysis.UnrecognisedName
	at := map[string]int{}
	for i := range docs {
		for _, u := range docs[i].Unresolved {
			name := cmp.Or(strings.TrimSpace(u.Name), "(nobody named)")
			k, ok := at[name]
			if !ok {
				k = len(out)
				at[name] = k
				out = append(out, analysis.UnrecognisedName{Name: name, Document: docs[i].Document, Example: u.Example})
			}
			out[k].Count++
		}
	}
	slices.SortFunc(out, func(a, b analysis.UnrecognisedName) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// mostWords is how many words an actor is shown with.
const mostWords = 12

// topWords adds up what each term did to the actor's statements. The copies of a story repeat its
// words, so equal contents within a near-duplicate group count once. Rows are in the order of
// clusters, documents and places.
func topWords(rows []row) []analysis.WordCount {
	var out []analysis.WordCount
	at := map[string]int{}
	seen := map[string]bool{}
	for i := range rows {
		r := &rows[i]
		if r.cluster != rows[max(0, i-1)].cluster {
			clear(seen)
		}
		if seen[r.obs.Content] {
			continue
		}
		seen[r.obs.Content] = true
		for _, e := range r.obs.Evidence {
			term := strings.ToLower(strings.Join(strings.Fields(e.Text), " "))
			if term == "" {
				continue
			}
			k, ok := at[term]
			if !ok {
				k = len(out)
				at[term] = k
				out = append(out, analysis.WordCount{Term: term})
			}
			out[k].Count++
			out[k].Contribution += e.Contribution
		}
	}
	// Terms that cancel out, or that only turn others, tell nothing.
	out = slices.DeleteFunc(out, func(w analysis.WordCount) bool { return math.Abs(w.Contribution) < 0.005 })
	slices.SortFunc(out, func(a, b analysis.WordCount) int {
		return cmp.Or(cmp.Compare(math.Abs(b.Contribution), math.Abs(a.Contribution)), cmp.Compare(a.Term, b.Term))
	})
	return out[:min(len(out), mostWords)]
}
