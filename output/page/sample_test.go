package page

import (
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

func date(month, day int) time.Time {
	return time.Date(2031, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func text(s string) *string { return &s }

// term is the evidence at the words in the sentence, which begins at the given code point.
func term(sentence, words string, start int, entry, shift string, contribution float64) analysis.Term {
	at := strings.Index(sentence, words)
	at = len([]rune(sentence[:at]))
	return analysis.Term{Text: words, Start: start + at, End: start + at + len([]rune(words)), Entry: entry, Shift: shift, Weight: contribution, Contribution: contribution}
}

// said is a statement whose content is what stands in the sentence after the cue.
func said(id, doc string, actor, speaker, sentence, cue string, tone float64, terms ...analysis.Term) analysis.Observation {
	const start = 100
	from := start + len([]rune(sentence[:strings.Index(sentence, cue)+len(cue)])) + 1
	return analysis.Observation{
		ID: id, Document: doc, Outlet: "Northern Dispatch", Title: "Talks in the harbour", URL: "https://example.org/" + doc,
		Sentence: sentence, SentenceStart: start, Start: from, End: start + len([]rune(sentence)), Content: sentence,
		Mode: analysis.Indirect, Cue: cue, Speaker: speaker, SpeakerAsWritten: speaker, Actors: []string{actor}, Targets: []string{"DNK"},
		Date: text("2031-03-11"), DatePrecision: "day", DateBasis: "sentence", Escalation: &tone, Evidence: terms, Weight: 1,
	}
}

func points(means ...float64) (out []analysis.Point) {
	for i, m := range means {
		p := analysis.Point{Start: date(3, 3+7*i), End: date(3, 10+7*i)}
		if m < 2 {
			p.Estimate = analysis.Estimate{Mean: m, Documents: 6, Statements: 9, Effective: 5.5}
			p.Smoothed, p.HasSmoothed = m*0.9, true
		}
		out = append(out, p)
	}
	return out
}

const none = 9 // no data in this period

// small is a report with everything on it that the page shows, and words that must be escaped.
func small(t testing.TB) *analysis.Report {
	t.Helper()
	threat := "The minister’s aides warned that Norway would answer any blockade with force."
	offer := "Denmark said it was ready to resume talks and lift the ban <at once>."
	flat := analysis.ActorSeries{Actor: "ISL", Name: "Iceland", Total: analysis.Estimate{Mean: 0.02, Documents: 2, Statements: 3, Effective: 2, Neutral: 1},
		Change: analysis.Change{Verdict: analysis.TooLittleData}, Undated: 3}
	return &analysis.Report{
		Title: "The harbour dispute", Period: "week", From: date(3, 4), To: date(5, 1), Version: "v0.1.0", Lexicons: "1f0c9a2b",
		Finding: "Norway became clearly more escalatory from 31 March 2031 on: the mean went from −0.20 to +0.35 (difference +0.55, 95 % interval +0.21 to +0.83).",
		Findings: []string{"Norway became clearly more escalatory from 31 March 2031 on: the mean went from −0.20 to +0.35 (difference +0.55, 95 % interval +0.21 to +0.83).",
			"Of the actors with five documents or more, the tone of Norway is the most escalatory (mean +0.21) and that of Denmark the most de-escalatory (−0.31).",
			"A steady trend over the whole span, beyond chance: Norway (+0.40 in 30 days)."},
		Pairs: []analysis.Pair{{A: "NOR", B: "DNK", Periods: 20, Lags: []analysis.LagCorrelation{{Lag: 1, R: 0.6}}, Bound: 0.5, Finding: "The tone of Norway toward Denmark precedes that of Denmark toward Norway by 1 week (r +0.60, beyond ±0.50)."},
			{A: "NOR", B: "ISL", Finding: "2 weeks with statements: too few."}},
		Comparisons: []analysis.Comparison{{Reference: "gpr", Actor: "NOR", HasBand: true, Finding: "The tone of Norway rises with gpr."}},
		Actors: []analysis.ActorSeries{
			{Actor: "NOR", Name: "Norway", Total: analysis.Estimate{Mean: 0.21, Low: 0.05, High: 0.36, HasBand: true, Documents: 1234, Statements: 2345, Effective: 1200.5, Escalatory: 0.6, Neutral: 0.1, DeEscalatory: 0.3},
				Points: points(-0.3, -0.25, -0.1, none, 0.2, 0.3, 0.45, 0.4),
				Change: analysis.Change{Before: analysis.Estimate{Mean: -0.2, Documents: 9}, After: analysis.Estimate{Mean: 0.35, Documents: 12}, Difference: 0.55, Low: 0.21, High: 0.83, HasBand: true, Verdict: analysis.MoreEscalatory},
				Trend:  analysis.Trend{Valid: true, Slope: 0.4, SlopeLow: 0.2, SlopeHigh: 0.6, Tau: 0.8, P: 0.0004, PAdjusted: 0.0008},
				Breaks: []analysis.Break{{Start: date(4, 1), From: date(3, 24), To: date(4, 8), Before: -0.2, After: 0.35, Periods: [2]int{3, 4}}},
				Words:  []analysis.WordCount{{Term: "force", Count: 12, Contribution: 6.2}, {Term: "talks", Count: 9, Contribution: -4.1}, {Term: "blockade", Count: 5, Contribution: 2.2}, {Term: "cease-fire", Count: 3, Contribution: -1.2}}},
			{Actor: "DNK", Name: "Denmark", Total: analysis.Estimate{Mean: -0.31, Low: -0.48, High: -0.1, HasBand: true, Documents: 20, Statements: 31, Effective: 19.5, Escalatory: 0.1, Neutral: 0.2, DeEscalatory: 0.7},
				Points: points(-0.5, none, -0.3, none, none, -0.2, -0.3, -0.25),
				Change: analysis.Change{Before: analysis.Estimate{Mean: -0.35, Documents: 9}, After: analysis.Estimate{Mean: -0.25, Documents: 11}, Difference: 0.1, Low: -0.1, High: 0.31, HasBand: true, Verdict: analysis.NoClearChange},
				Words:  []analysis.WordCount{{Term: "talks", Count: 11, Contribution: -5.5}, {Term: "lift", Count: 4, Contribution: -1.9}}},
			flat,
		},
		Names: map[string]string{"NOR": "Norway", "DNK": "Denmark", "ISL": "Iceland"},
		Observations: analysis.List[analysis.Observation]{
			said("a", "dispatch/2031-03-12.txt", "NOR", "an aide to the defence minister", threat, "warned", 0.67,
				term(threat, "blockade", 100, "object:blockade", "", 0.27), term(threat, "answer", 100, "act:retaliate", "if-clause", 0.2), term(threat, "force", 100, "object:force", "", 0.2)),
			said("b", "post/17.html", "DNK", "Denmark", offer, "said", -0.6,
				term(offer, "talks", 100, "object:talks", "", -0.3), term(offer, "lift the ban", 100, "act:lift", "", -0.3)),
		},
		Events:       []analysis.Event{{Date: date(3, 28), Label: "Vessels collide off the skerries", Actor: "NOR"}, {Date: date(4, 14), Label: "Talks open"}},
		Skipped:      []analysis.Skipped{{Where: "post/<script>.bin", Reason: "is a binary file, not text: convert it to .txt or .html, or remove it"}},
		Unrecognised: analysis.List[analysis.UnrecognisedName]{{Name: "the harbourmaster", Count: 3, Document: "post/17.html", Example: "The harbourmaster said that nobody had asked him."}},
		Warnings:     []string{"all documents are from one outlet: the trend may be that of its reporting"},
		Settings:     []analysis.Setting{{Name: "period", Value: "auto"}, {Name: "bootstrap draws", Value: "2000"}},
		Counts: analysis.Counts{Inputs: 1300, Scored: 1250, Silent: 40, Empty: 1, Unreadable: 1, Foreign: 8, Undated: 3, Duplicates: 70, Outlets: 1, Words: 812345,
			Statements: 2700, ScoredStatements: 2379, UndatedStatements: 3, Unrecognised: 3, Dropped: map[string]int{"negated cue": 12}},
	}
}

func observations(rep *analysis.Report) analysis.List[analysis.Observation] {
	list, _ := rep.Observations.(analysis.List[analysis.Observation])
	return list
}
