package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"sort"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"detente/analysis"
	"detente/analysis/agreement"
	"detente/analysis/corrections"
)

// evalCmd holds statements against coded ones.
type evalCmd struct {
	Statements string   `arg:"" help:"Statements that run or score wrote, or the folder of the results."`
	Gold       []string `required:"" help:"Coded documents (doc, date, statements, a document a line), or corrections that detente corrections read from a workbook." type:"existingfile" placeholder:"FILE"`
	JSON       bool     `name:"json" help:"Print the figures as JSON."`
	AtLeast    string   `help:"Fail when a figure is worse than in this file of lines \"figure value\" (for mae and opposite: greater)." type:"existingfile" placeholder:"FILE"`
}

// Run compares.
func (c *evalCmd) Run(e *env) error {
	name, err := statementsIn(c.Statements)
	if err != nil {
		return err
	}
	observations, err := readLines[analysis.Observation](name, nil)
	if err != nil {
		return err
	}
	r, err := c.compare(e, observations)
	if err != nil {
		return err
	}
	figures := r.Figures()
	if c.JSON {
		enc := lines(e.stdout)
		enc.SetIndent("", "  ")
		if err := enc.Encode(r); err != nil {
			return err
		}
	} else {
		showAgreement(e, &r, figures)
	}
	if c.AtLeast != "" {
		return c.gate(figures)
	}
	return nil
}

func showAgreement(e *env, r *agreement.Result, figures []analysis.Figure) {
	w := table.NewWriter()
	w.SetOutputMirror(e.stdout)
	w.SetStyle(table.StyleLight)
	w.AppendHeader(table.Row{"figure", "detente", "general sentiment"})
	for _, f := range figures {
		w.AppendRow(table.Row{f.Name, decimals(f.Value, f.HasValue), decimals(f.Baseline, f.HasBaseline)})
	}
	w.Render()
	s := r.Statements
	if r.Judged {
		fmt.Fprintf(e.stdout, "%d statements that people judged, in %d documents; %d of them are no statements; %d without a score\n",
			s.Found, r.Documents, s.Found-s.Coded, r.Blank)
	} else {
		fmt.Fprintf(e.stdout, "%d documents; %d of %d coded statements found among %d (precision %.3f, recall %.3f); %d without a score\n",
			r.Documents, s.Right, s.Coded, s.Found, s.Precision, s.Recall, r.Blank)
	}
	k := table.NewWriter()
	k.SetOutputMirror(e.stdout)
	k.SetStyle(table.StyleLight)
	names := []string{"escalatory", "neutral", "de-escalatory"}
	k.AppendHeader(table.Row{"coded \\ found", names[0], names[1], names[2]})
	for i, row := range r.Tone.Confusion {
		k.AppendRow(table.Row{names[i], row[0], row[1], row[2]})
	}
	k.Render()
}

func decimals(x float64, has bool) string {
	if !has {
		return ""
	}
	return fmt.Sprintf("%.3f", x)
}

// compare holds the observations against the gold files: documents coded by hand, or corrections.
func (c *evalCmd) compare(e *env, observations []analysis.Observation) (agreement.Result, error) {
	gold, set, err := readGold(c.Gold)
	if err != nil {
		return agreement.Result{}, err
	}
	if set.Empty() {
		return agreement.Compare(gold, observations), nil
	}
	if len(gold) > 0 {
		return agreement.Result{}, exit{exitUsage, errors.New("--gold: coded documents and corrections cannot be compared in one go; run eval for each")}
	}
	r, left := set.Evaluate(observations)
	if left > 0 && !e.quiet {
		fmt.Fprintf(e.stderr, "note: the statements of %d corrections are not among these, or their text has changed: left out\n", left)
	}
	return r, nil
}

// readGold reads coded documents and corrections, which are told apart by their first line.
func readGold(names []string) (gold []agreement.Coded, set *corrections.Set, err error) {
	var files []corrections.File
	for _, name := range names {
		is, err := holdsCorrections(name)
		if err != nil {
			return nil, nil, err
		}
		if !is {
			if gold, err = readLines(name, gold); err != nil {
				return nil, nil, err
			}
			continue
		}
		file, err := readCorrections(name, nil)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, file)
	}
	return gold, corrections.Merge(files...), nil
}

func holdsCorrections(name string) (bool, error) {
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	line, err := bufio.NewReaderSize(f, 1<<20).ReadBytes('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	return corrections.IsCorrection(bytes.TrimPrefix(line, []byte("\ufeff"))), nil
}

// gate fails when a figure is worse than recorded.
func (c *evalCmd) gate(figures []analysis.Figure) error {
	data, err := os.ReadFile(c.AtLeast)
	if err != nil {
		return err
	}
	floor := map[string]float64{}
	for n, line := range strings.Split(string(data), "\n") {
		line, _, _ = strings.Cut(line, "#")
		cells := strings.Fields(line)
		if len(cells) == 0 {
			continue
		}
		var v float64
		if len(cells) != 2 || json.Unmarshal([]byte(cells[1]), &v) != nil {
			return fmt.Errorf("%s:%d: want a figure's name and its value", c.AtLeast, n+1)
		}
		floor[cells[0]] = v
	}
	var worse []string
	for _, f := range figures {
		v, ok := floor[f.Name]
		delete(floor, f.Name)
		if !ok {
			continue
		}
		x := f.Value
		if !f.HasValue {
			x = math.NaN()
		}
		if !f.Worse && !(x >= v) || f.Worse && !(x <= v) {
			worse = append(worse, fmt.Sprintf("%s is %.3f, recorded is %.3f", f.Name, x, v))
		}
	}
	for name := range floor {
		worse = append(worse, fmt.Sprintf("%s: no such figure", name))
	}
	sort.Strings(worse)
	if len(worse) > 0 {
		return fmt.Errorf("worse than recorded in %s:\n  %s", c.AtLeast, strings.Join(worse, "\n  "))
	}
	return nil
}
