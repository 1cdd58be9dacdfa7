// Package heap prepares the memory of the process for what a command is about to do. Where GOGC or GOMEMLIMIT are set, they
// hold, and nothing is done.
package heap

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
)

// ballast is how much a run that scores adds to the size of its heap. The collector starts when the garbage is as
// large as what lives, and little lives while documents are scored: it would run for every few megabytes of text.
// The room is never written to, and so takes no memory; what it lets pile up does.
const ballast = 128 << 20

// What is allocated first, about: the lexicons, and while documents are scored what is thrown away before the collector runs.
const (
	lexicons = 64 << 20
	garbage  = 128 << 20
)

// Scoring prepares for the scoring of documents: it lets more garbage gather until release is called. It comes before the
// lexicons are loaded.
func Scoring() (release func()) {
	if limited() {
		return func() {}
	}
	room := large(lexicons+garbage, ballast)
	return func() {
		runtime.KeepAlive(room)
		room = nil
	}
}

// Lexicons prepares for a command that loads the lexicons and does little else.
func Lexicons() {
	if !limited() {
		large(lexicons, 0)
	}
}

// Tighten lets less garbage gather than usual, for a run that has much to keep: half of what lives, where else it would be as
// much again.
func Tighten() {
	if !limited() {
		debug.SetGCPercent(50)
	}
}

// Sparing gives back to the system what is not in use, and makes do with small pages from here on: large ones would take it again.
func Sparing() {
	unadvise()
	debug.FreeOSMemory()
}

// large sees to it that what is allocated next comes to lie in large pages of memory, where the system has them. The system
// takes its time for each page that is first written to, and the processor for each page in use: with the usual ones of 4 kB it
// took longer to hand out the room of the lexicons than to load them. The room that is asked for here goes back to the heap
// untouched; so nothing is taken that is not needed. Beside it large makes room that stays; the collector, which would else
// begin at each of them, runs once behind both.
func large(size, kept int) []byte {
	percent := debug.SetGCPercent(-1)
	room := make([]byte, kept)
	advise(make([]byte, size))
	debug.SetGCPercent(percent)
	runtime.GC()
	return room
}

// limited reports whether the user has settled how large the heap may be.
func limited() bool {
	return os.Getenv("GOGC") != "" || debug.SetMemoryLimit(-1) != math.MaxInt64
}
