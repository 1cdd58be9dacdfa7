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
		err = Read(context.Background(), filepath.Base(name), f, Options{}, of(&got))
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if len(got) == 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: Read yields %d items, Walk %d, or they differ", name, len(got), len(want))
		}
	}
}
