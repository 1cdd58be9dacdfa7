// Package swar looks at eight bytes of a text at a time, as one number (SIMD within a register).
package swar

import "math/bits"

const (
	High = 0x8080808080808080 // the first bit of each byte
	Ones = High >> 7          // the last bit of each byte
)

// Eight are the first eight bytes of a text in one number, the first byte lowest; the compiler makes one load of it.
func Eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Within tells which of eight bytes, of which none has its first bit, lie from one letter to another: their first bits are
// set. A sum carries into it where the byte is large enough.
func Within(v uint64, from, to byte) uint64 {
	return (v + uint64(0x80-from)*Ones) &^ (v + uint64(0x7f-to)*Ones) & High
}

// Letters is how many ASCII letters eight bytes begin with.
func Letters(v uint64) int {
	letter := Within((v|0x20*Ones)&^High, 'a', 'z') &^ v
	return bits.TrailingZeros64(letter^High) >> 3
}

// Zero tells where the first of eight bytes lies that is 0, by its first bit; bits behind that one may be set as well.
func Zero(v uint64) uint64 { return (v - Ones) &^ v & High }

// Below tells where the first of eight bytes lies that is less than limit, itself 0x80 at most, as Zero does.
func Below(v uint64, limit byte) uint64 { return (v - uint64(limit)*Ones) &^ v & High }
