package chart

import (
	"strings"
	"unicode"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// missing stands for a letter that the font cannot draw: it would vanish without a trace.
const missing = '□'

// letters knows what the built-in font can draw.
type letters struct {
	face *sfnt.Font
	buf  sfnt.Buffer
	lost map[rune]bool
}

func newLetters() *letters {
	return &letters{face: font.DefaultCache.Lookup(typeface(10, false), vg.Points(10)).Face, lost: map[rune]bool{}}
}

func typeface(size float64, bold bool) font.Font {
	f := font.Font{Typeface: "Liberation", Variant: "Sans"}
	if bold {
		f.Weight = xfont.WeightBold
	}
	return font.From(f, vg.Points(size))
}

// can reports whether r is drawn as it should be. Scripts that run from the right have glyphs
// in part, but would stand in the wrong order.
func (l *letters) can(r rune) bool {
	if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana) {
		return false
	}
	g, err := l.face.GlyphIndex(&l.buf, r)
	return err == nil && g != 0
}

// show makes s fit to be drawn: white space becomes a space, Georgian and Armenian become Latin,
// what the font lacks becomes a box. whole is false where a box stands in it.
func (l *letters) show(s string) (shown string, whole bool) {
	var b strings.Builder
	whole = true
	before := ' '
	for _, r := range strings.Join(strings.Fields(s), " ") {
		switch {
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		case l.can(r):
			b.WriteRune(r)
		case latin[unicode.ToLower(r)] != "":
			b.WriteString(romanize(r, !unicode.IsLetter(before)))
		default:
			l.lost[r] = true
			whole = false
			b.WriteRune(missing)
		}
		before = r
	}
	return b.String(), whole
}

// name is the name to draw for an actor: its own, else its id, which is Latin, else boxes.
func (l *letters) name(name, id string) (shown string, whole bool) {
	shown, whole = l.show(name)
	if whole && shown != "" {
		return shown, true
	}
	if other, ok := l.show(strings.ReplaceAll(id, "_", " ")); ok && other != "" {
		return other, false
	}
	if shown == "" {
		return "(no name)", false
	}
	return shown, false
}

// romanize writes a letter in Latin; Georgian has no capitals, so that a word begins with one.
func romanize(r rune, begins bool) string {
	s := latin[unicode.ToLower(r)]
	if unicode.IsUpper(r) || begins && unicode.Is(unicode.Georgian, r) {
		return strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}

// latin is the national romanization of Georgian and the BGN/PCGN one of Armenian.
var latin = map[rune]string{
	'ა': "a", 'ბ': "b", 'გ': "g", 'დ': "d", 'ე': "e", 'ვ': "v", 'ზ': "z", 'თ': "t", 'ი': "i",
	'კ': "k", 'ლ': "l", 'მ': "m", 'ნ': "n", 'ო': "o", 'პ': "p", 'ჟ': "zh", 'რ': "r", 'ს': "s",
	'ტ': "t", 'უ': "u", 'ფ': "p", 'ქ': "k", 'ღ': "gh", 'ყ': "q", 'შ': "sh", 'ჩ': "ch", 'ც': "ts",
	'ძ': "dz", 'წ': "ts", 'ჭ': "ch", 'ხ': "kh", 'ჯ': "j", 'ჰ': "h",
	'ա': "a", 'բ': "b", 'գ': "g", 'դ': "d", 'ե': "e", 'զ': "z", 'է': "e", 'ը': "y", 'թ': "t",
	'ժ': "zh", 'ի': "i", 'լ': "l", 'խ': "kh", 'ծ': "ts", 'կ': "k", 'հ': "h", 'ձ': "dz", 'ղ': "gh",
	'ճ': "ch", 'մ': "m", 'յ': "y", 'ն': "n", 'շ': "sh", 'ո': "o", 'չ': "ch", 'պ': "p", 'ջ': "j",
	'ռ': "r", 'ս': "s", 'վ': "v", 'տ': "t", 'ր': "r", 'ց': "ts", 'ւ': "v", 'փ': "p", 'ք': "k",
	'օ': "o", 'ֆ': "f", 'և': "ev",
}
