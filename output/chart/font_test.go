package chart

import (
	"os"
	"strings"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// The forms of Arabic letters by their neighbours, and the order from the left.
func TestTurn(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"Iran: letters that do not join the next", "إيران", "\uFEE5\uFE8D\uFEAE\uFEF3\uFE87"},
		{"peace: lam with alef, after a letter", "سلام", "\uFEE1\uFEFC\uFEB3"},
		{"no: lam with alef alone", "لا", "\uFEFB"},
		{"Egypt: joined on both sides", "مصر", "\uFEAE\uFEBC\uFEE3"},
		{"two words keep their space", "لا لا", "\uFEFB \uFEFB"},
		{"marks are left out", "مَ", "\uFEE1"},
		{"Hebrew is only turned", "ישראל", "לארשי"},
		{"Persian letters", "پاک", "\uFB8E\uFE8E\uFB58"},
	} {
		if got := string(turn([]rune(c.in))); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFontsThatCannotBeRead(t *testing.T) {
	if _, _, err := All(sampleNamed(t, "nothing"), Options{Fonts: [][]byte{[]byte("no font")}}); err == nil || !strings.Contains(err.Error(), "give a .ttf") {
		t.Error(err)
	}
	if fonts, err := newTypefaces(nil); err != nil || len(fonts.others) > 0 {
		t.Error(fonts, err)
	}
}

// fontsOf reads some of the machine's fonts; without them the test is skipped.
func fontsOf(t *testing.T, paths ...string) *typefaces {
	t.Helper()
	var files [][]byte
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Skipf("the font is not here: %v", err)
		}
		files = append(files, data)
	}
	fonts, err := newTypefaces(files)
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

func TestOtherFont(t *testing.T) {
	for _, c := range []struct{ name, path, in, want string }{
		{"Arabic", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "دولة إيران x", "\uFEE5\uFE8D\uFEAE\uFEF3\uFE87 \uFE94\uFEDF\uFEED\uFEA9 x"},
		{"Georgian", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "საქართველო", "საქართველო"},
		{"Chinese", "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "中国", "中国"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fonts := fontsOf(t, c.path)
			got, whole := newLetters(fonts).show(c.in)
			if got != c.want || !whole {
				t.Errorf("%q %v, want %q", got, whole, c.want)
			}
			st := heatName()
			face := font.DefaultCache.Lookup(st.Font, st.Font.Size)
			true, guessed := float64(fonts.width(face, got)), float64(width(st, got))
			if guessed < 0.7*true || guessed > 1.6*true {
				t.Errorf("%v wide, taken for %v", true, guessed)
			}
			rep := report(recipe{actors: 2, periods: 3, period: "week", names: []string{c.in}, from: day(2022, 1, 3), docs: 9})
			d := newData(rep, fonts)
			if len(d.renamed) > 0 || len(d.warnings()) > 0 {
				t.Errorf("warnings %q", d.warnings())
			}
			fs := figures(d)
			svg, err := fs[0].svg()
			if err != nil || !strings.Contains(string(svg), "font-family:"+fonts.others[0].family) {
				t.Errorf("the drawing does not name %s: %v", fonts.others[0].family, err)
			}
			if strings.Contains(string(svg), "\u202d") != (c.name == "Arabic") {
				t.Error("a browser would turn the words again")
			}
		})
	}
}

// Arabic and Chinese in one line: each letter in the first font that has it.
func TestSeveralFonts(t *testing.T) {
	fonts := fontsOf(t, "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")
	got, whole := newLetters(fonts).show("إيران 中国 Iran")
	if !whole {
		t.Errorf("%q has boxes", got)
	}
	runs := fonts.runs(got)
	if len(runs) != 3 || runs[0].other != 0 || runs[1].other != 1 || runs[2].other != none {
		t.Errorf("runs %v", runs)
	}
}

// A browser without the charts' font must not let a line run out of the picture.
func TestTextsStateTheirWidth(t *testing.T) {
	fs := figures(newData(sampleNamed(t, "weeks"), fontsOf(t)))
	svg, err := fs[0].svg()
	if err != nil {
		t.Fatal(err)
	}
	texts, stated := strings.Count(string(svg), "<text "), strings.Count(string(svg), "<text textLength=")
	if texts == 0 || texts != stated {
		t.Errorf("%d of %d texts state their width", stated, texts)
	}
	if got := fitted("<text a>x</text>&lt;text <text b>y</text>", []vg.Length{1, 2.5}); got != `<text textLength="1" lengthAdjust="spacingAndGlyphs" a>x</text>&lt;text <text textLength="2.5" lengthAdjust="spacingAndGlyphs" b>y</text>` {
		t.Error(got)
	}
}
