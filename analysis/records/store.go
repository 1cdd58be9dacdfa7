// Package records keeps the records of a run on disk and hands them out in their order: by document, then
// by place. In memory it holds the documents' names and where their records lie.
package records

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"detente/analysis"
)

// Store takes records in any order. After Seal it hands them out as often as is asked.
type Store struct {
	ctx        context.Context // of the run: a report on millions of statements must end at once when it is interrupted
	names      names
	documents  spool
	statements spool
	entries    []entry  // of the documents; after Seal in their order
	extents    []extent // of the statements; after Seal in the order of their documents
	count      int      // statements
	scored     int      // with general sentiment
	sources    []string
	met        []metIn // by name
	encoded    []byte
}

// entry is where the record of a document lies. Its signature follows it.
type entry struct {
	offset     int64
	size, mark uint32
	name       uint32
}

// extent is where statements of a document lie that came one after the other.
type extent struct {
	offset int64
	size   uint32
	name   uint32 // after Seal the document's number
}

// metIn is the sources, from 1, in which a document's record and its first statement were met.
type metIn struct{ record, statement uint16 }

// New makes a store. It takes two rooms. When ctx ends, so does the handing out, with its error.
func New(ctx context.Context, scratch analysis.NewScratch) (*Store, error) {
	s := &Store{ctx: ctx, names: newNames()}
	for _, p := range []*spool{&s.documents, &s.statements} {
		room, err := scratch()
		if err != nil {
			return nil, err
		}
		p.room, p.buf = room, bufio.NewWriterSize(room, 1<<20)
	}
	return s, nil
}

// spool is a file that is written to its end, and then read.
type spool struct {
	room analysis.Scratch
	buf  *bufio.Writer
	size int64
}

func (p *spool) write(b []byte) (offset int64, err error) {
	offset = p.size
	p.size += int64(len(b))
	_, err = p.buf.Write(b)
	return offset, err
}

// Source names what the next records come from, for messages.
func (s *Store) Source(name string) { s.sources = append(s.sources, name) }

func (s *Store) source() uint16 { return uint16(min(len(s.sources), 1<<16-1)) }

// MetBeforeError says that a document has two records.
type MetBeforeError struct{ Document, Source string }

func (e *MetBeforeError) Error() string {
	return fmt.Sprintf("document %s was met before, in %s", e.Document, e.Source)
}

// OrphanError says that statements have no document.
type OrphanError struct{ Document, Source string }

func (e *OrphanError) Error() string {
	return fmt.Sprintf("document %s has statements but no record", e.Document)
}

// name is the number of a document.
func (s *Store) name(id string) uint32 {
	n, fresh := s.names.number(id)
	if fresh {
		s.met = append(s.met, metIn{})
	}
	return n
}

// Document keeps the record of a document, without its text. Of records from named sources each document has one.
func (s *Store) Document(d *analysis.DocumentRecord) error {
	n := s.name(d.Document)
	if m := &s.met[n]; m.record > 0 {
		return &MetBeforeError{d.Document, s.sources[m.record-1]}
	} else {
		m.record = s.source()
	}
	plain := *d
	plain.Signature, plain.Text = "", ""
	line, err := json.Marshal(&plain)
	if err != nil {
		return fmt.Errorf("record of %s: %w", d.Document, err)
	}
	at, err := s.documents.write(append(line, d.Signature...))
	s.entries = append(s.entries, entry{at, uint32(len(line)), uint32(len(d.Signature)), n})
	return err
}

// Statement keeps the record of a statement.
func (s *Store) Statement(o *analysis.Observation) error {
	n := s.name(o.Document)
	if m := &s.met[n]; m.statement == 0 {
		m.statement = s.source()
	}
	s.count++
	if o.Sentiment != nil {
		s.scored++
	}
	s.encoded = encode(s.encoded[:0], o)
	at, err := s.statements.write(s.encoded)
	if k := len(s.extents) - 1; k >= 0 && s.extents[k].name == n && s.extents[k].size < 1<<30 {
		s.extents[k].size += uint32(len(s.encoded))
	} else {
		s.extents = append(s.extents, extent{at, uint32(len(s.encoded)), n})
	}
	return err
}

// Len is the number of statements, and of those with general sentiment.
func (s *Store) Len() (statements, sentiment int) { return s.count, s.scored }

// Seal puts the records in order. No more can be added.
func (s *Store) Seal() error {
	for _, p := range []*spool{&s.documents, &s.statements} {
		if err := p.buf.Flush(); err != nil {
			return err
		}
		p.buf = nil
	}
	list := s.names.seal()
	slices.SortStableFunc(s.entries, func(a, b entry) int { return strings.Compare(list[a.name], list[b.name]) })
	number := make([]uint32, len(list)) // of each name's document, from 1
	for i, e := range slices.Backward(s.entries) {
		number[e.name] = uint32(i) + 1
	}
	for i := range s.extents {
		e := &s.extents[i]
		if number[e.name] == 0 {
			source := ""
			if k := s.met[e.name].statement; k > 0 {
				source = s.sources[k-1]
			}
			return &OrphanError{list[e.name], source}
		}
		e.name = number[e.name] - 1
	}
	slices.SortFunc(s.extents, func(a, b extent) int { return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.offset, b.offset)) })
	s.met, s.encoded = nil, nil
	return nil
}

// ID is the name of document i.
func (s *Store) ID(i int) string { return s.names.list[s.entries[i].name] }

// Signature is that of document i, "" where it has none.
func (s *Store) Signature(i int) (string, error) {
	e := &s.entries[i]
	b := make([]byte, e.mark)
	_, err := s.documents.room.ReadAt(b, e.offset+int64(e.size))
	return string(b), err
}
