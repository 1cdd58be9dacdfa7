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
	result := p.item(s, item.Document)
	s.observations, s.evidence = nil, nil // they are the caller's
	s.release()
	return result
}

// item scores a document in the room of s: the observations lie there.
func (p *Pipeline) item(s *scratch, doc *analysis.Document) Result {
	p.read(&s.reading, doc)
	a := p.analyse(&s.reading, s.statements)
	s.statements = a.Statements
	result := Result{Record: a.Record(p.options.Text), Observations: a.observations(s)}
	if cap(s.reading.Tokens) > keptTokens {
		s.reading = analysis.Reading{} // not kept, and not needed for the lines, which take much room as well
	}
	return result
}

// scratch is the room of one document's analysis, kept from document to document: the tokens take ten times the room of
// the text, the observations and lines twice.
type scratch struct {
	reading      analysis.Reading
	statements   []Statement
	observations []analysis.Observation
	evidence     []analysis.Term
	seen         map[string]int // ids of statements
	writer       writer
}

var scratches = sync.Pool{New: func() any { return &scratch{seen: map[string]int{}} }}

// keptTokens is how long a list of tokens may be to be kept: one long document shall not take room for ever.
const keptTokens = 1 << 18

// release gives the room back: nothing that lies in it may be used any more.
func (s *scratch) release() {
	if s.reading.Document != nil {
		s.reading.Document = nil
		scratches.Put(s)
	}
}

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
				item := j.item.Clean()
				j.item = corpus.Item{} // the bytes that the document was made of are done with
				j.done <- work(item)
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
