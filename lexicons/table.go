package lexicons

import (
	"errors"
	"fmt"
	"io/fs"
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
	var out []string
	for v := range strings.SplitSeq(r.get(column), "|") {
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

// readTable reads a lexicon file: UTF-8, tab-separated, "#" opens a comment line, the first other
// line names the columns. Missing trailing cells are empty; unknown, missing or repeated columns,
// and lines with too many cells, are faults.
func readTable(fsys fs.FS, name string, columns []string, f *faults) []row {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		f.add(name, 0, "cannot be read: %v", err)
		return nil
	}
	if !utf8.Valid(data) {
		f.add(name, 0, "is not UTF-8: save it as UTF-8")
		return nil
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	lines := strings.Count(text, "\n") + 1
	rows := make([]row, 0, lines)
	all := make([]string, 0, lines*len(columns)) // the cells of all rows
	var header []string
	for i := 0; text != ""; i++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		from := len(all)
		for c := range strings.SplitSeq(line, "\t") {
			all = append(all, strings.TrimSpace(c))
		}
		cells := all[from:len(all):len(all)]
		if header == nil {
			header = cells
			checkHeader(name, i+1, header, columns, f)
			continue
		}
		if len(cells) > len(header) {
			f.add(name, i+1, "has %d cells, but the header names %d columns", len(cells), len(header))
			continue
		}
		rows = append(rows, row{file: name, line: i + 1, columns: header, cells: cells})
	}
	if header == nil {
		f.add(name, 0, "has no header line; it must name the columns %s", strings.Join(columns, ", "))
	}
	return rows
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
	phrase = strings.ToLower(phrase)
	if strings.Contains(phrase, "’") {
		phrase = strings.ReplaceAll(phrase, "’", "'")
	}
	if strings.IndexByte(phrase, '\'') < 0 {
		if out := strings.Fields(phrase); len(out) > 0 {
			return out
		}
		return nil
	}
	out := make([]string, 0, strings.Count(phrase, " ")+strings.Count(phrase, "'")+1)
	for w := range strings.FieldsSeq(phrase) {
		switch {
		case strings.IndexByte(w, '\'') < 0:
			out = append(out, w)
		case len(w) > 2 && strings.HasSuffix(w, "'s"):
			out = append(out, w[:len(w)-2], "'s")
		case len(w) > 3 && strings.HasSuffix(w, "n't"):
			out = append(out, w[:len(w)-3], "n't")
		case len(w) > 1 && strings.HasSuffix(w, "'"):
			out = append(out, w[:len(w)-1], "'")
		default:
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
