package pipeline

import (
	"fmt"
	"math"
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
	Selection      Selection
	// Corrections are what people corrected; nil for none.
	Corrections *corrections.Set
	// Gold is documents coded by hand, to be compared with what the program found.
	Gold []agreement.Coded
}

// Report reduces the records of a run to everything that the outputs draw. It takes what is asked for, marks
// near-duplicates, shares one weight among the copies, and applies the corrections: the records come out of the
// store so changed. The records may be those of an earlier report: what that one did to them is done anew. What
// does not fit into memory goes into rooms of scratch.
func Report(set *lexicons.Set, store *records.Store, scratch analysis.NewScratch, o ReportOptions) (analysis.Report, error) {
	read, err := readDocuments(store)
	if err != nil {
		return analysis.Report{}, err
	}
	evaluations, err := compareWithGold(o.Gold, store.Statements(read.begin))
	if err != nil {
		return analysis.Report{}, err
	}
	amend := read.begin
	var log analysis.CorrectionLog
	if !o.Corrections.Empty() {
		plan, err := o.Corrections.Plan(store.Statements(read.begin))
		if err != nil {
			return analysis.Report{}, err
		}
		log = plan.Log
		if r, _ := o.Corrections.Evaluate(plan.Judged); r.Statements.Found > 0 {
			evaluations = append(evaluations, r.Evaluation("statements corrected or reviewed in the workbook"))
		}
		amend = func(i, document int, x *analysis.Observation) {
			read.begin(i, document, x)
			plan.Amend(i, x)
		}
	}
	in, doubts, err := read.input(set, store, amend, &o)
	if err != nil {
		return analysis.Report{}, err
	}
	in.Scratch = scratch
	o.Series.Actors = o.Selection.Actors
	o.Series.Settings = append(slices.Clip(o.Series.Settings), o.Selection.Settings(set.Actors.Name)...)
	rep, err := series.Reduce(in.Input, o.Series)
	rep.Signed, rep.Known, rep.Corrections, rep.Evaluations = in.signed, known(set), log, evaluations
	rep.Warnings = append(doubts, rep.Warnings...)
	if read.doubtful > 0 {
		rep.Warnings = append(rep.Warnings, fmt.Sprintf("%d of the documents tell dates that contradict each other or lie in the future: the flags in documents.csv say which", read.doubtful))
	}
	return rep, err
}

// input is what the series are made of, and the documents as they came in.
type input struct {
	series.Input
	signed analysis.Records[analysis.DocumentRecord]
}

// input takes of the records, amended, what is selected, and shares weights among the copies that are left.
func (r *reading) input(set *lexicons.Set, store *records.Store, amend statementChange, o *ReportOptions) (in input, doubts []string, err error) {
	signature := store.Signature
	var taken chosen
	if !o.Selection.Empty() {
		taken, err = o.Selection.choose(store.Documents(nil), func(each func(int, *analysis.Observation)) error {
			return analysis.Each(store.Statements(func(i, document int, x *analysis.Observation) {
				amend(i, document, x)
				each(document, x)
			}), func(*analysis.Observation) error { return nil })
		})
		if err != nil {
			return in, nil, err
		}
		doubts = []string{o.Selection.doubt(taken.statements, taken.all, set.Actors.Name)}
		signature = func(i int) (string, error) {
			if !taken.documents[i] {
				return "", nil
			}
			return store.Signature(i)
		}
	}
	var found copies
	if !o.KeepDuplicates {
		if found, err = findCopies(store, r.days, signature); err != nil {
			return in, nil, err
		}
	}
	in.Documents, in.signed = store.Documents(found.document), store.Signed()
	in.Observations = store.Statements(func(i, document int, x *analysis.Observation) {
		amend(i, document, x)
		found.statement(i, document, x)
	})
	if !o.Selection.Empty() {
		in.Documents, in.signed = taken.those(in.Documents), taken.those(in.signed)
		in.Observations = selected[analysis.Observation]{in.Observations,
			func(_ int, x *analysis.Observation) bool { return o.Selection.statement(x) }, taken.statements}
	}
	in.Skipped, in.Name = r.skipped, set.Actors.Name
	return in, doubts, nil
}

// statementChange changes statement i, of a document with a number, before it is seen.
type statementChange func(i, document int, o *analysis.Observation)

// reading is what was noted of the documents as they passed by.
type reading struct {
	skipped  []analysis.Skipped
	days     []corpus.Day
	weights  []float64 // of the documents; nil: 1 each
	doubtful int       // have dates that are doubted
}

// begin takes back what an earlier report made of a statement: its share of a weight, and corrections. Its
// numbers become such as can be shown.
func (r *reading) begin(_, document int, o *analysis.Observation) {
	o.Weight, o.DuplicateOf = 1, ""
	if r.weights != nil {
		o.Weight = r.weights[document]
	}
	o.Restore()
	if o.Escalation != nil {
		score := settled(*o.Escalation)
		o.Escalation = &score
	}
	for i := range o.Evidence {
		o.Evidence[i].Contribution = settled(o.Evidence[i].Contribution)
	}
}

// settled is x without what adding in binary leaves: 0.33, not 0.32999999999999996, which a person would meet
// in a cell of the workbook.
func settled(x float64) float64 { return math.Round(x*1e9) / 1e9 }

// readDocuments reads what was skipped, each document's day and weight, and how many have dates that are doubted.
func readDocuments(store *records.Store) (*reading, error) {
	list := store.Documents(nil)
	r := &reading{days: make([]corpus.Day, 0, list.Len())}
	reasons := map[string]string{} // mostly the same few
	err := analysis.Each(list, func(d *analysis.DocumentRecord) error {
		day := corpus.NoDay
		if d.Date != nil && d.DatePrecision == string(analysis.Day) {
			if t, err := time.Parse(time.DateOnly, *d.Date); err == nil {
				day = corpus.DayOf(t)
			}
		}
		if d.Reason == "" { // an input that could not be used has no weight, and no statement
			r.weigh(d.Weight, list.Len())
		}
		r.days = append(r.days, day)
		if doubted(d) {
			r.doubtful++
		}
		if s := SkippedOf(*d); s != nil {
			if _, ok := reasons[s.Reason]; !ok {
				reasons[s.Reason] = s.Reason
			}
			r.skipped = append(r.skipped, analysis.Skipped{Where: store.ID(len(r.days) - 1), Reason: reasons[s.Reason]})
		}
		return nil
	})
	return r, err
}

// weigh notes the weight of the next of n documents. Mostly all have 1, and nothing is held.
func (r *reading) weigh(weight float64, n int) {
	if weight != 1 && r.weights == nil {
		r.weights = slices.Repeat([]float64{1}, n)
	}
	if r.weights != nil {
		r.weights[len(r.days)] = weight
	}
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

func findCopies(store *records.Store, days []corpus.Day, signature func(i int) (string, error)) (c copies, err error) {
	c.store = store
	if c.relations, err = corpus.Relate(days, signature); err != nil {
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
