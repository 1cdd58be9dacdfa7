package workbook

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/series"
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
	obs, docs := sampleRecords(n)
	return sampleReport(obs, docs)
}

func sampleRecords(n int) ([]analysis.Observation, []analysis.DocumentRecord) {
	var obs []analysis.Observation
	for i := range n {
		obs = append(obs, statement(i))
	}
	var docs []analysis.DocumentRecord
	for i := range 48 {
		d := analysis.DocumentRecord{Document: fmt.Sprintf("wire/a-%d.txt", i), Status: analysis.StatusScored, Outlet: "The Harbour Post",
			Title: "Tension in the strait grows", URL: fmt.Sprintf("https://example.org/a/%d?x=1&y=\"2\"", i), Date: ptr("2031-02-03"), DatePrecision: "day",
			DateBasis: "header", Language: "en", Bytes: 3000 + i, Words: 450 + i, Sentences: 22, Statements: 6, Unscored: 1, Weight: 1}
		d.DuplicateOf, d.Weight = copyOf(i)
		if i%9 == 0 {
			d.Date, d.DatePrecision, d.DateBasis, d.Flags = nil, "", "", []string{"no date found"}
			d.Dropped = map[string]int{"headline": 2, "caption": 1}
		}
		if i == 7 {
			d.Unresolved = []analysis.Unresolved{{Name: "Harbour Watch*", Example: "Harbour Watch* said that it had counted nine ships."}, {Name: "", Example: "He said so."}}
		}
		if i == 47 {
			d.Status, d.Reason = analysis.StatusUnreadable, "binary file: give text, HTML, JSON lines or CSV"
		}
		docs = append(docs, d)
	}
	return obs, docs
}

func sampleReport(obs []analysis.Observation, docs []analysis.DocumentRecord, settings ...func(*series.Options)) *analysis.Report {
	names := map[string]string{"NOR": "Norway", "SWE": "Sweden", "UN": "United Nations", "DNK": "Denmark", "FIN": "Finland"}
	skipped := []analysis.Skipped{{Where: "broken.jsonl:7", Reason: "no JSON object: unexpected end of line; mend the line or remove it"},
		{Where: "photo.bin", Reason: "binary file: give text, HTML, JSON lines or CSV"}}
	o := series.Default()
	o.Title, o.Period, o.Draws, o.Version, o.Lexicons = "The strait dispute", "week", 200, "0.1.0", "sha256:1f3c9a0b77e2"
	o.Settings = []analysis.Setting{{Name: "--period", Value: "week"}, {Name: "--sentiment", Value: "on"}}
	for _, set := range settings {
		set(&o)
	}
	r := series.Build(obs, docs, skipped, names, o)
	for id, name := range names {
		r.Known = append(r.Known, analysis.ActorName{ID: id, Name: name})
	}
	slices.SortFunc(r.Known, func(a, b analysis.ActorName) int { return strings.Compare(a.ID, b.ID) })
	return &r
}

// copyOf: three documents are one story.
func copyOf(document int) (of string, weight float64) {
	switch document {
	case 3:
		return "", 1.0 / 3
	case 11, 27:
		return "wire/a-3.txt", 1.0 / 3
	}
	return "", 1
}

func statement(i int) analysis.Observation {
	s := sentences[i%len(sentences)]
	o := analysis.Observation{ID: fmt.Sprintf("s%08x%04x", i*2654435761%(1<<32), i%65536), Document: fmt.Sprintf("wire/a-%d.txt", i%48),
		Outlet: "The Harbour Post", Title: "Tension in the strait grows", URL: fmt.Sprintf("https://example.org/a/%d", i%48),
		Sentence: s.sentence, SentenceStart: 100 + i, Content: s.sentence, Mode: analysis.Mixed, Cue: "warned", CueLemma: "warn", Speaker: s.speaker,
		SpeakerAsWritten: "she", Actors: []string{s.actor}, Date: ptr(day("2031-01-06").AddDate(0, 0, i%84).Format(time.DateOnly)), DatePrecision: "day",
		DateBasis: "sentence", DateWords: "on Monday", Sentiment: ptr(0.31), Start: 100 + i, End: 120 + i}
	if s.target != "" {
		o.Targets = []string{s.target}
	}
	total := 0.0
	for _, t := range s.terms {
		at := strings.Index(s.sentence, t.Text)
		t.Entry, t.Weight, t.Without = "act:"+t.Text, t.Contribution, -t.Contribution
		t.Start = len([]rune(s.sentence[:at])) + o.SentenceStart
		t.End = t.Start + len([]rune(t.Text))
		total += t.Contribution
		o.Evidence = append(o.Evidence, t)
	}
	total = math.Round(total*100) / 100 // as the program's scores
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
		o.Sentiment = nil
	case 12:
		o.Actors = []string{s.actor, "FIN"}
	case 13:
		o.Actors, o.Speaker, o.SpeakerAsWritten = []string{analysis.Unknown}, "", "Harbour Watch*"
	case 14:
		o.Actors = []string{analysis.Other}
	}
	o.DuplicateOf, o.Weight = copyOf(i % 48)
	return o
}

func observations(rep *analysis.Report) analysis.List[analysis.Observation] {
	list, _ := rep.Observations.(analysis.List[analysis.Observation])
	return list
}
