package sentence

import (
	"strings"

	"detente/analysis"
	"detente/analysis/wordset"
)

// abbreviations are written with a period that ends no sentence. Their Lower has none: Mr. is mr.
var abbreviations = wordset.New(
	"mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "gen", "lt", "col", "maj", "capt", "cmdr",
	"sgt", "cpl", "adm", "brig", "sen", "sens", "rep", "reps", "gov", "pres", "amb", "supt", "insp", "messrs", "mme",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
	"st", "mt", "ft", "vs", "approx", "dept", "jr", "sr", "inc", "corp", "ltd", "bros", "etc", "co", "viz", "cf",
)

// longest is the length in bytes of the longest abbreviation.
const longest = 6

func isAbbreviation(w string) bool { return len(w) <= longest && abbreviations.Has(w) }

// ends are those that may also stand last in a sentence.
var ends = wordset.New("jr", "sr", "inc", "corp", "ltd", "etc", "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")

// starters are words that, in capitals behind "U.S." or "p.m.", begin a new sentence rather than
// go on with a name (U.S. President, the U.S. Treasury).
var starters = wordset.New(
	"the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "this", "that", "these", "those",
	"but", "and", "or", "so", "yet", "in", "on", "at", "by", "for", "from", "to", "with", "without", "as", "if", "when", "while", "after", "before",
	"since", "although", "though", "because", "however", "meanwhile", "there", "here", "what", "who", "where", "why", "how", "not", "no",
	"both", "all", "some", "many", "most", "several", "according", "asked", "earlier", "later", "last", "still", "also", "despite", "under", "over", "such", "then", "now",
)

// spelling maps the clitics with a curly apostrophe to those with a straight one: there are few, and they are in every sentence.
type spelling map[string]string

var clitics = func() spelling {
	m := spelling{}
	for _, mark := range [...]string{"’", "‘", "ʼ"} {
		for _, c := range [...]string{"s", "re", "ve", "ll", "d", "m", "t"} {
			m[mark+c] = "'" + c
		}
		m["n"+mark+"t"] = "n't"
	}
	return m
}()

func (m spelling) of(w string) string {
	if w[0] == '\'' {
		return w
	}
	if straight, ok := m[w]; ok {
		return straight
	}
	return straighten.Replace(w)
}

var straighten = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‐", "-", "‑", "-")

// hyphened is the shape of a number with a hyphen.
func hyphened(w string) analysis.Shape {
	if strings.IndexFunc(w, isHyphen) >= 0 {
		return analysis.Hyphened
	}
	return 0
}
