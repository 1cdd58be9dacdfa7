package chart

import (
	"strings"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// nothing is the picture of a report without dated statements: a run that found nothing is a
// result, and an empty frame would leave people guessing.
func nothing(d *data) figure {
	const title = "No dated statements to draw"
	why := d.reason()
	return figure{
		name: "overview", title: title, width: pageWidth, height: 3.2 * vg.Inch,
		subtitle: "Escalation of attributed statements over time, from −1 (de-escalatory) to +1 (escalatory)",
		alt:      "An empty chart: " + why,
		footer:   d.footer(),
		body: func(c draw.Canvas) {
			box(c, rgb(0xF5F6F7), c.Min.X, c.Min.Y, c.Max.X, c.Max.Y)
			st := style(12, false, ink, text.XCenter, text.YCenter)
			lines := wrap(st, why, c.Size().X*0.6, 6)
			y := c.Center().Y + vg.Length(len(lines)-1)*9
			for _, s := range lines {
				write(c, st, c.Center().X, y, s)
				y -= 18
			}
		},
	}
}

// reason says why there is nothing to draw, and what to do.
func (d *data) reason() string {
	c := d.rep.Counts
	var parts []string
	switch {
	case c.Inputs == 0 && c.ScoredStatements == 0:
		parts = append(parts, "No documents were read. Name files or a folder that holds some.")
	case c.ScoredStatements == 0:
		parts = append(parts, documents(c.Inputs)+" read, none with an attributed statement whose tone could be scored.")
		parts = append(parts, "The log says what became of each document.")
	default:
		parts = append(parts, count(c.ScoredStatements, "statement was", "statements were")+" scored, none with a usable date.")
		parts = append(parts, "Give the documents dates in a metadata.csv, or one for all with --assume-date.")
	}
	return strings.Join(parts, " ")
}
