// What stands in the cells of a table of words: texts, states, dates, tags, lists and numbers, both ways. Pure.

import type { CardState } from "../../../engine/review/types.ts";
import { unaccented } from "../../../engine/text/headwordKey.ts";
import { writeCloze } from "../cloze.ts";
import { type ColumnTexts, foundWord } from "../foundWord.ts";
import { type LeftOut, textOfHtml, textOfPlain } from "../plainText.ts";
import type { CarriedStatus, CarriedWord, Column, ColumnRole } from "../types.ts";

const day = 86_400_000;

/** The text of one column of a word; "" where the word has nothing there. Dates are UTC in ISO 8601. */
export function cellOf(word: CarriedWord, column: Column): string {
	const context = word.contexts[0];
	switch (column) {
		case "word":
			return word.headword;
		case "gloss":
			return word.gloss;
		case "sentence":
			return context?.sentence ?? "";
		case "english":
			return context?.english ?? "";
		case "cloze":
			return context === undefined ? "" : writeCloze(context.sentence, context.quote, context.offset, word.gloss);
		case "note":
			return word.note;
		case "han":
			return word.han;
		case "tags":
			return word.tags.join("; ");
		case "lists":
			return word.lists.map((path) => path.join("::")).join("; ");
		case "state":
			return word.suspended ? "suspended" : (word.status ?? "");
		case "due":
			return word.card === null ? "" : isoOf(word.card.due);
		case "stability":
			return word.card === null || word.card.stability === 0 ? "" : String(round(word.card.stability, 4));
		case "difficulty":
			return word.card === null || word.card.difficulty === 0 ? "" : String(round(word.card.difficulty, 3));
		case "article":
			return context?.articleTitle ?? "";
		case "added":
			return word.addedAt === null ? "" : isoOf(word.addedAt);
		case "kind":
			return word.key === null ? "" : word.key.startsWith("name:") ? "name" : "word";
	}
}

function round(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}

function isoOf(at: number): string {
	// Beyond the calendar there is no date.
	return Math.abs(at) > 8.64e15 ? "" : new Date(at).toISOString();
}

export interface CellReading {
	readonly roles: readonly ColumnRole[];
	readonly html: boolean;
	/** Tags parted by white space, as Anki's text form has them; else by `;` or `,`. */
	readonly spacedTags: boolean;
	/** Of all rows. */
	readonly tags: readonly string[];
	readonly list: string | null;
}

/** One row as a word; `null` for a row without one, counted in `left`. */
export function wordOfRow(row: readonly string[], reading: CellReading, left: LeftOut): CarriedWord | null {
	const texts: { -readonly [Name in Column]?: string } = {};
	for (const [index, role] of reading.roles.entries()) {
		if (role === "ignore") continue;
		const cell = withoutGuard(row[index] ?? "");
		const text = reading.html ? textOfHtml(cell, left) : textOfPlain(cell, left);
		if (text !== "") texts[role] = text;
	}
	const word = foundWord(texts, left);
	return word === null ? null : { ...word, ...bookkeeping(texts, word.headword, reading) };
}

type Bookkeeping = Pick<CarriedWord, "key" | "tags" | "lists" | "status" | "card" | "suspended" | "addedAt">;

function bookkeeping(texts: ColumnTexts, headword: string, { spacedTags, tags, list }: CellReading): Bookkeeping {
	const own = splitTags(texts.tags ?? "", spacedTags);
	const lists = splitLists(texts.lists ?? "");
	const state = statusOf(texts.state ?? "");
	const card = cardOf(texts);
	return {
		key: kindOf(texts.kind ?? "", headword),
		tags: [...new Set([...own, ...tags])],
		lists: lists.length > 0 ? lists : list === null ? [] : [pathOf(list)],
		status: state?.status ?? (card === null ? null : "learning"),
		suspended: state?.suspended ?? false,
		card,
		addedAt: timeOf(texts.added ?? ""),
	};
}

/** The kind only: spelling and key belong together, so the key is made where the word is settled. */
function kindOf(kind: string, headword: string): string | null {
	const plain = unaccented(kind).trim();
	if (plain === "name" || plain === "ten rieng") return `name:${headword}`;
	return plain === "word" || plain === "tu" ? `word:${headword}` : null;
}

const longestTag = 100;
const mostTags = 50;

/** NFC, without empty and over-long ones, none twice. */
export function splitTags(text: string, spaced: boolean): readonly string[] {
	const parts = text.split(spaced ? /\s+/ : /[;,\n]/).map((tag) => tag.trim());
	return [...new Set(parts.filter((tag) => tag !== "" && tag.length <= longestTag))].slice(0, mostTags);
}

function splitLists(text: string): readonly (readonly string[])[] {
	return text
		.split(/[;\n]/)
		.map(pathOf)
		.filter((path) => path.length > 0)
		.slice(0, mostTags);
}

const longestListName = 100;

/** Lists nest once: what lies deeper in a deck is named with its parents (`A::B::C` is `B / C` in `A`). */
export function pathOf(deck: string): readonly string[] {
	const parts = deck
		.split("::")
		.map((part) => part.normalize("NFC").trim())
		.filter((part) => part !== "");
	const [outer, ...inner] = parts;
	if (outer === undefined) return [];
	const names = inner.length === 0 ? [outer] : [outer, inner.join(" / ")];
	return names.map((name) => name.slice(0, longestListName));
}

const statusWords: Readonly<Record<string, CarriedStatus>> = {
	learning: "learning",
	new: "learning",
	review: "learning",
	young: "learning",
	mature: "learning",
	"dang hoc": "learning",
	suspended: "learning",
	"tam dung": "learning",
	known: "known",
	"da biet": "known",
	ignored: "ignored",
	"bo qua": "ignored",
};

function statusOf(text: string): { readonly status: CarriedStatus; readonly suspended: boolean } | null {
	const plain = unaccented(text).trim();
	const status = Object.hasOwn(statusWords, plain) ? statusWords[plain] : undefined;
	return status === undefined ? null : { status, suspended: plain === "suspended" || plain === "tam dung" };
}

function cardOf({ due = "", stability = "", difficulty = "" }: ColumnTexts): CardState | null {
	const at = timeOf(due);
	const days = numberOf(stability);
	if (at === null || days === null || days <= 0) return null;
	const scheduledDays = Math.max(1, Math.round(days));
	return {
		due: at,
		stability: Math.min(days, 36_500),
		difficulty: Math.min(10, Math.max(1, numberOf(difficulty) ?? 5)),
		scheduledDays,
		learningSteps: 0,
		reps: 1,
		lapses: 0,
		state: 2,
		lastReview: at - scheduledDays * day,
	};
}

function numberOf(text: string): number | null {
	const number = Number(text.trim().replace(",", "."));
	return text.trim() === "" || !Number.isFinite(number) ? null : number;
}

const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** ISO dates only: in `3/4/2026` nobody knows day from month. */
export function timeOf(text: string): number | null {
	const trimmed = text.trim();
	if (!isoDate.test(trimmed)) return null;
	const at = Date.parse(trimmed.replace(" ", "T"));
	return Number.isNaN(at) ? null : at;
}

const dangerous = /^[=+\-@\t\r]/;

/**
 * A cell that a spreadsheet would run as a formula gets a quote before it, which spreadsheets do not show; so does one that
 * begins as if it had one.
 */
export function guarded(cell: string): string {
	return dangerous.test(cell.startsWith("'") ? cell.replace(/^'+/, "") : cell) ? `'${cell}` : cell;
}

function withoutGuard(cell: string): string {
	return cell.startsWith("'") && dangerous.test(cell.replace(/^'+/, "")) ? cell.slice(1) : cell;
}
