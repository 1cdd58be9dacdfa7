package lexicons

import (
	"io/fs"
	"strconv"
	"strings"

	"detente/analysis"
)

// actorLoader gathers the entries of the actor files.
type actorLoader struct {
	*Actors
	faults  *faults
	where   map[string]place  // of each phrase
	terms   map[string][]term // of a person, by name
	cabinet map[string][]term // who governs: the terms of a party code such as USA-D

	words []string   // of all phrases
	spelt []string   // room for the spellings of a row,
	names []asCalled // of its names,
	parts []term     // and of its parts
}

// manyEntries, manyPhrases, manyWords (of phrases), manyPersons and manyShared (persons beside a phrase that others have too) are
// somewhat more than what the built-in files come to: room that need not be found while they are read.
const manyEntries, manyPhrases, manyWords, manyPersons, manyShared = 48_000, 28_000, 56_000, 6_000, 6_000

// place is where a phrase stands first, and its last entry, to chain the next to it.
type place struct {
	file       string
	line, last int
}

// term is a time in which somebody speaks for an actor.
type term struct {
	actor       string
	from, until int
	line        int
}

// overlaps says that two terms share more than the month in which one follows the other.
func (t term) overlaps(u term) bool {
	return (t.until == 0 || u.from < t.until) && (u.until == 0 || t.from < u.until)
}

// loadIDs reads the states and bodies first, so that the other files can be held against their ids.
func (l *actorLoader) loadIDs(fsys fs.FS) {
	states := readTable(fsys, "actors/states.tsv", []string{"id", "name", "names", "adjectives", "people", "cities", "seats"}, l.faults)
	bodies := readTable(fsys, "actors/bodies.tsv", []string{"id", "name", "kind", "names", "adjectives", "people", "seats"}, l.faults)
	for _, r := range states {
		l.addID(r, "state")
	}
	for _, r := range bodies {
		l.addID(r, r.get("kind"))
	}
	for _, r := range states {
		l.addNames(r, analysis.StateName)
		if len(r.list("adjectives")) == 0 {
			l.faults.at(r, "%q has no adjective", r.get("id"))
		}
	}
	for _, r := range bodies {
		kind := analysis.BodyName
		if r.get("kind") == "group" {
			kind = analysis.GroupName
		}
		l.addNames(r, kind)
	}
}

func (l *actorLoader) addID(r row, kind string) {
	id := r.get("id")
	part := partsOf[kind]
	if part != NoPart {
		kind = "body"
	}
	_, twice := l.ByID[id]
	switch {
	case !wellFormed(id, kind):
		l.faults.at(r, "%q is no id: states have three capital letters, bodies and groups capital letters and digits", id)
	case twice:
		l.faults.at(r, "the id %q stands twice", id)
	case kind != "state" && kind != "body" && kind != "group":
		l.faults.at(r, "unknown kind %q of %q; the kinds are body, bloc, arbiter, group", kind, id)
	case r.get("name") == "":
		l.faults.at(r, "%q has no name", id)
	}
	l.ByID[id] = Actor{ID: id, Name: r.get("name"), Kind: kind, Part: part}
}

func wellFormed(id, kind string) bool {
	if id == analysis.Other || id == analysis.Unknown || len(id) < 2 || kind == "state" && len(id) != 3 {
		return false
	}
	return strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// addNames adds what a state or body is called.
func (l *actorLoader) addNames(r row, kind analysis.MentionKind) {
	id := r.get("id")
	add := func(column string, k analysis.MentionKind, plural bool) {
		for _, n := range r.list(column) {
			l.addSpelt(r, n, Entry{Kind: k, Actor: id, Plural: plural})
		}
	}
	if len(r.list("names"))+len(r.list("adjectives")) == 0 {
		l.faults.at(r, "%q is never named: fill names", id)
	}
	add("names", kind, false)
	add("adjectives", analysis.Demonym, false)
	add("people", analysis.Demonym, true)
	add("cities", analysis.Capital, false)
	add("seats", analysis.Capital, false)
}

func (l *actorLoader) loadInstitutions(fsys fs.FS) {
	for r := range eachRow(fsys, "actors/institutions.tsv", []string{"names", "actor", "party"}, l.faults) {
		names := r.list("names")
		if len(names) == 0 {
			l.faults.at(r, "the institution has no names")
			continue
		}
		e := Entry{Kind: analysis.Institution, Actor: r.get("actor"), Party: l.party(r)}
		e.Name, _ = strings.CutSuffix(names[0], commonMark)
		for _, t := range l.governed(r, term{actor: e.Actor, line: r.line}, names[0]) {
			e.Actor, e.From, e.Until = t.actor, t.from, t.until
			for _, n := range names {
				l.addSpelt(r, n, e)
			}
		}
	}
}

func (l *actorLoader) loadRoles(fsys fs.FS) {
	for r := range eachRow(fsys, "actors/roles.tsv", []string{"role", "plural", "gender", "party", "actor"}, l.faults) {
		e := Entry{Kind: analysis.RoleNoun, Actor: r.get("actor"), Gender: l.gender(r), Party: l.party(r)}
		if e.Actor != "" && !l.valid(e.Actor) {
			l.faults.at(r, "unknown actor %q; ids stand in states.tsv and bodies.tsv", e.Actor)
		}
		if len(r.list("role"))+len(r.list("plural")) == 0 {
			l.faults.at(r, "the row has no role")
		}
		for _, n := range r.list("role") {
			l.addSpelt(r, n, e)
		}
		e.Plural = true
		for _, n := range r.list("plural") {
			l.addSpelt(r, n, e)
		}
	}
}

func (l *actorLoader) loadBlocked(fsys fs.FS) {
	seen := map[string]int{} // line
	for r := range eachRow(fsys, "actors/not.tsv", []string{"phrase"}, l.faults) {
		for _, p := range r.list("phrase") {
			if line, ok := seen[p]; ok {
				l.faults.at(r, "%q stands twice, first in line %d", p, line)
				continue
			}
			seen[p] = r.line
			if old, ok := l.where[p]; ok {
				l.faults.at(r, "%q is blocked, but is an entry in %s:%d", p, old.file, old.line)
			}
			l.Blocked = append(l.Blocked, l.split(p))
		}
	}
}

// commonMark stands behind a name that is also a common word or the name of others.
const commonMark = "?"

// addSpelt puts in a phrase of a row under the spellings that need not be listed.
func (l *actorLoader) addSpelt(r row, written string, e Entry) {
	l.spelt = appendSpellings(l.spelt[:0], written)
	l.add(r, written, l.spelt, e)
}

// add puts in a phrase of a row under all its spellings.
func (l *actorLoader) add(r row, written string, variants []string, e Entry) {
	_, e.Common = strings.CutSuffix(written, commonMark)
	for _, p := range variants {
		old, ok := l.where[p]
		if ok && (old.file != r.file || old.line != r.line) {
			if l.Entries[old.last].Kind != analysis.PersonName || e.Kind != analysis.PersonName {
				if e.Kind == analysis.PersonName && e.Short {
					continue // a state or an office keeps its word; the person is found by the full name
				}
				l.faults.at(r, "%q stands twice, first in %s:%d", p, old.file, old.line)
				continue
			}
		} else if ok && (e.Kind != analysis.PersonName && e.From == 0 && e.Until == 0 || l.Entries[old.last].sameTerm(e)) {
			continue // two spellings of one name coincide
		}
		e.Phrase, e.Next, e.Again = p, -1, ok
		if ok {
			e.Words = l.Entries[old.last].Words
			l.Entries[old.last].Next = len(l.Entries)
		} else {
			e.Words = l.split(p)
			old.file, old.line = r.file, r.line
		}
		old.last = len(l.Entries)
		l.where[p] = old
		l.Entries = append(l.Entries, e)
	}
}

// split is Split, with the words in one list for all phrases.
func (l *actorLoader) split(phrase string) []string {
	from := len(l.words)
	l.words = appendSplit(l.words, phrase)
	return l.words[from:len(l.words):len(l.words)]
}

func (e *Entry) sameTerm(o Entry) bool {
	return e.Name == o.Name && e.Actor == o.Actor && e.From == o.From && e.Until == o.Until
}

// narrow adds, for each phrase that several persons share, a chain for each of them alone.
func (l *actorLoader) narrow() {
	end := make(map[holder]int, manyShared)
	n := len(l.Entries)
	chained := make([]bool, n) // to one before it
	for k := range l.Entries {
		if next := l.Entries[k].Next; next >= 0 {
			chained[next] = true
		}
	}
	for k := range n {
		if e := &l.Entries[k]; e.Next < 0 || e.Kind != analysis.PersonName || chained[k] {
			continue
		}
		for j := k; j >= 0; j = l.Entries[j].Next {
			e := l.Entries[j]
			h := holder{e.Phrase, e.Name}
			e.Next, e.Again = -1, true
			if p, ok := end[h]; ok {
				l.Entries[p].Next = len(l.Entries)
			} else {
				l.only[h] = len(l.Entries)
			}
			end[h] = len(l.Entries)
			l.Entries = append(l.Entries, e)
		}
	}
}

var parties = map[string]Party{
	"": Official, "official": Official, "opposition": Opposition, "nobody": Nobody, "former": Former, "medium": Medium,
}

func (l *actorLoader) party(r row) Party {
	p, ok := parties[r.get("party")]
	if !ok {
		l.faults.at(r, "unknown party %q; the parties are official, opposition, nobody, former, medium", r.get("party"))
	}
	return p
}

func (l *actorLoader) gender(r row) byte {
	switch g := r.get("gender"); g {
	case "":
	case "m", "f":
		return g[0]
	default:
		l.faults.at(r, "unknown gender %q: write m or f, or leave it empty", g)
	}
	return 0
}

// month reads a month of office, "2014-05", or a year: its first month, or its last one.
func (l *actorLoader) month(r row, column string, last bool) int {
	text := r.get(column)
	if text == "" {
		return 0
	}
	y, m, full := strings.Cut(text, "-")
	year, errYear := strconv.Atoi(y)
	month := 1
	if last {
		month = 12
	}
	var errMonth error
	if full {
		month, errMonth = strconv.Atoi(m)
	}
	if errYear != nil || errMonth != nil || len(y) != 4 || full && len(m) != 2 || month < 1 || month > 12 {
		l.faults.at(r, "%q in column %q is no month: write 2014-05 or 2014", text, column)
		return 0
	}
	return year*100 + month
}
