package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"detente/analysis"
	"detente/analysis/pipeline"
)

// toneCmd scores single sentences.
type toneCmd struct {
	File      string `arg:"" help:"Lines of text, or of JSON with id and text; - for standard input."`
	Sentiment bool   `help:"Fill the column of general sentiment." default:"true" negatable:""`
	Human     bool   `help:"Show the words and the sum for people instead of JSON lines."`
}

// sentenceScore is a line of the answer.
type sentenceScore struct {
	ID         string          `json:"id"`
	Text       string          `json:"text"`
	Escalation *float64        `json:"escalation"`
	Evidence   []analysis.Term `json:"evidence"`
	Sentiment  *float64        `json:"sentiment"`
}

// Run scores line by line.
func (c *toneCmd) Run(e *env) error {
	in := e.stdin
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	set, err := e.load()
	if err != nil {
		return err
	}
	p := pipeline.New(set, pipeline.Options{Sentiment: c.Sentiment})
	w := bufio.NewWriter(e.stdout)
	enc, sh := lines(w), shower{w, e.color, widthOf(e.stdout)}
	r := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		line, err := r.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d: %w", c.File, n, err)
		}
		if text := strings.TrimSpace(line); text != "" {
			s, problem := c.score(p, text, n)
			if problem != nil {
				return fmt.Errorf("%s:%d: %w", c.File, n, problem)
			}
			if c.Human {
				sh.sentence(s)
			} else if problem := enc.Encode(s); problem != nil {
				return problem
			}
		}
		if err != nil {
			return w.Flush()
		}
	}
}

// score scores one line, which is text or a JSON object.
func (c *toneCmd) score(p *pipeline.Pipeline, line string, n int) (sentenceScore, error) {
	s := sentenceScore{ID: fmt.Sprint(n), Text: line}
	if strings.HasPrefix(line, "{") {
		var object struct {
			ID   any    `json:"id"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal([]byte(line), &object); err != nil {
			return s, fmt.Errorf("not a JSON object with id and text: %w", err)
		}
		s.Text = object.Text
		if object.ID != nil {
			s.ID = fmt.Sprint(object.ID)
		}
	}
	s.Text = strings.ToValidUTF8(s.Text, "\uFFFD")
	reading, score, sentiment := p.Tone(s.Text)
	s.Evidence = make([]analysis.Term, 0, len(score.Terms))
	for _, t := range score.Terms {
		t.Start = utf8.RuneCountInString(reading.Text[:t.Start])
		t.End = t.Start + utf8.RuneCountInString(t.Text)
		s.Evidence = append(s.Evidence, t)
	}
	if score.Scored {
		s.Escalation = &score.Escalation
	}
	if sentiment.Known > 0 {
		s.Sentiment = &sentiment.Positive
	}
	return s, nil
}
