package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"detente": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
			stop()
			os.Exit(code)
		},
	})
}

func TestCommands(t *testing.T) {
	data, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "../../testdata/script",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("DATA", data)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
			return nil
		},
		Cmds: scriptCommands,
	})
}

// scriptCommands are the commands of the scripts beside testscript's own.
var scriptCommands = map[string]func(*testscript.TestScript, bool, []string){"code": code, "sametree": sameTree}

// code runs detente and asks for an exit code: code 3 run corpus -o out
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: code N args...")
	}
	ts.Setenv("WANT", args[0])
	err := ts.Exec("detente", args[1:]...)
	got := "0"
	if err != nil {
		got = exitCode(err)
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// sameTree compares every file of two folders, byte by byte.
func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sametree A B")
	}
	a, b := tree(ts, ts.MkAbs(args[0])), tree(ts, ts.MkAbs(args[1]))
	if len(a) == 0 {
		ts.Fatalf("%s is empty", args[0])
	}
	for name, data := range a {
		if other, ok := b[name]; !ok {
			ts.Fatalf("%s is missing in %s", name, args[1])
		} else if other != data {
			ts.Fatalf("%s differs", name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			ts.Fatalf("%s is missing in %s", name, args[0])
		}
	}
}

func tree(ts *testscript.TestScript, root string) map[string]string {
	out := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		out[name] = string(data)
		return err
	})
	if err != nil {
		ts.Fatalf("%v", err)
	}
	return out
}

func exitCode(err error) string {
	type coder interface{ ExitCode() int }
	if c, ok := err.(coder); ok {
		return strconv.Itoa(c.ExitCode())
	}
	return err.Error()
}
