package time

import _ "syscall/js" // waiting needs its events

const (
	alpha = -1 << 63
	omega = 1<<63 - 1
)

// A Location is a zone of one offset.
type Location struct {
	name                 string
	offset               int
	cacheStart, cacheEnd int64
	cacheZone            *zone
}

type zone struct {
	name   string
	offset int
	isDST  bool
}

var (
	utcLoc   = Location{name: "UTC"}
	localLoc = Location{name: "Local"}
)

// UTC and Local are the same but for their names.
var UTC, Local = &utcLoc, &localLoc

func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	return l
}

// String is the name of the zone.
func (l *Location) String() string { return l.get().name }

func (l *Location) lookup(int64) (name string, offset int, start, end int64, isDST bool) {
	l = l.get()
	return l.name, l.offset, alpha, omega, false
}

func (l *Location) lookupFirstZone() int { return 0 }

// FixedZone is a zone of one offset, in seconds east of UTC.
func FixedZone(name string, offset int) *Location { return &Location{name: name, offset: offset} }
