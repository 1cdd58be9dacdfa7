package page

import (
	"bytes"
	"html"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"detente/analysis"
)

func write(t *testing.T, rep *analysis.Report, charts ...Chart) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, rep, charts); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWhatThePageHolds(t *testing.T) {
	got := html.UnescapeString(write(t, small(t)))
	for what, want := range map[string]string{
		"the finding":              `<p class="lead">Norway became clearly more escalatory`,
		"the ends of the scale":    "the tone of Norway is the most escalatory (mean +0.21) and that of Denmark the most de-escalatory (−0.31)",
		"the span":                 "4 March 2031 to 30 April 2031, by week",
		"thousands":                "2,379 scored statements",
		"a warning as a sentence":  "<li>All documents are from one outlet: the trend may be that of its reporting.</li>",
		"an interval":              "+0.05\u00a0to\u00a0+0.36",
		"no interval":              "under five documents, no interval",
		"the sign in words":        `<span aria-hidden="true">▲ </span>more escalatory`,
		"marked evidence":          `<mark class="up" title="act:retaliate, if-clause: +0.20">answer</mark><span class="amount up">+0.20</span>`,
		"marked on the other side": `<mark class="down" title="act:lift: −0.30">lift the ban</mark>`,
		"the date with its basis":  `<time datetime="2031-03-11">11 March 2031</time> (from the sentence)`,
		"the document":             "<code>dispatch/2031-03-12.txt</code>",
		"the target":               "target: Denmark",
		"what precedes what":       "<li>The tone of Norway toward Denmark precedes",
		"a reference":              "<li>The tone of Norway rises with gpr.</li>",
		"a change of level":        "level −0.20\u00a0→\u00a0+0.35 about 1 April 2031",
		"an event":                 "Vessels collide off the skerries",
		"what was skipped and why": "is a binary file, not text",
		"an unrecognised name":     "the harbourmaster",
		"a setting":                "<dt>bootstrap draws</dt><dd>2000</dd>",
		"the word lists' hash":     "<code>1f0c9a2b</code>",
		"the workbook":             `<a href="detente.xlsx">`,
		"statements left out":      "<dt>negated cue</dt><dd>12</dd>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing: %s", what, want)
		}
	}
}

func TestWordsFromOutsideAreEscaped(t *testing.T) {
	rep := small(t)
	const evil = `"><script>alert(1)</script>`
	rep.Title, rep.Finding, rep.Findings = evil, evil, nil
	rep.Actors[0].Name, rep.Actors[0].Actor = evil, evil
	rep.Warnings, rep.Settings = []string{evil}, []analysis.Setting{{Name: evil, Value: evil}}
	observations(rep)[1].URL = "javascript:alert(1)"
	observations(rep)[1].Title = evil
	got := write(t, rep, Chart{Name: evil, Title: evil, Alt: evil, SVG: []byte("<svg>" + evil + "</svg>")})
	for _, bad := range []string{"<script", "javascript:", "ZgotmplZ", "<at once>"} {
		if strings.Contains(got, bad) {
			at := strings.Index(got, bad)
			t.Errorf("%s in …%s…", bad, got[max(0, at-80):min(len(got), at+80)])
		}
	}
}

func TestPageNeedsNoNetwork(t *testing.T) {
	got := write(t, small(t), Chart{Name: "overview.svg", Title: "All", Alt: "All.", SVG: []byte("<svg/>")})
	for _, m := range regexp.MustCompile(`(?:src|srcset|@import|url\()\s*=?\s*"?([^">]*)`).FindAllStringSubmatch(got, -1) {
		if !strings.HasPrefix(m[1], "data:image/svg") {
			t.Errorf("the page loads %s", m[0])
		}
	}
	if !strings.Contains(got, `href="charts/overview.svg"`) || !strings.Contains(got, `href="charts/overview.png"`) {
		t.Error("the chart's files are not linked")
	}
	if got := write(t, small(t), Chart{Name: "heatmap", Title: "H", Alt: "H."}); !strings.Contains(got, `src="charts/heatmap.svg" alt="H."`) {
		t.Error("a chart without its drawing must be loaded from beside the page")
	}
}

// An actor's own chart stands with its statements, and all charts may be enlarged without a script.
func TestActorsCharts(t *testing.T) {
	drawing := []byte("<svg/>")
	got := write(t, small(t), Chart{Name: "overview", Title: "All", Alt: "All.", SVG: drawing}, Chart{Name: "actor-DNK", Title: "Denmark", Alt: "Falls.", Actor: "DNK", SVG: drawing},
		Chart{Name: "actor-XXX", Title: "X", Alt: "X.", Actor: "XXX", SVG: drawing})
	charts, statements := strings.Index(got, `id="charts"`), strings.Index(got, `id="by-DNK"`)
	if at := strings.Index(got, `href="charts/actor-DNK.svg"`); at < statements || statements < charts {
		t.Errorf("Denmark's chart stands at %d, its statements at %d", at, statements)
	}
	if n := strings.Count(got, `type="checkbox"`); n != 2 || strings.Contains(got, "actor-XXX") {
		t.Errorf("%d charts can be enlarged, want 2", n)
	}
	large := make([]byte, mostCarried+1)
	if got := write(t, small(t), Chart{Name: "actor-DNK", Actor: "DNK", SVG: large}); !strings.Contains(got, `src="charts/actor-DNK.svg"`) {
		t.Error("a drawing too large for the page is not shown from beside it")
	}
}

func TestEmptyReport(t *testing.T) {
	got := write(t, new(analysis.Report))
	if !strings.Contains(got, "Nothing could be scored") || !strings.Contains(got, "Every input could be used") {
		t.Error("an empty report must say so")
	}
	for _, bad := range []string{"NaN", "0001", `href="#charts"`, `href="#actors"`, "<no value>"} {
		if strings.Contains(got, bad) {
			t.Errorf("%s in an empty report", bad)
		}
	}
}

func TestPageIsSoundMarkup(t *testing.T) {
	got := write(t, small(t))
	if strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
		t.Error("a figure is no number")
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(got, -1) {
		if ids[m[1]] {
			t.Errorf("id %s stands twice", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?:href="#|aria-labelledby=")([^"]*)"`).FindAllStringSubmatch(got, -1) {
		if !ids[m[1]] {
			t.Errorf("%s leads nowhere", m[0])
		}
	}
	for _, m := range regexp.MustCompile(`<th [^>]*>`).FindAllString(got, -1) {
		if !strings.Contains(m, "scope=") {
			t.Errorf("%s has no scope", m)
		}
	}
	for _, tag := range []string{"section", "div", "table", "tr", "td", "ul", "ol", "li", "dl", "details", "p", "mark", "span", "svg", "b"} {
		open, end := len(regexp.MustCompile("<"+tag+"[ >]").FindAllString(got, -1)), strings.Count(got, "</"+tag+">")
		if open != end {
			t.Errorf("%d <%s> and %d </%s>", open, tag, end, tag)
		}
	}
}

func TestEvidenceIsMarkedAtItsPlace(t *testing.T) {
	const s = "“Très bien”: no talks, he said, before the talks."
	at := len([]rune(s[:strings.LastIndex(s, "talks")]))
	o := analysis.Observation{Sentence: s, SentenceStart: 50, Start: 50, End: 50 + len([]rune(s)), Evidence: []analysis.Term{
		{Text: "talks", Start: 50 + at, End: 55 + at, Entry: "object:talks", Contribution: -0.4},
		{Text: "talks", Start: 52, End: 57, Contribution: 0.9},                // not at that place
		{Text: "the talks", Start: 46 + at, End: 55 + at, Contribution: -0.1}, // overlaps, and comes first
		{Text: "talks", Start: 500, End: 505, Contribution: 0.9},              // outside
	}}
	var marked []string
	var whole strings.Builder
	for _, p := range pieces(&o) {
		whole.WriteString(p.Text)
		if p.Side != "" {
			marked = append(marked, p.Text+p.Amount)
		}
	}
	if got := strings.Join(marked, "|"); got != "the talks−0.10" {
		t.Errorf("marked %s", got)
	}
	if whole.String() != s {
		t.Errorf("the sentence became %s", whole.String())
	}
}

func TestReportingClauseIsAside(t *testing.T) {
	const s = "We want talks, he said, and soon."
	o := analysis.Observation{Sentence: s, Start: 0, End: len(s), Parts: [][2]int{{0, 14}, {24, 33}}}
	var aside []string
	for _, p := range pieces(&o) {
		if p.Aside {
			aside = append(aside, p.Text)
		}
	}
	if got := strings.Join(aside, "|"); got != " he said, " {
		t.Errorf("aside: %q", got)
	}
}

func TestLongSentencesAreCut(t *testing.T) {
	s := strings.Repeat("word ", 1000)
	list := pieces(&analysis.Observation{Sentence: s, End: len(s)})
	if n := len([]rune(list[0].Text)); len(list) != 1 || n > longestSentence+3 || !strings.HasSuffix(list[0].Text, "…") {
		t.Errorf("%d pieces, %d characters", len(list), n)
	}
}

func TestTheStrongestStatementsOnce(t *testing.T) {
	rep := small(t)
	for range 9 {
		rep.Observations = append(observations(rep), observations(rep)[0]) // copies
	}
	if m, err := movers(rep); err != nil || len(m) != 2 || m[0].ID != "NOR" || len(m[0].Statements) != 1 {
		t.Errorf("%+v", m)
	}
}

// WCAG 2.2 wants a contrast of 4.5 for text, on every ground it stands on, in light and in dark.
func TestContrast(t *testing.T) {
	schemes := strings.SplitN(style, "prefers-color-scheme: dark", 2)
	for i, css := range schemes {
		colours := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6})`).FindAllStringSubmatch(css, -1) {
			if _, ok := colours[m[1]]; !ok {
				colours[m[1]] = luminance(m[2])
			}
		}
		for _, pair := range [][2]string{{"ink", "ground"}, {"quiet", "ground"}, {"quiet", "panel"}, {"up", "ground"}, {"down", "ground"}, {"flat", "ground"},
			{"up", "panel"}, {"down", "panel"}, {"up", "up-wash"}, {"down", "down-wash"}, {"ink", "care"}, {"link", "ground"}, {"link", "panel"}} {
			a, b := colours[pair[0]], colours[pair[1]]
			if c := (max(a, b) + 0.05) / (min(a, b) + 0.05); c < 4.5 {
				t.Errorf("scheme %d: %s on %s has a contrast of %.2f", i, pair[0], pair[1], c)
			}
		}
	}
}

func luminance(hex string) float64 {
	v, _ := strconv.ParseUint(hex, 16, 32)
	linear := func(c uint64) float64 {
		x := float64(c&255) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(v>>16) + 0.7152*linear(v>>8) + 0.0722*linear(v)
}

func BenchmarkWrite(b *testing.B) {
	rep := small(b)
	for b.Loop() {
		if err := Write(io.Discard, rep, nil); err != nil {
			b.Fatal(err)
		}
	}
}
