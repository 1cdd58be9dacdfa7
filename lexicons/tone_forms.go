package lexicons

import (
	"io/fs"
	"strings"
)

// loadIrregular reads the verbs whose forms follow no rule, and those that double their last
// letter: third person, past, participle, gerund.
func loadIrregular(fsys fs.FS, f *faults) map[string][4][]string {
	out := map[string][4][]string{}
	for _, r := range readTable(fsys, "tone/irregular.tsv", []string{"base", "past", "participle", "gerund"}, f) {
		base := r.get("base")
		if _, ok := out[base]; ok || base == "" {
			f.at(r, "the verb %q is empty or stands twice", base)
			continue
		}
		forms := regular(base)
		for i, column := range []string{"past", "participle", "gerund"} {
			if l := r.list(column); len(l) > 0 {
				forms[i+1] = l
			}
		}
		out[base] = forms
	}
	return out
}

// inflect gives third person, past, participle and gerund of a verb.
func inflect(base string, irregular map[string][4][]string) [4][]string {
	if forms, ok := irregular[base]; ok {
		return forms
	}
	return regular(base)
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func regular(base string) [4][]string {
	n := len(base)
	past, gerund := base+"ed", base+"ing"
	switch {
	case strings.HasSuffix(base, "ee"):
		past = base + "d"
	case strings.HasSuffix(base, "e"):
		past, gerund = base+"d", base[:n-1]+"ing"
	case n > 1 && base[n-1] == 'y' && !vowel(base[n-2]):
		past = base[:n-1] + "ied"
	}
	return [4][]string{{plural(base)}, {past}, {past}, {gerund}}
}

// contracted is a phrase that begins with "not" or "cannot" as it follows a contracted verb ("do n't want war");
// nil for others.
func contracted(words []string) []string {
	if len(words) < 2 || words[0] != "not" && words[0] != "cannot" {
		return nil
	}
	return append([]string{"n't"}, words[1:]...)
}

// plural is the word with its ending -s, of nouns and of verbs.
func plural(word string) string {
	n := len(word)
	switch {
	case n == 0:
		return word
	case n > 1 && word[n-1] == 'y' && !vowel(word[n-2]):
		return word[:n-1] + "ies"
	case n > 1 && word[n-1] == 'o' && !vowel(word[n-2]):
		return word + "es" // "goes", "vetoes", "embargoes"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "z"),
		strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return word + "es"
	}
	return word + "s"
}
