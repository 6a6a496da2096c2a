// A collection of Anki as its database holds it: notes, cards, kinds of notes and decks, in the older schema (11: JSON in `col`) and
// the newer one (15 to 18: tables of their own, settings as Protocol Buffers). Only tables are read, never views.

import { failure, type Result, success } from "../../../engine/text/result.ts";
import { fieldsOf } from "../checks.ts";
import type { DeckError } from "../types.ts";
import type { AnkiCard } from "./cards.ts";
import { type AnkiCalendar, calendarOf } from "./days.ts";
import { protobufFields } from "./protobuf.ts";
import { BrokenDatabase, bytesOf, guarded, numberOf, rowsOf, type SqliteDatabase, textOf } from "./sqlite.ts";

export interface AnkiNoteType {
	readonly id: string;
	readonly name: string;
	readonly cloze: boolean;
	readonly fields: readonly string[];
}

export interface AnkiNote {
	/** Of its kind: see `AnkiNoteType.id`. */
	readonly type: string;
	readonly id: number;
	readonly tags: readonly string[];
	/** HTML. */
	readonly fields: readonly string[];
}

/** A card and where it lies. */
export interface NoteCard extends AnkiCard {
	readonly id: number;
	readonly note: number;
	readonly ord: number;
	/** Of its own deck, also while it is in a filtered one. */
	readonly deck: string;
}

export interface LoggedReview {
	/** Milliseconds since 1970. */
	readonly at: number;
	/** 1 to 4; 0 for what was moved by hand. */
	readonly ease: number;
	/** Days; negative for seconds. */
	readonly interval: number;
	readonly factor: number;
	readonly took: number;
}

export interface AnkiCollection {
	readonly calendar: AnkiCalendar;
	readonly noteTypes: ReadonlyMap<string, AnkiNoteType>;
	/** Names with `::` between their parts. */
	readonly decks: ReadonlyMap<string, string>;
	readonly noteCount: number;
	notes(): Generator<AnkiNote>;
	/** By note. Read once, when it is first asked for. */
	cards(): ReadonlyMap<number, readonly NoteCard[]>;
	/** By card, oldest first. Read once, when it is first asked for. */
	log(): ReadonlyMap<number, readonly LoggedReview[]>;
	close(): void;
}

const needed = {
	notes: ["id", "mid", "tags", "flds"],
	cards: ["id", "nid", "did", "ord", "type", "queue", "due"],
	col: ["crt"],
};
const mostNotes = 5_000_000;

/** Errors: `missingTable`, `damaged`, `tooLarge`. The database belongs to the collection now: `close` ends it. */
export function openCollection(database: SqliteDatabase): Result<AnkiCollection, DeckError> {
	try {
		giveCollation(database);
		const columns = columnsOf(database);
		for (const [table, names] of Object.entries(needed)) {
			const found = columns(table);
			if (!names.every((name) => found.has(name))) return failure({ kind: "missingTable", table });
		}
		return success(read(database, columns));
	} catch (error) {
		if (error instanceof BrokenDatabase) return failure({ kind: "damaged", what: "database" });
		throw error;
	}
}

/**
 * Newer collections sort names by a collation that only Anki has, without which SQLite does not open some of their tables. In
 * this copy they get one that SQLite has: nothing is looked up by these names, so their order does not matter.
 */
function giveCollation(database: SqliteDatabase): void {
	const named = [...rowsOf(database, "select count(*) from sqlite_schema where sql like '%unicase%'")][0]?.[0];
	if (numberOf(named) === 0) return;
	guarded(() => {
		database.run("pragma writable_schema = on");
		database.run("update sqlite_schema set sql = replace(sql, 'unicase', 'nocase')");
		database.run("pragma writable_schema = reset");
	});
}

type Columns = (table: string) => ReadonlySet<string>;

/** Of real tables; a view may be called anything and do anything. */
function columnsOf(database: SqliteDatabase): Columns {
	const tables = new Set<string>();
	for (const [name, sql] of rowsOf(database, "select name, sql from sqlite_schema where type = 'table'"))
		if (/^\s*create\s+table\b/i.test(textOf(sql))) tables.add(textOf(name));
	return (table) => {
		const found = new Set<string>();
		if (tables.has(table))
			for (const row of rowsOf(database, `pragma table_info("${table}")`)) found.add(textOf(row[1]));
		return found;
	};
}

function read(database: SqliteDatabase, columns: Columns): AnkiCollection {
	const newer = columns("notetypes").has("config") && columns("fields").has("name");
	const old = columns("col");
	const column = (name: string) => (old.has(name) ? name : "''");
	const row =
		[...rowsOf(database, `select crt, ${column("conf")}, ${column("models")}, ${column("decks")} from col`)][0] ?? [];
	const [created, conf, models, decks] = row;
	const settings = newer && columns("config").has("val") ? configTable(database) : jsonFields(textOf(conf));
	const offset = settings.creationOffset;
	const rollover = settings.rollover;
	let cards: ReadonlyMap<number, readonly NoteCard[]> | null = null;
	let log: ReadonlyMap<number, readonly LoggedReview[]> | null = null;
	return {
		calendar: calendarOf(
			numberOf(created),
			typeof offset === "number" && Math.abs(offset) < 1_000 ? offset : null,
			typeof rollover === "number" && rollover >= 0 && rollover < 24 ? Math.floor(rollover) : 4,
		),
		noteTypes: newer ? noteTypeTable(database) : noteTypesOf(textOf(models)),
		decks: newer ? deckTable(database) : decksOf(textOf(decks)),
		noteCount: numberOf([...rowsOf(database, "select count(*) from notes")][0]?.[0]),
		notes: () => notesOf(database),
		cards: () => {
			cards ??= cardsOf(database, columns("cards"));
			return cards;
		},
		log: () => {
			log ??= columns("revlog").has("cid") ? logOf(database) : new Map();
			return log;
		},
		close: () => database.close(),
	};
}

function* notesOf(database: SqliteDatabase): Generator<AnkiNote> {
	let count = 0;
	for (const [id, type, tags, fields] of rowsOf(
		database,
		"select id, cast(mid as text), tags, flds from notes not indexed",
	)) {
		count += 1;
		if (count > mostNotes) return;
		yield {
			id: numberOf(id),
			type: textOf(type),
			tags: textOf(tags)
				.normalize("NFC")
				.split(/\s+/)
				.filter((tag) => tag !== ""),
			fields: textOf(fields).split("\u001f"),
		};
	}
}

function cardsOf(database: SqliteDatabase, has: ReadonlySet<string>): ReadonlyMap<number, readonly NoteCard[]> {
	const cards = new Map<number, NoteCard[]>();
	const column = (name: string) => (has.has(name) ? name : "0");
	// In a filtered deck a card's own deck and due day stand in `odid` and `odue`.
	const sql =
		`select id, nid, ord, type, queue, due, ${["ivl", "factor", "reps", "lapses", "odue"].map(column).join(", ")}, ` +
		`cast(case when ${column("odid")} > 0 then ${column("odid")} else did end as text), ${column("data")}, ` +
		`${column("odid")} from cards not indexed`;
	for (const row of rowsOf(database, sql)) {
		const [id, note, ord, type, queue, due, ivl, factor, reps, lapses, ownDue] = row.slice(0, 11).map(numberOf);
		const away = numberOf(row[13]) > 0 && (ownDue ?? 0) !== 0;
		const card: NoteCard = {
			id: id ?? 0,
			note: note ?? 0,
			ord: ord ?? 0,
			type: type ?? 0,
			queue: queue ?? 0,
			due: (away ? ownDue : due) ?? 0,
			ivl: ivl ?? 0,
			factor: factor ?? 0,
			reps: reps ?? 0,
			lapses: lapses ?? 0,
			deck: textOf(row[11]),
			data: typeof row[12] === "string" ? row[12] : "",
		};
		const others = cards.get(card.note);
		if (others === undefined) cards.set(card.note, [card]);
		else others.push(card);
	}
	for (const each of cards.values()) if (each.length > 1) each.sort((a, b) => a.ord - b.ord);
	return cards;
}

function logOf(database: SqliteDatabase): ReadonlyMap<number, readonly LoggedReview[]> {
	const log = new Map<number, LoggedReview[]>();
	for (const row of rowsOf(database, "select id, cid, ease, ivl, factor, time from revlog not indexed")) {
		const [at, card, ease, interval, factor, took] = row.map(numberOf);
		const review: LoggedReview = {
			at: at ?? 0,
			ease: ease ?? 0,
			interval: interval ?? 0,
			factor: factor ?? 0,
			took: Math.max(0, took ?? 0),
		};
		const others = log.get(card ?? 0);
		if (others === undefined) log.set(card ?? 0, [review]);
		else others.push(review);
	}
	for (const each of log.values()) each.sort((a, b) => a.at - b.at);
	return log;
}

function jsonFields(json: string): Readonly<Record<string, unknown>> {
	try {
		return json === "" ? {} : (fieldsOf(JSON.parse(json)) ?? {});
	} catch (error) {
		if (error instanceof SyntaxError) throw new BrokenDatabase(error.message);
		throw error;
	}
}

function noteTypesOf(models: string): ReadonlyMap<string, AnkiNoteType> {
	const types = new Map<string, AnkiNoteType>();
	for (const [id, value] of Object.entries(jsonFields(models))) {
		const model = fieldsOf(value);
		if (model === null || !Array.isArray(model.flds)) continue;
		const fields = model.flds
			.map((field, index) => ({
				name: String(fieldsOf(field)?.name ?? ""),
				ord: Number(fieldsOf(field)?.ord ?? index),
			}))
			.sort((a, b) => a.ord - b.ord)
			.map(({ name }) => name.normalize("NFC"));
		types.set(id, { id, name: String(model.name ?? "").normalize("NFC"), cloze: model.type === 1, fields });
	}
	return types;
}

function decksOf(decks: string): ReadonlyMap<string, string> {
	const entries = Object.entries(jsonFields(decks));
	return new Map(entries.map(([id, deck]) => [id, String(fieldsOf(deck)?.name ?? "").normalize("NFC")]));
}

function noteTypeTable(database: SqliteDatabase): ReadonlyMap<string, AnkiNoteType> {
	const fields = new Map<string, { readonly ord: number; readonly name: string }[]>();
	for (const [type, ord, name] of rowsOf(database, "select cast(ntid as text), ord, name from fields")) {
		const others = fields.get(textOf(type)) ?? [];
		others.push({ ord: numberOf(ord), name: textOf(name).normalize("NFC") });
		fields.set(textOf(type), others);
	}
	const types = new Map<string, AnkiNoteType>();
	for (const [key, name, config] of rowsOf(
		database,
		"select cast(id as text), name, config from notetypes not indexed",
	)) {
		const id = textOf(key);
		const kind = protobufFields(bytesOf(config)).find(({ number }) => number === 1)?.value ?? 0;
		const sorted = [...(fields.get(id) ?? [])].sort((a, b) => a.ord - b.ord);
		types.set(id, {
			id,
			name: textOf(name).normalize("NFC"),
			cloze: kind === 1,
			fields: sorted.map((field) => field.name),
		});
	}
	return types;
}

function deckTable(database: SqliteDatabase): ReadonlyMap<string, string> {
	const decks = new Map<string, string>();
	for (const [id, name] of rowsOf(database, "select cast(id as text), name from decks not indexed"))
		decks.set(textOf(id), textOf(name).replaceAll("\u001f", "::").normalize("NFC"));
	return decks;
}

/** Settings of the newer schema: JSON in bytes. */
function configTable(database: SqliteDatabase): Readonly<Record<string, unknown>> {
	const settings: Record<string, unknown> = {};
	for (const [key, value] of rowsOf(database, "select key, val from config")) {
		const name = textOf(key);
		if (name !== "creationOffset" && name !== "rollover") continue;
		settings[name] = Number(textOf(value));
	}
	return settings;
}
