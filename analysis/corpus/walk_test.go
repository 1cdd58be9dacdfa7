package corpus

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"detente/analysis"
)

// warning is a text that is read as a document.
const warning = "Oslo warned Bern on Friday that its ships would stay where they were."

// files writes a tree and returns its root; the names end in / for folders.
func files(t testing.TB, tree map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, data := range tree {
		path := filepath.Join(root, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// brief is a line for each item: the id, and why it was skipped.
func brief(items []Item) string {
	var b strings.Builder
	for _, i := range items {
		b.WriteString(i.ID)
		if i.Skipped != nil {
			fmt.Fprintf(&b, " %s at %s: %s", i.Status, i.Skipped.Where, i.Skipped.Reason)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFilesOfAFolder(t *testing.T) {
	root := files(t, map[string]string{
		"b.txt": warning, "a/c.txt": warning, "a/.hidden.txt": warning, ".git/x.txt": warning, "a/d.jsonl": `{"id":"7","text":"` + warning + `"}` + "\n" + `{"text":"` + warning + `"}`,
		"notes": warning, "page.HTM": "<p>" + warning + "</p>",
	})
	const want = "a/c.txt\na/d.jsonl#7\na/d.jsonl#2\nb.txt\nnotes\npage.HTM\n"
	if got := brief(walk(t, Options{}, root)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	t.Run("order and overlap of the paths do not matter", func(t *testing.T) {
		one := walk(t, Options{}, root+"/a", root+"/b.txt", root+"/a/c.txt")
		two := walk(t, Options{}, root+"/b.txt", root+"/a/c.txt", root+"/a/")
		if brief(one) != brief(two) || len(one) != 4 {
			t.Errorf("got\n%sand\n%s", brief(one), brief(two))
		}
	})
	t.Run("equal names in two folders", func(t *testing.T) {
		root := files(t, map[string]string{"x/a.txt": warning, "y/a.txt": warning})
		items := walk(t, Options{}, root+"/x", root+"/y")
		if len(items) != 2 || items[0].ID == items[1].ID {
			t.Errorf("got\n%s", brief(items))
		}
	})
}

func TestBadFiles(t *testing.T) {
	root := files(t, map[string]string{
		"binary.txt": "\x00\x01\x02\x03PNG\x00", "blank.txt": " \n\t\n", "empty.txt": "", "known.odt": "PK\x03\x04", "a.csv": "head,line\n1,2\n",
		"broken.jsonl": strings.Repeat(`{"text":"`+warning+`"}`+"\n", 6) + `{"text":"Oslo` + "\n" + `{"text":"` + warning + `"}`,
		"null.json":    "[null, 3]", "ends.json": `[{"text":"` + warning + `"},{"text":"Oslo`, "fake.txt.gz": warning, "sheet.txt": ".a{b:c}",
		"fremd.txt": strings.Repeat("Der Minister hat in Oslo nicht mit dem Botschafter gesprochen und ist auf das Schiff von Bern gegangen. ", 3),
		"good.txt":  warning,
	})
	if err := os.Symlink("nowhere", filepath.Join(root, "link.txt")); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/bad.golden", brief(walk(t, Options{}, root)))
}

func TestPathsThatAreNotThere(t *testing.T) {
	ignore := func(Item) error { return nil }
	root := files(t, map[string]string{"a.txt": warning})
	if got := brief(walk(t, Options{}, root, "testdata/nowhere")); got != "a.txt\ntestdata/nowhere unreadable at testdata/nowhere: there is no such file or folder: check the path, or quote it if it holds spaces\n" {
		t.Errorf("missing path: %s", got)
	}
	if err := Walk(t.Context(), nil, Options{}, ignore); err == nil {
		t.Error("no path at all is no error")
	}
	if err := Walk(t.Context(), []string{"."}, Options{Fields: map[string]string{"corpse": "x"}}, ignore); err == nil || !strings.Contains(err.Error(), "text") {
		t.Errorf("wrong field: %v", err)
	}
	got := brief(walk(t, Options{}, t.TempDir()))
	if !strings.Contains(got, "empty") || !strings.Contains(got, "the folder holds no files") {
		t.Errorf("empty folder: %s", got)
	}
}

func TestUnreadableFile(t *testing.T) {
	root := files(t, map[string]string{"a.txt": warning, "b.txt": warning, "d/c.txt": warning})
	for _, name := range []string{"b.txt", "d"} {
		if err := os.Chmod(filepath.Join(root, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.ReadFile(filepath.Join(root, "b.txt")); err == nil {
		t.Skip("this user may read everything")
	}
	defer os.Chmod(filepath.Join(root, "d"), 0o755)
	got := brief(walk(t, Options{}, root))
	if !strings.HasPrefix(got, "a.txt\n") || strings.Count(got, "permission denied") != 2 {
		t.Errorf("got\n%s", got)
	}
}

func TestLinksInACircle(t *testing.T) {
	root := files(t, map[string]string{"a/b.txt": warning})
	for name, to := range map[string]string{"a/up": "..", "a/self": "self", "again": "a"} {
		if err := os.Symlink(to, filepath.Join(root, name)); err != nil {
			t.Fatal(err)
		}
	}
	items := walk(t, Options{}, root)
	documents := 0
	for _, i := range items {
		if i.Document != nil {
			documents++
		}
	}
	if documents != 1 || !strings.Contains(brief(items), "a/self") {
		t.Errorf("got\n%s", brief(items))
	}
}

func TestFileThatVanishes(t *testing.T) {
	root := files(t, map[string]string{"a.txt": warning, "b.txt": warning, "c.txt": warning})
	var items []Item
	err := Walk(t.Context(), []string{root}, Options{}, func(i Item) error {
		items = append(items, i)
		return os.RemoveAll(filepath.Join(root, "b.txt"))
	})
	if got := brief(items); err != nil || !strings.HasPrefix(got, "a.txt\nb.txt unreadable at b.txt: cannot be opened: no such file") || !strings.HasSuffix(got, "\nc.txt\n") {
		t.Errorf("%v, got\n%s", err, got)
	}
}

func TestWalkEnds(t *testing.T) {
	root := files(t, map[string]string{"a.jsonl": strings.Repeat(`{"text":"`+warning+`"}`+"\n", 9)})
	stop := errors.New("stop")
	n := 0
	if err := Walk(t.Context(), []string{root}, Options{}, func(Item) error {
		if n++; n == 3 {
			return stop
		}
		return nil
	}); !errors.Is(err, stop) || n != 3 {
		t.Errorf("ended after %d with %v", n, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	n = 0
	if err := Walk(ctx, []string{root}, Options{}, func(Item) error { n++; cancel(); return nil }); !errors.Is(err, context.Canceled) || n > 2 {
		t.Errorf("ended after %d with %v", n, err)
	}
}

// endless reads as one line without an end.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range p[:n] {
		p[i] = 'a'
	}
	e.left -= n
	return n, nil
}

// A line of 300 MB is read through but never held, whatever the form of the input; what follows it is read.
func TestEndlessLine(t *testing.T) {
	const size = 300 << 20
	for _, c := range []struct{ name, head, tail, want string }{
		{"text", "", "", "stdin unreadable at stdin: is larger than the limit of 16 MiB for one document: split it, or raise the limit with --max-size\n"},
		{"lines", `{"text":"` + warning + `"}` + "\n" + `{"text":"`, `"}` + "\n" + `{"text":"` + warning + `"}`, "stdin#1\nstdin#2 unreadable at stdin:2: this line has 300 MiB, more than the limit of 16 MiB: split the record, or raise the limit with --max-size\nstdin#3\n"},
		{"array", `[{"text":"`, `"},{"text":"` + warning + `"}]`, "stdin#1 unreadable at stdin:1: this record has 300 MiB, more than the limit of 16 MiB: write one record a line (.jsonl), or raise the limit with --max-size\nstdin#2\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtimeMemory
			before.read()
			in := io.MultiReader(strings.NewReader(c.head), &endless{size}, strings.NewReader(c.tail))
			got := brief(walk(t, Options{Stdin: in}, "-"))
			after.read()
			if got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
			if grown := after.total - before.total; grown > 128<<20 {
				t.Errorf("%d MiB were allocated", grown>>20)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	const want = "“Nous restons,” the café’s owner said in Zürich — again."
	utf16 := func(order int) string {
		b := []byte{0xff, 0xfe}
		if order == 1 {
			b = []byte{0xfe, 0xff}
		}
		for _, r := range want {
			two := []byte{byte(r), byte(r >> 8)}
			b = append(b, two[order], two[1-order])
		}
		return string(b)
	}
	for _, c := range []struct{ name, file, data string }{
		{"UTF-8", "a.txt", want},
		{"UTF-8 with a mark", "a.txt", "\xef\xbb\xbf" + want},
		{"UTF-16, small end first", "a.txt", utf16(0)},
		{"UTF-16, big end first", "a.txt", utf16(1)},
		{"Windows-1252", "a.txt", "\x93Nous restons,\x94 the caf\xe9\x92s owner said in Z\xfcrich \x97 again."},
		{"Windows-1252 in a record", "a.csv", "text\n\"\x93Nous restons,\x94 the caf\xe9\x92s owner said in Z\xfcrich \x97 again.\"\n"},
		{"mojibake", "a.txt", "â€œNous restons,â€\u009d the cafÃ©â€™s owner said in ZÃ¼rich â€” again."},
		{"page that names its encoding", "a.html", "<meta charset=windows-1252><p>\x93Nous restons,\x94 the caf\xe9\x92s owner said in Z\xfcrich \x97 again."},
		{"cut within a letter", "a.txt", want + "\xe2\x80"},
	} {
		t.Run(c.name, func(t *testing.T) {
			items := walk(t, Options{}, filepath.Join(files(t, map[string]string{c.file: c.data}), c.file))
			if len(items) != 1 || items[0].Document == nil {
				t.Fatalf("got\n%s", brief(items))
			}
			if got := items[0].Document.Text; got != want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestRecords(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprintf(z, `{"text":%q}`+"\n", warning)
	z.Close()
	for _, c := range []struct {
		name, file, data string
		o                Options
		want             string
	}{
		{"schema.org", "a.json", `{"@type":"NewsArticle","headline":"Ships","articleBody":"` + warning + `","datePublished":"2022-01-11T08:00:00Z","publisher":{"name":"Harbour Post"},"url":"https://h.example/a"}`, Options{},
			"a.json#1 2022-01-11 Ships Harbour Post https://h.example/a"},
		{"array over many lines", "a.json", "[\n{\"text\":\n\"" + warning + "\"},\n{\"body\":\"" + warning + "\"}\n]", Options{}, "a.json#1    |a.json#2   "},
		{"list under a name", "a.json", `{"status":"ok","articles":[{"content":"` + warning + `","source":{"name":"Post"}},{"content":"` + warning + `"}]}`, Options{}, "a.json#1   Post |a.json#2   "},
		{"lines in a file named .json", "a.json", `{"id":"x","text":"` + warning + `"}` + "\n" + `{"id":"x","text":"` + warning + `"}` + "\n", Options{}, "a.json#x    |a.json#x#2   "},
		{"fields that are named", "a.jsonl", `{"w":{"t":"` + warning + `"},"when":"2022-01-11"}`, Options{Fields: map[string]string{"text": "w.t", "date": "when"}}, "a.jsonl#1 2022-01-11  "},
		{"marked-up body", "a.jsonl", `{"text":"<p>Oslo warned Bern.</p><p>Bern agreed.</p>"}`, Options{}, "a.jsonl#1    "},
		{"columns", "a.csv", "id,title,body,date,outlet\n7,Ships,\"" + warning + "\",2022-01-11,Post\n", Options{}, "a.csv#7 2022-01-11 Ships Post "},
		{"semicolons", "a.csv", "id;title;body;date\n7;Ships;\"Oslo; Bern\n\"\"and\"\" others.\";2022-01-11\n", Options{}, "a.csv#7 2022-01-11 Ships  "},
		{"tabs", "a.tsv", "title\ttext\nShips\t" + warning + "\n", Options{}, "a.tsv#1  Ships  "},
		{"compressed", "a.jsonl.gz", packed.String(), Options{}, "a.jsonl.gz#1    "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, i := range walk(t, c.o, filepath.Join(files(t, map[string]string{c.file: c.data}), c.file)) {
				if i.Document == nil {
					t.Fatalf("skipped: %s", brief([]Item{i}))
				}
				sound(t, i)
				d := i.Document
				got = append(got, strings.Join([]string{d.ID, d.Published.String(), d.Title, d.Outlet, d.URL}, " "))
			}
			trim := func(list []string) []string {
				for i := range list {
					list[i] = strings.TrimSpace(list[i])
				}
				return list
			}
			if want := trim(strings.Split(c.want, "|")); !slices.Equal(trim(got), want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"text", warning, "stdin\n"},
		{"lines", `{"text":"` + warning + `"}` + "\n" + `{"text":"` + warning + `"}` + "\n", "stdin#1\nstdin#2\n"},
		{"array", ` [{"text":"` + warning + `"}]`, "stdin#1\n"},
		{"page", "<!DOCTYPE html><html><body><p>" + warning + "</p></body></html>", "stdin\n"},
		{"text that begins with a bracket", "[Oslo] " + warning, "stdin\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := brief(walk(t, Options{Stdin: strings.NewReader(c.in)}, "-")); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
	if got := brief(walk(t, Options{Stdin: strings.NewReader(`{"text":"` + warning + `"}`), StdinName: "part 7"}, "-")); got != "part 7#1\n" {
		t.Errorf("named input: %s", got)
	}
	items := walk(t, Options{Stdin: strings.NewReader("")}, "-")
	if len(items) != 1 || items[0].Status != analysis.StatusEmpty {
		t.Errorf("empty input: %s", brief(items))
	}
}

func TestWindows1252AtTheEnd(t *testing.T) {
	if text, _, ok := decode([]byte("They met in the caf\xe9")); !ok || text != "They met in the café" {
		t.Errorf("got %q, %v", text, ok)
	}
}
