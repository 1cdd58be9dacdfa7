package workbook

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// rows calls each with the rows of a sheet that hold anything, and the number of the row, from 1.
// The cells are by column, from 0; each must not keep them.
func (w *workbookFile) rows(part string, each func(row int, cells []cellValue) error) error {
	var cells []cellValue
	row := 0
	return w.tokens(part, func(d *xml.Decoder, t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "row":
				cells = cells[:0]
				row++
				if n, err := strconv.Atoi(attribute(t, "r")); err == nil {
					row = n
				}
				if row < 1 || row > 1<<20 {
					return fmt.Errorf("row %d is beyond a sheet", row)
				}
			case "c":
				return w.cell(d, t, &cells)
			}
		case xml.EndElement:
			if t.Name.Local == "row" {
				return each(row, cells)
			}
			if t.Name.Local == "sheetData" {
				return io.EOF
			}
		}
		return nil
	})
}

// cell reads a cell into its place.
func (w *workbookFile) cell(d *xml.Decoder, start xml.StartElement, cells *[]cellValue) error {
	col := len(*cells)
	if at := attribute(start, "r"); at != "" {
		if col = columnOf(at); col < 0 {
			return fmt.Errorf("cell %.20q lies nowhere", at)
		}
	}
	if col >= 16384 {
		return errors.New("a row has more than 16,384 cells")
	}
	v, err := w.value(d, attribute(start, "t"))
	if err != nil {
		return err
	}
	for len(*cells) <= col {
		*cells = append(*cells, cellValue{})
	}
	(*cells)[col] = v
	return nil
}

func (w *workbookFile) value(d *xml.Decoder, kind string) (cellValue, error) {
	var v cellValue
	text := ""
	for {
		t, err := d.Token()
		if err != nil {
			return v, unexpected(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			s, err := richOrPlain(d, t)
			if err != nil {
				return v, err
			}
			if t.Name.Local == "v" || t.Name.Local == "is" {
				text = s
			}
		case xml.EndElement:
			return w.typed(kind, text)
		}
	}
}

// richOrPlain is the text of a cell's element: <v> as it is, <is> with its runs.
func richOrPlain(d *xml.Decoder, start xml.StartElement) (string, error) {
	if start.Name.Local == "is" {
		return richTextOf(d)
	}
	return letters(d, false)
}

// typed makes a value of a cell's text and type.
func (w *workbookFile) typed(kind, text string) (cellValue, error) {
	switch kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < 0 || n >= len(w.strings) {
			return cellValue{}, fmt.Errorf("a cell refers to text %.20q, which is not there", text)
		}
		return cellValue{text: w.strings[n]}, nil
	case "inlineStr", "str":
		if kind == "str" {
			text = unescape(text)
		}
		return cellValue{text: text}, nil
	case "b":
		return cellValue{text: map[string]string{"1": "yes", "0": "no"}[strings.TrimSpace(text)]}, nil
	case "e":
		return cellValue{text: text, fault: true}, nil
	case "d":
		return cellValue{text: text}, nil
	}
	return cellValue{text: text, number: strings.TrimSpace(text) != ""}, nil
}

// columnOf is the column of a cell's name, from 0; -1 for none.
func columnOf(name string) int {
	n := 0
	for i := 0; i < len(name) && i < 3 && name[i] >= 'A' && name[i] <= 'Z'; i++ {
		n = n*26 + int(name[i]-'A') + 1
	}
	return n - 1
}
