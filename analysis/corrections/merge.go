package corrections

import (
	"fmt"
	"slices"

	"detente/analysis"
)

// Set is the corrections of one or several files, a later file winning over an earlier one.
type Set struct {
	files     []string
	list      []analysis.Correction // one for each statement or name, by first mention
	overruled []analysis.CorrectionOutcome
}

// key names what is corrected: a statement, or a name.
type key struct{ id, hash, name string }

func keyOf(c *analysis.Correction) key { return key{c.ID, c.TextHash, c.Name} }

// Merge puts the files together, field by field: what a later file leaves open, an earlier one still says.
func Merge(files ...File) *Set {
	s := &Set{}
	at := map[key]int{}
	for _, f := range files {
		s.files = append(s.files, f.Name)
		for _, c := range f.List {
			k := keyOf(&c)
			i, ok := at[k]
			if !ok {
				at[k] = len(s.list)
				s.list = append(s.list, c)
				continue
			}
			s.over(&s.list[i], &c, f.Name)
		}
	}
	return s
}

// Empty reports whether there is nothing to apply.
func (s *Set) Empty() bool { return s == nil || len(s.list) == 0 }

// List is the merged corrections, one for each statement or name.
func (s *Set) List() []analysis.Correction { return s.list }

// over lets the later correction win, and lists where the two differ.
func (s *Set) over(old, later *analysis.Correction, file string) {
	differ := func(yes bool, was, now any, what string) {
		if yes {
			lost := *old
			s.overruled = append(s.overruled, analysis.CorrectionOutcome{Correction: lost, Outcome: analysis.Overruled,
				Detail: fmt.Sprintf("%s: %v gives way to %v of %s", what, was, now, file)})
		}
	}
	if later.Score != nil {
		if old.Score != nil {
			differ(*old.Score != *later.Score, *old.Score, *later.Score, "score_override")
		}
		old.Score = later.Score
	}
	if len(later.Actors) > 0 {
		differ(len(old.Actors) > 0 && !slices.Equal(old.Actors, later.Actors), old.Actors, later.Actors, "actor_override")
		old.Actors = later.Actors
	}
	if later.Date != "" {
		differ(old.Date != "" && old.Date != later.Date, old.Date, later.Date, "date_override")
		old.Date = later.Date
	}
	if later.TreatAs != "" {
		differ(old.TreatAs != later.TreatAs, old.TreatAs, later.TreatAs, "treat_as")
		old.TreatAs = later.TreatAs
	}
	old.Exclude = old.Exclude || later.Exclude
	old.Reviewed = old.Reviewed || later.Reviewed
	if later.Comment != "" {
		old.Comment = later.Comment
	}
	if later.By != "" {
		old.By = later.By
	}
	if later.Found != nil {
		old.Found = later.Found
	}
}
