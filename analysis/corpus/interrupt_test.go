package corpus

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
)

// flowing begins with its head and repeats its body for ever. It ends the run in the middle, and counts what is read after that.
type flowing struct {
	head, body string
	at         int
	cancel     context.CancelFunc
	after      int
}

const interruptedAt = 4 << 20

func (e *flowing) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		if i := e.at - len(e.head); i < 0 {
			k := copy(p[n:], e.head[e.at:])
			n, e.at = n+k, e.at+k
		} else {
			k := copy(p[n:], e.body[i%len(e.body):])
			n, e.at = n+k, e.at+k
		}
	}
	if e.at > interruptedAt {
		if e.cancel(); e.at > interruptedAt+n {
			e.after += n
		}
	}
	return n, nil
}

// No form of input may go on reading once the run is interrupted, however long its lines, groups or records are.
func TestInterruptedReading(t *testing.T) {
	const words = "The minister said that the talks would go on. "
	var tarHead bytes.Buffer
	if err := tar.NewWriter(&tarHead).WriteHeader(&tar.Header{Name: "a.txt", Size: 1 << 40, Mode: 0o644, Typeflag: tar.TypeReg}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, head, body string }{
		{"a.txt", "", words},
		{"a.txt", "Document ABCD000020220111ei1b0012x\n512 words\n", words},
		{"a.html", "<html><body><p>", words},
		{"a.md", "# A\n", words},
		{"a.json", `[{"text":"`, words},
		{"a.json", "", "[[ "},
		{"a.jsonl", `{"text":"`, words},
		{"a.jsonl", "", "\n"},
		{"a.csv", "id,text\n1,\"", words},
		{"a.csv", "id,text\n1,", words},
		{"a.csv", "", "a,"},
		{"a.csv", "id,text\n", "\n"},
		{"a.tsv", "id\ttext\n1\t", words},
		{"a.eml", "Subject: A\n\n", words},
		{"a.xml", "<nitf><body><p>", words},
		{"a.xml", "<nitf><body>", "<p>"},
		{"a.rtf", `{\rtf1 `, words},
		{"a.rtf", `{\rtf1{\*\x `, words},
		{"a.rtf", `{\rtf1\`, "a"},
		{"a.rtf", `{\rtf1\bin999999999 `, "a"},
		{"a.warc", "WARC/1.0\r\nContent-Length: 99999999999\r\nWARC-Type: response\r\n\r\n", words},
		{"a.warc", "", "\r\n"},
		{"a.tar", tarHead.String(), words},
	} {
		t.Run(c.name+" "+c.head+c.body, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			in := &flowing{head: c.head, body: c.body, cancel: cancel}
			err := Read(ctx, c.name, in, 0, Options{MaxDocument: 64 << 20}, func(i Item) error {
				if i.Skipped != nil && ctx.Err() != nil {
					t.Errorf("blames the input: %s", i.Skipped.Reason)
				}
				return nil
			})
			if !errors.Is(err, context.Canceled) || in.after > 0 {
				t.Errorf("%v; %d bytes were read after the interruption", err, in.after)
			}
		})
	}
}

// What is packed may unpack to much more than a buffer.
func TestInterruptedUnpacking(t *testing.T) {
	packed := strings.NewReader(zstandard(t, strings.Repeat("Nothing new. ", 4<<20)))
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	in := readFunc(func(p []byte) (int, error) {
		cancel()
		n++
		return packed.Read(p)
	})
	if err := Read(ctx, "a.txt.zst", in, packed.Size(), Options{}, func(Item) error { return nil }); !errors.Is(err, context.Canceled) || n > 2 {
		t.Errorf("%v after %d reads", err, n)
	}
}

type readFunc func([]byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }
