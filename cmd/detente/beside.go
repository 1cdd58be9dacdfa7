package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/series"
)

// readFile opens what stands beside the corpus, and reads it.
func readFile[T any](name string, read func(io.Reader, string) (T, error)) (T, error) {
	f, err := os.Open(name)
	if err != nil {
		var none T
		return none, err
	}
	defer f.Close()
	return read(f, name)
}

// readEvents reads date,label,actor; the actor may be left out.
func readEvents(r io.Reader, name string) ([]analysis.Event, error) {
	var out []analysis.Event
	err := readColumns(r, name, "events", []string{"date", "label", "actor"}, func(cells []string) error {
		day, err := parseDay(cells[0])
		if err != nil {
			return err
		}
		out = append(out, analysis.Event{Date: day, Label: cells[1], Actor: cells[2]})
		return nil
	})
	return out, err
}

// readReference reads date,value,actor; the actor may be left out. A line without a value is passed over.
func readReference(r io.Reader, name string) (series.ReferenceFile, error) {
	out := series.ReferenceFile{Name: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))}
	err := readColumns(r, name, "reference", []string{"date", "value", "actor"}, func(cells []string) error {
		day, err := parseDay(cells[0])
		if err != nil {
			return err
		}
		if cells[1] == "" || strings.EqualFold(cells[1], "NA") {
			return nil
		}
		v, err := strconv.ParseFloat(cells[1], 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("%q is no number: write it with a point, without thousands", cells[1])
		}
		out.Values = append(out.Values, series.ReferenceValue{Date: day, Value: v, Actor: cells[2]})
		return nil
	})
	if err == nil && len(out.Values) == 0 {
		err = exit{exitUsage, fmt.Errorf("reference: %s holds no value: want lines of date,value,actor", name)}
	}
	return out, err
}

// parseDay reads 2021-12-03, or 2021-12 as its first day.
func parseDay(s string) (time.Time, error) {
	for _, layout := range []string{time.DateOnly, "2006-01"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date: write it as 2021-12-03", s)
}

// readColumns reads a CSV file. Where its first line holds the first of the names, it is a heading
// and the columns may stand in any order among others; else they stand in the order of the names.
// The last may be left out; row always gets all of them, trimmed.
func readColumns(r io.Reader, file, what string, names []string, row func(cells []string) error) error {
	cr := csv.NewReader(r)
	cr.FieldsPerRecord = -1
	at := []int{0, 1, 2}
	for first := true; ; first = false {
		cells, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return exit{exitUsage, fmt.Errorf("%s: %s: %w", what, file, err)}
		}
		line, _ := cr.FieldPos(0)
		if first {
			cells[0] = strings.TrimPrefix(cells[0], "\ufeff")
			if heading := columnsOf(cells, names); heading != nil {
				at = heading
				continue
			}
		}
		values := make([]string, len(names))
		for i, k := range at {
			if k >= 0 && k < len(cells) {
				values[i] = strings.TrimSpace(cells[k])
			}
		}
		if len(cells) < 2 || at[1] < 0 {
			err = errors.New("a column is missing")
		} else {
			err = row(values)
		}
		if err != nil {
			return exit{exitUsage, fmt.Errorf("%s: %s:%d: %w; the columns are %s, the last of which may be left out", what, file, line, err, strings.Join(names, ","))}
		}
	}
}

// columnsOf is where the names stand in a heading, -1 for those that do not; nil where it is none.
func columnsOf(cells, names []string) []int {
	var at []int
	for _, name := range names {
		at = append(at, slices.IndexFunc(cells, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), name) }))
	}
	if at[0] < 0 {
		return nil
	}
	return at
}
