package lexicons

import (
	"strings"
	"testing"

	"detente/analysis"
)

// TestTermsOfOffice holds for whom somebody speaks in a month; "" for nobody any more.
func TestTermsOfOffice(t *testing.T) {
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		month int
		actor string
	}{
		{"Condoleezza Rice", 200306, "USA"},
		{"Ariel Sharon", 200208, "ISR"},
		{"Yasser Arafat", 200208, "PSE"},
		{"Saddam Hussein", 200302, "IRQ"},
		{"Saddam Hussein", 200501, ""},
		{"Pervez Musharraf", 200706, "PAK"},
		{"Muammar Gaddafi", 201105, "LBY"},
		{"Muammar Gaddafi", 201206, ""},
		{"Kim Jong Il", 200910, "PRK"},
		{"Kofi Annan", 200301, "UN"},
		{"Viktor Yushchenko", 200606, "UKR"},
		{"Staffan de Mistura", 201605, "UN"},
		{"Geir Pedersen", 202306, "UN"},
		{"Kurt Volker", 201801, "USA"},
		{"Keith Kellogg", 202506, "USA"},
		{"Sergei Lavrov", 201404, "RUS"},
		{"Vladimir Putin", 200305, "RUS"},
		{"Benjamin Netanyahu", 199708, "ISR"},
		{"Slobodan Milosevic", 199903, "SRB"},
		{"Viktor Chernomyrdin", 199606, "RUS"},
		{"Viktor Chernomyrdin", 199907, ""},
		{"Foday Sankoh", 199905, "RUF"},
		{"Afonso Dhlakama", 200110, "RENAMO"},
		{"John McCain", 200403, "USA"},
		{"John McCain", 199903, "USAOPP"},
	} {
		got := ""
		for k := range set.Actors.Entries {
			e := &set.Actors.Entries[k]
			if e.Kind == analysis.PersonName && e.Name == tt.name && (e.From == 0 || e.From <= tt.month) && (e.Until == 0 || tt.month <= e.Until) {
				got = e.Actor
			}
		}
		if got != tt.actor {
			t.Errorf("%s in %d speaks for %q, want %q", tt.name, tt.month, got, tt.actor)
		}
	}
}

// TestEnvoysForCountries holds that nobody who deals with a country speaks for it.
func TestEnvoysForCountries(t *testing.T) {
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	state := map[string]string{}
	for _, e := range set.Actors.Entries {
		if e.Kind == analysis.StateName {
			state[e.Phrase] = e.Actor
		}
	}
	checked := 0
	for _, e := range set.Actors.Entries {
		if e.Kind != analysis.PersonName {
			continue
		}
		for _, office := range [...]string{"envoy for ", "representative for ", "coordinator for ", "ambassador to "} {
			_, country, ok := strings.Cut(e.Role, office)
			if id := state[strings.TrimPrefix(country, "the ")]; ok && id != "" {
				if checked++; e.Actor == id {
					t.Errorf("%s, %s, speaks for %s", e.Name, e.Role, id)
				}
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d envoys checked", checked)
	}
}
