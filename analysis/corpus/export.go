package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"detente/analysis"
)

// The exports of news archives (Nexis, Factiva) hold many articles in one file, each with a head that names title,
// outlet and date. Where an article begins or ends is told by a line of its own.
type exportMark int

const (
	noMark exportMark = iota
	startMark
	endMark
)

// exportLine tells the lines between articles: "12 of 250 DOCUMENTS", "End of Document", "Document LBA0000020220111ei1b0012x".
func exportLine(s string) (mark exportMark, id string) {
	s = strings.TrimSpace(s)
	if len(s) < 10 || len(s) > 60 {
		return noMark, ""
	}
	if strings.EqualFold(s, "end of document") {
		return endMark, ""
	}
	if code, ok := strings.CutPrefix(s, "Document "); ok && isCode(code) {
		return endMark, code
	}
	f := strings.Fields(s)
	if len(f) == 4 && strings.EqualFold(f[1], "of") && strings.EqualFold(f[3], "documents") && isDigit(f[0][0]) && isDigit(f[2][0]) {
		return startMark, ""
	}
	return noMark, ""
}

// isCode reports whether a word is Factiva's number of an article: capitals of the outlet, then digits and letters.
func isCode(s string) bool {
	digits := 0
	for i := range len(s) {
		if isDigit(s[i]) {
			digits++
		} else if !isLetter(s[i]) {
			return false
		}
	}
	return len(s) >= 15 && len(s) <= 40 && digits >= 8 && s[0] >= 'A' && s[0] <= 'Z'
}

// isExport reports whether the beginning of a text is that of an export: marks alone do not make one.
func isExport(head []byte) bool {
	if !bytes.Contains(head, []byte("ocument")) && !bytes.Contains(head, []byte("OCUMENT")) {
		return false // every mark has the word
	}
	marks, heads := false, false
	for line := range bytes.SplitSeq(head, newline) {
		s := string(bytes.TrimSpace(line[:min(len(line), 100)]))
		if mark, _ := exportLine(s); mark == startMark {
			return true
		} else if mark == endMark {
			marks = true
		}
		if name, _, ok := label(s); isWords(s) || s == "Body" || ok && (name == "length" || name == "load-date" || name == "body") {
			heads = true
		}
		if marks && heads {
			return true
		}
	}
	return false
}

// exporter gathers lines to articles and yields them.
type exporter struct {
	source   *source
	between  string // of two lines
	lines    []string
	bytes    int
	articles int
	marked   bool
	tooLong  bool
}

// exportText yields the articles of an export that is plain text.
func (s *source) exportText() error {
	e := &exporter{source: s, between: "\n"}
	for {
		line, size, err := s.line(nil, s.reader.options.MaxDocument)
		switch {
		case err == io.EOF:
			return e.end()
		case errors.Is(err, errTooLong):
			e.bytes, e.tooLong = e.bytes+size, true
		case err != nil:
			return s.reader.skip(s.recordID("", e.articles+1), s.id, s.input.known(), analysis.StatusUnreadable, "%s", trouble(err))
		default:
			if err := e.add(decodeShort(line)); err != nil {
				return err
			}
		}
	}
}

// add takes a line.
func (e *exporter) add(line string) error {
	mark, id := exportLine(line)
	if mark != noMark {
		e.marked = true
		return e.flush(id)
	}
	if e.bytes += len(line) + len(e.between); e.bytes > e.source.reader.options.MaxDocument {
		e.tooLong, e.lines = true, nil
		return nil
	}
	e.lines = append(e.lines, line)
	return nil
}

// end yields what is left: the last article, or the whole text where no line was a mark.
func (e *exporter) end() error {
	if e.marked {
		if err := e.flush(""); err != nil {
			return err
		}
		return e.source.none(e.articles)
	}
	s := e.source
	if e.tooLong {
		return s.reader.skip(s.id, s.id, e.bytes, analysis.StatusUnreadable, "%s", tooLong("file", e.bytes, s.reader.options.MaxDocument))
	}
	return s.reader.emit(&raw{id: s.id, where: s.id, name: s.name, size: max(e.bytes, s.input.known()), form: formText, record: true, data: []byte(strings.Join(e.lines, e.between))})
}

// flush yields the article gathered so far.
func (e *exporter) flush(id string) error {
	lines, size, long := e.lines, e.bytes, e.tooLong
	e.lines, e.bytes, e.tooLong = nil, 0, false
	if !long && !slices.ContainsFunc(lines, func(s string) bool { return strings.TrimSpace(s) != "" }) {
		return nil
	}
	e.articles++
	s := e.source
	where := fmt.Sprintf("%s:%d", s.id, e.articles)
	if id = s.recordID(id, e.articles); long {
		return s.reader.skip(id, where, size, analysis.StatusUnreadable, "%s", tooLong("article", size, s.reader.options.MaxDocument))
	}
	f, body := exported(lines)
	if e.articles > 1 && f == (fields{}) && size < 2*minExtract { // a list of the search, or the archive's own words
		e.articles--
		return nil
	}
	return s.reader.emit(&raw{id: id, where: where, size: size, form: formText, record: true, data: []byte(strings.Join(body, e.between)), fields: f})
}

// exported reads the head of an article, and returns the lines of its body.
func exported(lines []string) (f fields, body []string) {
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	for i, line := range lines {
		name, value, ok := label(line)
		if ok && name == "body" || strings.TrimSpace(line) == "Body" {
			return nexisHead(lines[:i]), beforeFoot(append([]string{value}, lines[i+1:]...))
		}
	}
	if f, body, ok := codedArticle(lines); ok {
		return f, body
	}
	return factivaHead(lines)
}

// label reads "SECTION: A; Pg. 4".
func label(line string) (name, value string, ok bool) {
	line = strings.TrimSpace(line)
	i := strings.IndexByte(line, ':')
	if i < 4 || i > 24 {
		return "", "", false
	}
	switch name = strings.ToLower(line[:i]); name {
	case "body", "headline", "title", "byline", "section", "length", "dateline", "highlight", "graphic", "load-date", "language", "publication-type", "publication type",
		"journal code", "subject", "classification", "copyright", "series", "notes", "country", "geographic", "organization", "company", "industry", "person", "state", "city", "ticker":
		return name, strings.TrimSpace(line[i+1:]), true
	}
	return "", "", false
}

// beforeFoot cuts what the archive adds below an article.
func beforeFoot(lines []string) []string {
	for i, line := range lines {
		s := strings.TrimSpace(line)
		if i > 0 && s == "Classification" {
			return lines[:i]
		}
		if name, _, ok := label(s); ok {
			switch name {
			case "load-date", "language", "publication-type", "publication type", "journal code", "classification", "graphic":
				return lines[:i]
			}
		}
	}
	return lines
}

// nexisHead reads the lines above "Body": title, outlet and date one a line, or with labels.
func nexisHead(lines []string) (f fields) {
	var plain []string
	var last *string // the value that an indented or wrapped line goes on with
	for _, line := range lines {
		s := strings.TrimSpace(line)
		name, value, ok := label(s)
		switch {
		case s == "":
			last = nil
		case ok:
			last = nil
			switch name {
			case "headline", "title":
				f.title, last = value, &f.title
			case "language":
				f.language = value
			}
		case last != nil:
			*last += " " + s
		case isCopyright(s):
		case f.date == "" && len(s) < 80 && len(dates(ordinals(s), analysis.BasisMetadata)) > 0:
			f.date = s
		default:
			plain = append(plain, s)
		}
	}
	if f.title == "" && len(plain) > 0 {
		f.title, plain = plain[0], plain[1:]
	}
	if len(plain) > 0 {
		f.outlet = plain[0]
	}
	f.language = languageCode(f.language)
	return f
}

func isCopyright(s string) bool {
	return strings.HasPrefix(s, "Copyright") || strings.HasPrefix(s, "©") || strings.HasPrefix(s, "(c)") || strings.HasPrefix(s, "(C)") || strings.HasSuffix(s, "All Rights Reserved")
}

// languageCode is the code of a language's name, in the exports that write names.
func languageCode(name string) string {
	if name, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(name)), ";"); name == "english" {
		return "en"
	}
	return ""
}

// isWords tells the line "512 words".
func isWords(s string) bool {
	n, ok := strings.CutSuffix(strings.TrimSpace(s), " words")
	return ok && len(n) > 0 && len(n) < 8 && strings.Trim(n, "0123456789,.") == ""
}
