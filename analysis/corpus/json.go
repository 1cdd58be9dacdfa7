package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"detente/analysis"
)

// lines yields one record a line.
func (s *source) lines() error {
	limit := s.reader.options.MaxDocument
	buf := make([]byte, 0, bufferSize)
	records := 0
	for number := 1; ; number++ {
		line, size, err := s.line(buf, limit)
		if err == io.EOF {
			return s.none(records)
		}
		where := fmt.Sprintf("%s:%d", s.id, number)
		records++
		switch {
		case errors.Is(err, errTooLong):
			err = s.reader.skip(s.recordID("", number), where, size, analysis.StatusUnreadable,
				"this line has %s, more than the limit of %s: split the record, or raise the limit with --max-size", mebibytes(size), mebibytes(limit))
		case err != nil:
			return s.reader.skip(s.recordID("", number), where, size, analysis.StatusUnreadable,
				"%s", trouble(err))
		default:
			if cap(line) > cap(buf) {
				buf = line[:0]
			}
			if line = bytes.TrimPrefix(bytes.TrimSpace(line), []byte("\xef\xbb\xbf")); len(line) == 0 {
				records--
				continue
			}
			err = s.object(line, number, where)
		}
		if err != nil {
			return err
		}
	}
}

// none reports a file without any record.
func (s *source) none(records int) error {
	if records > 0 {
		return nil
	}
	if s.name == "" {
		return s.reader.skip(s.id, s.id, 0, analysis.StatusEmpty, "standard input is empty: pipe JSONL or text into it")
	}
	return s.reader.skip(s.id, s.id, 0, analysis.StatusEmpty, "the file holds no records: fill it or remove it")
}

// object yields the document of one JSON object.
func (s *source) object(b []byte, number int, where string) error {
	if !utf8.Valid(b) {
		b = bytes.ToValidUTF8(b, []byte("\ufffd"))
	}
	o, err := readObject(b)
	if err != nil || o == nil {
		return s.reader.skip(s.recordID("", number), where, len(b), analysis.StatusUnreadable,
			"is no JSON object (%s): correct or remove the record", jsonFault(err))
	}
	return s.document(o, number, where, len(b))
}

func jsonFault(err error) string {
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return "it is null"
	case errors.As(err, &syntax):
		return fmt.Sprintf("%v at byte %d", err, syntax.Offset)
	}
	return "it is another kind of value"
}

// document yields the document that an object holds.
func (s *source) document(o object, number int, where string, size int) error {
	names := o.names()
	if s.at == nil || !slices.Equal(names, s.names) {
		s.names, s.at = names, columns(names, s.reader.options.Fields)
	}
	at := s.at
	get := func(field, between string) string { return jsonText(jsonAt(o, at[field]), between) }
	id := s.recordID(get("id", " "), number)
	if at["text"] == "" {
		return s.reader.skip(id, where, size, analysis.StatusUnreadable, "%s", noText(names, s.reader.options.Fields))
	}
	return s.reader.emit(&raw{
		id: id, where: where, size: size, form: formText, record: true,
		body: get("text", "\n\n"),
		fields: fields{
			title: get("title", " "), outlet: get("outlet", ", "), url: get("url", " "),
			language: get("language", " "), date: get("date", " "),
		},
	})
}

// noText says which fields there are where none holds a text.
func noText(names []string, given map[string]string) string {
	list := "none"
	if len(names) > 0 {
		list = strings.Join(names[:min(len(names), 30)], ", ")
	}
	if g := given["text"]; g != "" {
		return fmt.Sprintf("no field %s for the text; found: %s; name the right one with --field text=NAME", g, list)
	}
	return fmt.Sprintf("no field for the text; found: %s; name it with --field text=NAME", list)
}

// jsonAt is the value under a name, which may be a path with dots.
func jsonAt(o object, name string) []byte {
	if name == "" {
		return nil
	}
	if v := o.get(name); v != nil {
		return v
	}
	head, rest, dotted := strings.Cut(name, ".")
	if !dotted {
		return nil
	}
	inner, err := readObject(o.get(head))
	if err != nil {
		return nil
	}
	return jsonAt(inner, rest)
}

// jsonText is a value as text: of an object its name or text, of an array its elements.
func jsonText(v []byte, between string) string {
	v = bytes.TrimSpace(v)
	if len(v) == 0 || string(v) == "null" {
		return ""
	}
	switch v[0] {
	case '"':
		return unquote(v) // the object was valid as a whole
	case '{':
		o, _ := readObject(v)
		for _, name := range []string{"name", "title", "text", "#text", "@value", "value", "rendered", "domain", "@id", "url", "id", "$date"} {
			if s := jsonText(o.get(name), between); s != "" {
				return s
			}
		}
		return ""
	case '[':
		var list []json.RawMessage
		_ = json.Unmarshal(v, &list)
		parts := make([]string, 0, len(list))
		for _, e := range list {
			if s := jsonText(e, between); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, between)
	}
	return string(v)
}
