package series

import (
	"fmt"

	"detente/analysis"
)

// The shares from which a doubt about the run as a whole is spoken out.
const (
	fewDocuments     = 20
	manyUndated      = 0.2
	manyUnrecognised = 0.25
	manySkipped      = 0.1
	manyUnscored     = 0.5
	manyDuplicates   = 0.3
)

// warnings are the doubts about the run as a whole, in words.
func (t *table) warnings(rep *analysis.Report) []string {
	c := &rep.Counts
	var out []string
	say := func(yes bool, format string, args ...any) {
		if yes {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	read := c.Scored + c.Silent
	say(c.Inputs > 0 && c.Scored < fewDocuments, "only %s held a statement: single articles decide the means", plural(c.Scored, "document"))
	say(c.Outlets == 1 && c.Scored > 1, "all documents are from one outlet: the trend may be that of its reporting")
	say(over(c.Undated, read, manyUndated), "%d of %s %s no date: missing from the trend until metadata.csv gives one", c.Undated, plural(read, "document"), verb(c.Undated, "has", "have"))
	usable, guessed := t.documents.dated, t.documents.assumed
	say(over(guessed, usable, manyUndated), "for %d of %s the date was assumed, which can make false spikes", guessed, plural(usable, "dated document"))
	out = append(out, t.documents.days.apart()...)
	say(over(c.Unreadable+c.Empty+c.Foreign, c.Inputs, manySkipped), "%d of %s could not be used: see the list of what was skipped", c.Unreadable+c.Empty+c.Foreign, plural(c.Inputs, "input"))
	say(over(c.Unrecognised, c.Statements, manyUnrecognised), "for %d of %s the speaker could not be placed: see the unrecognised names", c.Unrecognised, plural(c.Statements, "statement"))
	blank := c.Statements - c.ScoredStatements + c.Unjudged
	say(over(blank, c.Statements, manyUnscored), "%d of %s %s no word to judge by: read the means as if nearer to 0 than they are", blank, plural(c.Statements, "statement"), verb(blank, "holds", "hold"))
	say(over(c.Duplicates, read, manyDuplicates), "%d of %s %s an earlier one, sharing its weight", c.Duplicates, plural(read, "document"), verb(c.Duplicates, "repeats", "repeat"))
	say(t.recalled > 0, "%s %s dated more than %d days before the first document or after the last: in the means, not in the trend", plural(t.recalled, "statement"), verb(t.recalled, "is", "are"), t.opts.RecallDays)
	thin := 0
	for i := range rep.Actors {
		if !rep.Actors[i].Total.HasBand {
			thin++
		}
	}
	say(thin > 0 && len(rep.Actors) > 0, "%d of %s %s fewer than %d documents: a mean without an interval", thin, plural(len(rep.Actors), "actor"), verb(thin, "has", "have"), enoughDocuments)
	return out
}

// verb agrees with the number.
func verb(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

// over reports whether part is more than the share of whole.
func over(part, whole int, share float64) bool {
	return part > 0 && float64(part) > share*float64(whole)
}
