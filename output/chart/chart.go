// Package chart draws a report as pictures, each as PNG and as SVG: an overview, the change, a page of
// panels for every twelve actors, a heatmap, the composition, the dyads, the coverage, and every actor alone.
package chart

import "detente/analysis"

// File is one picture in one format.
type File struct {
	Name       string // "overview.png", without a folder
	Title, Alt string // what it shows in a line, and in a sentence or two for those who cannot see it
	Actor      string // id, where the picture is one actor's own
	Data       []byte
}

// Limits on what a reader can take in. What is left out is said in the warnings.
const (
	maxActors   = 60 // in all the charts together; the tables hold everyone
	maxOverview = 6  // lines in one frame
	minPoint    = 3  // documents under which a point is hollow and a cell pale
)

// Options are the settings of the charts.
type Options struct {
	Fonts [][]byte // TrueType or OpenType fonts for letters that the built-in one lacks, in the order of asking
}

// All draws every chart of the report. Equal reports give equal bytes. A report without dated
// statements gives a single picture that says so. The warnings name what could not be shown.
func All(rep *analysis.Report, o Options) (files []File, warnings []string, err error) {
	fonts, err := newTypefaces(o.Fonts)
	if err != nil {
		return nil, nil, err
	}
	d := newData(rep, fonts)
	drawn := figures(d)
	if d.fault != nil {
		return nil, nil, d.fault
	}
	if files, err = renderAll(drawn); err != nil {
		return nil, nil, err
	}
	return files, d.warnings(), nil
}

// figures describes every picture of the report, in the order of their files.
func figures(d *data) []figure {
	out := describe(d)
	for i := range out {
		out[i].fonts = d.letters.fonts
	}
	return out
}

func describe(d *data) []figure {
	if len(d.actors) == 0 {
		return []figure{nothing(d)}
	}
	out := []figure{overview(d)}
	add := func(f figure, drawn bool) {
		if drawn {
			out = append(out, f)
		}
	}
	add(changes(d))
	out = append(append(out, panels(d)...), heatmap(d), composition(d))
	add(dyadMatrix(d))
	add(coverageChart(d))
	return append(out, actorCharts(d)...)
}
