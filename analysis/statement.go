package analysis

import "strings"

// Mode tells how words are reported, as in PolNeAR.
type Mode string

// The modes of reported speech.
const (
	Direct   Mode = "direct"   // all that is reported as said stands in quotation marks
	Indirect Mode = "indirect" // nothing is quoted
	Mixed    Mode = "mixed"
)

// Range is a half-open range of token indexes into Reading.Tokens.
type Range struct{ First, Last int }

// Empty reports whether the range covers no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Overlaps reports whether the two ranges share a token.
func (r Range) Overlaps(t Range) bool { return r.First < t.Last && t.First < r.Last }

// Statement is what the statement stage finds: who is said to have said what, by the words
// alone. Ranges are token ranges of the reading. A statement never leaves its sentence.
type Statement struct {
	Sentence int     // index into Reading.Sentences
	Content  Range   // what is said, without the reporting clause
	Parts    []Range // the pieces of Content where a reporting clause stands inside it ("X," he said, "Y"); nil for one piece
	Mode     Mode
	Cue      Range  // the words that report it: "warned", "according to"; empty where the quotation only runs on
	Lemma    string // the cue's dictionary form: "warn", "call on", "according to"; "" without a cue
	CueEntry int    // index into the cue lexicon; -1 without a cue
	Negated  bool   // "did not say", "has not ruled out"
	Passive  bool   // "is accused by"
	Mutual   bool   // "both sides accused each other": one statement each way, where two speak
	Speaker  Range  // the mention of the speaker, in this sentence; may be empty (see Continues)
	// Continues is the index (in the same list) of the statement whose speaker is carried on:
	// a running quotation, or a verb phrase that shares its subject. -1 where Speaker stands by
	// itself or nothing is known.
	Continues int
	// Addressee is the object of the cue where there is one ("accused Kyiv of", "called on
	// Russia to", "told reporters").
	Addressee Range
}

// Attribution is who speaks, for whom, about whom.
type Attribution struct {
	Speaker    string   // resolved name or office: "Wendy Sherman", "a senior US official"
	AsWritten  string   // the mention in the sentence: "she"
	Mention    Span     // its place
	Actors     []string // ids, in the order of mention; OTHER for those who speak for no party
	Targets    []string // ids, in the order of mention
	Unresolved bool     // nobody could be named with certainty; Actors is then [UNKNOWN], or [OTHER] by RuleUntold
	Rule       string   // how it was found: "name", "role", "pronoun", "carried on", …
}

// Actor ids that stand for no party.
const (
	Unknown = "UNKNOWN" // a speaker who could not be resolved: counted and listed, never silently OTHER
	Other   = "OTHER"   // somebody who speaks for no party
)

// RuleUntold is the rule by which somebody whom the document only calls by his full name, his first name, he or she
// counts as OTHER: private persons are called so. He is listed among the unrecognised names all the same.
const RuleUntold = "name without an office"

// Term is one piece of evidence: words, and what they did to the score.
// The contributions of a score's terms sum to the score.
type Term struct {
	Text         string  `json:"text"`
	Start        int     `json:"start"` // code points in the cleaned text; bytes until the record is put together
	End          int     `json:"end"`
	Entry        string  `json:"entry"`           // the lexicon entry: "act:threaten", "object:talks"
	Weight       float64 `json:"weight"`          // of the entry alone, -1..+1
	Shift        string  `json:"shift,omitempty"` // the rules that changed it: "negated", "refused", "if-clause"
	Contribution float64 `json:"contribution"`
	// Without is how far the score would move if the lexicon did not know the entry: computed anew by all
	// the rules, so that it is not always the contribution turned round. Bare texts have none.
	Without float64 `json:"without,omitempty"`
}

// GoesOn is the entry of a term that stands for other statements of the same party, not for words of its own: its text is the first word.
const GoesOn = "speech:goes on"

// Name is the term in a list of words, in small letters.
func (t *Term) Name() string {
	if t.Entry == GoesOn {
		return "(speech that goes on)"
	}
	return strings.ToLower(strings.Join(strings.Fields(t.Text), " "))
}

// Score is the tone of a statement.
type Score struct {
	Escalation float64 // -1 (de-escalatory) .. +1 (escalatory); valid only where Scored
	Scored     bool    // false: there was no text to score; blank in every output, never 0
	Judged     bool    // some word spoke for or against; false: the 0 says only that none did
	Terms      []Term  // the sum of Contribution is Escalation
}

// Sentiment is the general polarity of a text by an outside library; a diagnostic, never part of the score.
type Sentiment struct {
	Positive float64 // P(positive), 0..1; valid only where Known > 0
	Known    float64 // share of the words that the model knows; 0 means no signal
}
