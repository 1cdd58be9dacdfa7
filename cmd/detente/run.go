package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/analysis/records"
	"detente/lexicons"
	"detente/output"
)

// runCmd is the whole job: score, then report.
type runCmd struct {
	input
	learning
	scoring
	caching
	reporting
	SkippedOK bool `name:"skipped-ok" help:"Exit with 0, not 3, when some inputs were skipped."`
	DryRun    bool `help:"Only list what would be read."`
}

// Run does the job.
func (c *runCmd) Run(e *env) error {
	if c.DryRun {
		walk, err := c.walk(e)
		if err != nil {
			return err
		}
		return dryRun(e, walk)
	}
	options, err := c.options(e)
	if err != nil {
		return err
	}
	folder, err := output.Create(c.Output, c.Force)
	if err != nil {
		return err
	}
	defer folder.Discard()
	if err := c.learn(e, &c.input, func() (io.WriteCloser, error) { return folder.File(boilerplateFile) }); err != nil {
		return err
	}
	walk, err := c.scan(e)
	if err != nil {
		return err
	}
	release := e.scoring()
	set, err := e.load()
	if err != nil {
		return err
	}
	if err := c.judgements(set, &options); err != nil {
		return err
	}
	store, t, err := c.score(e, set, walk, folder.Scratch, release)
	if err != nil {
		return err
	}
	if err := t.nothing(); err != nil {
		return err
	}
	options.Series.Settings = append(options.Series.Settings, analysis.Setting{Name: "general sentiment", Value: onOff(c.Sentiment)})
	options.Series.Settings = append(options.Series.Settings, c.settings()...)
	if err := c.write(e, folder, set, store, options); err != nil {
		return err
	}
	return t.outcome(e, c.SkippedOK, "; the run log lists all")
}

// score scores every document of a walk into a store that is ready to be read, and tells what it met. The memory is released as
// soon as the last is scored, or so many are that it is in the way.
func (c *runCmd) score(e *env, set *lexicons.Set, walk pipeline.Walk, scratch analysis.NewScratch, release func()) (*records.Store, tally, error) {
	var t tally
	p := pipeline.New(set, pipeline.Options{Sentiment: c.Sentiment})
	cache, err := c.caching.open(e, p, false)
	if err != nil {
		return nil, t, err
	}
	defer cache.close()
	store, err := records.New(e.ctx, scratch)
	if err != nil {
		return nil, t, err
	}
	bar := e.progress("scoring")
	err = p.RunLines(e.ctx, c.workers(), cache.asked(), cache.fingerprint, walk, func(l pipeline.Lines) error {
		cache.count(&l)
		r, err := l.Result()
		if err != nil {
			return err
		}
		if t.add(r); t.documents == manyDocuments {
			many(release)
		}
		bar.step()
		return put(store, &r)
	})
	release()
	if err != nil {
		return nil, t, err
	}
	cache.done(e)
	bar.done("%s in %s (%s)", plural(t.statements, "statement"), plural(t.documents-t.skipped, "document"), size(t.bytes))
	return store, t, store.Seal()
}

// put keeps what became of a document.
func put(store *records.Store, r *pipeline.Result) error {
	for i := range r.Observations {
		if err := store.Statement(&r.Observations[i]); err != nil {
			return err
		}
	}
	return store.Document(&r.Record)
}

func onOff(b bool) string {
	if b {
		return "on"
	}
	return "off"
}

// dryRun lists the documents, with date and outlet, and what cannot be used.
func dryRun(e *env, walk func(context.Context, func(corpus.Item) error) error) error {
	var t tally
	err := walk(e.ctx, func(item corpus.Item) error {
		r := pipeline.Result{Skipped: item.Skipped}
		t.add(r)
		if item.Skipped != nil {
			_, err := fmt.Fprintf(e.stdout, "skipped\t%s\t%s\n", item.Skipped.Where, item.Skipped.Reason)
			return err
		}
		d := item.Document
		_, err := fmt.Fprintf(e.stdout, "%s\t%s\t%s\t%d bytes\n", dateText(d.Published), d.ID, d.Outlet, d.Bytes)
		return err
	})
	if err == nil && !e.quiet {
		fmt.Fprintf(e.stderr, "%s would be read, %s skipped; nothing was written\n", plural(t.documents-t.skipped, "document"), plural(t.skipped, "input"))
	}
	return err
}

func dateText(d analysis.Date) string {
	if !d.Known() {
		return "undated"
	}
	return d.String()
}

// lines writes JSON lines.
func lines(w interface{ Write([]byte) (int, error) }) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
