package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/util/grpcx"
	"pgregory.net/rapid"

	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

// TestMain is the main of the worker processes, too, which the pool starts from this binary. Where killAt is set, the
// first of them that sees a file of that pattern ends as by kill -9.
func TestMain(m *testing.M) {
	pooled := flag.Bool(poolFlag, false, "")
	flag.Parse()
	if *pooled {
		grpcx.Dial = dial
		go dieAt(os.Getenv(killAt))
	}
	beam.Init()
	os.Exit(m.Run())
}

const killAt = "DETENTE_BEAM_TEST_KILL_AT"

func dieAt(pattern string) {
	for ; pattern != ""; time.Sleep(time.Millisecond) {
		found, _ := filepath.Glob(pattern)
		if len(found) == 0 {
			continue
		}
		if _, err := os.OpenFile(pattern[:strings.IndexByte(pattern, '*')]+"killed", os.O_CREATE|os.O_EXCL, 0o600); err == nil {
			syscall.Kill(os.Getpid(), syscall.SIGKILL)
		}
		return
	}
}

func settings(out string, inputs ...string) options {
	return options{Inputs: inputs, Output: out, Period: "month", Shards: 3, Attempts: 1, MaxSize: 16, Today: "2026-11-01"}
}

// scoredLines are the statements and the records that detente score writes for the paths.
func scoredLines(t *testing.T, paths ...string) (statements, records []byte) {
	t.Helper()
	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	o := settings("", "")
	c, err := o.corpus()
	if err != nil {
		t.Fatal(err)
	}
	walk := func(ctx context.Context, yield func(corpus.Item) error) error {
		return corpus.Scan(ctx, paths, c, yield)
	}
	err = pipeline.New(set, pipeline.Options{}).RunLines(t.Context(), 2, nil, nil, walk, func(l pipeline.Lines) error {
		statements, records = append(statements, l.Statements...), append(records, l.Document...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return statements, records
}

// together are the files that match, one after the other.
func together(t *testing.T, pattern string) (data []byte, files int) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names { // sorted
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, b...)
	}
	return data, len(names)
}

// same holds the results in a folder against what detente score writes: as bytes, and so also line by line.
func same(t *testing.T, out string, shards int, statements, records []byte) {
	t.Helper()
	got, n := together(t, out+"/statements-*.jsonl")
	if n != shards || len(statements) == 0 || !bytes.Equal(got, statements) {
		t.Errorf("%d files of statements with %d lines, want %d with the %d of score", n, bytes.Count(got, []byte("\n")), shards, bytes.Count(statements, []byte("\n")))
	}
	got, n = together(t, out+"/statements-*.jsonl.documents")
	if n != shards || !bytes.Equal(got, records) {
		t.Errorf("%d files of records with %d lines, want %d with the %d of score", n, bytes.Count(got, []byte("\n")), shards, bytes.Count(records, []byte("\n")))
	}
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) != 2*shards+2 {
		t.Errorf("%v, error %v, want two files a shard, the aggregates and the manifest", entries, err)
	}
}

func TestSameBytesAsScore(t *testing.T) {
	mixed := mixedCorpus(t)
	for name, root := range map[string]string{"sample": filepath.Join("..", "..", "testdata", "corpus"), "formats": mixed} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			if err := run(t.Context(), settings(out, root)); err != nil {
				t.Fatal(err)
			}
			statements, records := scoredLines(t, root)
			same(t, out, 3, statements, records)
			if err := run(t.Context(), settings(out, root)); err == nil || !strings.Contains(err.Error(), "--force") {
				t.Errorf("earlier results: error %v", err)
			}
		})
	}
}

// TestKilledWorker has a worker process end as by kill -9 when it has written its first part. Prism gives the job up
// then: nothing may be left of it, and the next attempt makes it whole.
func TestKilledWorker(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	root := filepath.Join("..", "..", "testdata", "corpus")
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	t.Setenv(killAt, out+".partial/statements-*.finished")
	o := settings(out, root)
	o.Shards, o.Workers = 8, 2
	if err := run(t.Context(), o); err == nil {
		t.Fatal("no worker was killed, or nobody noticed")
	}
	if left, _ := filepath.Glob(out + "*"); len(left) > 0 {
		t.Fatalf("a job that failed left %s", left)
	}
	o.Attempts = 3
	if err := run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	statements, records := scoredLines(t, root)
	same(t, out, 8, statements, records)
	if left, _ := filepath.Glob(out + ".*"); len(left) > 0 {
		t.Errorf("left behind: %s", left)
	}
}

// TestReportOnTheShards holds the tree of results against that of detente run.
func TestReportOnTheShards(t *testing.T) {
	if testing.Short() {
		t.Skip("builds detente")
	}
	dir := t.TempDir()
	root, err := filepath.Abs(filepath.Join("..", "..", "testdata", "corpus"))
	if err != nil {
		t.Fatal(err)
	}
	o := settings(filepath.Join(dir, "scored"), root)
	o.Scoring.Sentiment = true
	if err := run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	shards, err := filepath.Glob(filepath.Join(dir, "scored", "statements-*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(shards) // report takes them in any order
	program := detente(t, dir)
	command(t, dir, program, "run", root, "-o", "run", "--skipped-ok", "--no-cache", "--draws", "50")
	command(t, dir, program, slices.Concat([]string{"report", "-o", "report", "--skipped-ok", "--draws", "50"}, shards)...)
	want, got := tree(t, filepath.Join(dir, "run")), tree(t, filepath.Join(dir, "report"))
	for _, name := range sortedKeys(want) {
		if !bytes.Equal(got[name], want[name]) {
			t.Errorf("%s: %d bytes after report, %d after run, or they differ", name, len(got[name]), len(want[name]))
		}
	}
	if len(want) < 10 || len(got) != len(want) {
		t.Errorf("%d files after report, %d after run", len(got), len(want))
	}
}

func TestParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.Int64Range(0, 1<<30), 1, 40).Draw(t, "sizes")
		n := rapid.IntRange(1, 50).Draw(t, "shards")
		files := make([]corpus.File, len(sizes))
		for i := range files {
			files[i] = corpus.File{ID: fmt.Sprintf("%03d", i), Size: sizes[i]}
		}
		parts := cut(files, n)
		at := 0
		for _, p := range parts {
			if len(p) == 0 {
				t.Fatal("a part without files")
			}
			for _, f := range p {
				if f.ID != files[at].ID {
					t.Fatalf("file %d is %s", at, f.ID)
				}
				at++
			}
		}
		if at != len(files) || len(parts) != min(n, len(files)) {
			t.Fatalf("%d of %d files in %d parts, of %d", at, len(files), len(parts), n)
		}
	})
}

func sums() *rapid.Generator[Sums] {
	return rapid.Custom(func(t *rapid.T) Sums {
		n := rapid.Int64Range(-1<<40, 1<<40)
		return Sums{n.Draw(t, "documents"), n.Draw(t, "statements"), n.Draw(t, "tone"), n.Draw(t, "means")}
	})
}

func TestSumsMayBeAddedInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f sumFn
		a, b, c := sums().Draw(t, "a"), sums().Draw(t, "b"), sums().Draw(t, "c")
		if f.MergeAccumulators(f.MergeAccumulators(a, b), c) != f.MergeAccumulators(a, f.MergeAccumulators(b, c)) {
			t.Fatal("not associative")
		}
		if f.AddInput(a, b) != f.AddInput(b, a) || f.AddInput(f.CreateAccumulator(), a) != a {
			t.Fatal("not commutative, or nothing is something")
		}
	})
}

// TestSumsDoNotDependOnTheParts cuts results at random, adds the parts up in any order, and wants the same table.
func TestSumsDoNotDependOnTheParts(t *testing.T) {
	results := resultsOf(t, filepath.Join("..", "..", "testdata", "corpus"))
	want := map[string]Sums{}
	for i := range results {
		addSums(want, &results[i], "month")
	}
	if len(want) < 10 {
		t.Fatalf("only %d rows", len(want))
	}
	rapid.Check(t, func(t *rapid.T) {
		parts := make([]map[string]Sums, rapid.IntRange(1, 9).Draw(t, "parts"))
		for i := range results {
			k := rapid.IntRange(0, len(parts)-1).Draw(t, "part")
			if parts[k] == nil {
				parts[k] = map[string]Sums{}
			}
			addSums(parts[k], &results[i], "month")
		}
		var f sumFn
		got := map[string]Sums{}
		for _, k := range rapid.Permutation(intsTo(len(parts))).Draw(t, "order") {
			for key, s := range parts[k] {
				got[key] = f.MergeAccumulators(got[key], s)
			}
		}
		if a, b := table(rowsOf(got)), table(rowsOf(want)); !bytes.Equal(a, b) {
			t.Fatalf("got\n%s\nwant\n%s", a, b)
		}
	})
}
