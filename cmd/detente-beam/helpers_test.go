package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/parquet-go/parquet-go"

	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// mixedCorpus is a folder with a text, JSON lines, a web archive, a table in Parquet, what cannot be read, and a sidecar.
func mixedCorpus(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	write := func(name string, data []byte) {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a/plain.txt", []byte("date 2022-01-11 Norway warned Denmark on Tuesday that it would close the harbour. Denmark rejected the demand."))
	write("metadata.csv", []byte("file,outlet,weight\na/plain.txt,Harbour Post,0.5\nabsent.txt,x,1\n"))
	var lines bytes.Buffer
	for i, s := range sentences {
		b, _ := json.Marshal(map[string]string{"id": fmt.Sprint("r", i), "date": fmt.Sprintf("2022-02-%02d", i+1), "text": s})
		lines.Write(append(b, '\n'))
	}
	write("b/records.jsonl", append(lines.Bytes(), "{broken\n"...))
	write("c/pages.warc.gz", warc(t))
	type row struct {
		ID    string `parquet:"id"`
		Date  string `parquet:"date"`
		Title string `parquet:"title"`
		Text  string `parquet:"text"`
	}
	var rows []row
	for i, s := range sentences {
		rows = append(rows, row{fmt.Sprint("p", i), fmt.Sprintf("2022-03-%02d", i+1), "Ships", s + " " + sentences[(i+1)%len(sentences)]})
	}
	var table bytes.Buffer
	w := parquet.NewGenericWriter[row](&table)
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	write("d/table.parquet", table.Bytes())
	write("e/film.mp4", []byte("no text"))
	return root
}

var sentences = []string{
	"Norway’s foreign minister Asta Kvist warned Sweden that it would expel the envoy.",
	"“We are ready to return to the talks,” said Henrik Ravn, the Danish prime minister.",
	"Iceland condemned the attack and called on Norway to respect the truce.",
	"The Swedish government agreed to lift the ban on Thursday, according to its spokesman.",
	"Canada offered to hold talks and urged all sides to show restraint.",
}

// warc is a web archive, each record packed by itself as crawlers do.
func warc(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	for i := range sentences {
		page := fmt.Sprintf("<html><head><title>Ships %d</title></head><body><article><h1>Ships %d</h1><p>%s</p></article></body></html>", i, i, strings.Join(sentences[i:], "</p><p>"))
		answer := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s", len(page), page)
		z := gzip.NewWriter(&out)
		fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%08d>\r\nWARC-Target-URI: https://news.example/2022/04/%02d/ships\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, i+1, len(answer), answer)
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// detente builds the program.
func detente(t *testing.T, dir string) string {
	t.Helper()
	program := filepath.Join(dir, "detente-program")
	build := exec.Command("go", "build", "-o", program, "./cmd/detente")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

func command(t *testing.T, dir, program string, args ...string) {
	t.Helper()
	c := exec.Command(program, args...)
	c.Dir = dir
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", args[0], err, out)
	}
}

// tree are the files below a folder.
func tree(t *testing.T, root string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = b
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// resultsOf scores a folder.
func resultsOf(t *testing.T, root string) (results []pipeline.Result) {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	walk := func(ctx context.Context, yield func(corpus.Item) error) error {
		return corpus.Scan(ctx, []string{root}, corpus.Options{}, yield)
	}
	err = pipeline.New(set, pipeline.Options{}).Run(t.Context(), 2, walk, func(r pipeline.Result) error {
		results = append(results, r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return results
}

func intsTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func rowsOf(m map[string]Sums) (rows []row) {
	for key, s := range m {
		rows = append(rows, row{key, s})
	}
	return rows
}
