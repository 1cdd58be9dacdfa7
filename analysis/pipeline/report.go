package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/agreement"
	"detente/analysis/corpus"
	"detente/analysis/corrections"
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

// Report reduces the records of a run to everything that the outputs draw. It marks near-duplicates,
// shares one weight among the copies, applies the corrections, and leaves the given slices as they are
// but for that.
func Report(set *lexicons.Set, observations []analysis.Observation, documents []analysis.DocumentRecord, o ReportOptions) analysis.Report {
	slices.SortStableFunc(documents, func(a, b analysis.DocumentRecord) int { return strings.Compare(a.Document, b.Document) })
	// By place, and then by all that tells two statements of one place apart: an engine hands them
	// over in any order.
	slices.SortStableFunc(observations, func(a, b analysis.Observation) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), a.Start-b.Start, a.End-b.End,
			strings.Compare(a.ID, b.ID), strings.Compare(a.Content, b.Content), strings.Compare(a.Cue, b.Cue))
	})
	if !o.KeepDuplicates {
		shareWeights(observations, documents)
	}
	var skipped []analysis.Skipped
	for _, d := range documents {
		if s := SkippedOf(d); s != nil {
			skipped = append(skipped, *s)
		}
	}
	var evaluations []analysis.Evaluation
	if len(o.Gold) > 0 {
		r := agreement.Compare(o.Gold, observations)
		evaluations = append(evaluations, r.Evaluation("statements coded by hand"))
	}
	var log analysis.CorrectionLog
	if !o.Corrections.Empty() {
		log = o.Corrections.Apply(observations)
		if r, _ := o.Corrections.Evaluate(observations); r.Statements.Found > 0 {
			evaluations = append(evaluations, r.Evaluation("statements corrected or reviewed in the workbook"))
		}
	}
	rep := series.Build(observations, documents, skipped, names(set, observations), o.Series)
	rep.Known, rep.Corrections, rep.Evaluations = known(set), log, evaluations
	if n := doubtfulDates(documents); n > 0 {
		rep.Warnings = append(rep.Warnings, fmt.Sprintf("%d of the documents tell dates that contradict each other or lie in the future: the flags in documents.csv say which", n))
	}
	return rep
}

// doubtfulDates counts the documents whose dates are doubted.
func doubtfulDates(documents []analysis.DocumentRecord) (n int) {
	for _, d := range documents {
		if slices.ContainsFunc(d.Flags, func(f string) bool { return strings.HasPrefix(f, "date") }) {
			n++
		}
	}
	return n
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

// shareWeights gives every copy of a story its share of one document's weight.
func shareWeights(observations []analysis.Observation, documents []analysis.DocumentRecord) {
	keys := make([]corpus.Key, 0, len(documents))
	index := make([]int, 0, len(documents))
	for i, d := range documents {
		if d.Signature == "" {
			continue
		}
		k := corpus.Key{ID: d.Document, Signature: d.Signature}
		if d.Date != nil && d.DatePrecision == string(analysis.Day) {
			if t, err := time.Parse(time.DateOnly, *d.Date); err == nil {
				k.Day = t
			}
		}
		keys = append(keys, k)
		index = append(index, i)
	}
	relations := corpus.Groups(keys)
	size := map[int]int{}
	for _, r := range relations {
		size[r.First]++
	}
	share := map[string]float64{}
	first := map[string]string{}
	for k, r := range relations {
		g := r.First
		d := &documents[index[k]]
		if r.Update >= 0 {
			d.UpdateOf = keys[r.Update].ID
			d.Flags = append(slices.Clip(d.Flags), "repeats "+d.UpdateOf+" with other numbers: an update, not counted as a copy")
		}
		if size[g] < 2 {
			continue
		}
		share[d.Document] = 1 / float64(size[g])
		d.Weight *= share[d.Document]
		if g != k {
			d.DuplicateOf = keys[g].ID
			first[d.Document] = keys[g].ID
		}
	}
	for i := range observations {
		x := &observations[i]
		if s, ok := share[x.Document]; ok {
			x.Weight *= s
			x.DuplicateOf = first[x.Document]
		}
	}
}

// names are the display names of all actors in the records.
func names(set *lexicons.Set, observations []analysis.Observation) map[string]string {
	out := map[string]string{}
	for i := range observations {
		for _, ids := range [][]string{observations[i].Actors, observations[i].Found().Actors, observations[i].Targets} {
			for _, id := range ids {
				if _, ok := out[id]; !ok {
					out[id] = set.Actors.Name(id)
				}
			}
		}
	}
	return out
}
