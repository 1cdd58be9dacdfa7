//go:build unix

package output

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestWhatKilledRunsLeftIsSwept(t *testing.T) {
	base := t.TempDir()
	for _, name := range []string{".out" + stagePrefix + "1", "out/" + stagePrefix + "3"} {
		put(t, filepath.Join(base, name, lockFile), "") // nobody holds it
		put(t, filepath.Join(base, name, "detente.xlsx"), "half")
	}
	put(t, filepath.Join(base, ".all.jsonl"+stagePrefix+"1"), "half")
	put(t, filepath.Join(base, ".all.jsonl"+stagePrefix+"1-replaced"), "results of an earlier run")
	one, err := Create(filepath.Join(base, "out"), false)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Create(filepath.Join(base, "out"), false)
	if err == nil {
		t.Error("a run went into the folder of another one")
		two.Discard()
	}
	three, err := Create(filepath.Join(base, "other"), false)
	if err != nil {
		t.Fatal(err)
	}
	four, err := Create(filepath.Join(base, "other"), false)
	if err != nil {
		t.Fatal(err)
	}
	file, err := CreateFile(filepath.Join(base, "all.jsonl"), false)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := CreateFile(filepath.Join(base, "all.jsonl"), false); err != nil {
		t.Fatal(err)
	} else {
		again.Discard()
	}
	want := []string{".all.jsonl" + stagePrefix + "1", ".all.jsonl" + stagePrefix + "1-replaced", ".other" + stagePrefix + "1", ".other" + stagePrefix + "2", ".out" + stagePrefix + "1", "out"}
	if got := names(t, base); !slices.Equal(got, want) {
		t.Errorf("left are %q, want %q", got, want)
	}
	for _, f := range []*Folder{one, three, four} {
		f.Discard()
	}
	file.Discard()
}

func TestScratchIsGoneWithTheRun(t *testing.T) {
	base := t.TempDir()
	for _, commit := range []bool{true, false} {
		f, err := Create(filepath.Join(base, "out"), false)
		if err != nil {
			t.Fatal(err)
		}
		room, err := f.Scratch()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := room.Write([]byte("put aside")); err != nil {
			t.Fatal(err)
		}
		b := make([]byte, 5)
		if _, err := room.ReadAt(b, 4); err != nil || string(b) != "aside" {
			t.Errorf("%q, %v", b, err)
		}
		if !commit {
			f.Discard()
		} else if err := f.Commit(); err != nil {
			t.Fatal(err)
		} else if entries, err := os.ReadDir(filepath.Join(base, "out")); err != nil || len(entries) > 0 {
			t.Errorf("%v, %v", entries, err)
		}
		if err := os.RemoveAll(filepath.Join(base, "out")); err != nil {
			t.Fatal(err)
		}
		if got := names(t, base); len(got) > 0 {
			t.Errorf("left is %q", got)
		}
	}
}
