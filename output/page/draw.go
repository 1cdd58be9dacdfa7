package page

import (
	"fmt"
	"math"
	"strings"

	"detente/analysis"
)

// The small drawings in the table of actors, in pixels.
const (
	lineWidth, lineHeight = 180.0, 44.0
	barWidth, barHeight   = 150.0, 16.0
	edge                  = 4.0 // kept free, so that dots are whole
)

// mark is a dot; Side is its colour.
type mark struct{ X, Y, Side string }

// trendLine is an actor's means over the periods: a line through neighbouring periods, broken
// where a period holds nothing, in a frame from the least to the greatest value and always with 0.
type trendLine struct {
	Width, Height string
	Zero          string // height of the line of 0
	Path          string
	Dots          []mark // periods with nothing on both sides
	Last          *mark
	Label         string
}

// pixel writes a coordinate with a tenth of a pixel.
func pixel(v float64) string { return fmt.Sprintf("%.1f", v) }

func newTrendLine(a *analysis.ActorSeries) *trendLine {
	values, shown := lineValues(a.Points)
	if shown == 0 {
		return nil
	}
	reach := 0.2 // an actor who hardly moves shall look so
	for _, v := range values {
		if !math.IsNaN(v) {
			reach = max(reach, math.Abs(v))
		}
	}
	x := func(i int) float64 {
		return edge + (lineWidth-2*edge)*(float64(i)+0.5)/float64(len(values))
	}
	y := func(v float64) float64 { return lineHeight/2 - v/reach*(lineHeight/2-edge) }
	t := &trendLine{Width: pixel(lineWidth), Height: pixel(lineHeight), Zero: pixel(y(0))}
	var path strings.Builder
	has := func(i int) bool { return i >= 0 && i < len(values) && !math.IsNaN(values[i]) }
	for i, v := range values {
		switch {
		case !has(i):
			continue
		case !has(i-1) && !has(i+1):
			t.Dots = append(t.Dots, mark{X: pixel(x(i)), Y: pixel(y(v))})
		case has(i - 1):
			fmt.Fprintf(&path, "L%.1f %.1f", x(i), y(v))
		default:
			fmt.Fprintf(&path, "M%.1f %.1f", x(i), y(v))
		}
		t.Last = &mark{pixel(x(i)), pixel(y(v)), side(v)}
	}
	t.Path = path.String()
	t.Label = trendLabel(a.Points)
	return t
}

// lineValues are the smoothed means, NaN where there is none.
func lineValues(points []analysis.Point) (values []float64, shown int) {
	values = make([]float64, len(points))
	for i := range points {
		values[i] = math.NaN()
		switch p := &points[i]; {
		case p.HasSmoothed:
			values[i] = p.Smoothed
		case p.Documents > 0:
			values[i] = p.Mean
		default:
			continue
		}
		shown++
	}
	return values, shown
}

// trendLabel says in words what the line shows.
func trendLabel(points []analysis.Point) string {
	var first, last *analysis.Point
	periods := 0
	for i := range points {
		if p := &points[i]; p.Documents > 0 {
			if first == nil {
				first = p
			}
			last = p
			periods++
		}
	}
	if first == last {
		return fmt.Sprintf("%s in the only period with data, from %s", analysis.Signed(first.Mean), day(first.Start))
	}
	return fmt.Sprintf("from %s on %s to %s on %s, over %d periods with data",
		analysis.Signed(first.Mean), day(first.Start), analysis.Signed(last.Mean), day(last.Start), periods)
}

// bar shows a mean with its interval between -1 and +1.
type bar struct {
	Width, Height, Middle string
	Zero, Mean            string
	Low, Band             string // left end and width of the interval
	HasBand               bool
	Side                  string
}

func newBar(e *analysis.Estimate) *bar {
	if e.Documents == 0 {
		return nil
	}
	x := func(v float64) float64 {
		return edge + (barWidth-2*edge)*(min(1, max(-1, v))+1)/2
	}
	return &bar{
		Width: pixel(barWidth), Height: pixel(barHeight), Middle: pixel(barHeight / 2),
		Zero: pixel(x(0)), Mean: pixel(x(e.Mean)), HasBand: e.HasBand,
		Low: pixel(x(e.Low)), Band: pixel(max(1, x(e.High)-x(e.Low))), Side: side(e.Mean),
	}
}
