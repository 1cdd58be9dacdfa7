package main

import (
	"context"
	"fmt"
	"runtime"
	"time"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/pipeline"
)

// input is the flags of every command that reads documents.
type input struct {
	Paths      []string          `arg:"" name:"path" help:"Files, folders and patterns (*, **); - for standard input."`
	Field      map[string]string `help:"Name of a field in JSON, CSV or Parquet records, as text=body; the usual names are found by themselves." placeholder:"NAME=FIELD"`
	StdinName  string            `help:"Name of standard input, which begins the ids of its documents: each part of a corpus needs its own." default:"stdin" placeholder:"NAME"`
	AssumeDate string            `help:"Date of documents that tell none (else they stay undated and out of the trend)." placeholder:"YYYY-MM-DD"`
	MaxSize    int               `help:"Largest document, in MiB." default:"16" placeholder:"MIB"`

	Boilerplate string `help:"Lines of outlets to leave out, as --learn-boilerplate wrote them." placeholder:"FILE" type:"existingfile"`

	known *corpus.Boilerplate // read or learnt
}

// options are the corpus options that the flags ask for.
func (in *input) corpusOptions(e *env) (corpus.Options, error) {
	o := corpus.Options{Stdin: pipeline.Interruptible(e.ctx, e.stdin), StdinName: in.StdinName, Fields: in.Field, MaxDocument: in.MaxSize << 20, Today: time.Now().UTC()}
	var err error
	if o.Boilerplate, err = in.boilerplate(); err != nil {
		return o, err
	}
	if in.AssumeDate != "" {
		t, err := time.Parse(time.DateOnly, in.AssumeDate)
		if err != nil {
			return o, exit{exitUsage, fmt.Errorf("--assume-date %q is no date; write it as 2021-12-03", in.AssumeDate)}
		}
		o.AssumeDate = analysis.DateOf(t, analysis.Day, analysis.BasisAssumed)
	}
	return o, nil
}

// stdinPath stands for standard input among the paths.
const stdinPath = "-"

// walk yields the documents that the flags name.
func (in *input) walk(e *env) (pipeline.Walk, error) { return in.documents(e, corpus.Walk) }

// scan is walk for the pipeline, whose workers clean the documents.
func (in *input) scan(e *env) (pipeline.Walk, error) { return in.documents(e, corpus.Scan) }

func (in *input) documents(e *env, read func(context.Context, []string, corpus.Options, func(corpus.Item) error) error) (pipeline.Walk, error) {
	o, err := in.corpusOptions(e)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, yield func(corpus.Item) error) error {
		return read(ctx, in.Paths, o, yield)
	}, nil
}

// scoring is the flags of every command that scores.
type scoring struct {
	Sentiment bool `help:"Fill the column of general sentiment (a diagnostic, never part of the score)." default:"true" negatable:""`
	Workers   int  `short:"j" help:"Documents scored at a time (default: the number of cores). Results do not depend on it." placeholder:"N"`
}

func (s *scoring) workers() int {
	if s.Workers > 0 {
		return s.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// tally counts what became of the inputs, for the exit code and the last line.
type tally struct {
	documents, skipped, statements, bytes int
	first                                 analysis.Skipped
}

func (t *tally) add(r pipeline.Result) {
	t.documents++
	t.statements += len(r.Observations)
	t.bytes += r.Record.Bytes
	if r.Skipped != nil {
		if t.skipped++; t.skipped == 1 {
			t.first = *r.Skipped
		}
	}
}

// nothing is the error of a run in which no statement was found: there is nothing to report on.
func (t *tally) nothing() error {
	switch {
	case t.statements > 0:
		return nil
	case t.skipped > 0:
		return exit{exitNothing, fmt.Errorf("nothing could be scored: no statement in %s, and %s %s skipped, the first %s: %s",
			plural(t.documents-t.skipped, "document"), plural(t.skipped, "input"), were(t.skipped), t.first.Where, t.first.Reason)}
	}
	return exit{exitNothing, fmt.Errorf("nothing could be scored: no statement in %s", plural(t.documents, "document"))}
}

// addLines is add for a result that is written out already.
func (t *tally) addLines(l *pipeline.Lines) {
	t.add(pipeline.Result{Skipped: l.Skipped, Record: analysis.DocumentRecord{Bytes: l.Bytes}})
	t.statements += l.Count
}

// outcome is the exit code of a run that went through.
func (t *tally) outcome(e *env, skippedOK bool, where string) error {
	if err := t.nothing(); err != nil || t.skipped == 0 {
		return err
	}
	if !e.quiet {
		fmt.Fprintf(e.stderr, "%s %s skipped, the first %s: %s%s\n", plural(t.skipped, "input"), were(t.skipped), t.first.Where, t.first.Reason, where)
	}
	if !skippedOK {
		return exit{exitSkipped, nil}
	}
	return nil
}
