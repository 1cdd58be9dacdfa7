package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"
	"strconv"
	"time"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// The heatmap's measures: a cell is wide enough for its value, so that print needs no colour key.
const (
	cellWidth  = vg.Length(18.5) // the least that a value like +.34 takes
	cellMost   = vg.Length(46)
	cellHeight = vg.Length(15)
	heatNames  = vg.Length(150) // at most
	heatTotal  = vg.Length(42)  // the column over all periods, with a gap before it
	heatKey    = vg.Length(74)  // the colour key, on the right
	heatPage   = 16 * vg.Inch   // the widest page
	heatLeast  = 8 * vg.Inch    // the narrowest page
	heatDates  = vg.Length(30)  // above the cells
	surely     = 5              // documents that a cell needs to be named in the title
)

// heat is the cells of the heatmap, with where each stands.
type heat struct {
	unit    unit
	columns []analysis.Point   // the periods, for their dates
	actors  []actor            // from the most escalatory to the most de-escalatory
	rows    [][]analysis.Point // by actor; an empty period has no documents
	width   vg.Length          // of a cell
	names   vg.Length          // room for the names
}

// newHeat takes the periods, joined so far that every value can be written.
func newHeat(d *data) heat {
	h := heat{unit: d.unit, actors: slices.Clone(d.actors)}
	slices.SortStableFunc(h.actors, func(a, b actor) int { return cmp.Compare(b.Total.Mean, a.Total.Mean) })
	for _, a := range h.actors {
		h.names = max(h.names, min(heatNames, width(heatName(), a.label)+9))
	}
	taken := 2*marginX + h.names + heatTotal + heatKey
	room := heatPage - taken
	most := int(room / cellWidth)
	if d.periods() > most {
		h.unit = d.unit.coarser(d.from, d.to, most)
	}
	joined := make([][]analysis.Point, len(h.actors))
	for i, a := range h.actors {
		joined[i] = a.points
		if h.unit != d.unit {
			joined[i] = h.unit.join(a.points)
		}
		h.columns = append(h.columns, joined[i]...)
	}
	start := func(a, b analysis.Point) int { return a.Start.Compare(b.Start) }
	slices.SortStableFunc(h.columns, start)
	h.columns = slices.CompactFunc(h.columns, func(a, b analysis.Point) bool { return a.Start.Equal(b.Start) })
	for _, points := range joined {
		row := make([]analysis.Point, len(h.columns))
		for _, p := range points {
			if i, ok := slices.BinarySearchFunc(h.columns, p, start); ok {
				row[i] = p
			}
		}
		h.rows = append(h.rows, row)
	}
	room = pageWidth - taken
	h.width = max(cellWidth, min(cellMost, room/vg.Length(max(1, len(h.columns)))))
	return h
}

func heatmap(d *data) figure {
	h := newHeat(d)
	inner := h.names + heatTotal + heatKey + h.width*vg.Length(len(h.columns))
	f := figure{
		name: "heatmap", width: max(heatLeast, inner+2*marginX), footer: d.footer(),
		height:   max(heatDates+cellHeight*vg.Length(len(h.rows))+6, 150),
		title:    h.extremes(d),
		subtitle: fmt.Sprintf("Mean tone by actor and %s, −1 (de-escalatory) to +1 (escalatory), %s", h.unit, spanText(d.from, d.to)),
	}
	note := "Number and colour: mean of the documents. Pale: fewer than three documents; empty: none; the title names cells with five or more. Actors from the most escalatory down."
	if h.unit != unit(d.rep.Period) {
		note += fmt.Sprintf(" Each %s is joined to its %s.", d.rep.Period, h.unit)
	}
	if d.rep.Counts.UndatedStatements > 0 {
		note += " all: with undated statements."
	}
	f.notes = []string{note}
	if full := fullNames(h.actors, func(s string) bool { return fit(heatName(), s, h.names-8) != s }); full != "" {
		f.notes = append(f.notes, full)
	}
	f.alt = h.alt(d)
	f.body = func(c draw.Canvas) { h.draw(c) }
	return f
}

// peaks are the cells furthest to either side with enough documents.
func (h heat) peaks() (top, bottom [2]int, ok bool) {
	for i, row := range h.rows {
		for k := range row {
			if row[k].Documents < surely {
				continue
			}
			if !ok || row[k].Mean > h.rows[top[0]][top[1]].Mean {
				top = [2]int{i, k}
			}
			if !ok || row[k].Mean < h.rows[bottom[0]][bottom[1]].Mean {
				bottom = [2]int{i, k}
			}
			ok = true
		}
	}
	return top, bottom, ok
}

// extremes is the heatmap's finding; where nothing leans to a side, the run's.
func (h heat) extremes(d *data) string {
	top, bottom, ok := h.peaks()
	if !ok {
		return d.headline()
	}
	hi, lo := h.rows[top[0]][top[1]].Mean, h.rows[bottom[0]][bottom[1]].Mean
	up := fmt.Sprintf("%s, %s (%s)", h.actors[top[0]].label, h.when(top[1]), analysis.Signed(hi))
	down := fmt.Sprintf("%s, %s (%s)", h.actors[bottom[0]].label, h.when(bottom[1]), analysis.Signed(lo))
	switch {
	case hi > 0.1 && lo < -0.1:
		return "Most escalatory: " + up + "; most\u00a0de-escalatory: " + down
	case hi > 0.1:
		return "Most escalatory: " + up
	case lo < -0.1:
		return "Most de-escalatory: " + down
	}
	return d.headline()
}

// when names a column: "January 2022", "week of 3 Jan 2022".
func (h heat) when(i int) string {
	t := h.columns[i].Start
	switch h.unit {
	case "month":
		return t.Format("January 2006")
	case "quarter":
		return fmt.Sprintf("Q%d %d", (int(t.Month())+2)/3, t.Year())
	case "year":
		return strconv.Itoa(t.Year())
	case "week":
		return "week of " + t.Format(dayFormat)
	}
	return t.Format(dayFormat)
}

func (h heat) alt(d *data) string {
	cells := 0
	for _, row := range h.rows {
		for k := range row {
			if row[k].Documents > 0 {
				cells++
			}
		}
	}
	s := fmt.Sprintf("Table of coloured cells: the mean tone of %s in %s from %s; %s of %s hold documents.",
		count(len(h.rows), "actor", "actors"), count(len(h.columns), string(h.unit), string(h.unit)+"s"), spanText(d.from, d.to),
		grouped(cells), count(len(h.rows)*len(h.columns), "cell", "cells"))
	return s + " " + sentence(h.extremes(d))
}

// draw sets the cells; the dates stand above them, where a long table is read from.
func (h heat) draw(c draw.Canvas) {
	x0, y0 := c.Min.X+h.names, c.Max.Y-heatDates
	total := x0 + h.width*vg.Length(len(h.columns)) + 6
	for i, row := range h.rows {
		mid := y0 - cellHeight*(vg.Length(i)+0.5)
		write(c, heatName(), x0-6, mid, fit(heatName(), h.actors[i].label, h.names-8))
		for k := range row {
			cell(c, row[k].Estimate, x0+h.width*vg.Length(k), mid-cellHeight/2, h.width)
		}
		cell(c, h.actors[i].Total, total, mid-cellHeight/2, heatTotal-12)
	}
	for _, t := range h.dates() {
		st := style(8, false, grey, text.XLeft, text.YBottom)
		x := x0 + h.width*vg.Length(t.column)
		write(c, st, x+1, y0+13, t.year)
		write(c, st, x+1, y0+3, t.text)
	}
	write(c, style(8, false, grey, text.XCenter, text.YBottom), total+(heatTotal-12)/2, y0+3, "all")
	key(c, total+heatTotal, y0)
}

func heatName() draw.TextStyle { return style(8.5, false, ink, text.XRight, text.YCenter) }

// cell is one period of one actor, or all of them.
func cell(c draw.Canvas, e analysis.Estimate, x, y, wide vg.Length) {
	const gap = vg.Length(0.6)
	col, letters := cellColors(&e)
	box(c, col, x+gap, y+gap, x+wide-gap, y+cellHeight-gap)
	if e.Documents > 0 {
		write(c, style(6.8, false, letters, text.XCenter, text.YCenter), x+wide/2, y+cellHeight/2, short(e.Mean))
	}
}

// cellColors are those of a mean and of the letters on it: pale under minPoint documents.
func cellColors(e *analysis.Estimate) (col color.NRGBA, letters color.Color) {
	switch {
	case e.Documents >= minPoint:
		col = diverging(e.Mean)
		return col, lettering(col)
	case e.Documents > 0: // the darkest tones would turn grey when pale
		return mix(white, diverging(max(-0.67, min(0.67, e.Mean))), 0.35), grey
	}
	return rgb(0xF3F4F5), grey
}

// columnDate is a date above a column.
type columnDate struct {
	column     int
	text, year string // the year only where it changes
}

// dates are the columns' names at the densest even stride that has room for them; months and
// quarters keep step with the year.
func (h heat) dates() []columnDate {
	st := style(8, false, grey, text.XLeft, text.YBottom)
	need := max(width(st, "2022"), width(st, "22 Nov")) + 5
	if h.unit == "month" || h.unit == "quarter" || h.unit == "year" {
		need = width(st, "2022") + 5
	}
	stride := 1
	for _, s := range []int{1, 2, 3, 4, 6, 12, 24, 48} {
		uneven := h.unit == "quarter" && (s == 3 || s == 6) || h.unit == "month" && s == 4
		if stride = s; !uneven && h.width*vg.Length(s) >= need {
			break
		}
	}
	var out []columnDate
	year := 0
	for i := range h.columns {
		t := h.columns[i].Start
		at := i
		switch h.unit {
		case "month":
			at = t.Year()*12 + int(t.Month()) - 1
		case "quarter":
			at = t.Year()*4 + int(t.Month()-1)/3
		}
		if at%stride != 0 {
			continue
		}
		label := columnDate{column: i, text: h.dateName(t)}
		if t.Year() != year {
			year = t.Year()
			label.year = strconv.Itoa(year)
		}
		out = append(out, label)
	}
	return out
}

// dateName is a column's name without its year.
func (h heat) dateName(t time.Time) string {
	switch h.unit {
	case "month":
		return t.Format("Jan")
	case "quarter":
		return fmt.Sprintf("Q%d", (int(t.Month())+2)/3)
	case "year":
		return ""
	}
	return t.Format("2 Jan")
}

// key is the colours with their values, beside the cells.
func key(c draw.Canvas, x, top vg.Length) {
	const steps, high = 41, vg.Length(84)
	top -= 10
	for k := range steps {
		v := float64(k)/(steps-1)*2 - 1
		y := top - high + high*vg.Length(k)/steps
		box(c, diverging(v), x, y, x+9, y+high/steps+0.3)
	}
	st := style(7.5, false, grey, text.XLeft, text.YCenter)
	for _, m := range []struct {
		v    float64
		text string
	}{{-1, "−1"}, {0, "0"}, {1, "+1"}} {
		write(c, st, x+13, top-high+high*vg.Length((m.v+1)/2), m.text)
	}
	write(c, style(7.5, true, escalatory, text.XLeft, text.YBottom), x, top+6, "escalatory")
	write(c, style(7.5, true, deEscalatory, text.XLeft, text.YTop), x, top-high-6, "de-escalatory")
}
