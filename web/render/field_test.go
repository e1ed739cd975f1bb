package render

import (
	"reflect"
	"strings"
	"testing"
)

// A field that moved must end the build: reflect itself would write "<invalid Value>" into the page.
func TestAFieldThatMovedIsNamed(t *testing.T) {
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "no field tag") || !strings.Contains(said, "doc/upgrading.md") {
			t.Errorf("said %q", said)
		}
	}()
	field(reflect.ValueOf(struct{ name string }{}), "tag")
}
