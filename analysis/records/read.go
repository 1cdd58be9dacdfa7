package records

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"detente/analysis"
)

// window reads a spool ahead where what is asked for comes one after the other.
type window struct {
	spool *spool
	at    int64
	bytes []byte
	next  int64 // where the last piece ended
}

// ahead is how much is read at a time.
const ahead = 1 << 20

// piece is the bytes at a place, good until the next call.
func (w *window) piece(offset int64, size int) ([]byte, error) {
	if from := offset - w.at; from < 0 || from+int64(size) > int64(len(w.bytes)) {
		want := size
		if offset == w.next {
			want = int(min(max(int64(size), ahead), w.spool.size-offset))
		}
		w.bytes = slices.Grow(w.bytes[:0], want)[:want]
		w.at = offset
		if _, err := w.spool.room.ReadAt(w.bytes, offset); err != nil {
			w.bytes = w.bytes[:0]
			return nil, fmt.Errorf("reading back what was put aside: %w", err)
		}
	}
	w.next = offset + int64(size)
	from := offset - w.at
	return w.bytes[from : from+int64(size)], nil
}

// documentRecords is the documents of a store.
type documentRecords struct {
	store  *Store
	amend  func(i int, d *analysis.DocumentRecord)
	signed bool // with their signatures
}

// Documents are the records of the documents, by name. amend, unless nil, changes each before it is seen.
func (s *Store) Documents(amend func(i int, d *analysis.DocumentRecord)) analysis.Records[analysis.DocumentRecord] {
	return documentRecords{store: s, amend: amend}
}

// Signed are the records of the documents as they came in, with their signatures.
func (s *Store) Signed() analysis.Records[analysis.DocumentRecord] {
	return documentRecords{store: s, signed: true}
}

func (r documentRecords) Len() int { return len(r.store.entries) }

func (r documentRecords) All() iter.Seq2[*analysis.DocumentRecord, error] {
	return func(yield func(*analysis.DocumentRecord, error) bool) {
		w := window{spool: &r.store.documents}
		for i := range r.store.entries {
			e := &r.store.entries[i]
			var d analysis.DocumentRecord
			b, err := w.piece(e.offset, int(e.size+e.mark))
			if err == nil {
				err = r.store.ctx.Err()
			}
			if err == nil {
				err = json.Unmarshal(b[:e.size], &d)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if r.amend != nil {
				r.amend(i, &d)
			}
			if r.signed {
				d.Signature = string(b[e.size:])
			}
			if !yield(&d, nil) {
				return
			}
		}
	}
}

// statementRecords is the statements of a store.
type statementRecords struct {
	store *Store
	amend func(i, document int, o *analysis.Observation)
}

// Statements are the records of the statements, by document and place. amend, unless nil, changes each
// before it is seen; it is told the statement's number and its document's.
func (s *Store) Statements(amend func(i, document int, o *analysis.Observation)) analysis.Records[analysis.Observation] {
	return statementRecords{s, amend}
}

func (r statementRecords) Len() int { return r.store.count }

func (r statementRecords) All() iter.Seq2[*analysis.Observation, error] {
	return func(yield func(*analysis.Observation, error) bool) {
		w := window{spool: &r.store.statements}
		extents, i := r.store.extents, 0
		var list []analysis.Observation
		for len(extents) > 0 {
			document := extents[0].name
			list = list[:0]
			for len(extents) > 0 && extents[0].name == document {
				b, err := w.piece(extents[0].offset, int(extents[0].size))
				if err == nil {
					err = r.store.ctx.Err()
				}
				if err == nil {
					list, err = decodeAll(list, b)
				}
				if err != nil {
					yield(nil, err)
					return
				}
				extents = extents[1:]
			}
			byPlace := func(a, b analysis.Observation) int { return analysis.ByPlace(&a, &b) }
			if !slices.IsSortedFunc(list, byPlace) {
				slices.SortStableFunc(list, byPlace)
			}
			for k := range list {
				if r.amend != nil {
					r.amend(i, int(document), &list[k])
				}
				if i++; !yield(&list[k], nil) {
					return
				}
			}
		}
	}
}
