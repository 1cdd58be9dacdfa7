package output

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// File is a single output file in the making: written beside its place, renamed on Commit.
type File struct {
	path  string
	stage string // "" where path is a device or a pipe, which is written at once
	file  *os.File
	buf   *bufio.Writer
	force bool
	done  bool
}

// CreateFile prepares the output file path. An existing file needs force and is left as it is until Commit.
func CreateFile(path string, force bool) (*File, error) {
	f := &File{path: path, force: force}
	special, err := f.check()
	if err != nil {
		return nil, err
	}
	if special {
		f.file, err = os.OpenFile(path, os.O_WRONLY, 0)
	} else {
		err = f.open()
	}
	if err != nil {
		return nil, fmt.Errorf("cannot write the output file %s: %w: make its folder writable, or name another with -o", path, reason(err))
	}
	f.buf = bufio.NewWriterSize(f.file, 1<<16)
	return f, nil
}

// check refuses what must not be replaced; special is true for devices and pipes.
func (f *File) check() (special bool, err error) {
	info, err := os.Stat(f.path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("output file %s: %w", f.path, reason(err))
	case info.IsDir():
		return false, fmt.Errorf("output file %s is a folder: name a file in it with -o", f.path)
	case !info.Mode().IsRegular():
		return true, nil
	case !f.force:
		return false, &ExistsError{Path: f.path, File: true}
	}
	return false, nil
}

func (f *File) open() (err error) {
	dir, base := filepath.Dir(f.path), filepath.Base(f.path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	prefix := filepath.Join(dir, "."+base+stagePrefix)
	sweepFiles(prefix)
	for n := 1; ; n++ {
		f.stage = prefix + strconv.Itoa(n)
		f.file, err = os.OpenFile(f.stage, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			hold(f.file)
		}
		if err == nil || !errors.Is(err, os.ErrExist) || n == 1000 {
			return err
		}
	}
}

func (f *File) Write(p []byte) (int, error) {
	n, err := f.buf.Write(p)
	if err != nil {
		err = fmt.Errorf("output file %s: %w", f.path, reason(err))
	}
	return n, err
}

// close writes out what is held back.
func (f *File) close() error {
	if f.file == nil {
		return nil
	}
	err := f.buf.Flush()
	if closeErr := f.file.Close(); err == nil {
		err = closeErr
	}
	f.file = nil
	if err != nil {
		return fmt.Errorf("output file %s: %w", f.path, reason(err))
	}
	return nil
}

// Commit puts the file at its place.
func (f *File) Commit() error { return Commit(f) }

// Commit puts several files at their places, all of them or none.
func Commit(files ...*File) (err error) {
	for _, f := range files {
		if err := f.close(); err != nil {
			return err
		}
		if f.done || f.stage == "" {
			continue
		}
		if _, err := f.check(); err != nil {
			return err
		}
	}
	var undo []func()
	for _, f := range files {
		if f.done || f.stage == "" {
			f.done = true
			continue
		}
		back, err := f.place()
		if err != nil {
			for _, u := range slices.Backward(undo) {
				u()
			}
			return fmt.Errorf("cannot write the output file %s: %w", f.path, reason(err))
		}
		undo = append(undo, back)
	}
	for _, f := range files {
		f.done = true
		_ = os.Remove(f.aside())
	}
	return nil
}

func (f *File) aside() string { return f.stage + "-replaced" }

// place moves the old file aside and the new one in; back undoes it.
func (f *File) place() (back func(), err error) {
	had := true
	if err := os.Rename(f.path, f.aside()); errors.Is(err, os.ErrNotExist) {
		had = false
	} else if err != nil {
		return nil, err
	}
	restore := func() {
		if had {
			_ = os.Rename(f.aside(), f.path)
		}
	}
	if err := os.Rename(f.stage, f.path); err != nil {
		restore()
		return nil, err
	}
	return func() {
		_ = os.Rename(f.path, f.stage)
		restore()
	}, nil
}

// Discard removes what was written. It does nothing after Commit, so that it may be deferred.
func (f *File) Discard() {
	if f.done {
		return
	}
	f.done = true
	_ = f.close()
	if f.stage != "" {
		_ = os.Remove(f.stage)
	}
}
