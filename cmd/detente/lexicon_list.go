package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"detente/analysis"
	"detente/analysis/audit"
	"detente/analysis/corpus"
	"detente/analysis/pipeline"
)

// sample is where entries are looked for.
type sample struct {
	Statements []string `help:"Statements that run or score wrote, or the folder of the results." sep:"none" placeholder:"FILE"`
	Corpus     []string `help:"Documents: they are scored first." sep:"none" placeholder:"PATH"`
}

func (s *sample) empty() bool { return len(s.Statements)+len(s.Corpus) == 0 }

// each yields the statements, one after the other.
func (s *sample) each(e *env, p *pipeline.Pipeline, yield func(*analysis.Observation)) error {
	for _, given := range s.Statements {
		name, err := statementsIn(given)
		if err != nil {
			return err
		}
		if err := eachStatement(name, yield); err != nil {
			return err
		}
	}
	if len(s.Corpus) == 0 {
		return nil
	}
	in := input{Paths: s.Corpus, StdinName: "stdin", MaxSize: 16}
	walk, err := in.walk(e)
	if err != nil {
		return err
	}
	return walk(e.ctx, func(item corpus.Item) error {
		r := p.Item(item)
		for i := range r.Observations {
			yield(&r.Observations[i])
		}
		return nil
	})
}

// eachStatement reads one statement at a time, so that a large run fits.
func eachStatement(name string, yield func(*analysis.Observation)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for n := 1; ; n++ {
		var o analysis.Observation
		err := dec.Decode(&o)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s:%d: not a statement of detente score: %w", name, n, err)
		}
		yield(&o)
	}
}

// lexiconListCmd lists entries.
type lexiconListCmd struct {
	Words string `arg:"" optional:"" help:"Only entries whose name holds these words, as threat or act:call."`
	sample
	Class string `help:"Only this class: of acts deed, force, speech, …; object; of shifters negation, modal, …"`
	Dead  bool   `help:"Only entries that never fire."`
	Sort  string `help:"Order: hits, decides (statements whose score it moves), sum (of contributions, by size), name or file." enum:"hits,decides,sum,name,file" default:"decides"`
	Top   int    `help:"At most so many; 0: all." default:"0" placeholder:"N"`
	JSON  bool   `name:"json" help:"Print JSON lines."`
	TSV   bool   `name:"tsv" help:"Print tab-separated values."`
}

// Run lists.
func (c *lexiconListCmd) Run(e *env) error {
	if c.Dead && c.empty() {
		return exit{exitUsage, errors.New("--dead needs statements or documents to look in: add --corpus PATH or --statements FILE")}
	}
	set, examples, err := e.loadWithExamples()
	if err != nil {
		return err
	}
	p := pipeline.New(set, pipeline.Options{})
	u := audit.NewUsage(set, p, examples)
	if err := c.each(e, p, u.Add); err != nil {
		return err
	}
	if !c.empty() && u.Statements == 0 {
		return exit{exitNothing, errNothingToCount}
	}
	f := audit.Filter{Words: c.Words, Class: c.Class, Dead: c.Dead, Sort: c.Sort, Top: c.Top}
	if c.empty() {
		f.Sort = "file"
	}
	if classes := u.Classes(); c.Class != "" && !slices.Contains(classes, c.Class) {
		return exit{exitUsage, fmt.Errorf("--class: there is no class %q; the classes are %s", c.Class, strings.Join(classes, ", "))}
	}
	return c.print(e, u, u.Entries(f))
}

func (c *lexiconListCmd) print(e *env, u *audit.Usage, entries []audit.Entry) error {
	w := bufio.NewWriter(e.stdout)
	switch {
	case c.JSON:
		enc := lines(w)
		for _, x := range entries {
			if err := enc.Encode(x); err != nil {
				return err
			}
		}
	case c.TSV:
		fmt.Fprintln(w, "entry\tclass\tweights\thits\tdecides\tsum\texamples")
		for _, x := range entries {
			fired := "\t\t"
			if !c.empty() {
				fired = fmt.Sprintf("%d\t%d\t%.3f", x.Hits, x.Decides, x.Sum)
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%d\n", x.Entry, x.Class, x.Weights, fired, x.Examples)
		}
	default:
		c.table(w, entries)
		if c.empty() {
			fmt.Fprintf(w, "%d entries; --corpus PATH or --statements FILE tells where they fire\n", len(entries))
		} else {
			fmt.Fprintln(w, u.Summary())
		}
	}
	return w.Flush()
}

func (c *lexiconListCmd) table(w io.Writer, entries []audit.Entry) {
	t := table.NewWriter()
	t.SetOutputMirror(w)
	t.SetStyle(table.StyleLight)
	head := table.Row{"entry", "class", "weights"}
	if !c.empty() {
		head = append(head, "hits", "decides", "sum")
	}
	t.AppendHeader(append(head, "examples"))
	for _, x := range entries {
		row := table.Row{x.Entry, x.Class, x.Weights}
		if !c.empty() {
			row = append(row, x.Hits, x.Decides, fmt.Sprintf("%+.2f", x.Sum))
		}
		t.AppendRow(append(row, x.Examples))
	}
	t.Render()
}
