package lexicons

import (
	"io/fs"
	"strings"
)

// ToneWordClasses are the classes of function words that tone/words.tsv must fill.
var ToneWordClasses = []string{
	"comma", "and", "by", "to", "that", "only", "halt", "strung", "nominative", "article", "inside", "beside", "opener",
	"verbal", "functional", "nothing", "finite", "own-thing", "appealing", "peace", "occasion", "counting", "feeling", "public", "doing", "praising",
}

func (t *Tone) loadFunction(fsys fs.FS, f *faults) {
	const file = "tone/words.tsv"
	t.Function = map[string][]string{}
	for _, c := range ToneWordClasses {
		t.Function[c] = nil
	}
	for _, r := range readTable(fsys, file, []string{"class", "words"}, f) {
		class := r.get("class")
		if _, ok := t.Function[class]; !ok {
			f.at(r, "unknown class %q; the classes are %s", class, strings.Join(ToneWordClasses, ", "))
			continue
		}
		t.Function[class] = append(t.Function[class], strings.Fields(r.get("words"))...)
	}
	for _, c := range ToneWordClasses {
		if len(t.Function[c]) == 0 {
			f.add(file, 0, "class %q has no words", c)
		}
	}
}
