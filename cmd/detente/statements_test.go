package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"detente/analysis"
)

// What stands above the statements of an actor and a period is the number that the results show for them.
func TestStatementsTellTheNumberTheyAreBehind(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	command(t, "-q", "run", filepath.FromSlash("../../testdata/corpus"), "-o", dir, "--skipped-ok", "--no-sentiment", "--no-cache")
	f, err := os.Open(filepath.Join(dir, "actor_period.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, row := range rows[1:] {
		actor, from, to, documents, statements := row[0], row[2], row[3], row[4], row[6]
		if n, _ := strconv.Atoi(documents); n < 4 {
			continue
		}
		mean, err := strconv.ParseFloat(row[7], 64)
		if err != nil {
			t.Fatal(err)
		}
		tried++
		said := command(t, "statements", dir, "--actors", actor, "--from", from, "--to", to)
		first, _, _ := strings.Cut(said, "\n")
		for _, want := range []string{"mean " + analysis.Signed(mean), statements + " statements in " + documents + " documents"} {
			if !strings.Contains(first, want) {
				t.Errorf("%s from %s: %q does not hold %q", actor, from, first, want)
			}
		}
	}
	if tried < 3 {
		t.Fatalf("only %d numbers tried", tried)
	}
}

// command runs the program, and gives what it printed.
func command(t *testing.T, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	if code := run(t.Context(), args, strings.NewReader(""), &out, &said); code != exitDone {
		t.Fatalf("detente %s: exit code %d: %s", strings.Join(args, " "), code, said.String())
	}
	return out.String()
}

func TestStrongestStatementsAreKeptWhateverTheirPlace(t *testing.T) {
	var list analysis.List[analysis.Observation]
	for i := range 5000 {
		score := float64(i%100) / 100
		list = append(list, analysis.Observation{ID: fmt.Sprint(i), Document: fmt.Sprintf("%05d", i), Escalation: &score})
	}
	c := statementsCmd{Top: 3, Sort: "strength"}
	got, n, err := c.choose(&analysis.Report{Observations: list})
	if err != nil || n != 5000 || len(got) != 3 {
		t.Fatalf("%d of %d, %v", len(got), n, err)
	}
	for i, want := range []string{"00099", "00199", "00299"} {
		if got[i].Document != want {
			t.Errorf("place %d has %s, want %s", i, got[i].Document, want)
		}
	}
}
