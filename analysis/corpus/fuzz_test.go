package corpus

import (
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

// fuzzReader feeds inputs to the reader of a form. Whatever the bytes, the walk must end without an error, every item must be
// sound, and the same input must give the same items.
func fuzzReader(f *testing.F, kind form, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func() []Item {
			var items []Item
			o := &Options{MaxDocument: 1 << 16, Today: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
			r := &reader{ctx: t.Context(), options: o, yield: func(i Item) error {
				items = append(items, i)
				return nil
			}}
			if err := r.stream(name, name, kind, strings.NewReader(string(data)), false); err != nil {
				t.Fatal(err)
			}
			return items
		}
		items := read()
		seen := map[string]bool{}
		var shown strings.Builder
		for _, i := range items {
			sound(t, i)
			if seen[i.ID] {
				t.Fatalf("id %q twice", i.ID)
			}
			seen[i.ID] = true
			shown.WriteString(show(i))
		}
		var again strings.Builder
		for _, i := range read() {
			again.WriteString(show(i))
		}
		if shown.String() != again.String() {
			t.Fatalf("read twice:\n%s\n%s", shown.String(), again.String())
		}
	})
}

const fuzzText = " date 2021-12-03 Oslo warned Bern on Friday.“We stay,” the minister said. (Ola Nordmann/AFP) Read more\n\nBern agreed."

func FuzzText(f *testing.F) {
	fuzzReader(f, formText, "a.txt", fuzzText, ".a{b:c}@media(x){.d{e:f}}"+fuzzText, strings.Repeat("News\n", 9)+fuzzText, "caf\xe9 \x93x\x94", "\xff\xfea\x00", "â€™ Ã©",
		"Oslo warned Bern on Friday that its ships\nwould stay where they were, and that no\nother navy had a right to ask them to go")
}

func FuzzMarkdown(f *testing.F) {
	fuzzReader(f, formMarkdown, "a.md", "---\ntitle: x\ndate: 2022-01-11\n---\n# A *b*\n\n[c](d) ![e](f) `g` \\* [^1]\n\n- h\n> i\n\n|a|b|\n|-|-|\n\n```\nj\n```\n<!-- k -->", "+++\na = 1\n+++\nb\n===\n")
}

func FuzzHTML(f *testing.F) {
	fuzzReader(f, formHTML, "a.html", "<html><head><title>Ships</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-01-11\"}</script></head><body><article><h1>Ships</h1><p>"+
		strings.Repeat("Oslo warned Bern on Friday that its ships would stay where they were. ", 5)+"</p><figure><figcaption>A ship</figcaption></figure></article></body></html>",
		"<p>Oslo", "<div><div><div>", "<table><tr><td>a<b><i>c</b></i>", "<!--", "<meta charset=utf-16>")
}

func FuzzJSONL(f *testing.F) {
	fuzzReader(f, formLines, "a.jsonl", `{"id":"1","text":"Oslo warned Bern.","date":"2022-01-11"}`+"\n"+`{"text":["a",{"b":1}]}`+"\n{\n", `{"text":"\ud800 \u0000"}`, "\xef\xbb\xbf{}")
}

func FuzzJSON(f *testing.F) {
	fuzzReader(f, formJSON, "a.json", `[{"text":"Oslo warned Bern."},{"body":"Bern agreed."}]`, `{"articles":[{"content":"a"}]}`, `{"text":"a`+"\n"+`{"text":"b"}`, `[[[{]`, `{"a":{"b":"}"}}x`)
}

func FuzzCSV(f *testing.F) {
	fuzzReader(f, formCSV, "a.csv", "id,title,text,date\n1,Ships,\"Oslo, Bern\n\"\"and\"\" others.\",2022-01-11\n2,x\n", "text\n\"open", "a;text\n1;b\r\n\r\n", "text\x00,\xff\n\xe9\n")
}

// FuzzHeaderDate holds that a date in front of a text is a day of the calendar, and that nothing else is lost.
func FuzzHeaderDate(f *testing.F) {
	for _, s := range []string{" date 2021-12-03 Oslo", "Date:\t2021-02-30", "date 2021-12-03", "date 2021", "daté 2021-12-03"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, rest, ok := headerDate(s)
		if !strings.HasSuffix(s, rest) || !ok && rest != s {
			t.Fatalf("%q leaves %q", s, rest)
		}
		valid(t, d, ok)
	})
}

// FuzzByline holds that what is read from a byline is a day of the calendar.
func FuzzByline(f *testing.F) {
	for _, s := range []string{"Tuesday 11 January 2022 19:51 GMT", "By A. Writer, Jan. 5, 2022", "Published 2022-01-11", "Updated 31 February 2022", "1st of May 2022", "99999999 2022"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, rank := lineDate(s)
		valid(t, d, rank > 0)
	})
}

// FuzzDates holds the same for the dates of records, addresses and file names.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"2022-01-11T19:51:00Z", "1641930660", "https://a.example/2022/01/11/b", "/2022/01/", "b_20220111.txt", "1e300", "NaN", "January 2022"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, read := range []func(string) (analysis.Date, bool){metaDate, urlDate, fileDate} {
			d, ok := read(s)
			valid(t, d, ok)
		}
	})
}

func valid(t *testing.T, d analysis.Date, ok bool) {
	t.Helper()
	if !ok {
		return
	}
	if again, same := calendar(d.Year, d.Month, d.Day, d.Basis); !same || again.String() != d.String() || again.Precision != d.Precision {
		t.Fatalf("no day of the calendar: %+v", d)
	}
}

// FuzzCleaning holds that cleaning neither invents words nor fails on a second pass.
func FuzzCleaning(f *testing.F) {
	for _, s := range []string{fuzzText, "{{{{a:b}}}}", "a{b:c", "((((/AFP)", "open image in gallery (a) B", "A.\u00ad\nB", "cease-\nfire"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, _, ok := decode([]byte(s))
		if !ok || strings.ContainsAny(text, "&<\u00ad") { // entities and soft hyphens make new words
			return
		}
		d := &analysis.Document{}
		assemble(d, clean(text, &dating{}))
		letters := func(s string) int {
			n := 0
			for i := range len(s) {
				if isLetter(s[i]) || isDigit(s[i]) {
					n++
				}
			}
			return n
		}
		if letters(d.Text) > letters(text)+4*strings.Count(text, "\ufb03")+4*strings.Count(text, "\ufb04")+3*(strings.Count(text, "\ufb00")+strings.Count(text, "\ufb01")+strings.Count(text, "\ufb02")) {
			t.Fatalf("%q became longer: %q", text, d.Text)
		}
		assemble(&analysis.Document{}, clean(d.Text, &dating{}))
	})
}
