// Package page writes the report as one web page that needs no network, no script and no server.
package page

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"detente/analysis"
)

// Chart is a picture of the page.
type Chart struct {
	Name       string // of its files below charts/, with or without ".svg"
	Title, Alt string
	Actor      string // id, where it is one actor's own: it stands with that one's statements
	SVG        []byte // carried within the page; without it the page shows charts/Name.svg
}

//go:embed page.html
var markup string

//go:embed rest.html
var rest string

//go:embed page.css
var style string

var pageTemplate = template.Must(template.New("page").Parse(markup + rest))

// Write writes the page. Whatever comes from a document is escaped; equal reports give equal bytes.
func Write(w io.Writer, rep *analysis.Report, charts []Chart) error {
	v, err := newView(rep)
	if err != nil {
		return err
	}
	v.Style = template.CSS(style)
	v.addCharts(charts)
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, v); err != nil {
		return fmt.Errorf("cannot write the page: %w", err)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// mostCarried is how many bytes of actors' drawings the page carries within itself; those of further
// actors are shown from beside it. The charts of all actors together are always carried.
const mostCarried = 6 << 20

func (v *view) addCharts(charts []Chart) {
	carried := 0
	for _, c := range charts {
		if c.Actor == "" {
			v.Charts = append(v.Charts, newPicture(c))
			continue
		}
		if carried += len(c.SVG); carried > mostCarried {
			c.SVG = nil
		}
		for i := range v.Moved {
			if v.Moved[i].ID == c.Actor {
				p := newPicture(c)
				v.Moved[i].Chart = &p
			}
		}
	}
}

// picture is a chart as the template needs it.
type picture struct {
	Title, Alt string
	Source     template.URL
	SVG, PNG   string // links
}

// newPicture puts the drawing into the page, so that the page alone can be sent to somebody. An
// image, unlike an inline drawing, cannot run scripts or clash with the page's styles.
func newPicture(c Chart) picture {
	name := strings.TrimSuffix(c.Name, ".svg")
	p := picture{Title: c.Title, Alt: c.Alt, SVG: "charts/" + name + ".svg", PNG: "charts/" + name + ".png"}
	p.Source = template.URL(p.SVG)
	if len(c.SVG) > 0 {
		p.Source = template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(c.SVG))
	}
	return p
}
