package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNumbersOfThings(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{plural(0, "input"), "0 inputs"}, {plural(1, "input"), "1 input"}, {plural(2, "input"), "2 inputs"},
		{size(15333), "15.3 kB"}, {size(4360000), "4.4 MB"}, {size(3300000000), "3.3 GB"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestLongLinesHangUnderTheirLead(t *testing.T) {
	words := strings.Repeat("The minister warned of a wider war. ", 6)
	got := wrapped("  1  ", words, 5, 60)
	for i, line := range strings.Split(got, "\n") {
		if len(line) > 60 {
			t.Errorf("line %d is %d wide: %q", i, len(line), line)
		}
		if i > 0 && !strings.HasPrefix(line, "     T") && (!strings.HasPrefix(line, "     ") || strings.HasPrefix(line, "      ")) {
			t.Errorf("line %d does not stand under the lead: %q", i, line)
		}
	}
	if strings.Join(strings.Fields(got), " ") != "1 "+strings.TrimSpace(words) {
		t.Errorf("words were lost: %q", got)
	}
	if got := wrapped("  1  ", words, 5, 0); got != "  1  "+words {
		t.Errorf("without a width the line is %q", got)
	}
}

func TestColoursTakeNoWidth(t *testing.T) {
	s := shower{color: true, width: 60}
	sentence := strings.Repeat(s.tone("warned", 1)+" of war ", 12)
	for _, line := range strings.Split(s.hanging("  1  ", sentence, 5), "\n") {
		if n := strings.Count(line, "of war"); n < 2 {
			t.Errorf("the line is broken too early: %q", line)
		}
	}
}

func TestMissingFilesAreToldInWords(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	_, err = os.Stat(filepath.Join(here, "nowhere.csv"))
	if got, want := readable(fmt.Errorf("--events: %w", err)), "--events: there is no file or folder nowhere.csv: check the path"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := readable(errors.New("disk full")); got != "disk full" {
		t.Errorf("another error became %q", got)
	}
}
