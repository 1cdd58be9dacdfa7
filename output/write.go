package output

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"detente/analysis"
	"detente/output/chart"
	"detente/output/page"
	"detente/output/table"
	"detente/output/workbook"
)

// Options say how the results are written.
type Options struct {
	Progress func(name string) // told the name of each file before it is written; may be nil
	Fonts    [][]byte          // fonts for letters that the charts' own lacks
	Warn     func(text string) // told the doubts that come up in writing, which also go into run.json; may be nil
}

// WriteReport writes all results of the report into the folder dir, whole or not at all.
func WriteReport(dir string, force bool, rep *analysis.Report) error {
	folder, err := Create(dir, force)
	if err != nil {
		return err
	}
	defer folder.Discard()
	if err := Write(folder, rep, Options{}); err != nil {
		return err
	}
	return folder.Commit()
}

// Write writes all results of the report into the folder, which the caller commits.
// run.json comes last: it holds the hash of every other file.
func Write(folder *Folder, rep *analysis.Report, opts Options) error {
	w := writer{folder: folder, rep: rep, opts: opts}
	w.charts()
	for _, t := range table.All() {
		w.file(t.File(), t.Write)
	}
	w.file("statements.jsonl", table.Statements)
	w.file("documents.jsonl", table.Documents)
	w.file("detente.xlsx", workbook.Options{Scratch: folder.Scratch}.Write)
	w.file("datapackage.json", func(out io.Writer, rep *analysis.Report) error {
		return table.DataPackage(out, rep, folder.Files())
	})
	w.file(runFile, func(out io.Writer, rep *analysis.Report) error {
		return table.Run(out, rep, folder.Files())
	})
	return w.err
}

// charts draws the pictures and the page that shows them. What they could not show becomes a
// doubt of the report, which the files written later hold.
func (w *writer) charts() {
	files, doubts, err := chart.All(w.rep, chart.Options{Fonts: w.opts.Fonts})
	if err != nil {
		w.err = err
		return
	}
	if len(doubts) > 0 {
		rep := *w.rep // the caller's report stays as it is
		rep.Warnings = append(slices.Clone(rep.Warnings), doubts...)
		w.rep = &rep
	}
	if w.opts.Warn != nil {
		for _, d := range doubts {
			w.opts.Warn(d)
		}
	}
	var shown []page.Chart
	for _, f := range files {
		if name, ok := strings.CutSuffix(f.Name, ".svg"); ok {
			shown = append(shown, page.Chart{Name: name, Title: f.Title, Alt: f.Alt, Actor: f.Actor, SVG: f.Data})
		}
		w.file("charts/"+f.Name, func(out io.Writer, _ *analysis.Report) error {
			_, err := out.Write(f.Data)
			return err
		})
	}
	w.file("index.html", func(out io.Writer, rep *analysis.Report) error { return page.Write(out, rep, shown) })
}

// writer writes one file after the other until one fails.
type writer struct {
	folder *Folder
	rep    *analysis.Report
	opts   Options
	err    error
}

func (w *writer) file(name string, write func(io.Writer, *analysis.Report) error) {
	if w.err != nil {
		return
	}
	if w.opts.Progress != nil {
		w.opts.Progress(name)
	}
	out, err := w.folder.File(name)
	if err != nil {
		w.err = err
		return
	}
	if err := write(out, w.rep); err != nil {
		w.err = fmt.Errorf("output file %s: %w", name, err)
		return
	}
	w.err = out.Close()
}
