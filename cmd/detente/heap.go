package main

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

// ballasted lets more garbage gather until release is called. Where GOGC or GOMEMLIMIT are set, they hold.
func ballasted() (release func()) {
	if os.Getenv("GOGC") != "" || debug.SetMemoryLimit(-1) != math.MaxInt64 {
		return func() {}
	}
	room := make([]byte, ballast)
	return func() { runtime.KeepAlive(room) }
}

// reportLimit is where the collector begins to work harder while a report is made, as long as GOMEMLIMIT says
// nothing else: with a million documents the process then stays under 600 MB, and a small report does not notice.
const reportLimit = 400 << 20

// bounded keeps the making of a report within reportLimit, as far as what lives allows.
func bounded() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(reportLimit)
	}
}
