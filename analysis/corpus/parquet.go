package corpus

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"

	"detente/analysis"
)

// parquet yields one record a row of a Parquet file. Only the columns that a document is made of are read, page by page.
func (s *source) parquet() error {
	at, size, reason := s.input.random()
	if reason != "" {
		return s.reader.skip(s.id, s.id, int(size), analysis.StatusUnreadable, "%s", reason)
	}
	f, err := openParquet(at, size)
	if err != nil {
		return s.reader.skip(s.id, s.id, int(size), analysis.StatusUnreadable, "is no sound Parquet file: %v; fetch the file again", err)
	}
	var names []string
	for _, path := range f.Schema().Columns() {
		names = append(names, columnName(path))
	}
	fieldAt := columns(names, s.reader.options.Fields)
	if fieldAt["text"] == "" {
		return s.reader.skip(s.id, s.id, int(size), analysis.StatusUnreadable, "%s", noTextColumn(names, s.reader.options.Fields))
	}
	records := 0
	for _, group := range f.RowGroups() {
		rows, err := parquetRows(f.Schema(), group, fieldAt)
		for err == nil {
			var row map[string]string
			if row, err = rows.next(s.reader.options.MaxDocument); row == nil {
				break
			}
			records++
			where := fmt.Sprintf("%s:%d", s.id, records)
			id := s.recordID(row["id"], records)
			size := rows.size
			if errors.Is(err, errTooLong) {
				err = s.reader.skip(id, where, size, analysis.StatusUnreadable, "%s", tooLong("row", size, s.reader.options.MaxDocument))
			} else if err == nil {
				err = s.reader.emit(&raw{
					id: id, where: where, size: size, form: formText, record: true, data: []byte(row["text"]),
					fields: fields{title: row["title"], outlet: row["outlet"], url: row["url"], language: row["language"], date: row["date"]},
				})
			}
			if err != nil {
				return err
			}
		}
		rows.close()
		if err != nil {
			return s.reader.skip(s.recordID("", records+1), s.id, int(size), analysis.StatusUnreadable, "%s", trouble(err))
		}
	}
	return s.none(records)
}

// tooLong is said of a record above the limit.
func tooLong(what string, size, limit int) string {
	return fmt.Sprintf("this %s has %s, more than the limit of %s: split it, or raise the limit with --max-size", what, mebibytes(size), mebibytes(limit))
}

// openParquet opens a file. The library panics on some damaged files, and believes any size that the footer claims.
func openParquet(at io.ReaderAt, size int64) (f *parquet.File, err error) {
	defer recovered(&err)
	var tail [8]byte
	if size < int64(len(tail)) {
		return nil, io.ErrUnexpectedEOF
	}
	if _, err := at.ReadAt(tail[:], size-int64(len(tail))); err != nil && err != io.EOF {
		return nil, err
	}
	if n := int64(tail[0]) | int64(tail[1])<<8 | int64(tail[2])<<16 | int64(tail[3])<<24; n > size-int64(len(tail)) {
		return nil, errors.New("its footer is missing")
	}
	if f, err = parquet.OpenFile(at, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true), parquet.ReadBufferSize(bufferSize)); err != nil {
		return nil, err
	}
	for _, g := range f.Metadata().RowGroups {
		for _, c := range g.Columns {
			if n := c.MetaData.TotalCompressedSize; n < 0 || n > size {
				return nil, errors.New("a column claims to be larger than the file")
			}
		}
	}
	return f, nil
}

// recovered makes an error of a panic.
func recovered(err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("its contents are damaged (%v)", x)
	}
}

// columnName is the name of a column, without the levels that lists put around their elements.
func columnName(path []string) string {
	for len(path) > 1 && (path[len(path)-1] == "element" || path[len(path)-1] == "item" || path[len(path)-1] == "list" || path[len(path)-1] == "array") {
		path = path[:len(path)-1]
	}
	return strings.Join(path, ".")
}

// rowReader reads the columns of a row group side by side.
type rowReader struct {
	columns []*columnReader
	left    int64
	size    int // of the row
}

func parquetRows(schema *parquet.Schema, group parquet.RowGroup, fields map[string]string) (r *rowReader, err error) {
	r = &rowReader{left: group.NumRows()}
	defer recovered(&err)
	chunks := group.ColumnChunks()
	for i, path := range schema.Columns() {
		for _, f := range fieldNames { // in their order
			if fields[f.field] != columnName(path) {
				continue
			}
			leaf, ok := schema.Lookup(path...)
			if !ok {
				continue
			}
			between := " "
			if f.field == "text" {
				between = "\n\n"
			}
			r.columns = append(r.columns, &columnReader{field: f.field, between: between, kind: leaf.Node.Type().String(), pages: chunks[i].Pages(), buf: make([]parquet.Value, 64)})
		}
	}
	return r, nil
}

// next reads a row; nil at the end. A row above the limit is errTooLong.
func (r *rowReader) next(limit int) (row map[string]string, err error) {
	if r.left == 0 {
		return nil, nil
	}
	r.left--
	r.size = 0
	row = map[string]string{}
	for _, c := range r.columns {
		text, err := c.next()
		if err != nil {
			return nil, err
		}
		r.size += len(text)
		row[c.field] = text
	}
	if r.size > limit {
		return row, errTooLong
	}
	return row, nil
}

func (r *rowReader) close() {
	for _, c := range r.columns {
		c.pages.Close()
	}
}

// columnReader reads a column value by value.
type columnReader struct {
	field, between string
	kind           string // the type as the library writes it
	pages          parquet.Pages
	page           parquet.Page
	values         parquet.ValueReader
	buf, ready     []parquet.Value
}

// next is the text of the next row: of a list, of all its elements.
func (c *columnReader) next() (text string, err error) {
	defer recovered(&err)
	var parts []string
	for first := true; ; first = false {
		if len(c.ready) == 0 {
			if err := c.fill(); err == io.EOF && !first {
				break
			} else if err == io.EOF {
				return "", io.ErrUnexpectedEOF
			} else if err != nil {
				return "", err
			}
		}
		v := c.ready[0]
		if !first && v.RepetitionLevel() == 0 {
			break
		}
		c.ready = c.ready[1:]
		if !v.IsNull() {
			parts = append(parts, valueText(v, c.kind))
		}
	}
	return strings.Join(parts, c.between), nil
}

// fill reads more values.
func (c *columnReader) fill() error {
	for {
		if c.values == nil {
			page, err := c.pages.ReadPage()
			if err != nil {
				return err
			}
			c.page, c.values = page, page.Values()
		}
		n, err := c.values.ReadValues(c.buf)
		if n > 0 {
			c.ready = c.buf[:n]
			return nil
		}
		if err != nil && err != io.EOF {
			return err
		}
		parquet.Release(c.page)
		c.values = nil
	}
}

// valueText writes a value; days and times as dates.
func valueText(v parquet.Value, kind string) string {
	switch {
	case v.Kind() == parquet.ByteArray || v.Kind() == parquet.FixedLenByteArray:
		return decodeShort(v.ByteArray())
	case kind == "DATE":
		return time.Unix(int64(v.Int32())*86400, 0).UTC().Format(time.DateOnly)
	case v.Kind() == parquet.Int96: // the time stamps of old writers: nanoseconds of the day, Julian day
		const epoch = 2440588
		x := v.Int96()
		return time.Unix((int64(x[2])-epoch)*86400, 0).UTC().Format(time.DateOnly)
	case strings.HasPrefix(kind, "TIMESTAMP"):
		t := time.UnixMicro(v.Int64())
		if strings.Contains(kind, "MILLIS") {
			t = time.UnixMilli(v.Int64())
		} else if strings.Contains(kind, "NANOS") {
			t = time.Unix(0, v.Int64())
		}
		return t.UTC().Format(time.RFC3339)
	}
	return v.String()
}
