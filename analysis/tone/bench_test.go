package tone_test

import (
	"os"
	"testing"

	"detente/analysis"
	"detente/analysis/attribution"
	"detente/analysis/corpus"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/analysis/statement"
	"detente/analysis/tone"
	"detente/lexicons"
)

// read is a document on the doorstep of the tone stage.
type read struct {
	*analysis.Reading
	statements []analysis.Statement
	speakers   []analysis.Attribution
}

// stages are what stands before tone, with one vocabulary for all.
func stages(t testing.TB) (*tone.Scorer, func(*analysis.Document) read) {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewVocabulary()
	actors, finder, resolver := phrase.NewActors(set.Actors, v), statement.New(set, v), attribution.New(set, v)
	scorer := tone.New(set, v)
	return scorer, func(doc *analysis.Document) read {
		r := sentence.Read(doc)
		v.Tokens(r.Tokens)
		actors.Find(r)
		found, _ := finder.Find(r)
		return read{r, found, resolver.Resolve(r, found)}
	}
}

// documents are those of the sample corpus, or of the folder that DETENTE_BENCH names.
func documents(t testing.TB) []*analysis.Document {
	t.Helper()
	dir := os.Getenv("DETENTE_BENCH")
	if dir == "" {
		dir = "../../testdata/corpus"
	}
	var out []*analysis.Document
	err := corpus.Walk(t.Context(), []string{dir}, corpus.Options{}, func(item corpus.Item) error {
		if item = item.Clean(); item.Document != nil {
			out = append(out, item.Document)
		}
		return nil
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("%s: %d documents, %v", dir, len(out), err)
	}
	return out
}

// BenchmarkStatements scores statements whose speakers are known: MB/s of their text, words per
// allocation. The evidence of each statement stands in the room of the one before.
//
// Where the time goes (real news, 2.9 µs and 12,500 instructions for a statement of 21 words and 10 hits): entries 30 %, clauses 20 %,
// what would be without each entry 35 %, evidence 8 %. A statement read again right away takes half of it: of the other half some
// 200 branches that nobody can foresee take two thirds, waiting for words, statements and entries that lie far away the rest. So what
// pays is fewer instructions and fewer questions asked of each hit: acts of a kind in one place of a small table (some 300), the next
// act or object looked up in a set of bits, one word for the common entry. Counted by valgrind --tool=cachegrind --branch-sim=yes, a
// change can be judged on a busy machine. Most statements have a single clause, so that there is none to keep from the reading before.
// Tried and dropped: words numbered by frequency, asked for in batches or with what they stand for in one table; the steps taken for
// all statements of a document one after the other; a profile given to the compiler; lists of hits in place of sets.
func BenchmarkStatements(b *testing.B) {
	scorer, prepare := stages(b)
	var all []read
	size, count, tokens := 0, 0, 0
	var room []analysis.Term
	for _, d := range documents(b) {
		x := prepare(d)
		all = append(all, x)
		for _, s := range x.statements {
			size += len(x.Words(s.Content.First, s.Content.Last))
			tokens += s.Content.Last - s.Content.First
		}
		count += len(x.statements)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, x := range all {
			for i := range x.statements {
				room = scorer.Score(x.Reading, &x.statements[i], &x.speakers[i], room).Terms
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*count), "ns/statement")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*tokens), "ns/token")
}

// BenchmarkSentences scores each sentence as a bare text, with the fitted weights.
func BenchmarkSentences(b *testing.B) {
	scorer, prepare := stages(b)
	var all []*analysis.Reading
	size := 0
	for _, d := range documents(b) {
		for _, s := range prepare(d).Sentences {
			text := d.Text[s.Start:s.End]
			size += len(text)
			all = append(all, prepare(bare(text)).Reading)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range all {
			scorer.Sentence(r)
		}
	}
}

// bare is a document of one paragraph.
func bare(text string) *analysis.Document {
	return &analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}}
}
