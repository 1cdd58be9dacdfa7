package corpus

import (
	"strings"
	"testing"
)

// Pages of kinds that extractors run together: what stands on lines of its own stays there.
func TestLinesOfPagesStayApart(t *testing.T) {
	const spoke, answered, later = "“We will respond with force,” Foreign Minister Kari Lund of Norway told reporters on Tuesday.",
		"Sweden rejected the charge and offered new talks on the fishing zone, its prime minister said.",
		"The two governments have argued over the zone for nine years, and a court is to decide in the spring."
	for _, c := range []struct{ name, page, want string }{
		{"one block with breaks", "<div><div>Norway warns Sweden</div><div>" + spoke + "<br><br>" + answered + "<br><br>" + later + "</div></div>",
			spoke + "\n\n" + answered + "\n\n" + later},
		{"pictures with captions", "<article><h1>In pictures: the strait</h1><figure><img><figcaption>A patrol boat off Bergen. Photo: Ola Nord/AFP</figcaption></figure><p>" + answered +
			"</p><figure><img><figcaption>Sailors wait in port. (AP Photo/Jon Berg)</figcaption></figure><p>" + later + "</p></article>",
			"\n\n" + answered + "\n\nSailors wait in port."},
		// One paragraph that is one on the page stays one.
		{"one paragraph", "<article><h1>Norway warns Sweden</h1><p>" + spoke + " " + answered + " " + later + "</p></article>", spoke + " " + answered + " " + later},
	} {
		items := walk(t, Options{Stdin: strings.NewReader("<html><body>" + c.page + "</body></html>")}, "-")
		if len(items) != 1 || items[0].Document == nil || !strings.Contains(items[0].Document.Text, c.want) {
			t.Errorf("%s: no %q in %s %q", c.name, c.want, brief(items), items[0].Document.Text)
		}
	}
}

func TestCountedCommentsEndAnArticle(t *testing.T) {
	for s, want := range map[string]bool{"Comments (12)": true, "1,204 comments": true, "Comments": true, "Related stories (3)": true,
		"12 killed": false, "Comments (closed at noon)": false, "Oslo comments on 12 ships": false} {
		if endsArticle(s) != want {
			t.Errorf("%q: %t, want %t", s, !want, want)
		}
	}
}
