package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"detente/analysis"
	"detente/analysis/corrections"
	"detente/analysis/pipeline"
	"detente/analysis/records"
	"detente/analysis/series"
	"detente/lexicons"
	"detente/output"
)

// reporting is the flags of every command that writes results.
type reporting struct {
	selecting
	Output         string   `short:"o" help:"Folder of the results." default:"out" placeholder:"OUT"`
	Force          bool     `help:"Replace the folder when it holds earlier results."`
	Title          string   `help:"Title of the report." placeholder:"TEXT"`
	Period         string   `help:"Length of a period: auto, day, week, month or quarter." default:"auto" enum:"auto,day,week,month,quarter"`
	Weight         string   `help:"What counts alike in a mean: each document or each statement." default:"document" enum:"document,statement"`
	CapOutlet      float64  `help:"Greatest share of one outlet in a mean, such as 0.3; 0: no limit." default:"0" placeholder:"SHARE"`
	Smooth         string   `help:"Smoothed line: ewma (exponentially weighted), loess or none." default:"ewma" enum:"ewma,loess,none"`
	HalfLife       float64  `help:"Half-life of ewma in days; 0: one that fits the period." default:"0" placeholder:"DAYS"`
	Bandwidth      float64  `help:"Days that loess looks to either side; 0: what fits the period." default:"0" placeholder:"DAYS"`
	Windows        string   `help:"What the change compares: halves, 28d (the last 28 days with the 28 before), 28d:84d, or two spans as 2021-11-01..2021-12-31,2022-01-01..2022-02-28." default:"halves" placeholder:"WINDOWS"`
	Events         string   `help:"CSV of events to draw: date,label,actor." placeholder:"FILE" type:"existingfile"`
	Reference      []string `help:"CSV of a series to hold the tone against: date,value,actor. May be given more than once." placeholder:"FILE" type:"existingfile"`
	Corrections    []string `help:"Corrections that detente corrections read from a workbook. May be given more than once: a later file wins." sep:"none" placeholder:"FILE" type:"existingfile"`
	Gold           []string `help:"Coded documents to compare with: the agreement goes into the workbook." sep:"none" placeholder:"FILE" type:"existingfile"`
	Font           []string `help:"Font file (.ttf, .otf, .ttc) for letters that the charts' own lacks, such as Chinese or Arabic. May be given more than once." sep:"none" placeholder:"FILE" type:"existingfile"`
	KeepDuplicates bool     `help:"Count every copy of a syndicated story as a document of its own."`
	Draws          int      `help:"Bootstrap draws for the intervals." default:"2000" placeholder:"N"`
	Seed           uint64   `help:"Seed of the bootstrap." default:"1"`
	JSON           bool     `name:"json" help:"Print the counts of the run as JSON on standard output."`

	corrected []corrections.File // as --corrections names them
}

// options are the report options that the flags ask for.
func (c *reporting) options(e *env) (pipeline.ReportOptions, error) {
	o := pipeline.ReportOptions{Series: series.Default(), KeepDuplicates: c.KeepDuplicates}
	s := &o.Series
	s.Period, s.Draws, s.Seed = c.Period, c.Draws, c.Seed
	s.Weighting, s.CapOutlet = c.Weight, c.CapOutlet
	s.Smooth, s.HalfLifeDays, s.BandwidthDays = c.Smooth, c.HalfLife, c.Bandwidth
	s.Title, s.Version = c.Title, version
	switch {
	case c.CapOutlet < 0 || c.CapOutlet > 1:
		return o, exit{exitUsage, fmt.Errorf("--cap-outlet is a share between 0 and 1, such as 0.3: not %v", c.CapOutlet)}
	case c.HalfLife < 0 || c.Bandwidth < 0:
		return o, exit{exitUsage, errors.New("--half-life and --bandwidth are days: they cannot be negative")}
	}
	var err error
	if s.Windows, err = series.ParseWindows(c.Windows); err != nil {
		return o, exit{exitUsage, err}
	}
	s.Settings = []analysis.Setting{
		{Name: "period", Value: c.Period},
		{Name: "copies of a story", Value: map[bool]string{true: "each counts", false: "share one weight"}[c.KeepDuplicates]},
		{Name: "bootstrap draws", Value: fmt.Sprint(c.Draws)},
		{Name: "bootstrap seed", Value: fmt.Sprint(c.Seed)},
	}
	if c.Events != "" {
		if s.Events, err = readFile(c.Events, readEvents); err != nil {
			return o, err
		}
	}
	for _, name := range c.Reference {
		file, err := readFile(name, readReference)
		if err != nil {
			return o, err
		}
		s.References = append(s.References, file)
	}
	return o, nil
}

// write reduces the records and writes the results, whole or not at all.
func (c *reporting) write(e *env, folder *output.Folder, set *lexicons.Set, store *records.Store, o pipeline.ReportOptions) error {
	o.Series.Lexicons = set.Hash
	var fonts [][]byte
	for _, name := range c.Font {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		fonts = append(fonts, data)
	}
	bounded()
	bar := e.progress("drawing")
	rep, err := pipeline.Report(set, store, folder.Scratch, o)
	if err != nil {
		return err
	}
	if err := leftNone(&rep, &o, set); err != nil {
		return err
	}
	if !o.Selection.Empty() && !e.quiet {
		fmt.Fprintln(e.stderr, "note:", rep.Warnings[0])
	}
	doubts := func(text string) {
		if !e.quiet {
			fmt.Fprintln(e.stderr, "note:", text)
		}
	}
	noteCorrections(e, &rep)
	if err := output.Write(folder, &rep, output.Options{Warn: doubts, Fonts: fonts}); err != nil {
		return err
	}
	if err := e.ctx.Err(); err != nil {
		return err
	}
	if err := folder.Commit(); err != nil {
		return err
	}
	bar.done("results are in %s (open %s/index.html)", c.Output, c.Output)
	if c.JSON {
		return lines(e.stdout).Encode(rep.Counts)
	}
	return nil
}

// reportCmd turns records into results: the reduce step.
type reportCmd struct {
	Files []string `arg:"" name:"file" help:"Folders of results that run or report wrote, or statement files of score, in any order, with FILE.documents beside each or the documents' records in files of their own or among the statements; - for standard input."`
	reporting
	SkippedOK bool `name:"skipped-ok" help:"Exit with 0, not 3, when some inputs were skipped."`
}

// Run reports.
func (c *reportCmd) Run(e *env) error {
	o, err := c.options(e)
	if err != nil {
		return err
	}
	set, err := e.load()
	if err != nil {
		return err
	}
	if err := c.judgements(set, &o); err != nil {
		return err
	}
	files, err := recordFiles(c.Files)
	if err != nil {
		return err
	}
	folder, err := output.Create(c.Output, c.Force)
	if err != nil {
		return err
	}
	defer folder.Discard()
	store, err := records.New(e.ctx, folder.Scratch)
	if err != nil {
		return err
	}
	t, earlier, err := readRecords(store, files, e.stdin)
	if err != nil {
		return err
	}
	if len(earlier.List) > 0 {
		o.Corrections = corrections.Merge(append([]corrections.File{earlier}, c.corrected...)...)
	}
	_, sentiment := store.Len()
	o.Series.Settings = append(o.Series.Settings, analysis.Setting{Name: "general sentiment", Value: onOff(sentiment > 0)})
	if err := t.nothing(); err != nil {
		return err
	}
	if err := c.write(e, folder, set, store, o); err != nil {
		return err
	}
	return t.outcome(e, c.SkippedOK, "; the run log lists all")
}

// readLines reads JSON lines and appends them to the records.
func readLines[T any](name string, records []T) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%w; score writes it beside the statements", err)
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for n := 1; ; n++ {
		var record T
		err := dec.Decode(&record)
		if errors.Is(err, io.EOF) {
			return records, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: not a record of detente score: %w", name, n, err)
		}
		records = append(records, record)
	}
}
