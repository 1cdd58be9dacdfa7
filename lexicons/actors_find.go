package lexicons

import (
	"cmp"
	"slices"
	"strings"

	"detente/analysis"
)

// Find is the id that a person means: an id in any case of letters (dnk, DNKOPP), or a name of a state, body
// or group ("Denmark", "the EU"). Where there is none it is "", and near are names that hold the word.
func (a *Actors) Find(word string) (id string, near []ActorHint) {
	word = strings.TrimSpace(word)
	if id := strings.ToUpper(word); a.valid(id) || id == analysis.Unknown {
		return id, nil
	}
	bare := strings.TrimPrefix(strings.ToLower(word), "the ")
	found := map[string]bool{}
	for i := range a.Entries {
		e := &a.Entries[i]
		switch e.Kind {
		case analysis.StateName, analysis.BodyName, analysis.GroupName:
		default:
			continue
		}
		if name := strings.TrimPrefix(strings.ToLower(e.Phrase), "the "); e.Actor != "" && name == bare {
			found[e.Actor] = true
		}
	}
	for id, x := range a.ByID {
		if strings.EqualFold(x.Name, bare) {
			return id, nil
		}
		if bare != "" && strings.Contains(strings.ToLower(x.Name), bare) {
			near = append(near, ActorHint{id, x.Name})
		}
	}
	if len(found) == 1 {
		for id := range found {
			return id, nil
		}
	}
	for id := range found {
		near = append(near, ActorHint{id, a.Name(id)})
	}
	slices.SortFunc(near, func(x, y ActorHint) int { return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.ID, y.ID)) })
	near = slices.Compact(near)
	return "", near[:min(len(near), mostHints)]
}

// ActorHint is an actor that may have been meant.
type ActorHint struct{ ID, Name string }

const mostHints = 5
