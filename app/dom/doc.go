// Package dom reads and writes the document. It is the truth for what native elements hold (open details, radios, typed text): the app
// reads it there and writes it there, and renders only what HTML cannot do by itself.
package dom
