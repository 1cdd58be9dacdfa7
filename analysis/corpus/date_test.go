package corpus

import (
	"fmt"
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
			(&dating{dates: c.dates}).settle(d, &c.o)
			got := strings.TrimSpace(d.Published.String() + " " + string(d.Published.Basis))
			if got != c.want || strings.Join(d.Flags, "; ") != c.flags {
				t.Errorf("%q with flags %q, want %q with %q", got, d.Flags, c.want, c.flags)
			}
		})
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"KYIV, Jan 11 (Reuters) - The council met.", "0000-01-11"},
		{"KYIV, Jan. 11, 2022 (AP) — The council met.", "2022-01-11"},
		{"BEIJING, 3 December 2021 — The council met.", "2021-12-03"},
		{"BEIJING, Dec. 3 (Xinhua) -- The council met.", "0000-12-03"},
		{"MOSCOW, December 3. /TASS/. The council met.", "0000-12-03"},
		{"UNITED NATIONS, Friday 3 December (AFP) - The council met.", "0000-12-03"},
		{"GENEVA/MUSCAT, Feb 3 (Reuters) - The council met.", "0000-02-03"},
		{"ST. JOHN'S, 1st March 2022 – The council met.", "2022-03-01"},
		{"Oslo, Norway, Jan 5 (NTB) - The council met.", "0000-01-05"},
		{"Oslo, Jan 5 – The council met.", ""}, // a place, or the beginning of a sentence
		{"(Reuters) - 11 January - The council met.", "0000-01-11"},
		{"OSLO (Reuters) - Jan 11, 2022: The council met.", "2022-01-11"},
		{"KYIV (Reuters) - The council met on Jan 11.", ""},
		{"On Monday, January 11 - the day of the vote - the council met.", ""},
		{"Tuesday, January 11 (local time), the council met.", ""},
		{"OSLO, Smith 11 (Reuters) - The council met.", ""},
		{"OSLO, June 31 (Reuters) - The council met.", ""},
		{"NATO, Jan 11 members at the time, met.", ""},
	} {
		d, ok := datelineDate(c.in)
		if got := fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day); ok && got != c.want || !ok && c.want != "" {
			t.Errorf("%q is %q (%v), want %q", c.in, got, ok, c.want)
		}
	}
}

// The order of the sources: each wins over those behind it.
func TestOrderOfDateSources(t *testing.T) {
	side := &sideRow{date: analysis.Date{Year: 2022, Month: 1, Day: 8, Precision: analysis.Day, Basis: analysis.BasisSidecar}}
	body := "The council met in the harbour and talked about the grain and the ferry until the evening.\n\nIt will meet again in the spring, the mayor said to the people who stood outside."
	for _, c := range []struct {
		name, meta, header, byline, dateline, url, file, want string
		side                                                  *sideRow
	}{
		{"sidecar", "2022-01-09", " date 2022-01-10 ", "Published 11 January 2022", "OSLO, Jan 12 (NTB) - ", "/2022/01/13/", "2022-01-14.txt", "2022-01-08 sidecar", side},
		{"metadata", "2022-01-09", " date 2022-01-10 ", "Published 11 January 2022", "OSLO, Jan 12 (NTB) - ", "/2022/01/13/", "2022-01-14.txt", "2022-01-09 metadata", nil},
		{"header", "", " date 2022-01-10 ", "Published 11 January 2022", "OSLO, Jan 12 (NTB) - ", "/2022/01/13/", "2022-01-14.txt", "2022-01-10 header", nil},
		{"byline", "", "", "Published 11 January 2022", "OSLO, Jan 12 (NTB) - ", "/2022/01/13/", "2022-01-14.txt", "2022-01-11 byline", nil},
		{"dateline", "", "", "", "OSLO, Jan 12 (NTB) - ", "/2022/01/13/", "2022-01-14.txt", "2022-01-12 dateline", nil},
		{"dateline with its year", "", "", "", "OSLO, Jan 12, 2022 (NTB) - ", "", "a.txt", "2022-01-12 dateline", nil},
		{"dateline and a month in the address", "", "", "", "OSLO, Jan 12 (NTB) - ", "/2022/01/", "a.txt", "2022-01-12 dateline", nil},
		{"dateline of last year", "", "", "", "OSLO, Dec 31 (NTB) - ", "", "2022-01-02.txt", "2021-12-31 dateline", nil},
		{"dateline without any year", "", "", "", "OSLO, Jan 12 (NTB) - ", "", "a.txt", "", nil},
		{"url", "", "", "", "", "/2022/01/13/", "2022-01-14.txt", "2022-01-13 url", nil},
		{"file name", "", "", "", "", "", "2022-01-14.txt", "2022-01-14 filename", nil},
		{"none", "", "", "", "", "", "a.txt", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.header + c.byline + "\n\n" + c.dateline + body
			r := &raw{id: c.file, name: c.file, data: []byte(text), fields: fields{date: c.meta, url: "https://post.example" + c.url}, side: c.side}
			i := r.item(&Options{})
			if i.Document == nil {
				t.Fatal(i.Skipped)
			}
			if got := strings.TrimSpace(i.Document.Published.String() + " " + string(i.Document.Published.Basis)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// An article without any other date tells its day by a full date with the day of the week, where its lead speaks of the same one.
func TestDateToldByTheText(t *testing.T) {
	news := "Divers found the ferry early Sunday off the cape, the harbour master said, and a tug is on its way."
	for _, c := range []struct{ name, text, want string }{
		{"a caption", news + "\n\nA tug leaves the harbour on Sunday, Sept. 15, 2024.", "2024-09-15 text"},
		{"the latest", news + "\n\nA tug leaves the harbour with divers on board on Sunday, Sept. 8, 2024.\n\nA tug leaves the harbour on Sunday, Sept. 15, 2024.", "2024-09-15 text"},
		{"a post", news + "\n\nThe ferry is found and all who were on board of it are well, with our thanks to the divers. — Harbour of Vik (@vikharbour) September 15, 2024", "2024-09-15 text"},
		{"a post of another day", news + "\n\nThe ferry sails and all who are on board of it are well, with our thanks to the harbour. — Harbour of Vik (@vikharbour) September 10, 2024", ""},
		{"a caption of another day", news + "\n\nA tug leaves the harbour on Tuesday, Sept. 10, 2024.", ""},
		{"without its day of the week", news + "\n\nA tug leaves the harbour on Sept. 15, 2024.", ""},
		{"a picture of the archive", news + "\n\nA tug leaves the harbour on Sunday, Sept. 15, 2024. (Photo/Ada Lund, File)", ""},
		{"the day of the week in the caption alone", "Divers found the ferry off the cape, the harbour master said, and a tug is on its way.\n\nA tug leaves the harbour on Sunday, Sept. 15, 2024.", ""},
		{"a header", " date 2024-09-16 " + news + "\n\nA tug leaves the harbour on Sunday, Sept. 15, 2024.", "2024-09-16 header"},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := (&raw{id: "a.txt", name: "a.txt", data: []byte(c.text)}).item(&Options{})
			if i.Document == nil {
				t.Fatal(i.Skipped)
			}
			if got := strings.TrimSpace(i.Document.Published.String() + " " + string(i.Document.Published.Basis)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
