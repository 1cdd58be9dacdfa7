package corpus

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"detente/analysis"
)

// minExtract is the length in bytes from which an extracted article is believed; below it the page is flattened.
const minExtract = 200

// mostTags is how many tags a page may have to be taken to the extractor, whose time grows with their square; pages
// of news have some thousands. One with more is flattened.
const mostTags = 60_000

// readHTML extracts the article of a web page, its title, outlet, address and date.
func readHTML(d *analysis.Document, text string, o *Options, c *dating) []paragraph {
	if strings.Count(text, "<") > mostTags {
		return clean(stripTags(text), c)
	}
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return clean(stripTags(text), c)
	}
	if date, ok := pageDate(page, d.URL, o.Today); ok {
		c.add(date, true)
	}
	p, meta, err := extract(page, d.URL)
	if err == nil {
		fill(&d.Title, meta.Title)
		fill(&d.Outlet, meta.Sitename)
		fill(&d.URL, meta.URL)
		fill(&d.Outlet, strings.TrimPrefix(meta.Hostname, "www."))
		fill(&d.Language, meta.Language)
	}
	n := 0
	for i := range p {
		n += len(p[i].text)
	}
	if n < minExtract || len(p) == 1 && runTogether(p[0].text, text) {
		return clean(stripTags(text), c)
	}
	if len(c.dates) == 0 {
		flat := lines(stripTags(text))
		_, from, to := stretch(flat)
		c.byline(flat, from, to)
	}
	c.story(p)
	return kinds(dropRepeats(withTitle(d.Title, dropNotices(p))))
}

// runTogether reports whether the extractor has run several lines of the page into one paragraph, without so much as a
// blank between them, as it does with pages that have no paragraphs of their own or little else than pictures.
func runTogether(paragraph, page string) bool {
	n := 0
	for _, l := range lines(stripTags(page)) {
		if len(l.text) >= 40 && strings.Contains(paragraph, l.text) {
			n++
		}
	}
	return n > 1
}

func fill(field *string, s string) {
	if *field == "" {
		*field = normal(s)
	}
}

// withTitle puts the page's title in front of the text where it does not stand there.
func withTitle(title string, p []paragraph) []paragraph {
	if title == "" || len(p) > 0 && strings.EqualFold(p[0].text, title) {
		return p
	}
	return append([]paragraph{{text: title, kind: analysis.Heading, fixed: true}}, p...)
}

// extract runs the extractor. It is given any page there is, so a panic within it is an error like others.
func extract(page *html.Node, address string) (p []paragraph, meta trafilatura.Metadata, err error) {
	defer func() {
		if x := recover(); x != nil {
			p, err = nil, fmt.Errorf("the page cannot be read: %v", x)
		}
	}()
	o := trafilatura.Options{EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled}
	if u, err := url.Parse(address); err == nil && address != "" {
		o.OriginalURL = u
	}
	r, err := trafilatura.ExtractDocument(page, o)
	if err != nil {
		return nil, meta, err
	}
	if r == nil || r.ContentNode == nil {
		return nil, meta, errors.New("no article found")
	}
	return blocks(r.ContentNode), r.Metadata, nil
}

// pageDate is the day on which the page says it was published.
func pageDate(page *html.Node, address string, today time.Time) (d analysis.Date, ok bool) {
	defer func() {
		if x := recover(); x != nil {
			ok = false
		}
	}()
	if d, ok := linkedDate(page); ok {
		return d, true
	}
	latest := today
	if latest.IsZero() {
		latest = time.Date(lastYear, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	r, err := htmldate.FromDocument(page, htmldate.Options{UseOriginalDate: true, URL: address, MaxDate: latest, SkipExtensiveSearch: true})
	if err != nil || r.DateTime.IsZero() {
		return d, false
	}
	d = analysis.DateOf(r.DateTime, analysis.Day, analysis.BasisMetadata)
	d.Words = normal(r.SrcString)
	if len(d.Words) > 80 {
		d.Words = d.String()
	}
	return d, true
}

// blocks are the paragraphs of an extracted article, with the kinds that the markup tells.
func blocks(n *html.Node) []paragraph {
	var out []paragraph
	var text strings.Builder
	kind, fixed := analysis.Body, false
	flush := func() {
		for _, p := range lines(text.String()) {
			p.kind, p.fixed, p.blank = kind, fixed, true
			out = append(out, p)
		}
		text.Reset()
	}
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		if n.Type == html.TextNode {
			text.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
			return
		}
		if n.DataAtom == atom.Br {
			text.WriteByte('\n')
			return
		}
		if depth > 500 || n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			return
		}
		block, wasKind, wasFixed := isBlock(n.DataAtom), kind, fixed
		if block {
			flush()
		}
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			kind, fixed = analysis.Heading, true
		case atom.Figcaption, atom.Caption:
			kind, fixed = analysis.Caption, true
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
		if block {
			flush()
		}
		kind, fixed = wasKind, wasFixed
	}
	walk(n, 0)
	flush()
	return out
}

// isBlock reports whether an element begins a new line.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav, atom.Ul, atom.Ol, atom.Li,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Figure, atom.Figcaption, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.Caption, atom.Pre, atom.Hr, atom.Dl, atom.Dt, atom.Dd, atom.Form, atom.Body, atom.Html, atom.Title, atom.Option, atom.Button, atom.Label:
		return true
	}
	return false
}

// fragment reports whether the text of a record is marked up.
func fragment(s string) bool {
	i := strings.IndexByte(s, '<')
	if i < 0 {
		return false
	}
	for _, mark := range []string{"</p>", "<br>", "<br/>", "<br />", "</div>", "</a>", "</span>", "</h2>", "<p>", "</em>", "</strong>"} {
		if strings.Contains(s[i:], mark) {
			return true
		}
	}
	return false
}

// stripTags is the text of marked-up text, a line for each block.
func stripTags(s string) string {
	z := html.NewTokenizer(strings.NewReader(s))
	var b strings.Builder
	hidden := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if hidden == 0 {
				b.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == atom.Script || a == atom.Style || a == atom.Noscript || a == atom.Template:
				hidden++
			case a == atom.Br || isBlock(a):
				b.WriteByte('\n')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case a == atom.Script || a == atom.Style || a == atom.Noscript || a == atom.Template:
				hidden = max(0, hidden-1)
			case isBlock(a):
				b.WriteString("\n\n")
			}
		}
	}
}
