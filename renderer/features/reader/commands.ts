// What keys, menus and buttons of the reader can ask for: the one list of it, in the groups and the order in which people are
// shown it. Pure.

export const keyGroups = [
	{
		name: "move",
		commands: ["nextWord", "previousWord", "lineDown", "lineUp", "nextSentence", "previousSentence", "nextUnknown"],
	},
	{ name: "word", commands: ["openCard", "cardBack", "save", "learning", "known", "ignored", "new"] },
	{ name: "study", commands: ["textWords", "knownUntil"] },
	{ name: "reading", commands: ["extend", "shrink", "part", "keepHere", "keepEverywhere", "pick"] },
	{ name: "page", commands: ["translation", "glosses", "lineGlosses", "edit", "keys", "close"] },
	{
		name: "whole",
		commands: [
			"find",
			"findNext",
			"findPrevious",
			"contents",
			"bookmark",
			"textStart",
			"textEnd",
			"pageDown",
			"pageUp",
		],
	},
	{
		name: "listen",
		commands: [
			"listenWord",
			"listenSentence",
			"listenParagraph",
			"listenOn",
			"playPause",
			"playHere",
			"playBack",
			"playLoop",
			"slower",
			"faster",
		],
	},
	{ name: "copy", commands: ["copySentence", "copyGlossed", "selectAll"] },
	{ name: "takeAway", commands: ["takeAway", "print"] },
] as const;

type Group = (typeof keyGroups)[number];

/** The commands of some groups, by their names. */
export type CommandOf<Name extends Group["name"]> = Extract<Group, { readonly name: Name }>["commands"][number];
export type ReaderCommand = CommandOf<Group["name"]>;

/** All of them, in the same order. */
export const readerCommands: readonly ReaderCommand[] = keyGroups.flatMap(({ commands }) => [...commands]);
