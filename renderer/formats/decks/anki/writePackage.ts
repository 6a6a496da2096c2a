// Words as an Anki package: one note a word (and one for its gap, where wanted), its card with its memory, its decks, tags and
// review log. Words may come in portions. What is written for the same word is the same each time, so that Anki updates it.

import { ZipFile } from "../../../engine/interlinear/zipFile.ts";
import { writeCloze } from "../cloze.ts";
import { htmlOfText } from "../plainText.ts";
import { ankiTags } from "../table/writeTable.ts";
import { type CarriedAnswer, type CarriedReview, type CarriedWord, intervalOf } from "../types.ts";
import { type AnkiCard, ankiCardOf } from "./cards.ts";
import { type AnkiCalendar, calendarOf } from "./days.ts";
import { deflated } from "./deflated.ts";
import { checksumOf, guidOf, sha1 } from "./guid.ts";
import { rootDeck } from "./names.ts";
import { writeOwnField } from "./ownField.ts";
import { openRoomy, withoutRoom } from "./roomyDatabase.ts";
import {
	collectionSettings,
	deckJson,
	deckOptionsJson,
	indexStatements,
	noteTypesFor,
	type TemplateKind,
	tableStatements,
	type WrittenNoteType,
} from "./schema.ts";
import type { Sqlite, SqliteDatabase, SqliteStatement } from "./sqlite.ts";

export interface PackageForm {
	/** Not empty. Words without a sentence get no gap; those left without any card are passed over. */
	readonly templates: readonly TemplateKind[];
	/** Cards with their memory and log; else every card is new. */
	readonly scheduling: boolean;
	/** Now, ms since 1970. */
	readonly at: number;
	/** Hour at which a day begins. */
	readonly dayStartsAt: number;
}

export interface PackageWriter {
	add(words: readonly CarriedWord[]): void;
	/** After all words: goes into the log of the cards that have their schedule. */
	addAnswers(answers: readonly CarriedAnswer[]): void;
	/** The `.apkg`. The writer is used up. */
	finish(): Promise<Blob>;
	/** Lets go of everything. */
	cancel(): void;
}

/** Seconds before now at which the collection is said to begin: no card falls due before its first day. */
const age = 20 * 365 * 86_400;

/** @param words about how many will come */
export function createPackageWriter(form: PackageForm, sqlite: Sqlite, words = 0): PackageWriter {
	const database = openRoomy(sqlite, tableStatements(), words * bytesOfWord);
	database.run("begin");
	const seconds = Math.floor(form.at / 1000);
	const first = firstDay(form.at, form.dayStartsAt);
	const calendar = calendarOf(Math.floor(first / 1000), null, form.dayStartsAt);
	const types = noteTypesFor(form.templates, seconds);
	const rows = createRows(database, form, calendar, types);
	return {
		add: (some) => {
			for (const word of some) rows.add(word);
		},
		addAnswers: (answers) => {
			for (const answer of answers) rows.addAnswer(answer);
		},
		finish: async () => {
			rows.finish();
			writeCollectionRow(database, { form, first, types, decks: rows.decks(), cards: rows.cards() });
			// Before the end of the one transaction: every page is written once.
			for (const statement of indexStatements()) database.run(statement);
			database.run("commit");
			const collection = withoutRoom(database.export()) as Uint8Array<ArrayBuffer>;
			database.close();
			const zip = new ZipFile(writtenAt);
			const { bytes, crc } = await deflated(collection);
			zip.addDeflated("collection.anki2", bytes, { crc, size: collection.length });
			zip.add("media", encoder.encode("{}"), false);
			const parts = zip.end() as Uint8Array<ArrayBuffer>[];
			return new Blob(parts, { type: "application/apkg" });
		},
		cancel: () => {
			rows.free();
			database.close();
		},
	};
}

/** The day of writing says nothing that a person wants to know. */
const writtenAt = Date.UTC(2020, 0, 1);
const encoder = new TextEncoder();

/** Of a note with its card, its indices and some answers, about. */
const bytesOfWord = 2_000;

/** The beginning of a day, `age` ago, ms. */
function firstDay(at: number, dayStartsAt: number): number {
	const date = new Date(at - age * 1000);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate(), dayStartsAt).getTime();
}

function createRows(
	database: SqliteDatabase,
	form: PackageForm,
	calendar: AnkiCalendar,
	types: readonly WrittenNoteType[],
) {
	// What is the same in all rows stands here. The fields come as bytes: sql.js writes bytes to its memory many times as fast as text.
	const note = database.prepare("insert into notes values (?, ?, ?, ?, -1, ?, cast(? as text), ?, ?, 0, '')");
	const card = database.prepare("insert into cards values (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)");
	const log = database.prepare("insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)");
	const free = [note, card, log].map((statement: SqliteStatement) => () => statement.free());
	const noteIds = freeNumbers();
	const cardIds = freeNumbers();
	const logIds = freeNumbers();
	const decks = new Map<string, number>();
	/** Cards with a schedule, by their words; rows of the log, by their answers; answers that were taken back. */
	const leading = new Map<string, number>();
	const logged = new Map<string, number>();
	const undone: string[] = [];
	let cards = 0;

	const deckOf = (word: CarriedWord): number => {
		const [path = []] = word.lists;
		// Every deck on the way is written too: Anki would make those that are missing under numbers of its own.
		const names = [rootDeck, ...path.map((name) => name.replaceAll("::", " "))];
		for (let depth = 1; depth <= names.length; depth += 1) {
			const name = names.slice(0, depth).join("::");
			if (!decks.has(name)) decks.set(name, deckId(name));
		}
		return decks.get(names.join("::")) ?? 1;
	};

	const addNote = (word: CarriedWord, type: WrittenNoteType, scheduled: boolean): void => {
		const fields = fieldsOf(word);
		const addedAt = word.addedAt ?? form.at;
		const noteId = noteIds(addedAt);
		const seconds = Math.floor((word.changedAt ?? form.at) / 1000);
		const tags = [...ankiTags(word.tags), ...(word.leech && form.scheduling ? ["leech"] : [])];
		const sortField = word.headword;
		const guid = guidOf(`${type.cloze ? "cloze:" : ""}${word.key ?? word.headword}`);
		note.run([
			noteId,
			guid,
			type.id,
			seconds,
			tags.length === 0 ? "" : ` ${tags.join(" ")} `,
			encoder.encode(fields.join("\u001f")),
			sortField,
			checksumOf(sortField),
		]);
		const deck = deckOf(word);
		for (let ord = 0; ord < type.templates; ord += 1) {
			const leads = scheduled && ord === 0;
			cards += 1;
			const cardId = cardIds(addedAt);
			const row = cardRow(word, leads, cards);
			card.run([
				cardId,
				noteId,
				deck,
				ord,
				seconds,
				row.type,
				row.queue,
				row.due,
				row.ivl,
				row.factor,
				row.reps,
				row.lapses,
				row.type === 1 || row.type === 3 ? 1001 : 0,
				row.data,
			]);
			if (!leads) continue;
			if (word.key !== null) leading.set(word.key, cardId);
			for (const review of word.reviews) log.run(logRow(answerOf(review), logIds(review.at), cardId));
		}
	};

	const cardRow = (word: CarriedWord, leads: boolean, position: number): AnkiCard => {
		// What is known or ignored is not asked for in Anki either.
		const suspended = word.suspended || word.status === "known" || word.status === "ignored";
		const buried = leads && word.buriedUntil !== null && word.buriedUntil > form.at;
		return ankiCardOf(leads ? word.card : null, calendar, position, { suspended, buried });
	};

	return {
		add: (word: CarriedWord) => {
			let scheduled = form.scheduling;
			for (const type of types) {
				const [context] = word.contexts;
				const gap =
					context !== undefined && writeCloze(context.sentence, context.quote, context.offset, "") !== context.sentence;
				if (type.cloze && !gap) continue;
				addNote(word, type, scheduled);
				scheduled = false;
			}
		},
		addAnswer: (answer: CarriedAnswer) => {
			if (answer.kind === "undone") {
				undone.push(answer.undone);
				return;
			}
			const cardId = leading.get(answer.key);
			if (cardId === undefined) return;
			const id = logIds(answer.at);
			logged.set(answer.id, id);
			log.run(logRow(answer, id, cardId));
		},
		finish: () => {
			const gone = undone.flatMap((id) => logged.get(id) ?? []);
			for (const id of gone) database.run(`delete from revlog where id = ${id}`);
			for (const each of free) each();
		},
		free: () => {
			for (const each of free) each();
		},
		decks: () => decks,
		cards: () => cards,
	};
}

/** In the order of `noteFields`. */
function fieldsOf(word: CarriedWord): readonly string[] {
	const [context] = word.contexts;
	const gap = context === undefined ? "" : writeCloze(context.sentence, context.quote, context.offset, word.gloss);
	const visible = [
		word.headword,
		word.gloss,
		context?.sentence ?? "",
		gap,
		context?.english ?? "",
		word.note,
		word.han,
		context?.articleTitle ?? "",
	];
	// The mark between fields is in no text.
	return [...visible.map((text) => htmlOfText(text.replaceAll("\u001f", " "))), writeOwnField(word)];
}

const day = 86_400_000;

type Answer = Omit<Extract<CarriedAnswer, { readonly kind: "answer" }>, "kind" | "id" | "key">;

function answerOf({ at, grade, took, before, after }: CarriedReview): Answer {
	const last = before.state === 0 ? 0 : intervalOf(before);
	return { at, grade, took, state: before.state, interval: intervalOf(after), last, difficulty: after.difficulty };
}

function logRow({ grade, took, state, interval, last, difficulty }: Answer, id: number, card: number): number[] {
	const kind = state === 2 ? 1 : state === 3 ? 2 : 0;
	// As Anki logs it with FSRS: a difficulty of 1 to 10 as 100 to 1100.
	const factor = difficulty === 0 ? 0 : Math.round(((difficulty - 1) / 9) * 1000 + 100);
	return [id, card, grade, interval, last, factor, Math.min(took, day), kind];
}

/** Numbers of rows are moments in Anki; two of the same moment part by milliseconds. */
function freeNumbers(): (at: number) => number {
	/** From a number that is taken towards the next free one: a hundred thousand of one moment must not be walked each time. */
	const onwards = new Map<number, number>();
	return (at) => {
		const way: number[] = [];
		let number = Math.max(1, Math.floor(at));
		for (let next = onwards.get(number); next !== undefined; next = onwards.get(number)) {
			way.push(number);
			number = next;
		}
		for (const passed of way) onwards.set(passed, number + 1);
		onwards.set(number, number + 1);
		return number;
	};
}

/** The same for the same name. */
function deckId(name: string): number {
	const [high = 0, low = 0] = sha1(name);
	return 1_600_000_000_000 + (high % 256) * 2 ** 28 + (low % 2 ** 28);
}

interface Written {
	readonly form: PackageForm;
	readonly first: number;
	readonly types: readonly WrittenNoteType[];
	readonly decks: ReadonlyMap<string, number>;
	readonly cards: number;
}

function writeCollectionRow(database: SqliteDatabase, { form, first, types, decks, cards }: Written): void {
	const seconds = Math.floor(form.at / 1000);
	const deckEntries = [
		[1, deckJson(1, "Default", 0)],
		...[...decks].map(([name, id]) => [id, deckJson(id, name, seconds)]),
	];
	const json = {
		conf: collectionSettings(types[0]?.id ?? 0, cards, new Date(first).getTimezoneOffset(), form.dayStartsAt),
		models: Object.fromEntries(types.map(({ id, json: model }) => [id, model])),
		decks: Object.fromEntries(deckEntries),
		dconf: { 1: deckOptionsJson() },
	};
	const statement = database.prepare("insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')");
	const texts = [json.conf, json.models, json.decks, json.dconf].map((value) => JSON.stringify(value));
	statement.run([Math.floor(first / 1000), form.at, form.at, ...texts]);
	statement.free();
}
