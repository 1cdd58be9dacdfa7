package lexicons

import (
	"io/fs"
	"slices"
)

// Part is what a body of states is in a dispute.
type Part uint8

// The parts of bodies.
const (
	NoPart  Part = iota
	Bloc         // somebody may have it for a foe
	Arbiter      // parties turn to it and speak of it, and it is seldom a side
)

// partsOf are the kinds of bodies.tsv beside body and group.
var partsOf = map[string]Part{"bloc": Bloc, "arbiter": Arbiter}

// Conflicts tell which groups fight in which state.
type Conflicts struct {
	Rebels   map[string]string   // by state: the group that words for fighters mean there
	Fighting map[string]string   // by group: the state whose government it fights
	Home     map[string]string   // by group: the state that is its home
	Rivals   map[string][]string // by state: states and bodies with which it has long been at odds
}

// loadConflicts reads conflicts.tsv.
func (l *actorLoader) loadConflicts(fsys fs.FS) {
	l.Conflicts = Conflicts{map[string]string{}, map[string]string{}, map[string]string{}, map[string][]string{}}
	group := func(r row, id string) {
		if l.ByID[id].Kind != "group" {
			l.faults.at(r, "%q is no group of bodies.tsv", id)
		}
	}
	for _, r := range readTable(fsys, "actors/conflicts.tsv", []string{"state", "rebels", "fighters", "natives", "rivals"}, l.faults) {
		state := r.get("state")
		if l.ByID[state].Kind != "state" {
			l.faults.at(r, "%q is no state of states.tsv", state)
		}
		if id := r.get("rebels"); id != "" {
			group(r, id)
			l.Conflicts.Rebels[state] = id
		}
		take := func(column string, of map[string]string) {
			for _, id := range r.list(column) {
				group(r, id)
				if of[id] != "" {
					l.faults.at(r, "%q stands in two rows of column %q", id, column)
				}
				of[id] = state
			}
		}
		take("fighters", l.Conflicts.Fighting)
		take("natives", l.Conflicts.Home)
		for _, id := range r.list("rivals") {
			if k := l.ByID[id].Kind; k != "state" && k != "body" {
				l.faults.at(r, "%q is no state or body", id)
			}
			if slices.Contains(l.Conflicts.Rivals[id], state) || slices.Contains(l.Conflicts.Rivals[state], id) {
				l.faults.at(r, "%q and %q are rivals already", state, id)
			}
			l.Conflicts.Rivals[state] = append(l.Conflicts.Rivals[state], id)
		}
	}
}
