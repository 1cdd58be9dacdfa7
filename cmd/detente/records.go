package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"detente/analysis"
	"detente/analysis/pipeline"
	"detente/analysis/records"
)

// intake reads what score wrote, from as many files as there are. Statements and documents may stand
// in files of their own or together: an engine that runs score on the parts of a corpus hands over either.
type intake struct {
	store *records.Store
	tally tally
	read  map[string]bool
}

// readRecords reads the files, "-" for standard input, with the FILE.documents that stand beside them.
func readRecords(store *records.Store, names []string, stdin io.Reader) (*tally, error) {
	r := &intake{store: store, read: map[string]bool{}}
	for _, name := range names {
		if name == stdinPath {
			r.store.Source("standard input")
			if err := r.lines("standard input", stdin); err != nil {
				return nil, err
			}
			continue
		}
		if err := r.file(name); err != nil {
			return nil, err
		}
		if err := r.file(name + ".documents"); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	r.tally.statements, _ = store.Len()
	return &r.tally, sealed(store)
}

// sealed ends the intake, and tells what to do where statements have no document.
func sealed(store *records.Store) error {
	err := store.Seal()
	if o, ok := errors.AsType[*records.OrphanError](err); ok {
		return fmt.Errorf("%s: %w: score writes FILE.documents beside the statements, or puts the records among them with --documents -", o.Source, err)
	}
	return err
}

func (r *intake) file(name string) error {
	if r.read[name] {
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r.read[name] = true
	r.store.Source(name)
	return r.lines(name, f)
}

func (r *intake) lines(name string, in io.Reader) error {
	buf := bufio.NewReaderSize(in, 1<<20)
	var long []byte
	for n := 1; ; n++ {
		line, err := buf.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			long = append(long[:0], line...)
			for errors.Is(err, bufio.ErrBufferFull) {
				line, err = buf.ReadSlice('\n')
				long = append(long, line...)
			}
			line = long
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if record := bytes.TrimSpace(line); len(record) > 0 {
			if err := r.line(name, record); err != nil {
				return fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
		if err != nil {
			return nil
		}
	}
}

// line reads one record. What it is of is told by its first field as score writes it; a program in
// between may have put the fields into another order, but only documents have a status.
func (r *intake) line(name string, line []byte) error {
	document := bytes.HasPrefix(line, []byte(`{"document":`))
	if !document && !bytes.HasPrefix(line, []byte(`{"id":`)) {
		var probe struct{ Status, ID *string }
		if err := json.Unmarshal(line, &probe); err != nil {
			return notARecord(err)
		}
		document = probe.Status != nil
		if !document && probe.ID == nil {
			return errors.New("not a record of detente score: it has neither id nor status")
		}
	}
	if !document {
		var o analysis.Observation
		if err := json.Unmarshal(line, &o); err != nil {
			return notARecord(err)
		}
		return r.store.Statement(&o)
	}
	var d analysis.DocumentRecord
	if err := json.Unmarshal(line, &d); err != nil {
		return notARecord(err)
	}
	r.tally.add(pipeline.Result{Record: d, Skipped: pipeline.SkippedOf(d)})
	err := r.store.Document(&d)
	if _, ok := errors.AsType[*records.MetBeforeError](err); ok {
		return fmt.Errorf("%w: give each part of the corpus once, and score parts on standard input each with its own --stdin-name", err)
	}
	return err
}

func notARecord(err error) error { return fmt.Errorf("not a record of detente score: %w", err) }
