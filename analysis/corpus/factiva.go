package corpus

import (
	"slices"
	"strings"

	"detente/analysis"
)

// factivaHead reads title, byline, "512 words", date, time, outlet, code, language and rights, one a line; the body follows.
// Lines that have no such head are all body.
func factivaHead(lines []string) (f fields, body []string) {
	at := slices.IndexFunc(lines[:min(len(lines), 20)], isWords)
	if at < 0 {
		return f, lines
	}
	for _, line := range lines[:at] {
		if s := strings.TrimSpace(line); s != "" && (f.title == "" || len(s) > len(f.title) && !strings.HasPrefix(s, "By ")) {
			f.title = s
		}
	}
	at++
	language := at + languageLine(lines[at:])
	for ; at < len(lines); at++ {
		s := strings.TrimSpace(lines[at])
		switch {
		case s == "":
		case f.date == "" && len(s) < 40 && len(dates(s, analysis.BasisMetadata)) > 0:
			f.date = s
		case isClock(s):
		case f.outlet == "" && len(s) < 80:
			f.outlet = s
		case len(s) <= 10 && strings.ToUpper(s) == s: // the outlet's code, a page
		case languageCode(s) != "":
			f.language = "en"
		case isCopyright(s):
			return f, lines[at+1:]
		case at < language: // a long code of the outlet, an edition, a volume, a page
		default:
			return f, lines[at:]
		}
	}
	return f, nil
}

// languageLine is the place of the language among the lines of a head; -1 where a line that is too long for a head comes first.
func languageLine(lines []string) int {
	for i, line := range lines[:min(len(lines), 16)] {
		if languageCode(line) != "" {
			return i
		}
		if len(line) > longestHead {
			break
		}
	}
	return -1
}

// longestHead is the length in bytes of the longest line of a head.
const longestHead = 100

func isClock(s string) bool {
	h, m, ok := strings.Cut(s, ":")
	return ok && len(s) <= 8 && len(h) <= 2 && len(h) > 0 && isDigit(h[0]) && len(m) >= 2 && isDigit(m[0])
}

// codedArticle reads an article of Factiva with indexing: "HD" title, "PD" date, "SN" outlet, "LA" language, "LP" and "TD" text, each
// in front of its line or on a line before it.
func codedArticle(lines []string) (f fields, body []string, ok bool) {
	code := ""
	seen := map[string]bool{}
	var text []string
	for _, line := range lines {
		s := strings.TrimSpace(line)
		if c, rest := codeOf(s); c != "" {
			code, s = c, rest
			seen[c] = true
		}
		switch code {
		case "LP", "TD":
			text = append(text, s)
		case "HD":
			f.title = strings.TrimSpace(f.title + " " + s)
		case "PD":
			f.date = strings.TrimSpace(f.date + " " + s)
		case "SN":
			f.outlet = strings.TrimSpace(f.outlet + " " + s)
		case "LA":
			f.language = languageCode(s)
		}
	}
	if !seen["HD"] || !seen["TD"] && !seen["LP"] {
		return fields{}, nil, false
	}
	return f, text, true
}

// codeOf tells the code in front of a line and what follows.
func codeOf(s string) (code, rest string) {
	if len(s) < 2 || len(s) > 2 && s[2] != ' ' && s[2] != '\t' {
		return "", ""
	}
	switch s[:2] {
	case "HD", "PD", "SN", "LA", "LP", "TD", "BY", "WC", "SC", "CY", "SE", "ET", "PG", "ED", "CO", "IN", "NS", "RE", "AN", "RF", "CR", "CT":
		if len(s) > 2 && (len(s) == 3 || s[3] != ' ') && s[2] != '\t' { // a word: "IN Oslo"
			return "", ""
		}
		return s[:2], strings.TrimSpace(s[2:])
	}
	return "", ""
}
