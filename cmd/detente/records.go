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
)

// records are what score wrote, from as many files as there are. Statements and documents may stand
// in files of their own or together: an engine that runs score on the parts of a corpus hands over either.
type records struct {
	observations []analysis.Observation
	documents    []analysis.DocumentRecord
	home         map[string]string // of each document: the file with its record
	read         map[string]bool
	first        map[string]string // of a document without a record so far: the file with its first statement
}

// readRecords reads the files, "-" for standard input, with the FILE.documents that stand beside them.
func readRecords(names []string, stdin io.Reader) (*records, error) {
	r := &records{home: map[string]string{}, read: map[string]bool{}, first: map[string]string{}}
	for _, name := range names {
		if name == stdinPath {
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
	for i := range r.observations { // in the order of the files, so that the message is always the same
		doc := r.observations[i].Document
		if _, ok := r.home[doc]; !ok {
			return nil, fmt.Errorf("%s: document %s has statements but no record: score writes FILE.documents beside the statements, or puts the records among them with --documents -", r.first[doc], doc)
		}
	}
	return r, nil
}

func (r *records) file(name string) error {
	if r.read[name] {
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	r.read[name] = true
	return r.lines(name, f)
}

func (r *records) lines(name string, in io.Reader) error {
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
func (r *records) line(name string, line []byte) error {
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
		if _, ok := r.first[o.Document]; !ok {
			r.first[o.Document] = name
		}
		r.observations = append(r.observations, o)
		return nil
	}
	var d analysis.DocumentRecord
	if err := json.Unmarshal(line, &d); err != nil {
		return notARecord(err)
	}
	if home, ok := r.home[d.Document]; ok {
		return fmt.Errorf("document %s was met before, in %s: give each part of the corpus once, and score parts on standard input each with its own --stdin-name", d.Document, home)
	}
	r.home[d.Document] = name
	r.documents = append(r.documents, d)
	return nil
}

func notARecord(err error) error { return fmt.Errorf("not a record of detente score: %w", err) }
