package corpus

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"detente/analysis"
)

// Limits on what packed files unpack to. News packs to a tenth; a bomb to a thousandth and less.
const (
	bombRatio  = 200
	bombFloor  = 64 << 20 // bytes that anything may unpack to
	mostLayers = 3        // files packed in files
	zstdWindow = 64 << 20 // bytes of memory that a zstd stream may ask for
)

var errBomb = errors.New("a bomb")

// guard watches over what one input unpacks to, over all its members and layers.
type guard struct {
	ctx     context.Context // of the run
	in, out int64           // bytes of the input (so far, of standard input), and unpacked so far
}

func (g *guard) spend(n int) error {
	if g.out += int64(n); g.out > bombFloor && g.out > bombRatio*g.in {
		return errBomb
	}
	return nil
}

// unpacked reads what was packed, under the guard.
type unpacked struct {
	in    io.Reader
	guard *guard
}

func (u unpacked) Read(p []byte) (int, error) {
	if err := context.Cause(u.guard.ctx); err != nil {
		return 0, err
	}
	n, err := u.in.Read(p)
	if e := u.guard.spend(n); e != nil {
		return n, e
	}
	return n, err
}

// counted counts the bytes of an input whose size is not known beforehand.
type counted struct {
	in    io.Reader
	guard *guard
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.guard.in += int64(n)
	return n, err
}

// packings are the endings of packed files, what follows them, and how they begin.
var packings = [...]struct {
	ending, instead, name string
	magic                 []byte
}{
	{".gz", "", "gzip", []byte{0x1f, 0x8b}},
	{".tgz", ".tar", "gzip", []byte{0x1f, 0x8b}},
	{".zst", "", "zstd", []byte{0x28, 0xb5, 0x2f, 0xfd}},
	{".bz2", "", "bzip2", []byte("BZh")},
}

// unpack takes the packings off an input, one after the other. ok is false where the input was skipped.
func (r *reader) unpack(in *input) (ok bool, err error) {
	for {
		head, _ := in.buf.Peek(4)
		k, low := -1, strings.ToLower(in.name)
		for i, p := range packings {
			if in.name != "" && strings.HasSuffix(low, p.ending) || in.name == "" && bytes.HasPrefix(head, p.magic) {
				k = i
				break
			}
		}
		if k < 0 || len(head) == 0 {
			return true, nil
		}
		p := packings[k]
		if in.name != "" {
			in.name = in.name[:len(in.name)-len(p.ending)] + p.instead
		}
		if !bytes.HasPrefix(head, p.magic) {
			return false, r.skip(in.id, in.id, in.known(), analysis.StatusUnreadable, "ends in %s but is not packed with %s: rename it", p.ending, p.name)
		}
		if in.depth++; in.depth > mostLayers {
			return false, r.skip(in.id, in.id, in.known(), analysis.StatusUnreadable, "%s", tooDeep)
		}
		z, err := decompress(p.name, in.buf)
		if err != nil {
			return false, r.skip(in.id, in.id, in.known(), analysis.StatusUnreadable, "its %s header is damaged: %v; fetch the file again", p.name, err)
		}
		in.buf, in.at = bufio.NewReaderSize(unpacked{z, in.guard}, bufferSize), nil
	}
}

var tooDeep = fmt.Sprintf("is packed more than %d times over: unpack it by hand", mostLayers)

func decompress(name string, in io.Reader) (io.Reader, error) {
	switch name {
	case "gzip":
		return gzip.NewReader(in)
	case "zstd":
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, err
		}
		return z, nil
	}
	return bzip2.NewReader(in), nil
}

// trouble says what went wrong in reading on, and what to do.
func trouble(err error) string {
	switch {
	case errors.Is(err, errBomb):
		return fmt.Sprintf("unpacks to more than %d times its size, as a bomb does, and nothing behind was read: unpack it by hand if you trust it", bombRatio)
	case errors.Is(err, zstd.ErrWindowSizeExceeded), errors.Is(err, zstd.ErrDecoderSizeExceeded):
		return fmt.Sprintf("asks for more than %s of memory to be unpacked: pack it anew with a smaller window", mebibytes(zstdWindow))
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "ends too early: fetch the file again"
	}
	return fmt.Sprintf("cannot be read further: %v; fetch the file again", reasonOf(err))
}
