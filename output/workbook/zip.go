package workbook

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// level is that of the compression: on real statements it takes half the time of the default and
// makes the file a tenth larger.
const level = 3

const contentTypes = "[Content_Types].xml"

// archive is a zip writer with the same bytes for the same content: excelize hands over the
// streamed parts, and lists the default content types, in map order. Each part is compressed as it comes
// and they are put in order at the end; worksheets get their rows then.
type archive struct {
	out   io.Writer
	ends  map[string]string                 // what comes at the end of a worksheet, by the name of its part
	whole map[string][]byte                 // parts that are written in place of excelize's
	rows  map[string]func(*rowWriter) error // of worksheets, before which excelize wrote their headers
	order []string                          // in which the rows are to be written: their records come in that order
	fonts *fonts
	parts []*part

	scratch analysis.NewScratch // where the compressed parts wait; nil for memory
	waiting analysis.Scratch
	buf     *bufio.Writer
	written int64 // bytes of all parts so far
	flate   *flate.Writer
}

// part is one compressed file of the archive.
type part struct {
	name   string
	at     int64 // where it waits
	packed int64 // its size there
	crc    uint32
	size   uint64
	plain  []byte // as excelize wrote it
}

var _ excelize.ZipWriter = (*archive)(nil)

// Create begins a part and ends the one before.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.end(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	a.parts = append(a.parts, p)
	return p, nil
}

func (p *part) Write(b []byte) (int, error) {
	p.plain = append(p.plain, b...)
	return len(b), nil
}

// end compresses the part that was being written, but for worksheets, which wait for their turn.
func (a *archive) end() error {
	if len(a.parts) == 0 {
		return nil
	}
	p := a.parts[len(a.parts)-1]
	if slices.Contains(a.order, p.name) {
		return nil
	}
	if p.name == contentTypes {
		p.plain = sortDefaults(p.plain)
	}
	return a.compress(p)
}

// compress puts a part aside.
func (a *archive) compress(p *part) (err error) {
	if err := a.open(); err != nil {
		return err
	}
	p.at = a.written
	a.flate.Reset(waitingRoom{a})
	plain := p.plain
	if whole, ok := a.whole[p.name]; ok {
		plain = whole
	}
	if write := a.rows[p.name]; write != nil {
		head, rest, _ := bytes.Cut(plain, []byte(endOfRows))
		w := bufio.NewWriterSize(&packer{p, a.flate}, 1<<16)
		if _, err := w.Write(head); err != nil {
			return err
		}
		if err := write(&rowWriter{out: w, fonts: a.fonts}); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return err
		}
		plain = slices.Concat([]byte(endOfRows), rest)
	}
	if end := a.ends[p.name]; end != "" {
		plain = bytes.Replace(plain, []byte(endOfSheet), []byte(end+endOfSheet), 1)
	}
	if _, err := (&packer{p, a.flate}).Write(plain); err != nil {
		return err
	}
	p.plain = nil
	err = a.flate.Close()
	p.packed = a.written - p.at
	return err
}

const endOfRows, endOfSheet = "</sheetData>", "</worksheet>"

// packer takes the plain bytes of a part.
type packer struct {
	part *part
	to   io.Writer
}

func (k *packer) Write(b []byte) (int, error) {
	k.part.crc = crc32.Update(k.part.crc, crc32.IEEETable, b)
	k.part.size += uint64(len(b))
	return k.to.Write(b)
}

// open makes the room in which the parts wait.
func (a *archive) open() (err error) {
	if a.waiting != nil {
		return nil
	}
	a.waiting = &memory{}
	if a.scratch != nil {
		if a.waiting, err = a.scratch(); err != nil {
			return err
		}
	}
	a.buf = bufio.NewWriterSize(a.waiting, 1<<16)
	a.flate, err = flate.NewWriter(waitingRoom{a}, level)
	return err
}

// waitingRoom is where compressed bytes go.
type waitingRoom struct{ a *archive }

func (w waitingRoom) Write(b []byte) (int, error) {
	w.a.written += int64(len(b))
	return w.a.buf.Write(b)
}

// memory is a waiting room without a disk.
type memory struct{ bytes []byte }

func (m *memory) Write(b []byte) (int, error) {
	m.bytes = append(m.bytes, b...)
	return len(b), nil
}

func (m *memory) ReadAt(b []byte, at int64) (int, error) {
	if at >= int64(len(m.bytes)) {
		return 0, io.EOF
	}
	n := copy(b, m.bytes[at:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// AddFS is not used by excelize in writing a workbook.
func (a *archive) AddFS(fs.FS) error { return errors.New("adding a file system is not supported") }

// Close writes the archive: content types first, as readers expect, then by name.
func (a *archive) Close() error {
	if err := a.end(); err != nil {
		return err
	}
	for _, name := range a.order {
		if i := slices.IndexFunc(a.parts, func(p *part) bool { return p.name == name }); i >= 0 {
			if err := a.compress(a.parts[i]); err != nil {
				return err
			}
		}
	}
	slices.SortFunc(a.parts, func(p, q *part) int {
		if (p.name == contentTypes) != (q.name == contentTypes) {
			if p.name == contentTypes {
				return -1
			}
			return 1
		}
		return strings.Compare(p.name, q.name)
	})
	if a.buf != nil {
		if err := a.buf.Flush(); err != nil {
			return err
		}
	}
	z := zip.NewWriter(a.out)
	for _, p := range a.parts {
		header := &zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: p.crc,
			CompressedSize64: uint64(p.packed), UncompressedSize64: p.size}
		// The date of zip's epoch: no date at all shows as nonsense in some programs.
		//lint:ignore SA1019 CreateRaw takes the date from these fields alone
		header.ModifiedDate, header.ModifiedTime = 1<<5|1, 0
		if p.size > math.MaxUint32 {
			header.ReaderVersion = 45 // which readers of such large parts must know; excelize sets it in what it holds
		}
		w, err := z.CreateRaw(header)
		if err != nil {
			return err
		}
		if _, err := io.Copy(w, io.NewSectionReader(a.waiting, p.at, p.packed)); err != nil {
			return err
		}
	}
	return z.Close()
}

// sortDefaults puts the <Default> elements of the content types in order.
func sortDefaults(xml []byte) []byte {
	const open, end = "<Default ", "</Default>"
	text := string(xml)
	first := strings.Index(text, open)
	last := strings.LastIndex(text, end)
	if first < 0 || last < first {
		return xml
	}
	last += len(end)
	var defaults, others []string
	for rest := text[first:last]; rest != ""; {
		stop := len(rest)
		if strings.HasPrefix(rest, open) {
			stop = strings.Index(rest, end) + len(end)
			defaults = append(defaults, rest[:stop])
		} else {
			if next := strings.Index(rest, open); next > 0 {
				stop = next
			}
			others = append(others, rest[:stop])
		}
		rest = rest[stop:]
	}
	slices.Sort(defaults)
	return []byte(text[:first] + strings.Join(defaults, "") + strings.Join(others, "") + text[last:])
}
