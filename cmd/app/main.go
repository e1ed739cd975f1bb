// Command app is what runs in the reader's browser. It carries the components and no content: that comes beside it, in the
// language of the page. It links neither a server nor a parser of the data files.
package main

import (
	"explainer/app"
	"explainer/app/view"
	"explainer/content"
	"explainer/content/pack"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

func main() {
	host := ui.Window().Get("explainerHost")
	packed := make([]byte, host.Get("content").Length())
	ui.CopyBytesToGo(packed, host.Get("content"))
	yield()
	e, err := pack.Unmarshal(string(packed))
	if err != nil {
		panic(err)
	}
	yield()
	env := view.NewEnv(content.NewIndex(e), word(host.Get("root")))
	env.Adopt = func(key, tag, class, id string) bool { return host.Call("adopt", key, tag, class, id).Truthy() }
	env.Mount = func() bool { return host.Call("mount").Truthy() }
	env.Take = func() bool { return host.Call("take").Truthy() }
	env.Draw = func(into ui.Value, markup string) { host.Call("draw", into, markup) }
	env.Ready = func() { host.Call("ready") }
	env.Yield, env.Life = yield, host.Get("life")
	page := &app.Page{Env: env, View: word(host.Get("page")), ID: word(host.Get("id"))}
	if !page.Interactive() {
		return // there is nothing to serve on a page that is only read
	}
	ui.RouteFunc("/", func() ui.Composer { return page })
	yield()
	if host.Call("begin").Truthy() {
		ui.RunWhenOnBrowser()
	}
}

// yield lets the browser paint and answer the reader before the work goes on in a task of its own.
func yield() {
	if ui.IsServer {
		return
	}
	on := make(chan struct{})
	f := ui.FuncOf(func(ui.Value, []ui.Value) any { close(on); return nil })
	ui.Window().Call("setTimeout", f, 0)
	<-on
	f.Release()
}

func word(v ui.Value) string {
	if !v.Truthy() {
		return ""
	}
	return v.String()
}
