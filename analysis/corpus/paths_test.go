package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPatterns(t *testing.T) {
	root := files(t, map[string]string{
		"a.txt": warning, "b.md": warning, "x/c.txt": warning, "x/.h.txt": warning, "x/y/d.txt": warning, ".z/e.txt": warning, "odd[1].txt": warning, "f/": "",
	})
	for _, c := range []struct{ pattern, want string }{
		{"*.txt", "a.txt odd[1].txt"},
		{"*/*.txt", "x/c.txt"},
		{"**/*.txt", "a.txt odd[1].txt x/c.txt x/y/d.txt"},
		{"x/**", "c.txt y/d.txt"},
		{"?.md", "b.md"},
		{"[ab].*", "a.txt b.md"},
		{"x/.*.txt", ".h.txt"},
		{"odd[1].txt", "odd[1].txt"}, // a file of that name, no pattern
		{"*", "a.txt b.md odd[1].txt x/c.txt x/y/d.txt"},
	} {
		var got []string
		for _, i := range walk(t, Options{}, filepath.Join(root, c.pattern)) {
			if i.Document != nil {
				got = append(got, i.ID)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s finds %q, want %q", c.pattern, got, c.want)
		}
	}
	if got := brief(walk(t, Options{}, root+"/*.pdf")); !strings.Contains(got, "no file has a name like this") {
		t.Errorf("no match: %s", got)
	}
	if err := os.Symlink("..", filepath.Join(root, "x", "up")); err != nil {
		t.Fatal(err)
	}
	if got := brief(walk(t, Options{}, root+"/**/d.txt")); got != "x/y/d.txt\n" {
		t.Errorf("with links in a circle: %s", got)
	}
}

func TestSidecar(t *testing.T) {
	const head = " date 2021-12-03 "
	root := files(t, map[string]string{
		"metadata.csv": "file,date,title,outlet,url,weight\na.txt,2022-01-11,Ships stay,The Harbour Post,https://harbourpost.example/a,0.5\nx/b.txt,January 2022,,,,\nc.jsonl,,,Seawire,,\nc.jsonl#2,2022-02-01,,Seawire Bern,,2\n" +
			"d.zip/in/e.txt,2022-03-01,,,,\ngone.txt,2022-01-01,,,,\n../f.txt,2022-01-01,,,,\ng.txt,Friday,Kept,,,heavy\n",
		"a.txt": head + warning, "x/b.txt": warning, "c.jsonl": `{"text":"` + warning + `","source":"Nobody"}` + "\n" + `{"text":"` + warning + `"}`, "d.zip": zipped(t, "in/e.txt", warning), "g.txt": warning,
		"y/metadata.csv": "title,text\nShips,\"" + warning + "\"\n", // a table of documents
		"z/metadata.csv": "Filename;Date\nh.txt;11.01.2022\n", "z/h.txt": warning,
	})
	golden(t, "testdata/sidecar.golden", shown(t, walk(t, Options{}, root)))
	for _, path := range []string{"/a.txt", "/*.txt"} {
		items := walk(t, Options{}, root+path)
		if d := items[0].Document; len(items) > 3 || d == nil || d.ID != "a.txt" || d.Published.String() != "2022-01-11" || d.Weight != 0.5 {
			t.Errorf("%s: %s", path, shown(t, items))
		}
	}
	t.Run("contradiction is flagged, the sidecar wins", func(t *testing.T) {
		d := walk(t, Options{}, root+"/a.txt")[0].Document
		if got := strings.Join(d.Flags, "; "); got != "dates contradict: 2022-01-11 (sidecar), 2021-12-03 (header)" {
			t.Errorf("flags %q", got)
		}
	})
}

func TestEncodingOfTables(t *testing.T) {
	const want = "Норвегия warned, “again”, the café."
	utf16 := []byte{0xff, 0xfe}
	for _, r := range "title\ttext\nShips\t" + want + "\n" {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for _, c := range []struct{ name, file, data, want string }{
		{"UTF-16 with tabs, as spreadsheets save it", "a.csv", string(utf16), want},
		{"UTF-8 with a mark", "a.csv", "\xef\xbb\xbftext\n\"" + want + "\"\n", want},
		{"Windows-1252", "a.csv", "text\n\"Norway\x92s caf\xe9\"\n", "Norway’s café"},
		{"UTF-16 lines", "a.jsonl", "\xff\xfe{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00O\x00s\x00l\x00o\x00 \x00a\x00g\x00r\x00e\x00e\x00d\x00.\x00\"\x00}\x00\n\x00", "Oslo agreed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			items := walk(t, Options{}, filepath.Join(files(t, map[string]string{c.file: c.data}), c.file))
			if len(items) != 1 || items[0].Document == nil || items[0].Document.Text != c.want {
				t.Errorf("got\n%s", shown(t, items))
			}
		})
	}
}
