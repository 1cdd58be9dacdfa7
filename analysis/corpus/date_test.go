package corpus

import (
	"strings"
	"testing"
	"time"

	"detente/analysis"
)

func told(d analysis.Date, ok bool) string {
	if !ok {
		return ""
	}
	return d.String()
}

func TestDatesOfRecords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2022-01-11", "2022-01-11"}, {"2022-01-11T19:51:00Z", "2022-01-11"}, {"2022-01-11T23:51:00-05:00", "2022-01-11"},
		{"20220111", "2022-01-11"}, {"20220111T195100Z", "2022-01-11"}, {"1641930660", "2022-01-11"}, {"1641930660000", "2022-01-11"},
		{"Tue, 11 Jan 2022 19:51:00 +0000", "2022-01-11"}, {"January 11, 2022", "2022-01-11"}, {"11th of January 2022", "2022-01-11"},
		{"11.01.2022", "2022-01-11"}, {"13/01/2022", "2022-01-13"}, {"01/13/2022", "2022-01-13"}, {"2022/01/11", "2022-01-11"},
		{"January 2022", "2022-01"}, {"2022-01", "2022-01"}, {"2022", "2022"},
		{"03/04/2022", ""}, {"2022-02-30", ""}, {"yesterday", ""}, {"", ""}, {"0000-00-00", ""}, {"12345", ""},
	} {
		if got := told(metaDate(c.in)); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestDateInFrontOfText(t *testing.T) {
	for _, c := range []struct{ in, want, rest string }{
		{" date 2021-12-03 Oslo warned.", "2021-12-03", "Oslo warned."},
		{"Date: 2021-12-03\nOslo warned.", "2021-12-03", "Oslo warned."},
		{"date 2021-13-03 Oslo warned.", "", "date 2021-13-03 Oslo warned."},
		{"dated 2021-12-03 Oslo warned.", "", "dated 2021-12-03 Oslo warned."},
		{"date 2021-12-031 Oslo", "", "date 2021-12-031 Oslo"},
		{"A date 2021-12-03 it was.", "", "A date 2021-12-03 it was."},
	} {
		d, rest, ok := headerDate(c.in)
		if got := told(d, ok); got != c.want || strings.TrimSpace(rest) != c.rest {
			t.Errorf("%q is %q with %q, want %q with %q", c.in, got, rest, c.want, c.rest)
		}
	}
}

func TestBylines(t *testing.T) {
	for _, c := range []struct {
		in, want string
		rank     int
	}{
		{"Tuesday 11 January 2022 19:51 GMT", "2022-01-11", 2},
		{"By Ola Nordmann, Jan 5, 2022", "2022-01-05", 2},
		{"Published January 5, 2022 at 8:40 AM EST", "2022-01-05", 3},
		{"Updated: 5 Jan 2022", "2022-01-05", 1},
		{"Copyright 5 January 2022", "", 0},
		{"Oslo said that it had signed the treaty on 5 January 2022 in Bern.", "", 0},
		{"The treaties of 5 January 2022, 6 February 2023 and 7 March 2024", "", 0},
		{"Ola Nordmann", "", 0},
	} {
		d, rank := lineDate(c.in)
		if got := told(d, rank > 0); got != c.want || rank != c.rank {
			t.Errorf("%q is %q of rank %d, want %q of rank %d", c.in, got, rank, c.want, c.rank)
		}
	}
}

// Where several lines bear a date, the byline is the one at the head of the article.
func TestBylineAmongDates(t *testing.T) {
	prose := strings.Repeat("Oslo warned Bern on Friday that its ships would stay where they were.\n", 5)
	menu := "Wednesday, April 16, 2025\n" + strings.Repeat("News\nWorld\nSport\n", 4)
	for _, c := range []struct{ name, in, want string }{
		{"day of fetching above the menu", menu + "Ships stay where they were, Oslo says\nFebruary 11, 2025\n" + prose, "2025-02-11"},
		{"published before updated", "Updated 12 Feb 2025\nPublished 11 Feb 2025\n" + prose, "2025-02-11"},
		{"updated alone", "Updated 12 Feb 2025\n" + prose, "2025-02-12"},
		{"chronology within the article", prose + "5 January 2022\n" + prose + "6 February 2022\n" + prose, ""},
		{"behind the article", prose + "Published 11 Feb 2025\n", "2025-02-11"},
		{"day, date and time far behind the article's beginning", prose + "Read more The bank in maps Tuesday 11 February 2025 19:51 GMT\n" + strings.Repeat("Have your say\n", 4), "2025-02-11"},
		{"day and date without a time", prose + "Read more The bank on Tuesday 11 February 2025\n" + strings.Repeat("Have your say\n", 4), ""},
		{"other articles below", menu[len("Wednesday, April 16, 2025\n"):] + prose + strings.Repeat("Sport\n", 8) + "Who owns the bank?\n13 May 2024\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var d dating
			clean(c.in, &d)
			got := ""
			if len(d.dates) > 0 {
				got = d.dates[0].String()
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestDatesOfAddressesAndFiles(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://harbourpost.example/2022/01/11/ships.html", "2022-01-11"},
		{"https://harbourpost.example/world/2022/jan/11/ships", "2022-01-11"},
		{"https://harbourpost.example/ships-2022-01-11?on=2020-01-01", "2022-01-11"},
		{"https://harbourpost.example/20220111/ships", "2022-01-11"},
		{"https://harbourpost.example/2022/01/ships", "2022-01"},
		{"https://harbourpost.example/12345678/ships", ""},
		{"https://2022-01-11.example", ""},
	} {
		if got := told(urlDate(c.in)); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
	for _, c := range []struct{ in, want string }{
		{"2021-12-03-ships.txt", "2021-12-03"}, {"ships_20211203.html", "2021-12-03"}, {"a/2021_12_03.txt", "2021-12-03"},
		{"page-1017.txt", ""}, {"000_d49b284d49794db4.txt", ""}, {"2021-12-03/ships.txt", ""},
	} {
		if got := told(fileDate(c.in)); got != c.want {
			t.Errorf("%q is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestDateOfDocument(t *testing.T) {
	day := func(s string, b analysis.Basis) analysis.Date {
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return analysis.DateOf(at, analysis.Day, b)
	}
	month := analysis.Date{Year: 2022, Month: 1, Precision: analysis.Month, Basis: analysis.BasisURL}
	today := day("2022-06-01", "").Time()
	for _, c := range []struct {
		name  string
		dates []analysis.Date
		o     Options
		want  string
		flags string
	}{
		{"none", nil, Options{}, "", ""},
		{"assumed", nil, Options{AssumeDate: day("2022-03-01", "")}, "2022-03-01 assumed", ""},
		{"assumed only where there is none", []analysis.Date{month}, Options{AssumeDate: day("2022-03-01", "")}, "2022-01 url", ""},
		{"first is trusted", []analysis.Date{day("2022-01-11", analysis.BasisMetadata), day("2022-01-12", analysis.BasisByline)}, Options{}, "2022-01-11 metadata", ""},
		{"contradiction", []analysis.Date{day("2022-01-11", analysis.BasisMetadata), day("2021-12-12", analysis.BasisByline)}, Options{}, "2022-01-11 metadata", "dates contradict: 2022-01-11 (metadata), 2021-12-12 (byline)"},
		{"told more exactly", []analysis.Date{month, day("2022-01-12", analysis.BasisFileName)}, Options{}, "2022-01-12 filename", ""},
		{"future date is passed over", []analysis.Date{day("2023-01-11", analysis.BasisMetadata), day("2022-01-12", analysis.BasisByline)}, Options{Today: today}, "2022-01-12 byline", "date 2023-01-11 (metadata) lies in the future and is not used"},
		{"future date alone", []analysis.Date{day("2023-01-11", analysis.BasisMetadata)}, Options{Today: today}, "", "date 2023-01-11 (metadata) lies in the future and is not used"},
		{"sidecar is taken at its word", []analysis.Date{day("2023-01-11", analysis.BasisSidecar)}, Options{Today: today}, "2023-01-11 sidecar", "date 2023-01-11 (sidecar) lies in the future"},
		{"tomorrow is another zone", []analysis.Date{day("2022-06-02", analysis.BasisMetadata)}, Options{Today: today}, "2022-06-02 metadata", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &analysis.Document{}
			(&dating{c.dates}).settle(d, &c.o)
			got := strings.TrimSpace(d.Published.String() + " " + string(d.Published.Basis))
			if got != c.want || strings.Join(d.Flags, "; ") != c.flags {
				t.Errorf("%q with flags %q, want %q with %q", got, d.Flags, c.want, c.flags)
			}
		})
	}
}
