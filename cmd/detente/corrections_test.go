package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"detente/analysis"
)

// program runs the program in a folder of its own.
type program struct {
	t   *testing.T
	dir string
}

// run gives standard output, and fails where the exit code is another than wanted.
func (p program) run(code int, args ...string) (stdout, stderr string) {
	p.t.Helper()
	for i, a := range args {
		if rest, ok := strings.CutPrefix(a, "@"); ok {
			args[i] = filepath.Join(p.dir, rest)
		}
	}
	var out, errs bytes.Buffer
	if got := run(context.Background(), args, strings.NewReader(""), &out, &errs); got != code {
		p.t.Fatalf("detente %s: exit code %d, want %d\n%s", strings.Join(args, " "), got, code, errs.String())
	}
	return out.String(), errs.String()
}

// enter puts values into columns of Statements, by the statement's id, as a person would.
func (p program) enter(book string, values map[string]map[string]any) {
	p.t.Helper()
	f, err := excelize.OpenFile(filepath.Join(p.dir, book))
	if err != nil {
		p.t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Statements")
	if err != nil {
		p.t.Fatal(err)
	}
	for i, row := range rows[1:] {
		for column, value := range values[row[0]] {
			for j, name := range rows[0] {
				if name != column {
					continue
				}
				cell, err := excelize.CoordinatesToCellName(j+1, i+2)
				if err == nil {
					err = f.SetCellValue("Statements", cell, value)
				}
				if err != nil {
					p.t.Fatal(err)
				}
			}
		}
	}
	if err := f.Save(); err != nil {
		p.t.Fatal(err)
	}
}

func statements(t *testing.T, file string) map[string]analysis.Observation {
	t.Helper()
	list, err := readLines[analysis.Observation](file, nil)
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]analysis.Observation{}
	for _, o := range list {
		byID[o.ID] = o
	}
	return byID
}

// pick is some statements with a score and one actor, in the order of their ids.
func pick(all map[string]analysis.Observation, n int) []string {
	var ids []string
	for id, o := range all {
		if o.Escalation != nil && len(o.Actors) == 1 && o.Actors[0] != analysis.Unknown && len(o.Evidence) > 0 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids[:n]
}

func TestCorrectionsGoAround(t *testing.T) {
	corpus, err := filepath.Abs("../../testdata/corpus/northern-dispatch")
	if err != nil {
		t.Fatal(err)
	}
	p := program{t, t.TempDir()}
	p.run(0, "-q", "score", corpus, "-o", "@s.jsonl", "--skipped-ok", "--no-sentiment")
	p.run(0, "-q", "report", "@s.jsonl", "-o", "@out", "--skipped-ok", "--draws", "50")
	before := statements(t, filepath.Join(p.dir, "s.jsonl"))
	ids := pick(before, 4)
	p.enter("out/detente.xlsx", map[string]map[string]any{
		ids[0]: {"score_override": -0.9, "comment": "=irony"},
		ids[1]: {"actor_override": "NOR; SWE"},
		ids[2]: {"exclude": "yes"},
		ids[3]: {"reviewed": "yes", "date_override": "2031-05-06"},
	})
	_, said := p.run(0, "corrections", "@out/detente.xlsx", "-o", "@c.jsonl", "--by", "Kari")
	if !strings.Contains(said, "4 corrections, 4 of them change a number") {
		t.Errorf("corrections says %q", said)
	}
	p.run(1, "corrections", "@out/detente.xlsx", "-o", "@c.jsonl") // is there already

	_, said = p.run(0, "report", "@s.jsonl", "-o", "@corrected", "--skipped-ok", "--draws", "50", "--corrections", "@c.jsonl")
	if !strings.Contains(said, "4 corrections applied, 0 stale, 0 overruled") {
		t.Errorf("report says %q", said)
	}
	after := statements(t, filepath.Join(p.dir, "corrected/statements.jsonl"))
	if o := after[ids[0]]; *o.Escalation != -0.9 || o.Correction.By != "Kari" || *o.Correction.Found.Escalation != *before[ids[0]].Escalation {
		t.Errorf("the override of %s is lost: %+v", ids[0], o.Correction)
	}
	if o := after[ids[1]]; strings.Join(o.Actors, " ") != "NOR SWE" {
		t.Errorf("%s speaks for %v", ids[1], o.Actors)
	}
	o2, o3 := after[ids[2]], after[ids[3]]
	if !o2.Excluded() || *o3.Date != "2031-05-06" {
		t.Error("the exclusion or the date is lost")
	}

	// What the corrected workbook shows is what was entered.
	p.run(0, "-q", "corrections", "@corrected/detente.xlsx", "-o", "@again.jsonl")
	if a, b := p.file("c.jsonl"), p.file("again.jsonl"); a != b {
		t.Errorf("corrections went in as\n%s\nand came out as\n%s", a, b)
	}

	out, _ := p.run(0, "eval", "@s.jsonl", "--gold", "@c.jsonl", "--json")
	var r struct {
		Judged     bool `json:"judged"`
		Statements struct{ Gold, Pred int }
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil || !r.Judged || r.Statements.Gold != 3 || r.Statements.Pred != 4 {
		t.Errorf("eval gives %+v (%v)", r, err)
	}
	out, _ = p.run(0, "lexicon", "suggest", "@s.jsonl", "--corrections", "@c.jsonl")
	if entry := before[ids[0]].Evidence[0].Entry; !strings.Contains(out, entry) {
		t.Errorf("lexicon suggest does not name %s:\n%s", entry, out)
	}

	// A changed text makes a correction stale; the last file wins.
	line := ""
	for _, l := range strings.Split(p.file("c.jsonl"), "\n") {
		if strings.Contains(l, ids[0]) {
			line = l
		}
	}
	stale := strings.Replace(line, before[ids[0]].ID, "0000000000000000", 1)
	h := before[ids[0]]
	stale = strings.Replace(stale, h.TextHash(), "1111111111111111", 1)
	other := strings.Replace(line, "-0.9", "0.4", 1)
	if err := os.WriteFile(filepath.Join(p.dir, "d.jsonl"), []byte(stale+"\n"+other+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, said = p.run(0, "report", "@s.jsonl", "-o", "@third", "--skipped-ok", "--draws", "50", "--corrections", "@c.jsonl", "--corrections", "@d.jsonl")
	if !strings.Contains(said, "4 corrections applied, 1 stale, 1 overruled") {
		t.Errorf("report says %q", said)
	}
	if o := statements(t, filepath.Join(p.dir, "third/statements.jsonl"))[ids[0]]; *o.Escalation != 0.4 {
		t.Errorf("the later file did not win: %v", *o.Escalation)
	}
}

func (p program) file(name string) string {
	p.t.Helper()
	data, err := os.ReadFile(filepath.Join(p.dir, name))
	if err != nil {
		p.t.Fatal(err)
	}
	return string(data)
}

func TestWrongCellsAreNamed(t *testing.T) {
	corpus, err := filepath.Abs("../../testdata/corpus/northern-dispatch")
	if err != nil {
		t.Fatal(err)
	}
	p := program{t, t.TempDir()}
	p.run(0, "-q", "run", corpus, "-o", "@out", "--skipped-ok", "--no-sentiment", "--draws", "50")
	ids := pick(statements(t, filepath.Join(p.dir, "out/statements.jsonl")), 1)
	p.enter("out/detente.xlsx", map[string]map[string]any{ids[0]: {"actor_override": "Atlantis"}})
	_, said := p.run(1, "corrections", "@out/detente.xlsx", "-o", "@c.jsonl")
	if !strings.Contains(said, "Statements!K") || !strings.Contains(said, `"ATLANTIS" is no actor id`) {
		t.Errorf("corrections says %q", said)
	}
	if _, err := os.Stat(filepath.Join(p.dir, "c.jsonl")); err == nil {
		t.Error("something was written all the same")
	}
	p.run(1, "corrections", "@out/run.json", "-o", "@c.jsonl")
}
