package workbook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"detente/analysis"
)

// maxLinks is the number of rows up to which addresses can be clicked: formulas beyond that
// make the workbook slow to open.
const maxLinks = 65530

func (b *book) statements() *sheet {
	columns := []column{
		{name: "Id", width: 17, kind: words, meaning: "Name of the statement, the same in every run on the same document"},
		{name: "Date", width: 12, kind: date, meaning: "Day on which it was said; shown as year-month or year where no more is known", unit: "date", blank: "not known: in no trend"},
		{name: "Actor", width: 20, kind: words, meaning: "For whom the speaker speaks. \"no party\": an analyst, a resident …; \"not recognised\": could not be placed"},
		{name: "Speaker", width: 22, kind: words, meaning: "Resolved name or office of the speaker", blank: "not known"},
		{name: "Statement", width: 72, kind: wrapped, meaning: "The sentence as written. The words that decided are bold, orange toward escalation, blue toward de-escalation"},
		{name: "Escalation", width: 12, kind: score, scale: true, meaning: "Tone: the sum of what its words add", unit: "−1 (most de-escalatory) to +1 (most escalatory)", blank: "no word to judge by; never 0"},
		{name: "In words", width: 21, kind: words, meaning: "The same in words: seven steps, neutral is −0.1 to +0.1", blank: "not scored"},
		{name: "Evidence", width: 44, kind: wrapped, meaning: "The words that made the score, what each added, and in brackets what shifted it; the sum is the escalation", blank: "none"},
		{name: "Target", width: 18, kind: words, meaning: "At whom the statement is aimed", blank: "nobody named"},
		{name: "Outlet", width: 16, kind: words, meaning: "Who published the document", blank: "not known"},
		{name: "Title", width: 30, kind: words, meaning: "Title of the document", blank: "not known"},
		{name: "Link", width: 9, kind: address, meaning: "Opens the document's address", blank: "not known"},
		{name: "Speaker as written", width: 16, kind: words, meaning: "The mention in the sentence, such as a pronoun", blank: "not in the sentence"},
		{name: "Mode", width: 10, kind: words, meaning: "direct: all that is said is quoted; indirect: nothing; mixed"},
		{name: "Cue", width: 14, kind: words, meaning: "The words that report the statement", blank: "a quotation that runs on"},
		{name: "Date precision", width: 11, kind: words, meaning: "How much of the date is known: day, week (its Monday), month, year", blank: "no date"},
		{name: "Date basis", width: 12, kind: words, meaning: "Where the date comes from: sentence, context (the sentence before), document, assumed", blank: "no date"},
		{name: "Date words", width: 13, kind: words, meaning: "The words from which it was read", blank: "none"},
		{name: "Actor ids", width: 12, kind: words, meaning: "Ids of the actors"},
		{name: "Target ids", width: 12, kind: words, meaning: "Ids of the targets", blank: "nobody named"},
		{name: "Sentiment", width: 12, kind: fine, meaning: "General polarity by a film review model: 0 negative, 1 positive. A diagnostic, no part of escalation", unit: "0 to 1", blank: "no signal, or switched off"},
		{name: "Duplicate of", width: 24, kind: words, meaning: "First document of the group of near-copies", blank: "not a copy"},
		{name: "Weight", width: 9, kind: fine, meaning: "Weight in the averages: near-copies share one", unit: "0 or more"},
		{name: "Document", width: 28, kind: words, meaning: "Id of the document: path below the corpus folder, or the record's own id"},
		{name: "Start", width: 9, kind: count, meaning: "First character of what is said, in the cleaned text", unit: "code points"},
		{name: "End", width: 9, kind: count, meaning: "Character after it", unit: "code points"},
	}
	return &sheet{name: "Statements", tab: tabRecords, frozen: 3, printed: 11, columns: columns, rows: len(b.rep.Observations),
		about: "Every statement with its speaker, date, score and the words that made the score.",
		row:   func(i int, cells []any) { b.statementRow(i, cells) }}
}

func (b *book) statementRow(i int, cells []any) {
	o := &b.rep.Observations[i]
	var escalation, label, sentiment any
	if o.Escalation != nil {
		escalation, label = *o.Escalation, analysis.Label(*o.Escalation)
	}
	if o.Sentiment != nil {
		sentiment = *o.Sentiment
	}
	copy(cells, []any{o.ID, b.date(o.Date, o.DatePrecision), b.names(o.Actors), o.Speaker, rich(o, &b.styles.fonts),
		escalation, label, evidence(o.Evidence), b.names(o.Targets), o.Outlet, o.Title, open(o.URL, i), o.SpeakerAsWritten,
		string(o.Mode), o.Cue, o.DatePrecision, o.DateBasis, o.DateWords, strings.Join(o.Actors, "; "), strings.Join(o.Targets, "; "),
		sentiment, o.DuplicateOf, o.Weight, o.Document, o.Start, o.End})
}

// open is the link to an address in row i.
func open(url string, i int) any {
	switch {
	case url == "":
		return nil
	case i >= maxLinks:
		return url
	}
	return link{url, "open"}
}

func (b *book) names(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.actorName(id)
	}
	return strings.Join(names, "; ")
}

// date is a true date, shown no finer than it is known.
func (b *book) date(iso *string, precision string) any {
	if iso == nil {
		return nil
	}
	for _, p := range []struct {
		layout string
		style  int
	}{{time.DateOnly, b.styles.cell[date]}, {"2006-01", b.styles.month}, {"2006", b.styles.year}} {
		if t, err := time.Parse(p.layout, *iso); err == nil && t.Year() >= 1900 {
			return dated{t, p.style}
		}
	}
	return *iso // before 1900, where Excel has no dates
}

func (b *book) documents() *sheet {
	columns := []column{
		{name: "Document", width: 32, kind: words, meaning: "Id: path below the corpus folder, or the record's own id"},
		{name: "Status", width: 13, kind: words, meaning: "scored: at least one statement; silent: none; empty: nothing left after cleaning; unreadable; foreign: not English"},
		{name: "Reason", width: 44, kind: wrapped, meaning: "Why it was not used, and what to do", blank: "it was used"},
		{name: "Date", width: 12, kind: date, meaning: "Day of publication; shown as year-month or year where no more is known", unit: "date", blank: "undated: in no trend"},
		{name: "Date basis", width: 12, kind: words, meaning: "Where the date was found: sidecar, metadata, header, byline, dateline, url, filename, assumed", blank: "undated"},
		{name: "Date words", width: 20, kind: words, meaning: "The words from which it was read", blank: "none"},
		{name: "Date precision", width: 11, kind: words, meaning: "How much of the date is known: day, week, month, year", blank: "undated"},
		{name: "Outlet", width: 18, kind: words, meaning: "Who published it", blank: "not known"},
		{name: "Title", width: 44, kind: wrapped, meaning: "Title", blank: "not known"},
		{name: "Link", width: 9, kind: address, meaning: "Opens its address", blank: "not known"},
		{name: "Statements", width: 13, kind: count, meaning: "Statements found", unit: "statements"},
		{name: "Unscored", width: 12, kind: count, meaning: "Statements without any word to judge by", unit: "statements"},
		{name: "Left out", width: 26, kind: wrapped, meaning: "Candidates that were left out, by reason", blank: "none"},
		{name: "Doubts", width: 26, kind: wrapped, meaning: "What may be wrong with the document", blank: "none"},
		{name: "Duplicate of", width: 26, kind: words, meaning: "First document of the group of near-copies", blank: "not a copy"},
		{name: "Weight", width: 9, kind: fine, meaning: "Weight in the averages", unit: "0 or more"},
		{name: "Language", width: 11, kind: words, meaning: "ISO 639-1 code", blank: "not known"},
		{name: "Words", width: 10, kind: count, meaning: "Words of the cleaned text", unit: "words"},
		{name: "Sentences", width: 12, kind: count, meaning: "Sentences of the cleaned text", unit: "sentences"},
		{name: "Bytes", width: 11, kind: count, meaning: "Size of the input", unit: "bytes"},
	}
	return &sheet{name: "Documents", tab: tabRecords, frozen: 1, printed: 12, columns: columns, rows: len(b.rep.Documents),
		about: "Every input: what became of it, its date and where the date was found.",
		row:   func(i int, cells []any) { b.documentRow(i, cells) }}
}

func (b *book) documentRow(i int, cells []any) {
	d := &b.rep.Documents[i]
	copy(cells, []any{d.Document, string(d.Status), d.Reason, b.date(d.Date, d.DatePrecision), d.DateBasis, d.DateWords, d.DatePrecision,
		d.Outlet, d.Title, open(d.URL, i), d.Statements, d.Unscored, byReason(d.Dropped), strings.Join(d.Flags, "; "),
		d.DuplicateOf, d.Weight, d.Language, d.Words, d.Sentences, d.Bytes})
}

// byReason writes counts by reason, by name.
func byReason(counts map[string]int) string {
	parts := make([]string, 0, len(counts))
	for reason, n := range counts {
		parts = append(parts, fmt.Sprintf("%s %d", reason, n))
	}
	slices.Sort(parts)
	return strings.Join(parts, "; ")
}

func (b *book) unrecognised() *sheet {
	columns := []column{
		{name: "Name", width: 34, kind: words, meaning: "The speaker as written"},
		{name: "Statements", width: 13, kind: count, meaning: "Statements with this speaker", unit: "statements"},
		{name: "Example", width: 90, kind: wrapped, meaning: "A sentence with it"},
		{name: "Document", width: 36, kind: words, meaning: "The document of the example"},
	}
	return &sheet{name: "Unrecognised names", tab: tabRecords, frozen: 1, columns: columns, rows: len(b.rep.Unrecognised),
		about: "Speakers who could not be placed with an actor: who is missing from the actor list.",
		row: func(i int, cells []any) {
			u := &b.rep.Unrecognised[i]
			copy(cells, []any{u.Name, u.Count, u.Example, u.Document})
		}}
}
