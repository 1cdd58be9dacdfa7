// Command bench writes a corpus of any size for measuring: articles in our own words, put together from
// a seed, the same bytes for the same flags.
//
//	go run ./testdata/bench -documents 100000 -files 16 -o corpus
//	go run ./testdata/bench table
//
// The second runs the benchmarks of all stages over such a corpus and prints the table of the README.
//
// Each file is JSON lines, or with -form warc a web archive, packed, of pages of some 30 kB. An article is about 3 kB with some eight statements; one in twenty is a copy
// of an earlier one with another headline, as wire stories are.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	documents := flag.Int("documents", 1000, "number of articles")
	files := flag.Int("files", 4, "number of files")
	seed := flag.Uint64("seed", 1, "seed")
	form := flag.String("form", "jsonl", "form of the files: jsonl or warc")
	out := flag.String("o", "", "folder to write into")
	flag.Parse()
	if flag.Arg(0) == "table" {
		if err := table(os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if *out == "" || *files < 1 || forms[*form].put == nil {
		fmt.Fprintln(os.Stderr, "bench: name a folder with -o, at least one file with -files, and jsonl or warc with -form")
		os.Exit(2)
	}
	if err := write(*out, *documents, *files, *seed, *form); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type article struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Outlet string `json:"outlet"`
	Text   string `json:"text"`
}

// forms are the endings of the files, and what writes an article.
var forms = map[string]struct {
	ending string
	put    func(io.Writer, article) error
}{"jsonl": {".jsonl", putLine}, "warc": {".warc.gz", putPage}}

func putLine(w io.Writer, a article) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(a)
}

func write(dir string, documents, files int, seed uint64, form string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for f := range files {
		name := filepath.Join(dir, fmt.Sprintf("part-%05d%s", f, forms[form].ending))
		w, err := os.Create(name)
		if err != nil {
			return err
		}
		buf := bufio.NewWriterSize(w, 1<<20)
		for i := documents * f / files; i < documents*(f+1)/files; i++ {
			if err := forms[form].put(buf, compose(seed, i)); err != nil {
				return err
			}
		}
		if err := buf.Flush(); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
	return nil
}

// compose writes the article of a number; every article stands by itself, so that a corpus of more
// begins as a smaller one does.
func compose(seed uint64, i int) article {
	text := i
	if i%20 == 19 {
		text = i - 7 // a copy
	}
	r := rand.New(rand.NewPCG(seed, uint64(text)))
	day := time.Date(2023, 1, 2, 0, 0, 0, 0, time.UTC).AddDate(0, 0, text%730)
	a := article{ID: fmt.Sprintf("a%08d", i), Date: day.Format(time.DateOnly), Outlet: pick(r, outlets)}
	here, there := pick(r, states), pick(r, states)
	var b strings.Builder
	size := 2200 + r.IntN(1600)
	for p := 0; b.Len() < size; p++ {
		if p > 0 {
			b.WriteString("\n\n")
		}
		for s := range 3 {
			if s > 0 {
				b.WriteByte(' ')
			}
			form := narration
			if s == 1 {
				form = speech
			}
			b.WriteString(sentence(r, pick(r, form), here, there))
		}
		here, there = there, pick(r, states)
	}
	a.Text = b.String()
	a.Title = fmt.Sprintf("%s, %s and the %s, part %d", here.name, there.name, pick(r, places), i%97)
	return a
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// sentence fills in a form.
func sentence(r *rand.Rand, form string, here, there state) string {
	return strings.NewReplacer(
		"{A}", here.name, "{a}", here.adjective, "{B}", there.name, "{b}", there.adjective,
		"{who}", pick(r, given)+" "+pick(r, family), "{office}", pick(r, offices), "{act}", pick(r, acts),
		"{want}", pick(r, wants), "{place}", pick(r, places), "{thing}", pick(r, things),
		"{n}", fmt.Sprint(2+r.IntN(97)), "{day}", pick(r, days),
	).Replace(form)
}

type state struct{ name, adjective string }
