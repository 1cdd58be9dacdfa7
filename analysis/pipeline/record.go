package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/swar"
)

// codePoints turns byte offsets of a text into code points. Offsets are asked in any order, so it
// keeps the count at every block and counts within one.
type codePoints struct {
	text   string
	before []int // code points before each block; nil for ASCII
}

const block = 64

func newCodePoints(text string) codePoints {
	c := codePoints{text: text}
	if isASCII(text) {
		return c
	}
	c.before = make([]int, 1, len(text)/block+2)
	n := 0
	for i := 0; i+block <= len(text); i += block {
		n += count(text[i : i+block])
		c.before = append(c.before, n)
	}
	return c
}

func isASCII(text string) bool {
	for ; len(text) >= 8; text = text[8:] {
		if swar.Eight(text)&swar.High != 0 {
			return false
		}
	}
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// count counts the code points that begin in a piece of text, eight bytes at a time: all bytes but those that go on
// with a letter, whose first two bits are 10.
func count(s string) int {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		v := swar.Eight(s)
		n -= bits.OnesCount64(v & ^(v << 1) & swar.High)
	}
	for i := range len(s) {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

func (c codePoints) at(offset int) int {
	if c.before == nil {
		return offset
	}
	b := min(offset/block, len(c.before)-1)
	return c.before[b] + count(c.text[b*block:offset])
}

// Observations are the records of a document's statements, in the order of the text.
func (a *Analysis) Observations() []analysis.Observation {
	return a.observations(&scratch{seen: map[string]int{}})
}

// observations are Observations in the room of k.
func (a *Analysis) observations(k *scratch) []analysis.Observation {
	points := newCodePoints(a.Text)
	out := slices.Grow(k.observations[:0], len(a.Statements))[:len(a.Statements)]
	terms := 0
	for i := range a.Statements {
		terms += len(a.Statements[i].Score.Terms)
	}
	evidence := slices.Grow(k.evidence[:0], terms) // in one piece for all
	k.observations, k.evidence = out, evidence
	for i := range a.Statements {
		s := &a.Statements[i]
		o := &out[i]
		a.observation(o, s, points)
		from := len(evidence)
		for _, t := range s.Score.Terms {
			t.Start, t.End = points.at(t.Start), points.at(t.End)
			evidence = append(evidence, t)
		}
		o.Evidence = evidence[from:len(evidence):len(evidence)]
		if i > 0 && s.Date == a.Statements[i-1].Date {
			o.Date = out[i-1].Date
		} else {
			o.Date = dateOrNil(s.Date)
		}
		if o.Date == nil {
			o.DatePrecision, o.DateBasis = "", ""
		}
	}
	tellApart(out, k.seen)
	return out
}

// tellApart gives statements with the same words by the same actors, as where two verbs report them, ids of
// their own: corrections and tables go by the id. The first keeps the plain one.
func tellApart(list []analysis.Observation, seen map[string]int) {
	clear(seen)
	for i := range list {
		o := &list[i]
		n := seen[o.ID]
		seen[o.ID] = n + 1
		if n > 0 {
			o.ID = identity(o.Document, o.Start, o.End, append([]string{fmt.Sprintf("again %d by %q about %s", n, o.Cue, strings.Join(o.Targets, ","))}, o.Actors...))
		}
	}
}

// observation fills in all but the evidence and the date.
func (a *Analysis) observation(o *analysis.Observation, s *Statement, points codePoints) {
	content := a.TokenSpan(s.Content.First, s.Content.Last)
	sentence := a.Sentences[s.Statement.Sentence]
	*o = analysis.Observation{
		Document: a.ID, Outlet: a.Outlet, Title: a.Title, URL: a.URL,
		Start: points.at(content.Start), End: points.at(content.End),
		Sentence: a.Text[sentence.Start:sentence.End], SentenceStart: points.at(sentence.Start),
		Content: a.Text[content.Start:content.End],
		Mode:    s.Mode, Cue: a.Words(s.Cue.First, s.Cue.Last), CueLemma: s.Lemma,
		Speaker: s.Attribution.Speaker, SpeakerAsWritten: s.AsWritten, SpeakerRule: s.Rule,
		Actors: list(s.Actors), Targets: list(s.Targets),
		DatePrecision: string(s.Date.Precision), DateBasis: string(s.Date.Basis), DateWords: s.Date.Words,
		Weight: a.Weight,
	}
	if m := a.naming(s); !m.Mention.Empty() {
		at := points.at(m.Mention.Start)
		o.SpeakerAsWritten, o.SpeakerStart = m.AsWritten, &at
	}
	for _, p := range s.Parts {
		span := a.TokenSpan(p.First, p.Last)
		o.Parts = append(o.Parts, [2]int{points.at(span.Start), points.at(span.End)})
	}
	if s.Score.Scored {
		v := s.Score.Escalation
		o.Escalation, o.Unjudged = &v, !s.Score.Judged
	}
	if s.Sentiment.Known > 0 {
		v := math.Round(s.Sentiment.Positive*1e4) / 1e4
		o.Sentiment = &v
	}
	o.ID = identity(a.ID, o.Start, o.End, o.Actors)
}

// naming is the statement whose sentence names the speaker: s itself, or for a sentence that carries on
// a quotation the one it carries on, so that the record shows what its speaker rests on.
func (a *Analysis) naming(s *Statement) *Statement {
	const far = 8 // a chain of quotations is written flat; longer ones are no chains
	for n := 0; n < far && s.Mention.Empty() && s.Continues >= 0; n++ {
		s = &a.Statements[s.Continues]
	}
	return s
}

// identity is stable: it depends on the document, the place and the actors, never on a row number.
func identity(document string, start, end int, actors []string) string {
	var space [256]byte
	b := append(append(space[:0], document...), 0)
	b = append(strconv.AppendInt(b, int64(start), 10), 0)
	b = append(strconv.AppendInt(b, int64(end), 10), 0)
	for i, a := range actors {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, a...)
	}
	h := sha256.Sum256(b)
	var out [16]byte
	hex.Encode(out[:], h[:8])
	return string(out[:])
}

// list is never nil: the record has [], not null.
func list(ids []string) []string {
	if ids == nil {
		return []string{}
	}
	return ids
}

func dateOrNil(d analysis.Date) *string {
	if !d.Known() {
		return nil
	}
	s := d.String()
	return &s
}

// Record is the line of the documents stream.
func (a *Analysis) Record(text bool) analysis.DocumentRecord {
	d := a.Document
	r := documentRecord(d)
	r.Status = analysis.StatusScored
	if len(a.Statements) == 0 {
		r.Status = analysis.StatusSilent
	}
	r.Sentences, r.Statements, r.Words = len(a.Sentences), len(a.Statements), a.WordCount
	for i := range a.Statements {
		s := &a.Statements[i]
		if !s.Score.Judged {
			r.Unscored++
		}
		if s.Unresolved {
			sentence := a.Sentences[s.Statement.Sentence]
			r.Unresolved = append(r.Unresolved, analysis.Unresolved{Name: s.AsWritten, Example: a.Text[sentence.Start:sentence.End]})
		}
	}
	r.Dropped = a.Dropped
	r.Signature = corpus.Signature(d)
	if text {
		r.Text = d.Text
	}
	return r
}

// documentRecord is what is known of a document before it is analysed.
func documentRecord(d *analysis.Document) analysis.DocumentRecord {
	r := analysis.DocumentRecord{
		Document: d.ID, Outlet: d.Outlet, Title: d.Title, URL: d.URL, Flags: d.Flags, Language: d.Language,
		Bytes: d.Bytes, Weight: d.Weight, Date: dateOrNil(d.Published),
	}
	if r.Date != nil {
		r.DatePrecision, r.DateBasis, r.DateWords = string(d.Published.Precision), string(d.Published.Basis), d.Published.Words
	}
	return r
}
