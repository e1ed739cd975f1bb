package rules

// What the values mean. Editors' programs show it beside each value.
var (
	kinds = map[string]string{
		"person": "a person with a name", "body": "an authority, a company, an organisation", "group": "several people who speak or act together",
		"unnamed": "one source whom a report does not name",
	}
	sides = map[string]string{
		"government": "the Italian government", "coalition": "a party of the government’s majority, or one of its politicians", "opposition": "a party outside it, or one of its politicians",
		"local": "cities and regions", "union": "trade unions", "us": "authorities of the United States", "olympic": "who holds the Games or sends athletes",
		"press": "newspapers, agencies, broadcasters", "public": "citizens", "other": "none of these",
	}
	stances = map[string]string{
		"objects": "is against the agents’ coming", "questions": "asks, or wants conditions", "reassures": "says that there is nothing to fear",
		"stays-out": "says that it is not their matter", "no-position": "has a part in it, but no position",
	}
	actors = map[string]string{
		"hsi": "Homeland Security Investigations, the investigators of ICE", "ero": "Enforcement and Removal Operations, the removal officers of ICE",
		"italy": "Italy’s authorities", "dss": "the Diplomatic Security Service of the State Department", "us": "another authority of the United States", "other": "none of these",
	}
	weights = map[string]string{"main": "is shown first", "minor": "is shown with the rest"}
	abouts  = map[string]string{
		"who": "who did or said it", "when": "when it was", "where": "where it was", "words": "what was said", "name": "how someone or something is called",
		"number": "how many", "scope": "how far something goes", "attribution": "to whom something is ascribed",
	}
	cuts = map[string]string{
		"start": "the report’s quotation begins earlier", "middle": "… stands for words that we leave out", "end": "the report’s quotation goes on",
	}
)
