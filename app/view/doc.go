// Package view is what all parts of a page are made of: what a component knows of its page (Env), elements, regions that the browser
// takes over as they stand, texts with their citations, marks of actors, links, and the days on which something was known.
package view
