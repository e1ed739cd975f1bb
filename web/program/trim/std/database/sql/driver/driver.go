// Package driver stands in for database/sql/driver in the browser's program, which has no database. The types are
// what the package of the identifiers names.
package driver

// Value is a value of a database.
type Value any
