package chart

import (
	"slices"
	"strings"
	"unicode"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// missing stands for a letter that the font cannot draw: it would vanish without a trace.
const missing = '□'

// letters knows what the fonts can draw.
type letters struct {
	fonts *typefaces
	lost  map[rune]bool
}

func newLetters(fonts *typefaces) *letters { return &letters{fonts: fonts, lost: map[rune]bool{}} }

func typeface(size float64, bold bool) font.Font {
	f := font.Font{Typeface: "Liberation", Variant: "Sans"}
	if bold {
		f.Weight = xfont.WeightBold
	}
	return font.From(f, vg.Points(size))
}

// shaped are scripts whose letters change their order and form in ways that are not known here.
var shaped = []*unicode.RangeTable{unicode.Syriac, unicode.Thaana, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya,
	unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan}

// can reports whether r is drawn as it should be.
func (l *letters) can(r rune) bool {
	if unicode.In(r, shaped...) {
		return false
	}
	if rightToLeft(r) { // the built-in font has them in part only
		return l.fonts.other(r) != none
	}
	return holds(l.fonts.builtin, r) || l.fonts.other(r) != none
}

// show makes s fit to be drawn: white space becomes a space, words from the right are turned,
// Georgian and Armenian become Latin where no font has them, and what is lacking becomes a box.
// whole is false where a box stands in it.
func (l *letters) show(s string) (shown string, whole bool) {
	var b strings.Builder
	whole = true
	before := ' '
	for _, r := range l.turned(strings.Join(strings.Fields(s), " ")) {
		switch {
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		case r == missing:
			whole = false
			b.WriteRune(r)
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

// turned turns each stretch of words that run from the right, where the other fonts have all their letters.
func (l *letters) turned(s string) []rune {
	rs := []rune(s)
	if len(l.fonts.others) == 0 || !strings.ContainsFunc(s, rightToLeft) {
		return rs
	}
	var out []rune
	for i := 0; i < len(rs); {
		if !rightToLeft(rs[i]) {
			out = append(out, rs[i])
			i++
			continue
		}
		end := i
		for k := i; k < len(rs) && (rightToLeft(rs[k]) || rs[k] == ' ' || unicode.Is(unicode.Mn, rs[k])); k++ {
			if rs[k] != ' ' {
				end = k + 1
			}
		}
		turned := turn(rs[i:end])
		if slices.ContainsFunc(turned, func(r rune) bool { return r != ' ' && l.fonts.other(r) == none }) {
			for k, r := range rs[i:end] { // some of them alone, unjoined, would mislead
				if r != ' ' {
					l.lost[r] = true
					rs[i+k] = missing
				}
			}
			turned = rs[i:end]
		}
		out = append(out, turned...)
		i = end
	}
	return out
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
