// Package table writes the results as JSON lines, CSV tables, a data package that describes them, and the run's own record.
//
// The CSV files are for programs: UTF-8 without a byte order mark, comma, CRLF, quotes where
// needed (RFC 4180), no line breaks inside a cell. A blank is "not known", never 0. People
// with a spreadsheet program have the workbook.
package table

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// Field describes one column, after the Table Schema of the Frictionless Data Package, version 1.
type Field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Format      string       `json:"format,omitempty"`
	Description string       `json:"description"`
	Constraints *Constraints `json:"constraints,omitempty"`
}

// Constraints are what every value of a column keeps to.
type Constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Minimum  *float64 `json:"minimum,omitempty"`
	Maximum  *float64 `json:"maximum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

// Table is one CSV file: what it holds and how it is written.
type Table struct {
	Name        string // without ".csv"
	Title       string
	Description string
	Key         []string // columns that together name a row; nil where rows have no name
	Fields      []Field
	write       func(io.Writer, *analysis.Report) error
}

// File is the name of the table's file.
func (t Table) File() string { return t.Name + ".csv" }

// Write writes the table of the report.
func (t Table) Write(w io.Writer, rep *analysis.Report) error { return t.write(w, rep) }

// All lists the tables in the order in which a reader wants them.
func All() []Table {
	return []Table{statements(), actorPeriods(), actors(), documents(), unrecognised(), skipped(),
		changePoints(), dyads(), pairs(), comparisons(), lags(), sensitivity()}
}

// column is a field together with how its value is read from a row.
type column[T any] struct {
	Field
	value func(*T) string
}

// fill writes a table's rows; each calls its argument once a row.
func fill[T any](columns []column[T], each func(rep *analysis.Report, row func(*T) error) error) func(io.Writer, *analysis.Report) error {
	return func(w io.Writer, rep *analysis.Report) error {
		out := csv.NewWriter(w)
		out.UseCRLF = true
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = c.Name
		}
		if err := out.Write(cells); err != nil {
			return err
		}
		err := each(rep, func(row *T) error {
			for i, c := range columns {
				cells[i] = c.value(row)
			}
			return out.Write(cells)
		})
		if err != nil {
			return err
		}
		out.Flush()
		return out.Error()
	}
}

func fieldsOf[T any](columns []column[T]) []Field {
	fields := make([]Field, len(columns))
	for i, c := range columns {
		fields[i] = c.Field
	}
	return fields
}

// text is a column of words from outside, which may hold anything.
func text[T any](name, description string, value func(*T) string) column[T] {
	return column[T]{Field{Name: name, Type: "string", Description: description},
		func(row *T) string { return guard(value(row)) }}
}

func integer[T any](name, description string, value func(*T) int) column[T] {
	return column[T]{Field{Name: name, Type: "integer", Description: description, Constraints: &Constraints{Required: true, Minimum: at(0)}},
		func(row *T) string { return strconv.Itoa(value(row)) }}
}

// number is a column that is blank where valid is false, and where the value is no number.
func number[T any](name, description string, limits *Constraints, value func(*T) (x float64, valid bool)) column[T] {
	return column[T]{Field{Name: name, Type: "number", Description: description, Constraints: limits},
		func(row *T) string {
			x, valid := value(row)
			if !valid {
				return ""
			}
			return Number(x)
		}}
}

func day[T any](name, description string, value func(*T) time.Time) column[T] {
	return column[T]{Field{Name: name, Type: "date", Format: "default", Description: description},
		func(row *T) string { return isoDay(value(row)) }}
}

func (c column[T]) with(limits Constraints) column[T] {
	c.Constraints = &limits
	return c
}

func at(x float64) *float64 { return &x }

// Limits that several columns share.
func fromTo(low, high float64) *Constraints { return &Constraints{Minimum: &low, Maximum: &high} }

// isoDate are the dates of documents and statements, which may be known to the month or year only.
const isoDate = `[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`

// Number is x in as few digits as say it, rounded to six decimals: more would only show the
// noise of adding in binary. It is "" for what is not a number.
func Number(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	x = math.Round(x*1e6) / 1e6
	if x == 0 {
		x = 0 // no "-0"
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// guard keeps a spreadsheet program from running text as a formula: an apostrophe goes in front
// of what begins with = + - @ or a tab (OWASP, "CSV injection"). Line breaks become spaces.
func guard(s string) string {
	s = oneLine.Replace(s)
	if s != "" && strings.IndexByte("=+-@\t", s[0]) >= 0 {
		return "'" + s
	}
	return s
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\x00", "")

func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// lastDay turns the first day after a span into its last day, as people write it.
func lastDay(after time.Time) time.Time {
	if after.IsZero() {
		return after
	}
	return after.AddDate(0, 0, -1)
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func deref64(x *float64) (float64, bool) {
	if x == nil {
		return 0, false
	}
	return *x, true
}
