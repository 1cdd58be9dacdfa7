package workbook

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// rowWriter writes the rows of a sheet straight into the archive. excelize's stream takes four times
// as long for rows with rich text, and puts a sheet aside uncompressed before it is packed: 1.7 GB of
// a million statements.
type rowWriter struct {
	out     io.Writer
	fonts   *fonts
	buf     []byte
	columns []string // their letters
}

// fault is the error that a formula gives now.
type fault string

// notAvailable is the error that a formula gives where there is nothing to draw.
const notAvailable fault = "#N/A"

// write writes row n, from 1, with a cell for each column from A on; height is in points.
func (w *rowWriter) write(n int, cells []excelize.Cell, height float64) error {
	x := append(w.buf[:0], `<row r="`...)
	x = strconv.AppendInt(x, int64(n), 10)
	x = append(x, `" ht="`...)
	x = strconv.AppendFloat(x, height, 'f', -1, 64)
	x = append(x, `" customHeight="1">`...)
	for i := range cells {
		if i == len(w.columns) {
			w.columns = append(w.columns, columnName(i+1))
		}
		c := &cells[i]
		x = append(append(x, `<c r="`...), w.columns[i]...)
		x = strconv.AppendInt(x, int64(n), 10)
		if c.StyleID != 0 {
			x = append(x, `" s="`...)
			x = strconv.AppendInt(x, int64(c.StyleID), 10)
		}
		x = w.content(append(x, '"'), c)
	}
	w.buf = append(x, `</row>`...)
	_, err := w.out.Write(w.buf)
	return err
}

// content is the rest of a cell after its place and style.
func (w *rowWriter) content(x []byte, c *excelize.Cell) []byte {
	switch v := c.Value.(type) {
	case nil:
		if c.Formula == "" {
			return append(x, `/>`...)
		}
		x = appendFormula(x, "str", c.Formula)
	case string:
		if c.Formula == "" {
			return append(appendRun(append(x, ` t="inlineStr"><is>`...), v), `</is></c>`...)
		}
		x = appendText(appendFormula(x, "str", c.Formula), v)
	case []excelize.RichTextRun:
		x = append(x, ` t="inlineStr"><is>`...)
		for i := range v {
			x = append(append(x, `<r>`...), w.fonts.look(v[i].Font)...)
			x = append(appendRun(x, v[i].Text), `</r>`...)
		}
		return append(x, `</is></c>`...)
	case fault:
		x = append(appendFormula(x, "e", c.Formula), v...)
	case float64:
		x = strconv.AppendFloat(appendFormula(x, "", c.Formula), v, 'f', -1, 64)
	case int:
		x = strconv.AppendInt(appendFormula(x, "", c.Formula), int64(v), 10)
	case time.Time:
		x = strconv.AppendFloat(appendFormula(x, "", c.Formula), serialDay(v), 'f', -1, 64)
	default:
		x = appendText(appendFormula(x, "str", c.Formula), fmt.Sprint(v))
	}
	return append(x, `</v></c>`...)
}

// appendFormula begins a cell that holds a value of the type, up to the value itself.
func appendFormula(x []byte, kind, formula string) []byte {
	if kind != "" {
		x = append(append(append(x, ` t="`...), kind...), '"')
	}
	x = append(x, '>')
	if formula != "" {
		x = append(appendText(append(x, `<f>`...), formula), `</f>`...)
	}
	return append(x, `<v>`...)
}

// appendRun is a text that keeps the blanks at its ends.
func appendRun(x []byte, s string) []byte {
	if s != "" && (s[0] <= ' ' || s[len(s)-1] <= ' ') {
		x = append(x, `<t xml:space="preserve">`...)
	} else {
		x = append(x, `<t>`...)
	}
	return append(appendText(x, s), `</t>`...)
}

// appendText escapes what XML would read as markup, and what a workbook would read as an escaped
// character, such as _x0041_. The text is clean.
func appendText(x []byte, s string) []byte {
	for {
		at := strings.IndexAny(s, "&<>\r_")
		if at < 0 {
			return append(x, s...)
		}
		x = append(x, s[:at]...)
		switch s[at] {
		case '&':
			x = append(x, `&amp;`...)
		case '<':
			x = append(x, `&lt;`...)
		case '>':
			x = append(x, `&gt;`...)
		case '\r':
			x = append(x, `&#xD;`...)
		default:
			if escapedHere(s[at:]) {
				x = append(x, `_x005F`...)
			}
			x = append(x, '_')
		}
		s = s[at+1:]
	}
}

// look is the properties of a run in XML.
func (f *fonts) look(font *excelize.Font) string {
	switch font {
	case f.up:
		return boldUp
	case f.down:
		return boldDown
	}
	return plain
}

const (
	face     = `<rFont val="` + fontName + `"/><family val="2"/>`
	size     = `<sz val="10.5"/>`
	plain    = `<rPr>` + face + size + `</rPr>`
	boldUp   = `<rPr>` + face + `<b/><color rgb="FF` + colourUp + `"/>` + size + `</rPr>`
	boldDown = `<rPr>` + face + `<b/><color rgb="FF` + colourDown + `"/>` + size + `</rPr>`
)
