package corpus

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"

	"detente/analysis"
)

// word yields the articles of a DOCX file.
func (s *source) word() error {
	at, size, reason := s.input.random()
	if reason != "" {
		return s.reader.skip(s.id, s.id, int(size), analysis.StatusUnreadable, "%s", reason)
	}
	z, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return s.reader.skip(s.id, s.id, int(size), analysis.StatusUnreadable, "is no sound DOCX file: %v; save it anew", err)
	}
	e := &exporter{source: s, between: "\n\n"}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return s.reader.skip(s.id, s.id, int(size), analysis.StatusUnreadable, "is a zip archive without a Word document in it: rename it to .zip")
	}
	defer f.Close()
	most := wordFactor * int64(s.reader.options.MaxDocument)
	in := &io.LimitedReader{R: unpacked{f, s.input.guard}, N: most + 1}
	err = wordLines(in, s.reader.options.MaxDocument, e.add)
	var stop yieldError
	if errors.As(err, &stop) {
		return stop.err
	}
	if in.N <= 0 {
		return s.reader.skip(s.recordID("", e.articles+1), s.id, int(size), analysis.StatusUnreadable,
			"unpacks to more than the limit of %s for a Word document, and nothing behind was read: split it, or raise the limit with --max-size", mebibytes(int(most)))
	}
	if err != nil {
		return s.reader.skip(s.recordID("", e.articles+1), s.id, int(size), analysis.StatusUnreadable, "%s", trouble(err))
	}
	return e.end()
}

// wordFactor is how much larger than a document the text of a Word file may be, which holds many, with their markup.
const wordFactor = 4

// yieldError is an error of whoever takes the documents, apart from those of the input.
type yieldError struct{ err error }

func (y yieldError) Error() string { return y.err.Error() }

// wordLines hands over the paragraphs of a Word document.
func wordLines(in io.Reader, limit int, add func(string) error) error {
	d := newXML(in, limit)
	var text strings.Builder
	depth, fallback, inText := 0, 0, false // fallback: the depth of a second version of what was read already
	flush := func() error {
		s := text.String()
		text.Reset()
		if err := add(s); err != nil {
			return yieldError{err}
		}
		return nil
	}
	for {
		t, err := d.token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			switch t.Name.Local {
			case "Fallback":
				if fallback == 0 {
					fallback = depth
				}
			case "t":
				inText = fallback == 0
			case "tab":
				text.WriteByte(' ')
			case "br", "cr":
				if err := flush(); err != nil {
					return err
				}
			}
		case xml.CharData:
			if inText && text.Len() <= limit {
				text.Write(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				inText = false
			case "p":
				if err := flush(); err != nil {
					return err
				}
			}
			if depth == fallback {
				fallback = 0
			}
			depth--
		}
	}
}

// xmlReader reads XML token by token. No token may be larger than the limit: the decoder would hold it.
type xmlReader struct {
	*xml.Decoder
	in    io.Reader
	since int // bytes read since the last token
	limit int
}

func newXML(in io.Reader, limit int) *xmlReader {
	x := &xmlReader{in: in, limit: limit}
	x.Decoder = xml.NewDecoder(x)
	x.Strict = false
	x.Entity = xml.HTMLEntity
	x.CharsetReader = charset.NewReaderLabel
	return x
}

func (x *xmlReader) Read(p []byte) (int, error) {
	if x.since > x.limit {
		return 0, errTooLong
	}
	n, err := x.in.Read(p)
	x.since += n
	return n, err
}

func (x *xmlReader) token() (xml.Token, error) {
	x.since = 0
	return x.RawToken()
}
