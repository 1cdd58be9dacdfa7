package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Flattened pages leave links to other articles within the paragraph, behind the credit of a picture: "… at the harbour. Ola
// Nordmann/Pool Related article Oslo says it will send ships The envoy left on Friday." The title of the link has no stop, and is
// written as a sentence is, so that the next sentence shows by its capital.

// linked reports whether what stands at s[from:to] labels a link: with a capital, before the capital of a title.
func linked(s string, from, to int) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[to:], " \n‘“'\""))
	return isCapital(s[from:]) && (unicode.IsUpper(r) || unicode.IsDigit(r))
}

// The title of a link has at least so many words, and at most so many.
const shortestTitle, longestTitle = 4, 30

// linkTitle cuts the title of a link off what follows it: before a word that begins sentences and no names, else before a name
// that did something in the past, which titles do not use, else with the sentence that it is glued to.
func linkTitle(s string) (title, rest string) {
	s = strings.TrimSpace(s)
	told, at, before, comma := -1, 0, "", -longestTitle
	for n := 0; at < len(s) && n < longestTitle; n++ {
		word, _, _ := strings.Cut(s[at:], " ")
		end := at + len(word)
		if n >= shortestTitle {
			if opensSentence(before, word) || n-comma <= longestSource && saysLast[before] && isCapital(word) {
				return strings.TrimSpace(s[:at]), s[at:]
			}
			if told < 0 && opensReport(before, s[at:]) {
				told = at
			}
			if last := strings.TrimRight(s[:end], "”’\"')"); last != "" && ends[last[len(last)-1]] && !abbreviated(strings.TrimRight(last, ".")) {
				if at = end; last[len(last)-1] == '?' {
					told = -1 // the title asks it
				}
				break
			}
		}
		if strings.HasSuffix(word, ",") {
			comma = n
		} else if comma == n-1 && !isCapital(word) {
			comma = -longestTitle // no name of who says so
		}
		before, at = word, min(end+1, len(s))
	}
	if told > 0 {
		at = told
	}
	return strings.TrimSpace(s[:at]), s[at:]
}

// longestSource is how many words behind its last comma a title tells who says so, and the verb is one of these: "…, Norland's army says".
const longestSource = 6

var saysLast = set(`says|say|reports|report|claims|claim|warns|warn`)

// sentenceWords are words that with a capital begin sentences, and hardly names.
var sentenceWords = set(`The|A|An|In|On|At|But|And|He|She|They|It|We|You|I|This|That|These|Those|There|When|While|After|Before|As|If|Since|For|From|With|
Without|Despite|Although|However|Meanwhile|His|Her|Their|Its|Our|My|Many|Some|Most|Other|Others|Another|Both|Several|More|Last|Earlier|According|During|
Under|Among|By|Of|One|Two|Three|Now|Then|Here|So|Yet|Such|Also|Amid|Asked|Speaking|Ahead|Until|Not`)

// opensSentence reports whether a word behind another begins a sentence, as no word of a title does: "ships The envoy", "ships “We will".
func opensSentence(before, word string) bool {
	if !mayEnd(before) {
		return false
	}
	bare := strings.TrimLeft(word, "“\"")
	r, _ := utf8.DecodeRuneInString(bare)
	first, _, _ := strings.Cut(strings.ReplaceAll(bare, "’", "'"), "'")
	return sentenceWords[strings.TrimRight(bare, ",")] || sentenceWords[first] && first != "" || len(bare) < len(word) && unicode.IsUpper(r)
}

// opensReport reports whether a name begins behind a word in small letters, and at once a verb in the past: "million Norland reserved".
func opensReport(before, s string) bool {
	if r, _ := utf8.DecodeRuneInString(before); !mayEnd(before) || unicode.IsUpper(r) || !isCapital(s) {
		return false
	}
	for range 5 { // "Prime Minister Kari Holt"
		_, s, _ = strings.Cut(s, " ")
		if !isCapital(s) {
			break
		}
	}
	verb, _, _ := strings.Cut(s, " ")
	return pastVerbs[verb] || strings.HasSuffix(verb, "ed")
}

func isCapital(s string) bool { return s != "" && 'A' <= s[0] && s[0] <= 'Z' }

// pastVerbs are verbs in the past, and auxiliaries, that follow a name in a report.
var pastVerbs = set(`said|told|has|had|have|was|were|is|are|will|would|did|does|also|later|took|gave|made|began|left|fell|met|sent|saw|went|came|held|rose|became`)

// mayEnd reports whether a sentence may end with a word, though its stop is missing.
func mayEnd(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '’' || r == '”' || r == '\'' || r == '%'
}

// creditBefore cuts off a text what stands between its last sentence and the label of a link: who took the picture.
func creditBefore(s string) (text, credit string) {
	const longest = 12 // words
	s = strings.TrimSpace(s)
	list := sentences(s)
	if len(list) == 0 || ended(s) {
		return s, ""
	}
	at := list[len(list)-1].start
	if countWords(s[at:], longest+1) > longest {
		return s, ""
	}
	return strings.TrimSpace(s[:at]), s[at:]
}
