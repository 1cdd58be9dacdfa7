package chart

import (
	"fmt"
	"strconv"

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
	heatNames  = vg.Length(130)
	heatKey    = vg.Length(74) // the colour key, on the right
	heatPage   = 16 * vg.Inch  // the widest page
	heatDates  = vg.Length(30) // above the cells
)

// heat is the cells of the heatmap, with where each stands.
type heat struct {
	unit    unit
	columns []analysis.Point   // the periods, for their dates
	rows    [][]analysis.Point // by actor; an empty period has no documents
	width   vg.Length          // of a cell
}

// newHeat takes the periods, joined so far that every value can be written.
func newHeat(d *data) heat {
	room := heatPage - 2*marginX - heatNames - heatKey
	most := int(room / cellWidth)
	h := heat{unit: d.unit}
	start := func(p *analysis.Point) int64 { return p.Start.Unix() }
	if d.periods() > most {
		h.unit = d.unit.coarser(d.from, d.to, most)
	}
	place := map[int64]int{}
	joined := make([][]analysis.Point, len(d.actors))
	for i, a := range d.actors {
		joined[i] = a.points
		if h.unit != d.unit {
			joined[i] = h.unit.join(a.points)
		}
		if len(joined[i]) > len(h.columns) {
			h.columns = joined[i]
		}
	}
	for i := range h.columns {
		place[start(&h.columns[i])] = i
	}
	for _, points := range joined {
		row := make([]analysis.Point, len(h.columns))
		for k := range points {
			if i, ok := place[start(&points[k])]; ok {
				row[i] = points[k]
			}
		}
		h.rows = append(h.rows, row)
	}
	room = pageWidth - 2*marginX - heatNames - heatKey
	h.width = max(cellWidth, min(cellMost, room/vg.Length(max(1, len(h.columns)))))
	return h
}

func heatmap(d *data) figure {
	h := newHeat(d)
	inner := heatNames + heatKey + h.width*vg.Length(len(h.columns))
	f := figure{
		name: "heatmap", width: max(pageWidth, inner+2*marginX), footer: d.footer(),
		height:   max(heatDates+cellHeight*vg.Length(len(h.rows))+6, 150),
		title:    h.extremes(d),
		subtitle: fmt.Sprintf("Mean tone by actor and %s, −1 (de-escalatory) to +1 (escalatory), %s", h.unit, spanText(d.from, d.to)),
	}
	note := "Number and colour: mean of the documents. Pale: fewer than three documents. Empty: none."
	if h.unit != unit(d.rep.Period) {
		note += fmt.Sprintf(" Each %s is joined to its %s.", d.rep.Period, h.unit)
	}
	f.notes = []string{note}
	f.alt = h.alt(d)
	f.body = func(c draw.Canvas) { h.draw(c, d) }
	return f
}

// peaks are the cells furthest to either side with enough documents.
func (h heat) peaks() (top, bottom [2]int, ok bool) {
	for i, row := range h.rows {
		for k := range row {
			if row[k].Documents < minPoint {
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
	up := fmt.Sprintf("%s in %s (%s)", d.actors[top[0]].label, h.when(top[1]), signed(hi))
	down := fmt.Sprintf("%s in %s (%s)", d.actors[bottom[0]].label, h.when(bottom[1]), signed(lo))
	switch {
	case hi > 0.1 && lo < -0.1:
		return "Most escalatory: " + up + "; most de-escalatory: " + down
	case hi > 0.1:
		return "Most escalatory: " + up + "; no one was clearly de-escalatory"
	case lo < -0.1:
		return "Most de-escalatory: " + down + "; no one was clearly escalatory"
	}
	return d.headline()
}

// when names a column: "January 2022", "the week of 3 Jan 2022".
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
		return "the week of " + t.Format(dayFormat)
	}
	return "the period from " + t.Format(dayFormat)
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
func (h heat) draw(c draw.Canvas, d *data) {
	x0, y0 := c.Min.X+heatNames, c.Max.Y-heatDates
	name := style(8.5, false, ink, text.XRight, text.YCenter)
	for i, row := range h.rows {
		mid := y0 - cellHeight*(vg.Length(i)+0.5)
		write(c, name, x0-6, mid, fit(name, d.actors[i].label, heatNames-8))
		for k := range row {
			h.cell(c, &row[k], x0+h.width*vg.Length(k), mid-cellHeight/2)
		}
	}
	for _, t := range h.dates() {
		st := style(8, false, grey, text.XLeft, text.YBottom)
		x := x0 + h.width*vg.Length(t.column)
		write(c, st, x+1, y0+13, t.year)
		write(c, st, x+1, y0+3, t.text)
	}
	h.key(c, x0+h.width*vg.Length(len(h.columns))+16, y0)
}

// cell is one period of one actor.
func (h heat) cell(c draw.Canvas, p *analysis.Point, x, y vg.Length) {
	const gap = vg.Length(0.6)
	if p.Documents == 0 {
		box(c, rgb(0xF3F4F5), x+gap, y+gap, x+h.width-gap, y+cellHeight-gap)
		return
	}
	col := diverging(p.Mean)
	var letters = lettering(col)
	if p.Documents < minPoint {
		col = mix(rgb(0xFFFFFF), col, 0.35)
		letters = grey
	}
	box(c, col, x+gap, y+gap, x+h.width-gap, y+cellHeight-gap)
	write(c, style(6.8, false, letters, text.XCenter, text.YCenter), x+h.width/2, y+cellHeight/2, short(p.Mean))
}

// columnDate is a date above a column.
type columnDate struct {
	column     int
	text, year string // the year only where it changes
}

// dates are the columns' names, as many as have room.
func (h heat) dates() []columnDate {
	var out []columnDate
	st := style(8, false, grey, text.XLeft, text.YBottom)
	right := vg.Length(-1)
	year := 0
	for i := range h.columns {
		t := h.columns[i].Start
		name := t.Format("2 Jan")
		switch h.unit {
		case "month":
			name = t.Format("Jan")
		case "quarter":
			name = fmt.Sprintf("Q%d", (int(t.Month())+2)/3)
		case "year":
			name = ""
		}
		x := h.width * vg.Length(i)
		label := columnDate{column: i, text: name}
		w := width(st, name)
		if t.Year() != year {
			label.year = strconv.Itoa(t.Year())
			w = max(w, width(st, label.year))
		}
		if x < right {
			continue
		}
		year = t.Year()
		right = x + w + 5
		out = append(out, label)
	}
	return out
}

// key is the colours with their values, beside the cells.
func (h heat) key(c draw.Canvas, x, top vg.Length) {
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
