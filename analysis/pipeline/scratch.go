package pipeline

import (
	"sync"

	"detente/analysis"
	"detente/analysis/tone"
)

// scratch is the room of one document's analysis, kept from document to document: the tokens take ten times the room of
// the text, the observations and lines twice.
type scratch struct {
	document *analysis.Document
	reading  analysis.Reading
	found    []analysis.Statement
	dropped  map[string]int
	speakers []analysis.Attribution
	dates    []analysis.Date
	analysis Analysis
	result   Result

	stances      tone.Stances
	statements   []Statement
	observations []analysis.Observation
	evidence     []analysis.Term
	numbers      []float64 // to which the observations point
	places       []int     // likewise
	points       []int32
	seen         map[string]int // ids of statements
	writer       writer
}

func newScratch() *scratch { return &scratch{stances: tone.Stances{}, seen: map[string]int{}} }

var scratches = sync.Pool{New: func() any { return newScratch() }}

// keptTokens is how long a list of tokens may be to be kept: one long document shall not take room for ever.
const keptTokens = 1 << 18

// results scores documents and makes their records, which lie in the room of each.
func (p *Pipeline) results(documents []*scratch) {
	p.analyse(documents)
	for _, s := range documents {
		s.result = Result{Record: s.analysis.Record(p.options.Text), Observations: s.analysis.observations(s)}
		s.result.Record.Signature = p.signer.Signature(&s.reading)
		if cap(s.reading.Tokens) > keptTokens {
			s.reading = analysis.Reading{} // not kept, and not needed for the lines, which take much room as well
		}
	}
}

// release gives the room back: nothing that lies in it may be used any more.
func (s *scratch) release() {
	if s.reading.Document == nil {
		return // too large
	}
	s.document, s.reading.Document = nil, nil
	s.found, s.dropped, s.speakers, s.dates = nil, nil, nil, nil
	s.analysis, s.result = Analysis{}, Result{}
	scratches.Put(s)
}
