// Package corrections applies what people corrected in a workbook to the records of a run, and
// learns from it: how well the program agreed with them, and which lexicon entries erred.
package corrections

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"detente/analysis"
)

// File is the corrections of one file, in its order.
type File struct {
	Name string
	List []analysis.Correction
}

// maxLine is the longest line of a corrections file, in bytes.
const maxLine = 4 << 20

// Read reads JSON lines as Write writes them. Every fault is reported, with its line. known says
// which actor ids there are; nil takes all.
func Read(r io.Reader, name string, known func(id string) bool) (File, error) {
	f := File{Name: name}
	var faults []error
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 64<<10), maxLine)
	for n := 1; s.Scan(); n++ {
		line := bytes.TrimPrefix(bytes.TrimSpace(s.Bytes()), []byte("\ufeff"))
		if len(line) == 0 {
			continue
		}
		c, err := parse(line)
		if err == nil {
			err = check(&c, known)
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", name, n, err))
			continue
		}
		f.List = append(f.List, c)
	}
	if err := s.Err(); err != nil {
		return f, fmt.Errorf("corrections file %s: %w", name, err)
	}
	return f, errors.Join(faults...)
}

func parse(line []byte) (c analysis.Correction, err error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return c, fmt.Errorf("not a correction as detente corrections writes it: %w", err)
	}
	if d.More() {
		return c, errors.New("more than one correction on the line; give each a line of its own")
	}
	return c, nil
}

// check refuses what could not be applied as it was meant.
func check(c *analysis.Correction, known func(string) bool) error {
	switch {
	case c.ID == "" && c.Name == "":
		return errors.New("neither the id of a statement nor a name")
	case c.ID != "" && c.Name != "":
		return errors.New("both the id of a statement and a name; make two corrections of it")
	case c.ID != "" && c.TextHash == "":
		return errors.New("no text_hash, without which a changed text could not be told")
	case c.Name != "" && c.TreatAs == "":
		return fmt.Errorf("no treat_as for the name %q", c.Name)
	case c.ID != "" && c.TreatAs != "":
		return errors.New("treat_as is for names; a statement has actor_override")
	}
	if c.Score != nil && (math.IsNaN(*c.Score) || *c.Score < -1 || *c.Score > 1) {
		return fmt.Errorf("score_override %v is not from -1 to +1", *c.Score)
	}
	if c.Date != "" {
		if _, err := time.Parse(time.DateOnly, c.Date); err != nil {
			return fmt.Errorf("date_override %q is no date; write it as 2021-12-03", c.Date)
		}
	}
	if known == nil {
		return nil
	}
	for _, id := range append([]string{c.TreatAs}, c.Actors...) {
		if id != "" && !known(id) {
			return fmt.Errorf("%q is no actor id; ids stand in the lexicons' states.tsv and bodies.tsv", id)
		}
	}
	return nil
}

// Write writes corrections as JSON lines.
func Write(w io.Writer, list []analysis.Correction) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i := range list {
		if err := e.Encode(&list[i]); err != nil {
			return fmt.Errorf("correction of %s%s: %w", list[i].ID, list[i].Name, err)
		}
	}
	return nil
}

// IsCorrection reports whether a JSON line is a correction, and not a document coded by hand.
func IsCorrection(line []byte) bool {
	var keys struct {
		Hash  *string `json:"text_hash"`
		Treat *string `json:"treat_as"`
	}
	return json.Unmarshal(line, &keys) == nil && (keys.Hash != nil || keys.Treat != nil)
}

// words lists what a correction says, for people.
func words(c *analysis.Correction) string {
	var parts []string
	add := func(yes bool, format string, args ...any) {
		if yes {
			parts = append(parts, fmt.Sprintf(format, args...))
		}
	}
	add(c.TreatAs != "", "treat as %s", c.TreatAs)
	add(c.Exclude, "excluded")
	if c.Score != nil {
		add(true, "score %+.2f", *c.Score)
	}
	add(len(c.Actors) > 0, "actor %s", strings.Join(c.Actors, ", "))
	add(c.Date != "", "date %s", c.Date)
	add(c.Reviewed, "reviewed")
	add(c.Comment != "", "%q", c.Comment)
	return strings.Join(parts, "; ")
}
