package corpus

import "runtime"

// runtimeMemory is what has been allocated so far.
type runtimeMemory struct{ total uint64 }

func (m *runtimeMemory) read() {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	m.total = s.TotalAlloc
}
