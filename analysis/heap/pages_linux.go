package heap

import "syscall"

// advise asks for large pages. Where the system refuses, they are as small as ever.
func advise(room []byte) { _ = syscall.Madvise(room, syscall.MADV_HUGEPAGE) }
