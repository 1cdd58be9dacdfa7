package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"detente/analysis/pipeline"
	"detente/output"
)

// stdoutPath stands for standard output among the flags, as - does for standard input among the paths.
const stdoutPath = "-"

// scoreCmd turns documents into records: the map step.
type scoreCmd struct {
	input
	learning
	scoring
	caching
	Output    string `short:"o" help:"File of the statements; - for standard output, which is the default when only standard input is read." placeholder:"FILE"`
	Documents string `help:"File of the documents' records; - for standard output, each before its statements (default: FILE.documents beside the statements, none where those go to standard output)." placeholder:"FILE"`
	Force     bool   `help:"Replace the files when they exist."`
	Text      bool   `help:"Put the cleaned text into the documents' records, so that places can be checked."`
	SkippedOK bool   `name:"skipped-ok" help:"Exit with 0, not 3, when some inputs were skipped; with standard output also where there was no statement."`
}

// Run scores.
func (c *scoreCmd) Run(e *env) error {
	defer e.scoring()()
	if err := c.places(); err != nil {
		return err
	}
	set, err := e.load()
	if err != nil {
		return err
	}
	out, err := c.streams(e)
	if err != nil {
		return err
	}
	defer out.discard()
	if err := c.learn(e, &c.input, func() (io.WriteCloser, error) { return out.beside(c) }); err != nil {
		return err
	}
	walk, err := c.scan(e)
	if err != nil {
		return err
	}
	p := pipeline.New(set, pipeline.Options{Sentiment: c.Sentiment, Text: c.Text})
	cache, err := c.caching.open(e, p, c.Output == stdoutPath)
	if err != nil {
		return err
	}
	defer cache.close()
	var t tally
	bar := e.progress("scoring")
	err = p.RunLines(e.ctx, c.workers(), cache.asked(), cache.fingerprint, walk, func(l pipeline.Lines) error {
		t.addLines(&l)
		cache.count(&l)
		bar.step()
		return out.put(&l)
	})
	if err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	cache.done(e)
	bar.done("%s in %s (%s)", plural(t.statements, "statement"), plural(t.documents-t.skipped, "document"), size(t.bytes))
	if c.Output == stdoutPath && c.SkippedOK && t.statements == 0 {
		return nil // one of many parts of a corpus may well hold nothing
	}
	where := ""
	if c.Documents != "" {
		where = "; " + c.Documents + " lists all"
	}
	return t.outcome(e, c.SkippedOK, where)
}

// places settles where the two streams go.
func (c *scoreCmd) places() error {
	if c.Output == "" {
		if len(c.Paths) != 1 || c.Paths[0] != stdinPath {
			return exit{exitUsage, errors.New("name the file of the statements with -o, or write -o - for standard output")}
		}
		c.Output = stdoutPath
	}
	switch {
	case c.Documents == "" && c.Output != stdoutPath:
		c.Documents = c.Output + ".documents"
	case c.Documents == stdoutPath && c.Output != stdoutPath:
		return exit{exitUsage, errors.New("the documents' records go to standard output only together with the statements: add -o -, or name a file with --documents")}
	case c.Documents != stdoutPath && c.Documents == c.Output:
		return exit{exitUsage, errors.New("the statements and the documents' records cannot go to one file: name another with --documents")}
	}
	return nil
}

// streams is where the lines of a run go.
type streams struct {
	statements, documents io.Writer // documents is nil where nobody asked for them
	stdout                *bufio.Writer
	files                 []*output.File
}

func (c *scoreCmd) streams(e *env) (*streams, error) {
	s := &streams{stdout: bufio.NewWriterSize(e.stdout, 1<<16)}
	place := func(path string) (io.Writer, error) {
		if path == stdoutPath {
			return s.stdout, nil
		}
		f, err := output.CreateFile(path, c.Force)
		if err == nil {
			s.files = append(s.files, f)
		}
		return f, err
	}
	var err error
	if s.statements, err = place(c.Output); err != nil {
		return nil, err
	}
	if c.Documents != "" {
		if s.documents, err = place(c.Documents); err != nil {
			s.discard()
			return nil, err
		}
	}
	return s, nil
}

// beside is the file of the boilerplate learnt.
func (s *streams) beside(c *scoreCmd) (io.WriteCloser, error) {
	if c.Output == stdoutPath {
		return nil, exit{exitUsage, errors.New("--learn-boilerplate writes a file beside the statements: name theirs with -o")}
	}
	f, err := output.CreateFile(c.Output+".boilerplate.tsv", c.Force)
	if err != nil {
		return nil, err
	}
	s.files = append(s.files, f)
	return shut{f}, nil
}

func (s *streams) put(l *pipeline.Lines) error {
	if s.documents != nil {
		if _, err := s.documents.Write(l.Document); err != nil {
			return fmt.Errorf("writing the documents' records: %w", err)
		}
	}
	if _, err := s.statements.Write(l.Statements); err != nil {
		return fmt.Errorf("writing the statements: %w", err)
	}
	return nil
}

func (s *streams) commit() error {
	if err := s.stdout.Flush(); err != nil {
		return fmt.Errorf("writing to standard output: %w", err)
	}
	return output.Commit(s.files...)
}

func (s *streams) discard() {
	for _, f := range s.files {
		f.Discard()
	}
}
