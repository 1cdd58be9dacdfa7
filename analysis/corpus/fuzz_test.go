package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

// fuzzReader feeds inputs to the reader of a form. Whatever the bytes, the walk must end without an error, every item must be
// sound, and the same input must give the same items.
func fuzzReader(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func() []Item {
			var items []Item
			o := &Options{MaxDocument: 1 << 16, Today: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
			r := &reader{ctx: t.Context(), options: o, yield: func(i Item) error {
				items = append(items, i.Clean())
				return nil
			}}
			if err := r.read(&input{id: cmp.Or(name, "stdin"), name: name, buf: bufio.NewReader(bytes.NewReader(data)), guard: &guard{ctx: t.Context(), in: int64(len(data))}}); err != nil {
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
	fuzzReader(f, "a.txt", fuzzText, ".a{b:c}@media(x){.d{e:f}}"+fuzzText, strings.Repeat("News\n", 9)+fuzzText, "caf\xe9 \x93x\x94", "\xff\xfea\x00", "â€™ Ã©",
		"Oslo warned Bern on Friday that its ships\nwould stay where they were, and that no\nother navy had a right to ask them to go")
}

func FuzzMarkdown(f *testing.F) {
	fuzzReader(f, "a.md", "---\ntitle: x\ndate: 2022-01-11\n---\n# A *b*\n\n[c](d) ![e](f) `g` \\* [^1]\n\n- h\n> i\n\n|a|b|\n|-|-|\n\n```\nj\n```\n<!-- k -->", "+++\na = 1\n+++\nb\n===\n")
}

func FuzzHTML(f *testing.F) {
	fuzzReader(f, "a.html", "<html><head><title>Ships</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-01-11\"}</script></head><body><article><h1>Ships</h1><p>"+
		strings.Repeat("Oslo warned Bern on Friday that its ships would stay where they were. ", 5)+"</p><figure><figcaption>A ship</figcaption></figure></article></body></html>",
		"<p>Oslo", "<div><div><div>", "<table><tr><td>a<b><i>c</b></i>", "<!--", "<meta charset=utf-16>")
}

func FuzzJSONL(f *testing.F) {
	fuzzReader(f, "a.jsonl", `{"id":"1","text":"Oslo warned Bern.","date":"2022-01-11"}`+"\n"+`{"text":["a",{"b":1}]}`+"\n{\n", `{"text":"\ud800 \u0000"}`, "\xef\xbb\xbf{}")
}

func FuzzJSON(f *testing.F) {
	fuzzReader(f, "a.json", `[{"text":"Oslo warned Bern."},{"body":"Bern agreed."}]`, `{"articles":[{"content":"a"}]}`, `{"text":"a`+"\n"+`{"text":"b"}`, `[[[{]`, `{"a":{"b":"}"}}x`)
}

func FuzzCSV(f *testing.F) {
	fuzzReader(f, "a.csv", "id,title,text,date\n1,Ships,\"Oslo, Bern\n\"\"and\"\" others.\",2022-01-11\n2,x\n", "text\n\"open", "a;text\n1;b\r\n\r\n", "text\x00,\xff\n\xe9\n")
}

func FuzzXML(f *testing.F) {
	fuzzReader(f, "a.xml", `<newsMessage><itemSet><newsItem guid="a"><contentMeta><headline>Ships</headline><contentCreated>2022-01-11</contentCreated></contentMeta><contentSet><inlineXML><p>Oslo <b>warned</b> Bern.</p></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
		`<nitf><body><body.content><p>a</p></body.content></body></nitf>`, `<nitf><a></b></a></nitf>`, `<?xml version="1.0" encoding="utf-16"?><nitf/>`, `<!DOCTYPE x [<!ENTITY a "&a;&a;">]><nitf>&a;</nitf>`)
}

func FuzzRTF(f *testing.F) {
	fuzzReader(f, "a.rtf", `{\rtf1\ansi\ansicpg1251\uc1{\fonttbl{\f0 A;}}Oslo \'e9 \u8217?s\par{\*\x y}\bin3 abc \u-10179?\u-8704?}`, `{{{}}}}\`, `\u`, `\'`, `\ansicpg99999999999 a`)
}

func FuzzWARC(f *testing.F) {
	fuzzReader(f, "a.warc", record("response", "https://a.example/2022/01/11/a", "application/http", answer("Content-Type: text/html", "<p>Oslo warned Bern.</p>"))+record("conversion", "https://a.example", "text/plain", "Bern agreed."),
		record("response", "https://a.example", "application/http", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n")), "WARC/1.0\r\nContent-Length: 9999999\r\n\r\nx", "WARC/1.0\n\n")
}

func FuzzMail(f *testing.F) {
	fuzzReader(f, "a.eml", "From: a <b@c.example>\r\nSubject: =?utf-8?q?Ships?=\r\nDate: Tue, 11 Jan 2022 19:51:00 +0000\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nOslo=20warned.\r\n--x--\r\n",
		"A: b\n\nOslo", "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T3Nsbw==")
}

func FuzzExport(f *testing.F) {
	fuzzReader(f, "a.txt", "1 of 2 DOCUMENTS\n\nPost\n\nJanuary 11, 2022\n\nHEADLINE: Ships\n\nBODY:\nOslo warned.\n\nLOAD-DATE: x\n2 of 2 DOCUMENTS\n", "Ships\n12 words\n11 January 2022\nPost\nPST\nEnglish\n© 2022\nOslo warned.\nDocument PST0000020220111ei1b0012x\n",
		"HD Ships\nTD\nOslo.\nDocument PST0000020220111ei1b0012x\n1 words\n")
}

func FuzzArchives(f *testing.F) {
	fuzzReader(f, "", zipped(f, "a.txt", "Oslo warned Bern.", "../b.txt", "x"), tarred(f, "a.txt", "Oslo warned Bern.", "b", "-> c"), gzipped(f, "Oslo warned Bern."), zstandard(f, "Oslo warned Bern."), word(f, "Oslo", "End of Document"), "BZh91AY&SY")
}

func FuzzDOCX(f *testing.F) {
	for _, s := range []string{"<w:p><w:r><w:t>Oslo</w:t><w:br/><w:t>warned</w:t></w:r></w:p>", "<mc:AlternateContent><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>", "<w:t>", "</w:p></w:p>", "&#x0;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		items := walk(t, Options{Stdin: strings.NewReader("")}, filepath.Join(files(t, map[string]string{"a.docx": zipped(t, "word/document.xml", fmt.Sprintf(sheetXML, s))}), "a.docx"))
		for _, i := range items {
			sound(t, i)
		}
	})
}

func FuzzParquet(f *testing.F) {
	fuzzReader(f, "a.parquet", parqueted(f, pieces{[]string{"Oslo warned.", "Bern agreed."}, 19003}), parqueted(f, row{ID: 1, Body: "Oslo warned.", When: 1}), "PAR1PAR1")
}

func FuzzSidecar(f *testing.F) {
	f.Add("file,date,weight\na.txt,2022-01-11,0.5\nb.txt,x,-1\n../c,2022,1e9\n")
	f.Add("file;title\n\"a.txt\n")
	f.Fuzz(func(t *testing.T, s string) {
		items := walk(t, Options{}, files(t, map[string]string{"metadata.csv": s, "a.txt": warning}))
		for _, i := range items {
			sound(t, i)
			if d := i.Document; d != nil && d.Weight < 0 {
				t.Fatalf("weight %g", d.Weight)
			}
		}
	})
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
		assemble(d, clean(text, &dating{}), text)
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
		assemble(&analysis.Document{}, clean(d.Text, &dating{}), d.Text)
	})
}
