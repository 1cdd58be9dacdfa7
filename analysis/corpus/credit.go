package corpus

import "strings"

// agencies sign pictures. They count as a credit behind a slash or "via", in brackets, or with "Images".
var agencies = [...]string{"Getty Images", "Getty", "AFP", "AP", "Reuters", "REUTERS", "EPA", "EPA-EFE", "Anadolu", "Sputnik", "SPUTNIK", "Shutterstock", "Alamy", "TASS", "Xinhua", "Bloomberg", "ZUMA", "NurPhoto", "PA", "PA Wire"}

// hasCredit is a quick look for what every credit holds.
func hasCredit(s string) bool {
	return hasSign(s) || strings.Contains(s, "Getty") || strings.Contains(s, "AP Photo") || strings.Contains(s, "Photo by")
}

// hasSign is a quick look for the signs beside which an agency is named.
func hasSign(s string) bool {
	return before(s, '/', "ARE") || before(s, '(', "ARPE") || strings.Contains(s, "via ")
}

// before reports whether a mark stands right before one of some letters.
func before(s string, mark byte, letters string) bool {
	for {
		i := strings.IndexByte(s, mark)
		if i < 0 || i+1 >= len(s) {
			return false
		}
		if s = s[i+1:]; strings.IndexByte(letters, s[0]) >= 0 {
			return true
		}
	}
}

// creditEnd is the offset behind the first credit of a picture in s, -1 for none.
func creditEnd(s string) int {
	for from := 0; from < len(s); {
		i := strings.IndexAny(s[from:], "/(vAG")
		if i < 0 {
			return -1
		}
		i += from
		if end := creditAt(s, i); end > 0 {
			return end
		}
		from = i + 1
	}
	return -1
}

// creditAt reads a credit that stands at s[i] or, behind a slash, around it.
func creditAt(s string, i int) int {
	switch {
	case s[i] == '(':
		n := strings.IndexByte(s[i:min(len(s), i+140)], ')')
		if n < 0 {
			return -1
		}
		inner := s[i+1 : i+n]
		glued := i+n+1 < len(s) && isLetter(s[i+n+1])
		if !creditWords(inner) && !(glued && signed(inner)) {
			return -1
		}
		return i + n + 1
	case s[i] == '/':
		if end := agencyAt(s, i+1); end > 0 && i > 0 && (isLetter(s[i-1]) || s[i-1] >= 0x80 || s[i-1] == ' ') {
			return more(s, end)
		}
	case strings.HasPrefix(s[i:], "via ") && i > 0 && s[i-1] == ' ':
		if end := agencyAt(s, i+4); end > 0 && !strings.HasPrefix(s[end:], " news") {
			return more(s, end)
		}
	case strings.HasPrefix(s[i:], "AP Photo"):
		return more(s, i+len("AP Photo"))
	case strings.HasPrefix(s[i:], "Getty Images") && i > 0 && (s[i-1] == ' '):
		return i + len("Getty Images")
	}
	return -1
}

// signed reports whether the words in a bracket are a name and behind a slash who sent it, in capitals: "Ola Nordmann/NTB".
func signed(s string) bool {
	name, agency, ok := strings.Cut(s, "/")
	if !ok || len(agency) < 2 || !strings.Contains(name, " ") || strings.ContainsAny(s, ",.;0123456789") {
		return false
	}
	for word := range strings.SplitSeq(s, " ") {
		if !isCapital(word) {
			return false
		}
	}
	return isCapital(agency)
}

// more reads on over "/AFP", "/Getty Images" and "/A. Name" behind an agency.
func more(s string, at int) int {
	for at < len(s) {
		rest := s[at:]
		if strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, " via ") {
			skip := 1
			if rest[0] == ' ' {
				skip = len(" via ")
			}
			if end := agencyAt(s, at+skip); end > 0 {
				at = end
				continue
			}
		}
		break
	}
	if at < len(s) && s[at] == ')' {
		at++
	}
	return at
}

// agencyAt reads an agency at s[at]; the longest of those that fit.
func agencyAt(s string, at int) int {
	best := -1
	for _, a := range agencies {
		if strings.HasPrefix(s[at:], a) && at+len(a) > best && (at+len(a) == len(s) || !isLetter(s[at+len(a)]) && s[at+len(a)] != '\'' && !strings.HasPrefix(s[at+len(a):], "’")) {
			best = at + len(a)
		}
	}
	return best
}

// creditWords reports whether the words in a bracket are a credit: "AFP/Getty Images", "Photo by A. Name", "A. Name/AP".
func creditWords(s string) bool {
	if strings.HasPrefix(s, "Photo") || strings.HasPrefix(s, "Image") || strings.HasPrefix(s, "AP Photo") || strings.HasPrefix(s, "Picture") {
		return true
	}
	if len(s) > 90 {
		return false
	}
	slash := strings.ContainsRune(s, '/') || strings.Contains(s, "via ") || strings.Contains(s, "Getty") || strings.Contains(s, "Images")
	for _, a := range agencies {
		if slash && (strings.HasSuffix(s, a) || strings.Contains(s, "/"+a) || strings.HasPrefix(s, a+"/") || strings.HasPrefix(s, a+" ")) {
			return true
		}
	}
	return false
}

// longestCaption is how far before its credit a caption may begin.
const longestCaption = 400

// captionStart finds where the caption of the credit that ends at end begins: behind the last sentence end
// that is not the caption's own, or at the start of the paragraph.
func captionStart(s string, end int) int {
	start := 0
	list := sentences(s[:end])
	last := len(list) - 1
	if last < 0 {
		return 0
	}
	start = list[last].start
	// "The minister speaks. A. Name/AFP": the credit is a sentence of its own, the caption the one before.
	if bracket := strings.IndexByte(s[start:end], '('); bracket != 0 && (bracket > 0 || countWords(s[start:end], 9) > 8) {
		return start
	}
	if last > 0 && list[last].start-list[last-1].start < longestCaption && !strings.ContainsAny(s[list[last-1].start:list[last-1].end], "“”\"") {
		return list[last-1].start
	}
	return start
}
