package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// boilerHeader is the first line of a file of boilerplate.
const boilerHeader = "outlet\tdocuments\tof\tstories\tline"

const boilerNotes = `# Lines that stand on an outlet's pages whatever the article, as --learn-boilerplate found them.
# --boilerplate FILE leaves them out. Delete a line to keep it; add one with its outlet in small letters.
`

// Write writes the lines as tab-separated values.
func (b *Boilerplate) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprint(out, boilerNotes, boilerHeader, "\n")
	for _, l := range b.Lines {
		fmt.Fprintf(out, "%s\t%d\t%d\t%d\t%s\n", l.Outlet, l.Documents, l.Of, l.Stories, l.Line)
	}
	return out.Flush()
}

// ReadBoilerplate reads what Write wrote, and people edited; name is the file's, for messages. All faults are told at once.
func ReadBoilerplate(name string, in io.Reader) (*Boilerplate, error) {
	var lines []BoilerLine
	var faults []error
	header := false
	scan := bufio.NewScanner(in)
	for n := 1; scan.Scan(); n++ {
		s := strings.TrimRight(scan.Text(), "\r")
		switch {
		case strings.TrimSpace(s) == "" || strings.HasPrefix(s, "#"):
			continue
		case !header:
			if s != boilerHeader {
				return nil, fmt.Errorf("%s:%d: no file of boilerplate: its first line reads %q", name, n, strings.ReplaceAll(boilerHeader, "\t", " "))
			}
			header = true
			continue
		}
		l, err := boilerLine(s)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", name, n, err))
			continue
		}
		lines = append(lines, l)
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if !header {
		return nil, fmt.Errorf("%s: no file of boilerplate: it is empty", name)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return NewBoilerplate(lines), nil
}

func boilerLine(s string) (l BoilerLine, err error) {
	cells := strings.Split(s, "\t")
	if len(cells) != 5 {
		return l, fmt.Errorf("%d cells, not 5: outlet, documents, of, stories and line stand between tabs", len(cells))
	}
	l.Outlet, l.Line = folded(cells[0]), folded(strings.TrimSpace(cells[4]))
	for i, to := range []*int{&l.Documents, &l.Of, &l.Stories} {
		if *to, err = strconv.Atoi(cells[i+1]); err != nil {
			return l, fmt.Errorf("%q is no number", cells[i+1])
		}
	}
	if l.Line == "" {
		return l, errors.New("the line is empty")
	}
	return l, nil
}
