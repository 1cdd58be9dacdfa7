package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"detente/analysis/journal"
	"detente/analysis/pipeline"
)

// caching is the flags of every command that can go on where an earlier run ended.
type caching struct {
	Cache     string `help:"Folder that keeps the results of each document, so that a run that was cut off, or one over a changed corpus, scores only what is new (default: detente in the user's cache folder; none where only standard input is read)." placeholder:"DIR"`
	CacheSize int64  `help:"Largest size of that folder, in MiB." default:"4096" placeholder:"MIB"`
	NoCache   bool   `help:"Score everything, and keep nothing for the next run."`
}

// kept is an open cache, or the lack of one.
type kept struct {
	journal     *journal.Journal
	fingerprint []byte
	dir         string
	hits        int
}

// open opens the cache. Doing without it costs time only, so what is in the way is told and the run goes on;
// a folder that was named must be usable.
func (c *caching) open(e *env, p *pipeline.Pipeline, filter bool) (*kept, error) {
	k := &kept{dir: c.Cache}
	if c.NoCache || filter && c.Cache == "" {
		return k, nil
	}
	if k.dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return k, nil
		}
		k.dir = filepath.Join(base, "detente")
	}
	program, err := programHash()
	if err != nil {
		k.note(e, "the program cannot read itself to tell its version (%v): everything is scored", err)
		return k, nil
	}
	k.fingerprint = p.Fingerprint(program)
	j, busy, err := journal.Open(k.dir, c.CacheSize<<20)
	switch {
	case err != nil && c.Cache != "":
		return nil, fmt.Errorf("the cache %s cannot be opened: %w: name another with --cache, or add --no-cache", k.dir, err)
	case err != nil:
		k.note(e, "the cache %s cannot be opened (%v): everything is scored; name another with --cache", k.dir, err)
		return k, nil
	case busy != "":
		k.note(e, "the cache %s is being written by another run (%s): this run reads it and keeps nothing in it; give each its own with --cache", k.dir, busy)
	}
	k.journal = j
	return k, nil
}

func (k *kept) note(e *env, format string, args ...any) {
	if !e.quiet {
		fmt.Fprintf(e.stderr, "note: "+format+"\n", args...)
	}
}

// asked is the journal for the pipeline, which knows none by nil.
func (k *kept) asked() pipeline.Journal {
	if k.journal == nil {
		return nil
	}
	return adapted{k.journal}
}

// adapted gives the journal the pipeline's type of key.
type adapted struct{ *journal.Journal }

func (a adapted) Get(key pipeline.Key) ([]byte, bool) { return a.Journal.Get(journal.Key(key)) }
func (a adapted) Put(key pipeline.Key, value []byte)  { a.Journal.Put(journal.Key(key), value) }

func (k *kept) count(l *pipeline.Lines) {
	if l.Kept {
		k.hits++
	}
}

// done says what the cache did.
func (k *kept) done(e *env) {
	if k.journal == nil {
		return
	}
	k.journal.Close()
	if trouble := k.journal.Trouble(); trouble != "" {
		k.note(e, "the cache %s does not keep everything: %s", k.dir, trouble)
	}
	if k.hits > 0 && !e.quiet {
		fmt.Fprintf(e.stderr, "%s %s known from an earlier run (--no-cache scores anew)\n", plural(k.hits, "document"), were(k.hits))
	}
	k.journal = nil
}

// close ends the cache where the run failed; what was scored stays in it.
func (k *kept) close() {
	if k.journal != nil {
		k.journal.Close()
	}
}

// programHash tells one build of the program from another: the version alone does not while it is being worked on.
func programHash() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
