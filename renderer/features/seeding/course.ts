// The course of the test: which word comes next. Bands come one after the other, the commonest first; one that is all known or
// all unknown ends early; about every fourth word is invented, at places that nobody can foresee. Pure.

import type { BandAnswers, InventedAnswers } from "../../engine/statistics/vocabularySize.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { SeedWord, WordSample } from "../../worker/protocol.ts";

/** Words of a band after which it ends when all were known, or none. */
export const fewest = 10;
/** Words of a band at the most. */
export const most = 14;
/** The same as `fewest`, for a band that is rarer than one of which nothing was known. */
export const fewestBeyond = 4;
/** Answers among which there is one to a word that is invented. */
const group = 4;
/** More invented words than this are never asked for. */
export const mostInvented = Math.ceil((6 * most) / (group - 1));

export type Question =
	| { readonly kind: "word"; readonly band: number; readonly word: SeedWord }
	| { readonly kind: "invented"; readonly text: string };

export interface Answer {
	readonly question: Question;
	readonly known: boolean;
}

/** What to ask after these answers; `null` at the end. The same answers always give the same question. */
export function nextQuestion(sample: WordSample, answers: readonly Answer[]): Question | null {
	const counts = countsOf(sample, answers);
	const band = counts.bands.findIndex((_, index) => !ended(sample, counts.bands, index));
	if (band < 0) return null;
	const invented = sample.invented[counts.invented.asked];
	if (invented !== undefined && answers.length >= counts.invented.asked * group + placeInGroup(invented))
		return { kind: "invented", text: invented };
	const word = sample.words[band]?.[counts.bands[band]?.asked ?? 0];
	return word === undefined ? null : { kind: "word", band, word };
}

/** In each group of answers another place, 0 to 3, by the letters of the invented word itself. */
function placeInGroup(text: string): number {
	let sum = 0;
	for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
	return sum % group;
}

function ended(sample: WordSample, bands: readonly BandAnswers[], band: number): boolean {
	const { asked = 0, known = 0 } = bands[band] ?? {};
	const enough = Math.min(most, sample.words[band]?.length ?? 0);
	if (asked >= enough) return true;
	if (known > 0) return known === asked && asked >= fewest;
	const before = bands[band - 1];
	const beyond = before !== undefined && before.known === 0;
	return asked >= (beyond ? fewestBeyond : fewest);
}

export function countsOf(
	sample: WordSample,
	answers: readonly Answer[],
): { readonly bands: readonly BandAnswers[]; readonly invented: InventedAnswers } {
	const bands = sample.sizes.map((size) => ({ size, asked: 0, known: 0 }));
	const invented = { asked: 0, claimed: 0 };
	for (const { question, known } of answers) {
		if (question.kind === "invented") {
			invented.asked += 1;
			if (known) invented.claimed += 1;
			continue;
		}
		const band = bands[question.band];
		if (band === undefined) continue;
		band.asked += 1;
		if (known) band.known += 1;
	}
	return { bands, invented };
}

/** Words that were asked, by what was said to them. */
export function wordsSaid(answers: readonly Answer[], known: boolean): readonly SeedWord[] {
	return answers.flatMap(({ question, known: said }) =>
		question.kind === "word" && said === known ? [question.word] : [],
	);
}

/** How many answers it will be, more or less: what is still to come of each band is taken at its usual length. */
export function expectedLength(sample: WordSample, answers: readonly Answer[]): number {
	const { bands } = countsOf(sample, answers);
	const usual = Math.round((fewest + most) / 2);
	const words = bands.reduce(
		(sum, { asked }, band) => sum + (ended(sample, bands, band) ? asked : Math.max(usual, asked + 1)),
		0,
	);
	return Math.max(answers.length, Math.round((words * group) / (group - 1)));
}

/** Keys of words that must stay as they are, whatever their band. */
export function keysOf(words: readonly SeedWord[]): ReadonlySet<HeadwordKey> {
	return new Set(words.map(({ key }) => key));
}

/** A number of words as it is told: to the hundred, under a thousand to the ten, as the test can tell no more. */
export function roughly(words: number): number {
	const step = words < 100 ? 1 : words < 1000 ? 10 : 100;
	return Math.round(words / step) * step;
}
