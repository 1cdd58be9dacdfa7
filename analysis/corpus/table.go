package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"detente/analysis"
)

// table yields one record a row of a CSV file whose first row names the columns.
func (s *source) table(comma byte) error {
	t := &tableScanner{source: s, limit: s.reader.options.MaxDocument, lineNo: 1}
	t.comma = s.comma(comma)
	header, err := t.row()
	switch {
	case err == io.EOF:
		return s.reader.skip(s.id, s.id, 0, analysis.StatusEmpty, "the file is empty: fill it or remove it")
	case err != nil:
		return s.reader.skip(s.id, s.id+":1", t.size, analysis.StatusUnreadable, "the row of column names %s", t.trouble(err))
	}
	names := make([]string, len(header))
	for i, h := range header {
		names[i] = strings.TrimSpace(strings.TrimPrefix(decodeShort(h), "\ufeff"))
	}
	at := columns(names, s.reader.options.Fields)
	if at["text"] == "" {
		return s.reader.skip(s.id, s.id+":1", t.size, analysis.StatusUnreadable, "%s", noTextColumn(names, s.reader.options.Fields))
	}
	column := map[string]int{}
	for field, n := range at {
		if i := slices.Index(names, n); i >= 0 {
			column[field] = i
		}
	}
	return s.rows(t, column, len(names))
}

func noTextColumn(names []string, given map[string]string) string {
	return strings.ReplaceAll(strings.ReplaceAll(noText(names, given), "no field", "no column"), "found:", "columns found:")
}

// rows yields the records below the header.
func (s *source) rows(t *tableScanner, column map[string]int, width int) error {
	records := 0
	for {
		row, err := t.row()
		if err == io.EOF {
			return s.none(records)
		}
		if err == nil && len(row) == 1 && len(bytes.TrimSpace(row[0])) == 0 {
			continue
		}
		records++
		where := fmt.Sprintf("%s:%d", s.id, t.startLine)
		get := func(field string) string {
			if i, ok := column[field]; ok && i < len(row) {
				return decodeShort(row[i])
			}
			return ""
		}
		switch {
		case errors.Is(err, errTooLong), errors.Is(err, errTooWide), errors.Is(err, errOpenQuote):
			err = s.reader.skip(s.recordID("", records), where, t.size, analysis.StatusUnreadable, "this row %s", t.trouble(err))
		case err != nil:
			return s.reader.skip(s.recordID("", records), where, t.size, analysis.StatusUnreadable,
				"%s", trouble(err))
		case column["text"] >= len(row):
			err = s.reader.skip(s.recordID(get("id"), records), where, t.size, analysis.StatusUnreadable,
				"this row has %d of %d columns and so no text: correct or remove it", len(row), width)
		default:
			err = s.reader.emit(&raw{
				id: s.recordID(get("id"), records), where: where, size: t.size, form: formText,
				data: []byte(get("text")), record: true,
				fields: fields{title: get("title"), outlet: get("outlet"), url: get("url"), language: get("language"), date: get("date")},
			})
		}
		if err != nil {
			return err
		}
	}
}

// comma is the separator that the first row uses.
func (s *source) comma(usual byte) byte {
	head, _ := s.in.Peek(bufferSize)
	line, _, _ := bytes.Cut(head, newline)
	return delimiter(line, usual)
}

// delimiter is the separator of a row of column names: semicolons and tabs are common in files named .csv. What
// stands in quotation marks does not count.
func delimiter(row []byte, usual byte) byte {
	var count [128]int
	quoted := false
	for _, c := range row {
		if c == '"' {
			quoted = !quoted
		} else if !quoted && c < 128 {
			count[c]++
		}
	}
	best := usual
	for _, c := range []byte{',', ';', '\t', '|'} {
		if count[c] > count[best] {
			best = c
		}
	}
	return best
}

// mostColumns is how many columns a table may have: a row of nothing but separators takes thirty times its size.
const mostColumns = 2_000_000

var errTooWide = errors.New("too many columns")

var errOpenQuote = errors.New("open quotation mark")

// tableScanner reads rows as RFC 4180 has them, and leniently: a quotation mark within a field that
// does not begin with one is a letter like any other.
type tableScanner struct {
	source    *source
	comma     byte
	limit     int
	size      int // of the row
	lineNo    int // of the next byte
	startLine int
	buf       []byte
	ends      []int
}

// row reads the next row. A row above the limit is read through and not kept.
func (t *tableScanner) row() ([][]byte, error) {
	t.buf, t.ends, t.size, t.startLine = nil, t.ends[:0], 0, t.lineNo
	quoted, start := false, true // start: at the start of a field
	for {
		c, err := t.source.in.ReadByte()
		if err == io.EOF {
			switch {
			case t.size == 0:
				return nil, io.EOF
			case quoted:
				return nil, errOpenQuote
			}
			return t.fields()
		}
		if err != nil {
			return nil, err
		}
		t.size++
		if c == '\n' {
			t.lineNo++
		}
		switch {
		case quoted && c == '"':
			if next, err := t.source.in.Peek(1); err == nil && next[0] == '"' {
				t.source.in.ReadByte()
				t.size++
				t.put('"')
				continue
			}
			quoted = false
		case quoted:
			t.put(c)
		case c == '"' && start:
			quoted, start = true, false
		case c == t.comma:
			if start = true; len(t.ends) <= mostColumns {
				t.ends = append(t.ends, len(t.buf))
			}
		case c == '\n':
			return t.fields()
		default:
			t.put(c)
			start = false
		}
	}
}

// trouble says what is wrong with a row.
func (t *tableScanner) trouble(err error) string {
	switch {
	case errors.Is(err, errTooLong):
		return fmt.Sprintf("has %s, more than the limit of %s: look for a quotation mark that is never closed, or raise the limit with --max-size", mebibytes(t.size), mebibytes(t.limit))
	case errors.Is(err, errTooWide):
		return fmt.Sprintf("has more than %d columns: is it a table?", mostColumns)
	case errors.Is(err, errOpenQuote):
		return "opens a quotation mark that is never closed: close or double it"
	}
	return trouble(err)
}

func (t *tableScanner) put(c byte) {
	if t.size <= t.limit {
		t.buf = append(t.buf, c)
	}
}

func (t *tableScanner) fields() ([][]byte, error) {
	if t.size > t.limit {
		return nil, errTooLong
	}
	if len(t.ends) > mostColumns {
		return nil, errTooWide
	}
	last := bytes.TrimSuffix(t.buf, []byte("\r"))
	out := make([][]byte, 0, len(t.ends)+1)
	at := 0
	for _, e := range t.ends {
		out = append(out, t.buf[at:e])
		at = e
	}
	return append(out, last[min(at, len(last)):]), nil
}
