package attribution

import "detente/lexicons"

// kind is what an actor is. It is asked of every party named, so that it stands apart from what else the lexicon tells.
type kind uint8

const (
	isState   kind = 1 << iota // offices belong to it by default
	isGroup                    // it can stand for "the rebels" of a document
	isBody                     // an organisation of states
	isArbiter                  // parties turn to it and speak of it, and it is seldom a side of the dispute
	isBloc
)

func kindsOf(actors map[string]lexicons.Actor) map[string]kind {
	named := map[string]kind{"state": isState, "group": isGroup, "body": isBody}
	kinds := make(map[string]kind, len(actors))
	for id, a := range actors {
		k := named[a.Kind]
		switch a.Part {
		case lexicons.Arbiter:
			k |= isArbiter
		case lexicons.Bloc:
			k |= isBloc
		}
		kinds[id] = k
	}
	return kinds
}

func (m *memory) state(id string) bool   { return m.x.kinds[id]&isState != 0 }
func (m *memory) group(id string) bool   { return m.x.kinds[id]&isGroup != 0 }
func (m *memory) body(id string) bool    { return m.x.kinds[id]&isBody != 0 }
func (m *memory) arbiter(id string) bool { return m.x.kinds[id]&isArbiter != 0 }
