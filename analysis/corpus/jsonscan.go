package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"detente/analysis"
)

// json yields the records of a file that holds one object, an array of objects, or several of either.
// It finds where each record ends and decodes one at a time, so that the file is never whole in memory
// and a broken record does not take the others with it.
func (s *source) json() error {
	j := &jsonScanner{source: s, lineNo: 1, limit: s.reader.options.MaxDocument}
	records := 0
	for {
		err := j.next()
		if err == io.EOF {
			return s.none(records)
		}
		where := fmt.Sprintf("%s:%d", s.id, j.startLine)
		records++
		switch {
		case errors.Is(err, errTooLong):
			err = s.reader.skip(s.recordID("", records), where, j.size, analysis.StatusUnreadable,
				"this record has %s, more than the limit of %s: write one record a line (.jsonl), or raise the limit with --max-size", mebibytes(j.size), mebibytes(j.limit))
		case errors.Is(err, io.ErrUnexpectedEOF):
			return s.reader.skip(s.recordID("", records), where, j.size, analysis.StatusUnreadable,
				"the file ends within this record: fetch it again")
		case err != nil:
			return s.reader.skip(s.recordID("", records), where, j.size, analysis.StatusUnreadable,
				"%s", trouble(err))
		default:
			var n int
			n, err = s.value(j.value, records, where)
			records += n
		}
		if err != nil {
			return err
		}
	}
}

// wrappers are the names under which an object holds a list of records.
var wrappers = [...]string{"articles", "documents", "docs", "items", "results", "records", "data", "news", "entries", "stories", "@graph", "response", "hits"}

// value yields a record, or the records of a list that it wraps; more counts those beyond the first.
func (s *source) value(b []byte, number int, where string) (more int, err error) {
	if o, err := readObject(b); err == nil {
		for _, w := range wrappers {
			var list []json.RawMessage
			v := o.get(w)
			if len(v) > 0 && v[0] == '{' && w != "@graph" {
				if inner, err := readObject(v); err == nil {
					for _, w2 := range wrappers {
						if u := inner.get(w2); len(u) > 0 && u[0] == '[' {
							v = u
							break
						}
					}
				}
			}
			if len(v) == 0 || v[0] != '[' || json.Unmarshal(v, &list) != nil || len(list) == 0 {
				continue
			}
			if list[0][0] != '{' {
				continue
			}
			for i, e := range list {
				if err := s.object(e, number+i, where); err != nil {
					return i, err
				}
			}
			return len(list) - 1, nil
		}
	}
	return 0, s.object(b, number, where)
}

// jsonScanner cuts a stream into top-level objects; the elements of top-level arrays count as top-level.
type jsonScanner struct {
	source    *source
	limit     int
	value     []byte // the record, valid until the next call
	size      int
	lineNo    int // of the next byte
	startLine int
}

// next finds the next record. What stands between records and is not an object is a record as well,
// so that it is reported.
func (j *jsonScanner) next() error {
	j.value, j.size = j.value[:0], 0
	for {
		c, err := j.source.in.ReadByte()
		if err != nil {
			return err
		}
		switch c {
		case '\n':
			j.lineNo++
		case ' ', '\t', '\r', '[', ']', ',', 0xef, 0xbb, 0xbf:
		case '{':
			j.startLine = j.lineNo
			j.keep(c)
			return j.object()
		default:
			j.startLine = j.lineNo
			j.keep(c)
			return j.stray()
		}
	}
}

func (j *jsonScanner) keep(c byte) {
	if j.size++; j.size <= j.limit {
		j.value = append(j.value, c)
	}
}

// letters takes what is at hand of a string, up to what may end it.
func (j *jsonScanner) letters() {
	b, _ := j.source.in.Peek(j.source.in.Buffered())
	if i := bytes.IndexAny(b, "\"\\\n"); i >= 0 {
		b = b[:i]
	}
	if j.size += len(b); j.size <= j.limit {
		j.value = append(j.value, b...)
	}
	j.source.in.Discard(len(b))
}

// object reads on to the brace that closes the object.
//
// A line break cannot stand in a JSON string. Where one does, a quote was forgotten; the record ends
// at the next line that begins with a brace, so that only this record is lost.
func (j *jsonScanner) object() error {
	depth, quoted, broken, lineStart := 1, false, false, false
	for depth > 0 {
		c, err := j.source.in.ReadByte()
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		if broken && lineStart && c == '{' {
			j.source.in.UnreadByte()
			break
		}
		j.keep(c)
		if c == '\n' {
			j.lineNo++
			if lineStart = true; quoted {
				broken, quoted = true, false
			}
			continue
		}
		lineStart = lineStart && (c == ' ' || c == '\t')
		switch {
		case broken:
		case quoted && c == '\\':
			if c, err = j.source.in.ReadByte(); err == nil {
				j.keep(c)
			}
		case c == '"':
			quoted = !quoted
		case quoted:
			j.letters()
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
	}
	if j.size > j.limit {
		return errTooLong
	}
	return nil
}

// stray reads what is no object up to the end of the line or the next record.
func (j *jsonScanner) stray() error {
	for {
		c, err := j.source.in.ReadByte()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if c == '\n' || c == '{' {
			j.source.in.UnreadByte()
			break
		}
		j.keep(c)
	}
	if j.size > j.limit {
		return errTooLong
	}
	return nil
}
