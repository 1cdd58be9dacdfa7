package table

import (
	"strings"

	"detente/analysis"
)

type document = analysis.DocumentRecord

func documents() Table {
	statuses := []string{string(analysis.StatusScored), string(analysis.StatusSilent), string(analysis.StatusEmpty),
		string(analysis.StatusUnreadable), string(analysis.StatusForeign)}
	columns := []column[document]{
		text("document", "id of the document: path below the corpus folder, or the record's own id", func(d *document) string { return d.Document }).
			with(Constraints{Required: true}),
		text("status", "what became of it: scored (at least one statement), silent (none), empty, unreadable, foreign (not English)",
			func(d *document) string { return string(d.Status) }).with(Constraints{Required: true, Enum: statuses}),
		text("reason", "why it was not used and what to do", func(d *document) string { return d.Reason }),
		text("outlet", "who published it", func(d *document) string { return d.Outlet }),
		text("title", "title", func(d *document) string { return d.Title }),
		text("url", "address", func(d *document) string { return d.URL }),
		text("date", "day of publication, ISO 8601 at its precision; blank: undated", func(d *document) string { return deref(d.Date) }).
			with(Constraints{Pattern: isoDate}),
		text("date_precision", "how much of the date is known: day, week, month, year", func(d *document) string { return d.DatePrecision }),
		text("date_basis", "where the date was found: sidecar, metadata, header, byline, dateline, url, filename, text, assumed", func(d *document) string { return d.DateBasis }),
		text("date_words", "the words it was read from", func(d *document) string { return d.DateWords }),
		text("flags", "doubts about the document, separated by semicolons", func(d *document) string { return strings.Join(d.Flags, "; ") }),
		text("language", "ISO 639-1 code of the language; blank: not known", func(d *document) string { return d.Language }),
		integer("bytes", "size of the input", func(d *document) int { return d.Bytes }),
		integer("words", "words of the cleaned text", func(d *document) int { return d.Words }),
		integer("sentences", "sentences of the cleaned text", func(d *document) int { return d.Sentences }),
		integer("statements", "statements found", func(d *document) int { return d.Statements }),
		integer("unscored", "statements without any word to judge by", func(d *document) int { return d.Unscored }),
		text("dropped", "statements left out, by reason", func(d *document) string { return reasons(d.Dropped) }),
		number("weight", "weight of the document in the averages", &Constraints{Minimum: at(0)}, func(d *document) (float64, bool) { return d.Weight, true }),
		text("duplicate_of", "first document of the group of near-copies; blank: not a copy", func(d *document) string { return d.DuplicateOf }),
	}
	return Table{Name: "documents", Title: "Documents", Key: []string{"document"},
		Description: "Every input, also those that could not be read or held no statement.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*document) error) error {
			return analysis.Each(rep.Documents, row)
		})}
}

func unrecognised() Table {
	columns := []column[analysis.UnrecognisedName]{
		text("name", "the speaker as written", func(u *analysis.UnrecognisedName) string { return u.Name }),
		integer("count", "statements with this speaker", func(u *analysis.UnrecognisedName) int { return u.Count }),
		text("document", "a document that has one", func(u *analysis.UnrecognisedName) string { return u.Document }),
		text("example", "a sentence with it", func(u *analysis.UnrecognisedName) string { return u.Example }),
	}
	return Table{Name: "unrecognised", Title: "Unrecognised names",
		Description: "Speakers whom no rule could place with an actor; their statements count for UNKNOWN.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*analysis.UnrecognisedName) error) error {
			return analysis.Each(rep.Unrecognised, row)
		})}
}

func skipped() Table {
	columns := []column[analysis.Skipped]{
		text("where", "file, line of a file, or record", func(s *analysis.Skipped) string { return s.Where }).with(Constraints{Required: true}),
		text("reason", "what happened and what to do", func(s *analysis.Skipped) string { return s.Reason }).with(Constraints{Required: true}),
	}
	return Table{Name: "skipped", Title: "Skipped",
		Description: "Inputs that could not be used, with the reason.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*analysis.Skipped) error) error {
			return eachOf(rep.Skipped, row)
		})}
}
