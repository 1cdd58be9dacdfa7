package corpus

import (
	"strings"

	"detente/analysis"
)

// paragraph is a paragraph on its way through the cleaning.
type paragraph struct {
	text  string
	kind  analysis.ParagraphKind
	blank bool // a blank line or an indentation stood before it
	soft  bool // its last word goes on in the next line, behind a soft hyphen
	fixed bool // the kind is known from the markup

	unmarked bool // hasMark has been asked, and said no
	glued    bool // hasGlue has been asked, and said yes
}

// clean makes the paragraphs of an article from the text of a page or file, and adds the date of its byline.
func clean(s string, c *dating) []paragraph {
	p := lines(stripCSS(s))
	p = joinWrapped(p)
	head, from, to := stretch(p)
	c.byline(p, from, to)
	c.story(p[from:to])
	p = article(p, head, from, to)
	p = splitGlued(p)
	p = dropNotices(p)
	p = joinBroken(p)
	return kinds(dropRepeats(p))
}

const softHyphen = "\u00ad"

// lines cuts a text at its line breaks and normalises the letters of each line.
func lines(s string) []paragraph {
	out := make([]paragraph, 0, strings.Count(s, "\n")+1)
	blank, indented := true, false
	for len(s) > 0 {
		var line string
		if i := strings.IndexByte(s, '\n'); i >= 0 {
			line, s = s[:i], s[i+1:]
		} else {
			line, s = s, ""
		}
		indent := strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t")
		soft := strings.HasSuffix(line[:blankEnd(line)], softHyphen)
		if line = normal(line); line == "" {
			blank = true
			continue
		}
		out = append(out, paragraph{text: line, blank: blank || indent && !indented, soft: soft})
		blank, indented = false, indent
	}
	return out
}

// paragraphBreak stands between the paragraphs of a document.
const paragraphBreak = "\n\n"

// assemble makes the paragraphs the document's text. It is the text that they were cut from where the cleaning changed nothing.
func assemble(d *analysis.Document, paragraphs []paragraph, from string) {
	d.Paragraphs = make([]analysis.Paragraph, 0, len(paragraphs))
	at, same := 0, true
	for _, p := range paragraphs {
		end := at + len(p.text)
		d.Paragraphs = append(d.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: at, End: end}, Kind: p.kind})
		same = same && end <= len(from) && from[at:end] == p.text && (end == len(from) || strings.HasPrefix(from[end:], paragraphBreak))
		at = end + len(paragraphBreak)
	}
	if size := max(0, at-len(paragraphBreak)); same && size == len(from) {
		d.Text = from
		return
	}
	var b strings.Builder
	b.Grow(at)
	for i, p := range paragraphs {
		if i > 0 {
			b.WriteString(paragraphBreak)
		}
		b.WriteString(p.text)
	}
	d.Text = b.String()
}
