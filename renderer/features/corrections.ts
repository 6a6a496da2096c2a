// What a person corrects in a text: which syllables are one word, here or everywhere, and what a word means to them. Each
// function stores, tells the language worker, and gives back the way to undo it; whoever shows text hears of it through
// storage's signals (the reader: followCorrections.ts).

import type { CleanDocument } from "../engine/document/types.ts";
import { contentHash } from "../engine/text/hash.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import { anchorOf, isLost } from "../engine/text/reanchor.ts";
import { success } from "../engine/text/result.ts";
import { type Span, span } from "../engine/text/span.ts";
import type { Correction } from "../storage/contract/corrections.ts";
import type { Library } from "../storage/contract/library.ts";
import type { Stored } from "../storage/contract/stored.ts";
import type { ChoiceRecord, OwnGlossRecord } from "../storage/records/corrections.ts";
import type { ArticleId } from "../storage/records/ids.ts";
import type { Corrections } from "../worker/protocol.ts";
import type { Services } from "./services.tsx";

export type CorrectionTools = Pick<Services, "library" | "language" | "now">;

/** The article in which something is corrected. */
export interface CorrectedArticle {
	readonly id: ArticleId;
	readonly document: Pick<CleanDocument, "text">;
}

/** Takes the correction back, in storage and in the worker. */
export type Undo = () => Stored<null>;

/** The syllables at `place` are one word here, whatever the model says. Replaces the choices that it overlaps. */
export function joinHere(tools: CorrectionTools, article: CorrectedArticle, place: Span): Stored<Undo> {
	return splitHere(tools, article, place, []);
}

/**
 * Words part at `cuts` here, and nowhere else inside `place`. Offsets into the characters of `place`: in the gap between two
 * syllables, or at the first letter of the second.
 */
export async function splitHere(
	{ library, language, now }: CorrectionTools,
	article: CorrectedArticle,
	place: Span,
	cuts: readonly number[],
): Stored<Undo> {
	const { text } = article.document;
	const anchor = { ...anchorOf(text, trimmed(text, place)), articleId: article.id };
	const inside = cuts.map((cut) => cut + place.start - anchor.span.start);
	const done = await library.choices.setHere(anchor, syllableStarts(anchor.quote, inside), now());
	return told({ library, language }, article, done, library.choices.undo);
}

/** These syllables are one word wherever they stand in a row. Also takes back what was chosen for this place alone. */
export function joinEverywhere(tools: CorrectionTools, article: CorrectedArticle, place: Span): Stored<Undo> {
	return splitEverywhere(tools, article, place, []);
}

/** Words part at `cuts` (as in `splitHere`) wherever these syllables stand in a row. */
export async function splitEverywhere(
	{ library, language, now }: CorrectionTools,
	article: CorrectedArticle,
	place: Span,
	cuts: readonly number[],
): Stored<Undo> {
	const { text } = article.document;
	const whole = trimmed(text, place);
	const quote = text.slice(whole.start, whole.end);
	const starts = syllableStarts(
		quote,
		cuts.map((cut) => cut + place.start - whole.start),
	);
	const indices = starts.map((start) => quote.slice(0, start).trim().split(/\s+/).length);
	const headword = quote.replace(/\s+/g, " ");
	const done = await library.choices.setEverywhere(headword, indices, { articleId: article.id, span: whole }, now());
	return told({ library, language }, article, done, library.choices.undo);
}

/** Takes back one choice, by the id of its record: the model decides again. */
export async function removeChoice(
	{ library, language }: CorrectionTools,
	article: CorrectedArticle | null,
	id: ChoiceRecord["id"],
): Stored<Undo> {
	return told({ library, language }, article, await library.choices.remove(id), library.choices.undo);
}

/** What an own gloss is for. */
export type GlossTarget =
	/** The word wherever it stands. */
	| { readonly scope: "word"; readonly key: HeadwordKey }
	/** One token of an article; `sense` where one of its entry's senses is chosen, `null` for words of the person's own. */
	| {
			readonly scope: "place";
			readonly article: CorrectedArticle;
			readonly span: Span;
			readonly key: HeadwordKey;
			readonly sense: number | null;
	  };

/** @param gloss what is shown from now on; one without a word in it removes what was there. */
export async function setOwnGloss(tools: CorrectionTools, target: GlossTarget, gloss: string): Stored<Undo> {
	if (gloss.trim() === "") return removeOwnGloss(tools, target);
	const { library, now } = tools;
	if (target.scope === "word") {
		const done = await library.ownGlosses.setWord(target.key, gloss, now());
		return told(tools, null, done, library.ownGlosses.undo);
	}
	const { article, key, sense } = target;
	const place = { ...anchorOf(article.document.text, target.span), articleId: article.id };
	const done = await library.ownGlosses.setPlace(place, { key, gloss, sense }, now());
	return told(tools, article, done, library.ownGlosses.undo);
}

/** The dictionary's gloss is shown again. Fails with `missing` where the person gave none. */
export async function removeOwnGloss(tools: CorrectionTools, target: GlossTarget): Stored<Undo> {
	const { ownGlosses } = tools.library;
	if (target.scope === "word") return told(tools, null, await ownGlosses.remove(target.key), ownGlosses.undo);
	const rows = await ownGlosses.of(target.article.id);
	if (!rows.ok) return rows;
	const { start, end } = target.span;
	const own = rows.value.find((row) => row.scope === "place" && row.span.start === start && row.span.end === end);
	return told(tools, target.article, await ownGlosses.remove(own?.id ?? ""), ownGlosses.undo);
}

/** All own glosses of words as entries that the dictionary's files can take over; see `glossPatch` of the engine. */
export async function exportOwnGlosses({ library, language }: CorrectionTools): Stored<string> {
	const rows = await library.ownGlosses.of(null);
	if (!rows.ok) return rows;
	const glosses = rows.value.filter((row) => row.scope === "word").map(({ key, gloss }) => ({ key, gloss }));
	return success(await language.glossPatch({ glosses }));
}

/** What is stored for an article, lost places and all; with `null` what holds everywhere. */
export interface CorrectionRows {
	readonly choices: readonly ChoiceRecord[];
	readonly glosses: readonly OwnGlossRecord[];
}

export async function readCorrectionRows(
	{ choices, ownGlosses }: Pick<Library, "choices" | "ownGlosses">,
	id: ArticleId | null,
): Stored<CorrectionRows> {
	const [chosen, glosses] = await Promise.all([choices.of(id), ownGlosses.of(id)]);
	if (!chosen.ok) return chosen;
	return glosses.ok ? success({ choices: chosen.value, glosses: glosses.value }) : glosses;
}

/** All corrections that hold in an article, as the worker takes them; with `null` those that hold everywhere. */
export async function readCorrections(
	library: Pick<Library, "choices" | "ownGlosses">,
	article: CorrectedArticle | null,
): Stored<Corrections> {
	const rows = await readCorrectionRows(library, article?.id ?? null);
	return rows.ok ? success(correctionsOf(rows.value, article?.document.text ?? null)) : rows;
}

/** Hash of what decides over words: part of an analysis's version. Empty where nothing was chosen. */
export function choicesHash({ places, everywhere }: Corrections["choices"]): string {
	if (places.length === 0 && everywhere.length === 0) return "";
	const lines = [
		...places.map(({ span: place, cuts }) => `${place.start} ${place.end} ${cuts.join(" ")}`).sort(),
		...everywhere.map(({ headword, cuts }) => `${headword} ${cuts.join(" ")}`).sort(),
	];
	return contentHash(lines.join("\n"));
}

/**
 * Tells the worker what holds outside articles, now and whenever it changes in any window. Ends with the function given back.
 * @param onFailure hears of a worker that broke
 */
export function followEverywhere(
	{ library, language }: Pick<Services, "library" | "language">,
	onFailure: (reason: unknown) => void,
): () => void {
	const tell = () => void tellWorker({ library, language }, null).catch(onFailure);
	const ends = [library.choices.subscribe(tell), library.ownGlosses.subscribe(tell)];
	tell();
	return () => {
		for (const end of ends) end();
	};
}

async function told<Row extends ChoiceRecord | OwnGlossRecord>(
	tools: Pick<Services, "library" | "language">,
	article: CorrectedArticle | null,
	done: Awaited<Stored<Correction<Row>>>,
	undo: (done: Correction<Row>) => Stored<null>,
): Stored<Undo> {
	if (!done.ok) return done;
	await tellWorker(tools, article);
	return success(async () => {
		const undone = await undo(done.value);
		if (undone.ok) await tellWorker(tools, article);
		return undone;
	});
}

/** A read that fails leaves the worker as it was: what is stored holds from the next opening on. */
async function tellWorker(
	{ library, language }: Pick<Services, "library" | "language">,
	article: CorrectedArticle | null,
): Promise<void> {
	const corrections = await readCorrections(library, article);
	if (!corrections.ok) return;
	await language.correct({ documentId: article?.id ?? null, corrections: corrections.value });
}

/**
 * What of the rows holds in `text`: places that are lost, or whose words are not there, stay in storage. Where the text is not
 * at hand (`null`) only the lost ones are left out.
 */
export function correctionsOf({ choices, glosses }: CorrectionRows, text: string | null): Corrections {
	const stands = (row: { readonly span: Span; readonly quote: string }) =>
		!isLost(row) && (text === null || text.startsWith(row.quote, row.span.start));
	return {
		choices: {
			places: choices
				.filter((row) => row.scope === "here")
				.filter(stands)
				.map(({ span: place, cuts }) => ({ span: place, cuts })),
			everywhere: choices.filter((row) => row.scope === "everywhere").map(({ headword, cuts }) => ({ headword, cuts })),
		},
		glosses: {
			words: glosses.filter((row) => row.scope === "word").map(({ key, gloss }) => ({ key, gloss })),
			places: glosses
				.filter((row) => row.scope === "place")
				.filter(stands)
				.map(({ span: place, key, gloss, sense }) => ({ span: place, key, gloss, sense })),
		},
	};
}

/** Without the white space at its edges. */
function trimmed(text: string, { start, end }: Span): Span {
	const quote = text.slice(start, end);
	return span(start + (quote.length - quote.trimStart().length), end - (quote.length - quote.trimEnd().length));
}

/** Cuts moved to the first letters of the syllables behind them; those at the edges fall away. Ascending, none twice. */
function syllableStarts(quote: string, cuts: readonly number[]): readonly number[] {
	const starts = cuts.map((cut) => cut + (/^\s*/.exec(quote.slice(Math.max(0, cut)))?.[0].length ?? 0));
	return [...new Set(starts)].filter((start) => start > 0 && start < quote.length).sort((a, b) => a - b);
}
