package offline_test

import (
	"strings"
	"testing"

	"explainer/web/assets"
	"explainer/web/earlier"
	"explainer/web/offline"
	"explainer/web/site"
)

func TestASiteWithoutAWorkerPublishesOneThatRemovesItself(t *testing.T) {
	s, err := site.New(site.Options{NoWorker: true}, assets.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := offline.Add(s, earlier.Sites{}); err != nil {
		t.Fatal(err)
	}
	if js := string(s.Files["sw.js"]); !strings.Contains(js, "registration.unregister()") || !strings.Contains(js, "caches.delete(") || strings.Contains(js, `"fetch"`) {
		t.Errorf("sw.js does not remove itself: %s", js)
	}
}
