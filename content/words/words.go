// Package words holds the words of the interface in every language that it speaks: one file for each. A story may bring the file of
// another language with it, in the folder words of its data.
package words

import (
	"embed"

	"explainer/content"
)

// Files are the languages that this program speaks, each in a file of its name.
//
//go:embed *.yaml
var Files embed.FS

// Optional are the words that a language may do without, by their keys.
var Optional = []string{"app.elided", "app.dates.first", "app.letters", "app.search.small", "app.search.endings", "common"}

// Words is what one file holds.
type Words struct {
	// App is what the program in the browser says; it travels with the content of its edition.
	App content.Words `yaml:"app"`
	// Outline is what stands in the place of what was not public on the chosen day.
	Outline Outline `yaml:"outline"`
	Loader  Loader  `yaml:"loader"`
	Offline Offline `yaml:"offline"`
	Frame   Frame   `yaml:"frame"`
	Share   Share   `yaml:"share"`
	Missing Missing `yaml:"missing"`
	// Licences is said above the licences of the code that reaches the reader.
	Licences Licences `yaml:"licences"`
	Builder  Builder  `yaml:"builder"`
	Phrases  Phrases  `yaml:"phrases"`
	// Common are frequent words that no other language has, by which package check tells languages apart.
	Common []string `yaml:"common"`
}

// Phrases are how texts of a story speak of its reports, by which package check holds them to the data: regular expressions
// (https://github.com/google/re2/wiki/Syntax), but for All.
type Phrases struct {
	// Reports finds a number of reports: the word that says that it is all of them, then the number.
	Reports string `yaml:"reports"`
	// All is what to write where it is all of them: "the {n} reports".
	All string `yaml:"all"`
	// Still finds a day that is given as that of the piece, with the name of a month in one of its groups.
	Still string `yaml:"still"`
	// Silence finds that something is not said or not there, Others that other reports do not say it.
	Silence string `yaml:"silence"`
	Others  string `yaml:"others"`
	// Says finds who says something: {who} stands for the names.
	Says string `yaml:"says"`
}

// Outline is said by the style sheet.
type Outline struct {
	Unknown string `yaml:"unknown" json:"unknown"`
	Undated string `yaml:"undated" json:"undated"`
}

// Loader is said by the script that starts the program.
type Loader struct {
	Wait  string `yaml:"wait"`
	Fail  string `yaml:"fail"`
	Stop  string `yaml:"stop"`
	Rest  string `yaml:"rest"`
	Again string `yaml:"again"`
	Close string `yaml:"close"`
}

// Offline is said below the page about reading it without the network. {mb} is a size, {day} the day of the page and {saved} that on
// which it was kept. Nothing is what the worker says where it has no page left.
type Offline struct {
	Offer   string `yaml:"offer" json:"offer"`
	Taking  string `yaml:"taking" json:"taking"`
	Kept    string `yaml:"kept" json:"kept"`
	Older   string `yaml:"older" json:"older"`
	Gone    string `yaml:"gone" json:"gone"`
	Away    string `yaml:"away" json:"away"`
	Lost    string `yaml:"lost" json:"lost"`
	Failed  string `yaml:"failed" json:"failed"`
	Again   string `yaml:"again" json:"again"`
	Newer   string `yaml:"newer" json:"newer"`
	Show    string `yaml:"show" json:"show"`
	Close   string `yaml:"close" json:"close"`
	Install string `yaml:"install" json:"install"`
	Label   string `yaml:"label" json:"label"`
	Nothing string `yaml:"nothing" json:"-"`
}

// Frame is said by the script of frames on other sites. {day} is that of a correction which a pinned version does not have.
type Frame struct {
	Rest      string `yaml:"rest" json:"rest"`
	Corrected string `yaml:"corrected" json:"corrected"`
	Current   string `yaml:"current" json:"current"`
	Close     string `yaml:"close" json:"close"`
}

// Licences is the head of licences.txt.
type Licences struct {
	Title string `yaml:"title"`
}

// Share is said where a record is shared or cited. {title} is the record, {work} what it is a part of, {version} is Version, and {day}
// the one on which the piece last changed.
type Share struct {
	Send    string `yaml:"send" json:"send"`
	Link    string `yaml:"link" json:"link"`
	Text    string `yaml:"text" json:"text"`
	Entry   string `yaml:"entry" json:"entry"`
	Picture string `yaml:"picture" json:"picture"`
	Copied  string `yaml:"copied" json:"copied"`
	ByHand  string `yaml:"by_hand" json:"by_hand"`
	Cite    string `yaml:"cite" json:"cite"`
	Version string `yaml:"version" json:"version"`
	Close   string `yaml:"close" json:"close"`
}

// Missing is the page for addresses that there are not.
type Missing struct {
	Short   string `yaml:"short"`
	Title   string `yaml:"title"`
	Intro   string `yaml:"intro"`
	Cards   string `yaml:"cards"`
	Sources string `yaml:"sources"`
}
