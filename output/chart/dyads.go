package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"detente/analysis"
)

// The measures of the matrix.
const (
	mostSides  = 16 // speakers, and targets
	dyadHeight = vg.Length(24)
	dyadMost   = vg.Length(64) // the widest cell
	mostPairs  = 4             // findings under the matrix
)

// matrix is who speaks about whom.
type matrix struct {
	speakers, targets []party
	cells             map[[2]string]*analysis.Estimate
	left              int // dyads that are not shown
}

// party is one side of a dyad.
type party struct{ id, label string }

// newMatrix takes the actors with most statements about others, and those whom most are about.
func newMatrix(d *data) matrix {
	m := matrix{cells: map[[2]string]*analysis.Estimate{}}
	m.speakers = d.parties(func(y *analysis.Dyad) string { return y.Actor })
	m.targets = d.parties(func(y *analysis.Dyad) string { return y.Target })
	for i := range d.rep.Dyads {
		y := &d.rep.Dyads[i]
		if has := func(list []party, id string) bool {
			return slices.ContainsFunc(list, func(p party) bool { return p.id == id })
		}; has(m.speakers, y.Actor) && has(m.targets, y.Target) {
			m.cells[[2]string{y.Actor, y.Target}] = &y.Total
		} else {
			m.left++
		}
	}
	return m
}

// parties are those who stand most on one side of the dyads.
func (d *data) parties(side func(*analysis.Dyad) string) (out []party) {
	n := map[string]int{}
	for i := range d.rep.Dyads {
		y := &d.rep.Dyads[i]
		id := side(y)
		if n[id] == 0 {
			out = append(out, party{id: id})
		}
		n[id] += y.Total.Statements
	}
	slices.SortFunc(out, func(a, b party) int { return cmp.Or(cmp.Compare(n[b.id], n[a.id]), cmp.Compare(a.id, b.id)) })
	out = out[:min(len(out), mostSides)]
	for i := range out {
		out[i].label = d.label(out[i].id)
	}
	return out
}

// label is the drawn name of an id.
func (d *data) label(id string) string {
	for i := range d.actors {
		if d.actors[i].Actor == id {
			return d.actors[i].label
		}
	}
	shown, _ := d.letters.name(cmp.Or(d.rep.Names[id], id), id)
	return shown
}

// dyadMatrix is the tone of each actor toward each other.
func dyadMatrix(d *data) (figure, bool) {
	if len(d.rep.Dyads) == 0 {
		return figure{}, false
	}
	m := newMatrix(d)
	var names, heads vg.Length
	for _, p := range m.speakers {
		names = max(names, min(heatNames, width(heatName(), p.label)+9))
	}
	for _, p := range m.targets {
		heads = max(heads, min(heatNames, width(heatName(), p.label)))
	}
	heads = heads*vg.Length(math.Sin(dyadSlope)) + 14
	wide := min(dyadMost, (pageWidth-2*marginX-names-heatKey-heads)/vg.Length(len(m.targets)))
	f := figure{
		name: "dyads", title: m.extremes(d), width: max(heatLeast, names+wide*vg.Length(len(m.targets))+heads+heatKey+2*marginX), footer: d.footer(),
		height:   max(heads+dyadHeight*vg.Length(len(m.speakers))+4, heads+110),
		subtitle: "Mean tone of each actor's statements (row) toward or about another (column), −1 (de-escalatory) to +1 (escalatory)",
		notes:    []string{"Number and colour: mean of the documents; below it their number. Pale: fewer than three documents; hatched: the actor itself. A statement at several targets counts for each."},
	}
	if m.left > 0 {
		f.notes[0] += fmt.Sprintf(" %s of actors further down are in dyads.csv.", count(m.left, "dyad", "dyads"))
	}
	if full := fullNames(m.cut(names), func(string) bool { return true }); full != "" {
		f.notes = append(f.notes, full)
	}
	f.notes = append(f.notes, d.pairFindings()...)
	f.alt = m.alt(f.title)
	f.body = func(c draw.Canvas) { m.draw(c, names, heads, wide) }
	return f, true
}

// cut are the names that are too long for the rows, which have the given room, or for the columns, each once.
func (m *matrix) cut(names vg.Length) (out []actor) {
	seen := map[string]bool{}
	look := func(list []party, room vg.Length) {
		for _, p := range list {
			if fit(heatName(), p.label, room) != p.label && !seen[p.id] {
				seen[p.id] = true
				out = append(out, actor{label: p.label})
			}
		}
	}
	look(m.speakers, names-8)
	look(m.targets, heatNames)
	return out
}

// pairFindings are what the pairs with enough periods show, at most mostPairs of them.
func (d *data) pairFindings() (out []string) {
	for i := range d.rep.Pairs {
		if p := &d.rep.Pairs[i]; len(p.Lags) > 0 && len(out) < mostPairs {
			s, _ := d.letters.show(p.Finding)
			out = append(out, s)
		}
	}
	return out
}

// extremes names the directions with the most escalatory and the most de-escalatory tone.
func (m *matrix) extremes(d *data) string {
	var top, bottom *analysis.Estimate
	var topName, bottomName string
	for _, a := range m.speakers {
		for _, b := range m.targets {
			e := m.cells[[2]string{a.id, b.id}]
			if e == nil || e.Documents < surely {
				continue
			}
			name := fmt.Sprintf("%s on %s (%s)", a.label, b.label, analysis.Signed(e.Mean))
			if top == nil || e.Mean > top.Mean {
				top, topName = e, name
			}
			if bottom == nil || e.Mean < bottom.Mean {
				bottom, bottomName = e, name
			}
		}
	}
	switch {
	case top == nil:
		return "Who speaks how about whom: no two actors with five documents or more"
	case top.Mean > analysis.NeutralBand && bottom.Mean < -analysis.NeutralBand:
		return "Most escalatory: " + topName + "; most\u00a0de-escalatory: " + bottomName
	case top.Mean > analysis.NeutralBand:
		return "Most escalatory: " + topName
	case bottom.Mean < -analysis.NeutralBand:
		return "Most de-escalatory: " + bottomName
	}
	return "No actor speaks clearly to either side about another"
}

func (m *matrix) alt(title string) string {
	s := fmt.Sprintf("Table of coloured cells: the mean tone of %s about others. %s", count(len(m.speakers), "actor", "actors"), sentence(title))
	told := 0
	for _, a := range m.speakers {
		for _, b := range m.targets {
			if e := m.cells[[2]string{a.id, b.id}]; e != nil && e.Documents >= surely && told < 20 {
				s += fmt.Sprintf(" %s on %s: %s, %s.", a.label, b.label, analysis.Signed(e.Mean), documents(e.Documents))
				told++
			}
		}
	}
	return s
}

// dyadSlope is the slope of the targets' names.
const dyadSlope = math.Pi / 5

func (m *matrix) draw(c draw.Canvas, names, heads, wide vg.Length) {
	x0, y0 := c.Min.X+names, c.Max.Y-heads
	for k, b := range m.targets {
		st := style(8.5, false, ink, text.XLeft, text.YCenter)
		st.Rotation = dyadSlope
		write(c, st, x0+wide*(vg.Length(k)+0.45), y0+6, fit(st, b.label, heatNames))
	}
	for i, a := range m.speakers {
		y := y0 - dyadHeight*vg.Length(i+1)
		write(c, heatName(), x0-6, y+dyadHeight/2, fit(heatName(), a.label, names-8))
		for k, b := range m.targets {
			x := x0 + wide*vg.Length(k)
			if a.id == b.id {
				hatch(c, x+0.6, y+0.6, wide-1.2, dyadHeight-1.2)
				continue
			}
			dyadCell(c, m.cells[[2]string{a.id, b.id}], x, y, wide)
		}
	}
	key(c, x0+wide*vg.Length(len(m.targets))+max(14, heads-20), y0)
}

// dyadCell is one direction, with its number of documents.
func dyadCell(c draw.Canvas, e *analysis.Estimate, x, y, wide vg.Length) {
	const gap = vg.Length(0.6)
	if e == nil {
		box(c, rgb(0xF3F4F5), x+gap, y+gap, x+wide-gap, y+dyadHeight-gap)
		return
	}
	col, letters := cellColors(e)
	box(c, col, x+gap, y+gap, x+wide-gap, y+dyadHeight-gap)
	write(c, style(8, false, letters, text.XCenter, text.YCenter), x+wide/2, y+dyadHeight*0.64, short(e.Mean))
	write(c, style(6.2, false, letters, text.XCenter, text.YCenter), x+wide/2, y+dyadHeight*0.25, grouped(e.Documents))
}

// hatch fills a box with slanted lines.
func hatch(c draw.Canvas, x, y, wide, high vg.Length) {
	box(c, rgb(0xF3F4F5), x, y, x+wide, y+high)
	for o := -high; o < wide; o += 5 {
		x1, y1, x2, y2 := o, vg.Length(0), o+high, high
		if x1 < 0 {
			y1, x1 = -x1, 0
		}
		if x2 > wide {
			y2, x2 = high-(x2-wide), wide
		}
		c.StrokeLine2(draw.LineStyle{Color: rgb(0xC9CDD2), Width: 0.5}, x+x1, y+y1, x+x2, y+y2)
	}
}
