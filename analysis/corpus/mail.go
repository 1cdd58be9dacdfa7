package corpus

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"

	"detente/analysis"
)

// mailParts is how deep the parts of a mail may nest.
const mailParts = 8

// mail yields the text of a mail; the subject is its title, the sender its outlet.
func (s *source) mail() error {
	data, ok, err := s.all()
	if !ok {
		return err
	}
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return s.reader.skip(s.id, s.id, len(data), analysis.StatusUnreadable, "is no mail (%v): rename it to .txt if it is a text", err)
	}
	words := &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	header := func(name string) string {
		v := m.Header.Get(name)
		if w, err := words.DecodeHeader(v); err == nil {
			v = w
		}
		return strings.ToValidUTF8(v, "")
	}
	var p mailText
	p.read(m.Header.Get, m.Body, 0)
	f := fields{title: header("Subject"), date: header("Date"), outlet: header("From"), language: header("Content-Language")}
	if from, err := (&mail.AddressParser{WordDecoder: words}).Parse(m.Header.Get("From")); err == nil {
		if f.outlet = from.Name; f.outlet == "" {
			_, f.outlet, _ = strings.Cut(from.Address, "@")
		}
	}
	r := &raw{id: s.id, where: s.id, name: s.name, size: len(data), form: formText, record: true, data: []byte(p.plain), fields: f}
	// Newsletters often have a plain part that only says where to read them.
	if len(p.plain) < minExtract && len(p.html) > len(p.plain) {
		r.form, r.data = formHTML, []byte(p.html)
	}
	return s.reader.emit(r)
}

// mailText is the first plain and the first marked-up text of a mail.
type mailText struct{ plain, html string }

// read looks through a part and the parts in it; attachments are left out.
func (t *mailText) read(header func(string) string, body io.Reader, depth int) {
	if depth > mailParts || strings.HasPrefix(strings.ToLower(header("Content-Disposition")), "attachment") {
		return
	}
	kind, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	switch strings.ToLower(strings.TrimSpace(header("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, &lettersOnly{body})
	}
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		for parts := multipart.NewReader(body, params["boundary"]); ; {
			p, err := parts.NextRawPart()
			if err != nil {
				return
			}
			t.read(p.Header.Get, p, depth+1)
		}
	case kind == "text/plain" && t.plain == "":
		t.plain = mailLetters(body, params["charset"])
	case kind == "text/html" && t.html == "":
		t.html = mailLetters(body, params["charset"])
	}
}

// mailLetters decodes a part; a part that ends too early is kept as far as it goes.
func mailLetters(body io.Reader, label string) string {
	data, _ := io.ReadAll(body)
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" {
		if b, err := e.NewDecoder().Bytes(data); err == nil {
			return string(b)
		}
	}
	text, _, ok := decode(data)
	if !ok {
		return ""
	}
	return text
}

// lettersOnly passes over the line breaks and spaces of base64.
type lettersOnly struct{ in io.Reader }

func (l *lettersOnly) Read(p []byte) (int, error) {
	n, err := l.in.Read(p)
	k := 0
	for _, c := range p[:n] {
		if !isBlank(c) {
			p[k] = c
			k++
		}
	}
	return k, err
}
