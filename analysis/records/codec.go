package records

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"

	"detente/analysis"
)

// Statements are read back six times for a report, which as JSON took two thirds of its time: they are kept
// as lengths and values in the order of the fields. A test holds every field to come back.

// The fields that may be absent, by their bits.
const (
	hasSpeakerStart = 1 << iota
	hasDate
	hasEscalation
	hasSentiment
	hasCorrection
	isUnjudged
)

func texts(o *analysis.Observation) [17]*string {
	return [17]*string{&o.ID, &o.Document, &o.Outlet, &o.Title, &o.URL, &o.Sentence, &o.Content, (*string)(&o.Mode), &o.Cue, &o.CueLemma, &o.Speaker,
		&o.SpeakerAsWritten, &o.SpeakerRule, &o.DatePrecision, &o.DateBasis, &o.DateWords, &o.DuplicateOf}
}

// encode appends a statement, its length first.
func encode(b []byte, o *analysis.Observation) []byte {
	start := len(b)
	b = append(b, 0, 0, 0, 0)
	flags := 0
	for i, has := range []bool{o.SpeakerStart != nil, o.Date != nil, o.Escalation != nil, o.Sentiment != nil, o.Correction != nil, o.Unjudged} {
		if has {
			flags |= 1 << i
		}
	}
	b = append(b, byte(flags))
	for _, s := range texts(o) {
		b = appendText(b, *s)
	}
	for _, n := range []int{o.Start, o.End, o.SentenceStart, len(o.Parts)} {
		b = binary.AppendVarint(b, int64(n))
	}
	for _, p := range o.Parts {
		b = binary.AppendVarint(binary.AppendVarint(b, int64(p[0])), int64(p[1]))
	}
	for _, ids := range [][]string{o.Actors, o.Targets} {
		b = binary.AppendVarint(b, int64(len(ids)))
		for _, id := range ids {
			b = appendText(b, id)
		}
	}
	b = appendFloat(b, o.Weight)
	b = appendAbsent(b, o)
	b = binary.AppendVarint(b, int64(len(o.Evidence)))
	for i := range o.Evidence {
		t := &o.Evidence[i]
		b = appendText(appendText(appendText(b, t.Text), t.Entry), t.Shift)
		b = binary.AppendVarint(binary.AppendVarint(b, int64(t.Start)), int64(t.End))
		b = appendFloat(appendFloat(appendFloat(b, t.Weight), t.Contribution), t.Without)
	}
	binary.LittleEndian.PutUint32(b[start:], uint32(len(b)-start-4))
	return b
}

// appendAbsent appends the fields that may be absent.
func appendAbsent(b []byte, o *analysis.Observation) []byte {
	if o.SpeakerStart != nil {
		b = binary.AppendVarint(b, int64(*o.SpeakerStart))
	}
	if o.Date != nil {
		b = appendText(b, *o.Date)
	}
	for _, x := range []*float64{o.Escalation, o.Sentiment} {
		if x != nil {
			b = appendFloat(b, *x)
		}
	}
	if o.Correction != nil { // of a report that is reported on again
		line, _ := json.Marshal(o.Correction) // it came as JSON
		b = appendText(b, string(line))
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendFloat(b []byte, x float64) []byte {
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(x))
}

var errTorn = errors.New("what was put aside has changed on disk")

// decodeAll appends the statements in b.
func decodeAll(list []analysis.Observation, b []byte) ([]analysis.Observation, error) {
	for len(b) > 0 {
		if len(b) < 4 {
			return list, errTorn
		}
		n := int(binary.LittleEndian.Uint32(b))
		if b = b[4:]; n > len(b) {
			return list, errTorn
		}
		var o analysis.Observation
		if err := decode(string(b[:n]), &o); err != nil {
			return list, err
		}
		list = append(list, o)
		b = b[n:]
	}
	return list, nil
}

// reader takes a statement apart. All its texts are parts of one string.
type reader struct {
	s    string
	torn bool
}

func (r *reader) uvarint() uint64 {
	var v uint64
	for shift := 0; shift < 64 && len(r.s) > 0; shift += 7 {
		c := r.s[0]
		r.s = r.s[1:]
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	r.torn = true
	return 0
}

func (r *reader) int() int {
	u := r.uvarint()
	v := int64(u >> 1)
	if u&1 != 0 {
		v = ^v
	}
	return int(v)
}

// length is a number of things that take a byte at least.
func (r *reader) length() int {
	n := r.int()
	if n < 0 || n > len(r.s) {
		r.torn = true
		return 0
	}
	return n
}

func (r *reader) text() string {
	n := r.uvarint()
	if n > uint64(len(r.s)) {
		r.torn = true
		return ""
	}
	t := r.s[:n]
	r.s = r.s[n:]
	return t
}

func (r *reader) float() float64 {
	if len(r.s) < 8 {
		r.torn = true
		return 0
	}
	var bits uint64
	for i := range 8 {
		bits |= uint64(r.s[i]) << (8 * i)
	}
	r.s = r.s[8:]
	return math.Float64frombits(bits)
}

func (r *reader) ids() []string {
	ids := make([]string, r.length())
	for i := range ids {
		ids[i] = r.text()
	}
	return ids
}

// decode reads a statement without its length.
func decode(s string, o *analysis.Observation) error {
	if s == "" {
		return errTorn
	}
	r := reader{s: s[1:]}
	flags := s[0]
	for _, t := range texts(o) {
		*t = r.text()
	}
	o.Start, o.End, o.SentenceStart = r.int(), r.int(), r.int()
	if n := r.length(); n > 0 {
		o.Parts = make([][2]int, n)
		for i := range o.Parts {
			o.Parts[i] = [2]int{r.int(), r.int()}
		}
	}
	o.Actors, o.Targets = r.ids(), r.ids()
	o.Unjudged = flags&isUnjudged != 0
	o.Weight = r.float()
	if err := r.absent(flags, o); err != nil {
		return err
	}
	o.Evidence = make([]analysis.Term, r.length())
	for i := range o.Evidence {
		t := &o.Evidence[i]
		t.Text, t.Entry, t.Shift = r.text(), r.text(), r.text()
		t.Start, t.End, t.Weight, t.Contribution, t.Without = r.int(), r.int(), r.float(), r.float(), r.float()
	}
	if r.torn || r.s != "" {
		return errTorn
	}
	return nil
}

func (r *reader) absent(flags byte, o *analysis.Observation) error {
	if flags&hasSpeakerStart != 0 {
		o.SpeakerStart = new(r.int())
	}
	if flags&hasDate != 0 {
		o.Date = new(r.text())
	}
	if flags&hasEscalation != 0 {
		o.Escalation = new(r.float())
	}
	if flags&hasSentiment != 0 {
		o.Sentiment = new(r.float())
	}
	if flags&hasCorrection == 0 {
		return nil
	}
	o.Correction = &analysis.Correction{}
	return json.Unmarshal([]byte(r.text()), o.Correction)
}
