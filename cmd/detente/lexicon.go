package main

import (
	"errors"
	"fmt"

	"detente/analysis/audit"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// lexiconCmd is for whoever edits the word lists.
type lexiconCmd struct {
	Check   lexiconCheckCmd   `cmd:"" help:"Check the lexicons (with --lexicons DIR, your own) and try the example sentences; every fault is listed with file and line."`
	List    lexiconListCmd    `cmd:"" help:"The entries of the tone lexicon; with documents or statements, how often each fires."`
	Show    lexiconShowCmd    `cmd:"" help:"One entry of the tone lexicon: its class, weights, examples, what it makes of things, and where it fires."`
	Suggest lexiconSuggestCmd `cmd:"" help:"Which entries erred most, by what people corrected in workbooks."`
	Fit     lexiconFitCmd     `cmd:"" help:"Fit the weights of the tone rules on coded sentences."`
	Ablate  lexiconAblateCmd  `cmd:"" help:"What each layer of the tone rules adds to the agreement with coded documents."`
}

type lexiconCheckCmd struct {
	Untried bool `help:"List also the entries without a sentence that must match, and the sentences whose words a longer entry takes."`
}

// Run checks.
func (c lexiconCheckCmd) Run(e *env) error {
	set, examples, err := e.loadWithExamples()
	if err != nil {
		return err
	}
	if _, err := lexicons.LoadRatings(e.ownLexicons()); err != nil {
		return err
	}
	r := audit.Examples(set, pipeline.New(set, pipeline.Options{}), examples)
	if c.Untried {
		for _, f := range r.Overtaken {
			fmt.Fprintf(e.stdout, "note: %s\n", f)
		}
		for _, n := range r.Untried {
			fmt.Fprintf(e.stdout, "note: no sentence shows %s\n", n)
		}
	}
	if len(r.Faults) > 0 {
		for _, f := range r.Faults {
			fmt.Fprintln(e.stderr, f)
		}
		return exit{exitFailure, fmt.Errorf("%d of %d examples do not hold: mend the entry or the sentence", len(r.Faults), len(examples))}
	}
	fmt.Fprintf(e.stdout, "no faults: %d actors, %d names and roles; lexicons %s\n", len(set.Actors.ByID), len(set.Actors.Entries), set.Hash)
	fmt.Fprintf(e.stdout, "tone: %d of %d entries are shown by an example, and all %d examples hold (--untried lists the rest)\n", r.Tried, r.Tried+len(r.Untried), len(examples))
	fmt.Fprintf(e.stdout, "tone: %d entries are not found where a sentence of their own says so, %d not in the counter-examples of their kind\n", r.Missed, r.General)
	return nil
}

// loadWithExamples reads the lexicons, and their example sentences.
func (e *env) loadWithExamples() (*lexicons.Set, []lexicons.ToneExample, error) {
	set, err := e.load()
	if err != nil {
		return nil, nil, err
	}
	examples, err := lexicons.LoadExamples(e.ownLexicons())
	return set, examples, err
}

var errNothingToCount = errors.New("no statement was found to count in")
