package workbook

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"detente/analysis"
)

func TestHostileText(t *testing.T) {
	long := strings.Repeat("a😀", 20000) // 60,000 UTF-16 units
	for _, c := range []struct{ name, in, want string }{
		{"formula", `=HYPERLINK("http://x","y")`, `=HYPERLINK("http://x","y")`},
		{"plus", "+1", "+1"},
		{"at", "@SUM(A1)", "@SUM(A1)"},
		{"escape", "_x0041_ and _x005F_x0041_", "_x0041_ and _x005F_x0041_"},
		{"angle brackets", `<b>&amp;"'</b>`, `<b>&amp;"'</b>`},
		{"spaces around", "  both  ", "  both  "},
		{"control", "a\x00b\x0bc\x1fd", "a\uFFFDb\uFFFDc\uFFFDd"},
		{"not UTF-8", "a\xff\xfeb", "a\uFFFDb"},
		{"no character", "a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc"},
		{"lines", "one\ntwo\tthree", "one\ntwo\tthree"},
		{"empty", "", ""},
		{"too long", long, clean(long)},
	} {
		t.Run(c.name, func(t *testing.T) {
			rep := sample(1)
			o := &observations(rep)[0]
			o.Sentence, o.Speaker, o.Title, o.Outlet, o.ID = c.in, c.in, c.in, c.in, c.in
			o.URL = c.in
			rep.Names["NOR"], rep.Title, rep.Finding = c.in, c.in, c.in
			rep.Actors[0].Name = c.in
			rep.Settings[0].Value = c.in
			data := build(t, rep, 1e6)
			partsOf(t, data)
			r := open2(t, data)
			for _, column := range []string{"Statement", "Speaker", "Title", "Id"} {
				got := r.at("Statements", column, 0)
				if c.name == "not UTF-8" {
					got = strings.ReplaceAll(got, "\uFFFD\uFFFD", "\uFFFD")
				}
				if got != c.want {
					t.Errorf("%s: %.80q, want %.80q", column, got, c.want)
				}
			}
			if f, _ := r.file.GetCellFormula("Statements", "D2"); f != "" {
				t.Errorf("text became the formula %q", f)
			}
			if n := units(r.at("Statements", "Statement", 0)); n > maxCell {
				t.Errorf("%d UTF-16 units in a cell", n)
			}
		})
	}
}

func TestCutIsMarked(t *testing.T) {
	got := clean(strings.Repeat("é", maxCell+1))
	if !strings.HasSuffix(got, cutMark) || units(got) != maxCell {
		t.Errorf("%d units, ends %q", units(got), got[len(got)-40:])
	}
	if whole := strings.Repeat("é", maxCell); clean(whole) != whole {
		t.Error("a text that just fits was cut")
	}
}

func TestNumbersThatAreNone(t *testing.T) {
	rep := sample(2)
	observations(rep)[0].Escalation, observations(rep)[1].Escalation = ptr(math.NaN()), ptr(0.0)
	rep.Actors[0].Total.Mean = math.Inf(1)
	r := open2(t, build(t, rep, 1e6))
	r.text("Statements", "Escalation", 0, "")
	r.text("Statements", "Escalation", 1, "0")
	r.text("Statements", "In words", 1, "neutral")
	r.text("Summary", "Mean tone", 0, "")
}

// Whatever the places of the terms, the text stays what it is.
func TestRichTextKeepsTheText(t *testing.T) {
	f := &fonts{plain: &excelize.Font{}, up: &excelize.Font{}, down: &excelize.Font{}}
	rapid.Check(t, func(t *rapid.T) {
		o := analysis.Observation{Sentence: rapid.String().Draw(t, "sentence"), SentenceStart: rapid.IntRange(0, 5).Draw(t, "start")}
		for range rapid.IntRange(0, 5).Draw(t, "terms") {
			start := rapid.IntRange(-2, 30).Draw(t, "from")
			o.Evidence = append(o.Evidence, analysis.Term{Start: start, End: start + rapid.IntRange(-1, 9).Draw(t, "length"), Contribution: rapid.Float64Range(-1, 1).Draw(t, "adds")})
		}
		got := ""
		switch v := rich(&o, f).(type) {
		case string:
			got = v
		case []excelize.RichTextRun:
			for _, r := range v {
				if r.Text == "" {
					t.Fatal("an empty run")
				}
				got += r.Text
			}
		}
		if want := clean(o.Sentence); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}

func TestRichText(t *testing.T) {
	f := &fonts{plain: &excelize.Font{}, up: &excelize.Font{Color: "up"}, down: &excelize.Font{Color: "down"}}
	term := func(start, end int, c float64) analysis.Term {
		return analysis.Term{Start: start, End: end, Contribution: c}
	}
	for _, c := range []struct {
		name, sentence string
		terms          []analysis.Term
		want           string // up in [], down in {}
	}{
		{"no terms", "He spoke.", nil, "He spoke."},
		{"one up", "He threatened war.", []analysis.Term{term(13, 23, 1)}, "He [threatened] war."},
		{"offsets are code points", "“Déjà” 😀 war", []analysis.Term{term(19, 22, -1)}, "“Déjà” 😀 {war}"},
		{"in order of place", "war and peace", []analysis.Term{term(18, 23, -1), term(10, 13, 1)}, "[war] and {peace}"},
		{"the longer of two at one place", "war crimes", []analysis.Term{term(10, 13, 1), term(10, 20, 1)}, "[war crimes]"},
		{"overlapping", "war crimes", []analysis.Term{term(10, 17, 1), term(14, 20, -1)}, "[war cri]mes"},
		{"before the sentence", "war", []analysis.Term{term(2, 5, 1)}, "war"},
		{"beyond the sentence", "war", []analysis.Term{term(12, 19, 1)}, "war"},
		{"nothing added", "war", []analysis.Term{term(10, 13, 0)}, "war"},
		{"the whole", "war", []analysis.Term{term(10, 13, 1)}, "[war]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			switch v := rich(&analysis.Observation{Sentence: c.sentence, SentenceStart: 10, Evidence: c.terms}, f).(type) {
			case string:
				b.WriteString(v)
			case []excelize.RichTextRun:
				for _, r := range v {
					switch r.Font {
					case f.up:
						b.WriteString("[" + r.Text + "]")
					case f.down:
						b.WriteString("{" + r.Text + "}")
					default:
						b.WriteString(r.Text)
					}
				}
			}
			if diff := cmp.Diff(c.want, b.String()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestLinks(t *testing.T) {
	for _, c := range []struct{ name, url, want string }{
		{"address", "https://example.org/a", `HYPERLINK("https://example.org/a","open")`},
		{"quotation mark", `https://example.org/?q="a"`, `HYPERLINK("https://example.org/?q=""a""","open")`},
		{"script", "javascript:alert(1)", ""},
		{"file", "file:///etc/passwd", ""},
		{"space", "https://example.org/a b", ""},
		{"control", "https://example.org/\x01", ""},
		{"too long", "https://example.org/" + strings.Repeat("a", 300), ""},
	} {
		if got := (link{c.url, "open"}).formula(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
