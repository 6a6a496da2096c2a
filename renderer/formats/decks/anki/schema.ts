// The collection of Anki that we write: schema 11, which every version of Anki reads. Tables and indices as Anki documents them
// (tests/formats/decksSchema.test.ts holds the documented ones beside these), settings with what Anki requires of each.

import { noteFields } from "./names.ts";

const columns: Readonly<Record<string, string>> = {
	col: "id, crt, mod, scm, ver, dty, usn, ls, conf text, models text, decks text, dconf text, tags text",
	notes: "id, guid text, mid, mod, usn, tags text, flds text, sfld, csum, flags, data text",
	cards: "id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data text",
	revlog: "id, cid, usn, ease, ivl, lastIvl, factor, time, type",
	graves: "usn, oid, type",
};

/** Statements that make the tables. `id` is the primary key; what is not text is an integer. */
export function tableStatements(): readonly string[] {
	return Object.entries(columns).map(([table, list]) => {
		const defined = list.split(", ").map((column) => {
			if (column === "id") return "id integer primary key";
			return column.endsWith(" text") ? `${column} not null` : `${column} integer not null`;
		});
		return `create table ${table} (${defined.join(", ")})`;
	});
}

const indices: readonly (readonly [string, string])[] = [
	["ix_notes_usn", "notes (usn)"],
	["ix_cards_usn", "cards (usn)"],
	["ix_revlog_usn", "revlog (usn)"],
	["ix_cards_nid", "cards (nid)"],
	["ix_cards_sched", "cards (did, queue, due)"],
	["ix_revlog_cid", "revlog (cid)"],
	["ix_notes_csum", "notes (csum)"],
];

/** Made when the rows are there: five times as fast. */
export function indexStatements(): readonly string[] {
	return indices.map(([name, on]) => `create index ${name} on ${on}`);
}

export type TemplateKind = "recognition" | "production" | "cloze";

/** Names of these kinds of notes and of their numbers never change: Anki knows them by these when they come again. */
const noteTypeIds = {
	recognition: 1_760_000_000_001,
	production: 1_760_000_000_002,
	both: 1_760_000_000_003,
	cloze: 1_760_000_000_004,
};

export interface WrittenNoteType {
	readonly id: number;
	readonly cloze: boolean;
	/** One card a template. */
	readonly templates: number;
	readonly json: object;
}

const css = `.card { font-family: "Source Serif 4", Georgia, serif; font-size: 22px; line-height: 1.5; text-align: center; color: #222; background: #fff; }
.nightMode.card { color: #e6e6e6; background: #222; }
.word { font-size: 34px; }
.gloss { font-size: 24px; }
.sentence { margin-top: 20px; }
.english, .note, .article { margin-top: 8px; font-size: 17px; opacity: 0.75; }
.han { margin-top: 4px; font-size: 20px; }
.cloze { font-weight: 600; }`;

const sentence = `{{#Sentence}}<div class="sentence" lang="vi">{{Sentence}}</div>{{/Sentence}}{{#English}}<div class="english">{{English}}</div>{{/English}}`;
const rest = `{{#Hán}}<div class="han" lang="zh-Hant">{{Hán}}</div>{{/Hán}}${sentence}{{#Note}}<div class="note">{{Note}}</div>{{/Note}}{{#Article}}<div class="article">{{Article}}</div>{{/Article}}`;
const word = `<div class="word" lang="vi">{{Vietnamese}}</div>`;
const gloss = `<div class="gloss">{{Gloss}}</div>`;

const faces: Readonly<Record<TemplateKind, { readonly name: string; readonly front: string; readonly back: string }>> =
	{
		recognition: { name: "Vietnamese → English", front: word, back: `{{FrontSide}}<hr id="answer">${gloss}${rest}` },
		production: { name: "English → Vietnamese", front: gloss, back: `{{FrontSide}}<hr id="answer">${word}${rest}` },
		cloze: {
			name: "Cloze",
			front: `<div class="sentence" lang="vi">{{cloze:Cloze}}</div>`,
			back: `<div class="sentence" lang="vi">{{cloze:Cloze}}</div><hr id="answer">${word}${gloss}{{#English}}<div class="english">{{English}}</div>{{/English}}{{#Note}}<div class="note">{{Note}}</div>{{/Note}}`,
		},
	};

/** One kind of notes for the cards with a word on them, one for sentences with a gap; those of the two that are wanted. */
export function noteTypesFor(kinds: readonly TemplateKind[], seconds: number): readonly WrittenNoteType[] {
	const plain = kinds.filter((kind): kind is "recognition" | "production" => kind !== "cloze");
	const types: WrittenNoteType[] = [];
	const [first] = plain;
	if (first !== undefined) {
		const id = plain.length === 2 ? noteTypeIds.both : noteTypeIds[first];
		// The front of a recognition card needs the word (field 0), of a production card the gloss (field 1).
		const required = plain.map((kind, ord) => [ord, "any", [kind === "recognition" ? 0 : 1]]);
		const name = plain.length === 2 ? "Hai Dòng" : `Hai Dòng (${faces[first].name})`;
		types.push({ id, cloze: false, templates: plain.length, json: noteType(id, name, 0, plain, required, seconds) });
	}
	if (kinds.includes("cloze")) {
		const id = noteTypeIds.cloze;
		const required = [[0, "any", [3]]];
		types.push({
			id,
			cloze: true,
			templates: 1,
			json: noteType(id, "Hai Dòng (Cloze)", 1, ["cloze"], required, seconds),
		});
	}
	return types;
}

function noteType(
	id: number,
	name: string,
	type: 0 | 1,
	kinds: readonly TemplateKind[],
	req: readonly unknown[],
	seconds: number,
): object {
	return {
		id,
		name,
		type,
		mod: seconds,
		usn: -1,
		sortf: 0,
		did: null,
		tmpls: kinds.map((kind, ord) => ({
			name: faces[kind].name,
			ord,
			qfmt: faces[kind].front,
			afmt: faces[kind].back,
			bqfmt: "",
			bafmt: "",
			did: null,
			bfont: "",
			bsize: 0,
		})),
		flds: noteFields.map((field, ord) => ({
			name: field,
			ord,
			sticky: false,
			rtl: false,
			font: "Arial",
			size: 20,
			media: [],
			description: "",
			collapsed: ord === noteFields.length - 1,
			excludeFromSearch: ord === noteFields.length - 1,
		})),
		css,
		latexPre:
			"\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n",
		latexPost: "\\end{document}",
		latexsvg: false,
		req,
		tags: [],
		vers: [],
	};
}

export function deckJson(id: number, name: string, seconds: number): object {
	return {
		id,
		mod: seconds,
		name,
		usn: id === 1 ? 0 : -1,
		lrnToday: [0, 0],
		revToday: [0, 0],
		newToday: [0, 0],
		timeToday: [0, 0],
		collapsed: false,
		browserCollapsed: false,
		desc: "",
		dyn: 0,
		conf: 1,
		extendNew: 0,
		extendRev: 0,
	};
}

/** The options of decks, as Anki begins with them. */
export function deckOptionsJson(): object {
	return {
		id: 1,
		mod: 0,
		name: "Default",
		usn: 0,
		maxTaken: 60,
		autoplay: true,
		timer: 0,
		replayq: true,
		new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
		rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
		lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
		dyn: false,
	};
}

/** @param offset minutes west of UTC: from which days are counted */
export function collectionSettings(noteTypeId: number, cards: number, offset: number, rollover: number): object {
	return {
		activeDecks: [1],
		curDeck: 1,
		newSpread: 0,
		collapseTime: 1200,
		timeLim: 0,
		estTimes: true,
		dueCounts: true,
		curModel: noteTypeId,
		nextPos: cards + 1,
		sortType: "noteFld",
		sortBackwards: false,
		addToCur: true,
		dayLearnFirst: false,
		schedVer: 2,
		rollover,
		creationOffset: offset,
	};
}
