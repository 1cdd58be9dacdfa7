package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// manifestName is the file that is written last: where it is, the results are whole.
const manifestName = "manifest.json"

// manifest lists the results.
type manifest struct {
	Documents, Skipped, Statements int
	Bytes                          int64
	Shards                         []report
}

// workPlace is the folder in which results are gathered. A local one is renamed into its place when all are there;
// object stores cannot do that, and their results are whole when the manifest is there.
func workPlace(output string) string {
	output = strings.TrimRight(output, "/")
	if remote(output) {
		return output
	}
	return output + ".partial"
}

// prepare makes sure that the results have a place, and clears away what an earlier run left in the work place.
func prepare(ctx context.Context, o *options) error {
	o.Output = strings.TrimRight(strings.TrimPrefix(o.Output, "file://"), "/")
	for _, in := range o.Inputs {
		if store, err := open(ctx, in); err != nil {
			return fmt.Errorf("%s cannot be read: %w", in, err)
		} else if err := store.Close(); err != nil {
			return err
		}
	}
	if !remote(o.Output) {
		for i, in := range o.Inputs {
			if in = strings.TrimPrefix(in, "file://"); remote(in) {
				continue
			}
			abs, err := filepath.Abs(in) // workers may start elsewhere
			if err != nil {
				return err
			}
			o.Inputs[i] = abs
		}
		abs, err := filepath.Abs(o.Output)
		if err != nil {
			return err
		}
		o.Output = abs
		entries, err := os.ReadDir(o.Output)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s cannot take the results: %w", o.Output, err)
		}
		_, ours := os.Stat(filepath.Join(o.Output, manifestName))
		switch {
		case len(entries) > 0 && ours != nil:
			return fmt.Errorf("%s holds other files: name a folder of its own for the results", o.Output)
		case len(entries) > 0 && !o.Force:
			return fmt.Errorf("%s holds earlier results: name another folder, or add --force", o.Output)
		}
		return os.RemoveAll(workPlace(o.Output))
	}
	store, err := open(ctx, o.Output)
	if err != nil {
		return err
	}
	defer store.Close()
	names, err := store.List(ctx, o.Output+"/*")
	if err != nil {
		return fmt.Errorf("%s cannot be listed: %w; check the name, the network and the credentials", o.Output, err)
	}
	whole := o.Output + "/" + manifestName
	if slices.Contains(names, whole) {
		if !o.Force {
			return fmt.Errorf("%s holds earlier results: name another folder, or add --force", o.Output)
		}
		return remove(ctx, store, whole) // from here on they are not whole
	}
	return nil
}

// commitFn writes the aggregates and the manifest and puts the results in place.
type commitFn struct{ Settings []byte }

// ProcessElement is called once, when every part is there. Called again, after a worker was lost in the middle, it
// finds its work done, or does it.
func (f *commitFn) ProcessElement(ctx context.Context, _ int, reports func(*[]byte) bool, rows func(*row) bool) error {
	o, err := settingsOf(f.Settings)
	if err != nil {
		return err
	}
	var m manifest
	for b := []byte(nil); reports(&b); b = nil {
		var r report
		if err := json.Unmarshal(b, &r); err != nil {
			return err
		}
		m.Shards = append(m.Shards, r)
		m.Documents, m.Skipped, m.Statements, m.Bytes = m.Documents+r.Documents, m.Skipped+r.Skipped, m.Statements+r.Count, m.Bytes+r.Bytes
	}
	slices.SortFunc(m.Shards, func(a, b report) int { return cmp.Compare(a.Statements, b.Statements) })
	for i := range m.Shards {
		if want := fmt.Sprintf("statements-%05d-of-%05d.jsonl", i, len(m.Shards)); m.Shards[i].Statements != want {
			return fmt.Errorf("the runner handed over %s where %s was due: a part is missing or came twice", m.Shards[i].Statements, want)
		}
	}
	var all []row
	for r := (row{}); rows(&r); r = (row{}) {
		all = append(all, r)
	}
	b, err := json.MarshalIndent(&m, "", " ")
	if err != nil {
		return err
	}
	return place(ctx, &o, &m, table(all), append(b, '\n'))
}

// place puts the results where they belong.
func place(ctx context.Context, o *options, m *manifest, aggregates, list []byte) error {
	from := workPlace(o.Output)
	if !remote(o.Output) {
		if done, err := os.ReadFile(filepath.Join(o.Output, manifestName)); err == nil && bytes.Equal(done, list) {
			if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) {
				return nil
			}
		}
	}
	put := func(name string, data []byte) error {
		return writeWhole(ctx, from+"/"+name, func(w io.Writer) error { _, err := w.Write(data); return err })
	}
	if err := put("aggregates.csv", aggregates); err != nil {
		return err
	}
	if err := clear(ctx, from, m); err != nil {
		return err
	}
	if err := put(manifestName, list); err != nil || remote(o.Output) {
		return err
	}
	if o.Force {
		if err := os.RemoveAll(o.Output); err != nil {
			return err
		}
	}
	return os.Rename(from, o.Output)
}

// clear removes what is no result: the marks of finished parts, and what lost workers and earlier runs left.
func clear(ctx context.Context, dir string, m *manifest) error {
	keep := map[string]bool{"aggregates.csv": true}
	for i := range m.Shards {
		keep[m.Shards[i].Statements], keep[m.Shards[i].Statements+".documents"] = true, true
	}
	store, err := open(ctx, dir)
	if err != nil {
		return err
	}
	defer store.Close()
	names, err := store.List(ctx, dir+"/*")
	if err != nil {
		return err
	}
	for _, name := range names {
		base := name[strings.LastIndexByte(name, '/')+1:]
		if keep[base] {
			delete(keep, base)
			continue
		}
		if remote(dir) && !strings.HasPrefix(base, "statements-") {
			continue // somebody else's
		}
		if err := remove(ctx, store, name); err != nil {
			return err
		}
	}
	if len(keep) > 0 {
		return fmt.Errorf("%s lacks %s, which was written: does every worker reach the same folder?", dir, sortedKeys(keep)[0])
	}
	return nil
}
