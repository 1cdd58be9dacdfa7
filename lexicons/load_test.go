package lexicons

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestEmbeddedLexicons holds that the built-in lexicons have no fault.
func TestEmbeddedLexicons(t *testing.T) {
	if _, err := Load(nil); err != nil {
		t.Fatal(err)
	}
}

// A file of one's own that stands in the wrong folder, or is misspelt, is told with what to do.
func TestMisplacedFilesAreTold(t *testing.T) {
	for name, want := range map[string]string{
		"acts.tsv":      "acts.tsv: replaces no built-in file; move it to tone/acts.tsv",
		"tone/actz.tsv": "tone/actz.tsv: replaces no built-in file; the files are actors/bodies.tsv, ",
	} {
		_, err := Load(fstest.MapFS{name: {Data: []byte("x\n")}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
}
