package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sampleBytes of a text tell its language.
const sampleBytes = 8 << 10

// minimum shares and counts of the test; found on news in English of all lengths and in the
// languages below.
const (
	latinShare   = 0.6 // of the letters, in a text in a Latin script
	englishShare = 0.12
	otherShare   = 0.10
	testWords    = 12 // with fewer words a Latin text is taken for English
)

var languageNames = map[string]string{
	"cyrillic": "a Cyrillic script", "arabic": "the Arabic script", "hebrew": "the Hebrew script", "greek": "Greek",
	"han": "Chinese or Japanese", "hangul": "Korean", "devanagari": "Devanagari", "georgian": "Georgian", "armenian": "Armenian", "thai": "Thai",
	"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "tr": "Turkish",
	"sv": "Swedish", "ro": "Romanian", "cs": "Czech", "hu": "Hungarian", "id": "Indonesian", "fi": "Finnish", "da": "Danish or Norwegian",
}

// functionWords are words that another language uses all the time and English does not.
var functionWords = map[string]string{
	"der": "de", "und": "de", "nicht": "de", "mit": "de", "ist": "de", "von": "de", "auf": "de", "sich": "de", "das": "de", "dem": "de", "ein": "de", "eine": "de", "für": "de",
	"les": "fr", "et": "fr", "une": "fr", "dans": "fr", "pour": "fr", "est": "fr", "du": "fr", "qui": "fr", "sur": "fr", "pas": "fr", "des": "fr", "le": "fr", "au": "fr",
	"el": "es", "los": "es", "las": "es", "por": "es", "una": "es", "y": "es", "del": "es", "con": "es", "su": "es", "para": "es",
	"il": "it", "che": "it", "di": "it", "della": "it", "è": "it", "gli": "it", "sono": "it", "nel": "it", "per": "it", "non": "it",
	"os": "pt", "não": "pt", "uma": "pt", "um": "pt", "dos": "pt", "em": "pt", "ao": "pt", "da": "pt",
	"het": "nl", "een": "nl", "van": "nl", "niet": "nl", "zijn": "nl", "voor": "nl", "ook": "nl", "op": "nl", "dat": "nl",
	"nie": "pl", "się": "pl", "jest": "pl", "na": "pl", "że": "pl", "w": "pl", "przez": "pl",
	"ve": "tr", "bir": "tr", "bu": "tr", "için": "tr", "ile": "tr", "olarak": "tr",
	"och": "sv", "att": "sv", "som": "sv", "är": "sv", "till": "sv", "inte": "sv", "ett": "sv",
	"și": "ro", "în": "ro", "să": "ro", "pe": "ro", "cu": "ro", "este": "ro",
	"že": "cs", "je": "cs", "jsou": "cs", "který": "cs", "se": "cs",
	"és": "hu", "az": "hu", "hogy": "hu", "nem": "hu", "egy": "hu",
	"yang": "id", "dan": "id", "dengan": "id", "untuk": "id", "dari": "id",
	"että": "fi", "oli": "fi", "mutta": "fi", "hän": "fi", "kun": "fi",
	"og": "da", "ikke": "da", "til": "da", "har": "da", "af": "da",
}

// language tells the language of a text: "en", a key of languageNames, or "" for neither.
func language(s string) string {
	if len(s) > sampleBytes {
		end := sampleBytes
		for end < len(s) && !utf8.RuneStart(s[end]) {
			end++
		}
		s = s[:end]
	}
	if script := scriptOf(s); script != "" {
		return script
	}
	words, english := 0, 0
	count := map[string]int{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if w = strings.ToLower(w); len(w) > 1 && isStop(w) {
			english++
		} else if l := functionWords[w]; l != "" {
			count[l]++
		}
	}
	best, most := "", 0
	for l, n := range count {
		if n > most || n == most && l < best {
			best, most = l, n
		}
	}
	switch {
	case words < testWords || float64(english) >= englishShare*float64(words) && english > most:
		return "en"
	case most > english && float64(most) >= otherShare*float64(words):
		return best
	case english > 0:
		return "en" // lists and tables use few function words
	}
	return ""
}

// scriptOf is the script that most letters belong to, "" for Latin.
func scriptOf(s string) string {
	letters, latin := 0, 0
	var other [10]int
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if isLetter(byte(r)) {
				letters++
				latin++
			}
			continue
		case !unicode.IsLetter(r):
			continue
		}
		letters++
		if unicode.Is(unicode.Latin, r) {
			latin++
			continue
		}
		for i, t := range scripts() {
			if unicode.Is(t.table, r) {
				other[i]++
				break
			}
		}
	}
	if letters == 0 || float64(latin) >= latinShare*float64(letters) {
		return ""
	}
	best := 0
	for i, n := range other {
		if n > other[best] {
			best = i
		}
	}
	return scripts()[best].name
}

type script struct {
	name  string
	table *unicode.RangeTable
}

func scripts() [10]script {
	return [10]script{
		{"cyrillic", unicode.Cyrillic}, {"arabic", unicode.Arabic}, {"hebrew", unicode.Hebrew}, {"greek", unicode.Greek}, {"han", unicode.Han},
		{"hangul", unicode.Hangul}, {"devanagari", unicode.Devanagari}, {"georgian", unicode.Georgian}, {"armenian", unicode.Armenian}, {"thai", unicode.Thai},
	}
}

// foreignCode reports whether a language code names another language than English.
func foreignCode(code string) bool {
	code = strings.ToLower(strings.TrimSpace(code))
	return len(code) >= 2 && len(code) <= 10 && !strings.HasPrefix(code, "en") && code != "und"
}
