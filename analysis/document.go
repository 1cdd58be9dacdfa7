package analysis

import (
	"strconv"
	"time"
)

// Span is a half-open range of byte offsets into Document.Text.
type Span struct{ Start, End int }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Precision says how much of a date is known.
type Precision string

// The precisions of a date, finest first.
const (
	Day   Precision = "day"
	Week  Precision = "week" // the date is the Monday of the ISO week; read in results of earlier versions, no longer written
	Month Precision = "month"
	Year  Precision = "year"
)

// Basis says where a date comes from. It is shown beside every date, because a
// guessed date makes a false spike.
type Basis string

// The bases of a document's date, then those of a statement's.
const (
	BasisSidecar  Basis = "sidecar"  // metadata.csv
	BasisMetadata Basis = "metadata" // HTML or record metadata
	BasisHeader   Basis = "header"   // " date 2021-12-03 " in front of the text
	BasisByline   Basis = "byline"   // "Tuesday 11 January 2022 19:51 GMT"
	BasisDateline Basis = "dateline" // "KYIV, Jan. 5 (Reuters)": of a document, and of the statements of a story printed later
	BasisURL      Basis = "url"      // /2022/01/11/
	BasisFileName Basis = "filename"
	BasisText     Basis = "text"    // "on Sunday, Sept. 15, 2024", where the lead tells of a Sunday
	BasisAssumed  Basis = "assumed" // --assume-date

	BasisDocument Basis = "document" // a statement without a date of its own has its document's
	BasisSentence Basis = "sentence" // "on Friday", resolved against the document's date
	BasisContext  Basis = "context"  // carried on from the sentence before
)

// Date is a calendar date known to the given precision. The zero Date is unknown:
// such a document or statement is undated, and is kept out of the trend.
type Date struct {
	Year, Month, Day int // Month and Day are 0 beyond the precision
	Precision        Precision
	Basis            Basis
	Words            string // the words it was read from, as written
}

// Known reports whether there is a date at all.
func (d Date) Known() bool { return d.Year != 0 }

// Time is midnight UTC on the first day that the date may mean.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(max(1, d.Month)), max(1, d.Day), 0, 0, 0, 0, time.UTC)
}

// String is the date in ISO 8601 at its precision: 2021-12-03, 2021-12 or 2021;
// a week is written as its Monday; unknown is "".
func (d Date) String() string {
	if d.Year == 0 {
		return ""
	}
	var space [16]byte
	b := digits(space[:0], d.Year, 4)
	if d.Month != 0 && d.Precision != Year {
		b = digits(append(b, '-'), d.Month, 2)
		if d.Day != 0 && d.Precision != Month {
			b = digits(append(b, '-'), d.Day, 2)
		}
	}
	return string(b)
}

// digits appends a number with leading zeros.
func digits(b []byte, n, width int) []byte {
	for w := 10; width > 1; width, w = width-1, w*10 {
		if n < w {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// DateOf is the day on which t falls in t's own zone, cut to the precision.
func DateOf(t time.Time, p Precision, b Basis) Date {
	d := Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Precision: p, Basis: b}
	switch p {
	case Year:
		d.Month, d.Day = 0, 0
	case Month:
		d.Day = 0
	}
	return d
}

// ParagraphKind tells running text from what stands around it.
type ParagraphKind uint8

// The kinds of paragraph.
const (
	Body    ParagraphKind = iota
	Heading               // headlines, crossheads, highlights: never a statement
	Caption               // picture captions and credits: never a statement
)

// Paragraph is one paragraph of a document's text, without its line break.
type Paragraph struct {
	Span
	Kind ParagraphKind
}

// Document is one article, cleaned once. Text never changes afterwards: every
// place anywhere in the program is a byte span in it (code points in the record).
type Document struct {
	ID         string // path below the corpus folder with forward slashes; "#" and record number or id in files of many records
	Outlet     string
	Title      string
	URL        string
	Language   string // ISO 639-1, "" where unknown
	Published  Date
	Flags      []string // doubts, in words: "date lies in the future", …
	Weight     float64  // of the document in the averages; 1 unless a sidecar says otherwise
	Text       string   // valid UTF-8; one paragraph a line, paragraphs separated by "\n\n"
	Paragraphs []Paragraph
	Bytes      int // size of the input
}
