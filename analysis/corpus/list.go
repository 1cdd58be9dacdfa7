package corpus

import (
	"bytes"
	"context"
	"encoding/gob"
	"os"

	"detente/analysis"
)

// File is an input as List finds it, with what a sidecar says of it, so that one process may list a corpus and
// others read their parts of it.
type File struct {
	ID   string // what the ids of its documents begin with
	Path string
	Size int64 // bytes; 0 where it is not known

	file file
}

// List finds the files below the paths as Walk does, sorted by id.
func List(paths []string) ([]File, error) {
	found, err := list(paths, "stdin")
	if err != nil {
		return nil, err
	}
	files := make([]File, len(found))
	for i, f := range found {
		files[i] = File{ID: f.id, Path: f.path, file: f}
		if info, err := os.Stat(f.path); err == nil && f.problem == "" {
			files[i].Size = info.Size()
		}
	}
	return files, nil
}

// ScanFiles is Scan for files that List found.
func ScanFiles(ctx context.Context, files []File, o Options, yield func(Item) error) error {
	found := make([]file, len(files))
	for i := range files {
		found[i] = files[i].file
	}
	return scan(ctx, found, o, yield)
}

// packedFile is a File on its way to another process, packedRow the row of a sidecar.
type packedFile struct {
	ID, Path, Problem string
	Size              int64
	Empty, Named      bool
	Side              map[string]packedRow
}

type packedRow struct {
	Title, Outlet, URL, Language string
	Date                         analysis.Date
	Weight                       float64
}

// MarshalBinary packs the file.
func (f File) MarshalBinary() ([]byte, error) {
	p := packedFile{ID: f.ID, Path: f.Path, Problem: f.file.problem, Size: f.Size, Empty: f.file.empty, Named: f.file.named}
	for within, r := range f.file.side {
		if p.Side == nil {
			p.Side = map[string]packedRow{}
		}
		p.Side[within] = packedRow{r.title, r.outlet, r.url, r.language, r.date, r.weight}
	}
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(p)
	return b.Bytes(), err
}

// UnmarshalBinary unpacks it.
func (f *File) UnmarshalBinary(data []byte) error {
	var p packedFile
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&p); err != nil {
		return err
	}
	*f = File{ID: p.ID, Path: p.Path, Size: p.Size, file: file{id: p.ID, path: p.Path, problem: p.Problem, empty: p.Empty, named: p.Named}}
	for within, r := range p.Side {
		if f.file.side == nil {
			f.file.side = map[string]*sideRow{}
		}
		f.file.side[within] = &sideRow{fields: fields{title: r.Title, outlet: r.Outlet, url: r.URL, language: r.Language}, date: r.Date, weight: r.Weight}
	}
	return nil
}
