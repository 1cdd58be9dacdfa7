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

// assemble writes the paragraphs as a document's text.
func assemble(d *analysis.Document, paragraphs []paragraph) {
	n := 0
	for _, p := range paragraphs {
		n += len(p.text) + 2
	}
	var b strings.Builder
	b.Grow(n)
	d.Paragraphs = make([]analysis.Paragraph, 0, len(paragraphs))
	for i, p := range paragraphs {
		if i > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(p.text)
		d.Paragraphs = append(d.Paragraphs, analysis.Paragraph{Span: analysis.Span{Start: start, End: b.Len()}, Kind: p.kind})
	}
	d.Text = b.String()
}
