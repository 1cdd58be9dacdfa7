package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"detente/analysis"
)

// maxLinks is the number of rows up to which addresses can be clicked: formulas beyond that
// make the workbook slow to open.
const maxLinks = 65530

// The columns of Statements that a person fills in, and what comes of them.
const (
	reviewed      = "reviewed"
	scoreOverride = "score_override"
	actorOverride = "actor_override"
	dateOverride  = "date_override"
	exclude       = "exclude"
	comment       = "comment"
	correctedBy   = "by"
	scoreFinal    = "score_final"
	treatAs       = "Treat as" // on Unrecognised names
)

const leaveAs = "leave it as it is"

var statementColumns = []column{
	{name: "Id", width: 17, kind: line, meaning: "Name of the statement, the same in every run on the same document"},
	{name: "Date", width: 12, kind: date, meaning: "Day on which it was said, as the program found it; shown as year-month or year where no more is known", unit: "date", blank: "not known: in no trend"},
	{name: "Actor", width: 20, kind: words, meaning: "For whom the speaker speaks, as the program found it. \"no party\": an analyst, a resident …; \"not recognised\": could not be placed"},
	{name: "Speaker", width: 22, kind: words, meaning: "Resolved name or office of the speaker", blank: "not known"},
	{name: "Statement", width: 72, kind: wrapped, meaning: "The sentence as written. The words that decided are bold, orange toward escalation, blue toward de-escalation"},
	{name: "Escalation", width: 12, kind: score, scale: true, meaning: "Tone as the program found it: the sum of what its words add", unit: "−1 (most de-escalatory) to +1 (most escalatory)", blank: "no word to judge by; never 0"},
	{name: "In words", width: 21, kind: words, meaning: "The same in words: seven steps, neutral is −0.1 to +0.1", blank: "not scored"},
	{name: "Evidence", width: 44, kind: wrapped, meaning: "The words that made the score, what each added, and in brackets what shifted it; the sum is the escalation. Where no word raises or lowers the tension it says so: the 0 is then for want of evidence", blank: "none"},
	{name: reviewed, width: 11, kind: words, edit: true, meaning: "To fill in: yes, where you read the statement and all that you do not override is right", blank: "not reviewed"},
	{name: scoreOverride, width: 15, kind: score, edit: true, meaning: "To fill in: the right tone, from −1 to +1; the seven steps are thirds (0.33, 0.67, 1)", unit: onScale, blank: leaveAs},
	{name: actorOverride, width: 15, kind: words, edit: true, meaning: "To fill in: the right actor, an id of the sheet Actor ids; several with ; between them", blank: leaveAs},
	{name: dateOverride, width: 14, kind: date, edit: true, meaning: "To fill in: the right day", unit: "date", blank: leaveAs},
	{name: exclude, width: 10, kind: words, edit: true, meaning: "To fill in: yes, where it is no statement or must not count", blank: "it counts"},
	{name: comment, width: 28, kind: wrapped, edit: true, meaning: "To fill in: why", blank: "none"},
	{name: correctedBy, width: 9, kind: words, edit: true, meaning: "To fill in, if you like: who", blank: "not said"},
	{name: scoreFinal, width: 12, kind: score, scale: true, meaning: "What counts: blank where excluded, else score_override, else Escalation", unit: onScale, blank: "does not count"},
	{name: "Target", width: 18, kind: words, meaning: "At whom the statement is aimed", blank: "nobody named"},
	{name: "Outlet", width: 16, kind: words, meaning: "Who published the document", blank: "not known"},
	{name: "Title", width: 30, kind: line, meaning: "Title of the document", blank: "not known"},
	{name: "Link", width: 9, kind: address, meaning: "Opens the document's address", blank: "not known"},
	{name: "Speaker as written", width: 16, kind: line, meaning: "The mention that tells who speaks, such as a pronoun; for a sentence of a running quotation the mention beside its first words", blank: "nobody is named"},
	{name: "Mode", width: 10, kind: words, meaning: "direct: all that is said is quoted; indirect: nothing; mixed"},
	{name: "Cue", width: 14, kind: words, meaning: "The words that report the statement", blank: "a quotation that runs on"},
	{name: "Date precision", width: 11, kind: words, meaning: "How much of the date is known: day, month (also where the text tells a week), year", blank: "no date"},
	{name: "Date basis", width: 12, kind: words, meaning: "Where the date comes from: sentence, context (the sentence before), document, dateline, assumed", blank: "no date"},
	{name: "Date words", width: 13, kind: words, meaning: "The words from which it was read", blank: "none"},
	{name: "Actor ids", width: 12, kind: words, meaning: "Ids of the actors that the program found"},
	{name: "Target ids", width: 12, kind: words, meaning: "Ids of the targets", blank: "nobody named"},
	{name: "Sentiment", width: 12, kind: fine, meaning: "General polarity by a film review model: 0 negative, 1 positive. A diagnostic, no part of escalation", unit: "0 to 1", blank: "no signal, or switched off"},
	{name: "Duplicate of", width: 24, kind: line, meaning: "First document of the group of near-copies", blank: "not a copy"},
	{name: "Weight", width: 9, kind: fine, meaning: "Weight in the averages: near-copies share one", unit: "0 or more"},
	{name: "Document", width: 28, kind: line, meaning: "Id of the document: path below the corpus folder, or the record's own id"},
	{name: "Start", width: 9, kind: count, meaning: "First character of what is said, in the cleaned text", unit: "code points"},
	{name: "End", width: 9, kind: count, meaning: "Character after it", unit: "code points"},
	{name: "Text hash", width: 18, kind: line, meaning: "Fingerprint of sentence and content: a correction holds as long as it is the same"},
}

func (b *book) statements() *sheet {
	return &sheet{name: "Statements", tab: tabRecords, frozen: 3, printed: 8, columns: statementColumns, rows: analysis.Count(b.rep.Observations),
		about: "Every statement with its speaker, date, score and the words that made the score. The yellow columns are yours: what you enter counts at once.",
		row:   b.statementRow, validate: b.validateStatements}
}

// letter is the letter of a column, by its name.
func letter(columns []column, name string) string {
	return columnName(1 + slices.IndexFunc(columns, func(c column) bool { return c.name == name }))
}

// statementRange is a whole column of Statements.
func (b *book) statementRange(name string) string {
	return ref("Statements", letter(statementColumns, name), analysis.Count(b.rep.Observations))
}

func (b *book) statementRow(i int, cells []any) {
	o := b.statement.at(b, i)
	found := o.Found()
	var escalation, label, sentiment any
	if found.Escalation != nil {
		escalation, label = *found.Escalation, analysis.Label(*found.Escalation)
	}
	if o.Sentiment != nil {
		sentiment = *o.Sentiment
	}
	copy(cells, []any{o.ID, b.date(found.Date, found.DatePrecision), b.names(found.Actors), o.Speaker, rich(o, &b.styles.fonts), escalation, label, whyOf(o)})
	overrides(o, cells[8:])
	cells[15] = b.finalScore(o, i)
	copy(cells[16:], []any{b.names(o.Targets), o.Outlet, o.Title, open(o.URL, i), o.SpeakerAsWritten,
		string(o.Mode), o.Cue, found.DatePrecision, found.DateBasis, o.DateWords, strings.Join(found.Actors, "; "), strings.Join(o.Targets, "; "),
		sentiment, o.DuplicateOf, o.Weight, o.Document, o.Start, o.End, o.TextHash()})
}

// whyOf is the evidence in words.
func whyOf(o *analysis.Observation) string {
	if o.Unjudged {
		return "no word in it raises or lowers the tension"
	}
	return evidence(o.Evidence)
}

// overrides fills the cells of what a person corrected.
func overrides(o *analysis.Observation, cells []any) {
	c := o.Correction
	if c == nil {
		return
	}
	yes := func(is bool) any {
		if is {
			return "yes"
		}
		return nil
	}
	var tone, day any
	if c.Score != nil {
		tone = *c.Score
	}
	if t, ok := overriddenDay(o); ok {
		day = t
	}
	copy(cells, []any{yes(c.Reviewed), tone, strings.Join(c.Actors, "; "), day, yes(c.Exclude), c.Comment, c.By})
}

// maxFinal is the most statements whose final score is a formula.
const maxFinal = 200000

// finalScore is the score that counts. Its formula names cells of its own row only, so that it
// stays right when the table is sorted.
func (b *book) finalScore(o *analysis.Observation, i int) any {
	now := only(0, false)
	if o.Escalation != nil && !o.Excluded() {
		now = *o.Escalation
	}
	if analysis.Count(b.rep.Observations) > maxFinal {
		return now
	}
	at := func(column string) string { return column + strconv.Itoa(i+2) }
	override, found := at(overrideAt), at(escalationAt)
	return formula{`IF(` + at(excludeAt) + `="yes","",IF(ISNUMBER(` + override + `),` + override + `,IF(ISNUMBER(` + found + `),` + found + `,"")))`, now}
}

// The columns that score_final names.
var escalationAt, overrideAt, excludeAt = letter(statementColumns, "Escalation"), letter(statementColumns, scoreOverride), letter(statementColumns, exclude)

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
		{name: "Document", width: 32, kind: line, meaning: "Id: path below the corpus folder, or the record's own id"},
		{name: "Status", width: 13, kind: words, meaning: "scored: at least one statement; silent: none; empty: nothing left after cleaning; unreadable; foreign: not English"},
		{name: "Reason", width: 44, kind: wrapped, meaning: "Why it was not used, and what to do", blank: "it was used"},
		{name: "Date", width: 12, kind: date, meaning: "Day of publication; shown as year-month or year where no more is known", unit: "date", blank: "undated: in no trend"},
		{name: "Date basis", width: 12, kind: words, meaning: "Where the date was found: sidecar, metadata, header, byline, dateline, url, filename, text, assumed", blank: "undated"},
		{name: "Date words", width: 20, kind: words, meaning: "The words from which it was read", blank: "none"},
		{name: "Date precision", width: 11, kind: words, meaning: "How much of the date is known: day, week, month, year", blank: "undated"},
		{name: "Outlet", width: 18, kind: words, meaning: "Who published it", blank: "not known"},
		{name: "Title", width: 44, kind: wrapped, meaning: "Title", blank: "not known"},
		{name: "Link", width: 9, kind: address, meaning: "Opens its address", blank: "not known"},
		{name: "Statements", width: 13, kind: count, meaning: "Statements found", unit: "statements"},
		{name: "Unscored", width: 12, kind: count, meaning: "Statements without any word to judge by", unit: "statements"},
		{name: "Left out", width: 26, kind: wrapped, meaning: "Candidates that were left out, by reason", blank: "none"},
		{name: "Doubts", width: 26, kind: wrapped, meaning: "What may be wrong with the document", blank: "none"},
		{name: "Duplicate of", width: 26, kind: line, meaning: "First document of the group of near-copies", blank: "not a copy"},
		{name: "Weight", width: 9, kind: fine, meaning: "Weight in the averages", unit: "0 or more"},
		{name: "Language", width: 11, kind: words, meaning: "ISO 639-1 code", blank: "not known"},
		{name: "Words", width: 10, kind: count, meaning: "Words of the cleaned text", unit: "words"},
		{name: "Sentences", width: 12, kind: count, meaning: "Sentences of the cleaned text", unit: "sentences"},
		{name: "Bytes", width: 11, kind: count, meaning: "Size of the input", unit: "bytes"},
	}
	return &sheet{name: "Documents", tab: tabRecords, frozen: 1, printed: 12, columns: columns, rows: analysis.Count(b.rep.Documents),
		about: "Every input: what became of it, its date and where the date was found.",
		row:   func(i int, cells []any) { b.documentRow(i, cells) }}
}

func (b *book) documentRow(i int, cells []any) {
	d := b.document.at(b, i)
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

var nameColumns = []column{
	{name: "Id", width: 8, kind: line, meaning: "Number of the name in this workbook"},
	{name: "Name", width: 34, kind: words, meaning: "The speaker as written"},
	{name: "Statements", width: 13, kind: count, meaning: "Statements with this speaker", unit: "statements"},
	{name: treatAs, width: 12, kind: words, edit: true, meaning: "To fill in: the actor for whom this name speaks, an id of the sheet Actor ids; OTHER for no party", blank: "not recognised"},
	{name: "Example", width: 90, kind: wrapped, meaning: "A sentence with it"},
	{name: "Document", width: 36, kind: line, meaning: "The document of the example"},
}

// nameID is the id of a row of Unrecognised names: formulas look it up, which a name with * or ? would mislead.
func nameID(i int) string { return fmt.Sprintf("U%d", i+1) }

// nameRange is a whole column of Unrecognised names.
func (b *book) nameRange(name string) string {
	return ref("Unrecognised names", letter(nameColumns, name), analysis.Count(b.rep.Unrecognised))
}

func (b *book) unrecognised() *sheet {
	treated := map[string]string{}
	for _, c := range b.rep.Corrections.Entries {
		if c.Outcome == analysis.Applied && c.TreatAs != "" {
			treated[c.Name] = c.TreatAs
		}
	}
	return &sheet{name: "Unrecognised names", tab: tabRecords, frozen: 2, columns: nameColumns, rows: analysis.Count(b.rep.Unrecognised),
		about: "Speakers who could not be placed with an actor. Say in the yellow column for whom they speak.",
		row: func(i int, cells []any) {
			u := b.name.at(b, i)
			copy(cells, []any{nameID(i), u.Name, u.Count, treated[u.Name], u.Example, u.Document})
		}, validate: b.validateNames}
}

// actorIDs lists what may be entered as an actor.
func (b *book) actorIDs() *sheet {
	known := b.knownActors()
	return &sheet{name: "Actor ids", tab: tabAbout, frozen: 1, rows: len(known), about: "The ids that can be entered as an actor.",
		columns: []column{
			{name: "Actor", width: 14, kind: words, meaning: "Id of an actor"},
			{name: "Name", width: 60, kind: words, meaning: "Its name"},
		},
		row: func(i int, cells []any) { cells[0], cells[1] = known[i].ID, known[i].Name }}
}

// knownActors are the actors of the lexicons, or where the report does not tell them, those that it names.
func (b *book) knownActors() []analysis.ActorName {
	known := slices.Clone(b.rep.Known)
	if len(known) == 0 {
		for id, name := range b.rep.Names {
			if id != analysis.Other && id != analysis.Unknown {
				known = append(known, analysis.ActorName{ID: id, Name: name})
			}
		}
	}
	slices.SortFunc(known, func(a, b analysis.ActorName) int { return strings.Compare(a.ID, b.ID) })
	return append(known, analysis.ActorName{ID: analysis.Other, Name: "somebody who speaks for no party"})
}
