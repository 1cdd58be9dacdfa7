package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis/swar"
)

// sampleBytes of a text tell its language.
const sampleBytes = 8 << 10

// minimum shares and counts of the test; found on news in English of all lengths and in the
// languages below.
const (
	latinShare   = 0.6 // of the letters, in a text in a Latin script
	englishShare = 0.12
	otherShare   = 0.10
	testWords    = 12  // with fewer words a Latin text is taken for English
	sureShare    = 0.2 // of English function words; with fewer a library is asked as well
)

var languageNames = map[string]string{
	"cyrillic": "a Cyrillic script", "arabic": "the Arabic script", "hebrew": "the Hebrew script", "greek": "Greek",
	"han": "Chinese or Japanese", "hangul": "Korean", "devanagari": "Devanagari", "georgian": "Georgian", "armenian": "Armenian", "thai": "Thai",
	"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "tr": "Turkish",
	"sv": "Swedish", "ro": "Romanian", "cs": "Czech", "hu": "Hungarian", "id": "Indonesian", "fi": "Finnish", "da": "Danish or Norwegian",
	"no": "Norwegian", "vi": "Vietnamese", "hr": "Croatian or Serbian", "sr": "Serbian", "sk": "Slovak", "bg": "Bulgarian", "ru": "Russian", "uk": "Ukrainian", "sw": "Swahili",
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
	"og": "da", "er": "da", "blevet": "da", "blitt": "da", "fra": "da", "også": "da", "eller": "da", "ikke": "da", "til": "da", "har": "da", "af": "da",
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
	if plainEnglish(s) {
		return "en"
	}
	var t tallied
	t.add(s)
	// Every letter that is not ASCII has two bytes at least: a few of them need no closer look.
	if float64(t.latin) < latinShare*float64(t.latin+t.high/2) || t.latin == 0 {
		if script := scriptOf(s); script != "" {
			return script
		}
	}
	best, most := "", 0
	for l, n := range t.other {
		if n > most {
			best, most = languages[l], n
		}
	}
	if t.words >= testWords && float64(t.english) < sureShare*float64(t.words) {
		if l := guessed(s); l != "en" {
			return l
		}
	}
	switch {
	case t.words < testWords || float64(t.english) >= englishShare*float64(t.words) && t.english > most:
		return "en"
	case most > t.english && float64(most) >= otherShare*float64(t.words):
		return best
	case t.english > 0:
		return "en" // lists and tables use few function words
	}
	return ""
}

// A look at a part of the text settles the language of most: so many of its words are function words of English, and so few
// those of another language, that it can be no other.
const (
	lookEvery   = 1 << 10 // bytes from one stretch that is looked at to the next
	lookBytes   = 1 << 8  // of a stretch
	plainWords  = 60      // words seen at least
	plainShare  = 0.3     // of English function words among them
	plainOther  = 10      // so many times more are they than those of any other language
	plainLetter = 20      // so many ASCII letters are there for each byte of others
)

// plainEnglish reports whether a text is English beyond doubt.
func plainEnglish(s string) bool {
	var t tallied
	for ; len(s) >= lookBytes; s = s[min(lookEvery, len(s)):] {
		t.add(s[:lookBytes])
	}
	return t.words >= plainWords && float64(t.english) >= plainShare*float64(t.words) && plainOther*slices.Max(t.other[:]) <= t.english && plainLetter*t.high <= t.latin
}

// tallied is what a text's letters and words tell of its language.
type tallied struct {
	latin, high    int // ASCII letters, bytes of others
	words, english int
	other          [len(languages)]int // function words, by language
}

// add counts words, runs of letters, by the language that they are function words of.
func (t *tallied) add(s string) {
	for i := 0; i < len(s); {
		if i+8 <= len(s) { // most words are told by one look
			w, n := asciiWord(swar.Eight(s[i : i+8]))
			if n == 0 && s[i] < utf8.RuneSelf {
				i++
				continue
			}
			if n < 8 && s[i+n] < utf8.RuneSelf {
				t.latin += n
				t.count(shortWord{w, n})
				i += n + 1
				continue
			}
		}
		var w shortWord
		start := i
		for i < len(s) {
			c := s[i]
			if isLetter(c) {
				w.add(c | 0x20)
				t.latin++
				i++
				continue
			}
			if c < utf8.RuneSelf {
				break
			}
			r, n := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(r) {
				break
			}
			t.high += n
			for _, b := range []byte(string(unicode.ToLower(r))) {
				w.add(b)
			}
			i += n
		}
		if i == start {
			i++
			continue
		}
		t.count(w)
	}
}

// count counts a word.
func (t *tallied) count(w shortWord) {
	t.words++
	switch l := wordTable.find(w); {
	case l == english:
		t.english++
	case l != none:
		t.other[l]++
	}
}

// asciiWord is how many ASCII letters eight bytes begin with, and those in small letters.
func asciiWord(v uint64) (letters uint64, n int) {
	low := v | 0x20*swar.Ones
	n = swar.Letters(v)
	if n == 8 {
		return low, n
	}
	return low & (1<<(8*n) - 1), n
}

// shortWord is a word of at most eight bytes as a number; all function words are.
type shortWord struct {
	letters uint64
	n       int
}

func (w *shortWord) add(c byte) {
	if w.n < 8 {
		w.letters |= uint64(c) << (8 * w.n)
	}
	w.n++
}

// languages are those that functionWords tell, in the order in which they win a tie.
var languages = [...]string{"cs", "da", "de", "es", "fi", "fr", "hu", "id", "it", "nl", "pl", "pt", "ro", "sv", "tr"}

const (
	none    = -1
	english = len(languages)
)

// languageTable maps short words to languages, by open addressing: a Go map would take most of the time of reading a text.
type languageTable [1 << 10]struct {
	letters  uint64 // 0 where the slot is free
	language int
}

var wordTable = newLanguageTable()

func newLanguageTable() *languageTable {
	var t languageTable
	for i, l := range languages {
		for w, of := range functionWords {
			if of == l {
				t.put(w, i)
			}
		}
	}
	for _, w := range stopWords {
		if len(w) > 1 {
			t.put(w, english) // also where another language has the word
		}
	}
	return &t
}

func (t *languageTable) put(word string, language int) {
	var w shortWord
	for i := range len(word) {
		w.add(word[i])
	}
	i := w.slot()
	for t[i].letters != 0 && t[i].letters != w.letters {
		i = (i + 1) % len(t)
	}
	t[i].letters, t[i].language = w.letters, language
}

func (w shortWord) slot() int { return int(w.letters * 0x9e3779b97f4a7c15 >> 54) }

func (t *languageTable) find(w shortWord) int {
	if w.n > 8 {
		return none
	}
	for i := w.slot(); t[i].letters != 0; i = (i + 1) % len(t) {
		if t[i].letters == w.letters {
			return t[i].language
		}
	}
	return none
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
