package main

import (
	"fmt"

	"detente/analysis/pipeline"
	"detente/output"
)

// scoreCmd turns documents into records: the map step.
type scoreCmd struct {
	input
	scoring
	Output    string `short:"o" required:"" help:"File of the statements; FILE.documents is written beside it." placeholder:"FILE"`
	Force     bool   `help:"Replace the files when they exist."`
	Text      bool   `help:"Put the cleaned text into FILE.documents, so that places can be checked."`
	SkippedOK bool   `name:"skipped-ok" help:"Exit with 0, not 3, when some inputs were skipped."`
}

// Run scores.
func (c *scoreCmd) Run(e *env) error {
	walk, err := c.walk(e)
	if err != nil {
		return err
	}
	set, err := e.load()
	if err != nil {
		return err
	}
	statements, err := output.CreateFile(c.Output, c.Force)
	if err != nil {
		return err
	}
	defer statements.Discard()
	documents, err := output.CreateFile(c.Output+".documents", c.Force)
	if err != nil {
		return err
	}
	defer documents.Discard()
	p := pipeline.New(set, pipeline.Options{Sentiment: c.Sentiment, Text: c.Text})
	var t tally
	bar := e.progress("scoring")
	toStatements, toDocuments := lines(statements), lines(documents)
	err = p.Run(e.ctx, c.workers(), walk, func(r pipeline.Result) error {
		t.add(r)
		bar.step()
		for i := range r.Observations {
			if err := toStatements.Encode(&r.Observations[i]); err != nil {
				return fmt.Errorf("writing %s: %w", c.Output, err)
			}
		}
		if err := toDocuments.Encode(&r.Record); err != nil {
			return fmt.Errorf("writing %s.documents: %w", c.Output, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := statements.Commit(); err != nil {
		return err
	}
	if err := documents.Commit(); err != nil {
		return err
	}
	bar.done("%d statements in %d documents (%.1f MB)", t.statements, t.documents-t.skipped, float64(t.bytes)/1e6)
	return t.outcome(e, c.SkippedOK, "; "+c.Output+".documents lists all")
}
