// The words of an Anki package: its kinds of notes to look at, then its notes as words with their cards, decks and review log.

import { memoryFromSm2 } from "../../../engine/review/fromSm2.ts";
import type { CardState, Grade } from "../../../engine/review/types.ts";
import { failure, type Result, success } from "../../../engine/text/result.ts";
import { foundWord } from "../foundWord.ts";
import { type LeftOut, nothingLeftOut, textOfHtml } from "../plainText.ts";
import { pathOf } from "../table/cells.ts";
import { guessRoles } from "../table/columns.ts";
import type { CarriedReview, CarriedWord, Column, ColumnRole, DeckError, NoteTypeOutline } from "../types.ts";
import { cardStateOf, isAsWritten } from "./cards.ts";
import { type AnkiCollection, type AnkiNote, type LoggedReview, type NoteCard, openCollection } from "./collection.ts";
import { type AnkiCalendar, dayNumber, startOfDay } from "./days.ts";
import { rootDeck } from "./names.ts";
import { readOwnField, withEdits } from "./ownField.ts";
import { readCollectionFile } from "./packageFile.ts";
import { BrokenDatabase, type Sqlite } from "./sqlite.ts";

const sampledNotes = 60;
const shownNotes = 8;
const longestShown = 120;
const mostTypes = 40;

/** Opens a package. Whoever opened it closes it. Errors as of `readCollectionFile` and `openCollection`. */
export async function openPackage(file: Blob, sqlite: Sqlite): Promise<Result<AnkiCollection, DeckError>> {
	const bytes = await readCollectionFile(file);
	if (!bytes.ok) return bytes;
	const database = sqlite.open(bytes.value);
	const opened = openCollection(database);
	if (!opened.ok) database.close();
	return opened;
}

/** Kinds of notes with notes, the most used first. Errors: `noWords`, `damaged`. */
export function outlinePackage(collection: AnkiCollection): Result<readonly NoteTypeOutline[], DeckError> {
	const samples = new Map<string, { notes: number; readonly rows: (readonly string[])[] }>();
	try {
		for (const { type, fields } of collection.notes()) {
			const found = samples.get(type) ?? { notes: 0, rows: [] };
			found.notes += 1;
			if (found.rows.length < sampledNotes) found.rows.push(fields);
			samples.set(type, found);
		}
	} catch (error) {
		if (error instanceof BrokenDatabase) return failure({ kind: "damaged", what: "database" });
		throw error;
	}
	const left = nothingLeftOut();
	const outlines = [...samples]
		.sort((a, b) => b[1].notes - a[1].notes)
		.slice(0, mostTypes)
		.map(([id, { notes, rows }]): NoteTypeOutline => {
			const type = collection.noteTypes.get(id);
			const own = rows.some((row) => row.some((field) => readOwnField(field) !== null));
			const texts = rows.map((row) =>
				row.map((field) => (readOwnField(field) === null ? textOfHtml(field, left) : "")),
			);
			const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, index) => type?.fields[index] ?? "");
			return {
				id,
				name: type?.name ?? "",
				notes,
				columns: own ? columns.slice(0, -1) : columns,
				roles: (own ? ownRoles(columns) : guessRoles(columns, texts)).slice(
					0,
					own ? columns.length - 1 : columns.length,
				),
				rows: texts.slice(0, shownNotes).map((row) => row.map((text) => text.slice(0, longestShown))),
			};
		});
	return outlines.length === 0 ? failure({ kind: "noWords" }) : success(outlines);
}

/** Fields of our own notes, as `noteFields` of writePackage.ts names them. */
function ownRoles(columns: readonly string[]): readonly ColumnRole[] {
	const roles: Readonly<Record<string, Column>> = {
		Vietnamese: "word",
		Gloss: "gloss",
		Sentence: "sentence",
		English: "english",
		Note: "note",
		Hán: "han",
		Article: "article",
	};
	return columns.map((name) => roles[name] ?? "ignore");
}

export interface PackageChoice {
	/** What the fields of each kind of note hold; notes of other kinds are left out. */
	readonly roles: ReadonlyMap<string, readonly ColumnRole[]>;
	/** Decks become lists. */
	readonly decksAsLists: boolean;
	/** Cards and their log come along. */
	readonly scheduling: boolean;
	/** Now, ms: what is buried is so until the next day. */
	readonly at: number;
}

/** All notes as words, with the share that is read. @throws BrokenDatabase */
export function* wordsOfPackage(
	collection: AnkiCollection,
	choice: PackageChoice,
	left: LeftOut,
): Generator<{ readonly word: CarriedWord | null; readonly share: number }> {
	const cards = collection.cards();
	const log = choice.scheduling ? collection.log() : new Map<number, readonly LoggedReview[]>();
	let read = 0;
	for (const note of collection.notes()) {
		read += 1;
		const roles = choice.roles.get(note.type);
		const word = roles === undefined ? null : wordOf(note, roles, left);
		const share = read / Math.max(1, collection.noteCount);
		yield {
			word: word === null ? null : withCards(word, note, cards.get(note.id) ?? [], { collection, choice, log }),
			share: Math.min(1, share),
		};
	}
}

interface ReadNote {
	readonly word: CarriedWord;
	/** What our own field says; `null` for notes of others. */
	readonly kept: CarriedWord | null;
}

function wordOf(note: AnkiNote, roles: readonly ColumnRole[], left: LeftOut): ReadNote | null {
	const texts: { -readonly [Name in Column]?: string } = {};
	for (const [index, role] of roles.entries()) {
		if (role === "ignore") continue;
		const text = textOfHtml(note.fields[index] ?? "", left);
		if (text !== "" && texts[role] === undefined) texts[role] = text;
	}
	const kept = readOwnField(note.fields.at(-1) ?? "");
	if (kept !== null) return { word: withEdits(kept, texts), kept };
	const word = foundWord(texts, left);
	return word === null ? null : { word, kept };
}

interface Around {
	readonly collection: AnkiCollection;
	readonly choice: PackageChoice;
	readonly log: ReadonlyMap<number, readonly LoggedReview[]>;
}

function withCards({ word, kept }: ReadNote, note: AnkiNote, cards: readonly NoteCard[], around: Around): CarriedWord {
	const { collection, choice, log } = around;
	const { calendar, decks } = collection;
	const tags = note.tags.filter((tag) => tag.toLowerCase() !== "leech" && tag.toLowerCase() !== "marked");
	const paths = choice.decksAsLists ? listsOf(cards, decks) : [];
	const lists = kept === null ? paths : [...kept.lists, ...paths.filter((path) => !isOwnDeck(path))];
	const named = kept === null ? tags : keptTags(kept.tags, tags);
	const described = { ...word, tags: named, lists: unique(lists) };
	if (!choice.scheduling) return { ...described, ...withoutSchedule };
	const card = leading(cards);
	if (card === null) return { ...described, status: described.status ?? "learning" };
	const reviews = log.get(card.id) ?? [];
	const state = cardOf(card, kept, calendar, reviews);
	const known = kept !== null && kept.status !== "learning" && kept.status !== null;
	const buried = card.queue === -2 || card.queue === -3;
	return {
		...described,
		// Whoever goes on learning in Anki what was known here, learns it.
		status: known && state === kept.card ? kept.status : "learning",
		card: state,
		suspended: known ? kept.suspended : card.queue === -1,
		buriedUntil: !buried ? null : (kept?.buriedUntil ?? nextDay(choice.at, calendar)),
		leech: note.tags.some((tag) => tag.toLowerCase() === "leech"),
		reviews: reviewsOf(reviews, calendar),
	};
}

const withoutSchedule = {
	card: null,
	suspended: false,
	buriedUntil: null,
	leech: false,
	reviews: [],
	status: "learning",
} as const;

function nextDay(at: number, calendar: AnkiCalendar): number {
	const today = new Date(at);
	const start = new Date(today.getFullYear(), today.getMonth(), today.getDate(), calendar.rollover).getTime();
	return start > at
		? start
		: new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, calendar.rollover).getTime();
}

/** Of several cards of a note the one that was answered most, the first among equals. */
function leading(cards: readonly NoteCard[]): NoteCard | null {
	return cards.reduce<NoteCard | null>((best, card) => (best === null || card.reps > best.reps ? card : best), null);
}

function cardOf(
	card: NoteCard,
	kept: CarriedWord | null,
	calendar: AnkiCalendar,
	reviews: readonly LoggedReview[],
): CardState | null {
	if (kept !== null && (card.type === 0 || (kept.card !== null && isAsWritten(card, kept.card, calendar))))
		return kept.card;
	return cardStateOf(card, calendar, reviews.findLast(({ ease }) => ease > 0)?.at ?? null);
}

function listsOf(cards: readonly NoteCard[], decks: ReadonlyMap<string, string>): readonly (readonly string[])[] {
	// Deck 1 is where Anki puts what belongs nowhere.
	const names = cards.flatMap(({ deck }) => (deck === "1" ? [] : (decks.get(deck) ?? [])));
	return [...new Set(names)].map(pathOf).filter((path) => path.length > 0);
}

function isOwnDeck(path: readonly string[]): boolean {
	return path[0] === rootDeck;
}

function unique(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
	return [...new Map(lists.map((path) => [path.join("\n"), path])).values()];
}

/** Our tags with their spaces where they are still there, and those that were added in Anki. */
function keptTags(kept: readonly string[], found: readonly string[]): readonly string[] {
	const there = new Set(found);
	const own = new Map(kept.map((tag) => [tag.trim().replace(/\s+/g, "_"), tag]));
	const stayed = [...own].filter(([written]) => there.has(written)).map(([, tag]) => tag);
	return [...stayed, ...found.filter((tag) => !own.has(tag))];
}

const longestInterval = 36_500;

/** The log as cards one after the other. Anki keeps of each answer the interval and the ease that it led to. */
function reviewsOf(log: readonly LoggedReview[], calendar: AnkiCalendar): readonly CarriedReview[] {
	const reviews: CarriedReview[] = [];
	let before: CardState = blank(log[0]?.at ?? 0);
	for (const { at, ease, interval, factor, took } of log) {
		if (ease < 1 || ease > 4 || at <= 0) continue;
		const after = afterReview(before, { at, ease, interval, factor }, calendar);
		reviews.push({ at, grade: ease as Grade, took, before, after });
		before = after;
	}
	return reviews;
}

function blank(at: number): CardState {
	return {
		due: at,
		stability: 0,
		difficulty: 0,
		scheduledDays: 0,
		learningSteps: 0,
		reps: 0,
		lapses: 0,
		state: 0,
		lastReview: null,
	};
}

function afterReview(
	before: CardState,
	{ at, ease, interval, factor }: Pick<LoggedReview, "at" | "ease" | "interval" | "factor">,
	calendar: AnkiCalendar,
): CardState {
	const days = interval > 0 ? Math.min(interval, longestInterval) : 0;
	const lapsed = ease === 1 && (before.state === 2 || before.state === 3);
	// With FSRS, Anki logs the difficulty of 1 to 10 as 100 to 1100; else the ease, never below 1300.
	const memory = memoryFromSm2(factor >= 1300 ? factor / 1000 : 2.5, Math.max(days, before.stability, 0.5));
	const difficulty = factor >= 100 && factor <= 1100 ? ((factor - 100) / 1000) * 9 + 1 : memory.difficulty;
	return {
		due:
			days > 0 ? startOfDay(Math.round(days) + dayNumber(at, calendar), calendar) : at - Math.min(0, interval) * 1000,
		stability: days > 0 ? days : Math.max(before.stability, 0.5),
		difficulty,
		scheduledDays: days,
		learningSteps: 0,
		reps: before.reps + 1,
		lapses: before.lapses + (lapsed && before.state === 2 ? 1 : 0),
		state: days > 0 ? 2 : before.state === 2 || before.state === 3 ? 3 : 1,
		lastReview: at,
	};
}
