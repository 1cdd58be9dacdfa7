package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"detente/analysis"
	"detente/analysis/corpus"
)

// boilerplateFile is the name of the lines learnt, in a folder of results.
const boilerplateFile = "boilerplate.tsv"

// learning is the flags of every command that can learn boilerplate before it reads.
type learning struct {
	LearnBoilerplate bool `help:"First look for lines that repeat across many articles of one outlet, write them down (boilerplate.tsv beside the results) and leave them out. Reads the corpus two times more."`
}

// learn takes the first pass where it is asked for; the lines go to what create opens.
func (c *learning) learn(e *env, in *input, create func() (io.WriteCloser, error)) error {
	if !c.LearnBoilerplate {
		return nil
	}
	switch {
	case in.Boilerplate != "":
		return exit{exitUsage, errors.New("--learn-boilerplate writes what --boilerplate reads: give one of them")}
	case slices.Contains(in.Paths, stdinPath):
		return exit{exitUsage, errors.New("--learn-boilerplate reads the corpus more than once, which standard input cannot give: name files or folders, or learn from them first and give --boilerplate FILE")}
	}
	o, err := in.corpusOptions(e)
	if err != nil {
		return err
	}
	w, err := create() // before the long look, which would be lost
	if err != nil {
		return err
	}
	bar := e.progress("learning")
	b, err := corpus.Learn(e.ctx, in.Paths, o)
	if err != nil {
		return err
	}
	if err := errors.Join(b.Write(w), w.Close()); err != nil {
		return err
	}
	bar.done("%d lines of %d outlets are boilerplate", len(b.Lines), outlets(b))
	in.known = b
	return nil
}

// boilerplate is the lines to leave out.
func (in *input) boilerplate() (*corpus.Boilerplate, error) {
	if in.known == nil && in.Boilerplate != "" {
		data, err := os.ReadFile(in.Boilerplate)
		if err != nil {
			return nil, err
		}
		if in.known, err = corpus.ReadBoilerplate(in.Boilerplate, bytes.NewReader(data)); err != nil {
			return nil, exit{exitUsage, err}
		}
	}
	return in.known, nil
}

// settings are what the run log tells of the lines left out; nothing where there are none, since report cannot tell of them.
func (in *input) settings() []analysis.Setting {
	b := in.known
	if b == nil {
		return nil
	}
	h := sha256.New()
	_ = b.Write(h) // a hash takes all
	value := fmt.Sprintf("%d lines of %d outlets left out, sha256 %s", len(b.Lines), outlets(b), hex.EncodeToString(h.Sum(nil)))
	return []analysis.Setting{{Name: "boilerplate", Value: value}}
}

func outlets(b *corpus.Boilerplate) int {
	n := 0
	for i, l := range b.Lines {
		if i == 0 || l.Outlet != b.Lines[i-1].Outlet {
			n++
		}
	}
	return n
}

// shut is a file that is finished by whoever opened it.
type shut struct{ io.Writer }

func (shut) Close() error { return nil }
