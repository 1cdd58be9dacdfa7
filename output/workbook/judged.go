package workbook

import (
	"fmt"
	"strings"

	"detente/analysis"
)

// evaluation tells how well the program agreed with people; nil where nothing was given to compare with.
func (b *book) evaluation() *sheet {
	if len(b.rep.Evaluations) == 0 {
		return nil
	}
	columns := []column{
		{name: "Compared with", width: 34, kind: words, meaning: "Statements coded by hand, or those that were corrected or reviewed in a workbook"},
		{name: "Figure", width: 26, kind: words, meaning: "Name of the measure, as in detente eval"},
		{name: "Program", width: 12, kind: fine, meaning: "Agreement of the program with the people", unit: "mostly 0 to 1", blank: "cannot be told from these statements"},
		{name: "General sentiment", width: 12, kind: fine, meaning: "The same for the general sentiment model, for comparison", unit: "mostly 0 to 1", blank: "does not apply"},
		{name: "Meaning", width: 84, kind: wrapped, meaning: "What the measure says"},
	}
	var rows [][]any
	for i := range b.rep.Evaluations {
		rows = append(rows, evaluationRows(&b.rep.Evaluations[i])...)
	}
	return &sheet{name: "Evaluation", tab: tabAbout, frozen: 2, columns: columns, rows: len(rows),
		about: "How well the program agrees with people, and general sentiment beside it.",
		row:   func(i int, cells []any) { copy(cells, rows[i]) }}
}

func evaluationRows(e *analysis.Evaluation) [][]any {
	rows := [][]any{
		{e.Title, "documents", e.Documents, nil, "documents compared"},
		{e.Title, "statements", e.Statements, nil, "statements compared"},
	}
	for _, f := range e.Figures {
		rows = append(rows, []any{e.Title, f.Name, only(f.Value, f.HasValue), only(f.Baseline, f.HasBaseline), f.Meaning})
	}
	sides := []string{"escalatory", "neutral", "de-escalatory"}
	for i, coded := range sides {
		for j, found := range sides {
			rows = append(rows, []any{e.Title, "coded " + coded + ", found " + found, e.Confusion[i][j], nil,
				fmt.Sprintf("statements that people called %s and the program %s", coded, found)})
		}
	}
	return rows
}

// corrections lists what became of each correction; nil where none were given.
func (b *book) corrections() *sheet {
	list := b.rep.Corrections.Entries
	if len(list) == 0 {
		return nil
	}
	columns := []column{
		{name: "Statement", width: 19, kind: words, meaning: "Id of the statement", blank: "the correction is about a name"},
		{name: "Name", width: 26, kind: words, meaning: "The speaker as written, where the correction is about a name", blank: "it is about one statement"},
		{name: "Outcome", width: 12, kind: words, meaning: "applied; stale: its statement or its text is no longer there; overruled: a later correction says otherwise"},
		{name: "What", width: 54, kind: wrapped, meaning: "What it says, or why it was not applied"},
		{name: "Statements changed", width: 12, kind: count, meaning: "Statements that it was applied to", unit: "statements"},
		{name: "Found score", width: 10, kind: score, meaning: "Score that the program had found when the person corrected", unit: onScale, blank: "not scored, or not told"},
		{name: scoreOverride, width: 15, kind: score, meaning: "The person's score", unit: onScale, blank: "as found"},
		{name: "Found actors", width: 14, kind: words, meaning: "Actors that the program had found", blank: "not told"},
		{name: actorOverride, width: 15, kind: words, meaning: "The person's actors", blank: "as found"},
		{name: "Found date", width: 12, kind: date, meaning: "Date that the program had found", unit: "date", blank: "undated, or not told"},
		{name: dateOverride, width: 14, kind: date, meaning: "The person's date", unit: "date", blank: "as found"},
		{name: exclude, width: 9, kind: words, meaning: "yes: the person took it out", blank: "it counts"},
		{name: comment, width: 30, kind: wrapped, meaning: "Why", blank: "none"},
		{name: correctedBy, width: 12, kind: words, meaning: "Who", blank: "not said"},
		{name: "Sentence", width: 70, kind: wrapped, meaning: "The sentence as it was when it was corrected", blank: "the correction is about a name"},
		{name: "Document", width: 28, kind: words, meaning: "Its document", blank: "the correction is about a name"},
	}
	return &sheet{name: "Corrections", tab: tabRecords, frozen: 3, printed: 13, columns: columns, rows: len(list),
		about: "What became of each correction that the run was given: applied, stale or overruled.",
		row:   func(i int, cells []any) { b.correctionRow(&list[i], cells) }}
}

func (b *book) correctionRow(c *analysis.CorrectionOutcome, cells []any) {
	copy(cells, []any{c.ID, c.Name, c.Outcome, c.Detail, c.Count})
	if f := c.Found; f != nil {
		if f.Escalation != nil {
			cells[5] = *f.Escalation
		}
		cells[7], cells[9] = strings.Join(f.Actors, "; "), b.date(f.Date, f.DatePrecision)
	}
	if c.Score != nil {
		cells[6] = *c.Score
	}
	cells[8] = strings.Join(append(c.Actors, c.TreatAs), "; ")
	if c.TreatAs == "" {
		cells[8] = strings.Join(c.Actors, "; ")
	}
	if c.Date != "" {
		cells[10] = b.date(&c.Date, "day")
	}
	if c.Exclude {
		cells[11] = "yes"
	}
	cells[12], cells[13], cells[14], cells[15] = c.Comment, c.By, c.Sentence, c.Document
}

// correctionCounts says in a line what became of the corrections.
func correctionCounts(log *analysis.CorrectionLog) string {
	counts := map[string]int{}
	for _, c := range log.Entries {
		counts[c.Outcome]++
	}
	return fmt.Sprintf("%s applied, %s stale, %s overruled by a later one; from %s. Each is listed on Corrections; Statements shows what the program found beside what was corrected.",
		thousands(counts[analysis.Applied]), thousands(counts[analysis.Stale]), thousands(counts[analysis.Overruled]), strings.Join(log.Files, ", "))
}
