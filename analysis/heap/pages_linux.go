package heap

import (
	"syscall"
	"unsafe"
)

// wide is where large pages were asked for. The heap may have taken the room back since: it is a place, not a reference.
var wide struct{ at, size uintptr }

// advise asks for large pages. Where the system refuses, they are as small as ever.
func advise(room []byte) {
	wide.at, wide.size = uintptr(unsafe.Pointer(unsafe.SliceData(room))), uintptr(len(room))
	_ = syscall.Madvise(room, syscall.MADV_HUGEPAGE)
}

// unadvise asks for small ones again: the system fills a large page whole as soon as a part of it is in use, also with what the
// heap has given back.
func unadvise() {
	if wide.size > 0 {
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, wide.at, wide.size, syscall.MADV_NOHUGEPAGE)
	}
}
