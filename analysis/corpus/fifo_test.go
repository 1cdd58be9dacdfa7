//go:build unix

package corpus

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFifoIsPassedOver(t *testing.T) {
	root := files(t, map[string]string{"a.txt": warning})
	if err := syscall.Mkfifo(filepath.Join(root, "pipe.txt"), 0o600); err != nil {
		t.Skip(err)
	}
	for _, paths := range [][]string{{root}, {root + "/a.txt", root + "/pipe.txt"}} {
		got := brief(walk(t, Options{}, paths...))
		if !strings.HasPrefix(got, "a.txt\npipe.txt unreadable") && !strings.HasPrefix(got, "a.txt\npipe.txt empty") {
			t.Errorf("got\n%s", got)
		}
	}
}
