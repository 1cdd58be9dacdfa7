package lexicons

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// row is one line of a lexicon file; cells are trimmed, and stand in the order of the columns.
type row struct {
	file    string
	line    int
	columns []string
	cells   []string // as many as columns, or fewer
}

func (r row) get(column string) string {
	for k, c := range r.cells {
		if r.columns[k] == column {
			return c
		}
	}
	return ""
}

// list is a cell of several values, separated by "|".
func (r row) list(column string) []string {
	cell := r.get(column)
	if cell == "" {
		return nil
	}
	out := make([]string, 0, strings.Count(cell, "|")+1)
	for more := true; more; {
		var v string
		v, cell, more = strings.Cut(cell, "|")
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// fault is something wrong at a place of a lexicon file.
type fault struct {
	file string
	line int
	text string
}

// faults gathers everything wrong, so that an editor sees it all at once.
type faults struct{ all []fault }

func (f *faults) add(file string, line int, format string, args ...any) {
	f.all = append(f.all, fault{file, line, fmt.Sprintf(format, args...)})
}

func (f *faults) at(r row, format string, args ...any) { f.add(r.file, r.line, format, args...) }

// err is nil, or one error with a line "file:line: text" for each fault, by place; of a file as a whole "file: text".
func (f *faults) err() error {
	if len(f.all) == 0 {
		return nil
	}
	sort.SliceStable(f.all, func(i, j int) bool {
		a, b := f.all[i], f.all[j]
		if a.file != b.file {
			return a.file < b.file
		}
		return a.line < b.line
	})
	lines := make([]string, len(f.all))
	for i, x := range f.all {
		if lines[i] = fmt.Sprintf("%s:%d: %s", x.file, x.line, x.text); x.line == 0 {
			lines[i] = x.file + ": " + x.text // of the file as a whole
		}
	}
	return errors.New(strings.Join(lines, "\n"))
}

// readTable reads a lexicon file whole.
func readTable(fsys fs.FS, name string, columns []string, f *faults) []row {
	var rows []row
	var cells []string // of many rows
	for r := range eachRow(fsys, name, columns, f) {
		if cap(cells)-len(cells) < len(r.cells) {
			cells = make([]string, 0, cellsTogether)
		}
		from := len(cells)
		cells = append(cells, r.cells...)
		r.cells = cells[from:len(cells):len(cells)]
		rows = append(rows, r)
	}
	return rows
}

// cellsTogether is the room for cells that is made at a time; no row has as many.
const cellsTogether = 4096

// eachRow reads a lexicon file row by row: UTF-8, tab-separated, "#" opens a comment line, the first other
// line names the columns. Missing trailing cells are empty; unknown, missing or repeated columns,
// and lines with too many cells, are faults. The cells of a row hold until the next.
func eachRow(fsys fs.FS, name string, columns []string, f *faults) iter.Seq[row] {
	return func(yield func(row) bool) {
		text, err := readText(fsys, name)
		if err != nil {
			f.add(name, 0, "cannot be read: %v", err)
			return
		}
		if !utf8.ValidString(text) {
			f.add(name, 0, "is not UTF-8: save it as UTF-8")
			return
		}
		text = strings.TrimPrefix(text, "\ufeff")
		var header, cells []string
		for i := 0; text != ""; i++ {
			var line string
			line, text, _ = strings.Cut(text, "\n")
			line = strings.TrimRight(line, "\r")
			if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
				continue
			}
			cells = cells[:0]
			for more := true; more; {
				var cell string
				cell, line, more = strings.Cut(line, "\t")
				cells = append(cells, strings.TrimSpace(cell))
			}
			if header == nil {
				header = slices.Clone(cells)
				checkHeader(name, i+1, header, columns, f)
				continue
			}
			if len(cells) > len(header) {
				f.add(name, i+1, "has %d cells, but the header names %d columns", len(cells), len(header))
				continue
			}
			if !yield(row{file: name, line: i + 1, columns: header, cells: cells}) {
				return
			}
		}
		if header == nil {
			f.add(name, 0, "has no header line; it must name the columns %s", strings.Join(columns, ", "))
		}
	}
}

// readText reads a file as a string, without a copy of it as bytes: the lexicons are read at each start.
func readText(fsys fs.FS, name string) (string, error) {
	file, size, err := open(fsys, name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	var b strings.Builder
	b.Grow(size)
	_, err = io.CopyBuffer(&b, file, make([]byte, readSize))
	return b.String(), err
}

// readSize is how many bytes are read at a time.
const readSize = 8 << 10

// open opens a file and tells its size.
func open(fsys fs.FS, name string) (fs.File, int, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, 0, err
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, 0, err
	}
	return file, int(info.Size()), nil
}

func checkHeader(name string, line int, header, columns []string, f *faults) {
	seen := map[string]bool{}
	known := map[string]bool{}
	for _, c := range columns {
		known[c] = true
	}
	for _, h := range header {
		switch {
		case !known[h]:
			f.add(name, line, "unknown column %q; known are %s", h, strings.Join(columns, ", "))
		case seen[h]:
			f.add(name, line, "column %q stands twice", h)
		}
		seen[h] = true
	}
	for _, c := range columns {
		if !seen[c] {
			f.add(name, line, "column %q is missing", c)
		}
	}
}

// Split cuts a phrase of a lexicon into the words that the tokenizer would make of it: at spaces,
// with a final 's or n't as a word of its own, in lower case and with straight apostrophes.
func Split(phrase string) []string {
	room := make([]string, 0, strings.Count(phrase, " ")+strings.Count(phrase, "'")+1)
	if words := appendSplit(room, phrase); len(words) > 0 {
		return words
	}
	return nil
}

// appendSplit appends the words of Split.
func appendSplit(out []string, phrase string) []string {
	phrase = strings.ToLower(phrase)
	if strings.Contains(phrase, "’") {
		phrase = strings.ReplaceAll(phrase, "’", "'")
	}
	for w := range strings.FieldsSeq(phrase) {
		end := len(w)
		switch {
		case strings.IndexByte(w, '\'') < 0:
		case len(w) > 2 && strings.HasSuffix(w, "'s"):
			end -= 2
		case len(w) > 3 && strings.HasSuffix(w, "n't"):
			end -= 3
		case len(w) > 1 && strings.HasSuffix(w, "'"):
			end--
		}
		if out = append(out, w[:end]); end < len(w) {
			out = append(out, w[end:])
		}
	}
	return out
}
