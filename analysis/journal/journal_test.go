package journal

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func key(n int) Key { h := sha256.Sum256(fmt.Append(nil, n)); return Key(h[:16]) }

func value(n int) []byte { return bytes.Repeat(fmt.Appendf(nil, "value %d;", n), 20) }

func open(t *testing.T, dir string, limit int64) *Journal {
	t.Helper()
	j, busy, err := Open(dir, limit)
	if err != nil || busy != "" {
		t.Fatalf("busy %q, error %v", busy, err)
	}
	return j
}

func holds(t *testing.T, j *Journal, n int) bool {
	t.Helper()
	v, ok := j.Get(key(n))
	if ok && !bytes.Equal(v, value(n)) {
		t.Fatalf("key %d has another's value", n)
	}
	return ok
}

func TestValuesOutliveTheRun(t *testing.T) {
	dir := t.TempDir()
	j := open(t, dir, 1<<30)
	for n := range 500 {
		j.Put(key(n), value(n))
		if !holds(t, j, n) {
			t.Fatalf("key %d is not there at once", n)
		}
	}
	j.Close()
	j = open(t, dir, 1<<30)
	defer j.Close()
	for n := range 500 {
		if !holds(t, j, n) {
			t.Errorf("key %d is gone", n)
		}
	}
	if holds(t, j, 500) {
		t.Error("a key that was never put is there")
	}
}

// A kill can end a file at any byte.
func TestATornEndCostsOnlyTheEnd(t *testing.T) {
	for _, suffix := range []string{dataSuffix, indexSuffix} {
		dir := t.TempDir()
		j := open(t, dir, 1<<30)
		for n := range 100 {
			j.Put(key(n), value(n))
		}
		j.Close()
		files, _ := filepath.Glob(filepath.Join(dir, "*"+suffix))
		if len(files) != 1 {
			t.Fatalf("%d files", len(files))
		}
		info, err := os.Stat(files[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(files[0], info.Size()-7); err != nil {
			t.Fatal(err)
		}
		j = open(t, dir, 1<<30)
		for n := range 99 {
			if !holds(t, j, n) {
				t.Errorf("%s torn: key %d is gone", suffix, n)
			}
		}
		if holds(t, j, 99) {
			t.Errorf("%s torn: the last key is there", suffix)
		}
		j.Put(key(99), value(99))
		j.Close()
		if j = open(t, dir, 1<<30); !holds(t, j, 99) {
			t.Errorf("%s torn: the last key cannot be put again", suffix)
		}
		j.Close()
	}
}

func TestADamagedValueIsAMiss(t *testing.T) {
	dir := t.TempDir()
	j := open(t, dir, 1<<30)
	j.Put(key(1), value(1))
	j.Close()
	files, _ := filepath.Glob(filepath.Join(dir, "*"+dataSuffix))
	b, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	b[3] ^= 1
	if err := os.WriteFile(files[0], b, 0o666); err != nil {
		t.Fatal(err)
	}
	j = open(t, dir, 1<<30)
	defer j.Close()
	if _, ok := j.Get(key(1)); ok {
		t.Error("a damaged value was handed out")
	}
}

func TestTheLimitHoldsAndOldRunsGoFirst(t *testing.T) {
	dir, limit := t.TempDir(), int64(100*(len(value(100))+entrySize))
	j := open(t, dir, limit)
	for n := 100; n < 150; n++ {
		j.Put(key(n), value(n))
	}
	j.Close()
	j = open(t, dir, limit)
	for n := 200; n < 299; n++ {
		j.Put(key(n), value(n))
	}
	if holds(t, j, 100) || !holds(t, j, 200) || !holds(t, j, 298) {
		t.Error("the earlier run's values stay where the new ones need the room")
	}
	for n := 300; n < 400; n++ {
		j.Put(key(n), value(n))
	}
	if j.Trouble() == "" || !holds(t, j, 200) {
		t.Error("a run that reaches the limit says so, and keeps what it has")
	}
	j.Close()
	size := int64(0)
	files, _ := filepath.Glob(filepath.Join(dir, "0*"))
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > limit {
		t.Errorf("%d bytes on disk, the limit is %d", size, limit)
	}
}

func TestASecondRunReadsOnly(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir, 1<<30)
	a.Put(key(1), value(1))
	a.flush()
	b, busy, err := Open(dir, 1<<30)
	if err != nil || busy != fmt.Sprintf("process %d", os.Getpid()) {
		t.Fatalf("busy %q, error %v", busy, err)
	}
	if !holds(t, b, 1) {
		t.Error("the second run cannot read")
	}
	b.Put(key(2), value(2))
	b.Close()
	a.Close()
	a = open(t, dir, 1<<30)
	defer a.Close()
	if holds(t, a, 2) {
		t.Error("the second run has written")
	}
}
