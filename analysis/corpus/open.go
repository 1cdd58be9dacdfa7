package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
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
	formParquet  form = "parquet"
	formWARC     form = "warc"
	formMail     form = "mail"
	formXML      form = "xml"
	formWord     form = "docx"
	formRich     form = "rtf"
	formZip      form = "zip"
	formTar      form = "tar"
)

// endings are the forms of files by their names, in small letters, without the ending of a packing.
var endings = map[string]form{
	"": formText, ".txt": formText, ".text": formText, ".md": formMarkdown, ".markdown": formMarkdown, ".html": formHTML, ".htm": formHTML, ".xhtml": formHTML,
	".json": formJSON, ".jsonl": formLines, ".ndjson": formLines, ".csv": formCSV, ".tsv": formTSV, ".tab": formTSV, ".parquet": formParquet,
	".warc": formWARC, ".wet": formWARC, ".eml": formMail, ".xml": formXML, ".newsml": formXML, ".nitf": formXML, ".docx": formWord, ".rtf": formRich,
	".zip": formZip, ".tar": formTar,
}

// bufferSize is read at a time; the form of standard input is told from the first buffer.
const bufferSize = 64 << 10

// file yields the documents of one file.
func (r *reader) file(f file) error {
	r.current = f
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
	in, info, err := open(f)
	if err != nil {
		return r.skip(f.id, f.id, 0, analysis.StatusUnreadable, "cannot be opened: %v; check that it is still there and its permissions", reasonOf(err))
	}
	defer in.Close()
	i := &input{id: f.id, name: filepath.Base(f.path), guard: &guard{ctx: r.ctx}}
	from := io.Reader(counted{in, i.guard})
	if info.Mode().IsRegular() {
		i.at, i.size, i.guard.in = watchedAt{r.ctx, in}, info.Size(), info.Size()
		from = in
	} else {
		defer wake(r.ctx, in)()
	}
	buf := fileBuffers.Get().(*bufio.Reader)
	buf.Reset(watched{r.ctx, from})
	i.buf = buf
	err = r.read(i)
	if i.buf == buf { // else a decoder has it, and may read on
		buf.Reset(nil)
		fileBuffers.Put(buf)
	}
	return err
}

// fileBuffers are kept from file to file: they are larger than most of the files.
var fileBuffers = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, bufferSize) }}

// open opens a file. It does not wait where the file has become a pipe since the folder was listed, nor
// for a pipe that nobody writes to, which reads as empty.
func open(f file) (in *os.File, info fs.FileInfo, err error) {
	in, err = os.OpenFile(f.path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, nil, err
	}
	info, err = in.Stat()
	if err == nil && !info.Mode().IsRegular() && !(f.named && info.Mode()&fs.ModeNamedPipe != 0) {
		err = errors.New("it is no file any more")
	}
	if err != nil {
		in.Close()
		return nil, nil, err
	}
	return in, info, nil
}

// input is an open file, a member of an archive, or standard input.
type input struct {
	id    string
	name  string // as the file is called, without the ending of a packing; "" for standard input
	buf   *bufio.Reader
	at    io.ReaderAt // the same out of order; nil where it cannot be had
	size  int64       // of at
	depth int         // in how many files it is packed
	guard *guard
}

// known is the size as far as it is known.
func (in *input) known() int { return int(in.size) }

// stdin reads standard input, whose form is told from how it begins.
func (r *reader) stdin() error {
	if r.options.Stdin == nil {
		return r.skip(r.options.StdinName, r.options.StdinName, 0, analysis.StatusEmpty, "standard input is empty: pipe JSONL or text into it")
	}
	g := &guard{ctx: r.ctx}
	return r.read(&input{id: r.options.StdinName, buf: bufio.NewReaderSize(watched{r.ctx, counted{r.options.Stdin, g}}, bufferSize), guard: g})
}

// read yields the documents of an input. Its first bytes may correct what its name says.
func (r *reader) read(in *input) error {
	piped := in.name == ""
	if ok, err := r.unpack(in); !ok {
		return err
	}
	kind, known := endings[strings.ToLower(path.Ext(in.name))]
	if !known {
		return r.skip(in.id, in.id, in.known(), analysis.StatusUnreadable,
			"files ending in %s are not read: save it as .txt, .html, .json, .jsonl or .csv", path.Ext(in.name))
	}
	head, err := in.buf.Peek(bufferSize)
	if len(head) == 0 && err != nil && err != io.EOF {
		return r.skip(in.id, in.id, in.known(), analysis.StatusUnreadable, "%s", trouble(err))
	}
	kind = sniff(head, kind, piped)
	switch kind {
	case formJSON, formLines, formCSV, formTSV:
		in.recode(head)
	}
	s := &source{reader: r, input: in, id: in.id, name: in.name, in: in.buf}
	switch kind {
	case formJSON:
		return s.json()
	case formLines:
		return s.lines()
	case formCSV:
		return s.table(',')
	case formTSV:
		return s.table('\t')
	case formParquet:
		return s.parquet()
	case formWARC:
		return s.warc()
	case formMail:
		return s.mail()
	case formXML:
		return s.newsXML()
	case formWord:
		return s.word()
	case formRich:
		return s.rich()
	case formZip, formTar:
		if in.depth++; in.depth > mostLayers {
			return r.skip(in.id, in.id, in.known(), analysis.StatusUnreadable, "%s", tooDeep)
		}
		if kind == formZip {
			return r.zip(in)
		}
		return r.tar(in)
	}
	if kind == formText && isExport(head) {
		return s.exportText()
	}
	return s.whole(kind)
}

// sniff corrects the form by the first bytes: HTML and JSON records saved as .txt or piped in, and JSONL named .json.
func sniff(head []byte, kind form, piped bool) form {
	b := bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	b = bytes.TrimLeft(b, " \t\r\n")
	switch kind {
	case formText:
		if k := magic(head); k != "" {
			return k
		}
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

// magic tells the forms that begin with a mark of their own; "" for none.
func magic(head []byte) form {
	for _, m := range [...]struct {
		mark string
		kind form
	}{{"PK\x03\x04", formZip}, {"PAR1", formParquet}, {"WARC/1.", formWARC}, {`{\rtf`, formRich}} {
		if bytes.HasPrefix(head, []byte(m.mark)) {
			return m.kind
		}
	}
	if len(head) > 262 && string(head[257:262]) == "ustar" {
		return formTar
	}
	return ""
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
