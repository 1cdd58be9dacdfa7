package analysis

import "time"

// Estimate is a mean with what must be known to judge it.
type Estimate struct {
	Mean       float64 // of document means, in -1..+1; valid only where Documents > 0
	Low, High  float64 // 95 % bootstrap interval over documents; valid only where HasBand
	HasBand    bool    // false under five documents
	Documents  int     // documents, each near-duplicate group once
	Statements int     // scored statements
	Effective  float64 // Kish's effective number of documents

	// Shares of the statements, 0..1; |escalation| <= 0.1 is neutral.
	Escalatory, Neutral, DeEscalatory float64
}

// Point is one actor in one period. The calendar is complete: an empty period has Documents == 0.
type Point struct {
	Start time.Time // first day of the period
	End   time.Time // first day after it
	Estimate
	Smoothed    float64 // exponentially weighted mean; valid only where HasSmoothed
	HasSmoothed bool
}

// Verdict is a finding in words.
type Verdict string

// The verdicts on a change.
const (
	MoreEscalatory   Verdict = "more escalatory"
	MoreDeEscalatory Verdict = "more de-escalatory"
	NoClearChange    Verdict = "no clear change"
	TooLittleData    Verdict = "too little data"
)

// Change compares the later half of the span with the earlier one.
type Change struct {
	Before, After          Estimate
	BeforeStart, BeforeEnd time.Time
	AfterStart, AfterEnd   time.Time
	Difference             float64 // after minus before
	Low, High              float64 // 95 % bootstrap interval of the difference; valid only where HasBand
	HasBand                bool
	Verdict                Verdict
}

// Trend is Mann-Kendall's test with Sen's slope over the periods.
type Trend struct {
	Valid               bool    // at least four periods with data
	Slope               float64 // Sen's slope, escalation per 30 days
	SlopeLow, SlopeHigh float64 // 95 % interval
	Tau, P              float64
	PAdjusted           float64 // Benjamini-Hochberg over actors
}

// WordCount is an evidence term and what it added up to.
type WordCount struct {
	Term         string
	Count        int
	Contribution float64 // sum over statements
}

// ActorSeries is everything about one actor.
type ActorSeries struct {
	Actor   string // id
	Name    string // display name
	Total   Estimate
	Points  []Point
	Change  Change
	Trend   Trend
	Words   []WordCount // by the size of the contribution, at most twelve
	Undated int         // scored statements without a usable date: in Total, in no Point
}

// Skipped is an input that could not be used, with its reason.
type Skipped struct {
	Where  string `json:"where"`  // file, file:line or record
	Reason string `json:"reason"` // what happened and what to do
}

// Event is a vertical line in the charts.
type Event struct {
	Date  time.Time
	Label string
	Actor string // "" for all
}

// UnrecognisedName is a speaker whom no rule could place, over the whole corpus.
type UnrecognisedName struct {
	Name     string
	Count    int
	Document string
	Example  string
}

// Setting is one setting of the run, as shown to people.
type Setting struct{ Name, Value string }

// Counts are the numbers of the run.
type Counts struct {
	Inputs            int            `json:"inputs"` // documents met, readable or not
	Scored            int            `json:"scored"` // documents with at least one statement
	Silent            int            `json:"silent"`
	Empty             int            `json:"empty"`
	Unreadable        int            `json:"unreadable"`
	Foreign           int            `json:"foreign"`
	Undated           int            `json:"undated"`
	Duplicates        int            `json:"duplicates"` // documents that copy an earlier one
	Outlets           int            `json:"outlets"`
	Words             int            `json:"words"`
	Bytes             int            `json:"bytes"`
	Statements        int            `json:"statements"`
	ScoredStatements  int            `json:"scored_statements"`
	UndatedStatements int            `json:"undated_statements"`
	Unrecognised      int            `json:"unrecognised"` // statements whose speaker could not be placed
	Dropped           map[string]int `json:"dropped"`
}

// Report is what the outputs draw and write. Everything in it is in its final order.
type Report struct {
	Title        string
	Finding      string            // the run's main finding in one sentence
	Period       string            // day, week, month, quarter
	From, To     time.Time         // span of the dated statements; To is the first day after it
	Actors       []ActorSeries     // by number of statements, most first
	Names        map[string]string // display name of every actor id seen, also of targets
	Observations []Observation
	Documents    []DocumentRecord
	Skipped      []Skipped
	Unrecognised []UnrecognisedName
	Events       []Event
	Settings     []Setting
	Counts       Counts
	Version      string   // of the program
	Lexicons     string   // hash of the lexicons
	Warnings     []string // doubts about the run as a whole, in words

	// Placed is the period of each observation by the date that the program found: an index into
	// the Points of every actor, -1 where it is in none.
	Placed       []int
	HalfLifeDays float64     // of the smoothed lines
	Known        []ActorName // all actors that the lexicons know, by id
	Corrections  CorrectionLog
}

// ActorName is an actor's id with its name.
type ActorName struct{ ID, Name string }
