package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

// tableDocuments is how many articles the benchmarks read: about 3 MB.
const tableDocuments = 1000

// measured is a line of the table and the benchmark behind it.
type measured struct{ row, benchmark string }

var rows = []measured{
	{"**`score --no-sentiment`, files to lines, one core**", "BenchmarkScore"},
	{"**the same, two cores**", "BenchmarkScore-2"},
	{"with general sentiment, one core", "BenchmarkSentimentScore"},
	{"cleaning and dating of a document", "BenchmarkStages/cleaning"},
	{"sentences and tokens", "BenchmarkStages/sentences"},
	{"word numbers", "BenchmarkStages/vocabulary"},
	{"actor names", "BenchmarkStages/actors"},
	{"statements", "BenchmarkStages/statements"},
	{"speakers, actors, targets", "BenchmarkStages/speakers"},
	{"days", "BenchmarkStages/dates"},
	{"tone", "BenchmarkStages/tone"},
	{"tone, of the words that are scored", "BenchmarkStatements"},
	{"general sentiment", "BenchmarkStages/sentiment"},
	{"records", "BenchmarkStages/records"},
	{"signature for copies", "BenchmarkStages/signature"},
	{"JSON lines", "BenchmarkStages/lines"},
	{"a document of 5 kB", "BenchmarkLength/5kB"},
	{"a document of 500 kB", "BenchmarkLength/500kB"},
	{"a document of 5 MB", "BenchmarkLength/5MB"},
}

// table runs the benchmarks over a generated corpus and writes the table of the README. Run it at the root of the
// module, on a machine that does nothing else; where others use it, MB per CPU second comes nearer.
func table(w io.Writer) error {
	dir, err := os.MkdirTemp("", "detente-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := write(dir, tableDocuments, 4, 1, "jsonl"); err != nil {
		return err
	}
	found := map[string][]string{}
	for _, run := range [][]string{
		{"-bench", "Score$|Length$", "-cpu", "1", "./analysis/pipeline"},
		{"-bench", "Score$", "-cpu", "2", "./analysis/pipeline"},
		{"-bench", "Stages$", "-cpu", "1", "./analysis/pipeline"},
		{"-bench", "Statements$", "-cpu", "1", "./analysis/tone"},
	} {
		cmd := exec.Command("go", append([]string{"test", "-run", "^$", "-benchmem", "-benchtime", "1s"}, run...)...)
		cmd.Env = append(os.Environ(), "DETENTE_BENCH="+filepath.ToSlash(dir))
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("go test %s: %w\n%s", strings.Join(run, " "), err, out)
		}
		for line := range bytes.Lines(out) {
			if f := strings.Fields(string(line)); len(f) > 3 && strings.HasPrefix(f[0], "Benchmark") {
				found[f[0]] = f[1:]
			}
		}
	}
	fmt.Fprintf(w, "| on %s (%s/%s) | MB/s | MB per CPU second | documents/s | bytes allocated per document |\n|---|---|---|---|---|\n", processor(), runtime.GOOS, runtime.GOARCH)
	for _, r := range rows {
		if f, ok := found[r.benchmark]; ok {
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s |\n", r.row, value(f, "MB/s"), value(f, "MB/cpu-s"), value(f, "docs/s"), perDocument(f))
		}
	}
	return nil
}

// value is the figure of a benchmark's line in a unit, "" where there is none.
func value(fields []string, unit string) string {
	for i := 1; i < len(fields); i++ {
		if fields[i] == unit {
			var v float64
			fmt.Sscan(fields[i-1], &v)
			if v >= 100 {
				return fmt.Sprintf("%.0f", v)
			}
			return fmt.Sprintf("%.1f", v)
		}
	}
	return ""
}

// perDocument is B/op by documents, in kB; "" where a benchmark does not tell documents.
func perDocument(fields []string) string {
	var ns, perSecond, allocated float64
	fmt.Sscan(value(fields, "docs/s"), &perSecond)
	for i := 1; i < len(fields); i++ {
		switch fields[i] {
		case "ns/op":
			fmt.Sscan(fields[i-1], &ns)
		case "B/op":
			fmt.Sscan(fields[i-1], &allocated)
		}
	}
	if perSecond == 0 || ns == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f kB", allocated/(perSecond*ns/1e9)/1e3)
}

var modelName = regexp.MustCompile(`(?m)^model name\s*: (.*)$`)

// processor names the machine as far as the system tells.
func processor() string {
	cores := fmt.Sprintf("%d cores", runtime.NumCPU())
	data, err := os.ReadFile("/proc/cpuinfo")
	if m := modelName.FindSubmatch(data); err == nil && m != nil {
		return fmt.Sprintf("%s of %s", cores, m[1])
	}
	return cores
}
