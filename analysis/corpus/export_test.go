package corpus

import (
	"strings"
	"testing"
)

// Heads of exports as the archives write them: what is left of each article is its own text.
func TestExportHeads(t *testing.T) {
	const said = "\"We will close the strait,\" Foreign Minister Kari Lund of Norway told reporters on Tuesday."
	for _, c := range []struct{ name, head, title, outlet string }{
		{"factiva", "Norway warns Sweden over strait\nBy Ann Holm\n512 words\n11 January 2022\n09:15\nThe Harbour Post\nHPST\nEnglish\n(c) 2022 Harbour Media Ltd.\n", "Norway warns Sweden over strait", "The Harbour Post"},
		{"factiva, long source code", "Norway warns Sweden over strait\n1,024 words\n11 January 2022\nThe Harbour Post Online\nHARBOURPOSTONLINE\nEnglish\nCopyright 2022 Harbour Media Ltd. All Rights Reserved.\n", "Norway warns Sweden over strait", "The Harbour Post Online"},
		{"factiva, edition and page", "World\nNorway warns Sweden over strait\n512 words\n11 January 2022\nThe Harbour Post\nHPST\nFirst; National\nPage A12\nVolume 17; Number 3\nEnglish\n© 2022 Harbour Media Ltd.\n", "Norway warns Sweden over strait", "The Harbour Post"},
		{"factiva, no language", "Norway warns Sweden over strait\n512 words\n11 January 2022\nThe Harbour Post\nHPST\n", "Norway warns Sweden over strait", "The Harbour Post"},
		{"nexis", "Norway warns Sweden over strait\n\nThe Harbour Post (Oslo)\n\nJanuary 11, 2022 Tuesday\n\nCopyright 2022 Harbour Media Ltd. All Rights Reserved\n\nSection: WORLD; Pg. 4\n\nLength: 512 words\n\nByline: Ann Holm\n\nBody\n\n", "Norway warns Sweden over strait", "The Harbour Post (Oslo)"},
		{"nexis, labels", "1 of 1 DOCUMENTS\n\nThe Harbour Post\n\nJanuary 11, 2022 Tuesday\nFirst Edition\n\nHEADLINE: Norway warns Sweden\nover strait\n\nBYLINE: By ANN HOLM\n\nSECTION: World; Pg. A4\n\nLENGTH: 512 words\n\nDATELINE: OSLO\n\nBODY:\n\n", "Norway warns Sweden over strait", "The Harbour Post"},
	} {
		end := "\nDocument HPST000020220111ei1b0012x\n"
		if strings.HasPrefix(c.name, "nexis") {
			end = "\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date: January 11, 2022\n\nEnd of Document\n"
		}
		t.Run(c.name, func(t *testing.T) {
			items := walk(t, Options{Stdin: strings.NewReader(c.head + said + "\n\nSweden declined to comment.\n" + end)}, "-")
			if len(items) != 1 || items[0].Document == nil {
				t.Fatalf("got %s", brief(items))
			}
			d := items[0].Document
			if want := said + "\n\nSweden declined to comment."; d.Text != want {
				t.Errorf("text %q, want %q", d.Text, want)
			}
			if d.Title != c.title || d.Outlet != c.outlet || d.Published.String() != "2022-01-11" {
				t.Errorf("title %q, outlet %q, date %s", d.Title, d.Outlet, d.Published)
			}
		})
	}
}

// A short first line of an article is none of its head where no language follows.
func TestExportWithoutHeadLines(t *testing.T) {
	items := walk(t, Options{Stdin: strings.NewReader("Strait\n12 words\n11 January 2022\nThe Harbour Post\nNorway warned Sweden that it would close the strait.\nSweden did not answer.\nDocument HPST000020220111ei1b0012x\n")}, "-")
	if len(items) != 1 || items[0].Document == nil || !strings.HasPrefix(items[0].Document.Text, "Norway warned Sweden") {
		t.Errorf("got %s", brief(items))
	}
}
