package chart

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// typefaces is the built-in font and those that the user gave for what it lacks, in the order of asking.
type typefaces struct {
	builtin *sfnt.Font
	others  []otherFont
}

// otherFont is a font of the user's; family is its name for the SVG.
type otherFont struct {
	font   *sfnt.Font
	family string
}

// newTypefaces reads TrueType or OpenType fonts, of a collection the first.
func newTypefaces(files [][]byte) (*typefaces, error) {
	t := &typefaces{builtin: builtinFont()}
	for _, data := range files {
		list, err := sfnt.ParseCollection(data)
		if err != nil {
			return nil, fmt.Errorf("the font is no TrueType or OpenType file (%w): give a .ttf, .otf or .ttc", err)
		}
		f, err := list.Font(0)
		if err != nil {
			return nil, fmt.Errorf("the font cannot be read (%w): give another .ttf or .otf", err)
		}
		family, _ := f.Name(nil, sfnt.NameIDFamily)
		t.others = append(t.others, otherFont{f, strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ' || r == '-' {
				return r
			}
			return -1
		}, family)})
	}
	return t, nil
}

func builtinFont() *sfnt.Font {
	return font.DefaultCache.Lookup(typeface(10, false), vg.Points(10)).Face
}

// holds reports whether the font has a glyph for r.
func holds(f *sfnt.Font, r rune) bool {
	g, err := f.GlyphIndex(nil, r)
	return err == nil && g != 0
}

// none is the place of the built-in font, where no other has the letter.
const none = -1

// other is the place of the first of the user's fonts that has r, or none.
func (t *typefaces) other(r rune) int {
	return slices.IndexFunc(t.others, func(o otherFont) bool { return holds(o.font, r) })
}

// lacks reports whether the built-in font cannot draw all of s.
func (t *typefaces) lacks(s string) bool {
	for _, r := range s {
		if r > unicode.MaxLatin1 && !holds(t.builtin, r) {
			return true
		}
	}
	return false
}

// run is letters in a row of one font: one of the user's, or none of them.
type run struct {
	text  string
	other int
}

// runs cuts s where the font changes. A space stays with the letters before it.
func (t *typefaces) runs(s string) (out []run) {
	for _, r := range s {
		other := none
		if !holds(t.builtin, r) {
			other = t.other(r)
		}
		if n := len(out); n > 0 && (out[n-1].other == other || r == ' ') {
			out[n-1].text += string(r)
			continue
		}
		out = append(out, run{string(r), other})
	}
	return out
}

// face is the face of a run in the style of the built-in one.
func (t *typefaces) face(of font.Face, r run) font.Face {
	if r.other == none {
		return of
	}
	f := of.Font
	f.Typeface, f.Variant = font.Typeface(t.others[r.other].family), ""
	return font.Face{Font: f, Face: t.others[r.other].font}
}

// width is how wide s is drawn.
func (t *typefaces) width(of font.Face, s string) (w vg.Length) {
	for _, r := range t.runs(s) {
		f := t.face(of, r)
		w += f.Width(r.text)
	}
	return w
}

// paper is a canvas that draws what the built-in font lacks in another one.
type paper struct {
	vg.CanvasSizer
	fonts  *typefaces
	widths *[]vg.Length // of each text in the order of drawing; nil where the canvas draws the letters itself
}

// FillString implements vg.Canvas.
func (p paper) FillString(face font.Face, at vg.Point, s string) {
	if len(p.fonts.others) == 0 || !p.fonts.lacks(s) {
		p.fill(face, at, s, s)
		return
	}
	for _, r := range p.fonts.runs(s) {
		f := p.fonts.face(face, r)
		text := r.text
		if p.widths != nil && strings.ContainsFunc(text, rightToLeft) {
			text = "\u202d" + text + "\u202c" // already in the order of drawing: a browser must not turn it again
		}
		p.fill(f, at, text, r.text)
		at.X += f.Width(r.text)
	}
}

// fill draws text, which takes the room of letters.
func (p paper) fill(face font.Face, at vg.Point, text, letters string) {
	p.CanvasSizer.FillString(face, at, text)
	if p.widths != nil {
		*p.widths = append(*p.widths, face.Width(letters))
	}
}
