package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"detente/analysis"
)

// golden compares got with a file, and writes the file where UPDATE is set.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); UPDATE=1 go test writes it anew:\n%s", path, diff)
	}
}

// show writes what became of an input, a line for each paragraph.
func show(item Item) string {
	var b strings.Builder
	if item.Skipped != nil {
		fmt.Fprintf(&b, "%s\n  skipped as %s, %d bytes\n  %s: %s\n", item.ID, item.Status, item.Bytes, item.Skipped.Where, item.Skipped.Reason)
		return b.String()
	}
	d := item.Document
	fmt.Fprintf(&b, "%s\n", d.ID)
	for _, f := range []struct{ name, value string }{
		{"title", d.Title}, {"outlet", d.Outlet}, {"url", d.URL}, {"flags", strings.Join(d.Flags, "; ")},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "  %s: %s\n", f.name, f.value)
		}
	}
	if p := d.Published; p.Known() {
		fmt.Fprintf(&b, "  date: %s %s %s %q\n", p, p.Precision, p.Basis, p.Words)
	}
	if d.Weight != 1 {
		fmt.Fprintf(&b, "  weight: %g\n", d.Weight)
	}
	for _, p := range d.Paragraphs {
		fmt.Fprintf(&b, "%s %s\n", [...]string{"body   ", "heading", "caption"}[p.Kind], d.Text[p.Start:p.End])
	}
	return b.String()
}

// Every file of testdata/clean becomes the paragraphs of the .golden beside it.
func TestCleanedText(t *testing.T) {
	files, err := filepath.Glob("testdata/clean/*.[tmh]*")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			var b strings.Builder
			for _, item := range walk(t, Options{}, path) {
				b.WriteString(show(item))
				sound(t, item)
			}
			golden(t, path+".golden", b.String())
		})
	}
}

// walk collects what the paths hold.
func walk(t testing.TB, o Options, paths ...string) []Item {
	t.Helper()
	var items []Item
	if err := Walk(t.Context(), paths, o, func(i Item) error {
		items = append(items, i)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return items
}

// sound checks what later stages rely on.
func sound(t testing.TB, item Item) {
	t.Helper()
	if (item.Document == nil) == (item.Skipped == nil) {
		t.Fatalf("%s: document %v and skipped %v", item.ID, item.Document, item.Skipped)
	}
	if item.Skipped != nil {
		if item.Skipped.Reason == "" || item.Skipped.Where == "" || item.Status == "" {
			t.Fatalf("%s: skipped without saying why: %+v", item.ID, item)
		}
		return
	}
	d := item.Document
	if d.Text != strings.ToValidUTF8(d.Text, "") || d.Title != strings.ToValidUTF8(d.Title, "") {
		t.Fatalf("%s: invalid UTF-8", d.ID)
	}
	at := 0
	for i, p := range d.Paragraphs {
		if i > 0 {
			at += len("\n\n")
		}
		s := d.Text[p.Start:p.End]
		if p.Start != at || s == "" || strings.TrimSpace(s) != s || strings.ContainsAny(s, "\n\r\t\u00a0\u00ad") || strings.Contains(s, "  ") {
			t.Fatalf("%s: paragraph %d is %q at %d, want it at %d", d.ID, i, s, p.Start, at)
		}
		at = p.End
	}
	if at != len(d.Text) || at == 0 {
		t.Fatalf("%s: %d of %d bytes lie in paragraphs", d.ID, at, len(d.Text))
	}
	if p := d.Published; p.Known() && p.Precision == analysis.Day && (p.Day == 0 || p.Month == 0) {
		t.Fatalf("%s: date %+v", d.ID, p)
	}
}
