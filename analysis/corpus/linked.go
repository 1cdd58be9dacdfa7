package corpus

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"detente/analysis"
)

// linkedBytes is the size above which a page's linked data is not read; articles have some kilobytes.
const linkedBytes = 1 << 20

// linkedDate is the day on which a page's linked data (JSON-LD, schema.org) says that its article was published. The
// pictures and videos that it lists have days of their own, which a search for any date takes for the article's.
func linkedDate(page *html.Node) (d analysis.Date, ok bool) {
	for n := range page.Descendants() {
		if n.DataAtom != atom.Script || n.FirstChild == nil || len(n.FirstChild.Data) > linkedBytes || attribute(n, "type") != "application/ld+json" {
			continue
		}
		if d, ok = articleDate([]byte(n.FirstChild.Data), 0); ok {
			return d, true
		}
	}
	return d, false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.ToLower(strings.TrimSpace(a.Val))
		}
	}
	return ""
}

// articleDate finds the article in linked data: the value itself, or an element of a list or graph.
func articleDate(b []byte, depth int) (d analysis.Date, ok bool) {
	if depth > 3 {
		return d, false
	}
	var list []json.RawMessage
	if json.Unmarshal(b, &list) == nil {
		for _, v := range list {
			if d, ok = articleDate(v, depth+1); ok {
				return d, true
			}
		}
		return d, false
	}
	var o struct {
		Type      json.RawMessage `json:"@type"`
		Graph     json.RawMessage `json:"@graph"`
		Main      json.RawMessage `json:"mainEntity"`
		Published string          `json:"datePublished"`
	}
	if json.Unmarshal(b, &o) != nil {
		return d, false
	}
	if isArticle(jsonText(o.Type, " ")) {
		if d, ok = metaDate(o.Published); ok {
			return d, true
		}
	}
	for _, inner := range []json.RawMessage{o.Graph, o.Main} {
		if len(inner) > 0 {
			if d, ok = articleDate(inner, depth+1); ok {
				return d, true
			}
		}
	}
	return d, false
}

// isArticle reports whether a type of schema.org, or one of several, is an article's.
func isArticle(types string) bool {
	for t := range strings.FieldsSeq(types) {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" {
			return true
		}
	}
	return false
}
