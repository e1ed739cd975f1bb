// Package rules says what each field of a record may hold. The check and the schemas that
// editors' tools read are both made from it, so that they cannot disagree.
package rules

import "slices"

// Rule is what one field may hold.
type Rule struct {
	// Optional fields may be left out, and optional lists may be empty.
	Optional bool
	// ID is the kind of record whose id this field is.
	ID string
	// Refs is the kind of record that this field names by id; Any stands for every kind.
	Refs string
	// Enum lists the allowed values; Means says in words what each is, where that is not plain.
	Enum  []string
	Means map[string]string
	// Dates lists the allowed precisions of a date; Later allows a day after the piece's own.
	Dates []string
	Later bool
	// MaxWords bounds a text, in each language; MaxRunes bounds a label.
	MaxWords, MaxRunes int
	// MinItems is the least length of a list that is not optional; one where it is zero.
	MinItems int
	// Verbatim marks the words of a report, Rendering our translation of them: neither is our own voice.
	Verbatim, Rendering bool
	// Address marks an address on the web, to which pages lead.
	Address bool
	// List marks words that stand beside each other and make no sentence.
	List bool
}

// Any is the value of Rule.Refs for a field that may name a record of any kind.
const Any = "any"

var (
	day        = []string{"day"}
	stop       = []string{"day", "weekend", "span"}
	public     = []string{"day", "weekend", "span", "background"}
	calendar   = []string{"day", "weekend", "span", "month", "year", "unknown"}
	title      = Rule{MaxWords: 14}
	text       = Rule{MaxWords: 60}
	optional   = Rule{Optional: true}
	required   = Rule{}
	reports    = Rule{Refs: "report"}
	actor      = Rule{Refs: "actor"}
	weight     = Rule{Enum: Weights, Means: weights}
	cut        = Rule{Optional: true, Enum: Cuts, Means: cuts}
	facts      = Rule{Refs: "fact"}
	publicDate = Rule{Optional: true, Dates: public}
)

func id(kind string) Rule { return Rule{ID: kind} }

// Fields holds the rule of every field, under the name of its type and its key in the data;
// "text" is the text that stands directly on a record.
var Fields = map[string]Rule{
	"Explainer.story": required, "Story.editions": required, "Story.reports": required, "Story.element": required, "Story.icon": actor,

	"Explainer.page": required, "Explainer.actors": required, "Explainer.sides": required, "Explainer.stances": required, "Explainer.topics": required, "Explainer.reports": required,
	"Explainer.facts": required, "Explainer.quotations": optional, "Explainer.events": optional,
	"Explainer.stakeholders": required, "Explainer.differences": optional, "Explainer.questions": optional,
	"Explainer.tasks": optional, "Explainer.terms": optional, "Explainer.corrections": optional,
	"Explainer.moved": optional,

	"Page.as_of": {Dates: day}, "Page.site": {MaxRunes: 40}, "Page.line": {MaxRunes: 40}, "Page.position": title, "Page.alike": {Optional: true, List: true}, "Page.headline": title, "Page.description": text, "Page.answers": required,
	"Page.fields": required, "Page.glance": optional, "Page.sections": required, "Page.method": text, "Page.foot": text,
	"Field.label": {MaxRunes: 24}, "Field.actor": actor,
	"Glance.left": {MaxRunes: 24}, "Glance.group": {MaxRunes: 24}, "Glance.goes": actor, "Glance.stays": actor, "Glance.right": actor,
	"Glance.inside": actor, "Glance.caption": required, "Glance.alt": required,
	"Section.id": id("section"), "Section.kind": {Enum: Sections, Means: sections}, "Section.embed": optional, "Section.title": title,
	"Section.short": {MaxRunes: 24}, "Section.intro": required, "Section.topics": {Optional: true, Refs: "topic"},
	"Section.columns": {Optional: true, Refs: "actor"}, "Section.rows": optional, "Section.blend_title": {Optional: true, MaxWords: 14}, "Section.blend_id": {Optional: true, MaxRunes: 24}, "Section.blend": optional,
	"Section.before": {Optional: true, MaxWords: 14}, "Section.answers": {Optional: true, Refs: "actor"}, "Section.frames": optional,
	"Note.text": text, "Note.then": optional, "Note.facts": {Optional: true, Refs: "fact"},
	"Statement.text": text, "Statement.facts": facts, "Statement.then": optional, "Claim.text": text, "Claim.facts": facts,
	"Account.text": text, "Account.reports": {Optional: true, Refs: "report"}, "Account.at": optional, "Account.then": optional, "Told.text": text, "Told.reports": {Optional: true, Refs: "report"}, "Told.at": optional,
	"Answer.day": {Dates: stop}, "Answer.summary": required, "Answer.fields": required,
	"Row.id": id("row"), "Row.title": title, "Row.cells": required,
	"Link.id": id("link"), "Link.actor": actor, "Link.name": title, "Link.role": required,
	"Link.may": optional, "Link.may_not": optional, "Link.inside": {Optional: true, Refs: "link"},

	"Actor.id": id("actor"), "Actor.short": {MaxRunes: 24}, "Actor.name": title, "Actor.lang": optional,
	"Actor.mark": {Enum: Marks, Means: marks}, "Actor.tint": {Enum: Tints},
	"Side.id": id("side"), "Side.name": title, "Side.sign": {Optional: true, Refs: "actor"},
	"Stance.id": id("stance"), "Stance.name": title, "Stance.look": {Enum: Looks, Means: looks},

	"Topic.id": id("topic"), "Topic.title": title,

	"Report.id": id("report"), "Report.file": required, "Report.short": {MaxRunes: 16}, "Report.title": title,
	"Report.byline": optional, "Report.contributors": optional, "Report.outlet": optional,
	"Report.dateline": optional, "Report.date": {Dates: day}, "Report.url": {Optional: true, Address: true}, "Report.retells": required,
	"Report.note": text, "Report.damage": {Optional: true, MaxWords: 60},

	"Fact.id": id("fact"), "Fact.topic": {Refs: "topic"}, "Fact.text": text, "Fact.reports": reports,
	"Fact.silent": {Optional: true, Refs: "report"}, "Fact.differs": {Optional: true, Refs: "report"}, "Fact.at": optional,
	"Fact.asserted_by": {Optional: true, Refs: "stakeholder"}, "Fact.public": publicDate,

	"Quotation.id": id("quotation"), "Quotation.speaker": {Refs: "stakeholder"}, "Quotation.renders": {Optional: true, Refs: "quotation"}, "Quotation.report": reports,
	"Quotation.verbatim":  {MaxWords: 40, Verbatim: true},
	"Quotation.cut":       cut,
	"Quotation.rendering": {MaxWords: 60, Rendering: true},
	"Quotation.public":    publicDate, "Quotation.day": {Dates: calendar}, "Quotation.medium": text,

	"Event.id": id("event"), "Event.date": {Dates: calendar, Later: true},
	"Event.part": {Optional: true, Enum: Parts}, "Event.weekday": {Optional: true, Enum: Weekdays},
	"Event.public": publicDate, "Event.title": title, "Event.text": text, "Event.reports": reports, "Event.at": optional, "Event.then": optional,
	"Event.stakeholders": {Optional: true, Refs: "stakeholder"}, "Event.weight": weight,

	"Stakeholder.id": id("stakeholder"), "Stakeholder.kind": {Enum: Kinds, Means: kinds}, "Stakeholder.side": {Refs: "side"},
	"Stakeholder.stance": {Refs: "stance"}, "Stakeholder.actor": {Optional: true, Refs: "actor"}, "Stakeholder.name": title,
	"Stakeholder.role": required, "Stakeholder.summary": required,
	"Stakeholder.reports": {Optional: true, Refs: "report"}, "Stakeholder.steps": optional,
	"Stakeholder.part": {Optional: true, MaxWords: 9}, "Stakeholder.weight": weight,
	"Step.day": {Dates: calendar}, "Step.text": text, "Step.reports": reports, "Step.at": optional, "Step.then": optional,

	"Difference.id": id("difference"), "Difference.about": {Enum: Abouts, Means: abouts}, "Difference.title": title,
	"Difference.facts": {Optional: true, Refs: "fact"}, "Difference.events": {Optional: true, Refs: "event"}, "Difference.quotations": {Optional: true, Refs: "quotation"},
	"Difference.versions": {MinItems: 2}, "Difference.common": text, "Difference.therefore": text,
	"Difference.weight": weight,
	"Version.report":    reports, "Version.text": text,
	"Version.wording":   {Optional: true, MaxWords: 25, Verbatim: true},
	"Version.rendering": {Optional: true, MaxWords: 40, Rendering: true}, "Version.cut": cut,

	"Question.id": id("question"), "Question.title": title, "Question.text": text, "Question.reports": {Optional: true, Refs: "report"}, "Question.at": optional, "Question.then": optional,

	"Task.id": id("task"), "Task.title": title, "Task.answer": {Refs: "actor"}, "Task.text": text, "Task.facts": facts, "Task.then": optional,

	"Term.id": id("term"), "Term.title": title, "Term.words": {Optional: true, MaxWords: 14, List: true}, "Term.text": text, "Term.reports": reports, "Term.at": optional, "Term.then": optional,

	"Correction.id": id("correction"), "Correction.day": {Dates: day, Later: true},
	"Correction.record": {Refs: Any}, "Correction.was": text, "Correction.now": text,

	// Package published has more to say of these two.
	"Move.from": required, "Move.to": {Refs: Any},

	// The list of loaded words is no record, but a file that people write all the same.
	"LoadedWords.words": optional, "LoadedWords.say": optional, "LoadedWords.reason": required,
}

// Allows reports whether a date of this precision may stand in the field.
func (r Rule) Allows(precision string) bool { return slices.Contains(r.Dates, precision) }
