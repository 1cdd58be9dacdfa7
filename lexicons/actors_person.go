package lexicons

import (
	"io/fs"

	"detente/analysis"
)

// loadCabinets reads who governs: a politician whose actor is a party code speaks for the state
// while his party holds the government, and for its opposition at other times.
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
	l.loadCabinets(fsys)
	for _, region := range [...]string{"europe-americas", "asia-africa", "2000s", "1990s"} {
		l.loadRegion(fsys, "actors/persons-"+region+".tsv")
	}
}

func (l *actorLoader) loadRegion(fsys fs.FS, file string) {
	columns := []string{"name", "aliases", "short", "actor", "role", "gender", "from", "until", "party"}
	for _, r := range readTable(fsys, file, columns, l.faults) {
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
		for _, t := range l.split(r, whole) {
			for _, o := range l.terms[name] {
				if o.overlaps(t) {
					l.faults.at(r, "the term of %q overlaps the one in line %d", name, o.line)
				}
			}
			l.terms[name] = append(l.terms[name], t)
			e.Actor, e.From, e.Until = t.actor, t.from, t.until
			l.addPerson(r, e)
		}
	}
}

// split cuts a term by the governments of its party code; a term of a plain id stays whole.
func (l *actorLoader) split(r row, t term) []term {
	periods, ok := l.cabinet[t.actor]
	if !ok {
		if !l.valid(t.actor) {
			l.faults.at(r, "unknown actor %q of %q; ids stand in states.tsv and bodies.tsv, party codes in governments.tsv", t.actor, r.get("name"))
		}
		return []term{t}
	}
	var out []term
	for _, p := range periods {
		c := term{actor: p.actor, from: max(p.from, t.from), until: t.until, line: t.line}
		if p.until > 0 && (c.until == 0 || p.until < c.until) {
			c.until = p.until
		}
		if c.until == 0 || c.from < c.until {
			out = append(out, c)
		}
	}
	return out
}

// addPerson adds the full names and, marked as short, the parts by which the person is called.
func (l *actorLoader) addPerson(r row, e Entry) {
	full := append([]string{e.Name}, r.list("aliases")...)
	short := r.list("short")
	for _, n := range full {
		l.add(r, n, l.spellings(n), e)
		if len(short) == 0 {
			if s := lastName(n); s != "" {
				l.addShort(r, s, e)
			}
		}
	}
	for _, s := range short {
		if s != noShort {
			l.addShort(r, s, e)
		}
	}
}

// noShort in the column short says that the person is found by the full name alone.
const noShort = "-"

func (l *actorLoader) addShort(r row, s string, e Entry) {
	e.Short = true
	l.add(r, s, l.spellings(s), e)
}

// spellings are those of a person's name.
func (l *actorLoader) spellings(name string) []string {
	out, ok := l.spelt[name]
	if !ok {
		out = personSpellings(name)
		l.spelt[name] = out
	}
	return out
}
