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

const contentTypes = "[Content_Types].xml"

// archive is a zip writer with the same bytes for the same content: excelize hands over the
// streamed parts, and lists the default content types, in map order. Each part is compressed as it comes,
// so that no sheet is held in full; they are put in order at the end.
type archive struct {
	out   io.Writer
	ends  map[string]string // what comes at the end of a worksheet, by the name of its part
	whole map[string][]byte // parts that are written in place of excelize's
	parts []*part

	scratch analysis.NewScratch // where the compressed parts wait; nil for memory
	waiting analysis.Scratch
	buf     *bufio.Writer
	written int64 // bytes of all parts so far
}

// part is one compressed file of the archive.
type part struct {
	name     string
	at       int64 // where it waits
	packed   int64 // its size there
	flate    *flate.Writer
	crc      uint32
	replaced bool
	size     uint64
	plain    []byte // of a part that is held until it is whole: the content types, the end of a worksheet
}

var _ excelize.ZipWriter = (*archive)(nil)

// Create begins a part and ends the one before.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.end(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	_, p.replaced = a.whole[name]
	if err := a.open(); err != nil {
		return nil, err
	}
	p.at = a.written
	var err error
	if p.flate, err = flate.NewWriter(waitingRoom{a}, flate.DefaultCompression); err != nil {
		return nil, err
	}
	a.parts = append(a.parts, p)
	return p, nil
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
	return nil
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

func (p *part) Write(b []byte) (int, error) {
	switch {
	case p.replaced:
		return len(b), nil
	case p.name == contentTypes:
		p.plain = append(p.plain, b...)
		return len(b), nil
	case strings.HasPrefix(p.name, "xl/worksheets/"):
		return len(b), p.worksheet(b)
	}
	return p.compress(b)
}

// worksheet passes a worksheet on but for the cell that may not be whole yet.
func (p *part) worksheet(b []byte) error {
	p.plain = append(p.plain, b...)
	last := bytes.LastIndex(p.plain, []byte("<c "))
	if last <= 0 {
		return nil
	}
	if _, err := p.compress(fixErrors(p.plain[:last])); err != nil {
		return err
	}
	p.plain = append(p.plain[:0], p.plain[last:]...)
	return nil
}

// notAvailable is the error that a formula gives where there is nothing to draw.
const notAvailable = "#N/A"

// fixErrors marks cached errors as errors: excelize knows formulas with texts and numbers only.
func fixErrors(b []byte) []byte {
	const mark, text = "<v>" + notAvailable + "</v>", ` t="str"`
	if !bytes.Contains(b, []byte(mark)) {
		return b
	}
	var out []byte
	for {
		at := bytes.Index(b, []byte(mark))
		if at < 0 {
			return append(out, b...)
		}
		if t := bytes.LastIndex(b[:at], []byte(text)); t > bytes.LastIndex(b[:at], []byte("<c ")) {
			out = append(append(append(out, b[:t]...), ` t="e"`...), b[t+len(text):at+len(mark)]...)
		} else {
			out = append(out, b[:at+len(mark)]...)
		}
		b = b[at+len(mark):]
	}
}

func (p *part) compress(b []byte) (int, error) {
	p.crc = crc32.Update(p.crc, crc32.IEEETable, b)
	p.size += uint64(len(b))
	return p.flate.Write(b)
}

// end finishes the part that is being written.
func (a *archive) end() error {
	if len(a.parts) == 0 {
		return nil
	}
	p := a.parts[len(a.parts)-1]
	if p.flate == nil {
		return nil
	}
	rest := p.plain
	switch {
	case p.replaced:
		rest = a.whole[p.name]
	case p.name == contentTypes:
		rest = sortDefaults(rest)
	case a.ends[p.name] != "":
		rest = bytes.Replace(fixErrors(rest), []byte("</worksheet>"), []byte(a.ends[p.name]+"</worksheet>"), 1)
	default:
		rest = fixErrors(rest)
	}
	p.plain = nil
	if _, err := p.compress(rest); err != nil {
		return err
	}
	err := p.flate.Close()
	p.flate = nil // its window is large
	p.packed = a.written - p.at
	return err
}

// Close writes the archive: content types first, as readers expect, then by name.
func (a *archive) Close() error {
	if err := a.end(); err != nil {
		return err
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
