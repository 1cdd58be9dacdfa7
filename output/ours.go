package output

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"detente/output/table"
)

// ours is nil where the folder at place holds the results of an earlier run, unchanged, and
// nothing else. Everything that a person may have put there or worked on, such as a
// workbook with comments, is refused by name: --force replaces results, never somebody's work.
// first is a file to name where there is no run.json.
func ours(shown, place, stage, first string) error {
	known, err := readRun(filepath.Join(place, runFile))
	if err != nil {
		return &ForeignError{Path: shown, Name: first, Why: "detente did not write"}
	}
	return filepath.WalkDir(place, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path == stage {
			return filepath.SkipDir
		}
		if entry.IsDir() || isDebris(entry.Name()) {
			return nil
		}
		name, err := filepath.Rel(place, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if name == runFile {
			return nil
		}
		file, listed := known[name]
		if !listed {
			return &ForeignError{Path: shown, Name: name, Why: "detente did not write"}
		}
		same, err := unchanged(path, file)
		if err != nil {
			return err
		}
		if !same {
			return &ForeignError{Path: shown, Name: name, Why: "was changed after detente wrote it"}
		}
		return nil
	})
}

// readRun is the list of files of an earlier run, by name.
func readRun(path string) (map[string]table.File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var run struct {
		Program string
		Files   []table.File
	}
	if err := json.Unmarshal(data, &run); err != nil {
		return nil, err
	}
	if run.Program != "detente" {
		return nil, errors.New("another program's")
	}
	known := make(map[string]table.File, len(run.Files))
	for _, f := range run.Files {
		known[f.Name] = f
	}
	return known, nil
}

func unchanged(path string, f table.File) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || info.Size() != f.Bytes {
		return false, err
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return false, err
	}
	return hex.EncodeToString(sum.Sum(nil)) == f.SHA256, nil
}
