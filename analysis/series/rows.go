package series

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"time"

	"detente/analysis"
)

// rowStore keeps the rows of each actor, in the order in which they came. Each actor's wait in a buffer
// of its own until there are enough to write away; the rows of one actor fit into memory, those of all need not.
type rowStore struct {
	room    analysis.Scratch // nil: all stay in the buffers
	written int64
	actors  map[string]*actorRows
	err     error

	// Numbers of documents and groups, in the order of the names. Documents come in that order, so the
	// groups, which are known from the start, are counted in as they are passed.
	groups  []string
	numbers []uint32 // of groups
	strange map[string]bool
	passed  int
	next    uint32
	name    string // of the last document
	number  uint32
	group   string // the last observation's, and its place among the groups
	place   int

	outlets, parties, terms *interned
}

// actorRows is where the rows of an actor lie.
type actorRows struct {
	waiting []byte
	chunks  []chunk
	count   int
}

type chunk struct{ at, size int64 }

// chunkSize is how many bytes wait at most: 64 KiB for some hundred actors.
const chunkSize = 64 << 10

func newRowStore(scratch analysis.NewScratch, groups []string) (*rowStore, error) {
	s := &rowStore{actors: map[string]*actorRows{}, strange: map[string]bool{}, outlets: newInterned(), parties: newInterned(), terms: newInterned()}
	s.groups = slices.Clone(groups)
	slices.Sort(s.groups)
	s.groups = slices.Compact(s.groups)
	s.numbers = make([]uint32, len(s.groups))
	if scratch == nil {
		return s, nil
	}
	var err error
	s.room, err = scratch()
	return s, err
}

// interned numbers strings, from 0.
type interned struct {
	at   map[string]uint32
	list []string
}

func newInterned() *interned { return &interned{at: map[string]uint32{}} }

func (n *interned) number(s string) uint32 {
	k, ok := n.at[s]
	if !ok {
		k = uint32(len(n.list))
		s = strings.Clone(s) // the record that it is part of may go
		n.at[s] = k
		n.list = append(n.list, s)
	}
	return k
}

// document is the number of the observation's document.
func (s *rowStore) document(o *analysis.Observation) uint32 {
	if s.next > 0 && s.name == o.Document {
		return s.number
	}
	s.pass(func(group string) bool { return group < o.Document })
	s.name, s.number = o.Document, s.next
	if s.passed < len(s.groups) && s.groups[s.passed] == o.Document {
		s.numbers[s.passed] = s.number
		s.passed++
	}
	s.next++
	return s.number
}

// pass numbers the groups that stand before the next document.
func (s *rowStore) pass(before func(group string) bool) {
	for s.passed < len(s.groups) && before(s.groups[s.passed]) {
		s.numbers[s.passed] = s.next
		s.next++
		s.passed++
	}
}

// groupOf is the observation's group, from 1; 0 for its own document.
func (s *rowStore) groupOf(o *analysis.Observation) uint32 {
	if o.DuplicateOf == "" || o.DuplicateOf == o.Document {
		return 0
	}
	if s.group != o.DuplicateOf {
		k, ok := slices.BinarySearch(s.groups, o.DuplicateOf)
		if !ok {
			s.strange[o.DuplicateOf] = true
			return 0
		}
		s.group, s.place = o.DuplicateOf, k
	}
	return uint32(s.place) + 1
}

// add puts a row away.
func (s *rowStore) add(actor string, o *analysis.Observation, m moment) {
	a := s.actors[actor]
	if a == nil {
		a = &actorRows{}
		s.actors[strings.Clone(actor)] = a
	}
	a.count++
	a.waiting = s.encode(a.waiting, actor, o, m)
	if len(a.waiting) >= chunkSize && s.room != nil {
		s.err = s.write(a)
	}
}

func (s *rowStore) write(a *actorRows) error {
	n, err := s.room.Write(a.waiting)
	if err != nil {
		return err
	}
	a.chunks = append(a.chunks, chunk{s.written, int64(n)})
	s.written += int64(n)
	a.waiting = a.waiting[:0]
	return nil
}

// end numbers what is left. What still waits in the buffers stays there.
func (s *rowStore) end() error {
	s.pass(func(string) bool { return true })
	return s.err
}

func (s *rowStore) encode(b []byte, actor string, o *analysis.Observation, m moment) []byte {
	h := fnv.New64a()
	h.Write([]byte(o.Content))
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(*o.Escalation))
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(o.Weight))
	b = binary.LittleEndian.AppendUint64(b, h.Sum64())
	for _, n := range []uint32{s.document(o), s.groupOf(o), s.outlets.number(o.Outlet)} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	known := 0
	if !m.from.IsZero() {
		known = 1 + m.rank
	}
	b = binary.AppendUvarint(b, uint64(known))
	b = binary.AppendVarint(b, int64(dayNumber(m.from)))
	var targets []uint32
	for i, id := range o.Targets {
		if isParty(id) && id != actor && !slices.Contains(o.Targets[:i], id) {
			targets = append(targets, s.parties.number(id))
		}
	}
	b = binary.AppendUvarint(b, uint64(len(targets)))
	for _, n := range targets {
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = binary.AppendUvarint(b, uint64(len(o.Evidence)))
	for i := range o.Evidence {
		b = binary.AppendUvarint(b, uint64(s.terms.number(o.Evidence[i].Name())))
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(o.Evidence[i].Contribution))
	}
	return b
}

func dayNumber(t time.Time) int32 { return int32(t.Unix() / 86400) }

// actorTable is the rows of one actor in memory, by cluster, document and place.
type actorTable struct {
	rows          []row
	targets       []uint32
	terms         []uint32
	contributions []float64
}

// load reads the rows of an actor.
func (t *table) load(id string) (*actorTable, error) {
	a := t.rows.actors[id]
	out := &actorTable{rows: make([]row, 0, a.count)}
	r := rowReader{table: t, out: out}
	var buf []byte
	for _, c := range a.chunks {
		buf = slices.Grow(buf[:0], int(c.size))[:c.size]
		if _, err := t.rows.room.ReadAt(buf, c.at); err != nil {
			return nil, err
		}
		r.read(buf)
	}
	r.read(a.waiting)
	if !slices.IsSortedFunc(out.rows, byCluster) {
		slices.SortStableFunc(out.rows, byCluster)
	}
	for i := range out.rows {
		out.rows[i].place = uint32(i)
	}
	return out, nil
}

// rowReader decodes rows.
type rowReader struct {
	table *table
	out   *actorTable
	b     []byte
}

func (r *rowReader) float() float64 { return math.Float64frombits(r.fixed()) }

func (r *rowReader) fixed() uint64 {
	v := binary.LittleEndian.Uint64(r.b)
	r.b = r.b[8:]
	return v
}

func (r *rowReader) uint() uint32 {
	v, n := binary.Uvarint(r.b)
	r.b = r.b[n:]
	return uint32(v)
}

func (r *rowReader) read(b []byte) {
	out := r.out
	for r.b = b; len(r.b) > 0; {
		x := row{tone: r.float(), weight: r.float(), content: r.fixed(), doc: r.uint()}
		x.cluster = x.doc
		if group := r.uint(); group > 0 {
			x.cluster = r.table.rows.numbers[group-1]
		}
		x.outlet = r.uint()
		known := int(r.uint())
		day, n := binary.Varint(r.b)
		r.b = r.b[n:]
		r.table.date(&x, known, int32(day))
		x.targets.first = uint32(len(out.targets))
		for range r.uint() {
			out.targets = append(out.targets, r.uint())
		}
		x.targets.last = uint32(len(out.targets))
		x.terms.first = uint32(len(out.terms))
		for range r.uint() {
			out.terms = append(out.terms, r.uint())
			out.contributions = append(out.contributions, r.float())
		}
		x.terms.last = uint32(len(out.terms))
		out.rows = append(out.rows, x)
	}
}

// date sets the row's period and days.
func (t *table) date(x *row, known int, day int32) {
	if x.period = -1; known == 0 {
		return
	}
	m := momentFrom(time.Unix(int64(day)*86400, 0).UTC(), known-1)
	x.period = int32(t.index(m))
	x.from, x.to = dayNumber(m.day), dayNumber(m.day)+1
	if m.rank > rank(string(analysis.Week)) {
		x.from, x.to = dayNumber(m.from), dayNumber(m.to)
	}
}
