package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
)

// Every file of testdata/formats becomes the documents of the .golden beside it.
func TestFormats(t *testing.T) {
	files, err := filepath.Glob("testdata/formats/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			golden(t, path+".golden", shown(t, walk(t, Options{}, path)))
		})
	}
}

func shown(t *testing.T, items []Item) string {
	t.Helper()
	var b strings.Builder
	for _, i := range items {
		sound(t, i)
		b.WriteString(show(i))
	}
	return b.String()
}

// zipped packs files, in the order of the list: name, contents, name, contents.
func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(f, files[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &tar.Header{Name: files[i], Size: int64(len(files[i+1])), Mode: 0o644, Typeflag: tar.TypeReg}
		if to, ok := strings.CutPrefix(files[i+1], "-> "); ok {
			h.Typeflag, h.Linkname, h.Size = tar.TypeSymlink, to, 0
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if h.Size > 0 {
			fmt.Fprint(w, files[i+1])
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, p := range parts { // each a member, as in WARC.gz
		z := gzip.NewWriter(&b)
		fmt.Fprint(z, p)
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func zstandard(t testing.TB, s string) string {
	t.Helper()
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(z.EncodeAll([]byte(s), nil))
}

// record writes a record of a web archive.
func record(kind, address, mark, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2022-02-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:%d-%s>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, address, len(body), kind, mark, len(body), body)
}

func answer(headers, body string) string {
	return "HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n" + body
}

const sheetXML = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>%s</w:body></w:document>`

// word makes a Word document of paragraphs.
func word(t testing.TB, paragraphs ...string) string {
	t.Helper()
	var b strings.Builder
	for _, p := range paragraphs {
		fmt.Fprintf(&b, `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, p)
	}
	return zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml", fmt.Sprintf(sheetXML, b.String()))
}

type row struct {
	ID       int64    `parquet:"id"`
	Headline string   `parquet:"headline"`
	Body     string   `parquet:"body,snappy"`
	When     int64    `parquet:"published_at,timestamp(millisecond)"`
	Publ     *string  `parquet:"publisher,optional,dict"`
	Tags     []string `parquet:"tags,list"`
	Other    []byte   `parquet:"other"`
}

type pieces struct {
	Text []string `parquet:"text,list"`
	Day  int32    `parquet:"date,date"`
}

func parqueted[T any](t testing.TB, rows ...T) string {
	t.Helper()
	var b bytes.Buffer
	w := parquet.NewGenericWriter[T](&b, parquet.MaxRowsPerRowGroup(2))
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Files that cannot be read as text are made here; what they become stands in testdata/packed.golden.
func TestPackedFormats(t *testing.T) {
	const page = "<html><head><title>Ships stay</title><meta property='article:published_time' content='2022-01-11'></head><body><article><h1>Ships stay</h1><p>Norway warned Switzerland on Tuesday that its ships would stay where they were, and that no other navy had a right to ask them to go.</p><p>“We will not leave,” the foreign minister, Ane Solberg, said in Oslo. “Our ships do what ships do.”</p><p>Switzerland said that it would send an envoy.</p></article></body></html>"
	publisher := "The Harbour Post"
	when := time.Date(2022, 1, 11, 19, 51, 0, 0, time.UTC).UnixMilli()
	crawl := []string{
		record("warcinfo", "", "application/warc-fields", "software: none\r\n"),
		record("request", "https://harbourpost.example/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n"),
		record("response", "https://harbourpost.example/2022/a", "application/http; msgtype=response", answer("Content-Type: text/html; charset=utf-8\r\nContent-Length: 9\r\nContent-Encoding: gzip", page)),
		record("response", "https://harbourpost.example/b", "application/http; msgtype=response", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page), page))),
		record("response", "https://harbourpost.example/c", "application/http; msgtype=response", answer("Content-Type: text/html\r\nContent-Encoding: gzip", gzipped(t, page))),
		record("response", "https://harbourpost.example/d.png", "application/http; msgtype=response", answer("Content-Type: image/png", "\x89PNG")),
		record("response", "https://harbourpost.example/gone", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>"),
		record("response", "dns:harbourpost.example", "text/dns", "x"),
		record("conversion", "https://harbourpost.example/e", "text/plain", "Norway warned Switzerland on 3 May 2022 that its ships would stay.\n\nSwitzerland agreed."),
	}
	root := files(t, map[string]string{
		"a.docx": word(t, "Norway warned Switzerland on Tuesday that its ships would stay.", "", "Switzerland agreed &amp; left."),
		"b.docx": word(t, "Ships stay", "The Harbour Post", "January 11, 2022 Tuesday", "Copyright 2022 The Harbour Post", "Length: 12 words", "Body", "Norway warned Switzerland on Tuesday that its ships would stay.", "Load-Date: January 12, 2022", "End of Document",
			"Bern sends envoy", "Seawire", "January 12, 2022", "Length: 9 words", "Body", "Switzerland said on Wednesday that it would send an envoy.", "Classification", "Language: ENGLISH", "End of Document"),
		"c.parquet": parqueted(t, row{7, "Ships stay", "Norway warned Switzerland on Tuesday that its ships would stay.", when, &publisher, []string{"a", "b"}, []byte{0, 1}},
			row{8, "Bern sends envoy", "Switzerland said that it would send an envoy.", when, nil, nil, nil}, row{9, "Empty", "", when, nil, nil, nil}),
		"d.parquet":   parqueted(t, pieces{[]string{"Norway warned Switzerland.", "Switzerland agreed."}, 19003}, pieces{[]string{"Nobody was asked."}, 19004}),
		"e.warc":      strings.Join(crawl, ""),
		"f.warc.gz":   gzipped(t, crawl...),
		"g.jsonl.zst": zstandard(t, `{"id":"x","text":"Norway warned Switzerland on Tuesday."}`+"\n"),
		"h.tar.gz":    gzipped(t, tarred(t, "news/2022-01-11-a.txt", "Norway warned Switzerland on Tuesday.", "news/.hidden", "x", "news/b.csv", "text\n\"Switzerland agreed.\"\n")),
		"i.tgz":       gzipped(t, tarred(t, "a.txt", "Norway warned Switzerland on Tuesday.")),
		"j.zip":       zipped(t, "news/a.txt", "Norway warned Switzerland on Tuesday.", "news/", "", "__MACOSX/a.txt", "x", "news/b.html.gz", gzipped(t, page), "inner.zip", zipped(t, "c.md", "# Ships\n\nSwitzerland agreed."), "a.docx", word(t, "Nobody was asked by Norway.")),
		"k.tar":       tarred(t, "d.parquet", parqueted(t, pieces{[]string{"Nobody was asked by Norway."}, 19005})),
	})
	golden(t, "testdata/packed.golden", shown(t, walk(t, Options{}, root)))
	t.Run("standard input", func(t *testing.T) {
		for _, c := range []struct{ data, want string }{
			{gzipped(t, `{"text":"`+warning+`"}`+"\n"), "stdin#1\n"},
			{zstandard(t, warning), "stdin\n"},
			{zipped(t, "a.txt", warning), "stdin/a.txt\n"},
			{tarred(t, "a.txt", warning), "stdin/a.txt\n"},
			{gzipped(t, tarred(t, "a.txt", warning)), "stdin/a.txt\n"},
			{parqueted(t, pieces{[]string{warning}, 1}), "stdin#1\n"},
			{record("conversion", "https://a.example", "text/plain", warning), fmt.Sprintf("stdin#%d-conversion\n", len(warning))},
			{`{\rtf1 ` + warning + `\par}`, "stdin\n"},
		} {
			if got := brief(walk(t, Options{Stdin: strings.NewReader(c.data)}, "-")); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		}
	})
}

// Archives that would fill a disk, lead out of themselves or were cut are listed, and the run goes on.
func TestBadArchives(t *testing.T) {
	zeros := strings.Repeat("\x00", 80<<20)
	crawl := record("conversion", "https://a.example", "text/plain", warning) + record("conversion", "https://b.example", "text/plain", strings.Repeat("Norway warned Switzerland. ", 500))
	deep := zipped(t, "a.txt", warning)
	for range 4 {
		deep = zipped(t, "next.zip", deep)
	}
	parquet := parqueted(t, pieces{[]string{warning}, 1})
	sealed := []byte(zipped(t, "a.txt", warning))
	sealed[6] |= 1 // the flag of encryption, in both headers
	sealed[bytes.Index(sealed, []byte("PK\x01\x02"))+8] |= 1
	root := files(t, map[string]string{
		"bomb.jsonl.gz": gzipped(t, zeros), "bomb.txt.zst": zstandard(t, zeros), "bomb.zip": zipped(t, "a.csv", zeros, "b.txt", warning), "bomb.tar.gz": gzipped(t, tarred(t, "a.txt", warning, "b.txt", zeros, "c.txt", warning)),
		"cut.warc": crawl[:len(crawl)-3000], "cut.warc.gz": gzipped(t, crawl)[:200], "cut.zip": deep[:100], "cut.tar": tarred(t, "a.txt", warning, "b.txt", warning)[:1200], "cut.parquet": parquet[:len(parquet)/2], "odd.parquet": strings.Repeat("PAR1", 30) + "\xff\xff\xff\xffPAR1",
		"deep.zip": deep, "empty.zip": zipped(t), "sealed.zip": string(sealed), "links.tar": tarred(t, "a.txt", "-> /etc/passwd", "b.txt", warning),
		"leads.zip": zipped(t, "../../a.txt", warning, "/etc/b.txt", warning, `..\c.txt`, warning, "C:/d.txt", warning, "a/../e.txt", warning, "f.txt", warning, "f.txt", warning),
		"no.docx":   zipped(t, "a.txt", warning), "no.zip": warning, "no.warc": warning, "no.eml": "no mail at all", "images.warc": record("response", "https://a.example/a.png", "application/http", answer("Content-Type: image/png", "x")), "image.zip": zipped(t, "a.png", "x"),
		"length.warc": "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -7\r\n\r\n", "groups.rtf": `{\rtf1 ` + strings.Repeat("{", 2000), "good.txt": warning,
		"names.parquet": parqueted(t, struct{ Head, Line string }{"a", "b"}),
	})
	golden(t, "testdata/archives.golden", brief(walk(t, Options{}, root)))
}

func TestWideTable(t *testing.T) {
	var b strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&b, "c%d,", i)
	}
	b.WriteString("text\n" + strings.Repeat(",", 1_000_000) + warning + "\n")
	items := walk(t, Options{Stdin: strings.NewReader("")}, filepath.Join(files(t, map[string]string{"a.csv": b.String()}), "a.csv"))
	if len(items) != 1 || items[0].Document == nil || items[0].Document.Text != warning {
		t.Errorf("got\n%s", brief(items))
	}
}

func TestTooWideTable(t *testing.T) {
	table := "text\n" + warning + "\n" + strings.Repeat(",", mostColumns+1) + "\n" + warning + "\n"
	got := brief(walk(t, Options{}, files(t, map[string]string{"a.csv": table, "b.csv": strings.Repeat(",", mostColumns+1)})))
	want := "a.csv#1\na.csv#2 unreadable at a.csv:3: this row has more than 2000000 columns: is it a table?\na.csv#3\n" +
		"b.csv unreadable at b.csv:1: the row of column names has more than 2000000 columns: is it a table?\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWordBomb(t *testing.T) {
	root := files(t, map[string]string{"a.docx": word(t, slices.Repeat([]string{""}, 2000)...), "b.docx": word(t, warning)})
	got := brief(walk(t, Options{MaxDocument: 1 << 12}, root))
	if !strings.HasPrefix(got, "a.docx#1 unreadable at a.docx: unpacks to more than the limit of 16384 bytes for a Word document") || !strings.HasSuffix(got, "\nb.docx\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestDeepPage(t *testing.T) {
	page := strings.Repeat("<div>", 100_000) + "<p>" + warning + "</p>"
	items := walk(t, Options{}, filepath.Join(files(t, map[string]string{"a.html": page}), "a.html"))
	if len(items) != 1 || items[0].Document == nil || items[0].Document.Text != warning {
		t.Errorf("got\n%s", brief(items))
	}
}

// A JSON string of 1 GB is read over and never held.
func TestHugeString(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	in := io.MultiReader(strings.NewReader(`[{"text":"`), &endless{1 << 30}, strings.NewReader(`"},{"text":"`+warning+`"}]`))
	var before, after runtimeMemory
	before.read()
	got := brief(walk(t, Options{Stdin: in}, "-"))
	after.read()
	if !strings.HasPrefix(got, "stdin#1 unreadable at stdin:1: this record has 1024 MiB") || !strings.HasSuffix(got, "\nstdin#2\n") {
		t.Errorf("got\n%s", got)
	}
	if grown := after.total - before.total; grown > 128<<20 {
		t.Errorf("%d MiB were allocated", grown>>20)
	}
}
