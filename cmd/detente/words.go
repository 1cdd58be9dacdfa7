package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"
	"github.com/jedib0t/go-pretty/v6/text"
	"golang.org/x/term"
)

// plural is "1 statement", "2 statements".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func were(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// size is a number of bytes as people read it.
func size(bytes int) string {
	switch {
	case bytes < 1e6:
		return fmt.Sprintf("%.1f kB", float64(bytes)/1e3)
	case bytes < 1e9:
		return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(bytes)/1e9)
}

// narrowest is the width under which wrapping makes nothing easier to read.
const narrowest = 40

// widthOf is the width to wrap at: that of the terminal, else what COLUMNS says; 0 leaves lines as they
// are, for programs that read them.
func widthOf(w io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n >= narrowest {
		return n
	}
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n >= narrowest {
			return n
		}
	}
	return 0
}

// wrapped is text behind a lead, its later lines indented to stand below it; a width of 0 does not wrap.
func wrapped(lead, words string, indent, width int) string {
	if width > 0 {
		words = text.WrapSoft(words, width-indent)
		lines := strings.Split(words, "\n")
		for i := range lines {
			lines[i] = strings.TrimRight(lines[i], " ")
		}
		words = strings.Join(lines, "\n"+strings.Repeat(" ", indent))
	}
	return lead + words
}

// wrongUsage says what is wrong with a command line, and where to read on.
func wrongUsage(err error) string {
	where := "detente"
	var p *kong.ParseError
	if errors.As(err, &p) && p.Context != nil {
		if node := p.Context.Selected(); node != nil {
			where = node.FullPath()
		}
	}
	return fmt.Sprintf("detente: %s\nsee %s --help", readable(err), where)
}

// readable is the words of an error, for a file that is not there with what to do.
func readable(err error) string {
	said := err.Error()
	var p *fs.PathError
	if !errors.As(err, &p) || !errors.Is(err, fs.ErrNotExist) {
		return said
	}
	name := p.Path
	if here, err := os.Getwd(); err == nil {
		if near, err := filepath.Rel(here, name); err == nil && filepath.IsLocal(near) {
			name = near
		}
	}
	return strings.Replace(said, p.Error(), fmt.Sprintf("there is no file or folder %s: check the path", name), 1)
}

// helpText is a flag's help with its default, which kong leaves out where a placeholder stands for the value.
func helpText(v *kong.Value) string {
	help := kong.DefaultHelpValueFormatter(v)
	d := v.Default
	if v.Tag == nil || v.Tag.PlaceHolder == "" || d == "" || d == "0" || v.IsBool() || strings.Contains(strings.ToLower(help), "default") {
		return help
	}
	return strings.TrimRight(help, " ") + " Default: " + d + "."
}
