package main

import (
	"encoding/json"
	"errors"
	"io"
	"path/filepath"

	"detente/analysis/corpus"
	"detente/output"
)

// textCmd shows what the program reads.
type textCmd struct {
	input
	learning
	Output string `short:"o" help:"Folder for documents.jsonl (default: standard output)." placeholder:"DIR"`
	Force  bool   `help:"Replace documents.jsonl when it exists."`
}

// cleaned is a line of documents.jsonl.
type cleaned struct {
	Document  string   `json:"document"`
	Date      *string  `json:"date"`
	Precision string   `json:"date_precision,omitempty"`
	Basis     string   `json:"date_basis,omitempty"`
	Outlet    string   `json:"outlet,omitempty"`
	Title     string   `json:"title,omitempty"`
	URL       string   `json:"url,omitempty"`
	Language  string   `json:"language,omitempty"`
	Flags     []string `json:"flags,omitempty"`
	Skipped   string   `json:"skipped,omitempty"`
	Text      string   `json:"text"`
}

// Run writes the cleaned documents.
func (c *textCmd) Run(e *env) error {
	var w io.Writer = e.stdout
	var files []*output.File
	defer func() {
		for _, f := range files {
			f.Discard()
		}
	}()
	if c.Output != "" {
		f, err := output.CreateFile(filepath.Join(c.Output, "documents.jsonl"), c.Force)
		if err != nil {
			return err
		}
		w, files = f, append(files, f)
	}
	err := c.learn(e, &c.input, func() (io.WriteCloser, error) {
		if c.Output == "" {
			return nil, exit{exitUsage, errors.New("--learn-boilerplate writes a file beside the documents: name their folder with -o")}
		}
		f, err := output.CreateFile(filepath.Join(c.Output, boilerplateFile), c.Force)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
		return shut{f}, nil
	})
	if err != nil {
		return err
	}
	walk, err := c.walk(e)
	if err != nil {
		return err
	}
	bar := e.progress("cleaning")
	enc, documents, skipped := lines(w), 0, 0
	err = walk(e.ctx, func(item corpus.Item) error {
		bar.step()
		if item.Document == nil {
			skipped++
			return enc.Encode(cleaned{Document: item.ID, Skipped: item.Skipped.Reason, Text: item.Text})
		}
		documents++
		return encodeCleaned(enc, item)
	})
	if err != nil {
		return err
	}
	if err := output.Commit(files...); err != nil {
		return err
	}
	bar.done("%s cleaned, %s skipped", plural(documents, "document"), plural(skipped, "input"))
	if skipped > 0 {
		return exit{exitSkipped, nil}
	}
	return nil
}

func encodeCleaned(enc *json.Encoder, item corpus.Item) error {
	d := item.Document
	line := cleaned{Document: d.ID, Outlet: d.Outlet, Title: d.Title, URL: d.URL, Language: d.Language, Flags: d.Flags, Text: d.Text}
	if d.Published.Known() {
		s := d.Published.String()
		line.Date, line.Precision, line.Basis = &s, string(d.Published.Precision), string(d.Published.Basis)
	}
	return enc.Encode(line)
}
