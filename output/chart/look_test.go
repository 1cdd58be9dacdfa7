package chart

import (
	"os"
	"path/filepath"
	"testing"
)

// TestLook writes the pictures of every sample into the folder CHART_LOOK, to be looked at.
func TestLook(t *testing.T) {
	dir := os.Getenv("CHART_LOOK")
	if dir == "" {
		t.Skip("CHART_LOOK names no folder")
	}
	for _, s := range samples() {
		files, warnings, err := All(s.rep, Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Log(s.name, warnings)
		if err := os.MkdirAll(filepath.Join(dir, s.name), 0o755); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if err := os.WriteFile(filepath.Join(dir, s.name, f.Name), f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
