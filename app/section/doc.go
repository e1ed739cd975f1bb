// Package section draws the sections of a page, each kind in a file of its own; Draw is the registry of the kinds.
package section
