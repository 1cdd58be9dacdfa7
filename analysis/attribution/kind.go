package attribution

import (
	"detente/analysis"
	"detente/lexicons"
)

// kind is what an actor is. It is asked of every party named, so that it stands apart from what else the lexicon tells.
type kind uint8

const (
	isState   kind = 1 << iota // offices belong to it by default
	isGroup                    // it can stand for "the rebels" of a document
	isBody                     // an organisation of states
	isArbiter                  // parties turn to it and speak of it, and it is seldom a side of the dispute
	isBloc
)

// roster tells what every actor is, by its id, and numbers them from 1: what a document tells of an actor stands under his
// number. It is a table with open addressing: a Go map takes several times as long.
type roster struct {
	slots []enrolled // a power of two, at most half full
	size  int        // the numbers, with that of none
}

// enrolled is an actor of the roster; without a number, none.
type enrolled struct {
	id     string
	number int32
	kind   kind
}

// rosterOf enrols the actors of the lexicon, those that its entries name, and the opposition of each state.
func rosterOf(actors *lexicons.Actors) *roster {
	r := &roster{slots: make([]enrolled, 64), size: 1}
	named := map[string]kind{"state": isState, "group": isGroup, "body": isBody}
	for id, a := range actors.ByID {
		k := named[a.Kind]
		switch a.Part {
		case lexicons.Arbiter:
			k |= isArbiter
		case lexicons.Bloc:
			k |= isBloc
		}
		r.enrol(id, k)
		if k&isState != 0 {
			r.enrol(id+"OPP", 0)
		}
	}
	last := ""
	for i := range actors.Entries {
		if id := actors.Entries[i].Actor; id != last { // many stand together
			r.enrol(id, 0)
			last = id
		}
	}
	return r
}

// enrol adds a kind to an actor, who may be new.
func (r *roster) enrol(id string, k kind) {
	if id == "" || id == analysis.Other {
		return
	}
	s := r.find(id)
	if s.number != 0 {
		s.kind |= k
		return
	}
	*s = enrolled{id, int32(r.size), k}
	if r.size++; 2*r.size > len(r.slots) {
		old := r.slots
		r.slots = make([]enrolled, 2*len(old))
		for _, s := range old {
			if s.number != 0 {
				*r.find(s.id) = s
			}
		}
	}
}

// find is the place of an actor, or the free one where he would stand.
func (r *roster) find(id string) *enrolled {
	h := uint32(len(id))
	if n := len(id); n > 0 {
		h += uint32(id[0])<<24 | uint32(id[n/2])<<16 | uint32(id[n-1])<<8
	}
	for i := int(h * 0x9e3779b1 >> 16); ; i++ {
		if s := &r.slots[i&(len(r.slots)-1)]; s.id == id || s.number == 0 {
			return s
		}
	}
}

func (m *memory) state(id string) bool   { return m.x.roster.find(id).kind&isState != 0 }
func (m *memory) group(id string) bool   { return m.x.roster.find(id).kind&isGroup != 0 }
func (m *memory) body(id string) bool    { return m.x.roster.find(id).kind&isBody != 0 }
func (m *memory) arbiter(id string) bool { return m.x.roster.find(id).kind&isArbiter != 0 }
