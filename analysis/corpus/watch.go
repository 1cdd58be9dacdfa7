package corpus

import (
	"context"
	"io"
	"os"
	"time"
)

// watched ends with the run: whatever the form of an input, reading it stops at the next buffer when the
// run is interrupted. What the reader of the form would then say of its file, skip does not pass on.
type watched struct {
	ctx context.Context
	in  io.Reader
}

func (w watched) Read(p []byte) (int, error) {
	if err := context.Cause(w.ctx); err != nil {
		return 0, err
	}
	return w.in.Read(p)
}

// watchedAt is watched for what is read out of order.
type watchedAt struct {
	ctx context.Context
	in  io.ReaderAt
}

func (w watchedAt) ReadAt(p []byte, at int64) (int, error) {
	if err := context.Cause(w.ctx); err != nil {
		return 0, err
	}
	return w.in.ReadAt(p, at)
}

// wake ends a read of a pipe that nobody writes to, when the run is interrupted. The pipe was opened so that it can be woken.
func wake(ctx context.Context, in *os.File) (stop func() bool) {
	return context.AfterFunc(ctx, func() { in.SetReadDeadline(time.Unix(1, 0)) })
}
