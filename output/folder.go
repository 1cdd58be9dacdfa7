// Package output writes the results where the user asked for them, whole or not at all.
package output

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"detente/output/table"
)

// runFile is written last and read first: a folder without it is no result of ours.
const runFile = "run.json"

// ExistsError says that results are there already.
type ExistsError struct {
	Path string
	File bool // a file, not a folder
}

func (e *ExistsError) Error() string {
	kind := "folder"
	if e.File {
		kind = "file"
	}
	return fmt.Sprintf("output %s %s exists already: name another with -o, or add --force to replace it", kind, e.Path)
}

// ForeignError says that the folder holds something that this program did not write, which it
// therefore does not delete, whatever the flags.
type ForeignError struct {
	Path string // the folder
	Name string // a file in it
	Why  string // what is wrong with that file
	Hint string // what to do about it; "" for moving it elsewhere
}

func (e *ForeignError) Error() string {
	hint := e.Hint
	if hint == "" {
		hint = "move it elsewhere"
	}
	return fmt.Sprintf("output folder %s holds %s, which %s: %s, or name another folder with -o", e.Path, e.Name, e.Why, hint)
}

// Folder is a results folder in the making. Nothing of it is to be seen at its place before Commit.
type Folder struct {
	path  string // as the user wrote it, for messages
	place string // absolute
	stage string // where the files are written until Commit
	force bool
	files []*member
	rooms []*os.File // scratch
	lock  *os.File   // in the stage, held for as long as this run is under way
	done  bool
}

// Create prepares the results folder dir. A folder that is there already must be empty or, with
// force, hold the results of an earlier run and nothing else; it is left as it is until Commit.
//
// A new folder is written beside its place and renamed. An existing one is kept (it may be a
// mount point or somebody's working directory, which cannot be renamed) and its content exchanged.
func Create(dir string, force bool) (*Folder, error) {
	place, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("output folder %s: %w", dir, err)
	}
	f := &Folder{path: dir, place: place, force: force}
	sweep(filepath.Join(place, stagePrefix))
	exists, err := f.check()
	if err != nil {
		return nil, err
	}
	if exists {
		f.stage, err = makeStage(filepath.Join(place, stagePrefix))
	} else if err = os.MkdirAll(filepath.Dir(place), 0o777); err == nil {
		beside := filepath.Join(filepath.Dir(place), "."+filepath.Base(place)+stagePrefix)
		sweep(beside)
		f.stage, err = makeStage(beside)
	}
	if err == nil {
		err = f.hold()
	}
	if err != nil {
		return nil, fmt.Errorf("cannot write the output folder %s: %w: make its parent writable, or name another with -o", dir, reason(err))
	}
	return f, nil
}

// The names of what is under way.
const (
	stagePrefix = ".detente-partial-"
	asidePrefix = ".detente-replaced-"
)

// makeStage makes a new folder whose name begins with prefix.
func makeStage(prefix string) (string, error) {
	for n := 1; ; n++ {
		name := prefix + strconv.Itoa(n)
		err := os.Mkdir(name, 0o777)
		if err == nil || !errors.Is(err, os.ErrExist) || n == 1000 {
			return name, err
		}
	}
}

// reason drops the operation and the path from an error of package os: the message names the
// place already.
func reason(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}

// check tells whether the folder exists, and refuses what must not be replaced.
func (f *Folder) check() (exists bool, err error) {
	info, err := os.Stat(f.place)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("output folder %s: %w", f.path, reason(err))
	case !info.IsDir():
		return false, fmt.Errorf("output folder %s is a file: name a folder with -o", f.path)
	}
	old, err := f.content()
	if err != nil {
		return false, err
	}
	if len(old) == 0 {
		return true, nil
	}
	for _, name := range old {
		if strings.HasPrefix(name, stagePrefix) || strings.HasPrefix(name, asidePrefix) {
			return false, &ForeignError{Path: f.path, Name: name, Why: "belongs to a run that is under way or was interrupted", Hint: "delete it"}
		}
	}
	if !f.force {
		return false, &ExistsError{Path: f.path}
	}
	return true, ours(f.path, f.place, f.stage, old[0])
}

// content lists what is in the folder, but for our own stage and what file managers leave behind.
func (f *Folder) content() ([]string, error) {
	entries, err := os.ReadDir(f.place)
	if err != nil {
		return nil, fmt.Errorf("output folder %s: %w", f.path, reason(err))
	}
	var names []string
	for _, e := range entries {
		if filepath.Join(f.place, e.Name()) != f.stage && !isDebris(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

func isDebris(name string) bool {
	return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini"
}

// member is one file of the folder.
type member struct {
	name string
	file *os.File
	buf  *bufio.Writer
	hash hash.Hash
	size int64
	shut bool
}

// File opens a new file of the folder; name has forward slashes and may lie in a subfolder.
func (f *Folder) File(name string) (io.WriteCloser, error) {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return nil, fmt.Errorf("output file %s would lie outside its folder", name)
	}
	path := filepath.Join(f.stage, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, fmt.Errorf("output file %s: %w", name, reason(err))
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, fmt.Errorf("output file %s: %w", name, reason(err))
	}
	m := &member{name: name, file: file, buf: bufio.NewWriterSize(file, 1<<16), hash: sha256.New()}
	f.files = append(f.files, m)
	return m, nil
}

func (m *member) Write(p []byte) (int, error) {
	n, err := m.buf.Write(p)
	m.hash.Write(p[:n])
	m.size += int64(n)
	if err != nil {
		err = fmt.Errorf("output file %s: %w", m.name, reason(err))
	}
	return n, err
}

func (m *member) Close() error {
	if m.shut {
		return nil
	}
	m.shut = true
	err := m.buf.Flush()
	if closeErr := m.file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("output file %s: %w", m.name, reason(err))
	}
	return nil
}

// Files lists the files written and closed so far, by name.
func (f *Folder) Files() []table.File {
	var list []table.File
	for _, m := range f.files {
		if m.shut {
			list = append(list, table.File{Name: m.name, Bytes: m.size, SHA256: hex.EncodeToString(m.hash.Sum(nil))})
		}
	}
	slices.SortFunc(list, func(a, b table.File) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// Commit puts the folder at its place, in exchange for an older one where force was given.
// Where it fails, the place is as it was before.
func (f *Folder) Commit() error {
	if f.done {
		return nil
	}
	for _, m := range f.files {
		if err := m.Close(); err != nil {
			return err
		}
	}
	if err := f.clear(); err != nil {
		return err
	}
	// The run took its time: look again at what would be replaced.
	exists, err := f.check()
	if err != nil {
		return err
	}
	if !exists {
		err = os.Rename(f.stage, f.place)
	} else {
		err = f.exchange()
	}
	if err != nil {
		return fmt.Errorf("cannot write the output folder %s: %w", f.path, reason(err))
	}
	f.done = true
	return nil
}

// exchange moves the old content of the folder aside, the new one in, and deletes the old.
// run.json leaves first and arrives last, so that a folder that has one is whole.
func (f *Folder) exchange() (err error) {
	old, err := f.content()
	if err != nil {
		return err
	}
	fresh, err := os.ReadDir(f.stage)
	if err != nil {
		return err
	}
	aside, err := makeStage(filepath.Join(f.place, asidePrefix))
	if err != nil {
		return err
	}
	var moved [][2]string
	move := func(from, to string) error {
		if err := os.Rename(from, to); err != nil {
			return err
		}
		moved = append(moved, [2]string{from, to})
		return nil
	}
	defer func() {
		if err == nil {
			return
		}
		for _, m := range slices.Backward(moved) {
			_ = os.Rename(m[1], m[0]) // best effort: the first error is the one to tell
		}
		_ = os.Remove(aside)
	}()
	slices.SortStableFunc(old, func(a, b string) int { return runFirst(a) - runFirst(b) })
	for _, name := range old {
		if err := move(filepath.Join(f.place, name), filepath.Join(aside, name)); err != nil {
			return err
		}
	}
	slices.SortStableFunc(fresh, func(a, b os.DirEntry) int { return runFirst(b.Name()) - runFirst(a.Name()) })
	for _, e := range fresh {
		if err := move(filepath.Join(f.stage, e.Name()), filepath.Join(f.place, e.Name())); err != nil {
			return err
		}
	}
	_ = os.Remove(f.stage)
	return os.RemoveAll(aside)
}

func runFirst(name string) int {
	if name == runFile {
		return 0
	}
	return 1
}

// Discard removes everything that was written. It does nothing after Commit, so that it may be deferred.
func (f *Folder) Discard() {
	if f.done {
		return
	}
	f.done = true
	for _, m := range f.files {
		_ = m.Close()
	}
	_ = f.clear()
	_ = os.RemoveAll(f.stage)
}
