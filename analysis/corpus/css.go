package corpus

import "strings"

// stripCSS cuts style sheets out of a text. Crawlers that flatten a page leave them in, before the
// article and within it; general extractors return them as text. A block is read as CSS has it, rule
// by rule, and given up at the first thing that is none, so that an unclosed brace costs no article.
func stripCSS(s string) string {
	if strings.IndexByte(s, '{') < 0 && strings.IndexByte(s, '}') < 0 {
		return s
	}
	s = stripComments(s)
	var out strings.Builder
	last, from := 0, 0 // last: kept up to here; from: look for the next brace here
	for {
		i := strings.IndexAny(s[from:], "{}")
		if i < 0 {
			break
		}
		i += from
		if s[i] == '}' {
			if orphan(s[last:i]) {
				out.WriteByte('\n')
				last = i + 1
			}
			from = i + 1
			continue
		}
		end := block(s, i)
		if end < 0 {
			from = i + 1
			continue
		}
		start := selectorStart(s, last, i)
		out.WriteString(s[last:start])
		out.WriteByte('\n')
		last, from = end, end
	}
	if last == 0 {
		return s
	}
	out.WriteString(s[last:])
	return out.String()
}

// stripComments cuts comments out of a text that holds style sheets.
func stripComments(s string) string { return dropBetween(s, "/*", "*/", " ") }

// orphan reports whether the text before a closing brace is the end of a cut-off rule.
func orphan(s string) bool {
	t := strings.TrimSpace(s)
	if len(t) == 0 {
		return true
	}
	if len(t) > 4000 || strings.IndexByte(t, ':') < 0 {
		return false
	}
	at := strings.LastIndexByte(t, ';') + 1
	return declaration(t+"}", skipBlank(t, at)) > 0
}

// deepest is how many braces style sheets nest at most.
const deepest = 30

// block reads the rule body that opens at s[i]; it returns the offset behind it, -1 where it is no CSS.
func block(s string, i int) int {
	depth, at, rules := 0, i, 0
	for at < len(s) {
		at = skipBlank(s, at)
		if at == len(s) {
			break
		}
		switch s[at] {
		case '{':
			if depth++; depth > deepest {
				return -1
			}
			at++
			continue
		case '}':
			depth--
			at++
			if rules++; depth == 0 {
				return at
			}
			continue
		case ';':
			at++
			continue
		}
		if end := declaration(s, at); end > 0 {
			at, rules = end, rules+1
			continue
		}
		if brace := selectorEnd(s, at); brace > 0 {
			at = brace
			continue
		}
		break
	}
	if rules == 0 {
		return -1
	}
	return min(at, len(s))
}

// skipBlank skips white space and comments.
func skipBlank(s string, at int) int {
	for at < len(s) {
		switch {
		case s[at] == ' ' || s[at] == '\n' || s[at] == '\t' || s[at] == '\r':
			at++
		case strings.HasPrefix(s[at:], "/*"):
			n := strings.Index(s[at:], "*/")
			if n < 0 {
				return len(s)
			}
			at += n + 2
		default:
			return at
		}
	}
	return at
}

// declaration reads "property:value" up to its semicolon or the closing brace; -1 where there is none.
func declaration(s string, at int) int {
	i := at
	for i < len(s) && (isLetter(s[i]) || isDigit(s[i]) || s[i] == '-' || s[i] == '_' || s[i] == '*') {
		i++
	}
	if i == at || i-at > 80 {
		return -1
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if i >= len(s) || s[i] != ':' {
		return -1
	}
	for i++; i < len(s); i++ {
		switch s[i] {
		case ';':
			return i + 1
		case '}':
			return i
		case '{':
			return -1 // a selector such as a:hover{
		case '"', '\'':
			if n := strings.IndexByte(s[i+1:min(len(s), i+2000)], s[i]); n >= 0 {
				i += n + 1
			}
		case '(':
			if n := strings.IndexByte(s[i:], ')'); n >= 0 && strings.HasPrefix(s[max(0, i-3):], "url") {
				i += n
			}
		case '\n':
			if i-at > 500 {
				return -1
			}
		}
	}
	return -1
}

// selectorEnd reads a selector or at-rule up to its opening brace; -1 where there is none near.
func selectorEnd(s string, at int) int {
	n := strings.IndexAny(s[at:min(len(s), at+4000)], "{};")
	if n < 0 {
		return -1
	}
	switch {
	case s[at+n] == ';' && s[at] == '@': // @import url(x);
		return at + n + 1
	case s[at+n] != '{':
		return -1
	case selectorStart(s, at, at+n) > at:
		return -1
	}
	return at + n
}

// selectorStart finds where the selector in front of the brace at s[brace] begins, not before low.
func selectorStart(s string, low, brace int) int {
	if at := strings.LastIndexByte(s[low:brace], '@'); at >= 0 && isRule(s[low+at+1:brace]) {
		return low + at
	}
	start := brace
	for at := brace; at > low; {
		for at > low && isBlank(s[at-1]) {
			at--
		}
		word := at
		for word > low && !isBlank(s[word-1]) {
			word--
		}
		if word == at || !selectorWord(s[word:at]) {
			// A selector glued to the word before it, as in "end.css-1x{", stays with the word's letters.
			break
		}
		start, at = word, word
	}
	return start
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isRule(s string) bool {
	if strings.ContainsAny(s, "{};") {
		return false
	}
	s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "-webkit-"), "-moz-"), "-ms-")
	for _, r := range []string{"media", "supports", "keyframes", "font-face", "layer", "container", "page", "property", "counter-style", "starting-style", "scope", "viewport", "import", "charset", "-o-keyframes"} {
		if strings.HasPrefix(s, r) {
			return true
		}
	}
	return false
}

// selectorWord reports whether a word of text can be part of a selector.
func selectorWord(w string) bool {
	if len(w) == 1 {
		return strings.Contains(">+~,*abipqsu&|", w)
	}
	w = strings.TrimSuffix(w, ",")
	if tags[w] {
		return true
	}
	marks := 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case isLetter(c) || isDigit(c) || c == '-' || c == '_' || c >= 0x80:
		case c == '.' || c == '#' || c == ':' || c == '[':
			if i+1 == len(w) || !isLetter(w[i+1]) && !strings.ContainsRune("-_:\\*.", rune(w[i+1])) {
				return false
			}
			marks++
		case strings.IndexByte("%", c) >= 0:
			return i+1 == len(w) || w[i+1] == ','
		case strings.IndexByte("\\>+~*(),=\"'^$|]!/&@", c) >= 0:
			marks++
		default:
			return false
		}
	}
	return marks > 0
}

// tags are the elements that selectors name.
var tags = map[string]bool{
	"html": true, "body": true, "div": true, "span": true, "p": true, "a": true, "ul": true, "ol": true, "li": true, "h1": true, "h2": true,
	"h3": true, "h4": true, "h5": true, "h6": true, "img": true, "svg": true, "button": true, "input": true, "select": true, "textarea": true,
	"table": true, "tr": true, "td": true, "th": true, "thead": true, "tbody": true, "form": true, "label": true, "nav": true, "header": true,
	"footer": true, "section": true, "article": true, "aside": true, "main": true, "figure": true, "figcaption": true, "video": true,
	"audio": true, "iframe": true, "from": true, "to": true, "and": true, "hr": true, "br": true, "small": true, "strong": true, "em": true,
	"code": true, "pre": true, "blockquote": true, "picture": true, "source": true, "path": true, "g": true, "dl": true, "dt": true, "dd": true,
	"abbr": true, "sub": true, "sup": true, "summary": true, "details": true, "template": true, "canvas": true, "fieldset": true, "legend": true,
	"optgroup": true, "option": true, "time": true, "cite": true, "mark": true, "del": true, "ins": true, "kbd": true, "samp": true, "progress": true,
}
