package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"pgregory.net/rapid"

	"detente/analysis/corpus"
	"detente/analysis/pipeline"
	"detente/lexicons"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

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

func TestPackedDocumentsComeBack(t *testing.T) {
	for _, s := range []scored{{"a#1", []byte("x\ny\n"), []byte("z\n")}, {"", nil, nil}} {
		got, err := unpack(s.pack())
		if err != nil || got.document != s.document || !bytes.Equal(got.statements, s.statements) || !bytes.Equal(got.record, s.record) {
			t.Errorf("%+v came back as %+v, error %v", s, got, err)
		}
	}
	if _, err := unpack([]byte{200, 1, 3, 'x'}); err == nil {
		t.Error("a damaged document was read")
	}
}

// The sample corpus through the pipeline, and through the stages one document after the other.
func TestSameLinesAsScore(t *testing.T) {
	root, out := filepath.Join("..", "..", "testdata", "corpus"), t.TempDir()
	p, s := beam.NewPipelineWithRoot()
	build(s, options{Inputs: []string{root}, Output: out, Period: "month", Shards: 3})
	ptest.RunAndValidate(t, p)

	set, err := lexicons.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	stages := pipeline.New(set, pipeline.Options{})
	var want []string
	err = corpus.Walk(context.Background(), []string{root}, corpus.Options{}, func(i corpus.Item) error {
		r := stages.Item(i)
		l, err := r.Lines()
		want = append(want, split(l.Statements)...)
		want = append(want, split(l.Document)...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	files, _ := filepath.Glob(filepath.Join(out, "statements-*"))
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, split(b)...)
	}
	slices.Sort(got)
	slices.Sort(want)
	if len(files) != 6 || len(got) < 100 || !slices.Equal(got, want) {
		t.Errorf("%d files with %d lines, want 6 with the %d lines of score", len(files), len(got), len(want))
	}
}

func split(b []byte) []string {
	if len(b) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}
