package pipeline

import (
	"context"
	"errors"
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
	r := readings.Get().(*analysis.Reading)
	p.read(r, item.Document)
	a := p.analyse(r)
	result := Result{Record: a.Record(p.options.Text), Observations: a.Observations()}
	if r.Document = nil; cap(r.Tokens) <= keptTokens {
		readings.Put(r) // nothing of the result lies in it
	}
	return result
}

// readings are kept from document to document: the tokens take ten times the room of the text.
var readings = sync.Pool{New: func() any { return new(analysis.Reading) }}

// keptTokens is how long a list of tokens may be to be kept: one long document shall not take room for ever.
const keptTokens = 1 << 18

var errStopped = errors.New("stopped")

// Run scores the documents that walk yields on the given number of workers, and hands the results
// to sink in the order in which they were yielded, one at a time.
//
// A channel of channels keeps the order: the reader queues a place for each document before a
// worker takes it, and the collector waits at the places one after the other. The queue is as long
// as twice the workers, so that memory is bounded by a few documents however large the corpus.
func (p *Pipeline) Run(ctx context.Context, workers int, walk Walk, sink func(Result) error) error {
	return run(ctx, workers, walk, p.Item, sink)
}

// Walk yields the documents of a run, in their order; those that are not cleaned yet, the workers clean.
type Walk = func(context.Context, func(corpus.Item) error) error

func run[T any](ctx context.Context, workers int, walk Walk, work func(corpus.Item) T, sink func(T) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	type job struct {
		item corpus.Item
		done chan T
	}
	jobs := make(chan job)
	queue := make(chan chan T, 2*workers)
	var walked error
	go func() {
		defer close(queue)
		defer close(jobs)
		walked = walk(ctx, func(item corpus.Item) error {
			j := job{item, make(chan T, 1)}
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
		})
	}()
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for j := range jobs {
				j.done <- work(j.item.Clean())
			}
		})
	}
	var failed error
	for done := range queue {
		result, ok := <-done
		if !ok || failed != nil {
			continue // drain, so that nobody waits for ever
		}
		if failed = sink(result); failed != nil {
			cancel(errStopped)
		}
	}
	working.Wait()
	if failed != nil {
		return failed
	}
	return walked
}
