//go:build unix

package journal

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// takeLock locks the file for as long as the process lives, however it ends. busy names the process
// that holds it.
func takeLock(name string) (lock *os.File, busy string, err error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, "", err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		defer f.Close()
		b := make([]byte, 32)
		n, _ := f.Read(b)
		return nil, "process " + strings.TrimSpace(string(b[:n])), nil
	}
	if err != nil {
		f.Close()
		return nil, "", err
	}
	_ = f.Truncate(0)
	_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return f, "", nil
}

func freeLock(f *os.File) { _ = f.Close() }
