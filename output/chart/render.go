package chart

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"image/png"
	"strings"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// figure is one picture: words around a body that draws itself. PNG and SVG come from the same one.
type figure struct {
	name, title, subtitle, alt string
	actor                      string // id, where it is one actor's own
	fonts                      *typefaces
	notes                      []string // lines under the body, before the footer that all share
	footer                     []string
	width, height              vg.Length // of the page without its margins; of the body
	body                       func(draw.Canvas)
}

const (
	pageWidth = 11 * vg.Inch
	marginX   = vg.Length(20)
	marginY   = vg.Length(16)
	dpi       = 150
	// fallbacks replaces the one family that the SVG names: where Liberation is missing, Arial and
	// Helvetica have the same widths, so that labels stay where they belong.
	fallbacks = "Liberation Sans, Arial, Helvetica, sans-serif"
)

// layout is the words of a figure broken into lines, and the height that they take.
type layout struct {
	title, subtitle, foot      []string
	titleStyle, subStyle, note draw.TextStyle
	titleLine, head, bottom    vg.Length
}

func (f *figure) layout() layout {
	inner := f.width - 2*marginX
	l := layout{
		titleStyle: style(16, true, ink, text.XLeft, text.YTop),
		subStyle:   style(9.5, false, grey, text.XLeft, text.YTop),
		note:       style(7.5, false, grey, text.XLeft, text.YTop),
	}
	l.titleLine = 20
	l.title = wrap(l.titleStyle, f.title, inner, 0)
	if len(l.title) > 2 { // long names: smaller letters rather than a cut sentence
		l.titleStyle.Font = typeface(13, true)
		l.titleLine = 16.5
		l.title = wrap(l.titleStyle, f.title, inner, 4)
	}
	l.title = balance(l.titleStyle, f.title, inner, l.title)
	l.subtitle = wrap(l.subStyle, f.subtitle, inner, 3)
	for _, s := range append(append([]string{}, f.notes...), f.footer...) {
		l.foot = append(l.foot, wrap(l.note, s, inner, 6)...)
	}
	l.head = vg.Length(len(l.title))*l.titleLine + vg.Length(len(l.subtitle))*subLine + 14
	l.bottom = vg.Length(len(l.foot))*noteLine + 10
	return l
}

const (
	subLine  = vg.Length(13)
	noteLine = vg.Length(10.5)
)

// size is the width and height of the whole page.
func (f *figure) size() (w, h vg.Length) {
	l := f.layout()
	return f.width, f.height + l.head + l.bottom + 2*marginY
}

func (f *figure) draw(c draw.Canvas) {
	l := f.layout()
	c = draw.Crop(c, marginX, -marginX, marginY, -marginY)
	y := c.Max.Y
	for _, s := range l.title {
		write(c, l.titleStyle, c.Min.X, y, s)
		y -= l.titleLine
	}
	y -= 2
	for _, s := range l.subtitle {
		write(c, l.subStyle, c.Min.X, y, s)
		y -= subLine
	}
	y = c.Min.Y + vg.Length(len(l.foot))*noteLine
	for _, s := range l.foot {
		write(c, l.note, c.Min.X, y, s)
		y -= noteLine
	}
	f.body(draw.Crop(c, 0, 0, l.bottom, -l.head))
}

// png draws the figure as a picture of dpi points an inch.
func (f *figure) png() ([]byte, error) {
	w, h := f.size()
	img := vgimg.NewWith(vgimg.UseWH(w, h), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(color.White))
	f.draw(draw.New(paper{img, f.fonts, nil}))
	var b bytes.Buffer
	// The least compression takes half the time and makes the files of charts 5 % larger.
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, img.Image()); err != nil {
		return nil, fmt.Errorf("png: %w", err)
	}
	return b.Bytes(), nil
}

// svg draws the figure as a drawing that names its fonts.
func (f *figure) svg() ([]byte, error) {
	w, h := f.size()
	s := vgsvg.NewWith(vgsvg.UseWH(w, h), vgsvg.EmbedFonts(false))
	var widths []vg.Length
	c := draw.New(paper{s, f.fonts, &widths})
	c.SetColor(color.White) // a drawing has no ground of its own, as the picture has
	c.Fill(c.Rectangle.Path())
	f.draw(c)
	var b bytes.Buffer
	if _, err := s.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("svg: %w", err)
	}
	return f.finish(fitted(b.String(), widths)), nil
}

// finish gives the SVG its fallback fonts, and a title and description for screen readers.
func (f *figure) finish(svg string) []byte {
	for _, family := range []string{"Liberation Sans", "LiberationSans"} {
		svg = strings.ReplaceAll(svg, "font-family:"+family+";", "font-family:"+fallbacks+";")
	}
	start := strings.Index(svg, "<svg")
	if start < 0 {
		return []byte(svg)
	}
	end := start + strings.Index(svg[start:], ">")
	return []byte(svg[:start] + `<svg role="img" aria-labelledby="` + f.name + `-title ` + f.name + `-desc"` + svg[start+len("<svg"):end+1] +
		"\n<title id=\"" + f.name + "-title\">" + html.EscapeString(f.title) + "</title>\n<desc id=\"" + f.name + "-desc\">" +
		html.EscapeString(f.alt) + "</desc>" + svg[end+1:])
}

// fitted states how wide each text is, so that another font in its place does not run out of the picture.
func fitted(svg string, widths []vg.Length) string {
	var b strings.Builder
	for _, w := range widths {
		before, after, found := strings.Cut(svg, "<text ")
		if !found {
			break
		}
		fmt.Fprintf(&b, `%s<text textLength="%.5g" lengthAdjust="spacingAndGlyphs" `, before, w.Points())
		svg = after
	}
	b.WriteString(svg)
	return b.String()
}
