package workbook

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// column is one column of a sheet and what the Columns sheet says about it.
type column struct {
	name    string
	width   float64
	kind    kind
	meaning string
	unit    string
	blank   string // what a blank means; "" where there are none
	scale   bool   // coloured on the fixed scale of -1..+1
	edit    bool   // a person fills it in
	folded  bool   // grouped and hidden: for the sheet's own use
}

// sheet is a table with a header row.
type sheet struct {
	name     string
	part     string // its file in the archive
	about    string // for the list on README
	tab      string // colour of the tab
	columns  []column
	frozen   int // columns that stay in sight
	printed  int // columns that go onto paper; 0 for all
	rows     int
	row      func(i int, cells []any) // fills the cells of row i, which are all nil; nil is blank
	first    int                      // row of the whole at which this sheet begins, where it is one of several
	build    func(*sheet) error       // writes the sheet; nil for the common way
	hidden   bool                     // for the formulas only
	validate func(*sheet) error       // sets what may be entered
	least    float64                  // height of the rows at least
}

// dated is a date whose precision is less than a day.
type dated struct {
	time  time.Time
	style int
}

const (
	headerHeight = 33 // two lines
	tableStyle   = "TableStyleLight1"
)

// add writes a sheet. Everything but the rows is set before the first row: on a
// streamed sheet, what comes later is lost without an error.
func (b *book) add(s *sheet) error {
	w, err := b.begin(s, len(s.columns), s.rows)
	if err != nil {
		return err
	}
	for i, c := range slices.Backward(s.columns) { // the last one set comes first, and they belong in order
		if c.folded {
			if err := w.SetColOutlineLevel(i+1, 1); err != nil {
				return err
			}
			if err := w.SetColVisible(i+1, i+1, false); err != nil {
				return err
			}
		}
		if err := w.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	header := make([]any, len(s.columns))
	for i, c := range b.header(s) {
		header[i] = c
	}
	if err := w.SetRow("A1", header, excelize.RowOpts{Height: headerHeight}); err != nil {
		return err
	}
	if s.rows == 0 {
		if err := w.SetRow("A2", []any{excelize.Cell{StyleID: b.styles.muted, Value: "none"}}); err != nil {
			return err
		}
		return w.Flush()
	}
	b.rows[s.part] = func(w *rowWriter) error { return b.writeRows(s, w) }
	stripes := false
	if err := w.AddTable(&excelize.Table{
		Range:          area(len(s.columns), s.rows),
		Name:           fmt.Sprintf("Table_%d", b.tables()),
		StyleName:      tableStyle,
		ShowRowStripes: &stripes,
	}); err != nil {
		return err
	}
	return w.Flush()
}

// begin sets up a streamed sheet with so many columns and rows of data. Only its header goes through
// excelize; the rows are written when the archive is.
func (b *book) begin(s *sheet, columns, rows int) (*excelize.StreamWriter, error) {
	if err := b.setUp(s); err != nil {
		return nil, err
	}
	if err := b.file.SetSheetDimension(s.name, area(columns, max(rows, 1))); err != nil {
		return nil, err
	}
	w, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return nil, err
	}
	return w, w.SetPanes(panes(s.frozen))
}

// area is the cells of so many columns with a header and rows of data.
func area(columns, rows int) string {
	return fmt.Sprintf("A1:%s%d", columnName(columns), rows+1)
}

func (b *book) tables() int {
	b.tableCount++
	return b.tableCount
}

// header is the cells of the first row.
func (b *book) header(s *sheet) []excelize.Cell {
	cells := make([]excelize.Cell, len(s.columns))
	for i, c := range s.columns {
		style := b.styles.header
		switch c.kind {
		case count, score, share, number, fine:
			style = b.styles.headerNumber
		}
		if c.edit {
			style = b.styles.headerEdit
		}
		cells[i] = excelize.Cell{StyleID: style, Value: c.name}
	}
	return cells
}

func (b *book) writeRows(s *sheet, w *rowWriter) error {
	values := make([]any, len(s.columns))
	cells := make([]excelize.Cell, len(s.columns))
	for i := range s.rows {
		clear(values)
		if s.row(s.first+i, values); b.fault != nil {
			return b.fault
		}
		for j, v := range values {
			cells[j] = b.dressed(&s.columns[j], v)
		}
		if err := w.write(i+2, cells, s.height(values)); err != nil {
			return fmt.Errorf("sheet %s, row %d: %w", s.name, i+2, err)
		}
	}
	return nil
}

// height is what a row needs for its longest text: not every program fits the height of
// wrapped text to it when it opens a workbook.
func (s *sheet) height(values []any) float64 {
	lines := 1
	for j, v := range values {
		if s.columns[j].kind == line {
			continue
		}
		switch v := v.(type) {
		case string:
			lines = max(lines, wrappedLines(v, s.columns[j].width))
		case formula:
			if text, ok := v.value.(string); ok {
				lines = max(lines, wrappedLines(text, s.columns[j].width))
			}
		case []excelize.RichTextRun:
			lines = max(lines, wrappedLines(joined(v), s.columns[j].width+1))
		}
	}
	return max(s.least, rowHeight(lines))
}

func joined(runs []excelize.RichTextRun) string {
	var b strings.Builder
	for i := range runs {
		b.WriteString(runs[i].Text)
	}
	return b.String()
}

func rowHeight(lines int) float64 { return min(3+14*float64(lines), excelize.MaxRowHeight) }

// wrappedLines estimates the lines of a text in a column: words go to the next line whole.
func wrappedLines(text string, width float64) int {
	if float64(len(text)) <= width-1.5 {
		return 1
	}
	room, lines, used := int((width-1.5)*1.1), 1, 0
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word) + 1
		if used > 0 && used+n-1 > room {
			lines, used = lines+1, 0
		}
		lines += (n - 2) / max(room, 1) // a word longer than the column is broken
		used += n
	}
	return lines
}

// dressed is a cell of a column.
func (b *book) dressed(col *column, value any) excelize.Cell {
	c := b.cell(col.kind, value)
	if col.edit {
		c.StyleID = b.styles.edit[col.kind]
	}
	return c
}

// cell dresses a value for its column. A number that is none becomes a blank: excelize would
// write "NaN" as text.
func (b *book) cell(k kind, value any) excelize.Cell {
	c := excelize.Cell{StyleID: b.styles.cell[k]}
	switch v := value.(type) {
	case nil:
	case string:
		if v != "" {
			c.Value = clean(v)
		}
	case float64:
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			c.Value = v
		}
	case int:
		if c.Value = v; k == fine {
			c.StyleID = b.styles.cell[count] // a count among measures
		}
	case time.Time:
		if !v.IsZero() {
			c.Value = v
		}
	case dated:
		c.StyleID, c.Value = v.style, v.time
	case formula:
		if c = b.cell(k, v.value); k == words || k == line {
			c.StyleID = b.styles.cell[wrapped] // in a cell formatted as text, Excel would not calculate after an edit
		}
		c.Formula = v.text
	case missing:
		c.Value = notAvailable
	case link:
		c.Formula, c.Value = v.formula(), v.shown
		if c.Formula == "" {
			c.StyleID, c.Value = b.styles.cell[wrapped], clean(v.url)
		}
	default:
		c.Value = v
	}
	return c
}

// setUp sets what a sheet is printed and coloured by. It comes before the stream
// writer, which writes the sheet's properties at once.
func (b *book) setUp(s *sheet) error {
	yes := true
	if err := b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &s.tab}); err != nil {
		return err
	}
	if err := b.pageSetUp(s.name, "landscape", 0); err != nil {
		return err
	}
	if err := b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + s.name + "'!$1:$1", Scope: s.name,
	}); err != nil {
		return err
	}
	if s.printed > 0 {
		if err := b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.name,
			RefersTo: fmt.Sprintf("'%s'!$A$1:$%s$%d", s.name, columnName(s.printed), s.rows+1)}); err != nil {
			return err
		}
	}
	if s.validate != nil && s.rows > 0 {
		if err := s.validate(s); err != nil {
			return err
		}
	}
	for i, c := range s.columns {
		if c.scale && s.rows > 0 {
			name := columnName(i + 1)
			if err := b.colour(s.name, fmt.Sprintf("%s2:%s%d", name, name, s.rows+1)); err != nil {
				return err
			}
		}
	}
	return nil
}

// colour puts the fixed colour scale on a range: the same number has the same colour on every sheet.
func (b *book) colour(sheet, cells string) error {
	return b.file.SetConditionalFormat(sheet, cells, []excelize.ConditionalFormatOptions{{
		Type: "3_color_scale", Criteria: "=",
		MinType: "num", MinValue: "-1", MinColor: "#" + scaleDown,
		MidType: "num", MidValue: "0", MidColor: "#" + scaleMiddle,
		MaxType: "num", MaxValue: "1", MaxColor: "#" + scaleUp,
	}})
}

// pageSetUp: A4, one page wide, at most long pages long (0: as many as it takes), with sheet and page in the footer.
func (b *book) pageSetUp(name, orientation string, long int) error {
	a4, wide := 9, 1
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long,
	}); err != nil {
		return err
	}
	side, top, foot := 0.4, 0.5, 0.25
	if err := b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &foot, Footer: &foot,
	}); err != nil {
		return err
	}
	return b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&8détente: &A&R&8page &P of &N"})
}

func panes(frozen int) *excelize.Panes {
	p := &excelize.Panes{Freeze: true, XSplit: frozen, YSplit: 1, ActivePane: "bottomRight",
		TopLeftCell: columnName(frozen+1) + "2"}
	if frozen == 0 {
		p.ActivePane = "bottomLeft"
	}
	p.Selection = []excelize.Selection{{SQRef: p.TopLeftCell, ActiveCell: p.TopLeftCell, Pane: p.ActivePane}}
	return p
}

// columnName is the letters of column n, from 1; n is always in range here.
func columnName(n int) string {
	name, err := excelize.ColumnNumberToName(n)
	if err != nil {
		return "A"
	}
	return name
}
