package analysis_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"sort"
	"strings"
	"testing"
)

// layers says who may import whom: a package imports only from layers below its own. "detente/" is left out.
var layers = [][]string{
	{"analysis", "analysis/swar", "analysis/wordset", "analysis/heap"},
	{"lexicons"},
	{"analysis/phrase", "analysis/corpus", "analysis/sentence", "analysis/timex", "analysis/sentiment", "analysis/series", "analysis/agreement", "analysis/comparison", "analysis/journal", "analysis/records", "analysis/tone/fit",
		"output/chart", "output/workbook", "output/table", "output/page"},
	{"analysis/statement", "analysis/attribution", "analysis/tone", "analysis/corrections", "output"},
	{"analysis/pipeline"},
	{"analysis/audit"},
	{"cmd/detente"},
}

// homes says where the outside libraries and the parts of the standard library that reach out of
// the program may be imported: each in its own packages only.
var homes = map[string][]string{
	"os":                                {"cmd/detente", "analysis/corpus", "analysis/heap", "analysis/journal", "output"},
	"flag":                              {"cmd/detente"},
	"log":                               {"cmd/detente"},
	"log/slog":                          {"cmd/detente"},
	"github.com/alecthomas/kong":        {"cmd/detente"},
	"github.com/goccy/go-yaml":          {"cmd/detente"},
	"github.com/schollz/progressbar/v3": {"cmd/detente"},
	"github.com/jedib0t/go-pretty/v6":   {"cmd/detente"},
	"github.com/cdipaolo":               {"analysis/sentiment"},
	"github.com/markusmobius":           {"analysis/corpus"},
	"github.com/gogs/chardet":           {"analysis/corpus"},
	"github.com/klauspost/compress":     {"analysis/corpus"},
	"github.com/parquet-go":             {"analysis/corpus"},
	"golang.org/x/net":                  {"analysis/corpus"},
	"golang.org/x/term":                 {"cmd/detente"},
	"github.com/xuri/excelize/v2":       {"output/workbook"},
	"gonum.org/v1/plot":                 {"output/chart"},
	"codeberg.org/go-fonts":             {"output/chart"},
	"gonum.org/v1/gonum":                {"analysis/series"},
}

type listed struct {
	ImportPath string
	Imports    []string
}

func list(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "detente/analysis/...", "detente/lexicons/...", "detente/output/...", "detente/cmd/...")
	out, err := cmd.Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			t.Fatalf("go list: %s", failed.Stderr)
		}
		t.Fatal(err)
	}
	var all []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestImportsGoDownward(t *testing.T) {
	level := map[string]int{}
	for i, names := range layers {
		for _, n := range names {
			level[n] = i
		}
	}
	for _, p := range list(t) {
		name := strings.TrimPrefix(p.ImportPath, "detente/")
		mine, ok := level[name]
		if !ok {
			t.Errorf("%s stands in no layer: add it to the table", name)
			continue
		}
		for _, imp := range p.Imports {
			if below, ok := strings.CutPrefix(imp, "detente/"); ok && level[below] >= mine {
				t.Errorf("%s imports %s, which is not below it", name, below)
			}
			if strings.HasPrefix(name, "output/") && strings.HasPrefix(imp, "detente/") && imp != "detente/analysis" {
				t.Errorf("%s imports %s; outputs know the types of package analysis only", name, imp)
			}
			if name == "analysis" && strings.Contains(strings.Split(imp, "/")[0], ".") {
				t.Errorf("%s imports %s; it knows the standard library only", name, imp)
			}
		}
	}
}

func TestOutsideLibrariesHaveOneHome(t *testing.T) {
	var prefixes []string
	for p := range homes {
		prefixes = append(prefixes, p)
	}
	sort.Strings(prefixes)
	for _, p := range list(t) {
		name := strings.TrimPrefix(p.ImportPath, "detente/")
		for _, imp := range p.Imports {
			home, found := []string(nil), false
			for _, prefix := range prefixes {
				if imp == prefix || strings.HasPrefix(imp, prefix+"/") && strings.Contains(prefix, ".") {
					home, found = homes[prefix], true
				}
			}
			if !found {
				continue
			}
			ok := false
			for _, h := range home {
				ok = ok || h == name
			}
			if !ok {
				t.Errorf("%s imports %s, whose home is %s", name, imp, strings.Join(home, ", "))
			}
		}
	}
}
