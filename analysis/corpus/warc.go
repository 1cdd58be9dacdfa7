package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"

	"detente/analysis"
)

// warcHeaderBytes is the size up to which the headers of a record are read; they have about 500 bytes.
const warcHeaderBytes = 1 << 20

// warc yields the pages of a web archive (ISO 28500): the web pages and texts that servers answered with, and the
// texts of "conversion" records. The day of the crawl is not the day of publication, and is not used.
func (s *source) warc() error {
	records, pages := 0, 0
	for {
		h, err := s.warcHeader()
		if err == io.EOF {
			if pages == 0 {
				return s.reader.skip(s.id, s.id, s.input.known(), analysis.StatusEmpty, "the archive holds no web pages: check that its responses were kept")
			}
			return nil
		}
		records++
		where := fmt.Sprintf("%s:%d", s.id, records)
		length, e := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
		if err == nil && (e != nil || length < 0) {
			err = errors.New("a record does not tell its length")
		}
		if err != nil {
			return s.reader.skip(s.recordID("", records), where, s.input.known(), analysis.StatusUnreadable, "%s", trouble(err))
		}
		body := &io.LimitedReader{R: s.in, N: length}
		used, err := s.warcRecord(h, body, where, records)
		if err != nil {
			return err
		}
		if used {
			pages++
		}
		if err := s.drain(body); err != nil {
			return s.reader.skip(s.recordID("", records), where, s.input.known(), analysis.StatusUnreadable, "this record %s", trouble(err))
		}
	}
}

// drain reads over what is left of a record.
func (s *source) drain(body *io.LimitedReader) error {
	for body.N > 0 {
		n, err := s.in.Discard(int(min(body.N, 8<<20)))
		if body.N -= int64(n); err == io.EOF {
			return io.ErrUnexpectedEOF
		} else if err != nil {
			return err
		}
	}
	return nil
}

// warcHeader reads on to the next record and reads its headers.
func (s *source) warcHeader() (textproto.MIMEHeader, error) {
	for {
		line, _, err := s.line(nil, warcHeaderBytes)
		if err != nil {
			return nil, err
		}
		if bytes.HasPrefix(line, []byte("WARC/")) {
			break
		}
		if len(line) > 0 {
			return nil, errors.New("a record does not begin with its version")
		}
	}
	return s.header(warcHeaderBytes)
}

// header reads the lines "Name: value" up to an empty one.
func (s *source) header(limit int) (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	for left := limit; ; {
		line, size, err := s.line(nil, left)
		if err == io.EOF {
			return h, io.ErrUnexpectedEOF
		}
		if left -= size; err != nil || left <= 0 {
			return h, errors.Join(err, errTooLong)
		}
		if len(line) == 0 {
			return h, nil
		}
		if name, value, ok := strings.Cut(string(line), ":"); ok {
			h.Add(textproto.TrimString(name), textproto.TrimString(value))
		}
	}
}

// warcRecord yields the page of a record; used is false where it holds none.
func (s *source) warcRecord(h textproto.MIMEHeader, body *io.LimitedReader, where string, number int) (used bool, err error) {
	limit := s.reader.options.MaxDocument
	kind, mark := formText, mediaType(h.Get("Content-Type"))
	switch h.Get("Warc-Type") {
	case "response":
		if !strings.HasPrefix(h.Get("Warc-Target-Uri"), "http") {
			return false, nil
		}
	case "conversion", "resource":
		if mark == "text/html" {
			kind = formHTML
		} else if mark != "text/plain" {
			return false, nil
		}
	default:
		return false, nil
	}
	size := int(body.N)
	if size > limit+warcHeaderBytes {
		if h.Get("Warc-Type") == "response" && !pageAhead(s.in) { // a film, say
			return false, nil
		}
		return true, s.reader.skip(s.warcID(h, number), where, size, analysis.StatusUnreadable, "%s", tooLong("record", size, limit))
	}
	data, err := io.ReadAll(body)
	if err != nil || body.N > 0 {
		return true, nil // told by drain
	}
	if h.Get("Warc-Type") == "response" {
		var ok bool
		if kind, data, ok = response(data, limit); !ok {
			return false, nil
		}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return false, nil
	}
	address := strings.Trim(h.Get("Warc-Target-Uri"), "<>")
	return true, s.reader.emit(&raw{id: s.warcID(h, number), where: where, size: size, form: kind, data: data, fields: fields{url: address}})
}

// warcID is the id of a record without its wrapping: <urn:uuid:…>.
func (s *source) warcID(h textproto.MIMEHeader, number int) string {
	return s.recordID(strings.TrimPrefix(strings.Trim(h.Get("Warc-Record-Id"), "<> "), "urn:uuid:"), number)
}

// pageAhead reports whether the response that comes next is a page.
func pageAhead(in *bufio.Reader) bool {
	head, _ := in.Peek(4 << 10)
	low := bytes.ToLower(head)
	return bytes.Contains(low, []byte("content-type: text/html")) || bytes.Contains(low, []byte("content-type:text/html"))
}

func mediaType(s string) string {
	s, _, _ = strings.Cut(s, ";")
	return strings.ToLower(strings.TrimSpace(s))
}

// response takes the headers off an answer of a web server; ok is false where it is no page.
func response(data []byte, limit int) (kind form, body []byte, ok bool) {
	r, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(data)), nil)
	if err != nil || r.StatusCode != http.StatusOK {
		return "", nil, false
	}
	defer r.Body.Close()
	switch mediaType(r.Header.Get("Content-Type")) {
	case "text/html", "application/xhtml+xml":
		kind = formHTML
	case "text/plain":
		kind = formText
	default:
		return "", nil, false
	}
	// Crawlers write the answer's headers as they came, and its body as they like: chunked or not, packed or not.
	// The length that the headers tell is the packed one's.
	_, body, _ = bytes.Cut(data, []byte("\r\n\r\n"))
	if len(r.TransferEncoding) > 0 {
		if whole, err := io.ReadAll(io.LimitReader(r.Body, int64(limit))); err == nil {
			body = whole
		}
	}
	if bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return "", nil, false
		}
		if body, err = io.ReadAll(io.LimitReader(z, int64(limit))); err != nil {
			return "", nil, false
		}
	}
	return kind, body, true
}
