package pipeline

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"

	"detente/analysis"
	"detente/analysis/corpus"
)

// Lines is a Result as it is written: JSON lines, each with its line break.
type Lines struct {
	Statements []byte // one line a statement, in the order of the text
	Document   []byte // the line of the documents stream
	Count      int    // statements
	Bytes      int    // of the input
	Skipped    *analysis.Skipped
	Kept       bool // taken from the journal, not scored again

	result Result   // nothing where Kept
	room   *scratch // where they lie; nil where they have their own
}

// Result is what the lines were written from.
func (l *Lines) Result() (Result, error) {
	if !l.Kept {
		return l.result, nil
	}
	r := Result{Skipped: l.Skipped, Observations: make([]analysis.Observation, l.Count)}
	dec := json.NewDecoder(bytes.NewReader(l.Statements))
	for i := range r.Observations {
		if err := dec.Decode(&r.Observations[i]); err != nil {
			return r, fmt.Errorf("the cache holds what is no statement: %w; delete it", err)
		}
	}
	if err := json.Unmarshal(l.Document, &r.Record); err != nil {
		return r, fmt.Errorf("the cache holds what is no document record: %w; delete it", err)
	}
	return r, nil
}

// Lines writes the result out.
func (r *Result) Lines() (Lines, error) { return r.lines(new(writer)) }

// lineBytes is about how long the line of a statement is.
const lineBytes = 1400

// lines writes the result out with w, in whose buffer the lines lie.
func (r *Result) lines(w *writer) (Lines, error) {
	l := Lines{Count: len(r.Observations), Bytes: r.Record.Bytes, Skipped: r.Skipped, result: *r}
	w.b, w.err = slices.Grow(w.b[:0], lineBytes*len(r.Observations)), nil
	for i := range r.Observations {
		if w.statement(&r.Observations[i]); w.err != nil {
			return l, fmt.Errorf("statement %s of %s: %w", r.Observations[i].ID, r.Record.Document, w.err)
		}
	}
	n := len(w.b)
	if w.document(&r.Record); w.err != nil {
		return l, fmt.Errorf("record of %s: %w", r.Record.Document, w.err)
	}
	l.Statements, l.Document = w.b[:n:n], w.b[n:len(w.b):len(w.b)]
	return l, nil
}

// Key names a document together with everything that its result depends on.
type Key [16]byte

// Journal keeps the lines of documents that were scored before. It is asked and told by all workers at once.
type Journal interface {
	Get(Key) ([]byte, bool)
	Put(Key, []byte)
}

// Fingerprint is what the results depend on besides the document: the lexicons, the settings, and
// program, which must differ wherever two programs may score differently.
func (p *Pipeline) Fingerprint(program string) []byte {
	h := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%+v", program, p.lexicons, p.options))
	return h[:]
}

// RunLines is Run with the results written out by the workers. What the journal (nil for none)
// holds is not scored again; what it does not is put there before it goes to the sink. The lines and
// their result are the sink's until it returns: their room is used again then.
func (p *Pipeline) RunLines(ctx context.Context, workers int, journal Journal, fingerprint []byte, walk Walk, sink func(Lines) error) error {
	work := func(items []corpus.Item) []outcome { return p.outcomes(items, journal, fingerprint) }
	return run(ctx, workers, walk, work, func(o outcome) error {
		if o.err != nil {
			return o.err
		}
		defer o.lines.release()
		return sink(o.lines)
	})
}

// outcome is the lines of an item, or why they could not be written.
type outcome struct {
	lines Lines
	err   error
}

// outcomes scores items, but for those that the journal holds, and writes the results out.
func (p *Pipeline) outcomes(items []corpus.Item, journal Journal, fingerprint []byte) []outcome {
	out := make([]outcome, len(items))
	documents := make([]*scratch, 0, len(items))
	places := make([]int, 0, len(items)) // of the documents among the items
	keys := make([]Key, len(items))
	for i, item := range items {
		if item.Document == nil {
			r := p.Item(item)
			out[i].lines, out[i].err = r.Lines()
			continue
		}
		if journal != nil {
			keys[i] = keyOf(item.Document, fingerprint)
			if data, ok := journal.Get(keys[i]); ok {
				if out[i].lines, ok = unpack(data); ok {
					continue
				}
			}
		}
		s := scratches.Get().(*scratch)
		s.document = item.Document
		documents, places = append(documents, s), append(places, i)
	}
	p.results(documents)
	for n, s := range documents {
		o := &out[places[n]]
		o.lines, o.err = s.result.lines(&s.writer)
		if o.lines.room = s; journal != nil && o.err == nil {
			journal.Put(keys[places[n]], o.lines.pack())
		}
	}
	return out
}

// release gives back the room in which the lines lie.
func (l *Lines) release() {
	if l.room != nil {
		l.room.release()
	}
}

// keyOf hashes the cleaned document with all that is known of it, not the input's bytes: where a
// later version of the program cleans otherwise, the document is another.
func keyOf(d *analysis.Document, fingerprint []byte) Key {
	h := sha256.New()
	h.Write(fingerprint)
	fields := []string{d.ID, d.Outlet, d.Title, d.URL, d.Language, string(d.Published.Precision), string(d.Published.Basis), d.Published.Words, d.Text}
	head := make([]byte, 0, 256+12*len(d.Paragraphs))
	head = fmt.Appendf(head, "%d-%d-%d %v %d %d %d", d.Published.Year, d.Published.Month, d.Published.Day, d.Weight, d.Bytes, len(d.Flags), len(d.Paragraphs))
	for _, s := range append(fields, d.Flags...) {
		head = binary.AppendUvarint(head, uint64(len(s)))
	}
	for _, p := range d.Paragraphs {
		head = binary.AppendUvarint(head, uint64(p.Start))
		head = binary.AppendUvarint(head, uint64(p.End))
		head = append(head, byte(p.Kind))
	}
	h.Write(head)
	for _, s := range append(fields, d.Flags...) {
		h.Write([]byte(s))
	}
	return Key(h.Sum(nil)[:len(Key{})])
}

// pack is the lines as the journal keeps them: three numbers, the statements, the document.
func (l *Lines) pack() []byte {
	b := make([]byte, 0, 3*binary.MaxVarintLen32+len(l.Statements)+len(l.Document))
	for _, n := range []int{l.Count, l.Bytes, len(l.Statements)} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return append(append(b, l.Statements...), l.Document...)
}

// unpack reads what pack wrote; ok is false for anything else.
func unpack(b []byte) (l Lines, ok bool) {
	var n [3]int
	for i := range n {
		v, size := binary.Uvarint(b)
		if size <= 0 || v > 1<<40 {
			return l, false
		}
		n[i], b = int(v), b[size:]
	}
	if n[2] >= len(b) || b[len(b)-1] != '\n' {
		return l, false
	}
	return Lines{Statements: b[:n[2]], Document: b[n[2]:], Count: n[0], Bytes: n[1], Kept: true}, true
}
