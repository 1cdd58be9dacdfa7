package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/swar"
)

// Sentences that a flattened page glued together: "It was late.The minister left".

// hasGlue reports whether a capital stands right behind the end of a sentence.
func hasGlue(s string) bool {
	stops, words := true, true // there may be some from here on
	for i := 2; i < len(s); i++ {
		if i = glueMark(s, i); i == len(s) {
			break
		}
		if ends[s[i]] {
			if stops {
				if stops = glueAt(s, i-2) >= 0; stops {
					return true
				}
			}
		} else if i >= 3 && words {
			if words = wordGlueAt(s, i-3) >= 0; words {
				return true
			}
		}
	}
	return false
}

// glueMark is the first place from i on, which is not 0, where sentences that are glued together, or a name and the word before it,
// may meet: a stop or a capital behind a small letter and not before a space. It is len(s) where there is none.
func glueMark(s string, i int) int {
	for ; i+1 < len(s); i++ {
		for i+7 <= len(s) { // a quick look at six letters, and at those beside them
			v := swar.Eight(s[i-1 : i+7])
			low := v &^ swar.High
			small, mark, space := swar.Within(low, 'a', 'z')&^v, swar.Within(low, '!', 'Z')&^v, swar.Within(low, ' ', ' ')&^v
			if (small<<8&mark&^(space>>8))<<8 != 0 {
				break
			}
			i += 6
		}
		if i+1 < len(s) && isSmall(s[i-1]) && s[i+1] != ' ' && (ends[s[i]] || 'A' <= s[i] && s[i] <= 'Z') {
			return i
		}
	}
	return len(s)
}

// glueAt finds the place, from i on, where a sentence begins without a space before it; -1 for none.
func glueAt(s string, i int) int {
	for i += 2; i+1 < len(s); i++ {
		if !ends[s[i]] {
			continue
		}
		if !isSmall(s[i-1]) || !isSmall(s[i-2]) {
			continue
		}
		at := i + 1
		for at < len(s) {
			r, n := utf8.DecodeRuneInString(s[at:])
			if r != '”' && r != '’' && r != '"' && r != ')' || r == '"' && (strings.Count(s[:at], `"`)%2 == 0 || speaksOn(s[at+n:])) {
				break // a straight mark that opens what follows
			}
			at += n
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if (r == '“' || r == '"') && at > i {
			r, _ = utf8.DecodeRuneInString(s[at+n:])
		} else if at+n < len(s) && !isSmall(s[at+n]) && s[at+n] != ' ' {
			continue
		}
		if unicode.IsUpper(r) && !abbreviated(s[:i]) && !inAddress(s, i) {
			return at
		}
	}
	return -1
}

// speaksOn reports whether a text begins with the first person, so that a mark before it opens a quotation again, as in each paragraph of a
// longer one.
func speaksOn(s string) bool {
	word := s[:wordEnd(s, 0)]
	return word == "We" || word == "I" || word == "Our" || word == "My"
}

// ends are the marks that end a sentence.
var ends = [256]bool{'.': true, '?': true, '!': true}

func isSmall(c byte) bool { return 'a' <= c && c <= 'z' }

// inAddress reports whether the stop at s[i] stands in a web or mail address.
func inAddress(s string, i int) bool {
	w := s[max(0, i-longestWord):min(len(s), i+longestWord)]
	w = w[strings.LastIndexByte(w[:min(i, longestWord)], ' ')+1:]
	if n := strings.IndexByte(w, ' '); n >= 0 {
		w = w[:n]
	}
	return strings.ContainsAny(w, "/@") || strings.HasPrefix(w, "www.") || strings.Contains(w, ".com") || strings.Contains(w, ".org")
}

// starters are words that begin sentences and no names: behind a word in small letters, "saidThe", two sentences are glued.
var starters = [...]string{"The", "He", "She", "They", "But", "And", "This", "There", "When", "While", "After", "However", "Meanwhile"}

// wordGlueAt finds the place, three letters from i on, where a starter stands glued to the word before it; -1 for none.
func wordGlueAt(s string, i int) int {
	for i += 3; i+2 < len(s); i++ {
		if c := s[i]; c < 'A' || c > 'W' || !isSmall(s[i-1]) || !isSmall(s[i-2]) || !isSmall(s[i-3]) {
			continue
		}
		for _, w := range starters {
			if !strings.HasPrefix(s[i:], w) || i+len(w) == len(s) || s[i+len(w)] != ' ' {
				continue
			}
			from := i
			for from > 0 && isSmall(s[from-1]) {
				from--
			}
			if from == 0 || s[from-1] == ' ' {
				return i
			}
		}
	}
	return -1
}

func cutGlue(s string) []string {
	var out []string
	start, word := 0, wordGlueAt(s, 0)
	for {
		at := glueAt(s[start:], 0)
		if at >= 0 {
			at += start
		}
		if word >= 0 && (at < 0 || word < at) {
			at = word
		}
		if at < 0 || at >= len(s) {
			return append(out, s[start:])
		}
		out = append(out, s[start:at])
		if start = at; word >= 0 && word <= at {
			word = wordGlueAt(s, at)
		}
	}
}
