package content

// Report is one of the news reports that are the evidence. Its id starts with "report-".
// It is named only as far as its own text allows.
type Report struct {
	ID string `yaml:"id"`
	// File is the name of the report's file in the directory of sources.
	File string `yaml:"file" pack:"-"`
	// Short is what a citation calls it, at most 16 characters; its day stands beside it.
	Short Text `yaml:"short"`
	// Title describes the report in our words.
	Title Text `yaml:"title"`
	// Byline and Contributors are names as the report prints them; Outlet is empty where the text names none.
	Byline       []string `yaml:"byline"`
	Contributors []string `yaml:"contributors" pack:"-"`
	Outlet       string   `yaml:"outlet"`
	Dateline     string   `yaml:"dateline"`
	Date         Date     `yaml:"date"`
	// URL is where the report can be read, beginning with https://; left out, it leads nowhere. Pages link to it, nothing asks for it.
	URL string `yaml:"url" pack:"-"`
	// Retells marks a report that retells others: it never counts as independent,
	// and what only it says carries a visible mark.
	Retells bool `yaml:"retells"`
	// Note says what the report is and on whom it draws; Damage lists where its page is damaged.
	Note   Text   `yaml:"note" pack:"-"`
	Damage []Text `yaml:"damage" pack:"-"`
}
