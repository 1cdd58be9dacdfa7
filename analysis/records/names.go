package records

import (
	"hash/maphash"
	"strings"
)

// names numbers names as they come. A Go map of a million names takes twice the room.
type names struct {
	list  []string
	seed  maphash.Seed
	slots []uint32 // by hash: the number of a name, from 1
}

func newNames() names { return names{seed: maphash.MakeSeed(), slots: make([]uint32, 1024)} }

// number is that of a name, which is fresh where it was not met before.
func (n *names) number(name string) (number uint32, fresh bool) {
	slot := n.slot(name)
	if k := n.slots[slot]; k > 0 {
		return k - 1, false
	}
	if 2*len(n.list) >= len(n.slots) {
		n.grow()
		slot = n.slot(name)
	}
	n.list = append(n.list, strings.Clone(name))
	n.slots[slot] = uint32(len(n.list))
	return uint32(len(n.list)) - 1, true
}

// slot is where the number of a name stands, or is to stand.
func (n *names) slot(name string) int {
	mask := len(n.slots) - 1
	at := int(maphash.String(n.seed, name)) & mask
	for n.slots[at] > 0 && n.list[n.slots[at]-1] != name {
		at = (at + 1) & mask
	}
	return at
}

func (n *names) grow() {
	n.slots = make([]uint32, 2*len(n.slots))
	for i, name := range n.list {
		n.slots[n.slot(name)] = uint32(i) + 1
	}
}

// seal ends the numbering.
func (n *names) seal() []string {
	n.slots = nil
	return n.list
}
