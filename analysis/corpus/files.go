package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// file is one input file and the id of what it holds.
type file struct {
	id, path string
	problem  string              // why it cannot be read, or ""
	empty    bool                // the problem is a folder without files
	named    bool                // it was named itself, not found in a folder
	side     map[string]*sideRow // what a sidecar says of the file (""), or of documents within it ("#7", "/b.txt")
}

// notAFile is said of pipes within folders, which would wait for ever, of sockets and of devices.
const notAFile = "is a pipe, socket or device, not a file: remove it from the input"

const stdinPath = "-"

// list finds the files below the paths, sorted by id, each file once, with unique ids.
func list(paths []string, stdinName string) ([]file, error) {
	if len(paths) == 0 {
		return nil, fmt.Errorf("no input given: name files or folders, or - for standard input")
	}
	paths = slices.Clone(paths)
	for i, p := range paths {
		if p != stdinPath {
			paths[i] = filepath.Clean(p)
		}
	}
	slices.Sort(paths)
	w := walker{stdin: stdinName, seen: map[string]bool{}, sidecars: map[string]bool{}, whole: map[string]bool{}}
	for _, p := range slices.Compact(paths) {
		w.root(p)
	}
	w.attach()
	name(w.files)
	slices.SortFunc(w.files, func(a, b file) int { return strings.Compare(a.id, b.id) })
	return w.files, nil
}

// walker collects files. Real paths are remembered, so that links in a circle end and overlapping
// roots give a file once.
type walker struct {
	stdin    string // name of standard input
	files    []file
	seen     map[string]bool
	sidecars map[string]bool // paths looked at; whether they are sidecars
	rows     []*sideRow
	whole    map[string]bool // folders of which every file is read
}

// root adds a path that was named. One that cannot be opened is listed as such: the others are read all the same.
func (w *walker) root(p string) {
	if p == stdinPath {
		w.files = append(w.files, file{id: w.stdin, path: p})
		return
	}
	if isPattern(p) {
		w.pattern(p)
		return
	}
	info, err := os.Stat(p)
	if err != nil {
		problem := fmt.Sprintf("cannot be opened: %v; check its permissions", reasonOf(err))
		if errors.Is(err, fs.ErrNotExist) {
			problem = "there is no such file or folder: check the path, or quote it if it holds spaces"
		}
		w.files = append(w.files, file{id: filepath.ToSlash(p), path: p, problem: problem})
		return
	}
	if !info.IsDir() {
		w.add(file{id: filepath.Base(p), path: p, named: true}, info.Mode())
		w.beside(filepath.Dir(p), "")
		return
	}
	n := len(w.files)
	seen := len(w.seen)
	w.folder(p, "")
	if len(w.files) == n && len(w.seen) <= seen+1 {
		w.files = append(w.files, file{id: filepath.Base(p), path: p, empty: true, problem: "the folder holds no files: check the path (hidden files are not read)"})
	}
}

// pattern adds the files that a pattern matches. Their ids are their paths below the folder that the pattern names, as
// they are where the folder is named itself.
func (w *walker) pattern(p string) {
	base, matches := glob(p)
	for _, m := range matches {
		rel, err := filepath.Rel(base, m)
		if err != nil {
			rel = m
		}
		id := filepath.ToSlash(rel)
		info, err := os.Stat(m)
		switch {
		case err == nil && id == ".":
			w.folder(m, "")
		case err != nil:
			w.files = append(w.files, file{id: id, path: m, problem: "the link points nowhere: " + reasonOf(err).Error()})
		case info.IsDir():
			w.folder(m, id)
		case filepath.Base(m) != sidecarName || !w.beside(filepath.Dir(m), filepath.ToSlash(filepath.Dir(rel))):
			w.add(file{id: id, path: m}, info.Mode())
			w.beside(filepath.Dir(m), strings.TrimPrefix(filepath.ToSlash(filepath.Dir(rel)), "."))
		}
	}
	if len(matches) == 0 {
		w.files = append(w.files, file{id: filepath.ToSlash(p), path: p, problem: "no file has a name like this: check the pattern, or put it in quotation marks"})
	}
}

// folder adds what lies below dir; rel is its path below the root, with forward slashes.
func (w *walker) folder(dir, rel string) {
	if !w.first(dir) {
		return
	}
	w.whole[dir] = true
	sidecar := w.beside(dir, rel)
	real := realPath(dir) // of its files as well, but for links
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.files = append(w.files, file{id: strings.TrimPrefix(rel+"/", "/"), path: dir, problem: "the folder cannot be listed: " + reasonOf(err).Error()})
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || sidecar && e.Name() == sidecarName {
			continue
		}
		path, id := filepath.Join(dir, e.Name()), e.Name()
		if rel != "" {
			id = rel + "/" + id
		}
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := os.Stat(path)
			if err != nil {
				w.files = append(w.files, file{id: id, path: path, problem: "the link points nowhere: " + reasonOf(err).Error()})
				continue
			}
			mode = info.Mode()
		}
		if mode.IsDir() {
			w.folder(path, id)
			continue
		}
		if e.Type()&fs.ModeSymlink == 0 {
			w.addAt(file{id: id, path: path}, mode, filepath.Join(real, e.Name()))
			continue
		}
		w.add(file{id: id, path: path}, mode)
	}
}

func (w *walker) add(f file, mode fs.FileMode) { w.addAt(f, mode, realPath(f.path)) }

// addAt adds a file whose real path is known: to find it takes longer than to read a short file.
func (w *walker) addAt(f file, mode fs.FileMode, real string) {
	if !w.firstAt(real) {
		return
	}
	if !mode.IsRegular() && !(f.named && mode&fs.ModeNamedPipe != 0) {
		f.problem = notAFile
	}
	w.files = append(w.files, f)
}

// first reports whether the file or folder is met for the first time.
func (w *walker) first(path string) bool { return w.firstAt(realPath(path)) }

func (w *walker) firstAt(real string) bool {
	if w.seen[real] {
		return false
	}
	w.seen[real] = true
	return true
}

// realPath is the path without links, or as much as can be told of it.
func realPath(path string) string {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		real = path
	}
	if abs, err := filepath.Abs(real); err == nil {
		real = abs
	}
	return real
}

// name makes ids unique: where roots hold files of the same id, all of these get their whole path.
func name(files []file) {
	count := map[string]int{}
	for _, f := range files {
		count[f.id]++
	}
	for i := range files {
		f := &files[i]
		if f.id = strings.ToValidUTF8(f.id, "_"); count[f.id] > 1 {
			f.id = strings.ToValidUTF8(filepath.ToSlash(f.path), "_")
		}
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	used := names{}
	for i := range files {
		files[i].id = used.unique(files[i].id)
	}
}

// reasonOf is an error of the file system without the path, which the message names already.
func reasonOf(err error) error {
	var p *fs.PathError
	if pe, ok := err.(*fs.PathError); ok {
		p = pe
		return p.Err
	}
	return err
}
