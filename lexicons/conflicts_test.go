package lexicons

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestConflictsAndPlaces(t *testing.T) {
	a, _ := bodyLexicon(t)
	for group, state := range map[string]string{"TALIBAN": "AFG", "KASHMIRMIL": "IND", "MAOISTNPL": "NPL", "HAMAS": "ISR", "NKR": ""} {
		if got := a.Conflicts.Fighting[group]; got != state {
			t.Errorf("%s fights in %q, want %q", group, got, state)
		}
	}
	if got := a.Conflicts.Home["HEZBOLLAH"]; got != "LBN" {
		t.Errorf("the home of HEZBOLLAH is %q", got)
	}
	if !slices.Contains(a.Conflicts.Rivals["IND"], "PAK") || slices.Contains(a.Conflicts.Rivals["IND"], "NPL") {
		t.Errorf("the rivals of IND are %q", a.Conflicts.Rivals["IND"])
	}
	if a.ByID["NATO"].Part != Bloc || a.ByID["UN"].Part != Arbiter || a.ByID["AU"].Part != NoPart {
		t.Errorf("parts of NATO, UN and AU: %v %v %v", a.ByID["NATO"].Part, a.ByID["UN"].Part, a.ByID["AU"].Part)
	}
	where := map[string]string{}
	for _, p := range a.Places {
		where[strings.Join(p.Words, " ")] = p.Actor
	}
	for place, actor := range map[string]string{"kharkiv": "UKR", "khan younis": "HAMAS", "cox's bazar": "", "tromso": "NOR", "tromsø": "NOR", "kyiv": "", "new york": ""} {
		if got := where[place]; got != actor {
			t.Errorf("%q is of %q, want %q", place, got, actor)
		}
	}
}

// TestFaultsOfConflictsAndPlaces holds that a wrong id or a place that is something else is told with its line.
func TestFaultsOfConflictsAndPlaces(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"actors/conflicts.tsv", "state\trebels\tfighters\tnatives\trivals\nXYZ\tTALIBAN\n", `conflicts.tsv:2: "XYZ" is no state`},
		{"actors/conflicts.tsv", "state\trebels\tfighters\tnatives\trivals\nAFG\tNATO\n", `conflicts.tsv:2: "NATO" is no group`},
		{"actors/conflicts.tsv", "state\trebels\tfighters\tnatives\trivals\nAFG\t\tTTP\nPAK\t\tTTP\n", `conflicts.tsv:3: "TTP" stands in two rows`},
		{"actors/conflicts.tsv", "state\trebels\tfighters\tnatives\trivals\nAFG\t\t\t\tTTP\n", `conflicts.tsv:2: "TTP" is no state or body`},
		{"actors/conflicts.tsv", "state\trebels\tfighters\tnatives\trivals\nAFG\t\t\t\tPAK\nPAK\t\t\t\tAFG\n", `conflicts.tsv:3: "PAK" and "AFG" are rivals already`},
		{"actors/places.tsv", "state\tplaces\nUKR\tKyiv\n", `places.tsv:2: "Kyiv" is an entry in actors/states.tsv`},
		{"actors/places.tsv", "state\tplaces\nUKR\tLviv\nPOL\tLviv\n", `places.tsv:3: "Lviv" stands twice, first in line 2`},
		{"actors/places.tsv", "state\tplaces\nXYZ\tLviv\n", `places.tsv:2: unknown actor "XYZ"`},
	} {
		_, err := Load(fstest.MapFS{c.file: {Data: []byte(c.data)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.file, err, c.want)
		}
	}
}
