package pipeline

import (
	"context"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"detente/analysis"
	"detente/analysis/corpus"
	"detente/analysis/heap"
	"detente/analysis/sentence"
	"detente/analysis/sentiment"
	"detente/analysis/timex"
)

// benchFolder is what the benchmarks read: testdata/corpus, or the folder that DETENTE_BENCH names.
func benchFolder() []string {
	if dir := os.Getenv("DETENTE_BENCH"); dir != "" {
		return []string{dir}
	}
	return []string{"../../testdata/corpus"}
}

// benchItems are its documents before they are cleaned, and those that are documents then.
func benchItems(b *testing.B) (raw, items []corpus.Item) {
	b.Helper()
	err := corpus.Scan(b.Context(), benchFolder(), corpus.Options{}, func(item corpus.Item) error {
		if clean := item.Clean(); clean.Document != nil {
			raw, items = append(raw, item), append(items, clean)
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if len(items) == 0 {
		b.Fatalf("%s holds no document", benchFolder())
	}
	return raw, items
}

// measure runs work over every document in each round, and tells MB/s of cleaned text and documents/s.
func measure(b *testing.B, items []corpus.Item, work func(k int)) {
	size := 0
	for _, item := range items {
		size += len(item.Document.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	start := cpuTime()
	for b.Loop() {
		for k := range items {
			work(k)
		}
	}
	report(b, len(items), size, start)
}

// report adds documents/s, and MB for each second of the processor.
func report(b *testing.B, documents, size int, start time.Duration) {
	b.ReportMetric(float64(documents*b.N)/b.Elapsed().Seconds(), "docs/s")
	if cpu := cpuTime() - start; cpu > 0 {
		b.ReportMetric(float64(size*b.N)/cpu.Seconds()/1e6, "MB/cpu-s")
	}
}

// BenchmarkStages times each stage by itself, on what the stages before it found.
func BenchmarkStages(b *testing.B) {
	defer heap.Scoring()() // as the command does
	p := load(b)
	raw, items := benchItems(b)
	readings := make([]*analysis.Reading, len(items))
	found := make([][]analysis.Statement, len(items))
	speakers := make([][]analysis.Attribution, len(items))
	analyses := make([]Analysis, len(items))
	results := make([]Result, len(items))
	for k, item := range items {
		readings[k] = p.Read(item.Document)
		found[k], _ = p.statements.Find(readings[k])
		speakers[k] = p.speakers.Resolve(readings[k], found[k])
		analyses[k] = p.Analyse(item.Document)
		results[k] = p.Item(item)
	}
	again := new(analysis.Reading) // as RunLines uses it again, and the rest
	room := &scratch{seen: map[string]int{}}
	var terms []analysis.Term
	general := sentiment.New()
	general.Score("") // loads the model
	for _, stage := range []struct {
		name string
		work func(k int)
	}{
		{"cleaning", func(k int) { raw[k].Clean() }},
		{"sentences", func(k int) { sentence.Reread(again, items[k].Document) }},
		{"vocabulary", func(k int) { p.vocabulary.Reading(readings[k]) }},
		{"actors", func(k int) { p.actors.Find(readings[k]) }},
		{"statements", func(k int) { p.statements.Find(readings[k]) }},
		{"speakers", func(k int) { p.speakers.Resolve(readings[k], found[k]) }},
		{"dates", func(k int) { timex.Dates(readings[k], found[k], speakers[k]) }},
		{"tone", func(k int) {
			for i := range found[k] {
				terms = p.tone.Score(readings[k], &found[k][i], &speakers[k][i], terms).Terms
			}
		}},
		{"sentiment", func(k int) {
			for i := range found[k] {
				general.Score(readings[k].Words(found[k][i].Content.First, found[k][i].Content.Last))
			}
		}},
		{"records", func(k int) { analyses[k].observations(room) }},
		{"signature", func(k int) { p.signer.Signature(readings[k]) }},
		{"lines", func(k int) { results[k].lines(&room.writer) }},
	} {
		b.Run(stage.name, func(b *testing.B) { measure(b, items, stage.work) })
	}
}

// BenchmarkScore is the whole of score --no-sentiment, from the files to the lines, on as many workers as there are cores
// (-cpu 1,2).
func BenchmarkScore(b *testing.B) { scoring(b, nil) }

// BenchmarkSentimentScore is the same with general sentiment beside it.
func BenchmarkSentimentScore(b *testing.B) {
	general := sentiment.New()
	general.Score("") // loads the model
	scoring(b, general)
}

func scoring(b *testing.B, general *sentiment.Scorer) {
	defer heap.Scoring()() // as the command does
	p := load(b)
	p.sentiment = general
	_, items := benchItems(b)
	walk := func(ctx context.Context, yield func(corpus.Item) error) error {
		return corpus.Scan(ctx, benchFolder(), corpus.Options{}, yield)
	}
	size := 0
	for _, item := range items {
		size += len(item.Document.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	start := cpuTime()
	for b.Loop() {
		if err := p.RunLines(b.Context(), runtime.GOMAXPROCS(0), nil, nil, walk, func(Lines) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	report(b, len(items), size, start)
}

// BenchmarkLength shows whether the cost of a byte grows with the length of a document: one
// of 5 kB, 500 kB and 5 MB, put together from the same paragraphs.
func BenchmarkLength(b *testing.B) {
	defer heap.Scoring()() // as the command does
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
			start := cpuTime()
			for b.Loop() {
				p.Item(item)
			}
			report(b, 1, len(text), start)
		})
	}
}
