//go:build !js

package pack

// builds says that this is no program of a reader: its types have the fields that stay out of the pack.
const builds = true
