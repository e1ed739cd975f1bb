package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// copyLink puts the address of a card's own page on the clipboard. Where the clipboard is refused, the older
// command does it; where that is refused too, the reader is shown the address to copy by hand.
func (p *Page) copyLink(button ui.Value) {
	a := closest(button, ".tools").Call("querySelector", "a[href*='cards/']")
	url := a.Get("href").String()
	p.bring(button)
	done := func() {
		button.Get("classList").Call("add", "done")
		p.say(p.Env.W.Copy.Done)
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
	p.say(p.Env.W.Copy.ByHand + " " + url)
}

// bring has messages stand below what the reader touched, where the page is in a frame: it may be as high as all it
// holds, so that its lower end is not where the reader is.
func (p *Page) bring(touched ui.Value) {
	line := query(".live")
	if !p.Env.Embedded || !line.Truthy() {
		return
	}
	y := touched.Call("getBoundingClientRect").Get("bottom").Float() + ui.Window().Get("scrollY").Float() + 8
	line.Get("style").Call("setProperty", "--at", strconv.Itoa(int(y))+"px")
	line.Get("classList").Call("add", "near")
}

// say puts a message where it is seen and read aloud.
func (p *Page) say(message string) {
	p.live = message
	p.said++
	p.draw(p.ctx)
}
