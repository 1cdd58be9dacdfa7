// Package corpus opens the inputs of a run, cleans and dates their documents, and finds near-duplicates among them.
package corpus

import (
	"context"
	"fmt"
	"io"
	"time"

	"detente/analysis"
)

// DefaultMaxDocument is the size in bytes above which a document is skipped unless Options say otherwise.
const DefaultMaxDocument = 16 << 20

// Options say how inputs are read. The zero value reads files with the usual field names.
type Options struct {
	Stdin       io.Reader         // what the path "-" reads; nil is an empty input
	StdinName   string            // its name, which begins the ids of its documents; "" is "stdin"
	Fields      map[string]string // field of a document (id, title, text, date, outlet, url, language) to its name in records
	MaxDocument int               // bytes; 0 is DefaultMaxDocument
	Today       time.Time         // dates after it are doubted; the zero time doubts none
	AssumeDate  analysis.Date     // of documents that tell none
	Boilerplate *Boilerplate      // lines to leave out; nil for none
}

// Item is one input: exactly one of Document and Skipped is set, but in an item of Scan that has not been cleaned.
type Item struct {
	Document *analysis.Document
	Skipped  *analysis.Skipped
	ID       string
	Bytes    int                     // size of the input
	Status   analysis.DocumentStatus // why it was skipped; "" for a document
	Text     string                  // cleaned, of a document that was skipped for its language: for people to look at

	raw     *raw // what Clean makes the document of
	options *Options
}

// Clean cleans and dates the document of an item of Scan; other items are returned as they are. It may be called
// on several goroutines, each with its own item: it takes most of the time of reading.
func (i Item) Clean() Item {
	if i.raw == nil {
		return i
	}
	return i.raw.item(i.options)
}

// Walk yields what the paths hold: files sorted by id, the records of a file in their order. The order
// in which the paths are given does not matter.
// Bad input, a path that is not there among it, is yielded as skipped and never ends the walk; an error is
// returned only where no path is given, a field is misnamed, the context ends, or yield fails.
func Walk(ctx context.Context, paths []string, o Options, yield func(Item) error) error {
	return Scan(ctx, paths, o, func(i Item) error { return yield(i.Clean()) })
}

// Scan is Walk without the cleaning: its documents are there after Clean.
func Scan(ctx context.Context, paths []string, o Options, yield func(Item) error) error {
	if o.StdinName == "" {
		o.StdinName = "stdin"
	}
	files, err := list(paths, o.StdinName)
	if err != nil {
		return err
	}
	return scan(ctx, files, o, yield)
}

func scan(ctx context.Context, files []file, o Options, yield func(Item) error) error {
	if o.MaxDocument <= 0 {
		o.MaxDocument = DefaultMaxDocument
	}
	if err := checkFields(o.Fields); err != nil {
		return err
	}
	r := &reader{ctx: ctx, options: &o, yield: yield}
	for _, f := range files {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		if err := r.file(f); err != nil {
			return err
		}
	}
	return nil
}

// reader hands the documents of one file after the other to yield.
type reader struct {
	ctx     context.Context
	options *Options
	yield   func(Item) error
	current file // the one that is being read
}

// skip yields an input that could not be used. Where the run was interrupted the input is not to blame.
func (r *reader) skip(id, where string, size int, status analysis.DocumentStatus, format string, args ...any) error {
	if err := context.Cause(r.ctx); err != nil {
		return err
	}
	return r.yield(Item{
		ID: id, Bytes: size, Status: status,
		Skipped: &analysis.Skipped{Where: where, Reason: fmt.Sprintf(format, args...)},
	})
}

// emit yields a raw document.
func (r *reader) emit(raw *raw) error {
	if err := context.Cause(r.ctx); err != nil {
		return err
	}
	raw.side = r.sideOf(raw.id)
	return r.yield(Item{ID: raw.id, Bytes: raw.size, raw: raw, options: r.options})
}
