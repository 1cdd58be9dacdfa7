package corpus

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"detente/analysis"
)

// item cleans and dates the document.
func (r *raw) item(o *Options) Item {
	skip := func(status analysis.DocumentStatus, reason string) Item {
		return Item{ID: r.id, Bytes: r.size, Status: status, Skipped: &analysis.Skipped{Where: r.where, Reason: reason}}
	}
	text, reason, ok := r.text()
	if !ok {
		return skip(analysis.StatusUnreadable, reason)
	}
	if strings.TrimSpace(text) == "" {
		return skip(analysis.StatusEmpty, "is empty: fill it or remove it")
	}
	if r.form == formText && !r.record && looksHTML([]byte(text[:min(len(text), 2048)])) {
		r.form = formHTML
	}
	d := &analysis.Document{ID: r.id, Weight: 1, Bytes: r.size}
	var candidates dating
	if r.side != nil {
		r.side.apply(&r.fields, d)
		candidates.add(r.side.date, r.side.date.Known())
	}
	d.Outlet, d.Title, d.URL, d.Language = r.fields.outlet, r.fields.title, r.fields.url, r.fields.language
	candidates.add(metaDate(r.fields.date))
	paragraphs := r.read(d, text, o, &candidates)
	if d.Title != "" {
		d.Title = normal(d.Title)
	}
	assemble(d, o.Boilerplate.drop(d, paragraphs), text)
	if d.Text == "" {
		return skip(analysis.StatusEmpty, "nothing is left of it after cleaning: it holds style sheets, menus or notices only")
	}
	if reason := foreign(d); reason != "" {
		i := skip(analysis.StatusForeign, reason)
		i.Text = d.Text
		return i
	}
	d.Language = "en"
	candidates.add(urlDate(d.URL))
	candidates.add(fileDate(r.name))
	candidates.settle(d, o)
	return Item{ID: r.id, Bytes: r.size, Document: d}
}

// foreign is why a document is not scored for its language; "" for English.
func foreign(d *analysis.Document) string {
	const only = ", and only English is scored: translate or remove it"
	lang := language(d.Text)
	if lang == "en" {
		return ""
	}
	if name, known := languageNames[lang]; known {
		return "is written in " + name + only
	}
	if foreignCode(d.Language) {
		return "is marked as " + d.Language + only
	}
	if lang != "" {
		return "is not written in English" + only
	}
	return ""
}

// text decodes the bytes.
func (r *raw) text() (text, reason string, ok bool) {
	if r.form == formHTML && !utf8.Valid(r.data) && !isBinary(r.data) {
		e, _, _ := charset.DetermineEncoding(r.data, "text/html")
		if b, err := e.NewDecoder().Bytes(r.data); err == nil && utf8.Valid(b) {
			return repair(string(b)), "", true
		}
	}
	if r.body != "" {
		return decoded(strings.TrimPrefix(r.body, "\ufeff"))
	}
	return decode(r.data)
}

// read makes the paragraphs of the document and fills in what the text says of itself.
func (r *raw) read(d *analysis.Document, text string, o *Options, c *dating) []paragraph {
	switch {
	case r.form == formHTML:
		return readHTML(d, text, o, c)
	case r.form == formMarkdown:
		return readMarkdown(d, text, c)
	case r.record && fragment(text):
		text = stripTags(text)
	}
	date, rest, ok := headerDate(text)
	c.add(date, ok)
	s := strings.ReplaceAll(rest, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	p := clean(s, c)
	if ok && len(p) > 0 && d.Title == "" && p[0].kind == analysis.Heading {
		d.Title = p[0].text
	}
	return p
}

// dating collects the dates that a document tells, the most trusted first.
type dating struct {
	dates []analysis.Date
	told  analysis.Date // by the article's text alone
}

func (c *dating) add(d analysis.Date, ok bool) {
	if ok {
		c.dates = append(c.dates, d)
	}
}

// apart is how many days two dates of a document may lie apart without a doubt being raised: pages
// are revised, and zones differ.
const apart = 3

// settle gives the document the most trusted date that does not lie in the future, and notes doubts. A
// sidecar is taken at its word: somebody wrote it for this very file.
func (c *dating) settle(d *analysis.Document, o *Options) {
	future := func(x analysis.Date) bool {
		return !o.Today.IsZero() && x.Time().After(o.Today.Add(24*time.Hour))
	}
	c.years()
	for _, x := range c.dates {
		if future(x) {
			if x.Basis != analysis.BasisSidecar {
				d.Flags = append(d.Flags, fmt.Sprintf("date %s (%s) lies in the future and is not used", x, x.Basis))
				continue
			}
			d.Flags = append(d.Flags, fmt.Sprintf("date %s (%s) lies in the future", x, x.Basis))
		}
		if !d.Published.Known() {
			d.Published = x
		} else if d.Published.Precision == analysis.Day || x.Precision == analysis.Day {
			if differs(d.Published, x) {
				d.Flags = append(d.Flags, fmt.Sprintf("dates contradict: %s (%s), %s (%s)", d.Published, d.Published.Basis, x, x.Basis))
			} else if d.Published.Precision != analysis.Day && x.Precision == analysis.Day {
				d.Published = x // the same month or year, told more exactly
			}
		}
	}
	if !d.Published.Known() && c.told.Known() && !future(c.told) {
		d.Published = c.told
	}
	if !d.Published.Known() && o.AssumeDate.Known() {
		d.Published = o.AssumeDate
		d.Published.Basis = analysis.BasisAssumed
	}
}

// differs reports whether two dates cannot mean about the same day.
func differs(a, b analysis.Date) bool {
	if a.Year != b.Year && (a.Month == 0 || b.Month == 0) {
		return true
	}
	if a.Month == 0 || b.Month == 0 {
		return false
	}
	if a.Day == 0 || b.Day == 0 {
		return a.Year != b.Year || a.Month != b.Month
	}
	days := a.Time().Sub(b.Time()).Hours() / 24
	return days > apart || days < -apart
}
