package pipeline

import (
	"context"
	"errors"
	"io"
	"sync"

	"detente/analysis"
	"detente/analysis/corpus"
)

// Result is what became of one input: its record, and the statements in it.
type Result struct {
	Record       analysis.DocumentRecord
	Observations []analysis.Observation
	Skipped      *analysis.Skipped // where the input could not be used
}

// Item scores one item of a corpus.
func (p *Pipeline) Item(item corpus.Item) Result {
	if item.Document == nil {
		r := Result{Record: analysis.DocumentRecord{Document: item.ID, Status: item.Status, Bytes: item.Bytes}, Skipped: item.Skipped}
		if item.Skipped != nil {
			r.Record.Reason = item.Skipped.Reason
		}
		return r
	}
	s := scratches.Get().(*scratch)
	s.document = item.Document
	p.results([]*scratch{s})
	result := s.result
	s.observations, s.evidence, s.numbers, s.places = nil, nil, nil, nil // they are the caller's
	s.release()
	return result
}

var errStopped = errors.New("stopped")

// Run scores the documents that walk yields on the given number of workers, and hands the results
// to sink in the order in which they were yielded, one at a time.
//
// A channel of channels keeps the order: the reader queues a place for each batch of documents before a
// worker takes it, and the collector waits at the places one after the other. The queue is as long
// as twice the workers, so that memory is bounded by a few batches however large the corpus.
func (p *Pipeline) Run(ctx context.Context, workers int, walk Walk, sink func(Result) error) error {
	return run(ctx, workers, walk, func(items []corpus.Item) []Result {
		out := make([]Result, len(items))
		for i, item := range items {
			out[i] = p.Item(item)
		}
		return out
	}, sink)
}

// Walk yields the documents of a run, in their order; those that are not cleaned yet, the workers clean.
type Walk = func(context.Context, func(corpus.Item) error) error

// A batch is full with so many documents or bytes. The first are smaller, so that a small corpus is shared by all workers.
const (
	batchDocuments = 32
	batchBytes     = 256 << 10
	batchGrowth    = 4 // batches of a size before they grow by a document
)

func run[T any](ctx context.Context, workers int, walk Walk, work func([]corpus.Item) []T, sink func(T) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	type job struct {
		items []corpus.Item
		done  chan []T
	}
	jobs := make(chan job)
	queue := make(chan chan []T, 2*workers)
	send := func(items []corpus.Item) error {
		j := job{items, make(chan []T, 1)}
		select {
		case queue <- j.done:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		select {
		case jobs <- j:
		case <-ctx.Done():
			close(j.done)
			return context.Cause(ctx)
		}
		return nil
	}
	var walked error
	go func() {
		defer close(queue)
		defer close(jobs)
		walked = inBatches(ctx, walk, send)
	}()
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for j := range jobs {
				for i, item := range j.items {
					j.items[i] = item.Clean() // the bytes that the document was made of are done with
				}
				j.done <- work(j.items)
			}
		})
	}
	var failed error
	for done := range queue {
		for _, result := range <-done {
			if failed != nil {
				break // drain, so that nobody waits for ever
			}
			if failed = sink(result); failed != nil {
				cancel(errStopped)
			}
		}
	}
	working.Wait()
	if failed != nil {
		return failed
	}
	return walked
}

// inBatches hands on what walk yields, a batch at a time.
func inBatches(ctx context.Context, walk Walk, send func([]corpus.Item) error) error {
	var batch []corpus.Item
	size, sent := 0, 0
	err := walk(ctx, func(item corpus.Item) error {
		batch = append(batch, item)
		if size += item.Bytes; len(batch) < min(1+sent/batchGrowth, batchDocuments) && size < batchBytes {
			return nil
		}
		full := batch
		batch, size, sent = nil, 0, sent+1
		return send(full)
	})
	if len(batch) == 0 || ctx.Err() != nil {
		return err
	}
	if rest := send(batch); err == nil {
		err = rest
	}
	return err
}

// Interruptible reads in, and does not wait for it any longer once the context ends: somebody who pipes nothing
// into standard input, or types nothing, would else keep an interrupted run waiting for ever. The goroutine that
// reads ends with the process.
func Interruptible(ctx context.Context, in io.Reader) io.Reader {
	out, to := io.Pipe()
	read := sync.OnceFunc(func() {
		context.AfterFunc(ctx, func() { to.CloseWithError(context.Cause(ctx)) })
		go func() {
			_, err := io.CopyBuffer(struct{ io.Writer }{to}, struct{ io.Reader }{in}, make([]byte, 64<<10))
			to.CloseWithError(err) // nil is the end
		}()
	})
	return readerFunc(func(p []byte) (int, error) {
		read()
		return out.Read(p)
	})
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }
