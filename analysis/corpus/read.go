package corpus

import (
	"bufio"
	"context"
	"io"
	"io/fs"
	"path"
)

// Read yields the documents of one file that is open already, wherever it lies: an engine brings the files
// of object stores so. The id is the file's, and its ending tells the form, as in Scan, whose items it yields. A
// sidecar beside the file is not looked for. The size in bytes is 0 where it is not known.
func Read(ctx context.Context, id string, in io.Reader, size int64, o Options, yield func(Item) error) error {
	if o.MaxDocument <= 0 {
		o.MaxDocument = DefaultMaxDocument
	}
	if err := checkFields(o.Fields); err != nil {
		return err
	}
	r := &reader{ctx: ctx, options: &o, yield: yield, current: file{id: id}}
	i := &input{id: id, name: path.Base(id), size: size, guard: &guard{ctx: ctx}}
	if f, ok := in.(interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	}); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			i.at, i.size, i.guard.in = watchedAt{ctx, f}, info.Size(), info.Size()
		}
	}
	if i.at == nil {
		in = counted{in, i.guard}
	}
	i.buf = bufio.NewReaderSize(watched{ctx, in}, bufferSize)
	return r.read(i)
}
