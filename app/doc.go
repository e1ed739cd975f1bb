// Package app is what the reader sees: go-app components that turn the content into pages.
// The same components are prerendered by package web and mounted in the browser by cmd/app.
// Render is pure: what is shown depends on the Env, the page and the state alone.
package app
