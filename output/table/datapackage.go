package table

import (
	"encoding/json"
	"io"
	"path"
	"strings"
	"time"

	"detente/analysis"
)

// File is one written file of the results.
type File struct {
	Name   string `json:"name"` // with forward slashes
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

type schema struct {
	Fields        []Field  `json:"fields"`
	MissingValues []string `json:"missingValues,omitempty"`
	PrimaryKey    []string `json:"primaryKey,omitempty"`
}

type dialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

type resource struct {
	Name        string   `json:"name"`
	Path        string   `json:"path"`
	Profile     string   `json:"profile"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Format      string   `json:"format"`
	MediaType   string   `json:"mediatype"`
	Encoding    string   `json:"encoding,omitempty"`
	Bytes       int64    `json:"bytes,omitempty"`
	Hash        string   `json:"hash,omitempty"`
	Dialect     *dialect `json:"dialect,omitempty"`
	Schema      *schema  `json:"schema,omitempty"`
}

type dataPackage struct {
	Schema      string     `json:"$schema"`
	Name        string     `json:"name"`
	Profile     string     `json:"profile"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Version     string     `json:"version,omitempty"`
	Resources   []resource `json:"resources"`
}

const packageText = "Statements by political actors found in news documents, scored from -1 (most de-escalatory) to +1 (most escalatory). " +
	"Blank means not known or not scored, never 0. CSV files are UTF-8 without byte order mark; in text cells a leading =, +, -, @ or tab has an apostrophe in front, " +
	"so that spreadsheet programs do not run it as a formula, and line breaks are spaces; statements.jsonl holds all text exactly."

// DataPackage writes datapackage.json, which describes the tables (Frictionless Data Package,
// version 1). Sizes and hashes come from files; a resource that is not among them has none.
func DataPackage(w io.Writer, rep *analysis.Report, files []File) error {
	written := make(map[string]File, len(files))
	for _, f := range files {
		written[f.Name] = f
	}
	p := dataPackage{
		Schema:      "https://specs.frictionlessdata.io/schemas/data-package.json",
		Name:        "detente-results",
		Profile:     "data-package",
		Title:       rep.Title,
		Description: packageText,
		Version:     rep.Version,
		Resources:   []resource{recordResource(), documentsResource()},
	}
	if p.Title == "" {
		p.Title = "Tone of statements by actor and date"
	}
	for _, t := range All() {
		p.Resources = append(p.Resources, resource{
			Name: strings.ReplaceAll(t.Name, "_", "-"), Path: t.File(), Profile: "tabular-data-resource",
			Title: t.Title, Description: t.Description, Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
			Dialect: &dialect{Delimiter: ",", LineTerminator: "\r\n", QuoteChar: `"`, DoubleQuote: true, Header: true},
			Schema:  &schema{Fields: t.Fields, MissingValues: []string{""}, PrimaryKey: t.Key},
		})
	}
	if _, ok := written["detente.xlsx"]; ok {
		p.Resources = append(p.Resources, resource{Name: "workbook", Path: "detente.xlsx", Profile: "data-resource", Title: "Workbook",
			Description: "The same results for people: README sheet first.", Format: "xlsx",
			MediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
	}
	for i := range p.Resources {
		if f, ok := written[path.Clean(p.Resources[i].Path)]; ok {
			p.Resources[i].Bytes, p.Resources[i].Hash = f.Bytes, "sha256:"+f.SHA256
		}
	}
	return writeJSON(w, p)
}

// recordResource describes the lines of statements.jsonl.
func recordResource() resource {
	f := func(name, kind, description string) Field {
		return Field{Name: name, Type: kind, Description: description}
	}
	fields := []Field{
		f("id", "string", "name of the statement, the same in every run on the same document"),
		f("document", "string", "path below the corpus folder, or the record's own id"),
		f("outlet", "string", "who published the document; absent: not known"),
		f("title", "string", "title of the document; absent: not known"),
		f("url", "string", "address of the document; absent: not known"),
		f("start", "integer", "first character of the content in the cleaned text, in Unicode code points (W3C TextPositionSelector)"),
		f("end", "integer", "character after the content"),
		f("parts", "array", "[start, end] of each piece of the content where a reporting clause stands inside it; absent: one piece"),
		f("sentence", "string", "the whole sentence as written"),
		f("sentence_start", "integer", "first character of the sentence in the cleaned text"),
		f("content", "string", "what is said, as written"),
		f("mode", "string", "direct (all quoted), indirect (nothing quoted) or mixed"),
		f("cue", "string", "the words that report the statement"),
		f("cue_lemma", "string", "their dictionary form; absent without a cue"),
		f("speaker", "string", "resolved name or office of the speaker"),
		f("speaker_as_written", "string", "the mention that tells who speaks; of a running quotation the mention it carries on"),
		f("speaker_start", "integer", "first character of that mention in the cleaned text; absent: nobody is named"),
		f("speaker_rule", "string", "how the speaker was found"),
		f("actors", "array", "ids of the actors for whom the speaker speaks: ISO 3166-1 alpha-3 for states, the lexicons' ids for bodies and groups, OTHER, UNKNOWN"),
		f("targets", "array", "ids of the actors at whom the statement is aimed"),
		f("date", "string", "day on which it was said, ISO 8601 at its precision; null: not known"),
		f("date_precision", "string", "day, month or year; week in results of earlier versions"),
		f("date_basis", "string", "where the date comes from: sentence, context, document, dateline, assumed, …"),
		f("date_words", "string", "the words it was read from"),
		f("escalation", "number", "tone from -1 (most de-escalatory) to +1 (most escalatory); null: no text to score"),
		f("unjudged", "boolean", "true: no word raises or lowers the tension, and the escalation of 0 says only that; absent: false"),
		f("evidence", "array", "the terms that made the score: text, start and end (code points), lexicon entry, its weight, the rules that shifted it, contribution, and without: how far the escalation would move if the lexicon did not know the entry (absent: not at all); the contributions sum to the escalation"),
		f("sentiment", "number", "general polarity, 0 (negative) to 1 (positive), a diagnostic that is no part of escalation; null: no signal"),
		f("duplicate_of", "string", "first document of the group of near-copies; absent: not a copy"),
		f("weight", "number", "weight in the averages"),
		f("correction", "object", "what a person changed, with what the program had found; the fields above hold the corrected values. Absent: nothing"),
	}
	for i := range fields {
		if fields[i].Name == "escalation" {
			fields[i].Constraints = fromTo(-1, 1)
		}
	}
	return resource{Name: "statements-jsonl", Path: "statements.jsonl", Profile: "data-resource", Title: "Statements, full record",
		Description: "One JSON object a line, ordered by document and place.", Format: "jsonl", MediaType: "application/x-ndjson", Encoding: "utf-8",
		Schema: &schema{Fields: fields, PrimaryKey: []string{"id"}}}
}

// documentsResource names documents.jsonl. Its fields are those of documents.csv and what another report needs.
func documentsResource() resource {
	return resource{Name: "documents-jsonl", Path: "documents.jsonl", Profile: "data-resource", Title: "Documents, full record",
		Description: "One JSON object a line: every input as score described it, weights not shared among copies, with the signature that finds copies. " +
			"detente report FOLDER makes another report of it and statements.jsonl.", Format: "jsonl", MediaType: "application/x-ndjson", Encoding: "utf-8"}
}

// run is run.json. No wall clock, no machine: the same input gives the same bytes.
type run struct {
	Program  string             `json:"program"`
	Version  string             `json:"version"`
	Lexicons string             `json:"lexicons"`
	Title    string             `json:"title"`
	Finding  string             `json:"finding"`
	Period   string             `json:"period"`
	From     *string            `json:"from"`
	To       *string            `json:"to"` // last day
	Settings []setting          `json:"settings"`
	Counts   analysis.Counts    `json:"counts"`
	Actors   int                `json:"actors"`
	Warnings []string           `json:"warnings"`
	Skipped  []analysis.Skipped `json:"skipped"`
	Files    []File             `json:"files"`
}

type setting struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Run writes run.json: what was run on what, what was left out and why, and the hash of every
// other file of the results.
func Run(w io.Writer, rep *analysis.Report, files []File) error {
	r := run{
		Program: "detente", Version: rep.Version, Lexicons: rep.Lexicons,
		Title: rep.Title, Finding: rep.Finding, Period: rep.Period,
		From: dayOrNull(rep.From), To: dayOrNull(lastDay(rep.To)),
		Settings: make([]setting, 0, len(rep.Settings)), Counts: rep.Counts, Actors: len(rep.Actors),
		Warnings: append([]string{}, rep.Warnings...),
		Skipped:  append([]analysis.Skipped{}, rep.Skipped...),
		Files:    append([]File{}, files...),
	}
	for _, s := range rep.Settings {
		r.Settings = append(r.Settings, setting(s))
	}
	if r.Counts.Dropped == nil {
		r.Counts.Dropped = map[string]int{}
	}
	return writeJSON(w, r)
}

func dayOrNull(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := isoDay(t)
	return &s
}

func writeJSON(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
