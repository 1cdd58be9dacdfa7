// Package chart draws a report as pictures: an overview, a page of panels for every twelve
// actors, and a heatmap, each as PNG and as SVG.
package chart

import (
	"fmt"

	"detente/analysis"
)

// File is one picture in one format.
type File struct {
	Name       string // "overview.png", without a folder
	Title, Alt string // what it shows in a line, and in a sentence or two for those who cannot see it
	Data       []byte
}

// Limits on what a reader can take in. What is left out is said in the warnings.
const (
	maxActors   = 60 // in all the charts together; the tables hold everyone
	maxOverview = 6  // lines in one frame
	minPoint    = 3  // documents under which a point is hollow and a cell pale
)

// All draws every chart of the report. Equal reports give equal bytes. A report without dated
// statements gives a single picture that says so. The warnings name what could not be shown.
func All(rep *analysis.Report) (files []File, warnings []string, err error) {
	d := newData(rep)
	for _, f := range figures(d) {
		png, svg, err := f.render()
		if err != nil {
			return nil, nil, fmt.Errorf("cannot draw the chart %s: %w", f.name, err)
		}
		files = append(files,
			File{Name: f.name + ".png", Title: f.title, Alt: f.alt, Data: png},
			File{Name: f.name + ".svg", Title: f.title, Alt: f.alt, Data: svg})
	}
	return files, d.warnings(), nil
}

// figures describes every picture of the report, in the order of their files.
func figures(d *data) []figure {
	if len(d.actors) == 0 {
		return []figure{nothing(d)}
	}
	return append(append([]figure{overview(d)}, panels(d)...), heatmap(d))
}
