package corpus

import (
	"strings"

	"detente/analysis"
)

// splitGlued takes apart paragraphs in which a flattened page glued things together: labels of
// pictures and advertisements, captions with their credits, and sentences without a space between.
func splitGlued(p []paragraph) []paragraph {
	w := splitter{out: make([]paragraph, 0, len(p)+8)}
	if spoilt := ungluedAll(p); spoilt {
		spaceNames(p)
	}
	for _, x := range p {
		x.unmarked = !hasMark(x.text)
		shouts := nextShout(x.text, 0).end > 0
		if !shouts && !w.gallery && !x.glued && (x.unmarked || !hasLabel(x.text) && !hasCredit(x.text) && !hasPicture(x.text)) {
			w.out = append(w.out, x)
			continue
		}
		for _, y := range cutShouts(x.text) {
			if y.fixed {
				w.out = append(w.out, y)
			} else {
				w.split(cutLabels(y.text))
			}
		}
	}
	return w.out
}

// ungluedAll puts back spaces before names, notes the paragraphs in which sentences are glued together, and reports whether the page
// lost spaces anywhere.
func ungluedAll(p []paragraph) (spoilt bool) {
	for i := range p {
		x := &p[i]
		if glueMark(x.text, 1) == len(x.text) {
			continue
		}
		s := unglue(x.text)
		x.glued = hasGlue(s)
		spoilt = spoilt || x.glued || len(s) > len(x.text)
		x.text = s
	}
	return spoilt
}

// splitter gathers paragraphs.
type splitter struct {
	out              []paragraph
	gallery, related bool // the label of a picture, of a link stood before
}

// split adds the pieces of a text between its labels.
func (w *splitter) split(pieces []string) {
	for i, s := range pieces {
		if s == galleryMark || s == relatedMark {
			w.gallery, w.related = s == galleryMark, s == relatedMark
			continue
		}
		if w.related && s != "" {
			var title string
			if title, s = linkTitle(s); title != "" {
				w.out = append(w.out, paragraph{text: title, kind: analysis.Heading, fixed: true, blank: true})
			}
			w.related = false
		}
		credit := ""
		if i+1 < len(pieces) && pieces[i+1] == relatedMark {
			s, credit = creditBefore(s)
		}
		w.out = cutPictures(w.out, s, w.gallery)
		if credit != "" {
			w.out = append(w.out, paragraph{text: credit, kind: analysis.Caption, fixed: true, blank: true})
		}
		w.gallery = w.gallery && s == ""
	}
}

// cutPictures adds the paragraphs of a text, captions apart.
func cutPictures(out []paragraph, s string, gallery bool) []paragraph {
	add := func(y paragraph) {
		out = append(out, paragraph{text: y.text, kind: y.kind, fixed: y.fixed, blank: true})
	}
	if s = strings.TrimSpace(s); gallery && s != "" {
		cut := cutGallery(s)
		if len(cut) == 1 && cut[0].fixed {
			add(cut[0])
			return out
		}
		if len(cut) > 1 {
			add(cut[0])
			s = cut[1].text
		}
	}
	for _, t := range joinSpeech(cutGlue(s)) {
		for _, y := range cutCredits(strings.TrimSpace(t)) {
			if y.fixed {
				add(y)
				continue
			}
			for _, z := range cutCaptions(y.text) {
				add(z)
			}
		}
	}
	return out
}

// pictureWords are words one of which every caption in running text has, but for those beside which other marks stand.
var pictureWords = []string{"photo", "image", "picture", "handout"}

var markWords = newOpenings(pictureWords, labels, []string{"getty"})

// hasMark is a quick look for what labels, credits and captions hold: most paragraphs have none of it.
func hasMark(s string) bool { return markWords.next(s, 0) >= 0 || hasSign(s) }

// labelWords are words one of which every label in glued has.
var labelWords = newOpenings(labels)

var labels = []string{"gallery", "continue", "caption", "enlarge", "skip to", "source,", "related", "read more", "also read", "read also"}

// hasLabel is a quick look for one of them.
func hasLabel(s string) bool { return labelWords.next(s, 0) >= 0 }

// gluedLabels finds the labels that are cut, where they may be.
var gluedLabels = newOpenings(glued)

// galleryMark stands for the label of a picture, relatedMark for that of a link to another article.
const galleryMark, relatedMark = "\x00gallery", "\x00related"

// cutLabels cuts a paragraph at the labels, which are dropped; those of pictures leave a mark.
func cutLabels(s string) []string {
	if gluedLabels.next(s, 0) < 0 {
		return []string{s}
	}
	var out []string
	low := strings.ToLower(s)
	if len(low) != len(s) { // a letter whose small form is longer: places would not agree
		return []string{s}
	}
	last := 0
	for i := 0; i < len(low); i++ {
		if i > 0 && isLetter(low[i-1]) || !isLetter(low[i]) {
			continue
		}
		length := 0
		for _, g := range glued {
			if len(g) > length && strings.HasPrefix(low[i:], g) && wordBound(low, i, i+len(g)) {
				length = len(g)
			}
		}
		link := strings.HasPrefix(low[i:], "related") || i > 0 && length > 0 && low[i+length-1] == ':'
		if length == 0 || link && !linked(s, i, i+length) || !link && low[i+length-1] == ':' {
			continue
		}
		out = append(out, s[last:i])
		switch last = i + length; {
		case link:
			out = append(out, relatedMark)
		case strings.HasSuffix(low[i:last], "gallery"):
			out = append(out, galleryMark)
		}
		i = last - 1
	}
	return append(out, s[last:])
}

func wordBound(s string, from, to int) bool {
	return (from == 0 || !isLetter(s[from-1])) && (to == len(s) || !isLetter(s[to]))
}

// cutGallery cuts the caption off a paragraph that follows the label of a picture: "… in Oslo (Press Office) The
// minister said". It ends with the bracket that says who took the picture.
func cutGallery(s string) []paragraph {
	end := strings.IndexByte(s[:min(len(s), longestCaption)], ')') + 1
	open := strings.LastIndexByte(s[:end], '(')
	if open <= 0 || end-open > 80 || len(sentences(s[:open])) > 2 {
		return []paragraph{{text: s}}
	}
	// A bracket within the caption, "(left)", does not end it.
	if rest := s[end:]; rest != "" && (rest[0] != ' ' || len(rest) < 2 || rest[1] < 'A' || rest[1] > 'Z') {
		if head := cutGallery(rest); len(head) > 1 {
			head[0].text = s[:end] + head[0].text
			return head
		}
		return []paragraph{{text: s}}
	}
	out := []paragraph{{text: s[:end], kind: analysis.Caption, fixed: true}}
	if rest := strings.TrimSpace(s[end:]); rest != "" {
		out = append(out, paragraph{text: rest})
	}
	return out
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
