package lexicons

import "io/fs"

// Cues is the lexicon of words that report speech.
type Cues struct{}

func loadCues(fsys fs.FS, f *faults) *Cues { return &Cues{} }
