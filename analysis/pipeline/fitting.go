package pipeline

import (
	"detente/analysis"
	"detente/analysis/statement"
	"detente/analysis/tone"
)

// Features are the names of what the tone rules see, by number.
func (p *Pipeline) Features() []string { return p.tone.Features() }

// Entries are the entries of the tone lexicon met in a bare text.
func (p *Pipeline) Entries(text string) []tone.Found { return p.tone.Entries(p.bare(text)) }

// Combinations are what the act of this index in the lexicon makes of the usual things.
func (p *Pipeline) Combinations(act int) []tone.Combination { return p.tone.Combinations(act) }

// LeftOut lists what was taken for no statement, by sentence.
func (p *Pipeline) LeftOut(r *analysis.Reading) []statement.LeftOut { return p.statements.LeftOut(r) }

// Retone scores a statement that has been changed.
func (p *Pipeline) Retone(r *analysis.Reading, s *Statement) analysis.Score {
	return p.tone.Score(r, &s.Statement, &s.Attribution, nil)
}

// BareAmounts are the features of a bare text.
func (p *Pipeline) BareAmounts(r *analysis.Reading) []tone.Amount { return p.tone.Amounts(r, nil, nil) }
