package words

// Builder are the words of the page on which others choose what to embed. {first} stands for the language of the first edition.
type Builder struct {
	Choose      string `yaml:"choose"`
	What        string `yaml:"what"`
	Filter      string `yaml:"filter"`
	Found       string `yaml:"found"`
	Whole       string `yaml:"whole"`
	Sections    string `yaml:"sections"`
	Cards       string `yaml:"cards"`
	Differences string `yaml:"differences"`
	Language    string `yaml:"language"`
	AsPage      string `yaml:"as_page"`
	AsPageWhy   string `yaml:"as_page_why"`
	Theme       string `yaml:"theme"`
	Auto        string `yaml:"auto"`
	Light       string `yaml:"light"`
	Dark        string `yaml:"dark"`
	Accent      string `yaml:"accent"`
	AccentOwn   string `yaml:"accent_own"`
	AccentWhy   string `yaml:"accent_why"`
	WeakLight   string `yaml:"weak_light"`
	WeakDark    string `yaml:"weak_dark"`
	Heading     string `yaml:"heading"`
	Place       string `yaml:"place"`
	Room        string `yaml:"room"`
	RoomWhy     string `yaml:"room_why"`
	Terms       string `yaml:"terms"`
	TermsWhy    string `yaml:"terms_why"`
	Version     string `yaml:"version"`
	Current     string `yaml:"current"`
	CurrentWhy  string `yaml:"current_why"`
	Pinned      string `yaml:"pinned"`
	PinnedWhy   string `yaml:"pinned_why"`
	PinnedNone  string `yaml:"pinned_none"`
	Preview     string `yaml:"preview"`
	Width       string `yaml:"width"`
	Fluid       string `yaml:"fluid"`
	Stage       string `yaml:"stage"`
	Copy        string `yaml:"copy"`
	Copied      string `yaml:"copied"`
	ByHand      string `yaml:"by_hand"`
	Outputs     string `yaml:"outputs"`
	Bare        string `yaml:"bare"`
	BareWhy     string `yaml:"bare_why"`
	List        string `yaml:"list"`
	MockHeading string `yaml:"mock_heading"`
	More        string `yaml:"more"`
	// The ways to embed, each with what it is for.
	Script  Way `yaml:"script"`
	Quote   Way `yaml:"quote"`
	Iframe  Way `yaml:"iframe"`
	Element Way `yaml:"element"`
	Amp     Way `yaml:"amp"`
	Oembed  Way `yaml:"oembed"`
}

// Way is one way to embed.
type Way struct {
	Name string `yaml:"name"`
	Why  string `yaml:"why"`
}
