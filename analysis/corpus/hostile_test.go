package corpus

import (
	"bufio"
	"strings"
	"testing"
	"time"
)

// hostile are texts that ask a careless reader for the square of their length.
var hostile = map[string]string{
	"open braces": "{", "closed braces": "}", "rules": "a{b:c}", "rules that open only": "a{b:c;", "comments": "/*", "half comments": "/* x ", "selectors": ".a ", "declarations": "a:b;", "at signs": "@media ",
	"brackets": "[", "links": "[a](b)", "nested links": "![", "opening brackets": "(", "credits": "(AFP/Getty) ", "slashes": "/AFP", "via": " via ", "gallery": "open image in gallery ", "gallery brackets": "open image in gallery (a)B",
	"glue": "abc.Abc", "glue without spaces": "abc.Abc/@", "abbreviations": "St.A", "sentences": "a. B", "quotation marks": "“a.” ", "addresses": "www.aaa.Aaa", "appeals": "Your support helps us. ",
	"notices": "We use cookies. ", "menu": "News\n", "prose": "the of and to a in is was for on that.\n", "short lines": "a\n", "wrapped lines": "Oslo warned Bern on Friday that its ships\n", "hyphens": "Oslo warned Bern on Friday that its ship-\n",
	"tags": "<a>", "open tags": "<div>", "lists": "<ul><li>", "tables": "<table><tr><td>", "formatting": "<b><i>", "open comments": "<!--", "entities": "&amp;", "half entities": "&", "soft hyphens": "\u00ad\n", "mojibake": "â€", "high letters": "Ã",
	"digits": "2022 ", "dates": "2022-01-11 ", "months": "May ", "quoted lines": "> ", "fences": "```\n", "rules of dashes": "---\n", "spaces": " ", "tabs": "\t", "nulls": "a\x00", "bytes": "\xe9", "letters": "a", "capitals": "Aa",
	"ordinals": "1st ", "stops": "...", "quotes": "\"", "apostrophes": "'", "tables of bars": "|", "stars": "*", "front matter": "---\na: b\n",
	"deep elements": "<div><p>a", "deep formatting": "<font>a", "anchors": "<a>x<p>", "scripts": "<script>", "attributes": "<p a=", "templates": "<template>", "svg": "<svg><math>", "select": "<select><option>",
}

// hostileBytes is the length of each text, hostileTime what reading it may take; a square would take minutes.
const hostileBytes, hostileTime = 1 << 18, 10 * time.Second

func TestHostileTextsTakeTheirLengthOnly(t *testing.T) {
	for name, unit := range hostile {
		for _, kind := range []string{".txt", ".md", ".html"} {
			data := strings.Repeat(unit, hostileBytes/len(unit))
			o := &Options{MaxDocument: DefaultMaxDocument}
			r := &reader{ctx: t.Context(), options: o, yield: func(i Item) error { i.Clean(); return nil }}
			start := time.Now()
			if err := r.read(&input{id: "a", name: "a" + kind, buf: bufio.NewReader(strings.NewReader(data)), guard: &guard{ctx: t.Context(), in: hostileBytes}}); err != nil {
				t.Fatal(err)
			}
			if d := time.Since(start); d > hostileTime {
				t.Errorf("%s as %s: %.1f s", name, kind, d.Seconds())
			} else if d > 150*time.Millisecond {
				t.Logf("%s as %s: %.1f s", name, kind, d.Seconds())
			}
		}
	}
}
