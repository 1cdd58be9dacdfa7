package workbook

import (
	"slices"

	"detente/analysis"
)

// folded stands on Columns for all the columns of a sheet that are folded away.
const folded = "(each further column)"

// columnsSheet tells what every column of the other sheets means.
func (b *book) columnsSheet(of []*sheet) *sheet {
	type entry struct {
		sheet string
		column
	}
	var entries []entry
	for _, s := range of {
		for i, c := range s.columns {
			if !c.folded {
				entries = append(entries, entry{s.name, c})
			} else if !s.columns[i-1].folded {
				entries = append(entries, entry{s.name, column{name: folded, meaning: "Mean escalation in the period that begins on that day: what the bars of \"Over time\" draw. The columns are folded away", unit: onScale, blank: noData}})
			}
		}
	}
	columns := []column{
		{name: "Sheet", width: 20, kind: words},
		{name: "Column", width: 24, kind: words},
		{name: "Meaning", width: 84, kind: wrapped},
		{name: "Unit or range", width: 24, kind: wrapped},
		{name: "A blank means", width: 30, kind: wrapped},
	}
	return &sheet{name: "Columns", tab: tabAbout, frozen: 2, columns: columns, rows: len(entries),
		about: "What every column means, its unit, and what a blank says.",
		row: func(i int, cells []any) {
			e := entries[i]
			blank := e.blank
			if blank == "" {
				blank = "never blank"
			}
			copy(cells, []any{e.sheet, e.name, e.meaning, e.unit, blank})
		}}
}

// runLog lists what was run on what, and what was left out and why.
func (b *book) runLog() *sheet {
	type entry struct {
		part, name string
		value      any
	}
	r := b.rep
	entries := []entry{{"version", "program", r.Version}, {"version", "lexicons", r.Lexicons}}
	for _, s := range r.Settings {
		entries = append(entries, entry{"setting", s.Name, s.Value})
	}
	for _, c := range countRows(&r.Counts) {
		entries = append(entries, entry{"count", c.name, c.count})
	}
	for _, reason := range sortedKeys(r.Counts.Dropped) {
		entries = append(entries, entry{"left out", reason, r.Counts.Dropped[reason]})
	}
	for _, w := range slices.Concat(r.Warnings, b.notes) {
		entries = append(entries, entry{"warning", w, nil})
	}
	for _, s := range r.Skipped {
		entries = append(entries, entry{"skipped", s.Where, s.Reason})
	}
	columns := []column{
		{name: "Part", width: 12, kind: words},
		{name: "What", width: 60, kind: wrapped},
		{name: "Value", width: 80, kind: wrapped},
	}
	return &sheet{name: "Run log", tab: tabAbout, frozen: 0, columns: columns, rows: len(entries),
		about: "Versions, settings, counts, warnings, and every input that was skipped with the reason.",
		row: func(i int, cells []any) {
			copy(cells, []any{entries[i].part, entries[i].name, entries[i].value})
		}}
}

type countRow struct {
	name  string
	count int
}

func countRows(c *analysis.Counts) []countRow {
	return []countRow{
		{"documents met, readable or not", c.Inputs},
		{"documents with a statement", c.Scored},
		{"documents without a statement", c.Silent},
		{"documents with nothing left after cleaning", c.Empty},
		{"documents that could not be read", c.Unreadable},
		{"documents not in English", c.Foreign},
		{"documents without a date", c.Undated},
		{"documents that copy an earlier one", c.Duplicates},
		{"outlets", c.Outlets},
		{"words", c.Words},
		{"bytes", c.Bytes},
		{"statements", c.Statements},
		{"statements scored", c.ScoredStatements},
		{"of them without a word to judge by: 0 for want of evidence", c.Unjudged},
		{"statements without a date", c.UndatedStatements},
		{"statements whose speaker could not be placed", c.Unrecognised},
	}
}

func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
