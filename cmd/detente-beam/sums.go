package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"

	"detente/analysis/pipeline"
)

// Sums are what is known of one actor in one period, in whole numbers: sums of fractions depend on the
// order in which they are added, and an engine adds in any.
type Sums struct {
	Documents  int64 // with at least one scored statement
	Statements int64 // scored
	Tone       int64 // sum of the escalation of the statements, in thousand-millionths
	Means      int64 // sum of the documents' mean escalation, in thousand-millionths
}

const unit = 1e9

func (s Sums) plus(t Sums) Sums {
	return Sums{s.Documents + t.Documents, s.Statements + t.Statements, s.Tone + t.Tone, s.Means + t.Means}
}

// sumFn adds up sums.
type sumFn struct{}

// CreateAccumulator is the sum of nothing.
func (sumFn) CreateAccumulator() Sums { return Sums{} }

// AddInput adds.
func (sumFn) AddInput(a, s Sums) Sums { return a.plus(s) }

// MergeAccumulators adds.
func (sumFn) MergeAccumulators(a, b Sums) Sums { return a.plus(b) }

// ExtractOutput is the sum.
func (sumFn) ExtractOutput(a Sums) Sums { return a }

// addSums adds what a document tells, under "actor period"; statements without a date of that precision go
// under "undated". Copies of a story are not told apart here: detente report does that.
func addSums(to map[string]Sums, r *pipeline.Result, period string) {
	cut := map[string]int{"year": 4, "month": 7, "day": 10}[period]
	by := map[string]Sums{}
	for i := range r.Observations {
		o := &r.Observations[i]
		if o.Escalation == nil {
			continue
		}
		when := "undated"
		if o.Date != nil && len(*o.Date) >= cut {
			when = (*o.Date)[:cut]
		}
		for _, actor := range o.Actors {
			key := actor + " " + when
			by[key] = by[key].plus(Sums{Statements: 1, Tone: int64(math.Round(*o.Escalation * unit))})
		}
	}
	for key, s := range by { // the order does not matter: the numbers are whole
		s.Documents, s.Means = 1, int64(math.Round(float64(s.Tone)/float64(s.Statements)))
		to[key] = to[key].plus(s)
	}
}

// row is a line of the aggregates.
type row struct {
	Key  string
	Sums Sums
}

func toRow(key string, s Sums) (int, row) { return 0, row{key, s} }

// table is aggregates.csv.
func table(rows []row) []byte {
	slices.SortFunc(rows, func(a, b row) int { return strings.Compare(a.Key, b.Key) })
	var b bytes.Buffer
	b.WriteString("actor,period,documents,statements,mean_of_documents,mean_of_statements\n")
	for _, r := range rows {
		actor, period, _ := strings.Cut(r.Key, " ")
		fmt.Fprintf(&b, "%s,%s,%d,%d,%.6f,%.6f\n", actor, period, r.Sums.Documents, r.Sums.Statements,
			float64(r.Sums.Means)/float64(r.Sums.Documents)/unit, float64(r.Sums.Tone)/float64(r.Sums.Statements)/unit)
	}
	return b.Bytes()
}
