//go:build unix

package output

import (
	"os"
	"syscall"
)

// hold locks a file for as long as the process lives, however it ends, so that a later run can tell
// what a killed one left from what is under way.
func hold(f *os.File) { _ = syscall.Flock(int(f.Fd()), syscall.LOCK_EX) }

// abandoned reports whether the file is there and nobody holds it.
func abandoned(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	return syscall.Flock(int(f.Fd()), syscall.LOCK_SH|syscall.LOCK_NB) == nil
}
