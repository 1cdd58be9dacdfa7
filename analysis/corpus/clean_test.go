package corpus

import (
	"strings"
	"testing"

	"detente/analysis"
)

// said writes paragraphs with a mark before headings (#) and captions (>), joined by bars.
func said(p []paragraph) string {
	out := make([]string, len(p))
	for i, x := range p {
		out[i] = map[analysis.ParagraphKind]string{analysis.Heading: "#", analysis.Caption: ">"}[x.kind] + x.text
	}
	return strings.Join(out, "|")
}

// Each notice is cut from between two sentences, and a sentence of an article that looks like it stays.
func TestNoticesAreCut(t *testing.T) {
	const before, after = "Oslo warned Bern on Friday that its ships would stay.", "Bern said on Saturday that it would send an envoy."
	for _, c := range []struct{ name, cut, kept string }{
		{"cookies", "This site uses cookies to work better.", "The minister ate two cookies and left for the talks."},
		{"donation", "Please consider donating to our newsroom today.", "Norway will donate four ships to the coast guard."},
		{"newsletter", "Sign up for our newsletter and get the news in your inbox.", "The party’s newsletter called the minister a traitor."},
		{"registration", "Thank you for registering, please refresh the page.", "Voters must register before May, the ministry said."},
		{"share buttons", "Share this article", "Both want their share of the fish, he wrote."},
		{"script", "Please enable JavaScript to see the comments.", "He had no comment on the script of the film."},
		{"links", "Read more: Who owns the bank?", "He had read more of the treaty than his minister."},
		{"agency's signature", "Reporting by Ola Nordmann, editing by Kari Holt.", "Editing by hand, the two envoys changed nine words of it."},
		{"quoted appeal is somebody's words", "Donate now to keep our journalism alive.", "“Please donate to the victims,” the queen said."},
		{"teaser", "Other Topics of Interest Bern’s PM: Ships Won't Leave the Harbour Holt said that it would rain, adding that “the ships stay.”", "Other topics of interest to both sides were fish and ships."},
		{"rights", "Copyright © 2022 The Harbour Post. All rights reserved.", "All the rights of the islanders were kept, Oslo said."},
		{"share on a network", "Click to share on Facebook", "The minister shared the letter on Facebook."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, want := said(clean(before+"\n\n"+c.cut+"\n\n"+after, &dating{})), before+"|"+after; got != want {
				t.Errorf("%q is not cut: %s", c.cut, got)
			}
			if got, want := said(clean(before+"\n\n"+c.kept+"\n\n"+after, &dating{})), before+"|"+c.kept+"|"+after; got != want {
				t.Errorf("%q is not kept: %s", c.kept, got)
			}
			inline := before + " " + c.kept + " " + after
			if got := said(clean(inline, &dating{})); got != inline {
				t.Errorf("within a paragraph, %q is not kept: %s", c.kept, got)
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"glued sentences", "Oslo warned Bern.Bern agreed.", "Oslo warned Bern.|Bern agreed."},
		{"glued behind a quotation", "“We agree.”Bern was silent.", "“We agree.”|Bern was silent."},
		{"straight mark that opens the next sentence", "Oslo warned Bern.\"We agree. We stay.\"Bern was silent.", "Oslo warned Bern.|\"We agree. We stay.\"|Bern was silent."},
		{"straight mark that opens each paragraph", "\"Oslo will stay,\" Bern said. \"Oslo is late.\"We agree. We stay.\"Oslo was silent.", "\"Oslo will stay,\" Bern said. \"Oslo is late.|\"We agree. We stay.\"|Oslo was silent."},
		{"straight mark that closes", "\"Oslo will stay,\" Bern said. \"Oslo is late.\"It agreed. It stays.", "\"Oslo will stay,\" Bern said. \"Oslo is late.\"|It agreed. It stays."},
		{"two straight marks", "\"We agree.\"\"We stay,\" Bern said.", "\"We agree.\"|\"We stay,\" Bern said."},
		{"initials are not glue", "J.P. Morton of the U.S. Senate agreed.", "J.P. Morton of the U.S. Senate agreed."},
		{"address is not glue", "It stood on www.harbourpost.example/News.Today for a day.", "It stood on www.harbourpost.example/News.Today for a day."},
		{"credit", "Oslo warned Bern. The minister in Oslo. (Ola Nordmann/AFP) Bern agreed.", "Oslo warned Bern.|>The minister in Oslo. (Ola Nordmann/AFP)|Bern agreed."},
		{"credit of an agency that no list has", "Oslo warned Bern.A ship leaves Bergen.(Ola Nordmann/NTB)Bern agreed.", "Oslo warned Bern.|>A ship leaves Bergen.(Ola Nordmann/NTB)|Bern agreed."},
		{"bracket with a slash stays", "Oslo warned the coast guard (Oslo/Bern) and the navy.", "Oslo warned the coast guard (Oslo/Bern) and the navy."},
		{"agency as a speaker stays", "Oslo warned Bern, the AFP reported via its desk in Bern.", "Oslo warned Bern, the AFP reported via its desk in Bern."},
		{"label of a picture", "open image in gallery\nThe minister (left) in Oslo (Press Office) The EU stated that it agreed.", ">The minister (left) in Oslo (Press Office)|The EU stated that it agreed."},
		{"link in capitals glued between", "Oslo warned Bern.BERN SENDS FOUR SHIPS TO THE NORTH: LIVE UPDATESAn envoy left on Friday.", "Oslo warned Bern.|#BERN SENDS FOUR SHIPS TO THE NORTH: LIVE UPDATES|An envoy left on Friday."},
		{"link in capitals behind a credit", "Oslo warned Bern.\n\nA ship leaves Bergen. (Ola Nordmann/NTB)NORWAY SENDS FOUR SHIPSBern agreed.", "Oslo warned Bern.|#A ship leaves Bergen. (Ola Nordmann/NTB)|#NORWAY SENDS FOUR SHIPS|Bern agreed."},
		{"link in capitals before a quotation", "“We agree,” Oslo said.KARI HOLT MEETS THE ENVOY OF BERN\"Bern is late,\" it added.", "“We agree,” Oslo said.|#KARI HOLT MEETS THE ENVOY OF BERN|\"Bern is late,\" it added."},
		{"words in capitals that somebody wrote", "The minister wrote: \"NEVER EVER THREATEN NORWAY AGAIN, OR YOU WILL SEE WHAT FOLLOWS!\" Bern agreed.", "The minister wrote: \"NEVER EVER THREATEN NORWAY AGAIN, OR YOU WILL SEE WHAT FOLLOWS!\" Bern agreed."},
		{"dateline in capitals", "NEW YORK, UNITED NATIONS (NTB) — The envoy left on Friday, as the UN, NATO, OSCE, EU and IMF said.", "NEW YORK, UNITED NATIONS (NTB) — The envoy left on Friday, as the UN, NATO, OSCE, EU and IMF said."},
		{"space lost before a name", "Oslo said thatBern would pay, Defence MinisterOla Holt told theNorwegian press at Oslo'sHarbour Hall in Bergen'sharbour.", "Oslo said that Bern would pay, Defence Minister Ola Holt told the Norwegian press at Oslo's Harbour Hall in Bergen's harbour."},
		{"space lost behind a name", "Oslo said thatBern would pay. The envoy of Bern was late, and to Bern it was told. Bernreportedly agreed, and Bern'soffice too.", "Oslo said that Bern would pay. The envoy of Bern was late, and to Bern it was told. Bern reportedly agreed, and Bern's office too."},
		{"space lost between names", "Oslo said thatBern would pay. The envoy of Bern was late, and to Bern it was told by Holt. The minister saidBern was glad, and so was HoltBern's envoy.", "Oslo said that Bern would pay. The envoy of Bern was late, and to Bern it was told by Holt. The minister said Bern was glad, and so was Holt Bern's envoy."},
		{"names of two words", "Oslo said thatBern would pay. The envoy of Bern was late, and to Bern it was told. The eBern of NordBern agreed.", "Oslo said that Bern would pay. The envoy of Bern was late, and to Bern it was told. The eBern of NordBern agreed."},
		{"names that end like words", "Oslo said thatBern would pay the Wests, and the West and the Pakistan office met in the West of Pakistan. Weston and the Pakistanis agreed. Weston slept.", "Oslo said that Bern would pay the Wests, and the West and the Pakistan office met in the West of Pakistan. Weston and the Pakistanis agreed. Weston slept."},
		{"no space lost elsewhere", "The envoy of Bern was late, and to Bern it was told. Bernand Oslo agreed.", "The envoy of Bern was late, and to Bern it was told. Bernand Oslo agreed."},
		{"title of a link", "Oslo warned Bern. Ola Nordmann/Pool Related article Oslo says it will send ships The envoy left on Friday.", "Oslo warned Bern.|>Ola Nordmann/Pool|#Oslo says it will send ships|The envoy left on Friday."},
		{"title of a link before a quotation", "Oslo warned Bern. CNN Related article ‘It is a lie:’ Oslo says that Bern breaks its word “We do not lie,” Bern said.", "Oslo warned Bern.|>CNN|#‘It is a lie:’ Oslo says that Bern breaks its word|“We do not lie,” Bern said."},
		{"title of a link before a name", "Oslo warned Bern. CNN Related article Oslo lifts the number of ships to ninety Prime Minister Kari Holt said on Friday that Bern agreed.", "Oslo warned Bern.|>CNN|#Oslo lifts the number of ships to ninety|Prime Minister Kari Holt said on Friday that Bern agreed."},
		{"title of a link that tells who says so", "Oslo warned Bern. CNN Related article Oslo sends ninety ships, Bern says Kari Holt said on Friday that Bern agreed.", "Oslo warned Bern.|>CNN|#Oslo sends ninety ships, Bern says|Kari Holt said on Friday that Bern agreed."},
		{"title of a link that says more", "Oslo warned Bern. CNN Related article Oslo in the north says Bern is late The envoy left.", "Oslo warned Bern.|>CNN|#Oslo in the north says Bern is late|The envoy left."},
		{"title of a link before it's", "Oslo warned Bern. CNN Related article Oslo sends ninety ships to Bern It’s late for that.", "Oslo warned Bern.|>CNN|#Oslo sends ninety ships to Bern|It’s late for that."},
		{"title of a link that is a question", "Oslo warned Bern. CNN Related video Why do the ships stay in port? Kari Holt said that Bern agreed.", "Oslo warned Bern.|>CNN|#Why do the ships stay in port?|Kari Holt said that Bern agreed."},
		{"title to read more of", "Oslo warned Bern. READ MORE: Why Oslo looks north again The envoy left on Friday.", "Oslo warned Bern.|#Why Oslo looks north again|The envoy left on Friday."},
		{"article that is related", "Oslo warned Bern in a related article. The Related article of the treaty says that Bern agreed.", "Oslo warned Bern in a related article. The Related article of the treaty says that Bern agreed."},
		{"bracket without a label stays", "The minister (left) of the EU (European Union) The EU stated that it agreed.", "The minister (left) of the EU (European Union) The EU stated that it agreed."},
		{"line that announces", "In a letter to the paper Oslo denied the charge:\n\nIt was never true.", "In a letter to the paper Oslo denied the charge:|It was never true."},
		{"short line with a verb of speaking", "The minister added:\n\nIt was never true.", "The minister added:|It was never true."},
		{"short line with a colon", "What Oslo denied:\n\nIt was never true.", "#What Oslo denied:|It was never true."},
		{"caption repeated", "A ship leaves Bergen.\n\nOslo warned Bern.\n\nA ship leaves Bergen.", "A ship leaves Bergen.|Oslo warned Bern."},
		{"standfirst repeated at the head of a paragraph", "Oslo warned Bern.\n\nOslo warned Bern. Bern agreed.", "Oslo warned Bern. Bern agreed."},
		{"paragraph broken within a sentence", "“We will do what must be done,” he said, without going\n\ninto detail.", "“We will do what must be done,” he said, without going into detail."},
		{"crosshead", "Oslo warned Bern.\n\nA quarrel over fish\n\nBern agreed.", "Oslo warned Bern.|#A quarrel over fish|Bern agreed."},
		{"quotation without a stop is no heading", "“We will not leave”\n\nBern agreed.", "“We will not leave”|Bern agreed."},
		{"soft hyphen", "The mi\u00adnis\u00adter agreed.", "The minister agreed."},
		{"soft hyphen at the end of a line", "The minis\u00ad\nter agreed.", "The minister agreed."},
		{"non-breaking and thin spaces", "Oslo\u00a0warned\u202fBern.", "Oslo warned Bern."},
		{"zero-width space", "Oslo\u200b warned Bern.", "Oslo warned Bern."},
		{"ligature", "Oslo’s ﬁnal oﬀer stood.", "Oslo’s final offer stood."},
		{"entities", "Oslo &amp; Bern agreed &#8212; at last.", "Oslo & Bern agreed — at last."},
		{"old Mac line ends", "Oslo warned Bern.\r\rBern agreed.", "Oslo warned Bern.|Bern agreed."},
		{"word glued to the next sentence", "Oslo would stay, the minister saidThe envoy left on Friday.", "Oslo would stay, the minister said|The envoy left on Friday."},
		{"names with a capital within", "The eBay office and McDonald of LinkedIn wrote in iTheory that deVries and O’The agreed.", "The eBay office and McDonald of LinkedIn wrote in iTheory that deVries and O’The agreed."},
		{"caption in running text", "Oslo warned Bern. This file photo shows a ship at sea in May. Bern agreed.", "Oslo warned Bern.|>This file photo shows a ship at sea in May.|Bern agreed."},
		{"caption of a handout", "Oslo warned Bern. In this undated handout photo, a ship leaves", "Oslo warned Bern.|>In this undated handout photo, a ship leaves"},
		{"a picture that the article tells of", "A photo released by the ministry showed the ship. This image of calm, Bern said, is false.", "A photo released by the ministry showed the ship. This image of calm, Bern said, is false."},
		{"pictured", "Oslo warned Bern.\n\nThe minister (pictured) said that Oslo would stay\n\nBern agreed.", "Oslo warned Bern.|>The minister (pictured) said that Oslo would stay|Bern agreed."},
		{"pictured in a sentence", "The ministers were pictured above the harbour and said that they agreed.", "The ministers were pictured above the harbour and said that they agreed."},
		{"slides and videos", "Oslo warned Bern.\n\nSlideshow (4 images)\n\nJUST WATCHED Ships at sea Replay More Videos ...\n\nBern agreed.", "Oslo warned Bern.|Bern agreed."},
		{"label within a paragraph", "Oslo warned Bern. Story continues below advertisement Bern agreed.", "Oslo warned Bern.|Bern agreed."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := raw{form: formText}
			if got := said(r.read(&analysis.Document{}, c.in, &Options{}, &dating{})); got != c.want {
				t.Errorf("%q gives\n%s, want\n%s", c.in, got, c.want)
			}
		})
	}
}

func TestWrappedLines(t *testing.T) {
	long := strings.Repeat("Oslo warned Bern that its ships would stay where they were. ", 3)
	for _, c := range []struct {
		name, in string
		want     int // paragraphs
	}{
		{"filled lines are one paragraph", "Oslo warned Bern on Friday that its ships\nwould stay where they were, and that no\nother navy had a right to ask them to go\nanywhere else.", 1},
		{"indentation begins a paragraph", "  Oslo warned Bern on Friday that its ships\nwould stay where they were, and that no\nother navy had a right to ask them to go.\n  Bern said on Saturday that it would send\nan envoy to the talks that both had asked\nfor.", 2},
		{"short line ends a paragraph", "Oslo warned Bern on Friday that its ships\nwould stay where they were, and no other\nhad a right.\nBern said on Saturday that it would send\nan envoy to the talks that both had asked\nfor.", 2},
		{"one paragraph a line", long + "\n" + long + "\n" + long, 3},
		{"short sentences a line", "Oslo warned Bern.\nBern agreed.\nBoth were glad of it.\nThe ships came home.", 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			if p := joinWrapped(lines(c.in)); len(p) != c.want {
				t.Errorf("%d paragraphs, want %d: %s", len(p), c.want, said(p))
			}
		})
	}
}

func TestCutLines(t *testing.T) {
	cut := "Oslo warned Bern on\nFriday that its ships would stay where they all\nwere, and that no other navy had a right to\nask them to go anywhere else. Bern answered on the same day that the\nships would have to leave if they wanted to buy any of the grain in\nthe port of Genoa, and that it would ask the envoy of\nNorland for help. He said the matter was none of theirs at all and that\nthe talks should wait.\nAt Home And Abroad\nThe talks were put off."
	for _, c := range []struct {
		name, in string
		want     int // paragraphs
	}{
		{"cut at a width and in part joined", strings.Repeat("The ships of Oslo came home in June after a long time at sea, which was told in a letter. ", 3) + cut, 3},
		{"a line apart", "Oslo warned Bern on the Friday before last of\nthe end of the talks, and both were sorry.\n\nOslo and Bern and others at the talks of June\n\nBern agreed to it.", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			if p := joinBroken(lines(c.in)); len(p) != c.want {
				t.Errorf("%d paragraphs, want %d: %s", len(p), c.want, said(p))
			}
		})
	}
}

func TestMojibakeIsRepaired(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"apostrophe", "Osloâ€™s", "Oslo’s"},
		{"accent", "cafÃ©", "café"},
		{"dash and quotation marks", "â€œYesâ€\u009d â€” no", "“Yes” — no"},
		{"twice", "Osloâ€™s ships, Osloâ\u0080\u0099s grain, OsloÃ¢â‚¬â„¢s harbour and cafÃƒÂ©", "Oslo’s ships, Oslo’s grain, Oslo’s harbour and café"},
		{"non-breaking space", "OsloÂ\u00a0warned", "Oslo\u00a0warned"},
		{"true letter stays", "SÃO PAULO, Âge", "SÃO PAULO, Âge"},
		{"sound text stays", "Oslo’s café — “yes”", "Oslo’s café — “yes”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := repair(c.in); got != c.want {
				t.Errorf("%q gives %q, want %q", c.in, got, c.want)
			}
		})
	}
}
