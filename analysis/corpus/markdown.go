package corpus

import (
	"strings"

	"detente/analysis"
)

// readMarkdown makes the paragraphs of a Markdown text: front matter is metadata, headings are marked as such, and
// what only the reader of the source sees (links' addresses, emphasis, code, comments) is left out.
func readMarkdown(d *analysis.Document, text string, c *dating) []paragraph {
	text = frontMatter(d, text, c)
	date, rest, ok := headerDate(text)
	c.add(date, ok)
	m := &marker{}
	for line := range strings.SplitSeq(dropComments(rest), "\n") {
		m.line(line)
	}
	m.flush()
	p := m.out
	c.byline(p, 0, len(p))
	c.story(p)
	if d.Title == "" && len(p) > 0 && p[0].kind == analysis.Heading {
		d.Title = p[0].text
	}
	return kinds(dropRepeats(withTitle(normal(d.Title), dropNotices(p))))
}

// frontMatter reads the "key: value" lines between two "---" (or "key = value" between "+++") in front of a text.
func frontMatter(d *analysis.Document, text string, c *dating) (rest string) {
	fence := text[:min(3, len(text))]
	first, body, more := strings.Cut(text, "\n")
	if fence != "---" && fence != "+++" || strings.TrimSpace(first) != fence || !more {
		return text
	}
	var names []string
	values := map[string]string{}
	for {
		line, after, more := strings.Cut(body, "\n")
		if strings.TrimSpace(line) == fence {
			body = after
			break
		}
		if !more { // it was a rule, not front matter
			return text
		}
		body = after
		if i := strings.IndexAny(line, ":="); i > 0 && line[0] != ' ' && line[0] != '\t' && line[0] != '#' {
			name := strings.TrimSpace(line[:i])
			names = append(names, name)
			values[name] = strings.Trim(strings.TrimSpace(line[i+1:]), `"'`)
		}
	}
	at := columns(names, nil)
	fill(&d.Title, values[at["title"]])
	fill(&d.Outlet, values[at["outlet"]])
	fill(&d.URL, values[at["url"]])
	fill(&d.Language, values[at["language"]])
	c.add(metaDate(values[at["date"]]))
	return body
}

// dropComments cuts <!-- comments --> out of a text.
func dropComments(s string) string {
	return dropBetween(s, "<!--", "-->", "")
}

// dropBetween cuts what stands between two marks, and the marks, and puts instead in its place.
func dropBetween(s, from, to, instead string) string {
	var out strings.Builder
	last := 0
	for {
		i := strings.Index(s[last:], from)
		if i < 0 {
			break
		}
		n := strings.Index(s[last+i+len(from):], to)
		if n < 0 {
			break
		}
		out.WriteString(s[last : last+i])
		out.WriteString(instead)
		last += i + len(from) + n + len(to)
	}
	if last == 0 {
		return s
	}
	out.WriteString(s[last:])
	return out.String()
}

// marker reads Markdown line by line.
type marker struct {
	out  []paragraph
	text strings.Builder // of the paragraph so far
	code string          // the fence of the code that the line stands in
}

func (m *marker) line(line string) {
	s := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), ">"))
	switch {
	case m.code != "":
		if strings.HasPrefix(s, m.code) {
			m.code = ""
		}
	case strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~"):
		m.flush()
		m.code = s[:3]
	case s == "":
		m.flush()
	case isUnderline(s) && m.text.Len() > 0:
		m.end(analysis.Heading)
	case strings.Trim(s, "-*_= ") == "" || strings.Trim(s, "|-: ") == "": // a rule, the line below a table's head
		m.flush()
	case s[0] == '#' && strings.HasPrefix(strings.TrimLeft(s, "#"), " "):
		m.flush()
		m.text.WriteString(strings.Trim(s, "# "))
		m.end(analysis.Heading)
	case s[0] == '[' && strings.Contains(s, "]: "): // the address of a link, a footnote
		m.flush()
	default:
		if item := listItem(s); item != s {
			m.flush()
			s = item
		}
		if m.text.Len() > 0 {
			m.text.WriteByte(' ')
		}
		m.text.WriteString(s)
		if s[0] == '|' {
			m.flush()
		}
	}
}

// isUnderline reports whether a line of marks makes a heading of the line above.
func isUnderline(s string) bool {
	return len(s) >= 2 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// listItem is the text of a list item, or the line as it is.
func listItem(s string) string {
	for _, mark := range [...]string{"- ", "* ", "+ "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return strings.TrimLeft(rest, " ")
		}
	}
	i := 0
	for i < len(s) && i < 3 && isDigit(s[i]) {
		i++
	}
	if i > 0 && (strings.HasPrefix(s[i:], ". ") || strings.HasPrefix(s[i:], ") ")) {
		return strings.TrimLeft(s[i+2:], " ")
	}
	return s
}

func (m *marker) flush() { m.end(analysis.Body) }

// end writes the paragraph so far.
func (m *marker) end(kind analysis.ParagraphKind) {
	s := m.text.String()
	m.text.Reset()
	if s == "" {
		return
	}
	if strings.HasPrefix(s, "![") && strings.HasSuffix(s, ")") && strings.Count(s, "](") == 1 {
		kind = analysis.Caption
	}
	if fragment(s) {
		s = stripTags(s)
	}
	if s[0] == '|' {
		s = strings.ReplaceAll(strings.Trim(s, "| "), "|", " ")
	}
	if s = normal(inline(s)); s != "" {
		m.out = append(m.out, paragraph{text: s, kind: kind, fixed: true, blank: true})
	}
}

// inline is a paragraph without the marks of links, pictures, emphasis, code and footnotes.
func inline(s string) string {
	if !strings.ContainsAny(s, "*_[]`\\<") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\':
			if i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!|>", s[i+1]) >= 0 {
				i++
			}
			b.WriteByte(s[i])
		case '*':
			if i > 0 && s[i-1] == ' ' && i+1 < len(s) && s[i+1] == ' ' { // 5 * 3
				b.WriteByte(c)
			}
		case '`':
		case '_':
			if i > 0 && i+1 < len(s) && wordByte(s[i-1]) && wordByte(s[i+1]) {
				b.WriteByte(c)
			}
		case '!':
			if i+1 == len(s) || s[i+1] != '[' {
				b.WriteByte(c)
			}
		case '[':
			text, n := link(s[i:])
			if n == 0 {
				b.WriteByte(c)
				continue
			}
			b.WriteString(text)
			i += n - 1
		case '<':
			if n := strings.IndexByte(s[i:min(len(s), i+longestLink)], '>'); n > 0 && (strings.Contains(s[i:i+n], "://") || strings.Contains(s[i:i+n], "@")) {
				i += n
				continue
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func wordByte(c byte) bool { return isLetter(c) || isDigit(c) || c >= 0x80 }

// longestLink is the length in bytes up to which a link is looked for.
const longestLink = 600

// link reads "[text](address)", "[text][name]" or "[^note]"; n is its length, 0 where there is none.
func link(s string) (text string, n int) {
	if s = s[:min(len(s), longestLink)]; strings.IndexByte(s, ']') < 0 {
		return "", 0
	}
	depth, end := 0, -1
	for i := 0; i < len(s) && end < 0; i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				end = i
			}
		}
	}
	if end < 0 {
		return "", 0
	}
	text = s[1:end]
	if strings.HasPrefix(text, "^") {
		return "", end + 1
	}
	if end+1 < len(s) {
		if closing := map[byte]byte{'(': ')', '[': ']'}[s[end+1]]; closing != 0 {
			if k := strings.IndexByte(s[end+1:], closing); k >= 0 {
				return inline(text), end + 1 + k + 1
			}
		}
	}
	return "", 0
}
