package content

// uncompared is the type of a field that takes no room and keeps its struct from being comparable. Of one that is, the compiler writes
// how two are compared, which every reader would load and nothing calls.
type uncompared [0]func()

// The words of each part of the page. A view asks for them by their field.
type (
	// PageWords are those of the bar, the foot and what stands on every page.
	PageWords struct {
		_          uncompared `yaml:"-"`
		AsOfDay    string     `yaml:"as_of_day" pack:"-"`
		EmbedIntro string     `yaml:"embed_intro"`
		EmbedTitle string     `yaml:"embed_title"`
		Embed      string     `yaml:"embed" pack:"-"`
		Brand      string     `yaml:"brand" pack:"-"`
		Skip       string     `yaml:"skip" pack:"-"`
		Toc        string     `yaml:"toc"`
		Answer     string     `yaml:"answer" pack:"-"`
		Top        string     `yaml:"top" pack:"-"`
		Nav        string     `yaml:"nav" pack:"-"`
		AsOf       string     `yaml:"as_of"`
		Moved      string     `yaml:"moved"`
		Withdrawn  string     `yaml:"withdrawn"`
		Rendering  string     `yaml:"rendering"`
		Whole      string     `yaml:"whole"`
		Front      string     `yaml:"front"`
		Licences   string     `yaml:"licences" pack:"-"`
		Privacy    string     `yaml:"privacy" pack:"-"`
		Corrected  string     `yaml:"corrected"`
		Cited      string     `yaml:"cited"`
	}

	// CountWords are those of things with their number.
	CountWords struct {
		_          uncompared `yaml:"-"`
		Report     Count      `yaml:"report"`
		Fact       Count      `yaml:"fact"`
		Event      Count      `yaml:"event"`
		Quotation  Count      `yaml:"quotation"`
		Step       Count      `yaml:"step" pack:"-"`
		Card       Count      `yaml:"card"`
		Question   Count      `yaml:"question"`
		Term       Count      `yaml:"term"`
		Task       Count      `yaml:"task" pack:"-"`
		Difference Count      `yaml:"difference"`
	}

	// CiteWords are those of citations.
	CiteWords struct {
		_       uncompared `yaml:"-"`
		Differs string     `yaml:"differs"`
		// Differing comes before the differences that concern the claim.
		Differing string `yaml:"differing"`
		Silent    string `yaml:"silent"`
		Also      string `yaml:"also"`
		Every     string `yaml:"every"`
		All       string `yaml:"all"`
		By        string `yaml:"by"`
		Retold    string `yaml:"retold"`
		Weak      string `yaml:"weak"`
		// Later stands for the reports of a claim before the first of them.
		Later string `yaml:"later"`
	}

	// ComparisonWords are those of the comparison.
	ComparisonWords struct {
		_        uncompared `yaml:"-"`
		Question string     `yaml:"question"`
	}

	// TasksWords are those of “whose job is it?”.
	TasksWords struct {
		_     uncompared `yaml:"-"`
		Why   string     `yaml:"why"`
		Yes   string     `yaml:"yes"`
		No    string     `yaml:"no"`
		None  string     `yaml:"none"`
		OutOf string     `yaml:"out_of"`
		Right Count      `yaml:"right"`
		Given Count      `yaml:"given"`
		More  string     `yaml:"more"`
	}

	// ChainWords are those of the chain of authority.
	ChainWords struct {
		_      uncompared `yaml:"-"`
		May    string     `yaml:"may"`
		MayNot string     `yaml:"may_not"`
	}

	// TimelineWords are those of the timeline.
	TimelineWords struct {
		_         uncompared `yaml:"-"`
		Undated   string     `yaml:"undated"`
		Planned   string     `yaml:"planned"`
		More      string     `yaml:"more"`
		Morning   string     `yaml:"morning"`
		Afternoon string     `yaml:"afternoon"`
	}

	// DayWords are those of the control of the day.
	DayWords struct {
		_      uncompared `yaml:"-"`
		Legend string     `yaml:"legend"`
		Back   string     `yaml:"back"`
	}

	// CardsWords are those of the list of cards.
	CardsWords struct {
		_     uncompared `yaml:"-"`
		None  string     `yaml:"none"`
		Of    string     `yaml:"of"`
		Total Count      `yaml:"total"`
		Parts string     `yaml:"parts"`
	}

	// FilterWords are those of its filters.
	FilterWords struct {
		_      uncompared `yaml:"-"`
		Only   string     `yaml:"only"`
		Side   string     `yaml:"side"`
		Stance string     `yaml:"stance"`
		Topic  string     `yaml:"topic" pack:"-"`
		Report string     `yaml:"report" pack:"-"`
		By     string     `yaml:"by" pack:"-"`
		Who    string     `yaml:"who" pack:"-"`
		Single string     `yaml:"single" pack:"-"`
		Retold string     `yaml:"retold" pack:"-"`
		All    string     `yaml:"all"`
		Reset  string     `yaml:"reset"`
	}

	// SearchWords are those of the search over everything.
	SearchWords struct {
		_        uncompared `yaml:"-"`
		Label    string     `yaml:"label"`
		Hint     string     `yaml:"hint"`
		Results  Count      `yaml:"results"`
		None     string     `yaml:"none"`
		Near     string     `yaml:"near"`
		Examples string     `yaml:"examples"`
		Close    string     `yaml:"close"`
		// Small are words that a question has beside what it asks for: "who is the". Endings are those in which forms of a word differ,
		// longer ones first.
		Small   string `yaml:"small"`
		Endings string `yaml:"endings"`
	}

	// CardWords are those of one card.
	CardWords struct {
		_          uncompared `yaml:"-"`
		Steps      string     `yaml:"steps"`
		Quotations string     `yaml:"quotations"`
		Events     string     `yaml:"events"`
		Page       string     `yaml:"page"`
		Share      string     `yaml:"share"`
		Beside     string     `yaml:"beside"`
		Close      string     `yaml:"close"`
		Whole      string     `yaml:"whole" pack:"-"`
		InList     string     `yaml:"in_list" pack:"-"`
		Spoken     string     `yaml:"spoken"`
		Also       string     `yaml:"also"`
	}

	// BesideWords are those of two cards side by side.
	BesideWords struct {
		_       uncompared `yaml:"-"`
		Title   string     `yaml:"title"`
		End     string     `yaml:"end"`
		Choose  string     `yaml:"choose"`
		First   string     `yaml:"first"`
		Second  string     `yaml:"second"`
		Short   string     `yaml:"short"`
		Nothing string     `yaml:"nothing"`
	}

	// DifferenceWords are those of differences.
	DifferenceWords struct {
		_              uncompared `yaml:"-"`
		QuestionsIntro string     `yaml:"questions_intro"`
		Questions      string     `yaml:"questions"`
		All            string     `yaml:"all"`
		Common         string     `yaml:"common"`
		Therefore      string     `yaml:"therefore"`
		Silent         string     `yaml:"silent"`
	}

	// AboutWords are those of what a difference is about.
	AboutWords struct {
		_           uncompared `yaml:"-"`
		Who         string     `yaml:"who"`
		When        string     `yaml:"when"`
		Where       string     `yaml:"where"`
		Words       string     `yaml:"words"`
		Name        string     `yaml:"name"`
		Number      string     `yaml:"number"`
		Scope       string     `yaml:"scope"`
		Attribution string     `yaml:"attribution"`
	}

	// SourcesWords are those of sources and records.
	SourcesWords struct {
		_          uncompared `yaml:"-"`
		FactsIntro string     `yaml:"facts_intro"`
		FactsTitle string     `yaml:"facts_title"`
		All        string     `yaml:"all"`
		NoOutlet   string     `yaml:"no_outlet"`
		By         string     `yaml:"by"`
		Retells    string     `yaml:"retells"`
		Damage     string     `yaml:"damage" pack:"-"`
		Method     string     `yaml:"method"`
		Glossary   string     `yaml:"glossary"`
		Data       string     `yaml:"data"`
		Public     string     `yaml:"public"`
	}

	// CorrectionsWords are those of corrections.
	CorrectionsWords struct {
		_     uncompared `yaml:"-"`
		Title string     `yaml:"title"`
		None  string     `yaml:"none"`
		Was   string     `yaml:"was"`
		Now   string     `yaml:"now"`
		Where string     `yaml:"where"`
		On    string     `yaml:"on"`
		Feeds string     `yaml:"feeds"`
	}
)
