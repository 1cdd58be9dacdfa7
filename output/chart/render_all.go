package chart

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// renderAll draws the figures, each into its own place of the answer, so that the order does not
// depend on who is done first. It is the one place with goroutines in this package: a picture takes a
// tenth of a second, half of that for the PNG's compression, and a report has dozens that share nothing.
func renderAll(figures []figure) ([]File, error) {
	files := make([]File, 2*len(figures))
	errs := make([]error, len(figures))
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(figures)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(figures); i = int(next.Add(1)) - 1 {
				f := &figures[i]
				png, err := f.png()
				svg, err2 := f.svg()
				errs[i] = errors.Join(err, err2)
				files[2*i] = File{Name: f.name + ".png", Title: f.title, Alt: f.alt, Actor: f.actor, Data: png}
				files[2*i+1] = File{Name: f.name + ".svg", Title: f.title, Alt: f.alt, Actor: f.actor, Data: svg}
			}
		})
	}
	group.Wait()
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("cannot draw the chart %s: %w", figures[i].name, err)
		}
	}
	return files, nil
}
