// Package workbook writes the Excel workbook that analysts share.
//
// It is the only package that knows excelize. Large sheets are streamed; the same report
// gives the same bytes.
package workbook

import (
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// book is the workbook in the making.
type book struct {
	file       *excelize.File
	rep        *analysis.Report
	styles     *styles
	sheets     []*sheet                          // all but README, in their order
	notes      []string                          // what did not fit, for README and the run log
	live       *model                            // nil where the numbers are too many for formulas
	whole      map[string][]byte                 // parts that are written in place of excelize's
	rows       map[string]func(*rowWriter) error // of the long sheets, by their parts
	tableCount int
	maxRows    int   // rows of data that a sheet takes
	maxHeat    int   // periods on the heatmap
	fault      error // in reading the records

	// The rows of the long sheets.
	statement cursor[analysis.Observation]
	document  cursor[analysis.DocumentRecord]
	name      cursor[analysis.UnrecognisedName]
}

// Options say where a workbook is put together.
type Options struct {
	Scratch analysis.NewScratch // for the compressed sheets; nil for memory
}

// Write writes the workbook of the report.
func (o Options) Write(w io.Writer, rep *analysis.Report) error {
	return o.write(w, rep, excelize.TotalRows-1, maxHeat)
}

func (o Options) write(w io.Writer, rep *analysis.Report, maxRows, maxHeat int) (err error) {
	b := &book{file: excelize.NewFile(), rep: rep, maxRows: maxRows, maxHeat: maxHeat, whole: map[string][]byte{}, rows: map[string]func(*rowWriter) error{},
		statement: cursor[analysis.Observation]{records: rep.Observations}, document: cursor[analysis.DocumentRecord]{records: rep.Documents},
		name: cursor[analysis.UnrecognisedName]{records: rep.Unrecognised}}
	defer func() {
		b.statement.close()
		b.document.close()
		b.name.close()
		if closeErr := b.file.Close(); err == nil {
			err = closeErr
		}
	}()
	if b.live, err = newModel(rep, maxRows); err != nil {
		return err
	}
	if b.styles, err = newStyles(b.file); err != nil {
		return err
	}
	if err := b.properties(); err != nil {
		return err
	}
	if b.plan(); b.fault != nil {
		return b.fault
	}
	if err := b.file.SetSheetName("Sheet1", "README"); err != nil {
		return err
	}
	for i, s := range b.sheets {
		s.part = fmt.Sprintf("xl/worksheets/sheet%d.xml", i+2) // README is the first
		if _, err := b.file.NewSheet(s.name); err != nil {
			return err
		}
		if s.hidden {
			if err := b.file.SetSheetVisible(s.name, false); err != nil {
				return err
			}
		}
	}
	if err := b.readme(); err != nil {
		return fmt.Errorf("sheet README: %w", err)
	}
	for _, s := range b.sheets {
		build := b.add
		if s.build != nil {
			build = s.build
		}
		if err := build(s); err != nil {
			return fmt.Errorf("sheet %s: %w", s.name, err)
		}
	}
	b.file.SetActiveSheet(0)
	a := &archive{ends: map[string]string{b.sheets[0].part: b.sparklines()}, whole: b.whole, scratch: o.Scratch, rows: b.rows, fonts: &b.styles.fonts}
	for _, s := range b.sheets {
		a.order = append(a.order, s.part)
	}
	// excelize would hold the whole file before it hands it over, several times while it grows: 420 MB of a
	// million statements made the process 1.2 GB. The archive writes to w itself, and excelize has nothing left to write.
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter {
		a.out = w
		return a
	})
	return b.file.Write(io.Discard)
}

// plan lists the sheets, each too long one split into several.
func (b *book) plan() {
	sheets := []*sheet{b.summary()}
	if charts := b.charts(); charts != nil {
		sheets = append(sheets, charts)
	}
	sheets = append(sheets, b.periods(), b.heatmap(), b.dyads(), b.sensitivity(), b.statements(), b.documents(), b.unrecognised())
	for _, s := range []*sheet{b.corrections(), b.evaluation()} {
		if s != nil {
			sheets = append(sheets, s)
		}
	}
	sheets = append(sheets, b.dictionary(), b.actorIDs())
	for _, s := range sheets {
		b.sheets = append(b.sheets, b.split(s)...)
	}
	var calc []*sheet
	if b.live != nil {
		calc = append(calc, b.calcStatementsSheet(), b.calcStoriesSheet(), b.calcActorsSheet())
	}
	if len(b.rep.Actors) > 0 {
		calc = append(calc, b.calcPeriodsSheet())
	}
	b.sheets = append(b.sheets, b.columnsSheet(slices.Concat(sheets, calc)))
	b.sheets = append(b.sheets, b.split(b.runLog())...)
	for _, s := range calc {
		b.sheets = append(b.sheets, b.split(s)...)
	}
}

// split cuts a sheet with more rows than a sheet takes into numbered ones.
func (b *book) split(s *sheet) []*sheet {
	if s.rows <= b.maxRows {
		return []*sheet{s}
	}
	var parts []*sheet
	for first := 0; first < s.rows; first += b.maxRows {
		part := *s
		part.first, part.rows = first, min(b.maxRows, s.rows-first)
		if first > 0 {
			part.name = fmt.Sprintf("%s (%d)", s.name, len(parts)+1)
			part.about = "Continues " + s.name + "."
		}
		parts = append(parts, &part)
	}
	b.notes = append(b.notes, fmt.Sprintf("%d rows of %s do not fit on one sheet: they go on over %d sheets", s.rows, s.name, len(parts)))
	return parts
}

// properties sets what the file says about itself. The dates are fixed: the same
// input gives the same bytes.
func (b *book) properties() error {
	const fixed = "2000-01-01T00:00:00Z"
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: clean(b.title()), Subject: "Tone of statements by actor and date", Creator: "détente", LastModifiedBy: "détente",
		Description: clean(b.rep.Finding), Keywords: "escalation, de-escalation, news, statements", Category: "analysis",
		Version: clean(b.rep.Version), Created: fixed, Modified: fixed, Language: "en",
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel", AppVersion: "16.0300"})
}

func (b *book) title() string {
	if b.rep.Title != "" {
		return b.rep.Title
	}
	return "Tone of statements by actor and date"
}

// actorName is the display name of an actor id.
func (b *book) actorName(id string) string {
	if name := b.rep.Names[id]; name != "" {
		return name
	}
	switch id {
	case analysis.Unknown:
		return "not recognised"
	case analysis.Other:
		return "no party"
	}
	return id
}
