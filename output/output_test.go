package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"detente/analysis"
)

func sample() *analysis.Report {
	start := time.Date(2031, 1, 6, 0, 0, 0, 0, time.UTC)
	tone, date := 0.5, "2031-01-07"
	return &analysis.Report{
		Title: "The strait dispute", Finding: "Too little data.", Period: "week", From: start, To: start.AddDate(0, 0, 7), Version: "0.1.0",
		Names: map[string]string{"NOR": "Norway"},
		Actors: []analysis.ActorSeries{{Actor: "NOR", Name: "Norway", Total: analysis.Estimate{Mean: tone, Documents: 1, Statements: 1, Effective: 1, Escalatory: 1},
			Points: []analysis.Point{{Start: start, End: start.AddDate(0, 0, 7), Estimate: analysis.Estimate{Mean: tone, Documents: 1, Statements: 1, Effective: 1, Escalatory: 1}, Smoothed: tone, HasSmoothed: true}},
			Change: analysis.Change{Verdict: analysis.TooLittleData}}},
		Observations: analysis.List[analysis.Observation]{{ID: "s1", Document: "a.txt", Sentence: "Oslo threatened.", Content: "threatened", Mode: analysis.Indirect, Actors: []string{"NOR"}, Date: &date, DatePrecision: "day", Escalation: &tone, Weight: 1}},
		Documents:    analysis.List[analysis.DocumentRecord]{{Document: "a.txt", Status: analysis.StatusScored, Date: &date, Statements: 1, Weight: 1}},
		Counts:       analysis.Counts{Inputs: 1, Scored: 1, Statements: 1, ScoredStatements: 1},
	}
}

// tree lists what is below a folder, with the content of each file.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func TestReportHasAllItsFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "out")
	if err := WriteReport(dir, false, sample()); err != nil {
		t.Fatal(err)
	}
	files := tree(t, dir)
	for _, want := range []string{"statements.jsonl", "statements.csv", "actor_period.csv", "actors.csv", "documents.csv", "unrecognised.csv", "skipped.csv",
		"datapackage.json", "run.json", "detente.xlsx", "index.html", "charts/overview.png", "charts/overview.svg", "charts/heatmap.svg"} {
		if files[want] == "" {
			t.Errorf("%s is missing or empty", want)
		}
		if want != "run.json" && !strings.Contains(files["run.json"], `"`+want+`"`) {
			t.Errorf("run.json does not list %s", want)
		}
	}
	if got := names(t, filepath.Dir(dir)); !slices.Equal(got, []string{"out"}) {
		t.Errorf("beside the folder lies %v", got)
	}
}

func TestSameReportSameFiles(t *testing.T) {
	base := t.TempDir()
	a, b := filepath.Join(base, "a"), filepath.Join(base, "b")
	for _, dir := range []string{a, b} {
		if err := WriteReport(dir, false, sample()); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(tree(t, a), tree(t, b)); diff != "" {
		t.Errorf("(-first +second)\n%s", diff)
	}
}

func TestNothingIsSeenBeforeCommit(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "out")
	f, err := Create(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	w, err := f.File("charts/a.svg")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte("x")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("the folder is there before Commit: %v", err)
	}
	f.Discard()
	if got := names(t, base); len(got) != 0 {
		t.Errorf("Discard left %v", got)
	}
	if f.Discard(); len(names(t, base)) != 0 {
		t.Error("a second Discard did something")
	}
}

func TestExistingFolder(t *testing.T) {
	earlier := filepath.Join(t.TempDir(), "out")
	if err := WriteReport(earlier, false, sample()); err != nil {
		t.Fatal(err)
	}
	results := tree(t, earlier)
	add := func(more map[string]string) map[string]string {
		files := map[string]string{}
		for name, text := range results {
			files[name] = text
		}
		for name, text := range more {
			files[name] = text
		}
		return files
	}
	for _, c := range []struct {
		name  string
		files map[string]string
		force bool
		want  string // of the error; "" for none
	}{
		{"empty", nil, false, ""},
		{"empty with force", nil, true, ""},
		{"only what a file manager leaves", map[string]string{".DS_Store": "x"}, false, ""},
		{"earlier results", results, false, "exists already: name another with -o, or add --force to replace it"},
		{"earlier results with force", results, true, ""},
		{"results of another version", add(map[string]string{"run.json": `{"program":"detente","files":[]}`}), true, "which detente did not write"},
		{"a person's file beside them", add(map[string]string{"notes.docx": "mine"}), true, "holds notes.docx, which detente did not write"},
		{"a person's file deep inside", add(map[string]string{"charts/mine.png": "mine"}), true, "holds charts/mine.png, which detente did not write"},
		{"a workbook that was worked on", add(map[string]string{"detente.xlsx": "corrected"}), true, "holds detente.xlsx, which was changed after detente wrote it"},
		{"no results at all", map[string]string{"letter.txt": "mine"}, true, "holds letter.txt, which detente did not write"},
		{"another program's run.json", map[string]string{"run.json": `{"program":"other"}`}, true, "holds run.json, which detente did not write"},
		{"broken run.json", map[string]string{"run.json": `{`}, true, "holds run.json, which detente did not write"},
		{"an interrupted run", map[string]string{stagePrefix + "1/a": "x"}, true, "interrupted: delete it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			base := t.TempDir()
			dir := filepath.Join(base, "out")
			if err := os.Mkdir(dir, 0o777); err != nil {
				t.Fatal(err)
			}
			for name, text := range c.files {
				put(t, filepath.Join(dir, filepath.FromSlash(name)), text)
			}
			before := tree(t, base)
			err := WriteReport(dir, c.force, sample())
			after := tree(t, base)
			if c.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				delete(after, "out/.DS_Store")
				if len(after) != len(results) {
					t.Errorf("%d files, want %d", len(after), len(results))
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want %q in it", err, c.want)
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("a refused run changed something (-before +after)\n%s", diff)
			}
		})
	}
}

func TestErrorsAreTyped(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := WriteReport(dir, false, sample()); err != nil {
		t.Fatal(err)
	}
	_, err := Create(dir, false)
	var exists *ExistsError
	if !errors.As(err, &exists) || exists.Path != dir {
		t.Errorf("got %#v", err)
	}
	put(t, filepath.Join(dir, "notes.txt"), "mine")
	_, err = Create(dir, true)
	var foreign *ForeignError
	if !errors.As(err, &foreign) || foreign.Name != "notes.txt" {
		t.Errorf("got %#v", err)
	}
}

func TestOldResultsStayUntilCommit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := WriteReport(dir, false, sample()); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	f, err := Create(dir, true)
	if err != nil {
		t.Fatal(err)
	}
	if w, err := f.File("run.json"); err != nil {
		t.Fatal(err)
	} else if _, err := w.Write([]byte("half")); err != nil {
		t.Fatal(err)
	}
	f.Discard()
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Errorf("(-before +after)\n%s", diff)
	}
}

func TestFileThatComesUpDuringTheRun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	f, err := Create(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Discard()
	put(t, filepath.Join(dir, "mine.txt"), "mine")
	if err := f.Commit(); err == nil {
		t.Fatal("Commit replaced a folder that came up during the run")
	}
	if got := tree(t, dir); got["mine.txt"] != "mine" {
		t.Errorf("left %v", got)
	}
}

func TestPlacesThatCannotBeWritten(t *testing.T) {
	base := t.TempDir()
	put(t, filepath.Join(base, "file"), "x")
	for _, c := range []struct{ name, dir, want string }{
		{"a file", "file", "is a file: name a folder with -o"},
		{"below a file", "file/out", "name another with -o"},
	} {
		_, err := Create(filepath.Join(base, c.dir), true)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			if err == nil || !strings.Contains(err.Error(), "not a directory") {
				t.Errorf("%s: %v, want %q in it", c.name, err, c.want)
			}
		}
	}
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		return // nothing is closed to them
	}
	closed := filepath.Join(base, "closed")
	if err := os.Mkdir(closed, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(filepath.Join(closed, "out"), false); err == nil || !strings.Contains(err.Error(), "make its parent writable") {
		t.Errorf("closed parent: %v", err)
	}
}

func TestFilesStayInTheFolder(t *testing.T) {
	f, err := Create(filepath.Join(t.TempDir(), "out"), false)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Discard()
	for _, name := range []string{"../x", "/x", "a/../../x", ""} {
		if _, err := f.File(name); err == nil {
			t.Errorf("%q was opened", name)
		}
	}
}

func TestSingleFile(t *testing.T) {
	base := t.TempDir()
	path := filepath.Join(base, "new", "statements.jsonl")
	f, err := CreateFile(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("one")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Fatal("the file is there before Commit")
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	f.Discard()
	if diff := cmp.Diff(map[string]string{"new/statements.jsonl": "one"}, tree(t, base)); diff != "" {
		t.Fatal(diff)
	}
	var exists *ExistsError
	if _, err := CreateFile(path, false); !errors.As(err, &exists) || !strings.Contains(err.Error(), "add --force") {
		t.Errorf("got %v", err)
	}
	if _, err := CreateFile(base, true); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("got %v", err)
	}
	g, err := CreateFile(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := g.Write([]byte("two")); err != nil {
		t.Fatal(err)
	}
	g.Discard()
	if diff := cmp.Diff(map[string]string{"new/statements.jsonl": "one"}, tree(t, base)); diff != "" {
		t.Fatal(diff)
	}
}

func TestFilesTogetherOrNotAtAll(t *testing.T) {
	base := t.TempDir()
	a, b := filepath.Join(base, "a"), filepath.Join(base, "b")
	put(t, a, "old a")
	open := func() (*File, *File) {
		f, err := CreateFile(a, true)
		if err != nil {
			t.Fatal(err)
		}
		g, err := CreateFile(b, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range []*File{f, g} {
			if _, err := w.Write([]byte("new")); err != nil {
				t.Fatal(err)
			}
		}
		return f, g
	}
	f, g := open()
	put(t, b, "came up in between")
	if err := Commit(f, g); err == nil {
		t.Fatal("Commit replaced a file without force")
	}
	f.Discard()
	g.Discard()
	if diff := cmp.Diff(map[string]string{"a": "old a", "b": "came up in between"}, tree(t, base)); diff != "" {
		t.Fatal(diff)
	}
	if err := os.Remove(b); err != nil {
		t.Fatal(err)
	}
	f, g = open()
	if err := Commit(f, g); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"a": "new", "b": "new"}, tree(t, base)); diff != "" {
		t.Fatal(diff)
	}
}

func TestDeviceIsWrittenAtOnce(t *testing.T) {
	if _, err := os.Stat(os.DevNull); err != nil || runtime.GOOS == "windows" {
		t.Skip("no such device")
	}
	f, err := CreateFile(os.DevNull, false)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Discard()
	if _, err := f.Write([]byte("x")); err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
}

func observations(rep *analysis.Report) analysis.List[analysis.Observation] {
	list, _ := rep.Observations.(analysis.List[analysis.Observation])
	return list
}
