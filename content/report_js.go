package content

// Report is as in report.go, without what only builds read: each field of it would be a part of the program that every reader loads.
type Report struct {
	ID           string   `yaml:"id"`
	File         string   `yaml:"file"`
	Short        Text     `yaml:"short"`
	Title        Text     `yaml:"title"`
	Byline       []string `yaml:"byline"`
	Contributors []string `yaml:"contributors"`
	Outlet       string   `yaml:"outlet"`
	Dateline     string   `yaml:"dateline"`
	Date         Date     `yaml:"date"`
	Retells      bool     `yaml:"retells"`
	Note         Text     `yaml:"note"`
	Damage       []Text   `yaml:"damage"`
}
