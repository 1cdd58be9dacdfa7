package audit

import (
	"cmp"
	"slices"
	"strings"

	"detente/analysis"
	"detente/lexicons"
)

// Find are the entries that a person may mean by a term: the entry's name, its words, or one of its forms.
func Find(set *lexicons.Set, term string) []string {
	term = strings.ToLower(strings.TrimSpace(term))
	var out []string
	put := func(entry, lemma string, forms ...string) {
		if term == entry || term == lemma || slices.Contains(forms, term) {
			out = append(out, entry)
		}
	}
	for i := range set.Tone.Acts {
		a := &set.Tone.Acts[i]
		put("act:"+a.Lemma, a.Lemma, Forms(a)...)
	}
	for _, o := range set.Tone.Objects {
		var forms []string
		for _, f := range o.Forms {
			forms = append(forms, strings.Join(f, " "))
		}
		put("object:"+o.Lemma, o.Lemma, forms...)
	}
	for _, s := range set.Tone.Shifters {
		put(s.Name(), strings.Join(s.Words, " "))
	}
	return out
}

// Forms are an act's forms in a text.
func Forms(a *lexicons.ToneAct) []string {
	var out []string
	for _, f := range a.Forms {
		out = append(out, strings.Join(f.Words, " "))
	}
	return out
}

// Firing is a statement in which an entry moved the score.
type Firing struct {
	Observation  *analysis.Observation
	Contribution float64
	Shift        string
}

// Firings gathers the statements that an entry moves most, and the entries that it moves them with.
type Firings struct {
	entry, cue string
	most       int
	list       []Firing
	with       map[string]int
	Count      int // statements whose score it moves
}

// NewFirings keeps at most so many statements of an entry.
func NewFirings(entry string, most int) *Firings {
	return &Firings{entry: entry, cue: "cue:" + strings.TrimPrefix(entry, "act:"), most: most, with: map[string]int{}}
}

// Add looks at a statement.
func (f *Firings) Add(o *analysis.Observation) {
	for _, t := range o.Evidence {
		if t.Entry != f.entry && t.Entry != f.cue || t.Contribution == 0 {
			continue
		}
		f.Count++
		for _, w := range o.Evidence {
			if w.Entry != t.Entry && (w.Contribution != 0 || w.Shift != "") {
				f.with[w.Entry]++
			}
		}
		f.list = append(f.list, Firing{o, t.Contribution, t.Shift})
		slices.SortStableFunc(f.list, func(a, b Firing) int {
			return cmp.Compare(max(b.Contribution, -b.Contribution), max(a.Contribution, -a.Contribution))
		})
		f.list = f.list[:min(len(f.list), f.most)]
		return
	}
}

// List are the statements, those moved most first.
func (f *Firings) List() []Firing { return f.list }

// Companion is an entry that moves scores together with another.
type Companion struct {
	Entry string
	Count int
}

// Companions are the entries that most often move a score together with this one.
func (f *Firings) Companions(most int) []Companion {
	var out []Companion
	for n, c := range f.with {
		out = append(out, Companion{n, c})
	}
	slices.SortFunc(out, func(a, b Companion) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Entry, b.Entry))
	})
	return out[:min(len(out), most)]
}
