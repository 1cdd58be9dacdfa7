package workbook

import (
	"fmt"
	"os"
	"strconv"
	"syscall"
	"testing"
	"time"
)

func TestLook(t *testing.T) {
	if os.Getenv("LOOK") == "" {
		t.Skip()
	}
	n, _ := strconv.Atoi(os.Getenv("N"))
	if n == 0 {
		n = 120
	}
	rep := sample(n)
	var before, after syscall.Rusage
	syscall.Getrusage(0, &before)
	start := time.Now()
	f, _ := os.Create(os.Getenv("LOOK"))
	if err := Write(f, rep); err != nil {
		t.Fatal(err)
	}
	f.Close()
	syscall.Getrusage(0, &after)
	fmt.Println(n, time.Since(start), "rss before", before.Maxrss>>10, "after", after.Maxrss>>10)
}
