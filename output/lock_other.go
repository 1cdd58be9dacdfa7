//go:build !unix

package output

import "os"

// hold does nothing where files cannot be locked for the life of a process.
func hold(*os.File) {}

// abandoned is false: nothing can be told, so nothing is removed.
func abandoned(string) bool { return false }
