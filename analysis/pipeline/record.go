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
	"detente/analysis/swar"
)

// codePoints turns byte offsets of a text into code points.
type codePoints struct {
	text   string
	before []int32 // code points before each eight bytes
}

// newCodePoints counts the code points of a text, in the room of an old list.
func newCodePoints(text string, room []int32) codePoints {
	before := slices.Grow(room[:0], len(text)/8+1)
	n := 0
	for i := 0; i+8 <= len(text); i += 8 {
		before = append(before, int32(n))
		n += 8 - inner(swar.Eight(text[i:i+8]))
	}
	return codePoints{text, append(before, int32(n))}
}

// inner is how many of eight bytes go on with a letter: their first two bits are 10.
func inner(v uint64) int { return bits.OnesCount64(v & ^(v << 1) & swar.High) }

func (c codePoints) at(offset int) int {
	from, into := offset&^7, offset&7
	n := int(c.before[from/8])
	if rest := c.text[from:]; len(rest) >= 8 {
		return n + into - inner(swar.Eight(rest)&(1<<(8*into)-1))
	}
	for ; from < offset; from++ {
		if utf8.RuneStart(c.text[from]) {
			n++
		}
	}
	return n
}

// Observations are the records of a document's statements, in the order of the text.
func (a *Analysis) Observations() []analysis.Observation {
	return a.observations(&scratch{seen: map[string]int{}})
}

// observations are Observations in the room of k.
func (a *Analysis) observations(k *scratch) []analysis.Observation {
	points := newCodePoints(a.Text, k.points)
	out := slices.Grow(k.observations[:0], len(a.Statements))[:len(a.Statements)]
	terms := 0
	for i := range a.Statements {
		terms += len(a.Statements[i].Score.Terms)
	}
	evidence := slices.Grow(k.evidence[:0], terms) // in one piece for all
	k.observations, k.evidence, k.points = out, evidence, points.before
	k.numbers, k.places = slices.Grow(k.numbers[:0], 2*len(out)), slices.Grow(k.places[:0], len(out)) // so that none is moved
	for i := range a.Statements {
		s := &a.Statements[i]
		o := &out[i]
		a.observation(o, s, points, k)
		from := len(evidence)
		evidence = append(evidence, s.Score.Terms...)
		for k := from; k < len(evidence); k++ {
			t := &evidence[k]
			t.Start, t.End = points.at(t.Start), points.at(t.End)
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

// observation fills in all but the evidence and the date, with what it points to in the room of k.
func (a *Analysis) observation(o *analysis.Observation, s *Statement, points codePoints, k *scratch) {
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
		k.places = append(k.places, points.at(m.Mention.Start))
		o.SpeakerAsWritten, o.SpeakerStart = m.AsWritten, &k.places[len(k.places)-1]
	}
	for _, p := range s.Parts {
		span := a.TokenSpan(p.First, p.Last)
		o.Parts = append(o.Parts, [2]int{points.at(span.Start), points.at(span.End)})
	}
	if s.Score.Scored {
		o.Escalation, o.Unjudged = k.number(s.Score.Escalation), !s.Score.Judged
	}
	if s.Sentiment.Known > 0 {
		o.Sentiment = k.number(math.Round(s.Sentiment.Positive*1e4) / 1e4)
	}
	o.ID = identity(a.ID, o.Start, o.End, o.Actors)
}

// number keeps a number of an observation. There are many: each by itself would be a piece of memory of its own.
func (k *scratch) number(v float64) *float64 {
	k.numbers = append(k.numbers, v)
	return &k.numbers[len(k.numbers)-1]
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

// Record is the line of the documents stream, but for the signature.
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
