package workbook

import (
	"cmp"
	"slices"
	"strings"

	"detente/analysis"
)

// firedEntry is an entry of the word lists that took part in a score.
type firedEntry struct {
	entry        string
	weight       float64
	hits         int
	contribution float64
	forms        map[string]int // the words as met, in small letters
	shifts       map[string]int
	example      *analysis.Observation
	most         float64 // size of the example's contribution
}

// firedEntries are the entries behind the scores, the most frequent first; last those that never
// moved one, such as the verbs that only report.
func (b *book) firedEntries() []*firedEntry {
	at := map[string]*firedEntry{}
	var list []*firedEntry
	b.fail(analysis.Each(b.rep.Observations, func(o *analysis.Observation) error {
		for _, t := range o.Evidence {
			e := at[t.Entry]
			if e == nil {
				e = &firedEntry{entry: strings.Clone(t.Entry), weight: t.Weight, forms: map[string]int{}, shifts: map[string]int{}, most: -1}
				at[e.entry] = e
				list = append(list, e)
			}
			e.add(o, &t)
		}
		return nil
	}))
	slices.SortFunc(list, func(a, b *firedEntry) int {
		idle := func(e *firedEntry) int { return map[bool]int{true: 1}[e.most == 0] }
		return cmp.Or(idle(a)-idle(b), cmp.Compare(b.hits, a.hits), strings.Compare(a.entry, b.entry))
	})
	return list
}

func (e *firedEntry) add(o *analysis.Observation, t *analysis.Term) {
	e.hits++
	e.contribution += t.Contribution
	hit(e.forms, t.Name())
	if t.Shift != "" {
		hit(e.shifts, t.Shift)
	}
	if size := max(t.Contribution, -t.Contribution); size > e.most {
		example := *o
		e.most, e.example = size, &example
	}
}

// hit counts a word, of which it keeps a copy: the record that it stands in may go.
func hit(counts map[string]int, word string) {
	if _, ok := counts[word]; !ok {
		word = strings.Clone(word)
	}
	counts[word]++
}

// dictionary lists the entries of the word lists that fired.
func (b *book) dictionary() *sheet {
	columns := []column{
		{name: "Entry", width: 30, kind: words, meaning: "Entry of the word lists: act:threaten, object:talks …"},
		{name: "Weight", width: 10, kind: score, scale: true, meaning: "Weight of the entry alone, before negation, refusal and the like", unit: onScale},
		{name: "Hits", width: 9, kind: count, meaning: "Times that it took part in a score", unit: "times"},
		{name: "Added in all", width: 11, kind: score, meaning: "Sum of what it added to scores; + is toward escalation", unit: "tone"},
		{name: "Added on average", width: 11, kind: score, scale: true, meaning: "The same by hit: where its sign is not the weight's, it was mostly turned", unit: onScale},
		{name: "Words as met", width: 44, kind: wrapped, meaning: "The words that met it, with how often"},
		{name: "What shifted it", width: 34, kind: wrapped, meaning: "The rules that turned or damped it, with how often", blank: "nothing"},
		{name: "Example", width: 80, kind: wrapped, meaning: "The sentence in which it added most; its words are bold"},
		{name: "Statement", width: 19, kind: words, meaning: "Id of that statement"},
	}
	entries := b.firedEntries()
	return &sheet{name: "Dictionary", tab: tabAbout, frozen: 1, columns: columns, rows: len(entries),
		about: "The entries of the word lists that fired, how often, and an example of each.",
		row: func(i int, cells []any) {
			e := entries[i]
			copy(cells, []any{e.entry, e.weight, e.hits, e.contribution, e.contribution / float64(e.hits), frequent(e.forms), frequent(e.shifts),
				e.marked(&b.styles.fonts), e.example.ID})
		}}
}

// marked is the example with the entry's own words in bold.
func (e *firedEntry) marked(f *fonts) any {
	o := *e.example
	o.Evidence = slices.DeleteFunc(slices.Clone(o.Evidence), func(t analysis.Term) bool { return t.Entry != e.entry })
	return rich(&o, f)
}

// frequent lists at most eight words with how often each was met, the most frequent first.
func frequent(counts map[string]int) string {
	const most = 8
	keys := sortedKeys(counts)
	slices.SortStableFunc(keys, func(a, b string) int { return counts[b] - counts[a] })
	var parts []string
	for i, k := range keys {
		if i == most {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, k+" ("+thousands(counts[k])+")")
	}
	return strings.Join(parts, "; ")
}
