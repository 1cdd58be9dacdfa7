package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

const contentTypes = "[Content_Types].xml"

// archive is a zip writer with the same bytes for the same content: excelize hands over the
// streamed parts, and lists the default content types, in map order. Each part is compressed as it comes,
// so that no sheet is held in full; they are put in order at the end.
type archive struct {
	out   io.Writer
	parts []*part
}

// part is one compressed file of the archive.
type part struct {
	name  string
	data  bytes.Buffer
	flate *flate.Writer
	crc   uint32
	size  uint64
	plain []byte // of the content types, which are put in order before they are compressed
}

var _ excelize.ZipWriter = (*archive)(nil)

// Create begins a part and ends the one before.
func (a *archive) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	var err error
	p.flate, err = flate.NewWriter(&p.data, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if err := a.end(); err != nil {
		return nil, err
	}
	a.parts = append(a.parts, p)
	return p, nil
}

// AddFS is not used by excelize in writing a workbook.
func (a *archive) AddFS(fs.FS) error { return errors.New("adding a file system is not supported") }

func (p *part) Write(b []byte) (int, error) {
	if p.name == contentTypes {
		p.plain = append(p.plain, b...)
		return len(b), nil
	}
	fixed := b
	switch {
	case strings.HasPrefix(p.name, "xl/charts/"):
		fixed = fixDates(b)
	case strings.HasPrefix(p.name, "xl/worksheets/"):
		fixed = fixSparklines(b)
	}
	if _, err := p.compress(fixed); err != nil {
		return 0, err
	}
	return len(b), nil
}

// fixDates has a scatter chart read its dates as the numbers that they are, not as text.
func fixDates(b []byte) []byte {
	b = bytes.ReplaceAll(b, []byte("<xVal><strRef>"), []byte("<xVal><numRef>"))
	return bytes.ReplaceAll(b, []byte("</strRef></xVal>"), []byte("</numRef></xVal>"))
}

// fixSparklines sets what excelize knows as options and drops: the fixed scale, without which
// each actor's bars would have their own, and the colour of negative bars. A sheet
// that is not streamed comes in one piece.
func fixSparklines(b []byte) []byte {
	const group, negative = `<x14:sparklineGroup type="column"`, `<x14:colorNegative theme="5">`
	if !bytes.Contains(b, []byte(group)) {
		return b
	}
	b = bytes.ReplaceAll(b, []byte(group), []byte(`<x14:sparklineGroup manualMax="1" manualMin="-1" minAxisType="custom" maxAxisType="custom" type="column"`))
	return bytes.ReplaceAll(b, []byte(negative), []byte(`<x14:colorNegative rgb="FF`+colourDown+`">`))
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
	if p.name == contentTypes {
		if _, err := p.compress(sortDefaults(p.plain)); err != nil {
			return err
		}
	}
	err := p.flate.Close()
	p.flate = nil // its window is large
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
	z := zip.NewWriter(a.out)
	for _, p := range a.parts {
		header := &zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: p.crc,
			CompressedSize64: uint64(p.data.Len()), UncompressedSize64: p.size}
		// The date of zip's epoch: no date at all shows as nonsense in some programs.
		header.ModifiedDate, header.ModifiedTime = 1<<5|1, 0
		w, err := z.CreateRaw(header)
		if err != nil {
			return err
		}
		if _, err := w.Write(p.data.Bytes()); err != nil {
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
