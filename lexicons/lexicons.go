// Package lexicons holds the word lists of the program as editable data files, loads them strictly,
// and checks them. README.md beside it is the manual for those who edit them.
package lexicons

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync"
)

//go:embed actors/*.tsv cues/*.tsv tone/*.tsv
var embedded embed.FS

// Set is all the lexicons of a run.
type Set struct {
	Actors *Actors
	Cues   *Cues
	Tone   *Tone
	Hash   string // of every file that decides something, 12 hexadecimal digits
}

// Embedded is the built-in data, laid out as the user's own folder would be.
func Embedded() fs.FS { return embedded }

// Load reads the lexicons. Files in override (which may be nil) replace the built-in files of the
// same path; the built-in lexicons take the same way in. The error lists every fault with file and line.
func Load(override fs.FS) (*Set, error) {
	fsys := overlay{override}
	var f faults
	s := &Set{Hash: hash(fsys, &f)}
	checkNames(override, &f)
	var beside sync.WaitGroup // the actors take as long as all else
	var others faults
	beside.Go(func() { s.Cues, s.Tone = loadCues(fsys, &others), loadTone(fsys, &others) })
	s.Actors = loadActors(fsys, &f)
	beside.Wait()
	f.all = append(f.all, others.all...)
	if err := f.err(); err != nil {
		return nil, fmt.Errorf("the lexicons have faults:\n%w", err)
	}
	return s, nil
}

// unread are files that no score depends on: they are left out of the hash.
var unread = map[string]bool{examplesFile: true, ratingsFile: true}

// Hash is the hash of the lexicon files alone, without compiling them.
func Hash(override fs.FS) (string, error) {
	var f faults
	h := hash(overlay{override}, &f)
	return h, f.err()
}

// overlay opens the user's file where there is one, else the built-in.
type overlay struct{ user fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if o.user != nil {
		f, err := o.user.Open(name)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return embedded.Open(name)
}

// files lists the built-in files by path.
func files() []string {
	var out []string
	_ = fs.WalkDir(embedded, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, p)
		}
		return err
	})
	sort.Strings(out)
	return out
}

func hash(fsys fs.FS, f *faults) string {
	h := sha256.New()
	buf := make([]byte, readSize)
	for _, name := range files() {
		if unread[name] {
			continue
		}
		file, size, err := open(fsys, name)
		if err == nil {
			fmt.Fprintf(h, "%s\x00%d\x00", name, size)
			_, err = io.CopyBuffer(h, file, buf)
			file.Close()
		}
		if err != nil {
			f.add(name, 0, "cannot be read: %v", err)
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// checkNames reports a user's file that replaces nothing: most likely a misspelt name.
func checkNames(user fs.FS, f *faults) {
	if user == nil {
		return
	}
	known := map[string]bool{}
	for _, n := range files() {
		known[n] = true
	}
	_ = fs.WalkDir(user, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			f.add(p, 0, "cannot be read: %v", err)
			return nil
		}
		if !d.IsDir() && path.Ext(p) == ".tsv" && !known[p] {
			f.add(p, 0, "replaces no built-in file; %s", meant(p))
		}
		return nil
	})
}

// meant says which file a wrong name may stand for: one of the same name in its own folder, else any.
func meant(name string) string {
	for _, n := range files() {
		if path.Base(n) == path.Base(name) {
			return "move it to " + n
		}
	}
	return "the files are " + strings.Join(files(), ", ")
}
