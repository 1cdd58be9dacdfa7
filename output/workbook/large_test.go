//go:build unix

package workbook

import (
	"io"
	"os"
	"runtime"
	"syscall"
	"testing"
	"time"

	"detente/analysis"
)

// TestLargeWorkbooks holds the time and the memory of writing, on top of the report in memory, to
// what is promised. The time is that of the processor where the machine is busy otherwise.
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
		obs, docs := sampleRecords(c.statements)
		rep := &analysis.Report{Observations: analysis.List[analysis.Observation](obs), Documents: analysis.List[analysis.DocumentRecord](docs)}
		if c.live {
			rep = sampleReport(obs, docs)
		}
		runtime.GC()
		before, start := usage(t), time.Now()
		if err := (Options{}).Write(io.Discard, rep); err != nil {
			t.Fatal(err)
		}
		wall, after := time.Since(start).Seconds(), usage(t)
		cpu, grown := after.cpu-before.cpu, after.resident-before.resident
		t.Logf("%d statements: %.1f s, %.1f s of processor time, %d MB on top of %d", c.statements, wall, cpu, grown, before.resident)
		if min(wall, cpu) > c.seconds || grown > c.megabytes {
			t.Errorf("%d statements: more than %.0f s or %d MB", c.statements, c.seconds, c.megabytes)
		}
	}
}

type used struct {
	cpu      float64 // seconds
	resident int64   // MB at most so far
}

func usage(t *testing.T) used {
	t.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		t.Fatal(err)
	}
	seconds := func(v syscall.Timeval) float64 { return float64(v.Sec) + float64(v.Usec)/1e6 }
	return used{seconds(r.Utime) + seconds(r.Stime), int64(r.Maxrss) >> 10}
}
