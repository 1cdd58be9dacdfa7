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
	// 95 % Wilson intervals of the shares; valid only where Statements > 0. Their n is the effective
	// number of documents behind the statements: those of one document are not independent.
	EscalatoryRange, NeutralRange, DeEscalatoryRange Interval
}

// Interval is a 95 % interval.
type Interval struct{ Low, High float64 }

// Point is one actor in one period. The calendar is complete: an empty period has Documents == 0.
type Point struct {
	Start time.Time // first day of the period
	End   time.Time // first day after it
	Estimate
	Smoothed    float64 // by the method that the settings name; valid only where HasSmoothed
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

// Change compares a later window with an earlier one: the halves of the span, or what the user named.
type Change struct {
	Before, After          Estimate
	BeforeStart, BeforeEnd time.Time
	AfterStart, AfterEnd   time.Time
	Difference             float64 // after minus before
	Low, High              float64 // 95 % bootstrap interval of the difference; valid only where HasBand
	HasBand                bool
	Verdict                Verdict
	Why                    string // why there is too little data, in words; else ""
}

// Trend is Mann-Kendall's test with Sen's slope over the periods.
type Trend struct {
	Valid               bool    // at least four periods with data
	Slope               float64 // Sen's slope, escalation per 30 days
	SlopeLow, SlopeHigh float64 // 95 % interval
	Tau, P              float64
	PAdjusted           float64 // Benjamini-Hochberg over actors
	Periods             int     // with data
	Inflation           float64 // of the variance by autocorrelation (Hamed & Rao), at least 1; 1 where it was not tested
}

// Break is a candidate for a lasting change of level: a place where the means of the periods are
// better told by two levels than by one.
type Break struct {
	Start         time.Time // first day of the period that begins the new level
	From, To      time.Time // where it may begin instead: first period's start and last period's start, 95 %
	Before, After float64   // the two levels, means of documents
	Periods       [2]int    // with data, on either side up to the next candidate
}

// WordCount is an evidence term and what it added up to.
type WordCount struct {
	Term         string
	Count        int
	Contribution float64 // sum over statements
}

// Sensitivity is how far an actor's mean would move if the lexicon did not know one of its entries: which
// words carry the finding. The scores without the entry are computed by all the rules (see Term.Without),
// so the moves of several entries do not add up.
type Sensitivity struct {
	Entry      string  // "act:reject", "cue:warn"
	Words      string  // as they are most often written, in lower case
	Statements int     // whose score it moves
	Move       float64 // the mean without it, less the mean: against the direction in which it pulls
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
	Breaks  []Break     // candidates for a change of level, by date

	Sensitivity []Sensitivity // by the size of the move, at most twenty
}

// Dyad is what one actor says about, or to, another.
type Dyad struct {
	Actor, Target string // ids
	Total         Estimate
}

// LagCorrelation is a correlation of one series with another some periods later.
type LagCorrelation struct {
	Lag int // periods by which the first series leads; negative: it follows
	R   float64
	N   int // periods that were compared
}

// Precedence is a test whether one series helps to foretell another beyond that one's own past (Granger).
// It speaks of what comes first, not of causes.
type Precedence struct {
	From, To  string // ids: does what From says about To precede what To says about From?
	Order     int    // periods back
	N         int    // periods used
	F, P      float64
	PAdjusted float64 // Benjamini-Hochberg over all such tests of the report
}

// Pair is two actors who speak about one another, and how the two directions go together in time.
type Pair struct {
	A, B       string           // ids; A is the one with more statements about the other
	Periods    int              // with statements in both directions
	Lags       []LagCorrelation // of the prewhitened series, A's as the first; none where there are too few periods
	Bound      float64          // a correlation beyond it on either side is told from 0, over all the lags together (95 %)
	Precedence []Precedence     // none under thirty periods
	Finding    string           // one sentence
}

// ReferencePoint is a period of a reference series.
type ReferencePoint struct {
	Start, End time.Time
	Value      float64 // mean of the values in the period; valid only where Has
	Has        bool
}

// Reference is a series from elsewhere, such as counts of events, brought to the report's periods.
type Reference struct {
	Name   string // of the file
	Actor  string // id; "" for all
	Points []ReferencePoint
}

// Comparison holds an actor's tone against a reference.
type Comparison struct {
	Reference string // its name
	Actor     string // id
	Periods   int    // in which both have a value
	R         float64
	Low, High float64          // 95 % interval of R; valid only where HasBand
	HasBand   bool             // false under ten periods
	Effective float64          // number of periods that the autocorrelation leaves
	Lags      []LagCorrelation // of the prewhitened series, the reference as the first
	Bound     float64          // as in Pair
	Finding   string           // one sentence
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
	Unjudged          int            `json:"unjudged_statements"` // scored 0 because no word of them raises or lowers the tension
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
	Observations Records[Observation]
	Documents    Records[DocumentRecord]
	// Signed is the documents as score wrote them, weights not yet shared among copies: with the
	// statements all that another report needs. nil: not kept.
	Signed       Records[DocumentRecord]
	Skipped      []Skipped
	Unrecognised Records[UnrecognisedName]
	Events       []Event
	Settings     []Setting
	Counts       Counts
	Version      string   // of the program
	Lexicons     string   // hash of the lexicons
	Warnings     []string // doubts about the run as a whole, in words

	// Placed is the period of each observation by the date that the program found: an index into
	// the Points of every actor, -1 where it is in none. It is nil above MostPlaced observations.
	Placed       []int
	HalfLifeDays float64     // of the smoothed lines
	Known        []ActorName // all actors that the lexicons know, by id
	Corrections  CorrectionLog

	Dyads       []Dyad // by number of statements, most first
	Pairs       []Pair // by number of periods with both directions, most first
	References  []Reference
	Comparisons []Comparison // by reference, then as the actors stand
	Weighting   string       // what counts alike in a mean: "document" or "statement"
	CapOutlet   float64      // greatest share of one outlet in a mean, 0..1; 0: no limit
	Smooth      string       // of the smoothed lines: "ewma", "loess" or "none"
	Headline    string       // the finding without its figures, for titles
	Findings    []string     // the finding and at most two sentences more

	Evaluations []Evaluation // where coded statements or corrections were given
}

// Evaluation tells how well the program agreed with people.
type Evaluation struct {
	Title                 string // with what it was compared
	Documents, Statements int    // compared
	Figures               []Figure
	Confusion             [3][3]int // rows coded, columns found: escalatory, neutral, de-escalatory
}

// Figure is one measure of agreement, and for comparison that of general sentiment.
type Figure struct {
	Name            string
	Value, Baseline float64
	HasValue        bool
	HasBaseline     bool
	Worse           bool   // a greater value is worse
	Meaning         string // in words
}

// MostPlaced is the most observations whose periods a report tells one by one: more are for no
// workbook that calculates.
const MostPlaced = 100000

// ActorName is an actor's id with its name.
type ActorName struct{ ID, Name string }
