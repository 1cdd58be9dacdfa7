//go:build unix

package workbook

import (
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"detente/analysis"
)

// TestLargeWorkbooks holds the time and the memory of writing to what is promised: each size in a process
// of its own, which makes its statements as they are asked for, as a report reads them from disk. The
// time is that of the processor where the machine is busy otherwise; the memory is all that the process ever held.
func TestLargeWorkbooks(t *testing.T) {
	if os.Getenv("DETENTE_LARGE") == "" {
		t.Skip("set DETENTE_LARGE=1 to write workbooks of up to a million statements")
	}
	for _, c := range []struct {
		statements int
		live       bool
		seconds    float64
		megabytes  int64
	}{{maxLive, true, 20, 300}, {100000, false, 10, 300}, {1000000, false, 100, 600}} {
		cmd := exec.Command(os.Args[0], "-test.run", "^TestWriteLarge$", "-test.v")
		cmd.Env = append(os.Environ(), fmt.Sprintf("DETENTE_STATEMENTS=%d", c.statements), fmt.Sprintf("DETENTE_LIVE=%t", c.live))
		start := time.Now()
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		wall := time.Since(start).Seconds()
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			cpu, most := cmd.ProcessState.UserTime().Seconds()+cmd.ProcessState.SystemTime().Seconds(), u.Maxrss>>10
			t.Logf("%d statements: %.1f s, %.1f s of processor time, at most %d MB, %s", c.statements, wall, cpu, most, grep(out, "bytes"))
			if min(wall, cpu) > c.seconds || most > c.megabytes {
				t.Errorf("%d statements: more than %.0f s or %d MB", c.statements, c.seconds, c.megabytes)
			}
		}
	}
}

// grep is what the line with the word says after its place.
func grep(out []byte, word string) string {
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, word) {
			_, said, _ := strings.Cut(line, ": ")
			return strings.TrimSpace(said)
		}
	}
	return ""
}

// TestWriteLarge is the process that is measured.
func TestWriteLarge(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("DETENTE_STATEMENTS"))
	if err != nil {
		t.Skip("run by TestLargeWorkbooks")
	}
	out, scratch := &counted{w: io.Discard}, func() (analysis.Scratch, error) { return os.CreateTemp(t.TempDir(), "") }
	if path := os.Getenv("LOOK"); path != "" {
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		out.w = f
	}
	_, docs := sampleRecords(0)
	rep := &analysis.Report{Observations: made(n), Documents: analysis.List[analysis.DocumentRecord](docs)}
	if os.Getenv("DETENTE_LIVE") == "true" {
		rep = sample(n)
	}
	if err := (Options{Scratch: scratch}).Write(out, rep); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes", out.n)
}

type counted struct {
	w io.Writer
	n int
}

func (c *counted) Write(b []byte) (int, error) {
	c.n += len(b)
	return c.w.Write(b)
}

// made are so many invented statements, none of which is held.
type made int

func (m made) Len() int { return int(m) }

func (m made) All() iter.Seq2[*analysis.Observation, error] {
	return func(yield func(*analysis.Observation, error) bool) {
		for i := range int(m) {
			o := statement(i)
			if !yield(&o, nil) {
				return
			}
		}
	}
}
