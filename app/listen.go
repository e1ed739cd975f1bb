package app

import (
	"runtime"
	"strings"

	"explainer/app/dom"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Events are listened for once, on the page as a whole, and not through go-app's handlers: those draw every
// component above the element anew whether anything changed or not, miss events that do not bubble, and
// answer only at the next tick. A handler says whether and when there is anything to draw.

// drawing says what a handler leaves to be drawn.
type drawing int

const (
	// nothing has changed that the app draws.
	nothing drawing = iota
	// afterFrame: the document already shows the reader's change, and only words about it are left. They come after the
	// frame that answers the reader.
	afterFrame
	// atOnce: the answer itself is drawn.
	atOnce
)

// listen calls f for events of a kind until the page is dismounted.
func (p *Page) listen(ctx ui.Context, on ui.Value, event string, f func(ev ui.Event) drawing) {
	fn := ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		switch f(ui.Event{Value: args[0]}) {
		case atOnce:
			p.draw(ctx)
		case afterFrame:
			ui.Window().Call("setTimeout", p.drawer, drawingDelay)
		}
		return nil
	})
	options := map[string]any{"capture": true}
	if strings.HasPrefix(event, "touch") {
		options["passive"] = true // the page scrolls without waiting for it
	}
	if p.Env.Life != nil {
		options["signal"] = p.Env.Life
	}
	on.Call("addEventListener", event, fn, options)
	p.cleanups = append(p.cleanups, func() {
		on.Call("removeEventListener", event, fn, true)
		fn.Release()
	})
}

// drawingDelay is how long words about a change wait, in milliseconds: two frames of a screen that shows sixty a second.
const drawingDelay = 32

// draw shows the state before it returns, without waiting for the next tick of the engine: the engine takes the request
// while this goroutine stands aside, and Consume draws what it asks for. One step aside is not always enough: the
// scheduler now and then goes on with the goroutine that has just stood aside, and what comes after a drawing, such as
// giving the focus to what it has put there, would find nothing.
func (p *Page) draw(ctx ui.Context) {
	d, ok := ctx.Dispatcher().(ui.ClientDispatcher)
	before := p.drawn
	ctx.Dispatch(func(ui.Context) {})
	for ok && p.drawn == before && p.Mounted() {
		runtime.Gosched()
		d.Consume()
	}
}

// listenAll begins to listen; it is called once the page is mounted.
func (p *Page) listenAll(ctx ui.Context) {
	page := dom.Page()
	p.writer = ui.FuncOf(func(ui.Value, []ui.Value) any { p.write(); return nil })
	p.drawer = ui.FuncOf(func(ui.Value, []ui.Value) any { p.draw(ctx); return nil })
	p.cleanups = append(p.cleanups, p.writer.Release, p.drawer.Release)
	p.listen(ctx, page, "toggle", p.onToggle)
	p.listen(ctx, page, "click", p.onClick)
	p.listen(ctx, page, "change", p.onChange)
	p.listen(ctx, page, "input", p.onInput)
	p.listen(ctx, page, "reset", p.onReset)
	p.listen(ctx, page, "submit", p.onSubmit)
	p.listen(ctx, dom.Document(), "keydown", p.onKey) // while nothing has the focus, too
	p.listen(ctx, page, "touchstart", p.onTouchStart)
	p.listen(ctx, page, "touchend", p.onTouchEnd)
	p.listen(ctx, ui.Window(), "pagehide", p.onLeave)
	p.listen(ctx, ui.Window(), "popstate", p.onHistory) // of a link to a fragment too
}
