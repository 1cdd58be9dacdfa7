package corpus

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// paragraphs of a story that no other story has.
func tale(n, length int) []string {
	words := strings.Fields("harbour council ferry minister border treaty grain convoy island pilot bridge winter envoy talks rail valley customs mayor storm")
	var out []string
	x := uint32(n)*2654435761 + 12345
	for range length {
		var s []string
		for range 24 {
			x = x*1664525 + 1013904223
			s = append(s, words[x>>16%uint32(len(words))]+fmt.Sprint(x>>28))
		}
		out = append(out, "The "+strings.Join(s, " ")+" was on the way to the coast.")
	}
	return out
}

// outletOf writes a corpus: twelve stories of one outlet under the same lines, and eight copies of a wire story.
func outletOf(t *testing.T, name string) string {
	t.Helper()
	dir := t.TempDir()
	write := func(file string, lines ...string) {
		text := " date 2022-01-11 \n" + strings.Join(lines, "\n\n")
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, file)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 12 {
		lines := append(tale(i, 4), "The Harbour Post is owned by its readers and by nobody else in the town.", "Our Harbour desk")
		if i < 7 {
			lines = append(lines, "The island has been under a blockade of the northern fleet since the spring.")
		}
		lines = append(lines, "The envoy said the talks would go on.")
		write(fmt.Sprintf("post/%s%02d.txt", name, i), lines...)
	}
	for i := range 8 { // with a byline of its own each
		write(fmt.Sprintf("post/%swire%d.txt", name, i), append([]string{fmt.Sprintf("By correspondent number %d", i)}, tale(99, 6)...)...)
	}
	for i := range 3 { // an outlet too small to tell
		write(fmt.Sprintf("small/%s%d.txt", name, i), append(tale(200+i, 4), "Our Island desk")...)
	}
	return dir
}

func TestLearnTellsBoilerplateFromStories(t *testing.T) {
	dir := outletOf(t, "a")
	b, err := Learn(context.Background(), []string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range b.Lines {
		got = append(got, fmt.Sprintf("%s %d/%d %s", l.Outlet, l.Documents, l.Of, l.Line))
	}
	want := []string{
		"post/ 12/20 our harbour desk",
		"post/ 12/20 the harbour post is owned by its readers and by nobody else in the town.",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	with, without := texts(t, dir, Options{Boilerplate: b}), texts(t, dir, Options{})
	for id, text := range without {
		kept := strings.ReplaceAll(strings.ReplaceAll(text, "\n\nThe Harbour Post is owned by its readers and by nobody else in the town.", ""), "\n\nOur Harbour desk", "")
		if with[id] != kept {
			t.Errorf("%s: got %q, want %q", id, with[id], kept)
		}
	}
}

func texts(t *testing.T, dir string, o Options) map[string]string {
	t.Helper()
	out := map[string]string{}
	if err := Walk(context.Background(), []string{dir}, o, func(i Item) error {
		if i.Document == nil {
			return fmt.Errorf("%s: %s", i.Skipped.Where, i.Skipped.Reason)
		}
		out[i.ID] = i.Document.Text
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestLearnDoesNotDependOnTheOrder(t *testing.T) {
	var first []BoilerLine
	for i, name := range []string{"a", "zz", "m"} { // the wire copies come before, among and behind the stories
		b, err := Learn(context.Background(), []string{outletOf(t, name)}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = b.Lines
		} else if !reflect.DeepEqual(b.Lines, first) {
			t.Errorf("files called %s: got %v, want %v", name, b.Lines, first)
		}
	}
}

func TestCandidatesAreBoundedWhateverTheirOrder(t *testing.T) {
	same := func(from, step int) map[string]bool {
		l := &learner{limit: 1<<64 - 1, outlets: map[string]int{}, found: map[lineKey]*candidate{}}
		for i := range 3 * boilerLines {
			l.candidate(lineKey{"post", fmt.Sprint((from + i*step) % (3 * boilerLines))})
		}
		out := map[string]bool{}
		for k := range l.found {
			out[k.line] = true
		}
		return out
	}
	a, b := same(0, 1), same(7, 7)
	if !reflect.DeepEqual(a, b) || len(a) > boilerLines || len(a) < boilerLines/4 {
		t.Errorf("%d and %d candidates are left", len(a), len(b))
	}
}

func TestBoilerplateFile(t *testing.T) {
	b := NewBoilerplate([]BoilerLine{{"post", "our desk", 12, 20, 12}, {"gazette", "“it’s” all", 9, 9, 9}})
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	back, err := ReadBoilerplate("x.tsv", bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	b.Lines[0].Line = "“it's” all"
	if !reflect.DeepEqual(back.Lines, b.Lines) {
		t.Errorf("got %v, want %v", back.Lines, b.Lines)
	}
	for text, want := range map[string]string{
		"": "is empty", "a\tb\n": "no file of boilerplate",
		boilerHeader + "\npost\t1\t2\n":               "x.tsv:2: 3 cells, not 5",
		boilerHeader + "\npost\tmany\t2\t2\tline\n":   `x.tsv:2: "many" is no number`,
		boilerHeader + "\n\n# note\npost\t1\t2\t2\t ": "x.tsv:4: the line is empty",
	} {
		if _, err := ReadBoilerplate("x.tsv", strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
