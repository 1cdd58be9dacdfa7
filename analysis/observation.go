package analysis

import (
	"math"
	"slices"
	"strings"
)

// Observation is one line of statements.jsonl: the record that everything downstream reads.
// The field names are fixed; datapackage.json tells their meaning.
type Observation struct {
	ID               string   `json:"id"`
	Document         string   `json:"document"`
	Outlet           string   `json:"outlet,omitempty"`
	Title            string   `json:"title,omitempty"`
	URL              string   `json:"url,omitempty"`
	Start            int      `json:"start"` // code points (W3C TextPositionSelector)
	End              int      `json:"end"`
	Parts            [][2]int `json:"parts,omitempty"` // the pieces of the content where a reporting clause stands inside it, as Start and End
	Sentence         string   `json:"sentence"`
	SentenceStart    int      `json:"sentence_start"`
	Content          string   `json:"content"`
	Mode             Mode     `json:"mode"`
	Cue              string   `json:"cue"`
	CueLemma         string   `json:"cue_lemma,omitempty"`
	Speaker          string   `json:"speaker"`
	SpeakerAsWritten string   `json:"speaker_as_written"`
	SpeakerStart     *int     `json:"speaker_start,omitempty"`
	SpeakerRule      string   `json:"speaker_rule,omitempty"`
	Actors           []string `json:"actors"`
	Targets          []string `json:"targets"`
	Date             *string  `json:"date"`
	DatePrecision    string   `json:"date_precision,omitempty"`
	DateBasis        string   `json:"date_basis,omitempty"`
	DateWords        string   `json:"date_words,omitempty"`
	Escalation       *float64 `json:"escalation"`
	Unjudged         bool     `json:"unjudged,omitempty"` // no word of it raises or lowers the tension: the 0 is for want of evidence
	Evidence         []Term   `json:"evidence"`
	Sentiment        *float64 `json:"sentiment"`
	DuplicateOf      string   `json:"duplicate_of,omitempty"` // id of the first document of the near-duplicate group
	Weight           float64  `json:"weight"`

	// Correction is what a person changed. The fields above then hold the corrected values, and its
	// Found what the program had said; the evidence stays the program's.
	Correction *Correction `json:"correction,omitempty"`
}

// DocumentStatus is what became of an input.
type DocumentStatus string

// The fates of an input.
const (
	StatusScored     DocumentStatus = "scored"     // at least one statement
	StatusSilent     DocumentStatus = "silent"     // read, no statement in it
	StatusEmpty      DocumentStatus = "empty"      // nothing left after cleaning
	StatusUnreadable DocumentStatus = "unreadable" // binary, broken, too large, no permission
	StatusForeign    DocumentStatus = "foreign"    // not English: nothing the lexicons could read
)

// DocumentRecord is one line of the documents stream. Every input has one, also those that
// could not be read, so that nothing disappears.
type DocumentRecord struct {
	Document      string         `json:"document"`
	Status        DocumentStatus `json:"status"`
	Reason        string         `json:"reason,omitempty"` // what happened and what to do, for people
	Outlet        string         `json:"outlet,omitempty"`
	Title         string         `json:"title,omitempty"`
	URL           string         `json:"url,omitempty"`
	Date          *string        `json:"date"`
	DatePrecision string         `json:"date_precision,omitempty"`
	DateBasis     string         `json:"date_basis,omitempty"`
	DateWords     string         `json:"date_words,omitempty"`
	Flags         []string       `json:"flags,omitempty"`
	Language      string         `json:"language,omitempty"`
	Bytes         int            `json:"bytes"`
	Words         int            `json:"words"`
	Sentences     int            `json:"sentences"`
	Statements    int            `json:"statements"`
	Unscored      int            `json:"unscored"`             // statements without any word to judge
	Unresolved    []Unresolved   `json:"unresolved,omitempty"` // speakers nobody could place
	Dropped       map[string]int `json:"dropped,omitempty"`    // statements left out, by reason
	Weight        float64        `json:"weight"`
	Signature     string         `json:"signature,omitempty"`    // what is kept of the body to find copies
	DuplicateOf   string         `json:"duplicate_of,omitempty"` // set by report
	UpdateOf      string         `json:"update_of,omitempty"`    // set by report: the text is that document's with other numbers
	Text          string         `json:"text,omitempty"`         // the cleaned text, with score --text
}

// Unresolved is a speaker whom no rule could place, with the sentence as an example.
type Unresolved struct {
	Name    string `json:"name"`
	Example string `json:"example"`
}

// Unplaced reports whether no rule could tell for whom the speaker speaks, so that a person should look at the name.
func (o *Observation) Unplaced() bool {
	return slices.Contains(o.Found().Actors, Unknown) || o.SpeakerRule == RuleUntold
}

// Strength is how far the score lies from 0, 0..1; -1 without a score.
func (o *Observation) Strength() float64 {
	if o.Escalation == nil {
		return -1
	}
	return math.Abs(*o.Escalation)
}

// Said is the content without the reporting clause that may stand inside it: the pieces, joined by an
// ellipsis. Content itself is one stretch of the text, so that Start and End find it.
func (o *Observation) Said() string {
	if len(o.Parts) < 2 {
		return o.Content
	}
	text := []rune(o.Content)
	pieces := make([]string, 0, len(o.Parts))
	for _, p := range o.Parts {
		first, last := p[0]-o.Start, p[1]-o.Start
		if first < 0 || last > len(text) || first > last {
			return o.Content
		}
		pieces = append(pieces, string(text[first:last]))
	}
	return strings.Join(pieces, " … ")
}
