package lexicons

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spellings are the forms of a name that need not be listed: without diacritics, in British and
// American spelling, with the Arabic article apart, and with only the first letter of a long acronym in upper case (Nato).
func spellings(name string) []string { return appendSpellings(nil, name) }

// appendSpellings appends the spellings of a name.
func appendSpellings(out []string, name string) []string {
	name, _ = strings.CutSuffix(name, commonMark)
	from := len(out)
	out = append(out, name)
	if !isASCII(name) {
		out = addNew(out, from, plain.Replace(name))
	}
	if twoWays(name) {
		for _, v := range out[from:] {
			out = addNew(out, from, american.Replace(v))
			out = addNew(out, from, british.Replace(v))
		}
	}
	if strings.Contains(name, "l-") {
		for _, v := range out[from:] {
			out = addNew(out, from, articleApart(v))
		}
	}
	for _, v := range out[from:] {
		if len(v) >= 4 && capital(v[1]) && strings.IndexFunc(v, notCapital) < 0 {
			out = addNew(out, from, v[:1]+strings.ToLower(v[1:]))
		}
	}
	return out
}

func capital(c byte) bool { return 'A' <= c && c <= 'Z' }

func notCapital(r rune) bool { return r < 'A' || r > 'Z' }

// articleApart parts the Arabic article from its noun: "Jaish al Islam".
func articleApart(name string) string {
	for _, article := range [...]string{"al", "Al", "el", "El"} {
		name = strings.ReplaceAll(" "+name, " "+article+"-", " "+article+" ")[1:]
	}
	return name
}

// addNew appends a spelling that does not stand in out[from:] yet.
func addNew(out []string, from int, spelling string) []string {
	if spelling == "" || slices.Contains(out[from:], spelling) {
		return out
	}
	return append(out, spelling)
}

// appendPersonSpellings appends the spellings of a person's name, and the forms of Arabic names: al-Assad, al Assad, Assad.
func appendPersonSpellings(out []string, name string) []string {
	if !strings.Contains(name, "l-") {
		return appendSpellings(out, name) // nearly all
	}
	from := len(out)
	for _, v := range spellings(name) {
		out = addNew(out, from, v)
		for _, article := range [...]string{"al-", "Al-", "el-", "El-"} {
			if i := strings.Index(v, article); i == 0 || i > 0 && v[i-1] == ' ' {
				rest := v[i+len(article):]
				out = addNew(out, from, v[:i]+article[:2]+" "+rest)
				out = addNew(out, from, v[:i]+rest)
				if strings.Contains(rest, article) { // "Sheikh al-X al-Y": both at once is enough
					out = addNew(out, from, strings.ReplaceAll(v, article, ""))
				}
			}
		}
	}
	return out
}

// lastName is the last word of a name of two words or more, the form a person is called by unless
// the row says otherwise.
func lastName(name string) string {
	i := strings.LastIndexFunc(name, unicode.IsSpace)
	if i < 0 {
		return ""
	}
	last := strings.TrimSpace(name[i:])
	if utf8.RuneCountInString(last) < 2 || !hasUpper(last) {
		return ""
	}
	return last
}

func hasUpper(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// twoWays is a quick look for what every word has that american or british replaces.
func twoWays(name string) bool {
	for i := 0; i+3 <= len(name); i++ {
		switch s := name[i:]; s[0] {
		case 'e':
			if strings.HasPrefix(s, "efen") || strings.HasPrefix(s, "ent") || strings.HasPrefix(s, "eigh") {
				return true
			}
		case 'r':
			if strings.HasPrefix(s, "rgani") || strings.HasPrefix(s, "rogram") {
				return true
			}
		case 'a':
			if strings.HasPrefix(s, "abo") {
				return true
			}
		case 'd':
			if strings.HasPrefix(s, "dvis") {
				return true
			}
		}
	}
	return false
}

var (
	american = strings.NewReplacer(toAmerican...)
	british  = strings.NewReplacer(toBritish...)
)

var toAmerican = []string{"Organisation", "Organization", "Defence", "Defense", "defence", "defense",
	"Centre", "Center", "Programme", "Program", "Labour", "Labor", "neighbour", "neighbor", "organisation", "organization", "adviser", "advisor"}

var toBritish = []string{"Organization", "Organisation", "Defense", "Defence", "defense", "defence", "organization", "organisation",
	"advisor", "adviser", "Center for", "Centre for"}

// plain strips the diacritics that names in the lexicon bear.
var plain = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a", "Á", "A", "Å", "A", "Ā", "A",
	"ç", "c", "ć", "c", "č", "c", "Ç", "C", "Č", "C", "Ć", "C", "ď", "d", "đ", "d", "Đ", "D",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e", "ə", "e", "É", "E", "Ə", "E",
	"ğ", "g", "ģ", "g", "í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i", "İ", "I", "Í", "I",
	"ķ", "k", "ļ", "l", "ł", "l", "Ł", "L", "ľ", "l", "ñ", "n", "ń", "n", "ņ", "n", "ň", "n",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ő", "o", "Ó", "O", "Ö", "O", "Ø", "O",
	"ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s", "Š", "S", "Ş", "S", "Ș", "S", "ß", "ss",
	"ť", "t", "ț", "t", "ţ", "t", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u", "Ü", "U", "Ú", "U",
	"ý", "y", "ź", "z", "ż", "z", "ž", "z", "Ž", "Z", "Ż", "Z", "æ", "ae", "’", "'")
