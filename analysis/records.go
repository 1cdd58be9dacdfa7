package analysis

import (
	"cmp"
	"iter"
	"strings"
)

// Records is a list of records that is read from its beginning as often as is needed. It may lie on
// disk: a corpus has more statements than memory holds.
type Records[T any] interface {
	Len() int
	// All yields the records in their order. A record is good until the next one comes; a copy of it stays
	// good. It is not to be changed. An error ends the sequence.
	All() iter.Seq2[*T, error]
}

// List is records in memory.
type List[T any] []T

// Len is the number of records.
func (l List[T]) Len() int { return len(l) }

// All yields the records; there are no errors.
func (l List[T]) All() iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for i := range l {
			if !yield(&l[i], nil) {
				return
			}
		}
	}
}

// Count is the number of records, 0 for nil.
func Count[T any](r Records[T]) int {
	if r == nil {
		return 0
	}
	return r.Len()
}

// Each calls f with every record until it fails; for nil it does nothing.
func Each[T any](r Records[T], f func(*T) error) error {
	if r == nil {
		return nil
	}
	for record, err := range r.All() {
		if err != nil {
			return err
		}
		if err := f(record); err != nil {
			return err
		}
	}
	return nil
}

// ByPlace orders statements by document and place, and then by all that tells two of one place apart: an
// engine hands them over in any order.
func ByPlace(a, b *Observation) int {
	return cmp.Or(strings.Compare(a.Document, b.Document), a.Start-b.Start, a.End-b.End,
		strings.Compare(a.ID, b.ID), strings.Compare(a.Content, b.Content), strings.Compare(a.Cue, b.Cue))
}
