package main

import (
	"os"
	"runtime/debug"

	"detente/analysis/heap"
)

// scoring prepares the memory for a command that scores documents, until release is called.
func (e *env) scoring() (release func()) {
	e.prepared = true
	return heap.Scoring()
}

// prepare prepares the memory for the lexicons, where the command has not done so.
func (e *env) prepare() {
	if !e.prepared {
		e.prepared = true
		heap.Lexicons()
	}
}

// manyDocuments is from how many on what a run keeps of its documents, about 200 bytes each, gives the collector room enough:
// with what scoring adds to the heap, and as much garbage as there is kept, a million would take more than 600 MB.
const manyDocuments = 300_000

// many makes a run sparing that has come to manyDocuments.
func many(release func()) {
	release()
	heap.Tighten()
}

// reportLimit is where the collector begins to work harder while a report is made, as long as GOMEMLIMIT says
// nothing else: with a million documents the process then stays under 600 MB, and a small report does not notice.
const reportLimit = 400 << 20

// bounded keeps the making of a report within reportLimit, as far as what lives allows. What scoring took is given back first.
func bounded() {
	if os.Getenv("GOMEMLIMIT") == "" {
		heap.Sparing()
		debug.SetMemoryLimit(reportLimit)
	}
}
