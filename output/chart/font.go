package chart

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// typefaces is the built-in font and the one that the user gave for what it lacks; other may be nil.
type typefaces struct {
	builtin, other *sfnt.Font
	family         string // of the other, for the SVG
}

// newTypefaces reads a TrueType or OpenType font, or the first of a collection; nil data is none.
func newTypefaces(data []byte) (*typefaces, error) {
	t := &typefaces{builtin: builtinFont()}
	if len(data) == 0 {
		return t, nil
	}
	list, err := sfnt.ParseCollection(data)
	if err != nil {
		return nil, fmt.Errorf("the font is no TrueType or OpenType file (%w): give a .ttf, .otf or .ttc", err)
	}
	if t.other, err = list.Font(0); err != nil {
		return nil, fmt.Errorf("the font cannot be read (%w): give another .ttf or .otf", err)
	}
	t.family, _ = t.other.Name(nil, sfnt.NameIDFamily)
	t.family = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ' || r == '-' {
			return r
		}
		return -1
	}, t.family)
	return t, nil
}

func builtinFont() *sfnt.Font {
	return font.DefaultCache.Lookup(typeface(10, false), vg.Points(10)).Face
}

// holds reports whether the font has a glyph for r.
func holds(f *sfnt.Font, r rune) bool {
	if f == nil {
		return false
	}
	g, err := f.GlyphIndex(nil, r)
	return err == nil && g != 0
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

// run is letters in a row of one font.
type run struct {
	text  string
	other bool
}

// runs cuts s where the font changes. A space stays with the letters before it.
func (t *typefaces) runs(s string) (out []run) {
	for _, r := range s {
		other := !holds(t.builtin, r) && holds(t.other, r)
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
	if !r.other {
		return of
	}
	f := of.Font
	f.Typeface, f.Variant = font.Typeface(t.family), ""
	return font.Face{Font: f, Face: t.other}
}

// width is how wide s is drawn.
func (t *typefaces) width(of font.Face, s string) (w vg.Length) {
	for _, r := range t.runs(s) {
		f := t.face(of, r)
		w += f.Width(r.text)
	}
	return w
}

// paper is a canvas that draws what the built-in font lacks in the other one.
type paper struct {
	vg.CanvasSizer
	fonts *typefaces
	svg   bool
}

// FillString implements vg.Canvas.
func (p paper) FillString(face font.Face, at vg.Point, s string) {
	if p.fonts.other == nil || !p.fonts.lacks(s) {
		p.CanvasSizer.FillString(face, at, s)
		return
	}
	for _, r := range p.fonts.runs(s) {
		f := p.fonts.face(face, r)
		text := r.text
		if p.svg && strings.ContainsFunc(text, rightToLeft) {
			text = "\u202d" + text + "\u202c" // already in the order of drawing: a browser must not turn it again
		}
		p.CanvasSizer.FillString(f, at, text)
		at.X += f.Width(r.text)
	}
}
