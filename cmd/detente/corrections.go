package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"detente/analysis"
	"detente/analysis/corrections"
	"detente/analysis/pipeline"
	"detente/lexicons"
	"detente/output"
	"detente/output/workbook"
)

// correctionsCmd reads an analyst's workbook back.
type correctionsCmd struct {
	Book   string `arg:"" name:"book" help:"The workbook that detente wrote and people filled in." type:"existingfile"`
	Output string `short:"o" help:"File of the corrections, JSON lines; - for standard output." default:"corrections.jsonl" placeholder:"FILE"`
	Force  bool   `help:"Replace the file."`
	By     string `help:"Who corrected, where the workbook does not say." placeholder:"NAME"`
}

// maxFaults is the most wrong cells that are listed.
const maxFaults = 50

// Run reads.
func (c *correctionsCmd) Run(e *env) error {
	set, err := e.load()
	if err != nil {
		return err
	}
	f, err := os.Open(c.Book)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	list, faults, err := workbook.ReadCorrections(f, info.Size(), knownActor(set))
	if err != nil {
		return fmt.Errorf("%s: %w", c.Book, err)
	}
	if len(faults) > 0 {
		return c.refuse(set, faults)
	}
	changes := 0
	for i := range list {
		list[i].By = cmp.Or(list[i].By, c.By)
		if list[i].Changes() {
			changes++
		}
	}
	if err := c.write(e, list); err != nil {
		return err
	}
	if !e.quiet {
		fmt.Fprintln(e.stderr, c.told(len(list), changes))
	}
	return nil
}

// told says what was read, and what to do with it.
func (c *correctionsCmd) told(n, changes int) string {
	if n == 0 {
		return "nothing was entered: fill in the yellow columns of Statements and Unrecognised names, save, and read the workbook again"
	}
	verb := "change"
	if changes == 1 {
		verb = "changes"
	}
	return fmt.Sprintf("%s, %d of them %s a number; apply them with --corrections %s", plural(n, "correction"), changes, verb, c.Output)
}

func (c *correctionsCmd) refuse(set *lexicons.Set, faults []workbook.Fault) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s cannot be understood; nothing was written:", c.Book, plural(len(faults), "cell"))
	for i, f := range faults {
		if i == maxFaults {
			fmt.Fprintf(&b, "\n  and %d more", len(faults)-i)
			break
		}
		fmt.Fprintf(&b, "\n  %s", f)
		if id, _ := set.Actors.Find(f.Actor); id != "" {
			fmt.Fprintf(&b, "; %s is %s", set.Actors.Name(id), id)
		}
	}
	return errors.New(b.String())
}

func (c *correctionsCmd) write(e *env, list []analysis.Correction) error {
	if c.Output == "-" {
		return corrections.Write(e.stdout, list)
	}
	out, err := output.CreateFile(c.Output, c.Force)
	if err != nil {
		return err
	}
	defer out.Discard()
	if err := corrections.Write(out, list); err != nil {
		return err
	}
	return out.Commit()
}

// knownActor says which ids may stand in a correction: those of the lexicons, with the opposition of each state,
// and those for no party and for nobody known.
func knownActor(set *lexicons.Set) func(string) bool {
	return func(id string) bool {
		found, _ := set.Actors.Find(id)
		return found == id && id != ""
	}
}

// readCorrections reads one file; known says which actors there are, nil takes all.
func readCorrections(name string, known func(string) bool) (corrections.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return corrections.File{}, err
	}
	defer f.Close()
	return corrections.Read(f, name, known)
}

// judgements reads the flags --corrections and --gold, and those that select.
func (c *reporting) judgements(set *lexicons.Set, o *pipeline.ReportOptions) error {
	for _, name := range c.Corrections {
		file, err := readCorrections(name, knownActor(set))
		if err != nil {
			return err
		}
		file.Name = filepath.Base(name) // where it lies is no matter of the results
		c.corrected = append(c.corrected, file)
	}
	o.Corrections = corrections.Merge(c.corrected...)
	var err error
	if o.Selection, err = c.selection(set); err != nil {
		return err
	}
	gold, judged, err := readGold(c.Gold)
	if err != nil {
		return err
	}
	if !judged.Empty() {
		return exit{exitUsage, errors.New("--gold: this file holds corrections; give it with --corrections, they are compared too")}
	}
	o.Gold = gold
	return nil
}

// noteCorrections says in a line what became of the corrections.
func noteCorrections(e *env, rep *analysis.Report) {
	if e.quiet || len(rep.Corrections.Files) == 0 {
		return
	}
	counts := map[string]int{}
	for _, c := range rep.Corrections.Entries {
		counts[c.Outcome]++
	}
	fmt.Fprintf(e.stderr, "%d corrections applied, %d stale, %d overruled by a later one; the workbook lists them\n",
		counts[analysis.Applied], counts[analysis.Stale], counts[analysis.Overruled])
}

// lexiconSuggestCmd learns from corrections.
type lexiconSuggestCmd struct {
	Statements  string   `arg:"" help:"Statements that run or score wrote, with their evidence, or the folder of the results."`
	Corrections []string `required:"" help:"Corrections that detente corrections read from a workbook. May be given more than once." sep:"none" placeholder:"FILE" type:"existingfile"`
	Top         int      `help:"Entries to show." default:"30" placeholder:"N"`
	JSON        bool     `name:"json" help:"Print everything as JSON."`
}

// Run suggests.
func (c *lexiconSuggestCmd) Run(e *env) error {
	name, err := statementsIn(c.Statements)
	if err != nil {
		return err
	}
	observations, err := readLines[analysis.Observation](name, nil)
	if err != nil {
		return err
	}
	var files []corrections.File
	for _, name := range c.Corrections {
		file, err := readCorrections(name, nil)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	s := corrections.Merge(files...).Suggest(observations)
	if c.JSON {
		enc := lines(e.stdout)
		enc.SetIndent("", "  ")
		return enc.Encode(s)
	}
	c.show(e, &s)
	return nil
}

func (c *lexiconSuggestCmd) show(e *env, s *corrections.Suggestion) {
	fmt.Fprintf(e.stdout, "%s with a score; of %s the statement is not here\n", plural(s.Judged, "judged statement"), plural(s.Stale, "correction"))
	if len(s.Entries) == 0 {
		fmt.Fprintln(e.stdout, "no entry erred: no score was overridden")
	} else {
		w := table.NewWriter()
		w.SetOutputMirror(e.stdout)
		w.SetStyle(table.StyleLight)
		w.AppendHeader(table.Row{"entry", "weight", "statements", "wrong side", "too", "by", "worst example: found, right"})
		w.SetColumnConfigs([]table.ColumnConfig{{Number: 7, WidthMax: 72, WidthMaxEnforcer: text.WrapSoft}})
		for i := range s.Entries[:min(len(s.Entries), c.Top)] {
			x := &s.Entries[i]
			too := "escalatory"
			if x.Off < 0 {
				too = "de-escalatory"
			}
			w.AppendRow(table.Row{x.Entry, analysis.Signed(x.Weight), x.Statements, x.Wrong, too, fmt.Sprintf("%.2f", max(x.Off, -x.Off)),
				fmt.Sprintf("%s, %s: %s", analysis.Signed(x.Found), analysis.Signed(x.Right), x.Example)})
		}
		w.Render()
	}
	for i, m := range s.Missing {
		if i == 0 {
			fmt.Fprintln(e.stdout, "no entry at all, though a person saw a tone:")
		}
		if i == c.Top {
			fmt.Fprintf(e.stdout, "  and %d more\n", len(s.Missing)-i)
			break
		}
		fmt.Fprintf(e.stdout, "  %s %s\n", analysis.Signed(m.Right), m.Sentence)
	}
}
