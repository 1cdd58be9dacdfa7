// Package dateparser stands in for github.com/markusmobius/go-dateparser, which go-htmldate imports for its
// extensive search of dates in two hundred languages. Package corpus reads pages in English with that search
// switched off (SkipExtensiveSearch), so nothing here is ever called; but the tables of the whole library are
// built whenever a program starts that holds it: 95 MB in 430,000 pieces, half of the time to the first
// document, and walked by the collector ever after. The replace line in go.mod puts this package in its place; a test
// of corpus holds that pages are dated all the same.
//
// It declares what go-htmldate names, and no more.
package dateparser

import (
	"errors"
	"time"
)

// ParserType is a way of reading a date.
type ParserType uint8

// The ways that go-htmldate asks for.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which of two dates is meant where the year is not told.
type PreferredDateSource uint8

// Past is the one behind.
const Past PreferredDateSource = 1

// Configuration is how dates are read.
type Configuration struct {
	CurrentTime         time.Time
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Date is a date found.
type Date struct{ Time time.Time }

// Parser reads dates.
type Parser struct{ ParserTypes []ParserType }

// Parse finds no date: the extensive search is not part of this program.
func (p *Parser) Parse(*Configuration, string, ...string) (Date, error) {
	return Date{}, errors.New("the extensive search of dates is not part of this program")
}
