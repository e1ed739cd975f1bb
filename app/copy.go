package app

import (
	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// copyLink puts the address of a card's own page on the clipboard. Where the clipboard is refused, the older
// command does it; where that is refused too, the reader is shown the address to copy by hand.
func (p *Page) copyLink(button ui.Value) {
	a := closest(button, ".tools").Call("querySelector", "a[href*='cards/']")
	url := a.Get("href").String()
	done := func() {
		button.Set("className", "js done")
		p.say(p.Env.L("copy.done"))
	}
	clip := ui.Window().Get("navigator").Get("clipboard")
	if !clip.Truthy() {
		p.copyOld(url, done)
		return
	}
	var ok, no ui.Func
	settle := func(then func()) ui.Func {
		return ui.FuncOf(func(ui.Value, []ui.Value) any {
			then()
			ok.Release()
			no.Release()
			return nil
		})
	}
	ok, no = settle(done), settle(func() { p.copyOld(url, done) })
	clip.Call("writeText", url).Call("then", ok, no)
}

func (p *Page) copyOld(url string, done func()) {
	copied := false
	quietly(func() {
		t := doc().Call("createElement", "textarea")
		t.Set("value", url)
		t.Set("className", "vh")
		doc().Get("body").Call("append", t)
		t.Call("select")
		copied = doc().Call("execCommand", "copy").Truthy()
		t.Call("remove")
	})
	if copied {
		done()
		return
	}
	p.say(p.Env.L("copy.byhand") + " " + url)
}

// say puts a message where it is seen and read aloud.
func (p *Page) say(message string) {
	p.live = message
	p.draw(p.ctx)
}
