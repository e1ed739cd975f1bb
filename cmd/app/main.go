// Command app is what runs in the reader's browser. It carries the content and the components and
// links neither a server nor a parser of the data files.
package main

import (
	"explainer/app"
	"explainer/content"
	"explainer/content/pack"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// packed is the content as package pack writes it. The build puts it here with a generated file that is
// not under version control; without it the program compiles and says what is missing.
var packed string

func main() {
	if packed == "" {
		panic("app: built without content: run make build first")
	}
	e, err := pack.Unmarshal(packed)
	if err != nil {
		panic(err)
	}
	set := ui.Window().Get("document").Get("documentElement").Get("dataset")
	lang := content.Lang(ui.Window().Get("document").Get("documentElement").Get("lang").String())
	env := app.NewEnv(lang, content.NewIndex(e), word(set.Get("root")))
	env.Adopt = adopt
	page := &app.Page{Env: env, View: word(set.Get("page")), ID: word(set.Get("id"))}
	ui.RouteFunc("/", func() ui.Composer { return page })
	ui.RunWhenOnBrowser()
}

// adopt asks the boot script, which walks the prerendered page while the app mounts.
func adopt(key string) bool {
	f := ui.Window().Get("explainerAdopt")
	return f.Truthy() && f.Invoke(key).Truthy()
}

func word(v ui.Value) string {
	if !v.Truthy() {
		return ""
	}
	return v.String()
}
