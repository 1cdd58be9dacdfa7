package audit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/pipeline"
	"detente/lexicons"
)

// The general counter-examples stand in examples.tsv under these names instead of an entry's. They try every
// entry of their kind that has no sentence of its own that must not match.
const (
	anyVerb   = "any verb"   // acts of one word: {participle}
	anyWord   = "any word"   // nouns, things and shifters of one word: {word}
	anyPhrase = "any phrase" // entries of several words: {beginning}, which is all but the last word, and {Last}
)

// slots are an entry's kind, and its words as a general counter-example names them.
type slots struct {
	kind  string
	words *strings.Replacer
}

// slotsOf are the slots of each entry; marks of punctuation and endings such as 's have none.
func slotsOf(lex *lexicons.Tone) map[string]slots {
	out := map[string]slots{}
	put := func(name string, words []string, participle string) {
		switch first := words[0]; {
		case len(words) > 1:
			last := words[len(words)-1]
			r, n := utf8.DecodeRuneInString(last)
			beginning := strings.ReplaceAll(strings.Join(words[:len(words)-1], " "), " 's", "'s")
			out[name] = slots{anyPhrase, strings.NewReplacer("{beginning}", beginning, "{Last}", string(unicode.ToUpper(r))+last[n:])}
		case participle != "":
			out[name] = slots{anyVerb, strings.NewReplacer("{participle}", participle)}
		case first[0] >= 'a' && first[0] <= 'z' && first != "n't":
			out[name] = slots{anyWord, strings.NewReplacer("{word}", first)}
		}
	}
	for i := range lex.Acts {
		a := &lex.Acts[i]
		participle := ""
		for _, f := range a.Forms {
			if f.Form&lexicons.ParticipleForm != 0 && !f.Noun {
				participle = f.Words[0]
			}
		}
		put("act:"+a.Lemma, lexicons.Split(a.Lemma), participle)
	}
	for i := range lex.Objects {
		put("object:"+lex.Objects[i].Lemma, lexicons.Split(lex.Objects[i].Lemma), "")
	}
	for _, s := range lex.Shifters {
		put(s.Name(), s.Words, "")
	}
	return out
}

// counter tries the general counter-examples on the entries that have none of their own.
func (r *Result) counter(set *lexicons.Set, p *pipeline.Pipeline, general []lexicons.ToneExample, names []string, own map[string]bool) {
	of := slotsOf(set.Tone)
	for _, n := range names {
		s, ok := of[n]
		if !ok || own[n] {
			continue
		}
		tried := false
		for _, e := range general {
			if !slices.Contains(e.Entries, s.kind) {
				continue
			}
			tried = true
			if text := s.words.Replace(e.Miss); slices.Contains(found(p, text), n) {
				r.Faults = append(r.Faults, fault(e, "%q is found in %q, where it must not", n, text))
			}
		}
		if tried {
			r.General++
		}
	}
}

func isGeneral(e lexicons.ToneExample) bool { return strings.HasPrefix(e.Entries[0], "any ") }
