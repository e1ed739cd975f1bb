package app

import "explainer/content"

// word is a word of the interface in the languages that it is written in.
type word struct{ EN, IT string }

func (w word) in(l content.Lang) string {
	if l == content.Italian {
		return w.IT
	}
	return w.EN
}

// labels are the words of the interface. What is said of the news is content and lives in the data files.
var labels = map[string]word{
	"brand":       {EN: "Explainer", IT: "La spiegazione"},
	"language.en": {EN: "English", IT: "English"},
	"language.it": {EN: "Italiano", IT: "Italiano"},
	"edition.nav": {EN: "Edition and embedding", IT: "Edizione e incorporamento"},
	"skip":        {EN: "Skip to the answer", IT: "Vai alla risposta"},
	"toc":         {EN: "On this page", IT: "In questa pagina"},

	"asof": {EN: "What was known on", IT: "Quel che si sapeva"},

	"report.one": {EN: "report", IT: "articolo"}, "report.many": {EN: "reports", IT: "articoli"},
	"fact.one": {EN: "fact", IT: "fatto"}, "fact.many": {EN: "facts", IT: "fatti"},
	"event.one": {EN: "event", IT: "evento"}, "event.many": {EN: "events", IT: "eventi"},
	"quotation.one": {EN: "quotation", IT: "citazione"}, "quotation.many": {EN: "quotations", IT: "citazioni"},
	"step.one": {EN: "position taken", IT: "presa di posizione"}, "step.many": {EN: "positions taken", IT: "prese di posizione"},
	"card.one": {EN: "card", IT: "scheda"}, "card.many": {EN: "cards", IT: "schede"},
	"question.one": {EN: "open question", IT: "domanda aperta"}, "question.many": {EN: "open questions", IT: "domande aperte"},
	"term.one": {EN: "term", IT: "termine"}, "term.many": {EN: "terms", IT: "termini"},
	"task.one": {EN: "task", IT: "compito"}, "task.many": {EN: "tasks", IT: "compiti"},
	"difference.one": {EN: "difference", IT: "differenza"}, "difference.many": {EN: "differences", IT: "differenze"},
	"source.one": {EN: "source", IT: "fonte"}, "source.many": {EN: "sources", IT: "fonti"},
	"place.one": {EN: "paragraph", IT: "par."}, "place.many": {EN: "paragraphs", IT: "par."},

	"cite.also":    {EN: "Also told by an article that retells the others:", IT: "Lo dice anche un articolo che ne riprende altri:"},
	"cite.differs": {EN: "Says otherwise:", IT: "Dice altro:"},
	"cite.silent":  {EN: "Silent on this:", IT: "Non ne parla:"},
	"cite.retold":  {EN: "retold", IT: "di seconda mano"},
	"cite.weak":    {EN: "Only an article that retells the others says this, without naming its source:", IT: "Lo dice solo un articolo che ne riprende altri, senza indicare la fonte:"},
	"rendering":    {EN: "Our translation:", IT: "Nostra traduzione dall’inglese:"},

	"arms.question": {EN: "Question", IT: "Domanda"},

	"tasks.why":        {EN: "Show the answer", IT: "Mostra la risposta"},
	"tasks.yes":        {EN: "Right:", IT: "Esatto:"},
	"tasks.no":         {EN: "Not quite. The answer:", IT: "Non proprio. Spetta a:"},
	"tasks.none":       {EN: "No task given yet.", IT: "Nessun compito assegnato."},
	"tasks.right.one":  {EN: "right", IT: "giusta"},
	"tasks.right.many": {EN: "right", IT: "giuste"},
	"tasks.outof":      {EN: "of", IT: "su"},
	"tasks.of.one":     {EN: "answer given.", IT: "risposta data."},
	"tasks.of.many":    {EN: "answers given.", IT: "risposte date."},
	"tasks.more.one":   {EN: "more task", IT: "altro compito"},
	"tasks.more.many":  {EN: "more tasks", IT: "altri compiti"},

	"chain.may":    {EN: "May", IT: "Spetta"},
	"chain.maynot": {EN: "May not", IT: "Non spetta"},

	"timeline.undated":   {EN: "In these days, date not given", IT: "In questi giorni, senza data"},
	"timeline.planned":   {EN: "Planned", IT: "In programma"},
	"timeline.more.one":  {EN: "more event", IT: "altro evento"},
	"timeline.more.many": {EN: "more events", IT: "altri eventi"},
	"part.morning":       {EN: "morning", IT: "mattina"},
	"part.afternoon":     {EN: "afternoon", IT: "pomeriggio"},

	"day.legend":  {EN: "Show what was known on", IT: "Mostra quel che si sapeva"},
	"day.known":   {EN: "Public by", IT: "Già noti"},
	"day.reading": {EN: "You are reading what was known by", IT: "Stai leggendo quel che si sapeva"},
	"day.back":    {EN: "Back to {as_of.day}", IT: "Torna al {as_of.day}"},

	"cards.none":       {EN: "No card passes these filters. Show all cards again with the button above.", IT: "Nessuna scheda corrisponde ai filtri. Il pulsante qui sopra le mostra di nuovo tutte."},
	"cards.of":         {EN: "of", IT: "di"},
	"cards.total.one":  {EN: "card", IT: "scheda"},
	"cards.total.many": {EN: "cards", IT: "schede"},

	"cards.more.one":  {EN: "more card", IT: "altra scheda"},
	"cards.more.many": {EN: "more people and bodies", IT: "altre persone e organismi"},

	"filter.only":   {EN: "Show only these", IT: "Mostra solo queste"},
	"filter.side":   {EN: "Side", IT: "Parte"},
	"filter.stance": {EN: "Stance", IT: "Posizione"},
	"filter.search": {EN: "Search", IT: "Cerca"},
	"filter.all":    {EN: "All", IT: "Tutte"},
	"filter.reset":  {EN: "Show all", IT: "Mostra tutte"},

	"card.steps":      {EN: "The position, day by day", IT: "La posizione, giorno per giorno"},
	"card.quotations": {EN: "Quotations", IT: "Citazioni"},
	"card.events":     {EN: "In the timeline", IT: "Nella cronologia"},
	"card.page":       {EN: "Page of this card", IT: "Pagina della scheda"},
	"card.copy":       {EN: "Copy link", IT: "Copia il link"},
	"card.beside":     {EN: "Put beside another", IT: "Affianca a un’altra"},
	"card.close":      {EN: "Close", IT: "Chiudi"},
	"card.whole":      {EN: "Read the whole explainer", IT: "Leggi tutta la spiegazione"},
	"card.inlist":     {EN: "See it among all cards", IT: "Vedila tra tutte le schede"},
	"beside.title":    {EN: "Side by side", IT: "A confronto"},
	"beside.end":      {EN: "End the comparison", IT: "Chiudi il confronto"},
	"beside.choose":   {EN: "Card shown here", IT: "Scheda mostrata qui"},
	"copy.done":       {EN: "Link copied.", IT: "Link copiato."},
	"copy.byhand":     {EN: "Your browser does not let a page copy. The link is:", IT: "Il browser non permette di copiare. Il link è:"},

	"differences.all":      {EN: "All differences:", IT: "Tutte le differenze:"},
	"difference.common":    {EN: "Common ground", IT: "In comune"},
	"difference.therefore": {EN: "What we say", IT: "La nostra scelta"},
	"questions.title":      {EN: "What nobody has said", IT: "Quello che nessuno ha detto"},
	"questions.intro":      {EN: "None of the {reports} reports answers these.", IT: "Nessuno dei {reports} articoli risponde a queste domande."},
	"about.who":            {EN: "Who", IT: "Chi"},
	"about.when":           {EN: "When", IT: "Quando"},
	"about.where":          {EN: "Where", IT: "Dove"},
	"about.words":          {EN: "Which words", IT: "Quali parole"},
	"about.name":           {EN: "Which name", IT: "Quale nome"},
	"about.number":         {EN: "How many", IT: "Quanti"},
	"about.scope":          {EN: "How far", IT: "Fino a dove"},
	"about.attribution":    {EN: "On whose authority", IT: "Secondo chi"},

	"sources.all":       {EN: "Everything each report supports", IT: "Tutto ciò che ogni articolo sostiene"},
	"facts.all":         {EN: "Everything the reports say:", IT: "Tutto ciò che dicono gli articoli:"},
	"facts.title":       {EN: "Everything the reports say", IT: "Tutto ciò che dicono gli articoli"},
	"facts.intro":       {EN: "Every checked statement with its reports, by topic.", IT: "Ogni affermazione verificata con i suoi articoli, per tema."},
	"fact.public":       {EN: "Public from", IT: "Noto dal"},
	"report.nooutlet":   {EN: "Outlet not named in the text", IT: "Testata non indicata nel testo"},
	"report.by":         {EN: "by", IT: "di"},
	"report.retells":    {EN: "Retells other reports; never counted as an independent source", IT: "Riprende altri articoli; mai contato come fonte indipendente"},
	"report.damage":     {EN: "Where its page is damaged", IT: "Dove la pagina è danneggiata"},
	"method.title":      {EN: "How this was made", IT: "Come è stato fatto"},
	"glossary.title":    {EN: "Glossary", IT: "Glossario"},
	"moved":             {EN: "What stood here is now at:", IT: "Quel che stava qui ora si trova in:"},
	"corrections.title": {EN: "Corrections", IT: "Correzioni"},
	"corrections.none":  {EN: "None so far. A correction will be dated and will say what was wrong and what it is now.", IT: "Finora nessuna. Una correzione porterà la data e dirà che cosa era sbagliato e che cosa è giusto."},
	"correction.was":    {EN: "Was:", IT: "Prima:"},
	"correction.now":    {EN: "Is:", IT: "Ora:"},
	"correction.where":  {EN: "Where it stands", IT: "Dove si trova"},
	"foot.corrected":    {EN: "Last correction:", IT: "Ultima correzione:"},
	"withdrawn":         {EN: "This was withdrawn:", IT: "Questo è stato ritirato:"},
	"data.download":     {EN: "The data as JSON", IT: "I dati in JSON"},

	"builder.title": {EN: "Put it on your page", IT: "Incorpora la spiegazione nella tua pagina"},
	"builder.short": {EN: "Embed", IT: "Incorpora"},
	"builder.intro": {EN: "Choose what to embed, see how it looks in a column of your width, and copy one line. No account, no tracker, no cookie.", IT: "Scegli che cosa incorporare, guarda come appare in una colonna larga come la tua e copia una riga. Senza registrazione, senza tracciatori, senza cookie."},

	"embed.full":    {EN: "The whole explainer, with all sources", IT: "La spiegazione completa, con tutte le fonti"},
	"foot.asof":     {EN: "As of {as_of}.", IT: "Aggiornato al {as_of}."},
	"foot.front":    {EN: "The explainer", IT: "La spiegazione"},
	"foot.licences": {EN: "Licences", IT: "Licenze"},
	"foot.privacy":  {EN: "No cookies, no trackers, nothing loaded from anywhere else.", IT: "Niente cookie, niente tracciatori, nulla caricato da altri siti."},
}
