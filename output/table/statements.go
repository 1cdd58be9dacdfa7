package table

import (
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"

	"detente/analysis"
)

// Encoder writes records as JSON lines: one object a line, characters as they are.
type Encoder struct {
	json *json.Encoder
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return &Encoder{e}
}

// Statement writes one statement. Lists are written as [], never null; what is not known is null.
func (e *Encoder) Statement(o *analysis.Observation) error {
	line := *o
	if line.Actors == nil {
		line.Actors = []string{}
	}
	if line.Targets == nil {
		line.Targets = []string{}
	}
	if line.Evidence == nil {
		line.Evidence = []analysis.Term{}
	}
	if err := e.json.Encode(&line); err != nil {
		return fmt.Errorf("statement %s: %w", o.ID, err)
	}
	return nil
}

// Statements writes statements.jsonl.
func Statements(w io.Writer, rep *analysis.Report) error {
	e := NewEncoder(w)
	return analysis.Each(rep.Observations, e.Statement)
}

// Documents writes documents.jsonl: what report needs, beside statements.jsonl, to begin again.
func Documents(w io.Writer, rep *analysis.Report) error {
	e := NewEncoder(w)
	return analysis.Each(rep.Signed, func(d *analysis.DocumentRecord) error {
		if err := e.json.Encode(d); err != nil {
			return fmt.Errorf("document %s: %w", d.Document, err)
		}
		return nil
	})
}

// ids joins a list of ids for one cell.
func ids(list []string) string { return strings.Join(list, ";") }

// judged tells whether the score rests on words.
func judged(o *observation) string {
	switch {
	case o.Escalation == nil:
		return ""
	case o.Unjudged:
		return "no"
	}
	return "yes"
}

// evidence is the words that made a score, each with what it added: "threatened: +0.45; talks: −0.10 (refused)".
func evidence(terms []analysis.Term) string {
	var b strings.Builder
	for i, t := range terms {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(t.Text)
		b.WriteString(": ")
		b.WriteString(analysis.Signed(t.Contribution))
		if t.Shift != "" {
			b.WriteString(" (" + t.Shift + ")")
		}
	}
	return b.String()
}

type observation = analysis.Observation

func statements() Table {
	columns := []column[observation]{
		text("id", "name of the statement, the same in every run on the same document", func(o *observation) string { return o.ID }).
			with(Constraints{Required: true}),
		text("document", "id of the document: path below the corpus folder, or the record's own id", func(o *observation) string { return o.Document }).
			with(Constraints{Required: true}),
		text("date", "day on which it was said, ISO 8601 at its precision (2022-01-11, 2022-01, 2022); blank: not known, kept out of every trend",
			func(o *observation) string { return deref(o.Date) }).with(Constraints{Pattern: isoDate}),
		text("date_precision", "how much of the date is known: day, month (also where the text tells a week), year; results of earlier versions also have week (the date is its Monday)", func(o *observation) string { return o.DatePrecision }),
		text("date_basis", "where the date comes from: sentence, context (the sentence before), document, dateline, assumed", func(o *observation) string { return o.DateBasis }),
		text("actors", "ids of the actors for whom the speaker speaks, separated by semicolons; OTHER speaks for no party, UNKNOWN could not be placed",
			func(o *observation) string { return ids(o.Actors) }),
		text("speaker", "resolved name or office of the speaker", func(o *observation) string { return o.Speaker }),
		text("speaker_as_written", "the mention that tells who speaks, such as a pronoun; of a running quotation the mention it carries on", func(o *observation) string { return o.SpeakerAsWritten }),
		text("targets", "ids of the actors at whom the statement is aimed, separated by semicolons", func(o *observation) string { return ids(o.Targets) }),
		text("outlet", "who published the document", func(o *observation) string { return o.Outlet }),
		text("title", "title of the document", func(o *observation) string { return o.Title }),
		text("mode", "direct (all quoted), indirect (nothing quoted) or mixed", func(o *observation) string { return string(o.Mode) }).
			with(Constraints{Enum: []string{string(analysis.Direct), string(analysis.Indirect), string(analysis.Mixed)}}),
		text("cue", "the words that report the statement, such as \"warned\"", func(o *observation) string { return o.Cue }),
		text("sentence", "the whole sentence as written", func(o *observation) string { return o.Sentence }),
		text("content", "what is said, as written, without a reporting clause that stands inside it", func(o *observation) string { return o.Said() }),
		number("escalation", "tone from -1 (most de-escalatory) to +1 (most escalatory); blank: no text to score", fromTo(-1, 1),
			func(o *observation) (float64, bool) { return deref64(o.Escalation) }),
		text("judged", "no: no word raises or lowers the tension, and the escalation of 0 says only that; blank: not scored", judged).
			with(Constraints{Enum: []string{"yes", "no"}}),
		text("evidence", "the words that made the score and what each added; the sum is the escalation", func(o *observation) string { return evidence(o.Evidence) }),
		number("sentiment", "general polarity of the words by a film review model, 0 (negative) to 1 (positive); a diagnostic, no part of escalation; blank: no signal", fromTo(0, 1),
			func(o *observation) (float64, bool) { return deref64(o.Sentiment) }),
		text("duplicate_of", "first document of the group of near-copies to which the document belongs; blank: not a copy", func(o *observation) string { return o.DuplicateOf }),
		number("weight", "weight of the statement in the averages; near-copies share one", &Constraints{Required: true, Minimum: at(0)},
			func(o *observation) (float64, bool) { return o.Weight, true }),
		integer("start", "first character of the content in the cleaned text, in Unicode code points", func(o *observation) int { return o.Start }),
		integer("end", "character after the content", func(o *observation) int { return o.End }),
		text("url", "address of the document", func(o *observation) string { return o.URL }),
	}
	return Table{Name: "statements", Title: "Statements", Key: []string{"id"},
		Description: "Every statement found, in the order of the documents. statements.jsonl holds the full record of each.",
		Fields:      fieldsOf(columns),
		write: fill(columns, func(rep *analysis.Report, row func(*observation) error) error {
			return analysis.Each(rep.Observations, row)
		})}
}

func eachOf[T any](list []T, row func(*T) error) error {
	for i := range list {
		if err := row(&list[i]); err != nil {
			return err
		}
	}
	return nil
}

// reasons writes counts by reason, by name: "headline 3; no speaker 2".
func reasons(counts map[string]int) string {
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	sort.Strings(names)
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, counts[name])
	}
	return strings.Join(names, "; ")
}
