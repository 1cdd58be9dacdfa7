package lexicons

import "io/fs"

// Place is a region or a town by which news tells whose an office is. It is nobody who speaks.
type Place struct {
	Words []string // as Split gives them
	Actor string   // the state it lies in, or the group that governs it
}

// loadPlaces reads places.tsv.
func (l *actorLoader) loadPlaces(fsys fs.FS) {
	seen := map[string]int{} // line
	for r := range eachRow(fsys, "actors/places.tsv", []string{"state", "places"}, l.faults) {
		id := r.get("state")
		if _, ok := l.ByID[id]; !ok {
			l.faults.at(r, "unknown actor %q; ids stand in states.tsv and bodies.tsv", id)
		}
		for _, written := range r.list("places") {
			l.spelt = appendSpellings(l.spelt[:0], written)
			for _, p := range l.spelt {
				line, twice := seen[p]
				entry, taken := l.where[p]
				switch {
				case twice && line != r.line:
					l.faults.at(r, "%q stands twice, first in line %d", p, line)
				case taken:
					l.faults.at(r, "%q is an entry in %s:%d", p, entry.file, entry.line)
				case !twice:
					l.Places = append(l.Places, Place{Words: l.split(p), Actor: id})
				}
				seen[p] = r.line
			}
		}
	}
}
