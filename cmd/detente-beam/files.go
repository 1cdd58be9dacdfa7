package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// found is an input file and the id that its documents begin with.
type found struct{ Path, ID string }

// matchFn lists the files that a glob, a name or, on a local disk, a folder stands for.
type matchFn struct{}

// ProcessElement emits the files, with the ids that detente score gives them: paths below the folder that
// was named, or below the last folder without a wildcard.
func (matchFn) ProcessElement(ctx context.Context, pattern string, emit func(found)) error {
	store, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer store.Close()
	names, err := store.List(ctx, pattern)
	if err != nil {
		return fmt.Errorf("%s cannot be listed: %w", pattern, err)
	}
	if len(names) == 0 {
		return fmt.Errorf("no file matches %s: check it, and quote it for the shell", pattern)
	}
	slices.Sort(names)
	for _, name := range names {
		if info, err := os.Stat(name); !strings.Contains(name, "://") && err == nil && info.IsDir() {
			if name == pattern || name == filepath.Clean(pattern) {
				if err := folder(name, emit); err != nil {
					return err
				}
			}
			continue // a glob such as ** matches folders, whose files match by themselves
		}
		emit(found{Path: name, ID: strings.TrimPrefix(name, root(pattern))})
	}
	return nil
}

// root is the pattern up to the last slash before its first wildcard.
func root(pattern string) string {
	if i := strings.IndexAny(pattern, `*?[`); i >= 0 {
		pattern = pattern[:i]
	}
	return pattern[:strings.LastIndexByte(pattern, '/')+1]
}

// folder emits what lies below a local folder; as in package corpus, hidden files are not read.
func folder(dir string, emit func(found)) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		id, err := filepath.Rel(dir, path)
		emit(found{Path: path, ID: filepath.ToSlash(id)})
		return err
	})
}

func openRead(ctx context.Context, name string) (*both, error) {
	store, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	in, err := store.OpenRead(ctx, name)
	if err != nil {
		store.Close()
		return nil, err
	}
	return &both{in, store}, nil
}

// both is an open file with its store, which is closed after it.
type both struct {
	io.ReadCloser
	store io.Closer
}

func (b *both) Close() error {
	err := b.ReadCloser.Close()
	if closed := b.store.Close(); err == nil {
		err = closed
	}
	return err
}

// writeWhole writes a file so that nobody sees half of it: object stores show it when it is closed, a
// local file is renamed into its place.
func writeWhole(ctx context.Context, name string, data []byte) error {
	store, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer store.Close()
	place := name
	mover, local := store.(filesystem.Renamer)
	if local = local && !strings.Contains(name, "://"); local {
		place = fmt.Sprintf("%s.partial-%d", name, os.Getpid())
	}
	w, err := store.OpenWrite(ctx, place)
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", name, err)
	}
	_, err = w.Write(data)
	if closed := w.Close(); err == nil {
		err = closed
	}
	if err == nil && local {
		err = mover.Rename(ctx, place, name)
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", name, err)
	}
	return nil
}
