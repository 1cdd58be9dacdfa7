package workbook

import (
	"fmt"
	"math"
	"strings"
	"time"

	"detente/analysis"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func ptr[T any](x T) *T { return &x }

// sentence with its deciding words and what each adds.
type invented struct {
	actor, target, speaker, sentence string
	terms                            []analysis.Term
}

var sentences = []invented{
	{"NOR", "SWE", "Kari Lund", "Kari Lund, the Norwegian foreign minister, warned that further patrols in the strait “will be met with force”.",
		[]analysis.Term{{Text: "warned", Contribution: 0.2}, {Text: "met with force", Contribution: 0.55}}},
	{"SWE", "NOR", "Nils Öberg", "Stockholm proposed talks on the fishing zone and promised to withdraw two vessels, Nils Öberg told reporters.",
		[]analysis.Term{{Text: "proposed talks", Contribution: -0.45}, {Text: "promised to withdraw", Contribution: -0.3}}},
	{"NOR", "", "a Norwegian official", "She said that the government had no plans to close the border.",
		[]analysis.Term{{Text: "no plans to close", Shift: "negated", Contribution: -0.33}}},
	{"UN", "NOR", "the United Nations", "The United Nations called on both sides to show restraint.", []analysis.Term{{Text: "called on", Contribution: -0.1}, {Text: "restraint", Contribution: -0.25}}},
	{"SWE", "NOR", "Nils Öberg", "“We reject the accusation,” he said, adding that Oslo’s claim was baseless.",
		[]analysis.Term{{Text: "reject", Contribution: 0.3}, {Text: "baseless", Contribution: 0.15}}},
	{"DNK", "", "Copenhagen", "Copenhagen said that the ferry would sail on Monday.", nil},
}

// sample is an invented report: n statements over twelve weeks by four actors.
func sample(n int) *analysis.Report {
	r := &analysis.Report{
		Title: "The strait dispute", Period: "week", From: day("2031-01-06"), To: day("2031-03-31"),
		Finding: "Norway turned more escalatory (from −0.12 to +0.41, difference +0.53, 95 % interval +0.22 to +0.80), while Sweden shows no clear change.",
		Names:   map[string]string{"NOR": "Norway", "SWE": "Sweden", "UN": "United Nations", "DNK": "Denmark"},
		Version: "0.1.0", Lexicons: "sha256:1f3c9a0b77e2",
		Warnings: []string{"12 % of the documents have no date"},
		Skipped: []analysis.Skipped{{Where: "broken.jsonl:7", Reason: "no JSON object: unexpected end of line; mend the line or remove it"},
			{Where: "photo.bin", Reason: "binary file: give text, HTML, JSON lines or CSV"}},
		Settings:     []analysis.Setting{{Name: "--period", Value: "week"}, {Name: "--sentiment", Value: "on"}},
		Unrecognised: []analysis.UnrecognisedName{{Name: "Harbour Watch", Count: 3, Document: "wire/a-1.txt", Example: "Harbour Watch said that it had counted nine ships."}},
	}
	r.Counts = analysis.Counts{Inputs: 48, Scored: 40, Silent: 4, Empty: 1, Unreadable: 2, Foreign: 1, Undated: 5, Duplicates: 3, Outlets: 6, Words: 21480,
		Bytes: 148211, Statements: n, ScoredStatements: n * 5 / 6, UndatedStatements: n / 9, Unrecognised: 3, Dropped: map[string]int{"headline": 12, "no speaker": 7}}
	for i := range n {
		r.Observations = append(r.Observations, statement(i))
	}
	for i := range 48 {
		d := analysis.DocumentRecord{Document: fmt.Sprintf("wire/a-%d.txt", i), Status: analysis.StatusScored, Outlet: "The Harbour Post",
			Title: "Tension in the strait grows", URL: fmt.Sprintf("https://example.org/a/%d?x=1&y=\"2\"", i), Date: ptr("2031-02-03"), DatePrecision: "day",
			DateBasis: "header", Language: "en", Bytes: 3000 + i, Words: 450 + i, Sentences: 22, Statements: 6, Unscored: 1, Weight: 1}
		if i%9 == 0 {
			d.Date, d.DatePrecision, d.DateBasis, d.Flags = nil, "", "", []string{"no date found"}
			d.Dropped = map[string]int{"headline": 2, "caption": 1}
		}
		if i == 47 {
			d.Status, d.Reason = analysis.StatusUnreadable, "binary file: give text, HTML, JSON lines or CSV"
		}
		r.Documents = append(r.Documents, d)
	}
	for k, id := range []string{"NOR", "SWE", "UN", "DNK"} {
		r.Actors = append(r.Actors, series(id, r.Names[id], k, n))
	}
	return r
}

func statement(i int) analysis.Observation {
	s := sentences[i%len(sentences)]
	o := analysis.Observation{ID: fmt.Sprintf("s%08x%04x", i*2654435761%(1<<32), i%65536), Document: fmt.Sprintf("wire/a-%d.txt", i%48),
		Outlet: "The Harbour Post", Title: "Tension in the strait grows", URL: fmt.Sprintf("https://example.org/a/%d", i%48),
		Sentence: s.sentence, SentenceStart: 100 + i, Content: s.sentence, Mode: analysis.Mixed, Cue: "warned", CueLemma: "warn", Speaker: s.speaker,
		SpeakerAsWritten: "she", Actors: []string{s.actor}, Date: ptr(day("2031-01-06").AddDate(0, 0, i%84).Format(time.DateOnly)), DatePrecision: "day",
		DateBasis: "sentence", DateWords: "on Monday", Sentiment: ptr(0.31), Weight: 1, Start: 100 + i, End: 120 + i}
	if s.target != "" {
		o.Targets = []string{s.target}
	}
	total := 0.0
	for _, t := range s.terms {
		at := strings.Index(s.sentence, t.Text)
		t.Start = len([]rune(s.sentence[:at])) + o.SentenceStart
		t.End = t.Start + len([]rune(t.Text))
		total += t.Contribution
		o.Evidence = append(o.Evidence, t)
	}
	if len(s.terms) > 0 {
		o.Escalation = &total
	}
	switch i % 18 {
	case 8:
		o.Date, o.DatePrecision, o.DateBasis, o.DateWords = nil, "", "", ""
	case 9:
		o.Date, o.DatePrecision = ptr("2031-02"), "month"
	case 10:
		o.Date, o.DatePrecision = ptr("2030"), "year"
	case 11:
		o.DuplicateOf, o.Weight, o.Sentiment = "wire/a-0.txt", 0.5, nil
	}
	return o
}

func series(id, name string, k, n int) analysis.ActorSeries {
	a := analysis.ActorSeries{Actor: id, Name: name, Undated: k,
		Total: analysis.Estimate{Mean: 0.3 - 0.25*float64(k), Low: 0.1 - 0.25*float64(k), High: 0.5 - 0.25*float64(k), HasBand: k < 3, Documents: 30 - 8*k,
			Statements: n / (k + 2), Effective: 27.5 - 8*float64(k), Escalatory: 0.5, Neutral: 0.2, DeEscalatory: 0.3},
		Change: analysis.Change{BeforeStart: day("2031-01-06"), BeforeEnd: day("2031-02-17"), AfterStart: day("2031-02-17"), AfterEnd: day("2031-03-31"),
			Before: analysis.Estimate{Mean: -0.12, Documents: 14, Statements: 30}, After: analysis.Estimate{Mean: 0.41, Documents: 16, Statements: 40},
			Difference: 0.53, Low: 0.22, High: 0.8, HasBand: true, Verdict: analysis.MoreEscalatory},
		Trend: analysis.Trend{Valid: k < 3, Slope: 0.17, SlopeLow: 0.05, SlopeHigh: 0.3, Tau: 0.4, P: 0.01, PAdjusted: 0.03},
		Words: []analysis.WordCount{{Term: "met with force", Count: 9, Contribution: 4.95}, {Term: "promised to withdraw", Count: 6, Contribution: -1.8}, {Term: "warned", Count: 9, Contribution: 1.8}},
	}
	if k == 3 {
		a.Change = analysis.Change{Verdict: analysis.TooLittleData}
		a.Words = nil
	}
	for w := range 12 {
		p := analysis.Point{Start: day("2031-01-06").AddDate(0, 0, 7*w), End: day("2031-01-13").AddDate(0, 0, 7*w)}
		if (w+k)%5 != 4 && (k < 3 || w == 2) {
			m := math.Sin(float64(w)/3+float64(k)*2) * 0.8
			p.Estimate = analysis.Estimate{Mean: m, Low: m - 0.15, High: m + 0.15, HasBand: w%2 == 0, Documents: 3 + w, Statements: 8 + w, Effective: 2.5 + float64(w), Escalatory: 0.25, Neutral: 0.25, DeEscalatory: 0.5}
			p.Smoothed, p.HasSmoothed = m*0.8, true
		}
		a.Points = append(a.Points, p)
	}
	return a
}
