package corpus

import (
	"strings"
	"testing"
)

func TestStyleSheetsAreCut(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"no braces", "Oslo warned Bern.", "Oslo warned Bern."},
		{"one rule", ".a{color:red}Oslo warned Bern.", "Oslo warned Bern."},
		{"rule in the middle of a line", "Oslo warned Bern. .a-b:hover{margin:0 auto} Bern agreed.", "Oslo warned Bern. Bern agreed."},
		{"selector of several words", "Oslo warned Bern. div.x > a[href], ul li::before{display:none} Bern agreed.", "Oslo warned Bern. Bern agreed."},
		{"media query with rules inside", "@media (min-width:600px){.a{b:c}.d{e:f}}Oslo warned Bern.", "Oslo warned Bern."},
		{"keyframes", "@keyframes x{from{top:0}50%{top:1px}to{top:2px}} Oslo warned Bern.", "Oslo warned Bern."},
		{"font face with an address", "@font-face{font-family:'Sea';src:url(data:font/woff2;base64,AA==)} Oslo warned Bern.", "Oslo warned Bern."},
		{"string with a brace in it", ".a::after{content:'}'} Oslo warned Bern.", "Oslo warned Bern."},
		{"end of a rule that was cut off", "no-repeat center;width:8px}.b{c:d} Oslo warned Bern.", "Oslo warned Bern."},
		{"comment", ".a{b:c}/* Oslo said nothing. */ Oslo warned Bern.", "Oslo warned Bern."},
		{"custom properties", ":root{--sea-blue:#00f;--x:calc(1px + var(--y))} Oslo warned Bern.", "Oslo warned Bern."},
		{"nested rules", ".a{color:red;&:hover{color:blue}.b &{top:0}} Oslo warned Bern.", "Oslo warned Bern."},
		{"braces of an article stay", "The set {1, 2} was named by Oslo.", "The set {1, 2} was named by Oslo."},
		{"brace that is never closed stays", "Oslo { warned Bern.", "Oslo { warned Bern."},
		{"sentence before a rule stays", "Bern asked a. Oslo warned: .a{b:c}", "Bern asked a. Oslo warned:"},
		{"unclosed rule ends where the text begins", ".a{color:red;Oslo warned Bern on Friday.", "Oslo warned Bern on Friday."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(strings.Fields(stripCSS(c.in)), " "); got != c.want {
				t.Errorf("%q gives %q, want %q", c.in, got, c.want)
			}
		})
	}
}
