package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/corpus"
)

// codePoints turns byte offsets of a text into code points. Offsets are asked in any order, so it
// keeps the count at every block and counts within one.
type codePoints struct {
	text   string
	before []int // code points before each block; nil for ASCII
}

const block = 256

func newCodePoints(text string) codePoints {
	c := codePoints{text: text}
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			c.before = make([]int, 1, len(text)/block+2)
			break
		}
	}
	if c.before == nil {
		return c
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if i > 0 && i%block == 0 {
			c.before = append(c.before, n)
		}
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return c
}

func (c codePoints) at(offset int) int {
	if c.before == nil {
		return offset
	}
	b := min(offset/block, len(c.before)-1)
	n := c.before[b]
	for i := b * block; i < offset; i++ {
		if c.text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// Observations are the records of a document's statements, in the order of the text.
func (a *Analysis) Observations() []analysis.Observation {
	points := newCodePoints(a.Text)
	out := make([]analysis.Observation, len(a.Statements))
	for i := range a.Statements {
		out[i] = a.observation(&a.Statements[i], points)
	}
	tellApart(out)
	return out
}

// tellApart gives statements with the same words by the same actors, as where two verbs report them, ids of
// their own: corrections and tables go by the id. The first keeps the plain one.
func tellApart(list []analysis.Observation) {
	seen := make(map[string]int, len(list))
	for i := range list {
		o := &list[i]
		n := seen[o.ID]
		seen[o.ID] = n + 1
		if n > 0 {
			o.ID = identity(o.Document, o.Start, o.End, append([]string{fmt.Sprintf("again %d by %q about %s", n, o.Cue, strings.Join(o.Targets, ","))}, o.Actors...))
		}
	}
}

func (a *Analysis) observation(s *Statement, points codePoints) analysis.Observation {
	content := a.TokenSpan(s.Content.First, s.Content.Last)
	sentence := a.Sentences[s.Statement.Sentence]
	o := analysis.Observation{
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
	o.Date = dateOrNil(s.Date)
	if o.Date == nil {
		o.DatePrecision, o.DateBasis = "", ""
	}
	o.Evidence = make([]analysis.Term, len(s.Score.Terms))
	for k, t := range s.Score.Terms {
		t.Start, t.End = points.at(t.Start), points.at(t.End)
		o.Evidence[k] = t
	}
	if s.Score.Scored {
		v := s.Score.Escalation
		o.Escalation = &v
	}
	if s.Sentiment.Known > 0 {
		v := math.Round(s.Sentiment.Positive*1e4) / 1e4
		o.Sentiment = &v
	}
	o.ID = identity(a.ID, o.Start, o.End, o.Actors)
	return o
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
	h := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d\x00%d\x00%s", document, start, end, strings.Join(actors, ",")))
	return hex.EncodeToString(h[:8])
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
	r.Sentences, r.Statements = len(a.Sentences), len(a.Statements)
	for _, t := range a.Tokens {
		if t.Is(analysis.Word) {
			r.Words++
		}
	}
	for i := range a.Statements {
		s := &a.Statements[i]
		if !s.Score.Scored {
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
