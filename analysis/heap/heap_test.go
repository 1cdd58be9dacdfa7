package heap

import (
	"runtime"
	"testing"
)

// What is made ready goes back to the heap: but for the ballast, no more lives than before.
func TestOnlyTheBallastStays(t *testing.T) {
	t.Setenv("GOGC", "")
	before := lives()
	release := Scoring()
	if got := lives() - before; got < ballast || got > ballast+1<<20 {
		t.Errorf("%d bytes more live, want those of the ballast", got)
	}
	release()
	release() // may come early, and once more at the end
	if got := lives() - before; got > 1<<20 {
		t.Errorf("%d bytes more live after the release", got)
	}
}

func TestTheUsersLimitHolds(t *testing.T) {
	t.Setenv("GOGC", "50")
	before := lives()
	defer Scoring()()
	if got := lives() - before; got > 1<<20 {
		t.Errorf("%d bytes more live, though GOGC is set", got)
	}
}

// lives is how many bytes are in use.
func lives() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
