package corpus

import (
	"bufio"
	"context"
	"io"
	"io/fs"
	"path"
)

// Read yields the documents of one file that is open already, wherever it lies: an engine brings the files
// of object stores so. The id is the file's, and its ending tells the form, as in Walk. A sidecar beside
// the file is not looked for.
func Read(ctx context.Context, id string, in io.Reader, o Options, yield func(Item) error) error {
	if o.MaxDocument <= 0 {
		o.MaxDocument = DefaultMaxDocument
	}
	if err := checkFields(o.Fields); err != nil {
		return err
	}
	r := &reader{ctx: ctx, options: &o, yield: func(i Item) error { return yield(i.Clean()) }, current: file{id: id}}
	i := &input{id: id, name: path.Base(id), guard: &guard{}}
	if f, ok := in.(interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	}); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			i.at, i.size, i.guard.in = f, info.Size(), info.Size()
		}
	}
	if i.at == nil {
		in = counted{in, i.guard}
	}
	i.buf = bufio.NewReaderSize(in, bufferSize)
	return r.read(i)
}
