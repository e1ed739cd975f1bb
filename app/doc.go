// Package app is what the reader sees: the page as a go-app component, its routes, its mount in the browser and the events that change it.
// What it shows lies in rooms of its own, each of which knows only those before it: dom, address, view, section, static, search.
// The same components are prerendered by package web and mounted in the browser by cmd/app. Render is pure: what is shown depends on
// the Env, the page and the state alone, and what is drawn at the first mount must be what was prerendered, node by node.
package app
