// Is what a file says of a word what we write? For our own JSON and for the field that our packages carry along. By hand, as files
// may hold anything. Pure.

import type { CardState, Grade } from "../../engine/review/types.ts";
import { bareWord, type CarriedContext, type CarriedReview, type CarriedStatus, type CarriedWord } from "./types.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The object's fields; `null` for all that is no object. */
export function fieldsOf(value: unknown): Fields | null {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

const longest = { headword: 200, gloss: 2_000, note: 40_000, sentence: 10_000, name: 300 } as const;
const mostContexts = 20;
const mostNames = 200;

function text(value: unknown, limit: number): string {
	return typeof value === "string" ? value.normalize("NFC").slice(0, limit) : "";
}

function numberIn(value: unknown, from: number, to: number): number | null {
	return typeof value === "number" && value >= from && value <= to ? value : null;
}

/** Within the calendar. */
const time = (value: unknown) => numberIn(value, -8.64e15, 8.64e15);
const count = (value: unknown) => (Number.isInteger(value) ? numberIn(value, 0, 1e9) : null);

/** `null` for what is no card. */
export function readCard(value: unknown): CardState | null {
	const card = fieldsOf(value);
	if (card === null) return null;
	const [due, stability, difficulty] = [
		time(card.due),
		numberIn(card.stability, 0, 1e6),
		numberIn(card.difficulty, 0, 10),
	];
	const [scheduledDays, learningSteps] = [numberIn(card.scheduledDays, 0, 1e6), count(card.learningSteps)];
	const [reps, lapses, state] = [count(card.reps), count(card.lapses), count(card.state)];
	const lastReview = card.lastReview === null ? null : time(card.lastReview);
	if (due === null || stability === null || difficulty === null || scheduledDays === null) return null;
	if (learningSteps === null || reps === null || lapses === null || state === null || state > 3) return null;
	if (card.lastReview !== null && lastReview === null) return null;
	return {
		due,
		stability,
		difficulty,
		scheduledDays,
		learningSteps,
		reps,
		lapses,
		state: state as CardState["state"],
		lastReview,
	};
}

function readContext(value: unknown): CarriedContext | null {
	const context = fieldsOf(value);
	if (context === null || typeof context.sentence !== "string") return null;
	const sentence = text(context.sentence, longest.sentence);
	const quote = text(context.quote, longest.headword);
	const offset = count(context.offset) ?? 0;
	const place = fieldsOf(context.place);
	const [start, end] = [count(place?.start), count(place?.end)];
	const articleId = typeof place?.articleId === "string" && oneLine.test(place.articleId) ? place.articleId : null;
	const placed = articleId !== null && start !== null && end !== null && start <= end;
	return {
		sentence,
		...(sentence.startsWith(quote, offset) ? { quote, offset } : { quote: "", offset: 0 }),
		english: typeof context.english === "string" ? text(context.english, longest.sentence) : null,
		articleTitle: text(context.articleTitle, longest.name),
		place: placed ? { articleId, start, end } : null,
	};
}

function readReview(value: unknown): CarriedReview | null {
	const review = fieldsOf(value);
	if (review === null) return null;
	const [at, grade, took] = [time(review.at), count(review.grade), numberIn(review.took, 0, 1e9)];
	const [before, after] = [readCard(review.before), readCard(review.after)];
	if (at === null || grade === null || grade < 1 || grade > 4 || took === null || before === null || after === null)
		return null;
	return { at, grade: grade as Grade, took, before, after };
}

function each<Read>(value: unknown, read: (item: unknown) => Read | null, most: number): readonly Read[] {
	if (!Array.isArray(value)) return [];
	return value
		.slice(0, most)
		.map(read)
		.filter((item) => item !== null);
}

const name = (value: unknown): string | null =>
	typeof value === "string" && value.trim() !== "" ? text(value, longest.name).replace(/\s+/g, " ").trim() : null;
const statuses: readonly unknown[] = ["learning", "known", "ignored"];
/** Names by which storage knows things: one line, not endless. */
const oneLine = /^[^\n\r]{1,300}$/;
const keyForm = /^(?:word|name|phrase):\S[^\n\r]*$/;

/** `null` for what is no word; fields that are not as they should be are left at nothing. */
export function readCarriedWord(value: unknown): CarriedWord | null {
	const word = fieldsOf(value);
	if (word === null) return null;
	const headword = text(word.headword, longest.headword).replace(/\s+/g, " ").trim();
	if (headword === "") return null;
	const band = count(word.band);
	return {
		...bareWord,
		key: typeof word.key === "string" && keyForm.test(word.key) ? text(word.key, longest.name) : null,
		headword,
		gloss: text(word.gloss, longest.gloss).replace(/\s*\n\s*/g, "; "),
		note: text(word.note, longest.note),
		han: text(word.han, longest.name),
		sense: count(word.sense),
		band: band !== null && band >= 1 && band <= 6 ? (band as CarriedWord["band"]) : null,
		contexts: each(word.contexts, readContext, mostContexts),
		tags: each(word.tags, name, mostNames),
		lists: each(word.lists, (path) => nonEmpty(each(path, name, 2)), mostNames),
		status: statuses.includes(word.status) ? (word.status as CarriedStatus) : null,
		card: readCard(word.card),
		suspended: word.suspended === true,
		leech: word.leech === true,
		buriedUntil: time(word.buriedUntil),
		addedAt: time(word.addedAt),
		changedAt: time(word.changedAt),
		reviews: each(word.reviews, readReview, 100_000),
	};
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | null {
	return items.length > 0 ? items : null;
}
