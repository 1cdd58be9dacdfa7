package lexicons

import (
	"strings"
	"testing"

	"detente/analysis"
)

// bodyLexicon is the built-in lexicon by phrase: the first entry of each.
func bodyLexicon(t *testing.T) (*Actors, map[string]Entry) {
	t.Helper()
	s, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	by := make(map[string]Entry, len(s.Actors.Entries))
	for _, e := range s.Actors.Entries {
		if _, ok := by[e.Phrase]; !ok {
			by[e.Phrase] = e
		}
	}
	return s.Actors, by
}

// TestBodiesOfTheCodebook holds that every id the codebook names beside the states exists, as what it is.
func TestBodiesOfTheCodebook(t *testing.T) {
	a, _ := bodyLexicon(t)
	for kind, ids := range map[string]string{
		"body":  "UN NATO EU OSCE IAEA ICC G7 ARABLEAGUE AU WEST EUR P5PLUS1 LIMA",
		"group": "HAMAS PIJ HEZBOLLAH HOUTHIS TALIBAN ISIS SDF SYROPP DNR NKR RSF SSDOPP LNA MMROPP VENOPP",
	} {
		for _, id := range strings.Fields(ids) {
			if got := a.ByID[id].Kind; got != kind {
				t.Errorf("%s is a %q, want %q", id, got, kind)
			}
		}
	}
}

func TestBodiesAndInstitutionsByName(t *testing.T) {
	_, by := bodyLexicon(t)
	for _, c := range []struct {
		phrase string
		kind   analysis.MentionKind
		actor  string
	}{
		{"Security Council", analysis.BodyName, "UN"},
		{"Unicef", analysis.BodyName, "UN"},
		{"World Food Program", analysis.BodyName, "UN"},
		{"Nato", analysis.BodyName, "NATO"},
		{"European Commission", analysis.BodyName, "EU"},
		{"Brussels", analysis.Capital, "EU"},
		{"Organisation for Security and Cooperation in Europe", analysis.BodyName, "OSCE"},
		{"UN nuclear watchdog", analysis.BodyName, "IAEA"},
		{"the West", analysis.BodyName, "WEST"},
		{"Western", analysis.Demonym, "WEST"},
		{"European", analysis.Demonym, "EUR"},
		{"Gaza health ministry", analysis.GroupName, "HAMAS"},
		{"Houthi", analysis.GroupName, "HOUTHIS"},
		{"Pakistani Taliban", analysis.GroupName, "TTP"},
		{"Free Syrian Army", analysis.GroupName, "SYROPP"},
		{"pro-Russian separatists", analysis.GroupName, "DNR"},
		{"Israel Defense Forces", analysis.Institution, "ISR"},
		{"Department of Defense", analysis.Institution, "USA"},
		{"IRGC", analysis.Institution, "IRN"},
		{"Xinhua", analysis.Institution, "CHN"},
		{"KCNA", analysis.Institution, "PRK"},
		{"Reuters", analysis.Institution, analysis.Other},
		{"Amnesty International", analysis.Institution, analysis.Other},
	} {
		e, ok := by[c.phrase]
		if !ok || e.Kind != c.kind || e.Actor != c.actor {
			t.Errorf("%q: found %v, kind %v, actor %q; want kind %v, actor %q", c.phrase, ok, e.Kind, e.Actor, c.kind, c.actor)
		}
	}
	for _, wrong := range []string{"Russian defence ministry", "Syrian government", "us", "west", "Rand"} {
		if e, ok := by[wrong]; ok && e.Kind != analysis.PersonName {
			t.Errorf("%q must be no name of a party, but is one of %s: the words of it are found one by one", wrong, e.Actor)
		}
	}
}

// TestMediaRelay holds that a medium is marked as one whether it has an actor or none.
func TestMediaRelay(t *testing.T) {
	_, by := bodyLexicon(t)
	for _, p := range []string{"Xinhua", "KCNA", "IRNA", "Global Times", "Reuters", "AFP", "BBC", "Interfax", "Yonhap"} {
		if by[p].Party != Medium {
			t.Errorf("%q is no medium", p)
		}
	}
	for _, p := range []string{"Pentagon", "Knesset", "Chatham House"} {
		if by[p].Party == Medium {
			t.Errorf("%q is a medium", p)
		}
	}
}

func TestRolesByParty(t *testing.T) {
	_, by := bodyLexicon(t)
	for party, roles := range map[Party]string{
		Official:   "spokesman|foreign minister|defense minister|ministry of foreign affairs|secretary of state|army chief|officials|authorities|chief executive|executive director|national security advisor|UN expert",
		Opposition: "opposition leader|rebels|separatist leader|militants|shadow foreign secretary|dissident",
		Nobody:     "analyst|experts|professor|residents|aid worker|journalist|witnesses|protesters|chief executive officer|rights group|families",
		Former:     "ex-president|ex-officials",
		Medium:     "news agency|state television|newspaper|media",
	} {
		for _, r := range strings.Split(roles, "|") {
			e, ok := by[r]
			if !ok || e.Kind != analysis.RoleNoun || e.Party != party {
				t.Errorf("role %q: found %v, party %v, want %v", r, ok, e.Party, party)
			}
		}
	}
	// Words that stand before the office of somebody who does speak for a party must not be roles of nobody.
	for _, r := range []string{"local", "executive", "fellow", "union", "veteran", "state", "Republican", "Democrats"} {
		if e, ok := by[r]; ok && e.Kind == analysis.RoleNoun {
			t.Errorf("%q is a role, but stands as an adjective before others", r)
		}
	}
}

func TestRolesByNumberAndGender(t *testing.T) {
	_, by := bodyLexicon(t)
	for _, r := range []string{"officials", "foreign ministers", "spokesmen", "authorities", "residents", "rebels", "troops", "attorneys general"} {
		if !by[r].Plural {
			t.Errorf("%q is not marked as plural", r)
		}
	}
	for _, r := range []string{"official", "parliament", "general staff", "junta"} {
		if by[r].Plural {
			t.Errorf("%q is marked as plural", r)
		}
	}
	for r, want := range map[string]byte{"spokesman": 'm', "foreign ministry spokeswoman": 'f', "king": 'm', "congresswoman": 'f', "spokesperson": 0, "ambassador": 0} {
		if got := by[r].Gender; got != want {
			t.Errorf("gender of %q is %q, want %q", r, got, want)
		}
	}
}

// TestRolesTellNoStateOfTheirOwn holds that roles of which several states have one have no actor: it
// would go before the person who holds the office.
func TestRolesTellNoStateOfTheirOwn(t *testing.T) {
	_, by := bodyLexicon(t)
	for _, r := range []string{"supreme leader", "secretary of state", "secretary-general", "national security adviser", "joint chiefs of staff", "foreign secretary"} {
		if got := by[r].Actor; got != "" {
			t.Errorf("%q has the actor %s", r, got)
		}
	}
	for r, want := range map[string]string{"pope": "VAT", "UN experts": "UN", "OSCE monitors": "OSCE"} {
		if got := by[r].Actor; got != want {
			t.Errorf("%q has the actor %q, want %s", r, got, want)
		}
	}
}

// TestPartiesByTurns holds that a party with a code of governments.tsv has a term for each time in which it governs or opposes.
func TestPartiesByTurns(t *testing.T) {
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		phrase string
		month  int
		actor  string
	}{
		{"Likud", 202201, "ISROPP"}, {"Likud", 202301, "ISR"}, {"Kuomintang", 201001, "TWN"}, {"Kuomintang", 202001, "TWNOPP"},
		{"Labour Party", 202401, "GBROPP"}, {"Labour Party", 202408, "GBR"}, {"the Republican Party", 201801, ""}, {"Republican Party", 201801, "USA"},
	} {
		got := ""
		for _, e := range set.Actors.Entries {
			if e.Phrase == c.phrase && e.Kind == analysis.Institution && e.From <= c.month && (e.Until == 0 || c.month < e.Until) {
				got = e.Actor
			}
		}
		if got != c.actor {
			t.Errorf("%s in %d: %q, want %q", c.phrase, c.month, got, c.actor)
		}
	}
}
