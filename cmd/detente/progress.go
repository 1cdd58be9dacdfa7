package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

// isTerminal reports whether w is a terminal: bars and colours go nowhere else.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// progress tells on standard error how far the job is: as a bar at a terminal, else as a line at the end.
type progress struct {
	w     io.Writer
	quiet bool
	bar   *progressbar.ProgressBar
	start time.Time
}

func (e *env) progress(what string) *progress {
	p := &progress{w: e.stderr, quiet: e.quiet, start: time.Now()}
	if !e.quiet && isTerminal(e.stderr) {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(e.stderr), progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("documents"),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	}
	return p
}

func (p *progress) step() {
	if p.bar != nil {
		_ = p.bar.Add(1)
	}
}

// done ends the bar and says what was done, with the time it took.
func (p *progress) done(format string, args ...any) {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
	if !p.quiet {
		fmt.Fprintf(p.w, format+" in %s\n", append(args, time.Since(p.start).Round(10*time.Millisecond))...)
	}
}
