package lexicons

import "testing"

// TestEmbeddedLexicons holds that the built-in lexicons have no fault.
func TestEmbeddedLexicons(t *testing.T) {
	if _, err := Load(nil); err != nil {
		t.Fatal(err)
	}
}
