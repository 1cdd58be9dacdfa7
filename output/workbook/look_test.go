package workbook

import (
	"os"
	"strconv"
	"testing"
)

// TestLook writes a workbook to look at: LOOK=file N=statements go test -run TestLook.
func TestLook(t *testing.T) {
	path := os.Getenv("LOOK")
	if path == "" {
		t.Skip("set LOOK to a file to have a workbook to look at")
	}
	n, err := strconv.Atoi(os.Getenv("N"))
	if err != nil {
		n = 120
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := (Options{}).Write(f, sample(n)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
