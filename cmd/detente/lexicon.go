package main

import "fmt"

// lexiconCmd is for whoever edits the word lists.
type lexiconCmd struct {
	Check   lexiconCheckCmd   `cmd:"" help:"Check the lexicons (with --lexicons DIR, your own); every fault is listed with file and line."`
	Suggest lexiconSuggestCmd `cmd:"" help:"Which entries erred most, by what people corrected in workbooks."`
	Fit     lexiconFitCmd     `cmd:"" help:"Fit the weights of the tone rules on coded sentences."`
}

type lexiconCheckCmd struct{}

// Run checks.
func (lexiconCheckCmd) Run(e *env) error {
	set, err := e.load()
	if err != nil {
		return err
	}
	fmt.Fprintf(e.stdout, "no faults: %d actors, %d names and roles; lexicons %s\n", len(set.Actors.ByID), len(set.Actors.Entries), set.Hash)
	return nil
}
