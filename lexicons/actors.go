package lexicons

import (
	"io/fs"
	"strings"

	"detente/analysis"
)

// Actor is a party that statements are attributed to.
type Actor struct {
	ID   string // ISO 3166-1 alpha-3 for states; short name for bodies and groups
	Name string // as shown to people: "Russia", "European Union"
	Kind string // state, body, group
	Part Part   // of a body
}

// Party says for whom the holder of a role speaks.
type Party uint8

// The parties of a role.
const (
	Official   Party = iota // minister, spokesman, envoy, soldier, officials: the state or body named beside it
	Opposition              // opposition leader, rebel, dissident: id + OPP where the lexicon has no own id
	Nobody                  // analyst, resident, aid worker, journalist: OTHER
	Former                  // former or ex-: OTHER unless the line of the party is plain
	Medium                  // agency, newspaper: relays, is no source
)

// Entry is one phrase of the actor lexicon. There are many: the small fields stand together.
type Entry struct {
	Phrase string   // as written, with its capitals: they must be met (US is not us)
	Words  []string // Phrase as Split gives it
	Actor  string   // id of the actor it names; "" for role nouns without a party of their own
	Name   string   // persons: full name; institutions: the name shown
	Role   string   // persons: the office, "foreign minister"
	From   int      // first month in office as yyyymm; 0: open
	Until  int      // last month in office as yyyymm; 0: open
	Next   int      // index of the next entry with the same phrase (another Lai, another office); -1
	Kind   analysis.MentionKind
	Gender byte  // 'm', 'f', or 0
	Plural bool  // officials, leaders, the Russians
	Party  Party // role nouns, and persons who do not speak for their state
	Again  bool  // another entry of the same phrase stands before it
	Short  bool  // persons: the surname or other part of the name by which they are called
	Common bool  // also a common word or a name of others (May, Moon; Georgia): found only with proof beside it
}

// Actors is the actor lexicon.
type Actors struct {
	ByID      map[string]Actor
	Entries   []Entry
	Conflicts Conflicts
	Places    []Place    // regions and towns: whose an office there is
	Blocked   [][]string // phrases, cut like Words, that hold a party's name and do not mean it: "South China Sea"
	only      map[holder]int
}

// holder is one of several persons who share a phrase.
type holder struct{ phrase, name string }

// opposition is the ending of the id of a state's politicians who oppose its government.
const opposition = "OPP"

// Name is the name of an actor as shown to people, for every id that an attribution can hold.
func (a *Actors) Name(id string) string {
	if x, ok := a.ByID[id]; ok {
		return x.Name
	}
	switch id {
	case analysis.Other:
		return "No party"
	case analysis.Unknown:
		return "Unrecognised"
	}
	if x, ok := a.ByID[strings.TrimSuffix(id, opposition)]; ok {
		return x.Name + " (opposition)"
	}
	return id
}

// Only narrows an entry to one of the persons who share its phrase: the entry whose chain holds the
// terms of that person alone. It is the entry itself where no other person has the phrase.
func (a *Actors) Only(entry int, name string) int {
	if k, ok := a.only[holder{a.Entries[entry].Phrase, name}]; ok {
		return k
	}
	return entry
}

// valid says whether an id may stand in the lexicon: of an actor, or of a state's opposition.
func (a *Actors) valid(id string) bool {
	if _, ok := a.ByID[id]; ok || id == analysis.Other {
		return true
	}
	x, ok := a.ByID[strings.TrimSuffix(id, opposition)]
	return ok && x.Kind == "state" && strings.HasSuffix(id, opposition)
}

func loadActors(fsys fs.FS, f *faults) *Actors {
	l := actorLoader{
		Actors: &Actors{ByID: map[string]Actor{}, only: make(map[holder]int, manyShared), Entries: make([]Entry, 0, manyEntries)},
		faults: f,
		where:  make(map[string]place, manyPhrases),
		terms:  make(map[string][]term, manyPersons),
		words:  make([]string, 0, manyWords),
	}
	l.loadIDs(fsys)
	l.loadCabinets(fsys)
	l.loadInstitutions(fsys)
	l.loadPersons(fsys)
	l.loadRoles(fsys)
	l.loadPlaces(fsys)
	l.loadConflicts(fsys)
	l.loadBlocked(fsys)
	l.narrow()
	return l.Actors
}
