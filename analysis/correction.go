package analysis

import (
	"crypto/sha256"
	"encoding/hex"
)

// BasisCorrection is the basis of a date that a person gave.
const BasisCorrection Basis = "correction"

// Correction is what a person changed about one statement, keyed by its id and the hash of its
// text; or, where Name is set and ID is not, the actor for whom a name speaks that no rule could place.
// A field that is empty was left as it is.
type Correction struct {
	ID       string   `json:"id,omitempty"`
	TextHash string   `json:"text_hash,omitempty"`
	Document string   `json:"document,omitempty"`
	Sentence string   `json:"sentence,omitempty"`
	Reviewed bool     `json:"reviewed,omitempty"`       // a person read it; what is not overridden is right
	Score    *float64 `json:"score_override,omitempty"` // -1..+1
	Actors   []string `json:"actor_override,omitempty"`
	Date     string   `json:"date_override,omitempty"` // 2021-12-03
	Exclude  bool     `json:"exclude,omitempty"`       // no statement, or none that should count
	Comment  string   `json:"comment,omitempty"`
	By       string   `json:"by,omitempty"`
	Found    *Found   `json:"found,omitempty"` // what the program said

	Name    string `json:"name,omitempty"`     // the speaker as written
	TreatAs string `json:"treat_as,omitempty"` // actor id
}

// Found is what the program said of a statement before a person corrected it.
type Found struct {
	Escalation    *float64 `json:"escalation"`
	Actors        []string `json:"actors"`
	Date          *string  `json:"date"`
	DatePrecision string   `json:"date_precision,omitempty"`
	DateBasis     string   `json:"date_basis,omitempty"`
}

// Changes reports whether the correction changes a number, and is not only a remark.
func (c *Correction) Changes() bool {
	return c.Score != nil || len(c.Actors) > 0 || c.Date != "" || c.Exclude || c.TreatAs != ""
}

// Found is what the program said of the statement, whatever a person made of it.
func (o *Observation) Found() Found {
	if o.Correction != nil && o.Correction.Found != nil {
		return *o.Correction.Found
	}
	return Found{o.Escalation, o.Actors, o.Date, o.DatePrecision, o.DateBasis}
}

// Restore takes back what a person changed. It is what report begins with where it reads its own
// results: the corrections in them are applied anew, beneath those that are new.
func (o *Observation) Restore() {
	if o.Correction == nil {
		return
	}
	f := o.Found()
	o.Escalation, o.Actors, o.Date, o.DatePrecision, o.DateBasis = f.Escalation, f.Actors, f.Date, f.DatePrecision, f.DateBasis
	o.Correction = nil
}

// Excluded reports whether a person took the statement out.
func (o *Observation) Excluded() bool { return o.Correction != nil && o.Correction.Exclude }

// TextHash is 16 hexadecimal digits of the sentence and of what is said in it. A correction holds
// only as long as the text is the same.
func (o *Observation) TextHash() string {
	h := sha256.New()
	h.Write([]byte(o.Sentence))
	h.Write([]byte{0})
	h.Write([]byte(o.Content))
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// CorrectionLog tells what became of the corrections that a run was given.
type CorrectionLog struct {
	Files   []string            `json:"files"`
	Entries []CorrectionOutcome `json:"entries"`
}

// CorrectionOutcome is one correction and what became of it.
type CorrectionOutcome struct {
	Correction
	Outcome string `json:"outcome"`          // one of the outcomes below
	Detail  string `json:"detail,omitempty"` // why, in words
	Count   int    `json:"count"`            // statements that it changed
}

// What may become of a correction.
const (
	Applied   = "applied"
	Stale     = "stale"     // its statement, or its text, is no longer there
	Overruled = "overruled" // a later file says otherwise
)
