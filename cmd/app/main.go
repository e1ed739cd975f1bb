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
	breathe()
	e, err := pack.Unmarshal(packed)
	if err != nil {
		panic(err)
	}
	breathe()
	root := ui.Window().Get("document").Get("documentElement")
	set := root.Get("dataset")
	env := app.NewEnv(content.Lang(word(root.Get("lang"))), content.NewIndex(e), word(set.Get("root")))
	env.Adopt, env.Breathe, env.Ready = adopt, breathe, ready
	page := &app.Page{Env: env, View: word(set.Get("page")), ID: word(set.Get("id"))}
	ui.RouteFunc("/", func() ui.Composer { return page })
	breathe()
	if begin := ui.Window().Get("explainerMount"); begin.Truthy() {
		begin.Invoke()
	}
	ui.RunWhenOnBrowser()
}

// breathe lets the browser paint and answer the reader before the work goes on in a task of its own.
func breathe() {
	if ui.IsServer {
		return
	}
	on := make(chan struct{})
	f := ui.FuncOf(func(ui.Value, []ui.Value) any { close(on); return nil })
	ui.Window().Call("setTimeout", f, 0)
	<-on
	f.Release()
}

// adopt asks the boot script, which walks the prerendered page while the app mounts.
func adopt(key string) bool {
	f := ui.Window().Get("explainerAdopt")
	return f.Truthy() && f.Invoke(key).Truthy()
}

// ready tells the boot script that the app knows what the reader did before it was there.
func ready() {
	if f := ui.Window().Get("explainerReady"); f.Truthy() {
		f.Invoke()
	}
}

func word(v ui.Value) string {
	if !v.Truthy() {
		return ""
	}
	return v.String()
}
