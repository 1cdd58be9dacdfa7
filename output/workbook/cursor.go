package workbook

import (
	"iter"

	"detente/analysis"
)

// cursor goes through records that may lie on disk, row after row of the sheets that show them.
type cursor[T any] struct {
	records analysis.Records[T]
	next    func() (*T, error, bool)
	stop    func()
	row     int // of the next record
}

// at is record i; the book's fault says why it cannot be had.
func (c *cursor[T]) at(b *book, i int) *T {
	if c.next == nil || i < c.row {
		c.close()
		c.next, c.stop = iter.Pull2(c.records.All())
		c.row = 0
	}
	var none T
	for {
		record, err, ok := c.next()
		if err != nil || !ok {
			b.fail(err)
			return &none
		}
		if c.row++; c.row > i {
			return record
		}
	}
}

func (c *cursor[T]) close() {
	if c.stop != nil {
		c.stop()
	}
	c.next, c.stop = nil, nil
}

// fail notes the first fault in reading records.
func (b *book) fail(err error) {
	if b.fault == nil {
		b.fault = err
	}
}
