package lexicons

import (
	"io/fs"

	"detente/analysis"
)

// loadCabinets reads who governs: a party, or a politician, whose actor is a party code speaks for the state
// while the party holds the government, and for its opposition at other times.
func (l *actorLoader) loadCabinets(fsys fs.FS) {
	l.cabinet = map[string][]term{}
	for _, r := range readTable(fsys, "actors/governments.tsv", []string{"code", "actor", "from", "until"}, l.faults) {
		t := term{actor: r.get("actor"), from: l.month(r, "from", false), until: l.month(r, "until", true), line: r.line}
		code := r.get("code")
		switch {
		case !l.valid(t.actor):
			l.faults.at(r, "unknown actor %q of %q", t.actor, code)
		case l.valid(code):
			l.faults.at(r, "the code %q is the id of an actor", code)
		}
		l.checkTerm(r, t)
		for _, o := range l.cabinet[code] {
			if o.overlaps(t) {
				l.faults.at(r, "the time of %q overlaps that in line %d", code, o.line)
			}
		}
		l.cabinet[code] = append(l.cabinet[code], t)
	}
}

func (l *actorLoader) checkTerm(r row, t term) {
	if t.until > 0 && t.until < t.from {
		l.faults.at(r, "until %d lies before from %d", t.until, t.from)
	}
}

func (l *actorLoader) loadPersons(fsys fs.FS) {
	for _, region := range [...]string{"europe-americas", "asia-africa", "2000s", "1990s"} {
		l.loadRegion(fsys, "actors/persons-"+region+".tsv")
	}
}

func (l *actorLoader) loadRegion(fsys fs.FS, file string) {
	columns := []string{"name", "aliases", "short", "actor", "role", "gender", "from", "until", "party"}
	for r := range eachRow(fsys, file, columns, l.faults) {
		name := r.get("name")
		if name == "" {
			l.faults.at(r, "the person has no name")
			continue
		}
		e := Entry{Kind: analysis.PersonName, Name: name, Role: r.get("role"), Gender: l.gender(r), Party: l.party(r)}
		if e.Gender == 0 {
			l.faults.at(r, "%q has no gender: write m or f", name)
		}
		whole := term{actor: r.get("actor"), from: l.month(r, "from", false), until: l.month(r, "until", true), line: r.line}
		l.checkTerm(r, whole)
		l.called(r)
		for _, t := range l.governed(r, whole, name) {
			for _, o := range l.terms[name] {
				if o.overlaps(t) {
					l.faults.at(r, "the term of %q overlaps the one in line %d", name, o.line)
				}
			}
			l.terms[name] = append(l.terms[name], t)
			e.Actor, e.From, e.Until = t.actor, t.from, t.until
			for _, n := range l.names {
				e.Short = n.short
				l.add(r, n.written, n.spellings, e)
			}
		}
	}
}

// governed cuts a term by the governments of its party code; a term of a plain id stays whole. What it gives holds until the
// next call.
func (l *actorLoader) governed(r row, t term, name string) []term {
	periods, ok := l.cabinet[t.actor]
	l.parts = l.parts[:0]
	if !ok {
		if !l.valid(t.actor) {
			l.faults.at(r, "unknown actor %q of %q; ids stand in states.tsv and bodies.tsv, party codes in governments.tsv", t.actor, name)
		}
		l.parts = append(l.parts, t)
	}
	for _, p := range periods {
		c := term{actor: p.actor, from: max(p.from, t.from), until: t.until, line: t.line}
		if p.until > 0 && (c.until == 0 || p.until < c.until) {
			c.until = p.until
		}
		if c.until == 0 || c.from < c.until {
			l.parts = append(l.parts, c)
		}
	}
	return l.parts
}

// asCalled is a name of a person, with its spellings.
type asCalled struct {
	written   string
	spellings []string
	short     bool // a part of the name by which the person is called
}

// called finds what the person of a row is called: the full names, and the parts of them.
func (l *actorLoader) called(r row) {
	l.names, l.spelt = l.names[:0], l.spelt[:0]
	short := r.list("short")
	full := func(name string) {
		l.call(name, false)
		if last := lastName(name); last != "" && len(short) == 0 {
			l.call(last, true)
		}
	}
	full(r.get("name"))
	for _, n := range r.list("aliases") {
		full(n)
	}
	for _, s := range short {
		if s != noShort {
			l.call(s, true)
		}
	}
}

// noShort in the column short says that the person is found by the full name alone.
const noShort = "-"

func (l *actorLoader) call(name string, short bool) {
	from := len(l.spelt)
	l.spelt = appendPersonSpellings(l.spelt, name)
	l.names = append(l.names, asCalled{name, l.spelt[from:], short})
}
