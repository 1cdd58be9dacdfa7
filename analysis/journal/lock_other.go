//go:build !unix

package journal

import (
	"errors"
	"io/fs"
	"os"
)

// takeLock holds the journal by a file that is there only while a run writes. One that a crash has
// left is to be deleted by hand.
func takeLock(name string) (lock *os.File, busy string, err error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return nil, "whoever made " + name + " (delete it if no run is under way)", nil
	}
	return f, "", err
}

func freeLock(f *os.File) {
	_ = f.Close()
	_ = os.Remove(f.Name())
}
