package corpus

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

var objects = []string{
	`{}`, ` { } `, `{"a":"b"}`, `{"a" : "b" , "c":1}`, `{"a":"b","a":"c"}`, `{"text":"one\ntwo \"three\" \\ \/ \b\f\n\r\t"}`,
	`{"a":"caf\u00e9 \ud83d\ude00 \ud83d \ude00 \ud83dx \ud83d\u0041 \uD83D\n"}`, `{"\u0061":[1,{"b":"},"}],"c":{"d":[]},"e":null,"f":-1.5e3,"g":true}`,
	`{"a":"café and a text of more than eight bytes","b":""}`, `{"":""}`, "{\"a\":\t[ 1 , 2 ]\n}",
	`null`, `[]`, `"a"`, ``, `{`, `{"a"`, `{"a":`, `{"a":"`, `{"a":"b`, `{"a":"b"`, `{"a":"b",}`, `{"a":"b" "c":1}`, `{a:1}`, `{"a":01}`, `{"a":}`, `{"a":[1}`, `{"a":[1}]}`,
	`{"a":1}x`, `{"a":{}x}`, `{"a":"\x"}`, `{"a":"\u12"}`, `{"a":"\u12g4"}`, `{"a":"\`, "{\"a\":\"b\nc\"}", "{\"a\":\"12345678\x1f\"}", `{"a":tru}`, `{"a":"b"}}`, "{\"a\":\f1}", "{\"a\":\u00a01}", `{"a":1,"b":"c"`,
}

// An object is read as package json reads it, faults and all.
func TestObjectAsPackageJSONReadsIt(t *testing.T) {
	for _, s := range objects {
		sameObject(t, s)
	}
}

func TestPlainObjectsNeedNoPackage(t *testing.T) {
	for _, s := range objects[:11] {
		if _, ok := plainObject([]byte(s)); !ok {
			t.Errorf("%s was left to package json", s)
		}
	}
}

func FuzzObject(f *testing.F) {
	for _, s := range objects {
		f.Add(s)
	}
	f.Fuzz(sameObject)
}

func sameObject(t *testing.T, s string) {
	s = strings.ToValidUTF8(s, "\ufffd")
	var want map[string]json.RawMessage
	wrong := json.Unmarshal([]byte(s), &want)
	got, err := readObject([]byte(s))
	if (err == nil) != (wrong == nil) || (got == nil) != (want == nil) || wrong == nil && len(got.names()) != len(want) {
		t.Fatalf("%q: got %v, %v; want %v, %v", s, got, err, want, wrong)
	}
	for name, value := range want {
		if string(got.get(name)) != string(value) {
			t.Fatalf("%q: %q is %q, want %q", s, name, got.get(name), value)
		}
		var text string
		if json.Unmarshal(value, &text) != nil || len(value) == 0 || value[0] != '"' {
			continue
		}
		if got := unquote(value); got != text || !utf8.ValidString(got) {
			t.Fatalf("%q: got %q, want %q", value, got, text)
		}
	}
}
