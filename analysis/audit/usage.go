package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"detente/analysis"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// Entry is an entry of the tone lexicon, and what it did in a corpus.
type Entry struct {
	Entry    string  `json:"entry"`    // "act:threaten", "object:sanctions", "negation:not"
	Class    string  `json:"class"`    // of an act: deed, force, …; object; of a shifter: negation, …
	Weights  string  `json:"weights"`  // steps of the scale: plain/friendly/hostile, or value/alone
	Hits     int     `json:"hits"`     // statements whose content holds it, or whose reporting verb it is
	Decides  int     `json:"decides"`  // of these, those whose score it moves
	Sum      float64 `json:"sum"`      // of its contributions
	Examples int     `json:"examples"` // sentences that try it
	Place    int     `json:"-"`        // in the files, from 0
}

// Usage counts where the entries of a lexicon fire.
type Usage struct {
	p          *pipeline.Pipeline
	entries    []Entry
	at         map[string]int
	cues       map[string]string // by evidence entry of a cue: the act that it is
	Statements int
}

// NewUsage counts nothing yet.
func NewUsage(set *lexicons.Set, p *pipeline.Pipeline, examples []lexicons.ToneExample) *Usage {
	u := &Usage{p: p, at: map[string]int{}, cues: map[string]string{}}
	put := func(entry, class, weights string) {
		u.at[entry] = len(u.entries)
		u.entries = append(u.entries, Entry{Entry: entry, Class: class, Weights: weights, Place: len(u.entries)})
	}
	for i := range set.Tone.Acts {
		a := &set.Tone.Acts[i]
		put("act:"+a.Lemma, a.Class.String(), strings.TrimRight(a.Plain.String()+" / "+a.Friendly.String()+" / "+a.Hostile.String(), " /"))
		u.cues["cue:"+a.Lemma] = "act:" + a.Lemma
	}
	for _, o := range set.Tone.Objects {
		put("object:"+o.Lemma, "object", lexicons.Step(o.Value)+" / "+lexicons.Step(o.Alone))
	}
	for _, s := range set.Tone.Shifters {
		put(s.Name(), s.Class, "")
	}
	for _, e := range examples {
		for _, n := range e.Entries {
			if k, ok := u.at[n]; ok {
				u.entries[k].Examples++
			}
		}
	}
	return u
}

// Add counts the entries of a statement. Its content is read again, because the evidence keeps only
// what decided.
func (u *Usage) Add(o *analysis.Observation) {
	u.Statements++
	hit, moved := map[int]bool{}, map[int]bool{}
	for _, f := range u.p.Entries(o.Content) {
		if k, ok := u.at[f.Entry]; ok {
			hit[k] = true
		}
	}
	for _, t := range o.Evidence {
		name := t.Entry
		if act, ok := u.cues[name]; ok {
			name = act
		}
		k, ok := u.at[name]
		if !ok {
			continue
		}
		hit[k] = true
		if t.Contribution != 0 {
			moved[k] = true
			u.entries[k].Sum += t.Contribution
		}
	}
	for k := range hit {
		u.entries[k].Hits++
	}
	for k := range moved {
		u.entries[k].Decides++
	}
}

// Classes are the classes of the entries, in alphabetical order.
func (u *Usage) Classes() []string {
	var out []string
	for i := range u.entries {
		if class := u.entries[i].Class; !slices.Contains(out, class) {
			out = append(out, class)
		}
	}
	slices.Sort(out)
	return out
}

// Filter says which entries are wanted, and in which order.
type Filter struct {
	Words string // part of the entry's name; "" for all
	Class string // of acts, "object", or of shifters; "" for all
	Dead  bool   // only those that never fire
	Sort  string // "hits", "decides", "sum" (by size), "name" or "file"
	Top   int    // at most so many; 0: all
}

// Entries are the entries that a filter wants.
func (u *Usage) Entries(f Filter) []Entry {
	var out []Entry
	for _, e := range u.entries {
		if strings.Contains(e.Entry, f.Words) && (f.Class == "" || f.Class == e.Class) && (!f.Dead || e.Hits == 0) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int {
		switch f.Sort {
		case "hits":
			return cmp.Or(b.Hits-a.Hits, b.Decides-a.Decides)
		case "decides":
			return cmp.Or(b.Decides-a.Decides, b.Hits-a.Hits)
		case "sum":
			return cmp.Compare(max(b.Sum, -b.Sum), max(a.Sum, -a.Sum))
		case "name":
			return strings.Compare(a.Entry, b.Entry)
		}
		return a.Place - b.Place
	})
	if f.Top > 0 {
		out = out[:min(len(out), f.Top)]
	}
	return out
}

// Summary tells in a line how much of the lexicon a corpus uses.
func (u *Usage) Summary() string {
	dead, idle := 0, 0
	for _, e := range u.entries {
		if e.Hits == 0 {
			dead++
		} else if e.Decides == 0 {
			idle++
		}
	}
	return fmt.Sprintf("%d entries; in %d statements %d never fire (--dead lists them), %d fire and never move a score by themselves", len(u.entries), u.Statements, dead, idle)
}
