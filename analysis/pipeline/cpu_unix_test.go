//go:build unix

package pipeline

import (
	"syscall"
	"time"
)

// cpuTime is what the process has taken of the processor: on a machine that others use as well it tells more than
// the clock.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
