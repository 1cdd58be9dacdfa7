package corpus

import (
	"regexp"
	"strings"

	"detente/analysis"
)

// pictureOpening is how the caption of a picture begins in running text: "This file photo shows …", "In this undated handout photo …", "A photo
// taken in May shows …". An article that tells of a picture does so in the past: "A photo released by the ministry showed …".
var pictureOpening = regexp.MustCompile(`^(?:In )?(?:[Tt]his|[Aa]n?)((?: (?:undated|handout|file|archive|pool|combination))*) (?:photo|photograph|image|picture|handout)\b(,| shows| taken| released| provided| made available)?`)

// hasPicture is a quick look for what every caption in running text holds.
func hasPicture(s string) bool {
	return strings.Contains(s, "photo") || strings.Contains(s, "image") || strings.Contains(s, "picture") || strings.Contains(s, "handout")
}

// ofPicture reports whether a sentence describes a picture.
func ofPicture(s string) bool {
	m := pictureOpening.FindStringSubmatch(s[:min(len(s), 200)])
	if m == nil || strings.Contains(s, " showed ") {
		return false
	}
	return m[1] != "" || m[2] != "" && (m[2] != "," || strings.HasPrefix(s, "In "))
}

// pictured reports whether a line that is no sentence points at a picture: "The president (pictured) in the harbour", "… on Monday (file photo)".
func pictured(s string) bool {
	return !ended(s) && (strings.Contains(s, "(pictured") || strings.Contains(s, "(file photo)") || strings.Contains(s, " pictured above") || strings.HasSuffix(s, " in a file photo"))
}

// cutCaptions sets the sentences of a paragraph apart that describe a picture.
func cutCaptions(s string) []paragraph {
	if !hasPicture(s) {
		return []paragraph{{text: s}}
	}
	var out []paragraph
	last := 0
	for _, x := range sentences(s) {
		if !ofPicture(s[x.start:x.end]) {
			continue
		}
		if head := strings.TrimSpace(s[last:x.start]); head != "" {
			out = append(out, paragraph{text: head})
		}
		out = append(out, paragraph{text: s[x.start:x.end], kind: analysis.Caption, fixed: true})
		last = x.end
	}
	if rest := strings.TrimSpace(s[last:]); rest != "" {
		out = append(out, paragraph{text: rest})
	}
	return out
}
