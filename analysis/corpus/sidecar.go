package corpus

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"detente/analysis"
)

// A sidecar tells of the files in its folder what they do not tell themselves, or tell wrongly: a table with a
// column "file" and any of date, title, outlet, url, language and weight. It wins over everything else.
const (
	sidecarName  = "metadata.csv"
	sidecarBytes = 256 << 20
)

// sideRow is what a sidecar says of a document.
type sideRow struct {
	fields
	date   analysis.Date // unknown where there is none
	weight float64       // -1 where there is none
	where  string        // file:line of the row
	dir    string        // of the sidecar
	file   string        // as written
	line   int
	faults []string // values that cannot be used
	used   bool
}

// sideNames are the names of the column that names the file.
var sideNames = []string{"file", "filename", "path", "document", "filepath", "id"}

// readSidecar reads the rows of a sidecar; problems are rows and values that cannot be used. It is nil where the file is
// an ordinary table.
func readSidecar(path, id string) (rows []*sideRow, problems []file, isSidecar bool) {
	data, err := readLimited(path, sidecarBytes)
	if err != nil {
		return nil, []file{{id: id, path: path, problem: fmt.Sprintf("the sidecar cannot be read: %v", reasonOf(err))}}, true
	}
	text, reason, ok := decode(data)
	if !ok {
		return nil, []file{{id: id, path: path, problem: "the sidecar " + reason}}, true
	}
	in := csv.NewReader(strings.NewReader(text))
	in.LazyQuotes, in.FieldsPerRecord = true, -1
	head, _, _ := bytes.Cut([]byte(text), newline)
	in.Comma = rune(delimiter(head, ','))
	names, err := in.Read()
	if err != nil {
		return nil, nil, false
	}
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	at := columns(names, nil)
	name := slices.IndexFunc(names, func(n string) bool { return slices.Contains(sideNames, simple(n)) })
	if name < 0 || at["text"] != "" {
		return nil, nil, false
	}
	for {
		values, err := in.Read()
		if err == io.EOF {
			return rows, problems, true
		}
		line, _ := in.FieldPos(0)
		where := fmt.Sprintf("%s:%d", id, line)
		if err != nil {
			return rows, append(problems, file{id: where, path: fmt.Sprintf("%s:%d", path, line), problem: fmt.Sprintf("the sidecar cannot be read further: %v", err)}), true
		}
		if name >= len(values) || strings.TrimSpace(values[name]) == "" {
			continue
		}
		row := sideValues(names, values, at)
		row.where, row.file, row.line = where, strings.TrimSpace(values[name]), line
		if !filepath.IsLocal(filepath.FromSlash(row.file)) {
			row.faults = append(row.faults, fmt.Sprintf("%s leads out of the sidecar's folder: name a file below it", row.file))
		}
		rows = append(rows, row)
	}
}

// sideValues reads a row.
func sideValues(names, values []string, at map[string]string) *sideRow {
	get := func(column string) string {
		if i := slices.Index(names, column); column != "" && i >= 0 && i < len(values) {
			return strings.TrimSpace(values[i])
		}
		return ""
	}
	row := &sideRow{weight: -1, fields: fields{title: get(at["title"]), outlet: get(at["outlet"]), url: get(at["url"]), language: get(at["language"])}}
	if s := get(at["date"]); s != "" {
		d, ok := metaDate(s)
		if d.Basis = analysis.BasisSidecar; ok {
			row.date = d
		} else {
			row.faults = append(row.faults, fmt.Sprintf("%q is no date that can be told: write it as 2021-12-03", s))
		}
	}
	weight := slices.IndexFunc(names, func(n string) bool { return simple(n) == "weight" })
	if weight >= 0 && weight < len(values) && strings.TrimSpace(values[weight]) != "" {
		w, err := strconv.ParseFloat(strings.TrimSpace(values[weight]), 64)
		if err != nil || !(w >= 0 && w <= 1e6) {
			row.faults = append(row.faults, fmt.Sprintf("%q is no weight: write a number from 0 on, 1 being usual", values[weight]))
		} else {
			row.weight = w
		}
	}
	return row
}

func readLimited(path string, limit int64) ([]byte, error) {
	f, _, err := open(file{path: path})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = errors.New("it is larger than " + mebibytes(int(limit)))
	}
	return data, err
}

// beside reads the sidecar of a folder once. isSidecar is false where there is none, or a table of documents.
func (w *walker) beside(dir, rel string) (isSidecar bool) {
	path := filepath.Join(dir, sidecarName)
	if met, ok := w.sidecars[path]; ok {
		return met
	}
	w.sidecars[path] = false
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	id := strings.TrimPrefix(rel+"/"+sidecarName, "/")
	rows, problems, isSidecar := readSidecar(path, id)
	w.sidecars[path] = isSidecar
	w.files = append(w.files, problems...)
	for _, row := range rows {
		row.dir = dir
		w.rows = append(w.rows, row)
	}
	return isSidecar
}

// attach gives the files the rows of the sidecars that name them, or documents within them.
func (w *walker) attach() {
	byPath := map[string]int{}
	for i, f := range w.files {
		if f.problem == "" {
			byPath[f.path] = i
		}
	}
	for _, row := range w.rows {
		at := filepath.Join(row.dir, filepath.FromSlash(row.file))
		// "a.jsonl#7" and "a.zip/b.txt" are documents within a file.
		for end := len(at); end > len(row.dir) && !row.used; end = strings.LastIndexAny(at[:end], `#/\`) {
			i, ok := byPath[at[:end]]
			if !ok || !filepath.IsLocal(filepath.FromSlash(row.file)) {
				continue
			}
			if w.files[i].side == nil {
				w.files[i].side = map[string]*sideRow{}
			}
			w.files[i].side[filepath.ToSlash(at[end:])] = row
			row.used = true
		}
		if !row.used && len(row.faults) == 0 {
			row.faults = append(row.faults, fmt.Sprintf("names %s, which is not there: correct the name or remove the row", row.file))
		}
		// Where only some files of the folder are read, the rows of the others are no concern.
		if len(row.faults) > 0 && (row.used || w.whole[row.dir]) {
			w.files = append(w.files, file{id: row.where, path: fmt.Sprintf("%s:%d", filepath.Join(row.dir, sidecarName), row.line), problem: strings.Join(row.faults, "; ")})
		}
	}
}

// sideOf is what a sidecar says of the document with the id, or of its file; nil for nothing.
func (r *reader) sideOf(id string) *sideRow {
	if r.current.side == nil {
		return nil
	}
	if row := r.current.side[strings.TrimPrefix(id, r.current.id)]; row != nil {
		return row
	}
	return r.current.side[""]
}

// apply puts what the row says in the place of what the document says.
func (s *sideRow) apply(f *fields, d *analysis.Document) {
	for _, x := range []struct {
		to   *string
		from string
	}{{&f.title, s.title}, {&f.outlet, s.outlet}, {&f.url, s.url}, {&f.language, s.language}} {
		if x.from != "" {
			*x.to = x.from
		}
	}
	if s.weight >= 0 {
		d.Weight = s.weight
	}
}
