package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
)

// splitGlued takes apart paragraphs in which a flattened page glued things together: labels of
// pictures and advertisements, captions with their credits, and sentences without a space between.
func splitGlued(p []paragraph) []paragraph {
	out := make([]paragraph, 0, len(p)+8)
	for _, x := range p {
		if !hasLabel(x.text) && !hasCredit(x.text) && !hasGlue(x.text) {
			out = append(out, x)
			continue
		}
		for _, s := range cutLabels(x.text) {
			for _, y := range cutCredits(s) {
				for k, t := range cutGlue(y.text) {
					if t = strings.TrimSpace(t); t != "" {
						out = append(out, paragraph{text: t, kind: y.kind, fixed: y.fixed, blank: x.blank || k > 0})
					}
				}
			}
		}
	}
	return out
}

// hasLabel is a quick look for a word that every label in glued has.
func hasLabel(s string) bool {
	for i := 0; i+5 < len(s); i++ {
		switch s[i] | 0x20 {
		case 'g':
			if hasFold(s[i:], "gallery") {
				return true
			}
		case 'c':
			if hasFold(s[i:], "continue") || hasFold(s[i:], "caption") {
				return true
			}
		case 'e':
			if hasFold(s[i:], "enlarge") {
				return true
			}
		case 's':
			if hasFold(s[i:], "skip to") || hasFold(s[i:], "source,") {
				return true
			}
		}
	}
	return false
}

// cutLabels cuts a paragraph at the labels, which are dropped.
func cutLabels(s string) []string {
	if !hasLabel(s) {
		return []string{s}
	}
	var out []string
	low := strings.ToLower(s)
	if len(low) != len(s) { // a letter whose small form is longer: places would not agree
		return []string{s}
	}
	for {
		at, length := -1, 0
		for _, g := range glued {
			if i := strings.Index(low, g); i >= 0 && (at < 0 || i < at || i == at && len(g) > length) && wordBound(low, i, i+len(g)) {
				at, length = i, len(g)
			}
		}
		if at < 0 {
			return append(out, s)
		}
		out = append(out, s[:at])
		s, low = s[at+length:], low[at+length:]
	}
}

func wordBound(s string, from, to int) bool {
	return (from == 0 || !isLetter(s[from-1])) && (to == len(s) || !isLetter(s[to]))
}

// hasGlue is a quick look for a capital right behind the end of a sentence.
func hasGlue(s string) bool { return glueAt(s, 0) >= 0 }

// glueAt finds the place, from i on, where a sentence begins without a space before it; -1 for none.
func glueAt(s string, i int) int {
	for i += 2; i+1 < len(s); i++ {
		c := s[i]
		if c != '.' && c != '?' && c != '!' {
			continue
		}
		if !isSmall(s[i-1]) || !isSmall(s[i-2]) {
			continue
		}
		at := i + 1
		for at < len(s) {
			r, n := utf8.DecodeRuneInString(s[at:])
			if r != '”' && r != '’' && r != '"' && r != ')' {
				break
			}
			at += n
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if r == '“' && at > i {
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

func isSmall(c byte) bool { return 'a' <= c && c <= 'z' }

// inAddress reports whether the stop at s[i] stands in a web or mail address.
func inAddress(s string, i int) bool {
	w := s[strings.LastIndexByte(s[:i], ' ')+1:]
	if n := strings.IndexByte(w, ' '); n >= 0 {
		w = w[:n]
	}
	return strings.ContainsAny(w, "/@") || strings.HasPrefix(w, "www.") || strings.Contains(w, ".com") || strings.Contains(w, ".org")
}

func cutGlue(s string) []string {
	var out []string
	for {
		at := glueAt(s, 0)
		if at < 0 || at >= len(s) {
			return append(out, s)
		}
		out = append(out, s[:at])
		s = s[at:]
	}
}

// cutCredits cuts a paragraph behind the credits of pictures: what stands before a credit, back to the end of
// the sentence before, is the caption.
func cutCredits(s string) []paragraph {
	var out []paragraph
	for {
		end := creditEnd(s)
		if end < 0 {
			break
		}
		start := captionStart(s, end)
		if head := strings.TrimSpace(s[:start]); head != "" {
			out = append(out, paragraph{text: head})
		}
		out = append(out, paragraph{text: strings.TrimSpace(s[start:end]), kind: analysis.Caption, fixed: true})
		s = strings.TrimSpace(s[end:])
	}
	if s != "" {
		out = append(out, paragraph{text: s})
	}
	return out
}
