package lexicons

import (
	"io/fs"

	"detente/analysis"
)

// Actor is a party that statements are attributed to.
type Actor struct {
	ID   string // ISO 3166-1 alpha-3 for states; short name for bodies and groups
	Name string // as shown to people: "Russia", "European Union"
	Kind string // state, body, group
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

// Entry is one phrase of the actor lexicon.
type Entry struct {
	Phrase string   // as written, with its capitals: they must be met (US is not us)
	Words  []string // Phrase as Split gives it
	Kind   analysis.MentionKind
	Actor  string // id of the actor it names; "" for role nouns without a party of their own
	Name   string // persons: full name; institutions: the name shown
	Role   string // persons: the office, "foreign minister"
	Gender byte   // 'm', 'f', or 0
	Plural bool   // officials, leaders, the Russians
	Party  Party  // role nouns, and persons who do not speak for their state
	From   int    // first month in office as yyyymm; 0: open
	Until  int    // last month in office as yyyymm; 0: open
	Next   int    // index of the next entry with the same phrase (another Lai, another office); -1
}

// Actors is the actor lexicon.
type Actors struct {
	ByID    map[string]Actor
	Entries []Entry
}

func loadActors(fsys fs.FS, f *faults) *Actors {
	return &Actors{ByID: map[string]Actor{}}
}
