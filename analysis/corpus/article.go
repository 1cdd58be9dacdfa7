package corpus

import "strings"

// A flattened page is menus, the article, and lists of other articles. The article is the stretch of
// lines whose scores add up to most: sentences count for it, menu entries against it (maximum subsequence
// segmentation, Pasternack and Roth 2009, here with lines for tokens and hand-set scores).
const (
	menuScore   = -9  // of a line that is no sentence
	noticeScore = -16 // of a line of a site's own notices
	endScore    = -40 // of a line that opens comments, or lists of other articles
	maxScore    = 60  // of one line, so that one long line does not outweigh an article

	pageMenu  = 6 // so many menu lines at a stretch
	pageShare = 4 // or one line in so many, are a page; else the text is an article as it is
	pageLines = 12
)

// stretch finds the lines [from, to) of the article on a page, and its title before them (-1 for none). A
// text that is no page is an article as a whole.
func stretch(p []paragraph) (head, from, to int) {
	if !isPage(p) {
		return -1, 0, len(p)
	}
	best, sum, start := 0, 0, 0
	for i := range p {
		if sum += lineScore(p[i].text); sum <= 0 {
			sum, start = 0, i+1
			continue
		}
		if sum > best {
			best, from, to = sum, start, i+1
		}
	}
	if best == 0 {
		return -1, 0, len(p)
	}
	return headline(p, from), from, to
}

// article cuts the menus and lists off the lines of a page.
func article(p []paragraph, head, from, to int) []paragraph {
	if head < 0 {
		return p[from:to]
	}
	out := make([]paragraph, 0, to-from+1)
	h := p[head]
	h.blank = true
	return append(append(out, h), p[from:to]...)
}

// isPage reports whether the lines hold menus.
func isPage(p []paragraph) bool {
	menu, run, longest := 0, 0, 0
	for i := range p {
		if !isMenu(p[i].text) {
			run = 0
			continue
		}
		menu++
		if run++; run > longest {
			longest = run
		}
	}
	return longest >= pageMenu || menu >= pageLines && menu*pageShare >= len(p)
}

// isMenu reports whether a line is as short as a menu's, and no sentence.
func isMenu(s string) bool {
	return len(s) < 40 && !ended(s) && countWords(s, 6) < 6
}

// lineScore is how much a line speaks for an article.
func lineScore(s string) int {
	if endsArticle(s) {
		return endScore
	}
	if notice(s) {
		return noticeScore
	}
	words, stops := prose(s)
	switch {
	case ended(s) && words >= 8 && stops*6 >= words:
		return min(words, maxScore)
	case ended(s) && words >= 3 && stops > 0:
		return words / 3
	case ended(s) && words >= 15: // another language
		return min(words, maxScore) / 2
	case words >= 20 && stops*5 >= words:
		return min(words, maxScore)
	case words >= 12 && stops*4 >= words:
		return 2
	case words >= 6 && stops*4 >= words:
		return menuScore / 2
	}
	return menuScore
}

// headline finds the title of the article that begins at line from: the last line before it, not far
// off, that is longer than a menu's and no sentence; -1 for none.
func headline(p []paragraph, from int) int {
	first := strings.TrimSpace(p[0].text)
	for i := from - 1; i >= 0 && i >= from-25; i-- {
		s := p[i].text
		// The title of the page stands in its first line as well, before the outlet's name.
		if len(s) >= 20 && i > 0 && strings.HasPrefix(first, s) {
			return i
		}
	}
	for i := from - 1; i >= 0 && i >= from-6; i-- {
		s := p[i].text
		if words := countWords(s, 30); words >= 5 && words < 30 && !notice(s) && len(dates(s, "")) == 0 {
			return i
		}
	}
	return -1
}

// ended reports whether a line ends as a sentence does.
func ended(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…") ||
		strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, "—")
}

// countWords counts up to limit words.
func countWords(s string, limit int) int {
	n, in := 0, false
	for i := 0; i < len(s) && n < limit; i++ {
		if blank := isBlank(s[i]); !blank && !in {
			n++
			in = true
		} else if blank {
			in = false
		}
	}
	return n
}

// prose counts the words of a line and those that bind sentences together and are written small.
func prose(s string) (words, stops int) {
	for i := 0; i < len(s); {
		for i < len(s) && !isLetter(s[i]) && s[i] < 0x80 && !isDigit(s[i]) {
			i++
		}
		start := i
		for i < len(s) && (isLetter(s[i]) || s[i] >= 0x80 || isDigit(s[i])) {
			i++
		}
		if i == start {
			break
		}
		words++
		if isStop(s[start:i]) {
			stops++
		}
	}
	return words, stops
}

// isStop reports whether a word is one of the commonest function words, in small letters.
func isStop(w string) bool { return len(w) <= 5 && stopSet[w] }

// stopWords are the commonest function words of English.
var stopWords = strings.Fields(`the of and to a in is was for on that with he she it they we as at by
	be are were his her their its has have had from this not but an will would which
	who after said been or than if you can could about into when there over more also
	up out what so no our your my them us i s t do does did how all some one`)

var stopSet = set(strings.Join(stopWords, "|"))
