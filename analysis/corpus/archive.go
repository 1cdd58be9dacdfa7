package corpus

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"

	"detente/analysis"
)

// spoolLimit is the size in bytes up to which a file that must be read out of order is held in memory, where
// it lies within another one or comes from standard input.
const spoolLimit = 64 << 20

// random makes an input readable out of order; reason says why it cannot be.
func (in *input) random() (at io.ReaderAt, size int64, reason string) {
	if in.at != nil {
		return in.at, in.size, ""
	}
	data, err := io.ReadAll(io.LimitReader(in.buf, spoolLimit+1))
	switch {
	case err != nil:
		return nil, int64(len(data)), trouble(err)
	case len(data) > spoolLimit:
		return nil, int64(len(data)), "is larger than " + mebibytes(spoolLimit) + " and lies within another file or comes from standard input: unpack it by hand"
	}
	return bytes.NewReader(data), int64(len(data)), ""
}

// zip yields the documents of the members of a zip archive, in the order of its directory.
func (r *reader) zip(in *input) error {
	at, size, reason := in.random()
	if reason != "" {
		return r.skip(in.id, in.id, int(size), analysis.StatusUnreadable, "%s", reason)
	}
	z, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return r.skip(in.id, in.id, int(size), analysis.StatusUnreadable, "is no sound zip archive: %v; fetch the file again", err)
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	z.RegisterDecompressor(zstd.ZipMethodWinZip, zstd.ZipDecompressor(zstd.WithDecoderMaxWindow(zstdWindow), zstd.WithDecoderLowmem(true)))
	a := &archive{reader: r, input: in, seen: names{}}
	for _, f := range z.File {
		if f.FileInfo().IsDir() {
			continue
		}
		if err := a.zipped(f); err != nil {
			return err
		}
		if a.stopped {
			break
		}
	}
	return a.end()
}

// archive is what zip and tar have in common.
type archive struct {
	reader  *reader
	input   *input
	seen    names
	members int
	stopped bool // by the guard
}

// zipped yields the documents of a member of a zip archive.
func (a *archive) zipped(f *zip.File) error {
	id, ok, err := a.member(f.Name, f.Mode().IsRegular(), int(min(f.UncompressedSize64, 1<<40)))
	if !ok {
		return err
	}
	if f.Flags&1 != 0 {
		return a.reader.skip(id, id, 0, analysis.StatusUnreadable, "is encrypted: unpack it by hand")
	}
	data, err := f.Open()
	if err != nil {
		return a.reader.skip(id, id, 0, analysis.StatusUnreadable, "cannot be unpacked: %v; unpack it by hand", err)
	}
	defer data.Close()
	return a.read(id, f.Name, data)
}

// tar yields the documents of the members of a tar archive, in their order.
func (r *reader) tar(in *input) error {
	t := tar.NewReader(in.buf)
	a := &archive{reader: r, input: in, seen: names{}}
	for !a.stopped {
		h, err := t.Next()
		if err == io.EOF {
			break
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return r.skip(a.seen.unique(in.id+"/..."), in.id, in.known(), analysis.StatusUnreadable, "the archive %s", trouble(err))
		}
		if h.Typeflag == tar.TypeDir {
			continue
		}
		id, ok, err := a.member(h.Name, h.Typeflag == tar.TypeReg, int(h.Size))
		if ok {
			err = a.read(id, h.Name, t)
		}
		if err != nil {
			return err
		}
	}
	return a.end()
}

// member checks a member's name; ok is false where the member is not read.
func (a *archive) member(name string, regular bool, size int) (id string, ok bool, err error) {
	if err := a.reader.ctx.Err(); err != nil {
		return "", false, err
	}
	name = strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "_")
	clean := path.Clean(name)
	for _, part := range strings.Split(clean, "/") {
		if strings.HasPrefix(part, ".") && part != ".." || part == "__MACOSX" { // hidden, as in folders
			return "", false, nil
		}
	}
	a.members++
	id = a.seen.unique(a.input.id + "/" + strings.TrimLeft(clean, "/"))
	switch {
	case path.IsAbs(clean) || clean == ".." || strings.HasPrefix(clean, "../") || len(clean) > 1 && clean[1] == ':':
		return "", false, a.reader.skip(id, id, size, analysis.StatusUnreadable, "its name leads out of the archive: unpack it by hand if you trust it")
	case !regular:
		return "", false, a.reader.skip(id, id, size, analysis.StatusUnreadable, "is a link or device, not a file: remove it from the archive")
	}
	return id, true, nil
}

// read yields the documents of a member.
func (a *archive) read(id, name string, data io.Reader) error {
	g := a.input.guard
	err := a.reader.read(&input{id: id, name: path.Base(name), buf: bufio.NewReaderSize(unpacked{data, g}, bufferSize), depth: a.input.depth, guard: g})
	a.stopped = g.spend(0) != nil
	return err
}

// end reports an archive without members.
func (a *archive) end() error {
	if a.members > 0 {
		return nil
	}
	return a.reader.skip(a.input.id, a.input.id, a.input.known(), analysis.StatusEmpty, "the archive holds no files: fill it or remove it")
}
