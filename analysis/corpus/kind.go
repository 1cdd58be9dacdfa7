package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"detente/analysis"
)

// headingWords is the length up to which a line without a sentence's end is a heading; the first
// line of a text, its title, may be longer.
const headingWords, titleWords = 16, 30

// kinds tells headings and captions from running text, where the markup has not.
func kinds(p []paragraph) []paragraph {
	for i := range p {
		if p[i].fixed || p[i].kind != analysis.Body {
			continue
		}
		limit := headingWords
		if i == 0 {
			limit = titleWords
		}
		switch s := p[i].text; {
		case len(s) <= longestPicture && (captionLabel(s) || !p[i].unmarked && (pictured(s) || credited(s))):
			p[i].kind = analysis.Caption
		case i+1 < len(p) && announces(s, p[i+1].text):
		case isHeading(s, limit):
			p[i].kind = analysis.Heading
		}
	}
	return p
}

// announces reports whether a line ends with a colon before a quotation, or, before running text, is as long as a sentence or ends
// with a verb of speaking: "The minister replied:", "In a letter to the paper the ministry denied the charge:".
func announces(s, next string) bool {
	const shortest = 6 // words
	if !strings.HasSuffix(s, ":") || !strings.Contains(s, " ") {
		return false
	}
	return strings.HasPrefix(next, "“") || strings.HasPrefix(next, "\"") || strings.HasPrefix(next, "‘") || ended(next) && (countWords(s, shortest+1) > shortest || speaks(s))
}

// speaks reports whether the last word before the colon that ends a line is the past of a verb of speaking: "The mayor added:".
func speaks(s string) bool {
	s = strings.TrimSuffix(s, ":")
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "said", "added", "wrote", "continued", "replied", "responded", "explained", "stated", "concluded", "noted", "declared", "argued", "warned", "tweeted":
		return true
	}
	return false
}

// isHeading reports whether a line is a headline, crosshead or byline: short, and no sentence.
func isHeading(s string, limit int) bool {
	if len(s) > limit*14 || ended(s) && !strings.HasSuffix(s, ":") {
		return crosshead(s)
	}
	if countWords(s, limit+1) > limit {
		return false
	}
	// A quotation that lacks its stop is somebody's words all the same.
	return !strings.HasPrefix(s, "“") && !strings.HasPrefix(s, "\"") && !strings.Contains(s, " said") && !strings.HasSuffix(s, ",")
}

// crosshead reports whether a line is a question or call in capitals, as crossheads are.
func crosshead(s string) bool {
	return len(s) < 60 && !strings.ContainsAny(s, "abcdefghijklmnopqrstuvwxyz") && strings.ContainsAny(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// longestPicture is how long a caption is at most, in bytes.
const longestPicture = 600

// captionLabel reports whether a line begins as the captions and credits of pictures do.
func captionLabel(s string) bool {
	if s == "" || strings.IndexByte("PFIV(", s[0]) < 0 {
		return false
	}
	for _, p := range [...]string{"Photo:", "PHOTO:", "Photograph:", "Picture:", "FILE PHOTO", "File photo", "FILE -", "FILE –", "FILE —", "Image:", "Photo by", "Photos by", "Photo credit", "Image credit", "Video:", "(Photo"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// credited reports whether a line ends with the credit of a picture.
func credited(s string) bool {
	if !hasCredit(s) {
		return false
	}
	end := creditEnd(s)
	return end > 0 && strings.Trim(s[end:], " .)]") == ""
}

// joinBroken joins paragraphs that are one sentence: the first has no end, the second begins small, or, in a text whose
// lines mostly break so, stands in the line right below.
func joinBroken(p []paragraph) []paragraph {
	if len(p) < 2 {
		return p
	}
	all := mostlyBroken(p)
	out := p[:1]
	for _, next := range p[1:] {
		last := &out[len(out)-1]
		if broken(last, &next) && (beginsSmall(next.text) || all && !next.blank) {
			last.text, last.unmarked = joinLines(last.text, next.text, p), false
			continue
		}
		out = append(out, next)
	}
	return out
}

// broken reports whether the first of two paragraphs has no end.
func broken(last, next *paragraph) bool {
	return last.kind == analysis.Body && next.kind == analysis.Body && !last.fixed && !next.fixed && !ended(last.text) && countWords(last.text, 7) > 6
}

// mostlyBroken reports whether most of the lines without an end are followed, right below, by one that begins small: text
// whose lines were cut at a width and in part joined again.
func mostlyBroken(p []paragraph) bool {
	const least = 5 // such lines
	open, small := 0, 0
	for i := 1; i < len(p); i++ {
		if p[i].blank || !broken(&p[i-1], &p[i]) {
			continue
		}
		if open++; beginsSmall(p[i].text) {
			small++
		}
	}
	return small >= least && small*2 > open
}

func beginsSmall(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) || len(s) == n {
		return false
	}
	second, _ := utf8.DecodeRuneInString(s[n:])
	return !unicode.IsUpper(second) // iPhone
}

// Repeats are looked for among short paragraphs: captions, headings, standfirsts.
const longestRepeat, shortestRepeat = 600, 12

// dropRepeats drops paragraphs that stand in the text already, and those that the next one begins with.
func dropRepeats(p []paragraph) []paragraph {
	seen := make(map[string]struct{}, len(p))
	out := p[:0]
	for i := range p {
		s := p[i].text
		if len(s) <= longestRepeat && len(s) >= shortestRepeat {
			if _, ok := seen[s]; ok {
				continue
			}
			seen[s] = struct{}{}
			if i+1 < len(p) && len(p[i+1].text) > len(s) && strings.HasPrefix(p[i+1].text, s) && ended(s) {
				continue
			}
		}
		out = append(out, p[i])
	}
	return out
}
