package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// options are the settings of the job.
type options struct {
	Inputs         []string
	Output, Period string
	Shards         int
	Scoring        pipeline.Options
}

// scored is what became of one document: its lines, as detente score writes them.
type scored struct {
	document           string
	statements, record []byte
}

// pack is the document on its way to the writer. Beam would write a struct field by field, and its bytes
// one by one, which took longer than the scoring.
func (s *scored) pack() []byte {
	b := make([]byte, 0, 2*binary.MaxVarintLen64+len(s.document)+len(s.statements)+len(s.record))
	b = binary.AppendUvarint(b, uint64(len(s.document)))
	b = binary.AppendUvarint(b, uint64(len(s.statements)))
	return append(append(append(b, s.document...), s.statements...), s.record...)
}

func unpack(b []byte) (s scored, err error) {
	n, i := binary.Uvarint(b)
	m, k := binary.Uvarint(b[max(i, 0):])
	if i <= 0 || k <= 0 || n > uint64(len(b)) || m > uint64(len(b)) || n+m > uint64(len(b)-i-k) {
		return s, errors.New("a scored document was damaged between two workers")
	}
	b = b[i+k:]
	return scored{string(b[:n]), b[n : n+m], b[n+m:]}, nil
}

// The functions of the pipeline are made known to Beam by type, once, as its workers need it.
func init() {
	register.DoFn3x1[context.Context, string, func(found), error](&matchFn{})
	register.DoFn4x1[context.Context, found, func(int, []byte), func(string, Sums), error](&scoreFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&writeFn{})
	register.DoFn3x1[context.Context, int, func(*row) bool, error](&aggregateFn{})
	register.Function2x2(toRow)
	register.Combiner1[Sums](&sumFn{})
	register.Emitter1[found]()
	register.Emitter2[int, []byte]()
	register.Emitter2[string, Sums]()
	register.Iter1[[]byte]()
	register.Iter1[row]()
}

// build lays out the pipeline. The files are dealt out anew after they are found: the worker that
// listed them would else read them all.
func build(s beam.Scope, o options) {
	files := beam.ParDo(s, &matchFn{}, beam.CreateList(s, o.Inputs))
	files = beam.Reshuffle(s, files)
	results, sums := beam.ParDo2(s, &scoreFn{Shards: o.Shards, Period: o.Period, Scoring: o.Scoring}, files)
	beam.ParDo0(s, &writeFn{Output: o.Output, Shards: o.Shards}, beam.GroupByKey(s, results))
	total := beam.CombinePerKey(s, &sumFn{}, sums)
	beam.ParDo0(s, &aggregateFn{Output: o.Output}, beam.GroupByKey(s, beam.ParDo(s, toRow, total)))
}

// scoreFn scores the documents of a file.
type scoreFn struct {
	Shards  int
	Period  string
	Scoring pipeline.Options

	pipeline *pipeline.Pipeline
}

// stages are compiled once a process and shared: they are safe for concurrent use, and take more memory
// than all else a worker holds.
var stages = struct {
	sync.Mutex
	by map[pipeline.Options]*pipeline.Pipeline
}{by: map[pipeline.Options]*pipeline.Pipeline{}}

// Setup loads the lexicons.
func (f *scoreFn) Setup() error {
	stages.Lock()
	defer stages.Unlock()
	if stages.by[f.Scoring] == nil {
		set, err := lexicons.Load(nil)
		if err != nil {
			return err
		}
		stages.by[f.Scoring] = pipeline.New(set, f.Scoring)
	}
	f.pipeline = stages.by[f.Scoring]
	return nil
}

// ProcessElement scores a file. Bad input is a record of its own, as everywhere; what cannot be opened
// fails the bundle, which the runner tries again.
func (f *scoreFn) ProcessElement(ctx context.Context, file found, result func(int, []byte), sum func(string, Sums)) error {
	in, err := openRead(ctx, file.Path)
	if err != nil {
		return fmt.Errorf("%s cannot be opened: %w", file.Path, err)
	}
	defer in.Close()
	o := corpus.Options{Today: time.Now().UTC()}
	return corpus.Read(ctx, file.ID, in.ReadCloser, o, func(item corpus.Item) error {
		r := f.pipeline.Item(item)
		lines, err := r.Lines()
		if err != nil {
			return err
		}
		shard := fnv.New32a()
		shard.Write([]byte(item.ID))
		out := scored{item.ID, lines.Statements, lines.Document}
		result(int(shard.Sum32()%uint32(f.Shards)), out.pack())
		sumsOf(&r, f.Period, sum)
		return nil
	})
}

// writeFn writes the files of a shard, its documents in order. A shard is written whole by one call: where
// a worker is lost in the middle, the next one writes the same files anew.
type writeFn struct {
	Output string
	Shards int
}

// ProcessElement writes a shard.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, next func(*[]byte) bool) error {
	var all []scored
	for b := []byte(nil); next(&b); b = nil {
		s, err := unpack(b)
		if err != nil {
			return err
		}
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b scored) int { return strings.Compare(a.document, b.document) })
	var statements, documents bytes.Buffer
	for i := range all {
		if i > 0 && all[i].document == all[i-1].document {
			return fmt.Errorf("document %s is there twice: two inputs overlap, or their files have the same name below their folders", all[i].document)
		}
		statements.Write(all[i].statements)
		documents.Write(all[i].record)
	}
	name := fmt.Sprintf("%s/statements-%05d-of-%05d.jsonl", strings.TrimSuffix(f.Output, "/"), shard, f.Shards)
	if err := writeWhole(ctx, name+".documents", documents.Bytes()); err != nil {
		return err
	}
	return writeWhole(ctx, name, statements.Bytes())
}
