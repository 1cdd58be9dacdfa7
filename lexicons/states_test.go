package lexicons

import (
	"slices"
	"strings"
	"testing"

	"detente/analysis"
)

// loadedActors is the built-in actor lexicon, whose own faults TestEmbeddedLexicons reports.
func loadedActors() *Actors {
	var f faults
	return loadActors(Embedded(), &f)
}

// TestStates holds that every member of the United Nations and the other states of the news have a row.
func TestStates(t *testing.T) {
	a := loadedActors()
	states := 0
	for id, x := range a.ByID {
		if x.Kind != "state" {
			continue
		}
		states++
		if len(id) != 3 || strings.ToUpper(id) != id {
			t.Errorf("the id of %s is %q, want three capital letters", x.Name, id)
		}
	}
	if states < 193 {
		t.Errorf("%d states, want 193 at least", states)
	}
	for _, id := range []string{"TWN", "PSE", "HKG", "XKX", "VAT", "GRL"} {
		if a.ByID[id].Kind != "state" {
			t.Errorf("%s is no state", id)
		}
	}
}

// TestStatePhrases holds what well-known phrases mean; an empty id: nothing.
func TestStatePhrases(t *testing.T) {
	tests := []struct {
		phrase, id string
		kind       analysis.MentionKind
		plural     bool
		common     bool
	}{
		{"United States", "USA", analysis.StateName, false, false},
		{"US", "USA", analysis.StateName, false, false},
		{"us", "", 0, false, false},
		{"U.S.", "USA", analysis.StateName, false, false},
		{"Washington", "USA", analysis.Capital, false, false},
		{"White House", "USA", analysis.Capital, false, false},
		{"Capitol Hill", "USA", analysis.Capital, false, false},
		{"Kremlin", "RUS", analysis.Capital, false, false},
		{"Russian", "RUS", analysis.Demonym, false, false},
		{"Russians", "RUS", analysis.Demonym, true, false},
		{"Downing Street", "GBR", analysis.Capital, false, false},
		{"Britain", "GBR", analysis.StateName, false, false},
		{"Britons", "GBR", analysis.Demonym, true, false},
		{"Kyiv", "UKR", analysis.Capital, false, false},
		{"Kiev", "UKR", analysis.Capital, false, false},
		{"Pyongyang", "PRK", analysis.Capital, false, false},
		{"DPRK", "PRK", analysis.StateName, false, false},
		{"North Korean", "PRK", analysis.Demonym, false, false},
		{"South Korean", "KOR", analysis.Demonym, false, false},
		{"Blue House", "KOR", analysis.Capital, false, false},
		{"North", "PRK", analysis.StateName, false, true},
		{"Taipei", "TWN", analysis.Capital, false, false},
		{"Republic of China", "TWN", analysis.StateName, false, false},
		{"People's Republic of China", "CHN", analysis.StateName, false, false},
		{"Zhongnanhai", "CHN", analysis.Capital, false, false},
		{"Ramallah", "PSE", analysis.Capital, false, false},
		{"Tehran", "IRN", analysis.Capital, false, false},
		{"Islamic Republic", "IRN", analysis.StateName, false, false},
		{"Islamic Republic of Pakistan", "PAK", analysis.StateName, false, false},
		{"Elysee", "FRA", analysis.Capital, false, false},
		{"Quai d'Orsay", "FRA", analysis.Capital, false, false},
		{"Malacanang", "PHL", analysis.Capital, false, false},
		{"Turkiye", "TUR", analysis.StateName, false, false},
		{"turkey", "", 0, false, false},
		{"Georgia", "GEO", analysis.StateName, false, true},
		{"Georgian", "GEO", analysis.Demonym, false, false},
		{"Jordan", "JOR", analysis.StateName, false, true},
		{"Nigerien", "NER", analysis.Demonym, false, false},
		{"Nigerian", "NGA", analysis.Demonym, false, false},
		{"Cote d'Ivoire", "CIV", analysis.StateName, false, false},
		{"Congo-Brazzaville", "COG", analysis.StateName, false, false},
		{"DRC", "COD", analysis.StateName, false, false},
		{"Burma", "MMR", analysis.StateName, false, false},
		{"Vatican", "VAT", analysis.StateName, false, false},
	}
	a := loadedActors()
	for _, tt := range tests {
		k := slices.IndexFunc(a.Entries, func(e Entry) bool { return e.Phrase == tt.phrase })
		if tt.id == "" {
			if k >= 0 {
				t.Errorf("%q means %s, want no entry", tt.phrase, a.Entries[k].Actor)
			}
			continue
		}
		if k < 0 {
			t.Errorf("%q is no entry, want %s", tt.phrase, tt.id)
			continue
		}
		e := a.Entries[k]
		if e.Actor != tt.id || e.Kind != tt.kind || e.Plural != tt.plural || e.Common != tt.common {
			t.Errorf("%q = %s, kind %v, plural %v, common %v; want %s, %v, %v, %v",
				tt.phrase, e.Actor, e.Kind, e.Plural, e.Common, tt.id, tt.kind, tt.plural, tt.common)
		}
	}
}

// TestBlocked holds that names of seas, accords, papers and the like do not count as the states whose
// names they hold, while names that still point to the state do.
func TestBlocked(t *testing.T) {
	a := loadedActors()
	blocked := map[string]bool{}
	for _, words := range a.Blocked {
		blocked[strings.Join(words, " ")] = true
	}
	tests := []struct {
		phrase string
		want   bool
	}{
		{"South China Sea", true},
		{"North Atlantic", true},
		{"Korean Peninsula", true},
		{"Minsk agreements", true},
		{"Budapest Memorandum", true},
		{"Washington Times", true},
		{"Latin America", true},
		{"Imperial College London", true},
		{"Hitler's Germany", true},
		{"US dollars", true},
		{"China", false},
		{"Iran nuclear deal", false},
		{"Russian army", false},
	}
	for _, tt := range tests {
		if got := blocked[strings.Join(Split(tt.phrase), " ")]; got != tt.want {
			t.Errorf("%q is blocked: %v, want %v", tt.phrase, got, tt.want)
		}
	}
}

// TestBlockedHoldsAName holds that each blocked phrase has a shorter entry of a state or body in it,
// since a phrase that holds no name needs no blocking.
func TestBlockedHoldsAName(t *testing.T) {
	a := loadedActors()
	names := map[string]bool{}
	for _, e := range a.Entries {
		switch e.Kind {
		case analysis.StateName, analysis.Demonym, analysis.Capital, analysis.BodyName, analysis.GroupName:
			names[strings.Join(e.Words, " ")] = true
		}
	}
	for _, words := range a.Blocked {
		if !holdsName(words, names) {
			t.Errorf("%q holds no party's name: take it out of actors/not.tsv", strings.Join(words, " "))
		}
	}
}

func holdsName(words []string, names map[string]bool) bool {
	for i := range words {
		for j := i + 1; j <= len(words); j++ {
			if j-i < len(words) && names[strings.Join(words[i:j], " ")] {
				return true
			}
		}
	}
	return false
}

// TestNoArticleHidesABlockedPhrase holds that no state is listed with an article behind which a blocked
// phrase can begin: the search goes from left to right, so "the South" would take the first word of
// "South China Sea" and leave China.
func TestNoArticleHidesABlockedPhrase(t *testing.T) {
	a := loadedActors()
	for _, e := range a.Entries {
		if e.Words[0] != "the" || a.ByID[e.Actor].Kind != "state" {
			continue
		}
		for _, b := range a.Blocked {
			if rest := e.Words[1:]; len(b) > len(rest) && slices.Equal(b[:len(rest)], rest) {
				t.Errorf("%q hides the blocked %q: list it without the article", e.Phrase, strings.Join(b, " "))
			}
		}
	}
}
