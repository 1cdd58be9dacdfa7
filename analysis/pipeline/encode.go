package pipeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/swar"
)

// The records are written field by field: reflection took as long as finding the statements. A test holds
// the bytes against those of encoding/json, whatever the fields hold.

// writer appends JSON to a buffer.
type writer struct {
	b       []byte
	err     error
	written [1 << writtenBits]digits // numbers, by a hash: most are weights that come again
}

// digits is a number as it is written.
type digits struct {
	number float64
	text   [15]byte
	length uint8 // 0 where there is none yet
}

const writtenBits = 7

// statement writes a line of the statements.
func (w *writer) statement(o *analysis.Observation) {
	w.text(`{"id":`, o.ID)
	w.text(`,"document":`, o.Document)
	w.source(o.Outlet, o.Title, o.URL)
	w.number(`,"start":`, o.Start)
	w.number(`,"end":`, o.End)
	if len(o.Parts) > 0 {
		w.key(`,"parts":`)
		w.parts(o.Parts)
	}
	w.text(`,"sentence":`, o.Sentence)
	w.number(`,"sentence_start":`, o.SentenceStart)
	w.text(`,"content":`, o.Content)
	w.text(`,"mode":`, string(o.Mode))
	w.text(`,"cue":`, o.Cue)
	w.some(`,"cue_lemma":`, o.CueLemma)
	w.text(`,"speaker":`, o.Speaker)
	w.text(`,"speaker_as_written":`, o.SpeakerAsWritten)
	if o.SpeakerStart != nil {
		w.number(`,"speaker_start":`, *o.SpeakerStart)
	}
	w.some(`,"speaker_rule":`, o.SpeakerRule)
	w.texts(`,"actors":`, o.Actors)
	w.texts(`,"targets":`, o.Targets)
	w.dated(o.Date, o.DatePrecision, o.DateBasis, o.DateWords)
	w.maybe(`,"escalation":`, o.Escalation)
	if o.Unjudged {
		w.key(`,"unjudged":`)
		w.b = append(w.b, "true"...)
	}
	w.evidence(o.Evidence)
	w.maybe(`,"sentiment":`, o.Sentiment)
	w.some(`,"duplicate_of":`, o.DuplicateOf)
	w.float(`,"weight":`, o.Weight)
	if o.Correction != nil {
		w.other(`,"correction":`, o.Correction)
	}
	w.b = append(w.b, '}', '\n')
}

// document writes a line of the documents.
func (w *writer) document(r *analysis.DocumentRecord) {
	w.text(`{"document":`, r.Document)
	w.text(`,"status":`, string(r.Status))
	w.some(`,"reason":`, r.Reason)
	w.source(r.Outlet, r.Title, r.URL)
	w.dated(r.Date, r.DatePrecision, r.DateBasis, r.DateWords)
	if len(r.Flags) > 0 {
		w.texts(`,"flags":`, r.Flags)
	}
	w.some(`,"language":`, r.Language)
	w.number(`,"bytes":`, r.Bytes)
	w.number(`,"words":`, r.Words)
	w.number(`,"sentences":`, r.Sentences)
	w.number(`,"statements":`, r.Statements)
	w.number(`,"unscored":`, r.Unscored)
	if len(r.Unresolved) > 0 {
		w.key(`,"unresolved":`)
		w.list(len(r.Unresolved), func(i int) {
			w.text(`{"name":`, r.Unresolved[i].Name)
			w.text(`,"example":`, r.Unresolved[i].Example)
			w.b = append(w.b, '}')
		})
	}
	if len(r.Dropped) > 0 {
		w.counts(`,"dropped":`, r.Dropped)
	}
	w.float(`,"weight":`, r.Weight)
	w.some(`,"signature":`, r.Signature)
	w.some(`,"duplicate_of":`, r.DuplicateOf)
	w.some(`,"update_of":`, r.UpdateOf)
	w.some(`,"text":`, r.Text)
	w.b = append(w.b, '}', '\n')
}

// source writes where a record is from.
func (w *writer) source(outlet, title, url string) {
	w.some(`,"outlet":`, outlet)
	w.some(`,"title":`, title)
	w.some(`,"url":`, url)
}

// dated writes a day and what it rests on.
func (w *writer) dated(date *string, precision, basis, words string) {
	w.maybeText(`,"date":`, date)
	w.some(`,"date_precision":`, precision)
	w.some(`,"date_basis":`, basis)
	w.some(`,"date_words":`, words)
}

func (w *writer) evidence(terms []analysis.Term) {
	w.key(`,"evidence":`)
	if terms == nil {
		w.b = append(w.b, "null"...)
		return
	}
	w.list(len(terms), func(i int) {
		t := &terms[i]
		w.text(`{"text":`, t.Text)
		w.number(`,"start":`, t.Start)
		w.number(`,"end":`, t.End)
		w.text(`,"entry":`, t.Entry)
		w.float(`,"weight":`, t.Weight)
		w.some(`,"shift":`, t.Shift)
		w.float(`,"contribution":`, t.Contribution)
		if t.Without != 0 {
			w.float(`,"without":`, t.Without)
		}
		w.b = append(w.b, '}')
	})
}

func (w *writer) parts(parts [][2]int) {
	w.list(len(parts), func(i int) {
		w.b = append(w.b, '[')
		w.b = strconv.AppendInt(w.b, int64(parts[i][0]), 10)
		w.b = append(w.b, ',')
		w.b = strconv.AppendInt(w.b, int64(parts[i][1]), 10)
		w.b = append(w.b, ']')
	})
}

func (w *writer) list(n int, item func(i int)) {
	w.b = append(w.b, '[')
	for i := range n {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		item(i)
	}
	w.b = append(w.b, ']')
}

// key begins a field. The name stands in its quotation marks as it is written, with what comes before it and the colon behind.
func (w *writer) key(name string) { w.b = append(w.b, name...) }

func (w *writer) text(name, s string) {
	w.key(name)
	w.string(s)
}

// some writes a field that is left out where it is empty.
func (w *writer) some(name, s string) {
	if s != "" {
		w.text(name, s)
	}
}

func (w *writer) maybeText(name string, s *string) {
	if w.key(name); s == nil {
		w.b = append(w.b, "null"...)
	} else {
		w.string(*s)
	}
}

func (w *writer) texts(name string, list []string) {
	if w.key(name); list == nil {
		w.b = append(w.b, "null"...)
		return
	}
	w.list(len(list), func(i int) { w.string(list[i]) })
}

func (w *writer) counts(name string, counts map[string]int) {
	w.key(name)
	w.b = append(w.b, '{')
	for _, n := range slices.Sorted(maps.Keys(counts)) {
		if w.b[len(w.b)-1] != '{' {
			w.b = append(w.b, ',')
		}
		w.string(n)
		w.b = append(w.b, ':')
		w.b = strconv.AppendInt(w.b, int64(counts[n]), 10)
	}
	w.b = append(w.b, '}')
}

func (w *writer) number(name string, n int) {
	w.key(name)
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

func (w *writer) maybe(name string, f *float64) {
	if f == nil {
		w.key(name)
		w.b = append(w.b, "null"...)
		return
	}
	w.float(name, *f)
}

// float writes a number as encoding/json does, in the fewest digits that read back as the same.
func (w *writer) float(name string, f float64) {
	w.key(name)
	d := &w.written[math.Float64bits(f)*0x9e3779b97f4a7c15>>(64-writtenBits)]
	if d.number == f && d.length > 0 && f != 0 { // minus zero is equal to zero
		w.b = append(w.b, d.text[:d.length]...)
		return
	}
	start := len(w.b)
	switch size := math.Abs(f); {
	case f == math.Trunc(f) && size < 1e15 && !math.Signbit(f):
		w.b = strconv.AppendInt(w.b, int64(f), 10)
	case size >= 1e-6 && size < 1e21 || f == 0:
		w.b = strconv.AppendFloat(w.b, f, 'f', -1, 64)
	default:
		w.value(f)
	}
	if n := len(w.b) - start; n <= len(d.text) {
		d.number, d.length = f, uint8(copy(d.text[:], w.b[start:]))
	}
}

// other writes what is rare by encoding/json.
func (w *writer) other(name string, v any) {
	w.key(name)
	w.value(v)
}

func (w *writer) value(v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil && w.err == nil {
		w.err = fmt.Errorf("cannot be written: %w", err)
		return
	}
	w.b = append(w.b, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}

// escaped are the bytes that do not stand for themselves in a JSON string; in others than ASCII it takes a look.
var escaped = func() (t [256]bool) {
	for c := range t {
		t[c] = c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf
	}
	return t
}()

// plain reports whether eight bytes all stand for themselves: none is below the space or from 0x80 on, none a
// quotation mark or a backslash. A byte of x ^ mark is 0 where the mark stands, and taking one off each byte then
// carries into its first bit (Mycroft's test; what it may say too often takes the slow way).
func plain(x uint64) bool {
	return (x|(x-' '*swar.Ones)|((x^'"'*swar.Ones)-swar.Ones)|((x^'\\'*swar.Ones)-swar.Ones))&swar.High == 0
}

func (w *writer) string(s string) {
	w.b = append(w.b, '"')
	last := 0
	for i := 0; i < len(s); {
		if from := min(i, len(s)-8); from >= 0 && plain(swar.Eight(s[from:from+8])) {
			i = from + 8 // at the end some are looked at again
			continue
		}
		c := s[i]
		if !escaped[c] {
			i++
			continue
		}
		switch {
		case c == '"' || c == '\\':
			w.b = append(append(w.b, s[last:i]...), '\\', c)
			i++
			last = i
		case c == '\n':
			w.b = append(append(w.b, s[last:i]...), '\\', 'n')
			i++
			last = i
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if c < ' ' || r == utf8.RuneError || r == '\u2028' || r == '\u2029' {
				w.rare(s[last:])
				return
			}
			i += n
		}
	}
	w.b = append(append(w.b, s[last:]...), '"')
}

// rare writes the rest of a string, which holds control characters or what is no UTF-8.
func (w *writer) rare(s string) {
	at := len(w.b)
	w.value(s)
	w.b = append(w.b[:at], w.b[at+1:]...) // the opening mark stands already
}
