package corpus

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"detente/analysis"
)

// newsXML yields the articles of an XML file in NewsML-G2 or NITF, the formats of the news agencies' wires.
func (s *source) newsXML() error {
	n := &newsReader{source: s, xml: newXML(s.in, s.reader.options.MaxDocument)}
	for {
		t, err := n.xml.token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return s.reader.skip(s.recordID("", n.items+1), s.id, s.input.known(), analysis.StatusUnreadable, "%s", trouble(err))
		}
		if err := n.take(t); err != nil {
			return err
		}
		if n.foreign != "" {
			return s.reader.skip(s.id, s.id, s.input.known(), analysis.StatusUnreadable,
				"is XML of a kind that is not read (<%s>; NewsML-G2 and NITF are): convert it to .html or .jsonl", n.foreign)
		}
	}
	if n.item { // it ends within an article
		return s.reader.skip(s.recordID("", n.items+1), s.id, s.input.known(), analysis.StatusUnreadable, "%s", trouble(io.ErrUnexpectedEOF))
	}
	return s.none(n.items)
}

// newsReader gathers articles from the elements of a file.
type newsReader struct {
	source  *source
	xml     *xmlReader
	path    []string // names of the open elements
	items   int
	foreign string // the root of another kind of XML

	item     bool // an article is open, at depth
	depth    int
	size     int
	guid     string
	fields   fields
	created  string // day of the content, before that of the item
	text     strings.Builder
	body     int // depth of the element that holds the text
	hidden   int // depth of an element within it that is not text
	headline strings.Builder
	titled   bool // the headline is whole; some items repeat it within the text
}

// deepestXML is how deep elements may nest; deeper ones are not told apart.
const deepestXML = 500

func (n *newsReader) take(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		n.open(t.Name.Local, t.Attr)
	case xml.EndElement:
		return n.close(t.Name.Local)
	case xml.CharData:
		n.letters(string(t))
	}
	return nil
}

// open begins an element.
func (n *newsReader) open(name string, attributes []xml.Attr) {
	if len(n.path) == 0 && n.items == 0 && !n.item {
		switch name {
		case "newsMessage", "newsItem", "packageItem", "nitf", "catalogItem", "conceptItem", "knowledgeItem", "NewsML":
		default:
			n.foreign = name
			return
		}
	}
	if len(n.path) < deepestXML {
		n.path = append(n.path, name)
	}
	value := func(names ...string) string {
		for _, name := range names {
			for _, a := range attributes {
				if a.Name.Local == name && a.Value != "" {
					return a.Value
				}
			}
		}
		return ""
	}
	depth := len(n.path)
	if !n.item {
		if name == "newsItem" || name == "nitf" {
			n.item, n.depth, n.size, n.guid, n.fields, n.created = true, depth, 0, value("guid"), fields{}, ""
			n.body, n.hidden, n.titled = 0, 0, false
			n.text.Reset()
			n.headline.Reset()
		}
		return
	}
	if n.body > 0 && n.hidden == 0 {
		switch name {
		case "head", "hedline", "byline", "tagline", "media", "script", "style", "docdata":
			n.hidden = depth
		default:
			if blockName(name) {
				n.text.WriteString("\n\n")
			}
		}
	}
	switch name {
	case "inlineXML", "inlineData", "body.content":
		if n.body == 0 {
			n.body = depth
		}
	case "language":
		n.first(&n.fields.language, value("tag"))
	case "provider", "infoSource", "doc.copyright":
		n.first(&n.fields.outlet, value("literal", "holder"))
	case "doc-id":
		n.first(&n.guid, value("id-string"))
	case "date.issue", "date.release":
		n.first(&n.fields.date, value("norm"))
	}
}

func (n *newsReader) first(field *string, s string) {
	if *field == "" {
		*field = strings.TrimSpace(s)
	}
}

// letters takes the text of the open element.
func (n *newsReader) letters(s string) {
	if !n.item || len(n.path) == 0 {
		return
	}
	limit := n.source.reader.options.MaxDocument
	if n.size += len(s); n.size > limit {
		return
	}
	switch name := n.path[len(n.path)-1]; {
	case n.body > 0 && n.hidden == 0:
		if n.path[n.body-1] != "inlineData" {
			s = strings.ReplaceAll(s, "\n", " ")
		}
		n.text.WriteString(s)
	case !n.titled && (n.within("hl1") || n.within("headline")):
		n.headline.WriteString(s)
	case name == "contentCreated":
		n.first(&n.created, s)
	case name == "firstCreated" || name == "versionCreated":
		n.first(&n.fields.date, s)
	case name == "name" && (n.within("provider") || n.within("infoSource")):
		n.first(&n.fields.outlet, s)
	}
}

// within reports whether an element of the name is open.
func (n *newsReader) within(name string) bool {
	for _, p := range n.path[n.depth:] {
		if p == name {
			return true
		}
	}
	return false
}

// close ends an element.
func (n *newsReader) close(name string) error {
	depth := len(n.path)
	if depth == 0 {
		return nil
	}
	if n.path[depth-1] != name && depth < deepestXML { // a stray end
		return nil
	}
	n.path = n.path[:depth-1]
	switch {
	case !n.item:
	case depth == n.depth:
		return n.emit()
	case depth == n.hidden:
		n.hidden = 0
	case depth == n.body:
		n.text.WriteString("\n\n")
		n.body = 0
	case n.body > 0 && blockName(name):
		n.text.WriteString("\n\n")
	case name == "headline" || name == "hl1":
		n.titled = n.headline.Len() > 0
	}
	return nil
}

// emit yields the article; items without text, pictures and the like, are passed over.
func (n *newsReader) emit() error {
	n.item = false
	text := strings.TrimSpace(n.text.String())
	if text == "" && n.size <= n.source.reader.options.MaxDocument {
		return nil
	}
	n.items++
	s := n.source
	where := fmt.Sprintf("%s:%d", s.id, n.items)
	id := s.recordID(n.guid, n.items)
	if limit := s.reader.options.MaxDocument; n.size > limit {
		return s.reader.skip(id, where, n.size, analysis.StatusUnreadable, "%s", tooLong("article", n.size, limit))
	}
	n.fields.title = strings.TrimSpace(n.headline.String())
	if n.created != "" {
		n.fields.date = n.created
	}
	return s.reader.emit(&raw{id: id, where: where, size: n.size, form: formText, record: true, data: []byte(text), fields: n.fields})
}

// blockName reports whether an element begins a paragraph.
func blockName(name string) bool {
	switch name {
	case "p", "div", "br", "hl1", "hl2", "h1", "h2", "h3", "h4", "li", "tr", "block", "table", "section", "article", "blockquote", "body", "dateline", "hedline":
		return true
	}
	return false
}
