package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// A workbook that comes back may have been written by any program, damaged on the way, or made to
// harm. It is read in one pass without being held, within these limits.
const (
	maxParts   = 5000    // files in the archive
	maxToken   = 1 << 20 // bytes of a tag, or of the text between two: a cell holds 32,767 characters
	maxStrings = 1 << 30 // bytes of all shared texts together
	maxPart    = 8 << 30 // bytes of a part when unpacked
	maxSheets  = 1000
)

// cellValue is a cell as it is stored.
type cellValue struct {
	text   string
	number bool // text is a number
	fault  bool // text is an error, such as #REF!
}

func (c cellValue) blank() bool { return strings.TrimSpace(c.text) == "" }

// workbookFile is a workbook to be read.
type workbookFile struct {
	parts    map[string]*zip.File
	sheets   []sheetPart
	strings  []string
	days1904 bool // dates are counted from 1904
}

type sheetPart struct{ name, part string }

// openWorkbook reads what is needed to find the sheets.
func openWorkbook(r io.ReaderAt, size int64) (*workbookFile, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("no Excel workbook: %w; give the .xlsx file that detente wrote and you saved", err)
	}
	if len(z.File) > maxParts {
		return nil, fmt.Errorf("the workbook holds %d parts, more than any workbook of detente", len(z.File))
	}
	w := &workbookFile{parts: map[string]*zip.File{}}
	for _, f := range z.File {
		w.parts[strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(f.Name, `\`, "/")), "/"))] = f
	}
	if err := w.index(); err != nil {
		return nil, err
	}
	return w, w.sharedStrings()
}

// tokens calls each with the tokens of a part; io.EOF from it ends the part early.
func (w *workbookFile) tokens(part string, each func(*xml.Decoder, xml.Token) error) error {
	f := w.parts[strings.ToLower(part)]
	if f == nil {
		return fmt.Errorf("the workbook lacks its part %s: it is damaged", part)
	}
	r, err := f.Open()
	if err != nil {
		return fmt.Errorf("the workbook's part %s cannot be unpacked: %w", part, err)
	}
	defer r.Close()
	d := xml.NewDecoder(&guard{r: io.LimitReader(r, maxPart)})
	for {
		t, err := d.Token()
		if err == nil {
			err = each(d, t)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("the workbook's part %s cannot be read: %w", part, err)
		}
	}
}

// guard stops what would make the XML decoder hold too much: a tag or a text without end, and
// comments and CDATA, which may hide one and which no spreadsheet program writes.
type guard struct {
	r    io.Reader
	open bool // the last byte was a <
	run  int  // bytes since the last <
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	rest := p[:n]
	for len(rest) > 0 {
		if g.open && rest[0] == '!' {
			return 0, errors.New("it holds a comment or declaration, which no spreadsheet program writes")
		}
		at := bytes.IndexByte(rest, '<')
		if at < 0 {
			g.run += len(rest)
			g.open = false
			break
		}
		if g.run += at; g.run > maxToken {
			break
		}
		g.run, g.open = 0, true
		rest = rest[at+1:]
	}
	if g.run > maxToken {
		return 0, fmt.Errorf("it holds a text of more than %d bytes", maxToken)
	}
	return n, err
}

// index finds the sheets and the parts they lie in.
func (w *workbookFile) index() error {
	targets := map[string]string{}
	err := w.tokens("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			target := attribute(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = "/xl/" + target
			}
			targets[attribute(e, "Id")] = strings.TrimPrefix(path.Clean(target), "/")
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.tokens("xl/workbook.xml", func(_ *xml.Decoder, t xml.Token) error {
		e, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case e.Name.Local == "workbookPr":
			w.days1904 = slices.Contains([]string{"1", "true"}, attribute(e, "date1904"))
		case e.Name.Local == "sheet" && len(w.sheets) < maxSheets:
			s := sheetPart{name: attribute(e, "name")}
			for _, a := range e.Attr {
				if a.Name.Local == "id" {
					s.part = targets[a.Value]
				}
			}
			if s.part == "" {
				return fmt.Errorf("it does not say where the sheet %q lies: it is damaged", s.name)
			}
			w.sheets = append(w.sheets, s)
		}
		return nil
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// sharedStrings reads the texts that cells refer to by number.
func (w *workbookFile) sharedStrings() error {
	const part = "xl/sharedStrings.xml"
	if w.parts[strings.ToLower(part)] == nil {
		return nil
	}
	total := 0
	return w.tokens(part, func(d *xml.Decoder, t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "si" {
			s, err := richTextOf(d)
			if err != nil {
				return err
			}
			if total += len(s) + 16; total > maxStrings {
				return fmt.Errorf("its texts are longer than %d bytes together", maxStrings)
			}
			w.strings = append(w.strings, s)
		}
		return nil
	})
}

// richTextOf is the text of an element with runs, without what is said of its pronunciation.
func richTextOf(d *xml.Decoder) (string, error) {
	s, err := letters(d, true)
	return unescape(s), err
}

// letters are those of the element that has begun; of one with runs only what stands in them.
func letters(d *xml.Decoder, runs bool) (string, error) {
	var b strings.Builder
	inText, aside := false, 0
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return "", unexpected(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			if t.Name.Local == "rPh" {
				aside++
			}
			inText = t.Name.Local == "t" && aside == 0
		case xml.EndElement:
			depth--
			if t.Name.Local == "rPh" {
				aside--
			}
			inText = false
		case xml.CharData:
			if inText || !runs {
				b.Write(t)
			}
		}
	}
	return b.String(), nil
}

// unexpected: the end of a part inside an element is no end.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// unescape turns _x0041_ into the character that it stands for in a workbook.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		at := strings.Index(s, "_x")
		if at < 0 || len(s) < at+7 {
			b.WriteString(s)
			return b.String()
		}
		code, err := strconv.ParseUint(s[at+2:at+6], 16, 16)
		if err != nil || s[at+6] != '_' {
			b.WriteString(s[:at+2])
			s = s[at+2:]
			continue
		}
		b.WriteString(s[:at])
		b.WriteRune(rune(code))
		s = s[at+7:]
	}
}
