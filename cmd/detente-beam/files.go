package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"sync/atomic"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// object is an open object of a store.
type object struct {
	io.Reader
	closers []func() error
	failed  error
}

// openRead opens an object to be read by package corpus, which takes a file that cannot be read to its end for a
// damaged one, lists it as skipped and goes on. A connection that breaks is no such thing: see Close.
func openRead(ctx context.Context, name string) (*object, error) {
	store, err := open(ctx, name)
	if err != nil {
		return nil, err
	}
	in, err := store.OpenRead(ctx, name)
	if err != nil {
		store.Close()
		return nil, fmt.Errorf("%s cannot be opened: %w; check the network and the credentials", name, err)
	}
	o := &object{closers: []func() error{in.Close, store.Close}}
	o.Reader = &watched{in, o}
	switch strings.ToLower(path.Ext(name)) {
	case ".parquet", ".zip", ".docx": // are read out of order
		if err := o.fetch(); err != nil {
			o.Close()
			return nil, fmt.Errorf("%s cannot be fetched: %w", name, err)
		}
	}
	return o, nil
}

// fetch puts the object into a file on the local disk, which goes away with it.
func (o *object) fetch() error {
	f, err := os.CreateTemp("", "detente-beam-*")
	if err != nil {
		return err
	}
	o.closers = append(o.closers, f.Close, func() error { return os.Remove(f.Name()) })
	if _, err := io.Copy(f, o.Reader); err != nil {
		return err
	}
	_, err = f.Seek(0, io.SeekStart)
	o.Reader = f
	return err
}

// Close closes the object. It fails where reading did, so that the part is scored again.
func (o *object) Close() error {
	err := o.failed
	for _, c := range o.closers {
		if e := c(); err == nil {
			err = e
		}
	}
	return err
}

// watched remembers why reading failed.
type watched struct {
	in io.Reader
	of *object
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.in.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		w.of.failed = err
	}
	return n, err
}

// written numbers the files that this process writes.
var written atomic.Int64

// writeWhole writes a file so that nobody sees half of it: object stores show it when it is closed, a local file is
// renamed into its place. Where two workers write the same one, the last wins, and their bytes are the same.
func writeWhole(ctx context.Context, name string, write func(io.Writer) error) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("%s cannot be written: %w", name, err)
		}
	}()
	store, err := open(ctx, name)
	if err != nil {
		return err
	}
	defer store.Close()
	place := name
	if !remote(name) {
		place = fmt.Sprintf("%s.%d-%d", name, os.Getpid(), written.Add(1))
	}
	inside, cancel := context.WithCancel(ctx)
	defer cancel()
	w, err := store.OpenWrite(inside, place)
	if err != nil {
		return err
	}
	if err = write(w); err != nil {
		cancel() // an object store shows nothing then
	}
	if closed := w.Close(); err == nil {
		err = closed
	}
	if remote(name) {
		return err
	}
	if err == nil {
		err = os.Rename(place, name)
	}
	if err != nil {
		os.Remove(place)
	}
	return err
}

// remove removes an object where the store can.
func remove(ctx context.Context, store filesystem.Interface, name string) error {
	if r, ok := store.(filesystem.Remover); ok {
		return r.Remove(ctx, name)
	}
	return nil
}
