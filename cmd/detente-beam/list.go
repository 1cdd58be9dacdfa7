package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"detente/analysis/corpus"
)

// listFn lists the corpus and cuts it into parts.
type listFn struct{ Settings []byte }

// ProcessElement emits the parts.
func (f *listFn) ProcessElement(ctx context.Context, _ []byte, emit func([]byte)) error {
	o, err := settingsOf(f.Settings)
	if err != nil {
		return err
	}
	files, err := list(ctx, o.Inputs)
	if err != nil {
		return err
	}
	shares := cut(files, o.Shards)
	for i, files := range shares {
		packed, err := (&part{Shard: i, Of: len(shares), Files: files}).pack()
		if err != nil {
			return err
		}
		emit(packed)
	}
	return nil
}

// part is the files of one shard.
type part struct {
	Shard, Of int
	Files     []corpus.File
}

// pack and unpack are Beam's coder: its own would write the bytes of a structure one by one.
func (p *part) pack() ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(p)
	return b.Bytes(), err
}

func unpack(data []byte) (p part, err error) {
	err = gob.NewDecoder(bytes.NewReader(data)).Decode(&p)
	return p, err
}

// cut deals out the files, which are sorted, to at most n parts of about the same size. A part is a stretch of the
// list, so that the files of statements, one after the other, are what detente score writes.
func cut(files []corpus.File, n int) [][]corpus.File {
	n = min(n, len(files))
	weight := func(f *corpus.File) int64 { return f.Size + 1<<12 } // opening a file costs as much as some text
	var left int64
	for i := range files {
		left += weight(&files[i])
	}
	var parts [][]corpus.File
	for at := 0; at < len(files); {
		share := left / int64(n-len(parts))
		end, size := at, int64(0)
		for end < len(files) && (end == at || size+weight(&files[end])/2 <= share) && len(files)-end >= n-len(parts) {
			size += weight(&files[end])
			end++
		}
		parts = append(parts, files[at:end])
		at, left = end, left-size
	}
	return parts
}

// list finds the files of all inputs, sorted by id. Local ones are found as detente score finds them, sidecars and all;
// those of object stores get their path below the last folder without a wildcard as their id.
func list(ctx context.Context, inputs []string) ([]corpus.File, error) {
	var files []corpus.File
	var local []string
	for _, in := range inputs {
		if !remote(in) {
			local = append(local, strings.TrimPrefix(in, "file://"))
			continue
		}
		found, err := objects(ctx, in)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	if len(local) > 0 {
		found, err := corpus.List(local)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	slices.SortFunc(files, func(a, b corpus.File) int { return strings.Compare(a.ID, b.ID) })
	for i := range files[1:] {
		if a, b := files[i], files[i+1]; a.ID == b.ID {
			return nil, fmt.Errorf("%s and %s would both be called %s: name the folder above them, or score them into two folders", a.Path, b.Path, a.ID)
		}
	}
	return files, nil
}

// remote reports whether a name leads to an object store.
func remote(name string) bool {
	return strings.Contains(name, "://") && !strings.HasPrefix(name, "file://")
}

// objects lists what a pattern matches in an object store; hidden files are not read, as in folders.
func objects(ctx context.Context, pattern string) ([]corpus.File, error) {
	store, err := open(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	names, err := store.List(ctx, pattern)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be listed: %w; check the name, the network and the credentials", pattern, err)
	}
	var files []corpus.File
	for _, name := range names {
		id := strings.TrimPrefix(name, root(pattern))
		if strings.HasSuffix(name, "/") || strings.HasPrefix(id, ".") || strings.Contains(id, "/.") {
			continue
		}
		size, err := store.Size(ctx, name)
		if err != nil {
			return nil, fmt.Errorf("%s cannot be measured: %w", name, err)
		}
		files = append(files, corpus.File{ID: id, Path: name, Size: size})
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no object matches %s: check it, and quote it for the shell (s3:// knows * within a folder only, gs:// also **)", pattern)
	}
	return files, nil
}

// root is the pattern up to the last slash before its first wildcard.
func root(pattern string) string {
	if i := strings.IndexAny(pattern, `*?[`); i >= 0 {
		pattern = pattern[:i]
	}
	return pattern[:strings.LastIndexByte(pattern, '/')+1]
}

// open opens the file system of a name. Those of the clouds panic where their settings cannot be read.
func open(ctx context.Context, name string) (store filesystem.Interface, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("the file system of %s cannot be used: %v", name, x)
		}
	}()
	return filesystem.New(ctx, name)
}
