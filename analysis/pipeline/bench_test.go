package pipeline

import (
	"context"
	"os"
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/sentence"
	"detente/analysis/timex"
)

// benchCorpus is the folder that the benchmarks read: testdata/corpus, or what DETENTE_BENCH names.
func benchCorpus(b *testing.B) []corpus.Item {
	b.Helper()
	dir := os.Getenv("DETENTE_BENCH")
	if dir == "" {
		dir = "../../testdata/corpus"
	}
	var items []corpus.Item
	err := corpus.Walk(b.Context(), []string{dir}, corpus.Options{}, func(item corpus.Item) error {
		if item.Document != nil {
			items = append(items, item)
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if len(items) == 0 {
		b.Fatalf("%s holds no document", dir)
	}
	return items
}

// measure runs work over every document in each round, and tells MB/s of cleaned text and documents/s.
func measure(b *testing.B, items []corpus.Item, work func(k int)) {
	size := 0
	for _, item := range items {
		size += len(item.Document.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for k := range items {
			work(k)
		}
	}
	b.ReportMetric(float64(len(items)*b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkStages times each stage by itself, on what the stages before it found.
func BenchmarkStages(b *testing.B) {
	p, items := load(b), benchCorpus(b)
	readings := make([]*analysis.Reading, len(items))
	found := make([][]analysis.Statement, len(items))
	speakers := make([][]analysis.Attribution, len(items))
	analyses := make([]Analysis, len(items))
	for k, item := range items {
		readings[k] = p.Read(item.Document)
		found[k], _ = p.statements.Find(readings[k])
		speakers[k] = p.speakers.Resolve(readings[k], found[k])
		analyses[k] = p.Analyse(item.Document)
	}
	for _, stage := range []struct {
		name string
		work func(k int)
	}{
		{"sentences", func(k int) { sentence.Read(items[k].Document) }},
		{"vocabulary", func(k int) { p.vocabulary.Tokens(readings[k].Tokens) }},
		{"actors", func(k int) { p.actors.Find(readings[k]) }},
		{"statements", func(k int) { p.statements.Find(readings[k]) }},
		{"speakers", func(k int) { p.speakers.Resolve(readings[k], found[k]) }},
		{"dates", func(k int) { timex.Dates(readings[k], found[k], speakers[k]) }},
		{"tone", func(k int) {
			for i := range found[k] {
				p.tone.Score(readings[k], &found[k][i], &speakers[k][i])
			}
		}},
		{"records", func(k int) { analyses[k].Observations() }},
		{"signature", func(k int) { corpus.Signature(items[k].Document) }},
	} {
		b.Run(stage.name, func(b *testing.B) { measure(b, items, stage.work) })
	}
}

// BenchmarkScore is the whole road of a document, from its cleaned text to its lines, on one worker.
func BenchmarkScore(b *testing.B) {
	p, items := load(b), benchCorpus(b)
	walk := func(_ context.Context, yield func(corpus.Item) error) error {
		for _, item := range items {
			if err := yield(item); err != nil {
				return err
			}
		}
		return nil
	}
	size := 0
	for _, item := range items {
		size += len(item.Document.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if err := p.RunLines(b.Context(), 1, nil, nil, walk, func(Lines) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(items)*b.N)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkLength shows whether the cost of a byte grows with the length of a document: ns/byte of one
// of 5 kB, 500 kB and 5 MB, put together from the same paragraphs.
func BenchmarkLength(b *testing.B) {
	p := load(b)
	for _, size := range []struct {
		name   string
		copies int
	}{{"5kB", 14}, {"500kB", 1400}, {"5MB", 14000}} {
		text := strings.TrimSuffix(strings.Repeat(article+"\n\n", size.copies), "\n\n")
		item := corpus.Item{Document: document("long.txt", text)}
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				p.Item(item)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text)), "ns/byte")
		})
	}
}
