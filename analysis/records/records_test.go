package records

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"detente/analysis"
)

// memory is room without a disk.
type memory struct{ bytes.Buffer }

func (m *memory) ReadAt(b []byte, at int64) (int, error) {
	return bytes.NewReader(m.Bytes()).ReadAt(b, at)
}

func inMemory() (analysis.Scratch, error) { return &memory{}, nil }

// filled sets every field of a value to something of its own, so that a field that the codec forgets shows.
func filled(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("text ", *n, " “é”\n"))
	case reflect.Int:
		v.SetInt(int64(*n) - 20)
	case reflect.Float64:
		v.SetFloat(-1 / float64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			filled(v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			filled(v.Field(i), n)
		}
	}
}

func TestEveryFieldComesBack(t *testing.T) {
	var o, none analysis.Observation
	n := 0
	filled(reflect.ValueOf(&o).Elem(), &n)
	none.Actors, none.Targets, none.Evidence = []string{}, []string{}, []analysis.Term{}
	list, err := decodeAll(nil, encode(encode(nil, &o), &none))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]analysis.Observation{o, none}, list); d != "" {
		t.Error(d)
	}
}

func TestTornBytesAreToldAndDoNotPanic(t *testing.T) {
	var o analysis.Observation
	n := 0
	filled(reflect.ValueOf(&o).Elem(), &n)
	o.Correction = nil
	whole := encode(nil, &o)
	for i := 1; i < len(whole); i++ {
		if _, err := decodeAll(nil, whole[:i]); err == nil {
			t.Fatalf("%d of %d bytes are taken for a statement", i, len(whole))
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		b := slices.Clone(whole)
		b[r.IntN(len(b))] ^= byte(1 + r.IntN(255))
		_, _ = decodeAll(nil, b)
	}
}

// sample is documents and statements in order; some documents have none.
func sample() (docs []analysis.DocumentRecord, obs []analysis.Observation) {
	for d := range 40 {
		id := fmt.Sprintf("d%02d", d)
		docs = append(docs, analysis.DocumentRecord{Document: id, Status: analysis.StatusScored, Words: d, Signature: fmt.Sprint("sig", d)})
		for k := range d % 4 {
			obs = append(obs, analysis.Observation{ID: fmt.Sprint(id, "-", k), Document: id, Start: 10 * k, Content: "said", Actors: []string{"NOR"}, Targets: []string{}, Evidence: []analysis.Term{}, Weight: 1})
		}
	}
	return docs, obs
}

func TestAnyOrderGoesInAndTheirOrderComesOut(t *testing.T) {
	docs, obs := sample()
	for seed := range uint64(5) {
		s, err := New(t.Context(), inMemory)
		if err != nil {
			t.Fatal(err)
		}
		r := rand.New(rand.NewPCG(seed, 1))
		for _, k := range r.Perm(len(docs) + len(obs)) {
			if k < len(docs) {
				err = s.Document(&docs[k])
			} else {
				err = s.Statement(&obs[k-len(docs)])
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Seal(); err != nil {
			t.Fatal(err)
		}
		for range 2 { // as often as is asked
			i := 0
			if err := analysis.Each(s.Documents(nil), func(d *analysis.DocumentRecord) error {
				mark, err := s.Signature(i)
				if d.Document != docs[i].Document || d.Words != docs[i].Words || mark != docs[i].Signature || d.Signature != "" || s.ID(i) != d.Document {
					t.Errorf("document %d: %+v, signature %s", i, d, mark)
				}
				i++
				return err
			}); err != nil || i != len(docs) {
				t.Fatal(i, err)
			}
			var got []analysis.Observation
			if err := analysis.Each(s.Statements(func(i, document int, o *analysis.Observation) {
				if o.Document != docs[document].Document {
					t.Errorf("statement %d of document %d: %s", i, document, o.Document)
				}
			}), func(o *analysis.Observation) error { got = append(got, *o); return nil }); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(obs, got); d != "" {
				t.Fatalf("seed %d: %s", seed, d)
			}
		}
	}
}

func TestWhatIsTwiceOrMissingIsTold(t *testing.T) {
	s, _ := New(t.Context(), inMemory)
	s.Source("a")
	_ = s.Document(&analysis.DocumentRecord{Document: "x"})
	s.Source("b")
	var twice *MetBeforeError
	if err := s.Document(&analysis.DocumentRecord{Document: "x"}); !errors.As(err, &twice) || twice.Source != "a" {
		t.Errorf("%v", err)
	}
	_ = s.Statement(&analysis.Observation{Document: "y"})
	var orphan *OrphanError
	if err := s.Seal(); !errors.As(err, &orphan) || orphan.Document != "y" || orphan.Source != "b" {
		t.Errorf("%v", err)
	}
}

// full is room that is used up.
type full struct{ memory }

func (*full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestAFullDiskIsTold(t *testing.T) {
	s, err := New(t.Context(), func() (analysis.Scratch, error) { return &full{}, nil })
	if err != nil {
		t.Fatal(err)
	}
	_ = s.Document(&analysis.DocumentRecord{Document: "x"})
	if err := s.Seal(); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("%v", err)
	}
}

// TestInterrupted holds that a store whose run was interrupted hands out no more.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	s, err := New(ctx, inMemory)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"a", "b"} {
		if err := s.Document(&analysis.DocumentRecord{Document: id}); err != nil {
			t.Fatal(err)
		}
		if err := s.Statement(&analysis.Observation{Document: id}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Seal(); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, err := range s.Statements(nil).All() {
		if seen++; seen == 1 {
			stop()
		} else if !errors.Is(err, context.Canceled) {
			t.Fatalf("statement %d after the interruption: %v", seen, err)
		}
	}
	for _, err := range s.Documents(nil).All() {
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("a document after the interruption: %v", err)
		}
	}
	if seen != 2 {
		t.Fatalf("%d statements handed out, want one and the error", seen)
	}
}
