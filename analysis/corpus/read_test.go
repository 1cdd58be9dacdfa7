package corpus

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func TestReadYieldsWhatWalkYields(t *testing.T) {
	root := filepath.Join("..", "..", "testdata", "corpus")
	type seen struct {
		ID, Text, Reason string
	}
	of := func(list *[]seen) func(Item) error {
		return func(i Item) error {
			i = i.Clean()
			s := seen{ID: i.ID}
			if i.Document != nil {
				s.Text = i.Document.Published.String() + i.Document.Text
			} else {
				s.Reason = i.Skipped.Reason
			}
			*list = append(*list, s)
			return nil
		}
	}
	files, err := filepath.Glob(filepath.Join(root, "*", "*.*"))
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, name := range files {
		var want, got []seen
		if err := Walk(context.Background(), []string{name}, Options{}, of(&want)); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		err = Read(context.Background(), filepath.Base(name), f, 0, Options{}, of(&got))
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if len(got) == 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: Read yields %d items, Walk %d, or they differ", name, len(got), len(want))
		}
	}
}

// TestListedFilesYieldWhatWalkYields reads a folder with a sidecar and a broken record, the files going
// through their packed form as on the way to another process.
func TestListedFilesYieldWhatWalkYields(t *testing.T) {
	root := files(t, map[string]string{
		"a.txt": warning, "b.jsonl": `{"text":"Oslo warned Bern."}` + "\n{\n", "e.bin": "x",
		"metadata.csv": "file,date,outlet,weight\na.txt,2022-01-11,Post,0.5\nb.jsonl#1,2022-01,Mail,\nz.txt,2022,,\n",
	})
	var want, got []string
	into := func(list *[]string) func(Item) error {
		return func(i Item) error { *list = append(*list, show(i.Clean())); return nil }
	}
	paths := []string{root, root + "/absent"}
	if err := Walk(t.Context(), paths, Options{}, into(&want)); err != nil {
		t.Fatal(err)
	}
	listed, err := List(paths)
	if err != nil {
		t.Fatal(err)
	}
	for i := range listed {
		b, err := listed[i].MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		listed[i] = File{}
		if err := listed[i].UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
	}
	if err := ScanFiles(t.Context(), listed, Options{}, into(&got)); err != nil {
		t.Fatal(err)
	}
	if len(want) != 6 || !reflect.DeepEqual(got, want) || listed[1].Size != int64(len(warning)) {
		t.Errorf("%+v give\n%s\nwant\n%s", listed, got, want)
	}
}
