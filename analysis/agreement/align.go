// Package agreement holds a run's statements against coded ones: what was found, who speaks, for
// whom, about whom, when, and in which tone.
package agreement

import (
	"sort"
	"strconv"
	"strings"
	"unicode"

	"detente/analysis"
)

// Coded is a document coded by hand, as in testdata/expected.jsonl.
type Coded struct {
	Document   string           `json:"doc"`
	Date       *string          `json:"date"`
	Statements []CodedStatement `json:"statements"`
}

// CodedStatement is a statement coded by hand.
type CodedStatement struct {
	Sentence string   `json:"sentence"`
	Speaker  string   `json:"speaker"`
	Actors   []string `json:"actors"`
	Targets  []string `json:"targets"`
	Mode     string   `json:"mode"`
	Date     *string  `json:"date"`
	Tone     int      `json:"tone"` // -3..+3
}

// words are the words of a text in lower case: runs of letters, digits and underscores.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
}

// tenth rounds to one decimal as it is written out: 0.85 in binary lies below, and becomes 0.8.
func tenth(x float64) float64 {
	v, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 1, 64), 64)
	return v
}

type bag struct {
	count map[string]int
	size  int
}

func bagOf(s string) bag {
	b := bag{count: map[string]int{}}
	for _, w := range words(s) {
		b.count[w]++
		b.size++
	}
	return b
}

func (b bag) common(c bag) int {
	n := 0
	for w, k := range b.count {
		n += min(k, c.count[w])
	}
	return n
}

// overlap is the F1 of two bags of words, and the share of the smaller that the larger holds.
func overlap(a, b bag) (f1, inside float64) {
	if a.size == 0 || b.size == 0 {
		return 0, 0
	}
	n := float64(a.common(b))
	return 2 * n / float64(a.size+b.size), n / float64(min(a.size, b.size))
}

// pair is a coded statement and the one found for it, by index.
type pair struct{ coded, found int }

// align matches statements one to one by the words of their sentence: best overlap first, the same
// actors preferred. A clause of a coded sentence counts as found.
func align(coded []CodedStatement, found []analysis.Observation) []pair {
	type candidate struct {
		rank, f1 float64
		pair
	}
	var all []candidate
	bags := make([]bag, len(found))
	for j := range found {
		bags[j] = bagOf(found[j].Sentence)
	}
	for i := range coded {
		b := bagOf(coded[i].Sentence)
		for j := range found {
			f1, inside := overlap(b, bags[j])
			if f1 < 0.6 && (inside < 0.9 || f1 < 0.35) {
				continue
			}
			same := jaccard(coded[i].Actors, found[j].Actors)
			all = append(all, candidate{tenth(f1) + 0.5*same, f1, pair{i, j}})
		}
	}
	sort.Slice(all, func(x, y int) bool {
		a, b := all[x], all[y]
		switch {
		case a.rank != b.rank:
			return a.rank > b.rank
		case a.f1 != b.f1:
			return a.f1 > b.f1
		case a.coded != b.coded:
			return a.coded > b.coded
		}
		return a.found > b.found
	})
	usedCoded, usedFound := map[int]bool{}, map[int]bool{}
	var out []pair
	for _, c := range all {
		if usedCoded[c.coded] || usedFound[c.found] {
			continue
		}
		usedCoded[c.coded], usedFound[c.found] = true, true
		out = append(out, c.pair)
	}
	return out
}

func set(ids []string) map[string]bool {
	m := map[string]bool{}
	for _, id := range ids {
		m[id] = true
	}
	return m
}

// shared is the number of ids in both lists.
func shared(a, b []string) int {
	n, in := 0, set(b)
	for id := range set(a) {
		if in[id] {
			n++
		}
	}
	return n
}

func same(a, b []string) bool {
	n := shared(a, b)
	return n == len(set(a)) && n == len(set(b))
}

func jaccard(a, b []string) float64 {
	n := shared(a, b)
	return float64(n) / float64(max(1, len(set(a))+len(set(b))-n))
}
