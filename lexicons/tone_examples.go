package lexicons

import "io/fs"

// examplesFile holds the sentences that the entries of the tone lexicon are tried on.
const examplesFile = "tone/examples.tsv"

// ToneExample is a sentence in which entries must be found, and one in which none of them may be.
type ToneExample struct {
	Entries     []string // "act:threaten", "object:sanctions", "negation:not"
	Match, Miss string   // one of them may be empty
	File        string
	Line        int
}

// LoadExamples reads the example sentences: tone/examples.tsv, and those beside the acts and shifters. A
// run does not need them. Whether the entries exist and the sentences hold is for the check to say.
func LoadExamples(override fs.FS) ([]ToneExample, error) {
	fsys := overlay{override}
	var f faults
	var out []ToneExample
	for _, r := range readTable(fsys, examplesFile, []string{"entry", "match", "miss"}, &f) {
		e := ToneExample{Entries: r.list("entry"), Match: r.get("match"), Miss: r.get("miss"), File: r.file, Line: r.line}
		if len(e.Entries) == 0 || e.Match == "" && e.Miss == "" {
			f.at(r, "needs an entry, and a sentence that must match or one that must not")
		}
		out = append(out, e)
	}
	for _, r := range readTable(fsys, "tone/acts.tsv", actColumns, &f) {
		if r.get("match") != "" || r.get("miss") != "" {
			out = append(out, ToneExample{[]string{"act:" + r.get("act")}, r.get("match"), r.get("miss"), r.file, r.line})
		}
	}
	return out, f.err()
}
