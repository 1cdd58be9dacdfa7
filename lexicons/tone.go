package lexicons

import "io/fs"

// Tone is the lexicon of acts, objects and shifters.
type Tone struct{}

func loadTone(fsys fs.FS, f *faults) *Tone { return &Tone{} }
