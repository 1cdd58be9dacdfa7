package workbook

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// Fault is a cell of a user's workbook that cannot be understood.
type Fault struct {
	Sheet, Cell string
	Text        string // what is wrong, and what to do
	Actor       string // what stands there in the place of an actor's id; else ""
}

func (f Fault) String() string { return f.Sheet + "!" + f.Cell + ": " + f.Text }

// ReadCorrections reads what a person entered into a workbook of the program: overrides, exclusions,
// comments and who speaks for whom, in the order of the sheets. known says which actor ids there are.
// Faults are the cells that it cannot understand; err means that the file is no such workbook.
func ReadCorrections(r io.ReaderAt, size int64, known func(id string) bool) (list []analysis.Correction, faults []Fault, err error) {
	defer func() {
		if p := recover(); p != nil {
			list, faults, err = nil, nil, fmt.Errorf("the workbook is damaged: %v", p)
		}
	}()
	w, err := openWorkbook(r, size)
	if err != nil {
		return nil, nil, err
	}
	c := &correctionReader{w: w, known: known}
	found := false
	for _, s := range w.sheets {
		switch {
		case s.name == "Statements" || strings.HasPrefix(s.name, "Statements ("):
			err = c.sheet(s, []string{"Id", "Text hash", scoreOverride, actorOverride, dateOverride, exclude}, c.statement)
			found = true
		case s.name == "Unrecognised names" || strings.HasPrefix(s.name, "Unrecognised names ("):
			err = c.sheet(s, []string{"Name", treatAs}, c.name)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	if !found {
		return nil, nil, fmt.Errorf("the workbook has no sheet Statements; give the workbook that detente wrote")
	}
	return c.list, c.faults, nil
}

// correctionReader gathers the corrections of a workbook.
type correctionReader struct {
	w      *workbookFile
	known  func(string) bool
	list   []analysis.Correction
	faults []Fault

	sheetName string
	columns   map[string]int
	row       int
	cells     []cellValue
}

// sheet reads the rows below the header, whose columns may stand in any order.
func (c *correctionReader) sheet(s sheetPart, needed []string, read func()) error {
	c.sheetName, c.columns = s.name, nil
	return c.w.rows(s.part, func(row int, cells []cellValue) error {
		c.row, c.cells = row, cells
		if c.columns != nil {
			read()
			return nil
		}
		columns := map[string]int{}
		for i, v := range cells {
			columns[strings.TrimSpace(v.text)] = i
		}
		for _, name := range needed {
			if _, ok := columns[name]; !ok {
				return fmt.Errorf("sheet %s has no column %s in its first row; give the columns their names back", s.name, name)
			}
		}
		c.columns = columns
		return nil
	})
}

func (c *correctionReader) get(column string) cellValue {
	if i, ok := c.columns[column]; ok && i < len(c.cells) {
		return c.cells[i]
	}
	return cellValue{}
}

func (c *correctionReader) text(column string) string { return strings.TrimSpace(c.get(column).text) }

func (c *correctionReader) fault(column, format string, args ...any) {
	c.faults = append(c.faults, Fault{Sheet: c.sheetName, Cell: columnName(c.columns[column]+1) + strconv.Itoa(c.row), Text: fmt.Sprintf(format, args...)})
}

// stranger is the fault of an actor whom nobody knows by this id.
func (c *correctionReader) stranger(column, id string) {
	c.fault(column, "%.40q is no actor id; the sheet Actor ids lists them", id)
	c.faults[len(c.faults)-1].Actor = id
}

// statement reads a row of Statements.
func (c *correctionReader) statement() {
	k := analysis.Correction{ID: c.text("Id"), TextHash: c.text("Text hash"), Document: c.text("Document"), Sentence: c.get("Statement").text,
		Reviewed: c.yes(reviewed), Score: c.tone(), Actors: c.actors(), Date: c.day(), Exclude: c.yes(exclude),
		Comment: c.text(comment), By: c.text(correctedBy)}
	if !k.Reviewed && !k.Changes() && k.Comment == "" {
		return
	}
	if k.ID == "" || k.TextHash == "" {
		c.fault("Id", "the row has a correction but no Id or no Text hash; restore them, or enter the correction in a row that has both")
		return
	}
	k.Found = c.found()
	c.list = append(c.list, k)
}

// found is what the program had found, from the row's other columns.
func (c *correctionReader) found() *analysis.Found {
	f := analysis.Found{Actors: ids(c.text("Actor ids")), DatePrecision: c.text("Date precision"), DateBasis: c.text("Date basis")}
	if v := c.get("Escalation"); v.number {
		if x, err := strconv.ParseFloat(v.text, 64); err == nil && x >= -1 && x <= 1 {
			f.Escalation = &x
		}
	}
	if day, ok := c.date(c.get("Date")); ok {
		text := day.Format(time.DateOnly)
		switch analysis.Precision(f.DatePrecision) {
		case analysis.Month:
			text = text[:7]
		case analysis.Year:
			text = text[:4]
		}
		f.Date = &text
	}
	return &f
}

func ids(s string) []string {
	out := []string{}
	for _, id := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == ',' }) {
		if id = strings.ToUpper(strings.TrimSpace(id)); id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// yes reads a cell of yes and no.
func (c *correctionReader) yes(column string) bool {
	switch strings.ToLower(c.text(column)) {
	case "yes", "y", "x", "true", "1":
		return true
	case "", "no", "n", "false", "0":
		return false
	}
	c.fault(column, "%.40q is neither yes nor no", c.text(column))
	return false
}

// tone reads score_override: a number, also one that was entered as text, with either decimal sign.
func (c *correctionReader) tone() *float64 {
	v := c.get(scoreOverride)
	if v.blank() {
		return nil
	}
	text := strings.NewReplacer("−", "-", ",", ".", " ", "").Replace(strings.TrimSpace(v.text))
	x, err := strconv.ParseFloat(text, 64)
	if v.fault || err != nil || math.IsNaN(x) || x < -1 || x > 1 {
		c.fault(scoreOverride, "%.40q is no number from -1 to +1", v.text)
		return nil
	}
	return &x
}

// actors reads actor_override.
func (c *correctionReader) actors() []string {
	list := ids(c.text(actorOverride))
	for _, id := range list {
		if !c.known(id) {
			c.stranger(actorOverride, id)
			return nil
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// day reads date_override.
func (c *correctionReader) day() string {
	v := c.get(dateOverride)
	if v.blank() {
		return ""
	}
	day, ok := c.date(v)
	if !ok {
		c.fault(dateOverride, "%.40q is no date; enter it as 2024-06-30", v.text)
		return ""
	}
	return day.Format(time.DateOnly)
}

// date reads a day: a number of days, or a text such as 2024-06-30.
func (c *correctionReader) date(v cellValue) (time.Time, bool) {
	if !v.number {
		day, err := time.Parse(time.DateOnly, strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v.text), "T00:00:00")))
		return day, err == nil && day.Year() >= 1000
	}
	x, err := strconv.ParseFloat(v.text, 64)
	if err != nil || math.IsNaN(x) || x < 1 || x >= 2958466 {
		return time.Time{}, false
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if c.w.days1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return epoch.AddDate(0, 0, int(x)), true
}

// name reads a row of Unrecognised names.
func (c *correctionReader) name() {
	list := ids(c.text(treatAs))
	if len(list) == 0 {
		return
	}
	name := c.text("Name")
	switch {
	case len(list) > 1:
		c.fault(treatAs, "a name speaks for one actor: enter one id")
	case !c.known(list[0]):
		c.stranger(treatAs, list[0])
	case name == "" || name == nobodyNamed:
		c.fault(treatAs, "there is no name here that could speak for anybody; clear the cell, and correct the statements one by one")
	default:
		c.list = append(c.list, analysis.Correction{Name: name, TreatAs: list[0]})
	}
}
