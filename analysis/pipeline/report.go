package pipeline

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/agreement"
	"detente/analysis/corpus"
	"detente/analysis/corrections"
	"detente/analysis/records"
	"detente/analysis/series"
	"detente/lexicons"
)

// ReportOptions are the settings of the reduce step.
type ReportOptions struct {
	Series         series.Options
	KeepDuplicates bool // each copy counts as a document of its own
	// Corrections are what people corrected; nil for none.
	Corrections *corrections.Set
	// Gold is documents coded by hand, to be compared with what the program found.
	Gold []agreement.Coded
}

// Report reduces the records of a run to everything that the outputs draw. It marks near-duplicates, shares
// one weight among the copies, and applies the corrections: the records come out of the store so changed. What
// does not fit into memory goes into rooms of scratch.
func Report(set *lexicons.Set, store *records.Store, scratch analysis.NewScratch, o ReportOptions) (analysis.Report, error) {
	skipped, days, doubtful, err := readDocuments(store)
	if err != nil {
		return analysis.Report{}, err
	}
	var found copies
	if !o.KeepDuplicates {
		if found, err = findCopies(store, days); err != nil {
			return analysis.Report{}, err
		}
	}
	documents := store.Documents(found.document)
	observations := store.Statements(found.statement)
	evaluations, err := compareWithGold(o.Gold, observations)
	if err != nil {
		return analysis.Report{}, err
	}
	var log analysis.CorrectionLog
	if !o.Corrections.Empty() {
		plan, err := o.Corrections.Plan(observations)
		if err != nil {
			return analysis.Report{}, err
		}
		log = plan.Log
		if r, _ := o.Corrections.Evaluate(plan.Judged); r.Statements.Found > 0 {
			evaluations = append(evaluations, r.Evaluation("statements corrected or reviewed in the workbook"))
		}
		observations = store.Statements(func(i, document int, x *analysis.Observation) {
			found.statement(i, document, x)
			plan.Amend(i, x)
		})
	}
	rep, err := series.Reduce(series.Input{Observations: observations, Documents: documents, Skipped: skipped, Name: set.Actors.Name, Scratch: scratch}, o.Series)
	rep.Known, rep.Corrections, rep.Evaluations = known(set), log, evaluations
	if doubtful > 0 {
		rep.Warnings = append(rep.Warnings, fmt.Sprintf("%d of the documents tell dates that contradict each other or lie in the future: the flags in documents.csv say which", doubtful))
	}
	return rep, err
}

// readDocuments reads what was skipped, each document's day, and how many have dates that are doubted.
func readDocuments(store *records.Store) (skipped []analysis.Skipped, days []corpus.Day, doubtful int, err error) {
	list := store.Documents(nil)
	days = make([]corpus.Day, 0, list.Len())
	reasons := map[string]string{} // mostly the same few
	err = analysis.Each(list, func(d *analysis.DocumentRecord) error {
		day := corpus.NoDay
		if d.Date != nil && d.DatePrecision == string(analysis.Day) {
			if t, err := time.Parse(time.DateOnly, *d.Date); err == nil {
				day = corpus.DayOf(t)
			}
		}
		days = append(days, day)
		if doubted(d) {
			doubtful++
		}
		if s := SkippedOf(*d); s != nil {
			if _, ok := reasons[s.Reason]; !ok {
				reasons[s.Reason] = s.Reason
			}
			skipped = append(skipped, analysis.Skipped{Where: store.ID(len(days) - 1), Reason: reasons[s.Reason]})
		}
		return nil
	})
	return skipped, days, doubtful, err
}

// compareWithGold holds the statements of the coded documents against the coding.
func compareWithGold(gold []agreement.Coded, observations analysis.Records[analysis.Observation]) ([]analysis.Evaluation, error) {
	if len(gold) == 0 {
		return nil, nil
	}
	coded := map[string]bool{}
	for _, d := range gold {
		coded[path.Base(d.Document)] = true
	}
	var found []analysis.Observation
	err := analysis.Each(observations, func(o *analysis.Observation) error {
		if coded[path.Base(o.Document)] {
			found = append(found, *o)
		}
		return nil
	})
	r := agreement.Compare(gold, found)
	return []analysis.Evaluation{r.Evaluation("statements coded by hand")}, err
}

// doubted reports whether the document's dates are doubted.
func doubted(d *analysis.DocumentRecord) bool {
	return slices.ContainsFunc(d.Flags, func(f string) bool { return strings.HasPrefix(f, "date") })
}

// known are the actors of the lexicons, by id.
func known(set *lexicons.Set) []analysis.ActorName {
	var out []analysis.ActorName
	for id := range set.Actors.ByID {
		out = append(out, analysis.ActorName{ID: id, Name: set.Actors.Name(id)})
	}
	slices.SortFunc(out, func(a, b analysis.ActorName) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// SkippedOf is what a document's record says of an input that could not be used, or nil.
func SkippedOf(d analysis.DocumentRecord) *analysis.Skipped {
	if d.Reason == "" {
		return nil
	}
	return &analysis.Skipped{Where: d.Document, Reason: d.Reason}
}

// copies is what the near-duplicates are to one another, by the number of the document.
type copies struct {
	store     *records.Store
	relations []corpus.Relation
	size      []uint32 // of the group, at its first
}

func findCopies(store *records.Store, days []corpus.Day) (c copies, err error) {
	c.store = store
	if c.relations, err = corpus.Relate(days, store.Signature); err != nil {
		return c, err
	}
	c.size = make([]uint32, len(days))
	for _, r := range c.relations {
		c.size[r.First]++
	}
	return c, nil
}

// document gives a copy of a story its share of one document's weight.
func (c *copies) document(i int, d *analysis.DocumentRecord) {
	if len(c.relations) == 0 {
		return
	}
	r := c.relations[i]
	if r.Update >= 0 {
		d.UpdateOf = c.store.ID(int(r.Update))
		d.Flags = append(slices.Clip(d.Flags), "repeats "+d.UpdateOf+" with other numbers: an update, not counted as a copy")
	}
	if n := c.size[r.First]; n > 1 {
		d.Weight *= 1 / float64(n)
		if int(r.First) != i {
			d.DuplicateOf = c.store.ID(int(r.First))
		}
	}
}

// statement gives a statement the share of its document.
func (c *copies) statement(_, document int, o *analysis.Observation) {
	if len(c.relations) == 0 {
		return
	}
	if r := c.relations[document]; c.size[r.First] > 1 {
		o.Weight *= 1 / float64(c.size[r.First])
		if o.DuplicateOf = ""; int(r.First) != document {
			o.DuplicateOf = c.store.ID(int(r.First))
		}
	}
}
