//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"detente/analysis/journal"
)

func init() {
	scriptCommands["grow"], scriptCommands["kill9"], scriptCommands["locked"] = grow, kill9, locked
}

// grow writes a corpus: grow N FILE [CHANGED]. Every CHANGED-th document is another than without.
func grow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: grow N FILE [CHANGED]")
	}
	n, _ := strconv.Atoi(args[0])
	changed := 0
	if len(args) > 2 {
		changed, _ = strconv.Atoi(args[2])
	}
	var b strings.Builder
	for i := range n {
		ships := i % 83
		if changed > 0 && i%changed == 0 {
			ships += 100
		}
		fmt.Fprintf(&b, `{"id":"d%05d","date":"2023-10-%02d","text":"Norway’s foreign minister Asta Fjellheim warned Denmark on Tuesday that it would face “severe costs” if its %d ships did not leave bank %d. `+
			`Denmark rejected the demand and said that it was ready for talks about %d trawlers."}`+"\n", i, 1+i%28, ships, i, i*7)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o666))
}

// kill9 runs detente and kills it as soon as its cache holds so many bytes: kill9 BYTES CACHE args...
func kill9(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: kill9 BYTES CACHE args...")
	}
	want, _ := strconv.ParseInt(args[0], 10, 64)
	cmd := exec.Command(binary(ts), args[2:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+ts.Getenv("XDG_CACHE_HOME"))
	ts.Check(cmd.Start())
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for {
		select {
		case err := <-done:
			ts.Fatalf("it ended before it could be killed: %v", err)
		case <-time.After(time.Millisecond):
		}
		size := int64(0)
		files, _ := filepath.Glob(filepath.Join(ts.MkAbs(args[1]), "*.data"))
		for _, f := range files {
			if info, err := os.Stat(f); err == nil {
				size += info.Size()
			}
		}
		if size >= want {
			ts.Check(cmd.Process.Kill())
			<-done
			return
		}
	}
}

func binary(ts *testscript.TestScript) string {
	for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
		if name := filepath.Join(dir, "detente"); exec.Command(name, "--version").Run() == nil {
			return name
		}
	}
	ts.Fatalf("detente is not in the path")
	return ""
}

// locked holds a cache, as another run would, until the script ends.
func locked(ts *testscript.TestScript, neg bool, args []string) {
	j, busy, err := journal.Open(ts.MkAbs(args[0]), 1<<30)
	if err != nil || busy != "" {
		ts.Fatalf("%v, %s", err, busy)
	}
	ts.Defer(j.Close)
}
