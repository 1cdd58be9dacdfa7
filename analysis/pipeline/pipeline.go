// Package pipeline composes the stages: it puts the records together, runs documents in parallel
// in the order of the input, and reduces the records to a report.
package pipeline

import (
	"slices"
	"strings"

	"detente/analysis"
	"detente/analysis/attribution"
	"detente/analysis/corpus"
	"detente/analysis/phrase"
	"detente/analysis/sentence"
	"detente/analysis/sentiment"
	"detente/analysis/statement"
	"detente/analysis/timex"
	"detente/analysis/tone"
	"detente/lexicons"
)

// Options are the settings of scoring.
type Options struct {
	Sentiment bool // fill the column of general sentiment
	Text      bool // put the cleaned text into the document records
}

// Pipeline is the stages of one run, compiled. It is safe for concurrent use.
type Pipeline struct {
	options    Options
	lexicons   string // their hash
	vocabulary *phrase.Vocabulary
	actors     *phrase.ActorMatcher
	statements *statement.Finder
	speakers   *attribution.Resolver
	tone       *tone.Scorer
	signer     *corpus.Signer
	sentiment  *sentiment.Scorer
}

// New compiles the lexicons into the stages.
func New(set *lexicons.Set, o Options) *Pipeline {
	v := phrase.NewVocabulary()
	common(set, v)
	p := &Pipeline{
		options:    o,
		lexicons:   set.Hash,
		vocabulary: v,
		actors:     phrase.NewActors(set.Actors, v),
		statements: statement.New(set, v),
		speakers:   attribution.New(set, v),
		tone:       tone.New(set, v),
	}
	p.signer = corpus.NewSigner(v.Words())
	if o.Sentiment {
		p.sentiment = sentiment.New()
	}
	return p
}

// common numbers the function words before all others. Half of a text's words are these few: they stand side by side
// then in every table that goes by a word's number, and near the processor.
func common(set *lexicons.Set, v *phrase.Vocabulary) {
	for _, class := range lexicons.WordClasses {
		for _, word := range set.Cues.Words[class] {
			if !strings.Contains(word, "-") { // else two words to the stage that asks for it
				v.Add(word)
			}
		}
	}
}

// Statement is everything found about one statement, with its places still in bytes.
type Statement struct {
	analysis.Statement
	analysis.Attribution
	Date      analysis.Date
	Score     analysis.Score
	Sentiment analysis.Sentiment
}

// Analysis is a document with its statements.
type Analysis struct {
	*analysis.Reading
	Statements []Statement
	Dropped    map[string]int // candidates left out, by reason
}

// Read splits a document and finds the actor names in it.
func (p *Pipeline) Read(doc *analysis.Document) *analysis.Reading {
	r := new(analysis.Reading)
	sentence.Reread(r, doc)
	p.vocabulary.Reading(r)
	p.actors.Find(r)
	return r
}

// Analyse takes one document down the road told in package analysis.
func (p *Pipeline) Analyse(doc *analysis.Document) Analysis {
	s := newScratch()
	s.document = doc
	p.analyse([]*scratch{s})
	return s.analysis
}

// analyse takes documents down the road, all of them through a stage before the next: the code of a stage and its tables
// are near the processor then. One document after the other took a sixth more time.
func (p *Pipeline) analyse(documents []*scratch) {
	for _, stage := range [...]func(s *scratch){
		func(s *scratch) { sentence.Reread(&s.reading, s.document) },
		func(s *scratch) { p.vocabulary.Reading(&s.reading) },
		func(s *scratch) { p.actors.Find(&s.reading) },
		func(s *scratch) { s.found, s.dropped = p.statements.Find(&s.reading) },
		func(s *scratch) { s.found, s.speakers = eachWay(s.found, p.speakers.Resolve(&s.reading, s.found)) },
		func(s *scratch) {
			s.dates = timex.Dates(&s.reading, s.found, s.speakers)
			p.speakers.Recall(s.speakers, s.dates, s.reading.Published)
		},
		func(s *scratch) { s.analysis = p.score(s) },
	} {
		for _, s := range documents {
			stage(s)
		}
	}
}

// score puts together what the stages have found of a document, and its tone.
func (p *Pipeline) score(k *scratch) Analysis {
	r, found, speakers := &k.reading, k.found, k.speakers
	k.statements = slices.Grow(k.statements[:0], len(found))[:len(found)]
	a := Analysis{Reading: r, Dropped: k.dropped, Statements: k.statements}
	clear(k.stances)
	for i := range found {
		s := &a.Statements[i] // filled in where it stands: it is large
		s.Statement, s.Attribution, s.Date, s.Sentiment = found[i], speakers[i], k.dates[i], analysis.Sentiment{}
		s.Score = p.tone.Score(r, &found[i], &speakers[i], s.Score.Terms)
		k.stances.Add(&speakers[i], &s.Score)
		if i > 0 {
			p.tone.GoOn(r, &found[i-1], &found[i], &speakers[i-1], &speakers[i], &a.Statements[i-1].Score, &s.Score)
		}
		if p.sentiment != nil {
			s.Sentiment = p.sentiment.Score(r.Words(found[i].Content.First, found[i].Content.Last))
		}
	}
	for i := range a.Statements {
		p.tone.Stance(r, &found[i], &speakers[i], &a.Statements[i].Score, k.stances)
	}
	return a
}

// eachWay makes two statements of "both sides accused each other", one each way, where two actors speak.
func eachWay(found []analysis.Statement, speakers []analysis.Attribution) ([]analysis.Statement, []analysis.Attribution) {
	if !slices.ContainsFunc(found, func(s analysis.Statement) bool { return s.Mutual }) {
		return found, speakers // nearly always
	}
	mutual := func(i int) bool { return found[i].Mutual && len(speakers[i].Actors) == 2 }
	place, n := make([]int, 0, len(found)), 0 // of each among those that come out
	for i := range found {
		place = append(place, n)
		if n++; mutual(i) {
			n++
		}
	}
	out, by := make([]analysis.Statement, 0, n), make([]analysis.Attribution, 0, n)
	for i, s := range found {
		if s.Continues >= 0 {
			s.Continues = place[s.Continues]
		}
		a := speakers[i]
		if mutual(i) {
			one, other := a.Actors[:1:1], a.Actors[1:2:2]
			a.Actors, a.Targets = one, other
			out, by = append(out, s), append(by, a)
			a.Actors, a.Targets = other, one
		}
		out, by = append(out, s), append(by, a)
	}
	return out, by
}

// bare reads a text of one paragraph.
func (p *Pipeline) bare(text string) *analysis.Reading {
	return p.Read(&analysis.Document{Text: text, Paragraphs: []analysis.Paragraph{{Span: analysis.Span{End: len(text)}}}})
}

// Tone scores a bare text, without knowing who speaks.
func (p *Pipeline) Tone(text string) (*analysis.Reading, analysis.Score, analysis.Sentiment) {
	r := p.bare(text)
	var s analysis.Sentiment
	if p.sentiment != nil {
		s = p.sentiment.Score(text)
	}
	return r, p.tone.Sentence(r), s
}
