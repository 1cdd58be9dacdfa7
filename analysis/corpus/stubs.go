package corpus

import (
	"time"

	"detente/analysis"
)

func language(s string) string  { return "en" }
func foreignCode(s string) bool { return false }

var languageNames = map[string]string{}

func readHTML(d *analysis.Document, text string, c *dating) []paragraph {
	return clean(stripTags(text))
}
func markdown(d *analysis.Document, text string, c *dating) string { return text }
func fragment(s string) bool                                       { return false }
func stripTags(s string) string                                    { return s }
func (c *dating) byline(s string)                                  {}
func joinWrapped(p []paragraph) []paragraph                        { return p }
func splitGlued(p []paragraph) []paragraph                         { return p }
func joinBroken(p []paragraph) []paragraph                         { return p }
func dropRepeats(p []paragraph) []paragraph                        { return p }
func kinds(p []paragraph) []paragraph                              { return p }

// Key is what is compared of a document.
type Key struct {
	ID        string
	Signature []uint32
	Day       time.Time
}

func Signature(d *analysis.Document) []uint32 { return nil }
func Groups(k []Key) []int {
	r := make([]int, len(k))
	for i := range r {
		r[i] = i
	}
	return r
}
