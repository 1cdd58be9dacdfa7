package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"
	"time"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

func assumed(t time.Time) analysis.Date {
	return analysis.DateOf(t, analysis.Day, analysis.BasisAssumed)
}

// scoreFn scores the files of a part and writes its statements and its documents' records.
type scoreFn struct {
	Settings []byte

	options  options
	pipeline *pipeline.Pipeline
}

// stages are compiled once a process and shared: they are safe for concurrent use, and take more memory
// than all else a worker holds.
var stages = struct {
	sync.Mutex
	by map[pipeline.Options]*pipeline.Pipeline
}{by: map[pipeline.Options]*pipeline.Pipeline{}}

// Setup loads the lexicons.
func (f *scoreFn) Setup() (err error) {
	if f.options, err = settingsOf(f.Settings); err != nil {
		return err
	}
	stages.Lock()
	defer stages.Unlock()
	if stages.by[f.options.Scoring] == nil {
		set, err := lexicons.Load(nil)
		if err != nil {
			return err
		}
		stages.by[f.options.Scoring] = pipeline.New(set, f.options.Scoring)
	}
	f.pipeline = stages.by[f.options.Scoring]
	return nil
}

// report is what became of a part.
type report struct {
	Statements string // name of the file, and of its records with ".documents"
	Documents  int    // inputs, with those that could not be read
	Skipped    int    // of these
	Count      int    // statements
	Bytes      int64  // of the inputs
	Hash       string // SHA-256 of both files
}

// finished is a report with the sums of the part, as it is kept beside the files until the whole is in place.
type finished struct {
	Key    string // of the part and the run: what else lies there is not taken for it
	Report report
	Sums   map[string]Sums
}

// ProcessElement scores a part. Bad input is a record of its own, as everywhere; what cannot be reached or written
// fails the bundle, which the runner, or the next attempt, tries again. What a lost worker had begun is written anew
// under the same name; what it had finished in the same run is not scored again.
func (f *scoreFn) ProcessElement(ctx context.Context, packed []byte, done func([]byte)) error {
	p, err := unpack(packed)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("statements-%05d-of-%05d.jsonl", p.Shard, p.Of)
	place := workPlace(f.options.Output)
	mark := place + "/" + name + ".finished"
	key := fmt.Sprintf("%x", sha256.Sum256(append([]byte(f.options.Run), packed...)))
	var out finished
	if b, err := readAll(ctx, mark); err != nil || json.Unmarshal(b, &out) != nil || out.Key != key {
		out = finished{Key: key, Sums: map[string]Sums{}, Report: report{Statements: name}}
		if err := f.score(ctx, &p, place+"/"+name, &out); err != nil {
			return err
		}
		b, err := json.Marshal(&out)
		if err != nil {
			return err
		}
		if err := writeWhole(ctx, mark, func(w io.Writer) error { _, err := w.Write(b); return err }); err != nil {
			return err
		}
	}
	b, err := json.Marshal(&out)
	if err == nil {
		done(b)
	}
	return err
}

// toReport is what the commit is told of a part.
func toReport(b []byte) (int, []byte, error) {
	var f finished
	if err := json.Unmarshal(b, &f); err != nil {
		return 0, nil, err
	}
	b, err := json.Marshal(&f.Report)
	return 0, b, err
}

// toSums emits the sums of a part.
func toSums(b []byte, emit func(string, Sums)) error {
	var f finished
	err := json.Unmarshal(b, &f)
	for _, key := range sortedKeys(f.Sums) {
		emit(key, f.Sums[key])
	}
	return err
}

// score writes the files of a part, document by document.
func (f *scoreFn) score(ctx context.Context, p *part, name string, out *finished) error {
	o, err := f.options.corpus()
	if err != nil {
		return err
	}
	threads := f.options.Threads
	if threads == 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	hash := sha256.New()
	return writeWhole(ctx, name, func(statements io.Writer) error {
		return writeWhole(ctx, name+".documents", func(documents io.Writer) error {
			s, d := bufio.NewWriterSize(statements, 1<<20), bufio.NewWriterSize(documents, 1<<16)
			walk := func(ctx context.Context, yield func(corpus.Item) error) error { return scan(ctx, p.Files, o, yield) }
			err := f.pipeline.RunLines(ctx, threads, nil, nil, walk, func(l pipeline.Lines) error {
				r, err := l.Result()
				if err != nil {
					return err
				}
				addSums(out.Sums, &r, f.options.Period)
				out.Report.Documents++
				if l.Skipped != nil {
					out.Report.Skipped++
				}
				out.Report.Count += l.Count
				out.Report.Bytes += int64(l.Bytes)
				hash.Write(l.Document)
				hash.Write(l.Statements)
				if _, err := d.Write(l.Document); err != nil {
					return err
				}
				_, err = s.Write(l.Statements)
				return err
			})
			out.Report.Hash = fmt.Sprintf("%x", hash.Sum(nil))
			if err == nil {
				err = d.Flush()
			}
			if err == nil {
				err = s.Flush()
			}
			return err
		})
	})
}

// scan yields the documents of the files, local and not, in their order.
func scan(ctx context.Context, files []corpus.File, o corpus.Options, yield func(corpus.Item) error) error {
	for i, f := range files {
		if !remote(f.Path) {
			if err := corpus.ScanFiles(ctx, files[i:i+1], o, yield); err != nil {
				return err
			}
			continue
		}
		in, err := openRead(ctx, f.Path)
		if err != nil {
			return err
		}
		err = corpus.Read(ctx, f.ID, in.Reader, f.Size, o, yield)
		if closed := in.Close(); err == nil && closed != nil {
			err = fmt.Errorf("%s cannot be read to its end: %w", f.Path, closed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func sortedKeys[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func readAll(ctx context.Context, name string) ([]byte, error) {
	store, err := open(ctx, name)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	in, err := store.OpenRead(ctx, name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var b bytes.Buffer
	_, err = b.ReadFrom(in)
	return b.Bytes(), err
}
