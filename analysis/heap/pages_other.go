//go:build !linux

package heap

// Only Linux gives out large pages for the asking.

func advise([]byte) {}

func unadvise() {}
