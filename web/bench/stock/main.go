// Command stock is what the explainer is measured against: the same records in a go-app program as go-app's own guide
// shows it, one main for the browser and the server, with the stock shell, loader and worker. Nothing else uses it.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// records is dist/data/explainer.json. The bench puts it here with a file that is not under version control.
var records = "{}"

func main() {
	var data explainer
	if err := json.Unmarshal([]byte(records), &data); err != nil {
		log.Fatal(err)
	}
	app.RouteFunc("/", func() app.Composer { return &page{data: &data} })
	app.RunWhenOnBrowser()

	h := &app.Handler{
		Name: "Explainer", Title: data.Page.Headline.EN, Description: data.Page.Description.EN, Lang: "en", Version: "1",
		Icon:            app.Icon{Default: "/web/icon-192.png", Large: "/web/icon-512.png", SVG: "/web/icon.svg"},
		Styles:          []string{"/web/style.css"},
		BackgroundColor: "#fbfaf7", ThemeColor: "#fbfaf7",
	}
	if len(os.Args) == 2 {
		if err := app.GenerateStaticWebsite(os.Args[1], h); err != nil {
			log.Fatal(err)
		}
		return
	}
	http.Handle("/", h)
	log.Fatal(http.ListenAndServe("localhost:8000", nil))
}
