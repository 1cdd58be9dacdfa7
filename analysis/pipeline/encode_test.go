package pipeline

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"detente/analysis"
)

// fill gives every field below v a value of a list, so that a field added later is met as well.
func fill(r *rand.Rand, v reflect.Value) {
	texts := []string{"", "plain", "“curly” – 1 € 𝄞", "quote \" and \\", "line\nbreak", "tab\tbell\a", "<b> & ", "\u2028", "bad \xff byte", "\ufffd", "\x7f"}
	numbers := []float64{0, 1, -1, 0.5, -0.3333333333333333, 1e-7, 5e-324, 1e21, 1e15, 123456789.25, math.Copysign(0, -1), 0.1 + 0.2, 100}
	switch v.Kind() {
	case reflect.Pointer:
		if r.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(r, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(r, v.Field(i))
		}
	case reflect.Slice:
		if r.IntN(4) > 0 {
			v.Set(reflect.MakeSlice(v.Type(), r.IntN(4), 4))
			for i := range v.Len() {
				fill(r, v.Index(i))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(r, v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range r.IntN(4) {
			v.SetMapIndex(reflect.ValueOf(texts[r.IntN(len(texts))]), reflect.ValueOf(r.IntN(9)))
		}
	case reflect.String:
		v.SetString(texts[r.IntN(len(texts))])
	case reflect.Float64:
		v.SetFloat(numbers[r.IntN(len(numbers))])
	case reflect.Int:
		v.SetInt(int64(r.IntN(100000) - 50000))
	case reflect.Bool:
		v.SetBool(r.IntN(2) > 0)
	default:
		panic(v.Kind())
	}
}

// TestLinesAreThoseOfTheLibrary holds what writer writes against encoding/json.
func TestLinesAreThoseOfTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var result Result
		result.Observations = make([]analysis.Observation, 1)
		fill(r, reflect.ValueOf(&result.Observations[0]).Elem())
		fill(r, reflect.ValueOf(&result.Record).Elem())
		lines, err := result.Lines()
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			got  []byte
			from any
		}{{lines.Statements, result.Observations[0]}, {lines.Document, result.Record}} {
			var want bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(c.from); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(c.got, want.Bytes()) {
				t.Fatalf("\n got %s\nwant %s", c.got, want.Bytes())
			}
		}
	}
}

func TestANumberThatIsNoneIsAnError(t *testing.T) {
	v := math.NaN()
	r := Result{Observations: []analysis.Observation{{ID: "1", Escalation: &v}}}
	if _, err := r.Lines(); err == nil {
		t.Error("NaN was written")
	}
}
