package pipeline

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"testing"

	"detente/analysis/corpus"
)

func TestBatchesHoldAllInTheirOrder(t *testing.T) {
	broken := errors.New("broken")
	for _, c := range []struct {
		name string
		size func(i int) int
		want []int // documents of the first batches
		last error
	}{
		{"small ones, growing", func(int) int { return 10 }, []int{1, 1, 1, 1, 2, 2, 2, 2, 3}, nil},
		{"large ones alone", func(int) int { return batchBytes }, []int{1, 1, 1, 1, 1, 1, 1, 1, 1}, nil},
		{"what came before a fault", func(int) int { return 10 }, []int{1, 1, 1, 1, 2, 2, 2, 2, 3}, broken},
	} {
		t.Run(c.name, func(t *testing.T) {
			const n = 700
			walk := func(_ context.Context, yield func(corpus.Item) error) error {
				for i := range n {
					if err := yield(corpus.Item{ID: strconv.Itoa(i), Bytes: c.size(i)}); err != nil {
						return err
					}
				}
				return c.last
			}
			var sizes []int
			next := 0
			err := inBatches(t.Context(), walk, func(items []corpus.Item) error {
				sizes = append(sizes, len(items))
				for _, item := range items {
					if item.ID != strconv.Itoa(next) {
						t.Fatalf("got document %s, want %d", item.ID, next)
					}
					next++
				}
				return nil
			})
			if err != c.last {
				t.Errorf("got error %v, want %v", err, c.last)
			}
			if next != n || !slices.Equal(sizes[:len(c.want)], c.want) || slices.Max(sizes) > batchDocuments {
				t.Errorf("%d documents in batches of %v, want %d beginning with %v", next, sizes, n, c.want)
			}
		})
	}
}
