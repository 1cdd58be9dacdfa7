package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"detente/analysis"
)

// source is one open file.
type source struct {
	reader *reader
	input  *input
	id     string // of the file
	name   string // as the file is called, without .gz; "" for standard input
	in     *bufio.Reader
	seen   map[uint64]struct{} // hashes of the ids of the records met so far
	names  []string            // of the members of the last JSON object
	at     map[string]string   // which of them holds a field, as columns tells
}

// raw is a document before it is cleaned.
type raw struct {
	id, where string // where: file or file:line
	name      string // file name, for its date
	form      form
	data      []byte // of the body,
	body      string // or the body itself, where it is known to be valid UTF-8
	size      int    // of the input
	fields    fields
	side      *sideRow
	record    bool // data comes from a decoded record, whose encoding is known
}

// fields are what a record or page says of its document, as written.
type fields struct {
	title, outlet, url, language, date string
}

// whole yields a file that is one document.
func (s *source) whole(kind form) error {
	data, ok, err := s.all()
	if !ok {
		return err
	}
	return s.reader.emit(&raw{id: s.id, where: s.id, name: s.name, form: kind, data: data, size: len(data)})
}

// all reads the whole file; ok is false where it was skipped.
func (s *source) all() (data []byte, ok bool, err error) {
	limit := s.reader.options.MaxDocument
	var b bytes.Buffer
	b.Grow(min(int(s.input.size), limit) + bytes.MinRead) // where the size is known, and the file not packed, this is all
	_, err = b.ReadFrom(io.LimitReader(s.in, int64(limit)+1))
	data = b.Bytes()
	if err != nil {
		return nil, false, s.reader.skip(s.id, s.id, len(data), analysis.StatusUnreadable, "%s", trouble(err))
	}
	if len(data) > limit {
		return nil, false, s.reader.skip(s.id, s.id, len(data), analysis.StatusUnreadable,
			"is larger than the limit of %s for one document: split it, or raise the limit with --max-size", mebibytes(limit))
	}
	return data, true, nil
}

var (
	errTooLong = errors.New("too long")
	newline    = []byte("\n")
)

// line reads the next line without its end. A line longer than the limit is read through in chunks
// and not kept: errTooLong, with its size. The slice is valid until the next call.
func (s *source) line(buf []byte, limit int) (line []byte, size int, err error) {
	buf = buf[:0]
	for {
		chunk, err := s.in.ReadSlice('\n')
		size += len(chunk)
		if size <= limit+2 {
			buf = append(buf, chunk...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && size == 0:
			return nil, 0, io.EOF
		case err != nil && err != io.EOF:
			return nil, size, err
		}
		if size > limit+2 {
			return nil, size, errTooLong
		}
		return bytes.TrimSuffix(bytes.TrimSuffix(buf, newline), []byte("\r")), size, nil
	}
}
