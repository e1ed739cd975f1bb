package web

import "explainer/content"

// word is a word of the builder in the languages that it is written in.
type word struct{ EN, IT string }

func (w word) in(l content.Lang) string {
	if l == content.Italian {
		return w.IT
	}
	return w.EN
}

// builderWords are the words of the embed builder. They stand here and not with the labels of the app, which every reader loads.
var builderWords = map[string]word{
	"choose":  {EN: "Choose", IT: "Scegli"},
	"what":    {EN: "What", IT: "Che cosa"},
	"filter":  {EN: "Find in the list", IT: "Cerca nell’elenco"},
	"found":   {EN: "in the list", IT: "nell’elenco"},
	"whole":   {EN: "The whole explainer", IT: "Tutta la spiegazione"},
	"section": {EN: "Sections", IT: "Sezioni"},
	"card":    {EN: "Cards", IT: "Schede"},
	"differ":  {EN: "Differences between the reports", IT: "Differenze tra gli articoli"},

	"language":   {EN: "Language of the embed", IT: "Lingua dell’incorporamento"},
	"aspage":     {EN: "That of the page", IT: "Quella della pagina"},
	"aspage.why": {EN: "Italian on a page in Italian, else English. A plain frame cannot see its page; it takes the language of this one.", IT: "In italiano su una pagina in italiano, altrimenti in inglese. Un riquadro semplice non vede la sua pagina: prende la lingua di questa."},
	"lang.en":    {EN: "English", IT: "Inglese"},
	"lang.it":    {EN: "Italian", IT: "Italiano"},
	"theme":      {EN: "Theme", IT: "Tema"},
	"auto":       {EN: "The reader’s", IT: "Quello di chi legge"},
	"light":      {EN: "Light", IT: "Chiaro"},
	"dark":       {EN: "Dark", IT: "Scuro"},
	"accent":     {EN: "Accent colour", IT: "Colore d’accento"},
	"accent.own": {EN: "A colour of your own", IT: "Un colore tuo"},
	"accent.why": {EN: "A line at the top and the links take it wherever it has enough contrast to the background.", IT: "Lo prendono una linea in alto e i link, dove contrasta abbastanza con lo sfondo."},
	"weak.light": {EN: "Too little contrast on the light background: it is left out there.", IT: "Troppo poco contrasto sullo sfondo chiaro: lì non compare."},
	"weak.dark":  {EN: "Too little contrast on the dark background: it is left out there.", IT: "Troppo poco contrasto sullo sfondo scuro: lì non compare."},
	"heading":    {EN: "Show the heading", IT: "Mostra il titolo"},

	"place":    {EN: "Place", IT: "Posizione"},
	"room":     {EN: "It stands in the first window of the page: keep its room", IT: "Sta nella prima schermata della pagina: tieni libero il suo posto"},
	"room.why": {EN: "The script line then carries its height at several widths, so that the text below does not move when it comes. Further down nobody sees it come, and the short line will do.", IT: "La riga di script porta allora la sua altezza a varie larghezze, e il testo sotto non si sposta quando arriva. Più in basso nessuno lo vede arrivare, e basta la riga corta."},

	"version":      {EN: "Version", IT: "Versione"},
	"current":      {EN: "Updates itself", IT: "Si aggiorna da sé"},
	"current.why":  {EN: "Corrections reach your page without your doing.", IT: "Le correzioni arrivano sulla tua pagina senza che tu faccia nulla."},
	"pinned":       {EN: "Pinned", IT: "Fissata"},
	"pinned.why":   {EN: "Your page keeps what is shown today, for ever. The script carries a hash, so that the browser refuses any other.", IT: "La tua pagina mostra per sempre quel che c’è oggi. Lo script porta un’impronta: il browser ne rifiuta ogni altro."},
	"pinned.none":  {EN: "This copy of the site has no pinned version.", IT: "Questa copia del sito non ha una versione fissata."},
	"preview":      {EN: "As it looks", IT: "Come appare"},
	"width":        {EN: "Width of the column", IT: "Larghezza della colonna"},
	"fluid":        {EN: "Fluid", IT: "Fluida"},
	"stage":        {EN: "A column of an article with the embed", IT: "La colonna di un articolo con l’incorporamento"},
	"copy":         {EN: "Copy", IT: "Copia"},
	"copied":       {EN: "Copied.", IT: "Copiato."},
	"byhand":       {EN: "Your browser does not let a page copy. The text is selected: copy it with the keyboard.", IT: "Il browser non permette di copiare. Il testo è selezionato: copialo con la tastiera."},
	"outputs":      {EN: "To copy", IT: "Da copiare"},
	"script":       {EN: "The script line", IT: "La riga di script"},
	"script.why":   {EN: "For most pages: it follows the height of its content and takes links to records. A line that updates itself has no hash: the next update would no longer match it.", IT: "Per quasi tutte le pagine: segue l’altezza del contenuto e accoglie i link alle voci. Una riga che si aggiorna da sé non ha impronta: al primo aggiornamento non corrisponderebbe più."},
	"iframe":       {EN: "The plain frame", IT: "Il riquadro semplice"},
	"iframe.why":   {EN: "Where scripts are not allowed. Its height is that of the chosen width, or of a phone where the width is fluid.", IT: "Dove gli script non sono ammessi. L’altezza è quella della larghezza scelta, o di un telefono se è fluida."},
	"amp":          {EN: "AMP", IT: "AMP"},
	"amp.why":      {EN: "The page must load the component amp-iframe.", IT: "La pagina deve caricare il componente amp-iframe."},
	"amp.more":     {EN: "Show all", IT: "Mostra tutto"},
	"quote":        {EN: "A quotation and the line", IT: "Una citazione e la riga"},
	"quote.why":    {EN: "For React, Next.js and other frameworks, and where scripts may be taken out: without the script the title, the answer and the link can be read. The script once on the page, the quotation wherever you want it.", IT: "Per React, Next.js e altri framework, e dove gli script possono essere tolti: senza lo script si leggono il titolo, la risposta e il link. Lo script una volta nella pagina, la citazione dove vuoi."},
	"element":      {EN: "The custom element", IT: "L’elemento personalizzato"},
	"element.why":  {EN: "For templates: the script once on the page, the element wherever you want it.", IT: "Per i modelli: lo script una volta nella pagina, l’elemento dove vuoi."},
	"oembed":       {EN: "The oEmbed address", IT: "L’indirizzo oEmbed"},
	"oembed.why":   {EN: "For systems that ask for it; most find it by themselves in the address of a page. It is a file, so theme, colour and heading are not part of it.", IT: "Per i sistemi che lo chiedono; quasi tutti lo trovano da sé nell’indirizzo di una pagina. È un file: tema, colore e titolo non ne fanno parte."},
	"bare":         {EN: "Without choosing", IT: "Senza scegliere"},
	"bare.why":     {EN: "The plain frame of the whole explainer. Every embed below has its own page: put its address into the frame to show that one. With JavaScript this page makes the code for you.", IT: "Il riquadro semplice di tutta la spiegazione. Ogni incorporamento qui sotto ha una sua pagina: metti il suo indirizzo nel riquadro per mostrare quello. Con JavaScript questa pagina prepara il codice per te."},
	"list":         {EN: "All embeds", IT: "Tutti gli incorporamenti"},
	"mock.heading": {EN: "Headline of your article", IT: "Titolo del tuo articolo"},
}
