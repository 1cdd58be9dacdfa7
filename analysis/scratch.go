package analysis

import "io"

// Scratch is room on disk for what is too much for memory. What was written can be read again, at its
// place. Whoever made the room takes it back when the run ends.
type Scratch interface {
	io.Writer
	io.ReaderAt
}

// NewScratch makes room; nil stands for memory.
type NewScratch func() (Scratch, error)
