// Package journal keeps what was worked out for each document on disk, so that a run that was cut off,
// or one over a corpus that has changed a little, works out only what is new.
//
// A journal is a folder of segments. A run appends to segments of its own and never changes one that is
// there, so that whatever moment a run ends at, what it had written before stays readable. A segment is
// two files: NAME.data holds the values one after the other, NAME.index for each 32 bytes: key (16),
// place (8), length (4), CRC-32 of the value (4). A torn end fails its checksum or has no whole entry, and
// is passed over.
package journal

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Key names a value; it must be a hash of everything that the value depends on.
type Key = [16]byte

const (
	entrySize   = 32
	segmentSize = 64 << 20 // bytes of values after which a new segment begins
	dataSuffix  = ".data"
	indexSuffix = ".index"
	flushEvery  = 64 // values between two flushes: so many a kill can cost
)

// Journal is an open journal, safe for concurrent use.
type Journal struct {
	dir   string
	limit int64
	lock  *os.File // nil where another run holds it: the journal is then only read

	mu       sync.Mutex
	segments []*segment
	at       map[uint64]place // by the first half of the key; the index holds all of it
	total    int64            // bytes of all segments
	out      *writer          // the segment being written
	fault    error            // why no more is written
	full     bool
}

// segment is a pair of files that were there, or that this run writes.
type segment struct {
	name string
	data *os.File
	size int64
	used bool // by this run
}

// place is where a value lies.
type place struct {
	rest    uint64 // the second half of its key
	offset  int64
	segment int32
	length  uint32
	sum     uint32
}

type writer struct {
	segment     int
	index       *os.File
	data, heads *bufio.Writer
	waiting     int
}

// Open opens the journal in dir and makes it where there is none. It takes at most limit bytes on disk:
// segments of earlier runs go, oldest first, to make room for new ones. Where another run writes the journal,
// it is opened for reading and busy says so.
func Open(dir string, limit int64) (j *Journal, busy string, err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, "", err
	}
	j = &Journal{dir: dir, limit: limit, at: map[uint64]place{}}
	if j.lock, busy, err = takeLock(filepath.Join(dir, "lock")); err != nil {
		return nil, "", err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*"+indexSuffix))
	if err != nil {
		return nil, "", err
	}
	slices.Sort(names)
	for _, name := range names {
		if err := j.read(strings.TrimSuffix(name, indexSuffix)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			j.Close()
			return nil, "", err
		}
	}
	return j, busy, nil
}

// read takes up a segment.
func (j *Journal) read(name string) error {
	index, err := os.ReadFile(name + indexSuffix)
	if err != nil {
		return err
	}
	data, err := os.Open(name + dataSuffix)
	if err != nil {
		return err
	}
	info, err := data.Stat()
	if err != nil {
		data.Close()
		return err
	}
	s := &segment{name: name, data: data, size: info.Size() + int64(len(index))}
	j.segments = append(j.segments, s)
	j.total += s.size
	for ; len(index) >= entrySize; index = index[entrySize:] {
		p := place{
			rest: binary.LittleEndian.Uint64(index[8:]), offset: int64(binary.LittleEndian.Uint64(index[16:])),
			length: binary.LittleEndian.Uint32(index[24:]), sum: binary.LittleEndian.Uint32(index[28:]),
			segment: int32(len(j.segments) - 1),
		}
		if p.offset < 0 || p.offset+int64(p.length) > info.Size() {
			continue
		}
		j.at[binary.LittleEndian.Uint64(index)] = p
	}
	return nil
}

// Get is the value of the key, where the journal holds it whole.
func (j *Journal) Get(k Key) ([]byte, bool) {
	j.mu.Lock()
	p, ok := j.at[binary.LittleEndian.Uint64(k[:])]
	if !ok || p.rest != binary.LittleEndian.Uint64(k[8:]) {
		j.mu.Unlock()
		return nil, false
	}
	s := j.segments[p.segment]
	s.used = true
	if j.out != nil && j.out.segment == int(p.segment) {
		j.flush()
	}
	j.mu.Unlock()
	value := make([]byte, p.length)
	if _, err := s.data.ReadAt(value, p.offset); err != nil || crc32.ChecksumIEEE(value) != p.sum {
		return nil, false
	}
	return value, true
}

// Put keeps a value. What cannot be kept is no fault of the run: Trouble tells of it at the end.
func (j *Journal) Put(k Key, value []byte) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.lock == nil || j.fault != nil || j.full {
		return
	}
	need := int64(len(value)) + entrySize
	if !j.room(need) {
		j.full = true
		return
	}
	if j.fault = j.append(k, value); j.fault != nil {
		return
	}
	j.total += need
}

// room makes room for so many bytes. Segments that this run has used or written stay: a corpus larger
// than the limit would else push out of the journal what it is about to read.
func (j *Journal) room(need int64) bool {
	for i := range j.segments {
		if j.total+need <= j.limit {
			break
		}
		s := j.segments[i]
		if s.used || s.data == nil {
			continue
		}
		_ = os.Remove(s.name + indexSuffix)
		_ = os.Remove(s.name + dataSuffix)
		_ = s.data.Close() // a Get under way fails, and is a miss
		s.data, j.total = nil, j.total-s.size
		for key, p := range j.at {
			if int(p.segment) == i {
				delete(j.at, key)
			}
		}
	}
	return j.total+need <= j.limit
}

func (j *Journal) append(k Key, value []byte) error {
	if j.out == nil || j.segments[j.out.segment].size > segmentSize {
		if err := j.begin(); err != nil {
			return err
		}
	}
	w, s := j.out, j.segments[j.out.segment]
	p := place{rest: binary.LittleEndian.Uint64(k[8:]), offset: s.size, length: uint32(len(value)), sum: crc32.ChecksumIEEE(value), segment: int32(w.segment)}
	if _, err := w.data.Write(value); err != nil {
		return err
	}
	var e [entrySize]byte
	copy(e[:], k[:])
	binary.LittleEndian.PutUint64(e[16:], uint64(p.offset))
	binary.LittleEndian.PutUint32(e[24:], p.length)
	binary.LittleEndian.PutUint32(e[28:], p.sum)
	if _, err := w.heads.Write(e[:]); err != nil {
		return err
	}
	s.size += int64(len(value))
	j.at[binary.LittleEndian.Uint64(k[:])] = p
	if w.waiting++; w.waiting >= flushEvery {
		return j.flush()
	}
	return nil
}

// flush hands over the values before their entries: an entry never points at what is not there.
func (j *Journal) flush() error {
	if j.out == nil {
		return nil
	}
	j.out.waiting = 0
	if err := j.out.data.Flush(); err != nil {
		return err
	}
	return j.out.heads.Flush()
}

// begin starts a new segment, after the last by name.
func (j *Journal) begin() error {
	if err := j.end(); err != nil {
		return err
	}
	n := 0
	if len(j.segments) > 0 {
		_, _ = fmt.Sscanf(filepath.Base(j.segments[len(j.segments)-1].name), "%d", &n)
	}
	for {
		n++
		name := filepath.Join(j.dir, fmt.Sprintf("%08d", n))
		data, err := os.OpenFile(name+dataSuffix, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		index, err := os.OpenFile(name+indexSuffix, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			data.Close()
			return err
		}
		j.segments = append(j.segments, &segment{name: name, data: data, used: true})
		j.out = &writer{segment: len(j.segments) - 1, index: index, data: bufio.NewWriterSize(data, 1<<16), heads: bufio.NewWriter(index)}
		return nil
	}
}

func (j *Journal) end() error {
	if j.out == nil {
		return nil
	}
	err := j.flush()
	if closed := j.out.index.Close(); err == nil {
		err = closed
	}
	j.out = nil
	return err
}

// Trouble is why the journal does not keep everything, in words; "" where it does.
func (j *Journal) Trouble() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	switch {
	case j.fault != nil:
		return fmt.Sprintf("it cannot be written: %v", j.fault)
	case j.full:
		return fmt.Sprintf("it has reached its limit of %d MiB", j.limit>>20)
	}
	return ""
}

// Close ends the journal.
func (j *Journal) Close() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if err := j.end(); err != nil && j.fault == nil {
		j.fault = err
	}
	for _, s := range j.segments {
		if s.data != nil {
			_ = s.data.Close()
			s.data = nil
		}
	}
	if j.lock != nil {
		freeLock(j.lock)
		j.lock = nil
	}
	clear(j.at)
}
