package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"detente/analysis"
)

// scratchFolder is where a run puts aside what is too much for memory: on the disk of the results, which
// has to take more than that, and gone when they are whole.
const scratchFolder = ".scratch"

// Scratch makes a room in the folder in the making.
func (f *Folder) Scratch() (analysis.Scratch, error) {
	dir := filepath.Join(f.stage, scratchFolder)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("cannot write beside the output folder %s: %w", f.path, reason(err))
	}
	file, err := os.OpenFile(filepath.Join(dir, strconv.Itoa(len(f.rooms)+1)), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, fmt.Errorf("cannot write beside the output folder %s: %w", f.path, reason(err))
	}
	f.rooms = append(f.rooms, file)
	return room{file, f.path}, nil
}

// room tells people in whose way a full disk is.
type room struct {
	*os.File
	path string
}

func (r room) Write(b []byte) (int, error) {
	n, err := r.File.Write(b)
	if err != nil {
		err = fmt.Errorf("what is put aside beside the output folder %s cannot be written: %w", r.path, reason(err))
	}
	return n, err
}

// clear takes the rooms back.
func (f *Folder) clear() error {
	for _, r := range f.rooms {
		_ = r.Close()
	}
	f.rooms = nil
	f.release()
	if err := os.RemoveAll(filepath.Join(f.stage, scratchFolder)); err != nil {
		return fmt.Errorf("cannot write the output folder %s: %w", f.path, reason(err))
	}
	return nil
}

// lockFile is held in a stage for as long as its run is under way.
const lockFile = ".lock"

func (f *Folder) hold() (err error) {
	if f.lock, err = os.Create(filepath.Join(f.stage, lockFile)); err == nil {
		hold(f.lock)
	}
	return err
}

func (f *Folder) release() {
	if f.lock != nil {
		_ = os.Remove(f.lock.Name())
		_ = f.lock.Close()
		f.lock = nil
	}
}

// sweep removes the stages that killed runs have left: they may be large, and nobody would look for them.
func sweep(prefix string) {
	for _, stage := range numbered(prefix) {
		if abandoned(filepath.Join(stage, lockFile)) {
			_ = os.RemoveAll(stage)
		}
	}
}

// sweepFiles is sweep for single files, which are held themselves.
func sweepFiles(prefix string) {
	for _, stage := range numbered(prefix) {
		if info, err := os.Lstat(stage); err == nil && info.Mode().IsRegular() && abandoned(stage) {
			_ = os.Remove(stage)
		}
	}
}

// numbered are the names that begin with the prefix and end in a number.
func numbered(prefix string) (names []string) {
	entries, _ := os.ReadDir(filepath.Dir(prefix))
	for _, e := range entries {
		if n, ok := strings.CutPrefix(e.Name(), filepath.Base(prefix)); ok {
			if _, err := strconv.Atoi(n); err == nil {
				names = append(names, filepath.Join(filepath.Dir(prefix), e.Name()))
			}
		}
	}
	return names
}
