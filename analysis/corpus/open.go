package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"

	"detente/analysis"
)

// form is how a file holds its documents.
type form string

const (
	formText     form = "text"
	formMarkdown form = "markdown"
	formHTML     form = "html"
	formJSON     form = "json"
	formLines    form = "jsonl"
	formCSV      form = "csv"
	formTSV      form = "tsv"
)

// formOf tells the form from a file name without .gz; ok is false for an unknown ending.
func formOf(name string) (f form, ok bool) {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text", "":
		return formText, true
	case ".md", ".markdown":
		return formMarkdown, true
	case ".html", ".htm", ".xhtml":
		return formHTML, true
	case ".json":
		return formJSON, true
	case ".jsonl", ".ndjson":
		return formLines, true
	case ".csv":
		return formCSV, true
	case ".tsv", ".tab":
		return formTSV, true
	}
	return formText, false
}

// bufferSize is read at a time; the form of standard input is told from the first buffer.
const bufferSize = 64 << 10

// file yields the documents of one file.
func (r *reader) file(f file) error {
	if f.problem != "" {
		status := analysis.StatusUnreadable
		if f.empty {
			status = analysis.StatusEmpty
		}
		return r.skip(f.id, f.id, 0, status, "%s", f.problem)
	}
	if f.path == stdinPath {
		return r.stdin()
	}
	name := f.id
	packed := strings.HasSuffix(strings.ToLower(name), ".gz")
	if packed {
		name = name[:len(name)-len(".gz")]
	}
	kind, known := formOf(path.Base(name))
	if !known {
		return r.skip(f.id, f.id, sizeOf(f.path), analysis.StatusUnreadable,
			"files ending in %s are not read: save it as .txt, .html, .json, .jsonl or .csv", path.Ext(name))
	}
	in, err := open(f)
	if err != nil {
		return r.skip(f.id, f.id, 0, analysis.StatusUnreadable, "cannot be opened: %v; check that it is still there and its permissions", reasonOf(err))
	}
	defer in.Close()
	return r.stream(f.id, name, kind, in, packed)
}

// open opens a file. It does not wait where the file has become a pipe since the folder was listed, nor
// for a pipe that nobody writes to, which reads as empty.
func open(f file) (*os.File, error) {
	in, err := os.OpenFile(f.path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := in.Stat()
	if err == nil && !info.Mode().IsRegular() && !(f.named && info.Mode()&fs.ModeNamedPipe != 0) {
		err = errors.New("it is no file any more")
	}
	if err != nil {
		in.Close()
		return nil, err
	}
	return in, nil
}

func sizeOf(path string) int {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return int(info.Size())
}

// stdin reads standard input, whose form is told from how it begins.
func (r *reader) stdin() error {
	if r.options.Stdin == nil {
		return r.skip(stdinID, stdinID, 0, analysis.StatusEmpty, "standard input is empty: pipe JSONL or text into it")
	}
	return r.stream(stdinID, "", formText, r.options.Stdin, false)
}

// stream yields the documents of an open file. Its first bytes may correct what its name says.
func (r *reader) stream(id, name string, kind form, in io.Reader, packed bool) error {
	buf := bufio.NewReaderSize(in, bufferSize)
	head, err := buf.Peek(bufferSize)
	if len(head) == 0 && err != nil && err != io.EOF {
		return r.skip(id, id, 0, analysis.StatusUnreadable, "cannot be read: %v; check its permissions", reasonOf(err))
	}
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) && (packed || name == "") {
		z, err := gzip.NewReader(buf)
		if err != nil {
			return r.skip(id, id, 0, analysis.StatusUnreadable, "the gzip header is damaged: %v; fetch the file again", err)
		}
		buf = bufio.NewReaderSize(z, bufferSize)
		head, _ = buf.Peek(bufferSize)
	} else if packed && len(head) > 0 {
		return r.skip(id, id, len(head), analysis.StatusUnreadable, "ends in .gz but is not compressed with gzip: rename it")
	}
	s := &source{reader: r, id: id, name: name, in: buf}
	switch kind = sniff(head, kind, name == ""); kind {
	case formJSON:
		return s.json()
	case formLines:
		return s.lines()
	case formCSV:
		return s.table(',')
	case formTSV:
		return s.table('\t')
	}
	return s.whole(kind)
}

// sniff corrects the form by the first bytes: HTML and JSON records saved as .txt or piped in, and JSONL named .json.
func sniff(head []byte, kind form, piped bool) form {
	b := bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	b = bytes.TrimLeft(b, " \t\r\n")
	switch kind {
	case formText:
		if looksHTML(b) {
			return formHTML
		}
		if !piped || len(b) == 0 || b[0] != '{' && b[0] != '[' {
			return formText
		}
		if b[0] == '[' && !startsArray(b) {
			return formText
		}
	case formJSON:
	default:
		return kind
	}
	line, _, more := bytes.Cut(b, []byte("\n"))
	line = bytes.TrimRight(line, " \t\r")
	if more && bytes.HasPrefix(line, []byte("{")) && bytes.HasSuffix(line, []byte("}")) {
		return formLines
	}
	return formJSON
}

// startsArray tells a JSON array of records from text that begins with a bracket.
func startsArray(b []byte) bool {
	b = bytes.TrimLeft(b[1:], " \t\r\n")
	return len(b) > 0 && (b[0] == '{' || b[0] == ']')
}

// looksHTML reports whether text begins as a web page does.
func looksHTML(b []byte) bool {
	if len(b) == 0 || b[0] != '<' {
		return false
	}
	low := bytes.ToLower(b[:min(len(b), 1024)])
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p "} {
		if bytes.HasPrefix(low, []byte(start)) {
			return true
		}
	}
	return (bytes.HasPrefix(low, []byte("<?xml")) || bytes.HasPrefix(low, []byte("<!--"))) && bytes.Contains(low, []byte("<html"))
}
