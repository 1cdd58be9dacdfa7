package agreement

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"

	"detente/analysis"
)

func readLines[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// testdata/figures.json is what the comparison script of the project's data prints for the two other
// files: coded statements in our own words, and a copy of them with clauses cut, actors, dates and
// tones changed, some left out and some added.
func TestFiguresOfTheScript(t *testing.T) {
	r := Compare(readLines[Coded](t, "testdata/coded.jsonl"), readLines[analysis.Observation](t, "testdata/found.jsonl"))
	data, err := os.ReadFile("testdata/figures.json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]any
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	data, err = json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for k, v := range got["tone"].(map[string]any) { // ours stand in a record of their own, beside the baseline's
		if _, ok := got[k]; !ok {
			got[k] = v
		}
	}
	compared := 0
	for _, k := range slices.Sorted(maps.Keys(want)) {
		compared += compareFigures(t, k, got[k], want[k])
	}
	if compared < 30 {
		t.Errorf("only %d figures compared", compared)
	}
}

func compareFigures(t *testing.T, name string, got, want any) int {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s: got %v, want a record", name, got)
			return 0
		}
		n := 0
		for _, k := range slices.Sorted(maps.Keys(w)) {
			n += compareFigures(t, name+"."+k, g[k], w[k])
		}
		return n
	case float64:
		g, ok := got.(float64)
		if !ok {
			t.Errorf("%s: got %v, want %v", name, got, w)
			return 0
		}
		near(t, name, g, w)
		return 1
	}
	t.Errorf("%s: unexpected %T", name, want)
	return 0
}
