package corpus

import "strings"

// Speech between dashes runs over several sentences, "- We wait. We hope - he said", which a flattened page glues together like
// all others: it stays one paragraph, so that what is said and who says it are not parted.

// longestSpeech is how many pieces speech between dashes may have.
const longestSpeech = 8

// joinSpeech joins the pieces of a text from one in which a dash opens speech to the one in which it ends.
func joinSpeech(pieces []string) []string {
	for i := 0; i+1 < len(pieces); i++ {
		if !opensSpeech(pieces[i]) {
			continue
		}
		for j := i + 1; j < len(pieces) && j < i+longestSpeech; j++ {
			if strings.HasPrefix(pieces[j], "- ") {
				break
			}
			if endsSpeech(pieces[j]) {
				joined := append(pieces[:i:i], strings.Join(pieces[i:j+1], " "))
				pieces = append(joined, pieces[j+1:]...)
				i-- // it may open speech again at its end
				break
			}
		}
	}
	return pieces
}

// opensSpeech reports whether a dash opens speech in a text and none ends it.
func opensSpeech(s string) bool {
	at := -1
	if strings.HasPrefix(s, "- ") {
		at = 0
	}
	for _, end := range [...]string{".- ", ".\"- ", ".”- ", "?- ", "!- ", ". - "} {
		if k := strings.LastIndex(s, end); k >= 0 {
			at = max(at, k)
		}
	}
	return at >= 0 && !endsSpeech(s[at+2:])
}

// endsSpeech reports whether a dash with a verb of speaking behind it, or a pronoun and then a verb, stands in a text.
func endsSpeech(s string) bool {
	for {
		_, rest, ok := strings.Cut(s, " - ")
		if !ok {
			return false
		}
		s = rest
		word, more, _ := strings.Cut(rest, " ")
		if word == "he" || word == "she" || word == "they" {
			word, _, _ = strings.Cut(more, " ")
		}
		switch word = strings.TrimRight(word, ".,:"); word {
		case "said", "says", "told", "wrote":
			return true
		}
		if strings.HasSuffix(word, "ed") && isSmall(word[0]) {
			return true
		}
	}
}
