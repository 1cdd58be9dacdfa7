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
	"path/filepath"
	"strings"

	"detente/analysis"
	"detente/analysis/corrections"
	"detente/analysis/pipeline"
	"detente/analysis/records"
)

// intake reads what score wrote, from as many files as there are. Statements and documents may stand
// in files of their own or together: an engine that runs score on the parts of a corpus hands over either.
type intake struct {
	store *records.Store
	tally tally
	read  map[string]bool

	earlier []analysis.Correction // that the statements of earlier results hold
	names   map[[2]string]bool    // of speakers, with the actor, that are among them
}

// The records in a folder of results.
const (
	statementsFile = "statements.jsonl"
	documentsFile  = "documents.jsonl"
)

// recordFiles names the files of the records that people gave, of a folder of results those in it.
func recordFiles(names []string) ([]string, error) {
	var files []string
	for _, name := range names {
		if name == stdinPath {
			files = append(files, name)
			continue
		}
		file, err := statementsIn(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// statementsIn is the file of statements that a person means by a name: of a folder of results the one in it.
func statementsIn(name string) (string, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", exit{exitUsage, fmt.Errorf("there is no file or folder %s: give results that detente run wrote, or a file of detente score", name)}
	case err != nil:
		return "", err
	case info.IsDir():
		name = filepath.Join(name, statementsFile)
		if _, err := os.Stat(name); err != nil {
			return "", exit{exitUsage, fmt.Errorf("%s holds no %s, so it is no folder of results: documents are for detente run", filepath.Dir(name), statementsFile)}
		}
	case strings.EqualFold(filepath.Ext(name), ".csv"):
		return "", exit{exitUsage, fmt.Errorf("%s: tables are for people; give %s beside it, or the folder", name, statementsFile)}
	}
	return name, nil
}

// readRecords reads the files, "-" for standard input, with the documents that stand beside them. The
// corrections that the statements of earlier results hold are handed out, to be applied anew.
func readRecords(store *records.Store, names []string, stdin io.Reader) (*tally, corrections.File, error) {
	r := &intake{store: store, read: map[string]bool{}, names: map[[2]string]bool{}}
	if err := r.all(names, stdin); err != nil {
		return nil, corrections.File{}, err
	}
	r.tally.statements, _ = store.Len()
	return &r.tally, corrections.File{Name: "the earlier results", List: r.earlier}, sealed(store)
}

func (r *intake) all(names []string, stdin io.Reader) error {
	for _, name := range names {
		if name == stdinPath {
			r.store.Source("standard input")
			if err := r.lines("standard input", stdin); err != nil {
				return err
			}
			continue
		}
		if err := r.file(name); err != nil {
			return err
		}
		beside := name + ".documents"
		if filepath.Base(name) == statementsFile {
			if results := filepath.Join(filepath.Dir(name), documentsFile); exists(results) {
				beside = results
			}
		}
		if err := r.file(beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// sealed ends the intake, and tells what to do where statements have no document.
func sealed(store *records.Store) error {
	err := store.Seal()
	if o, ok := errors.AsType[*records.OrphanError](err); ok {
		return fmt.Errorf("%s: %w: score writes FILE.documents beside the statements, or puts the records among them with --documents -; results have %s beside theirs", o.Source, err, documentsFile)
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
		r.corrected(&o)
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

// corrected notes what a person changed about a statement, and for whom the name of its speaker stands.
func (r *intake) corrected(o *analysis.Observation) {
	if o.Correction == nil {
		return
	}
	c := *o.Correction
	if key := [2]string{c.Name, c.TreatAs}; c.Name != "" && !r.names[key] {
		r.names[key] = true
		r.earlier = append(r.earlier, analysis.Correction{Name: c.Name, TreatAs: c.TreatAs, By: c.By})
	}
	c.Name, c.TreatAs = "", ""
	if c.Changes() || c.Reviewed || c.Comment != "" {
		c.ID, c.TextHash, c.Document, c.Sentence = o.ID, o.TextHash(), o.Document, o.Sentence
		r.earlier = append(r.earlier, c)
	}
}

func notARecord(err error) error { return fmt.Errorf("not a record of detente score: %w", err) }
