//go:build !linux

package heap

// advise does nothing: only Linux gives out large pages for the asking.
func advise([]byte) {}
