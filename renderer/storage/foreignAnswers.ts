// Answers that were given to a word in another program: kept as answers, so that statistics and the fitting of parameters see
// them. By which rules they were scheduled nobody knows, so a replay takes them as they stand (`foreignPlanId`). Each is known by
// its moment: brought in twice it is there once.

import { foreignPlanId } from "../engine/review/plan.ts";
import type { CardState } from "../engine/review/types.ts";
import type { HeadwordKey } from "../engine/text/headwordKey.ts";
import type { PastAnswer } from "./exchange.ts";
import type { LibraryTables } from "./libraryDatabase.ts";
import { addRows, rowsAt } from "./manyRows.ts";
import type { Timestamp } from "./records/ids.ts";
import type { GradedEvent, UndoneEvent } from "./records/reviews.ts";
import type { VocabularyRecord } from "./records/words.ts";

/**
 * The events of a word's past; none where the word was answered here: what happened elsewhere would stand between its answers.
 * The first one is given to the card that the word has here.
 */
export function answersElsewhere(
	key: HeadwordKey,
	past: readonly PastAnswer[],
	before: VocabularyRecord | null,
	until: Timestamp,
): readonly GradedEvent[] {
	const card = before?.card ?? null;
	if (card !== null && card.reps > 0) return [];
	const first: CardState | null = card;
	return past
		.filter(({ at }) => at < until)
		.map((answer, index) => ({
			kind: "graded",
			id: nameOf(key, answer.at, 0),
			key,
			...answer,
			before: index === 0 && first !== null ? first : answer.before,
			mode: "recognition",
			plan: foreignPlanId,
			seed: key,
			elapsed: null,
		}));
}

/** `round`: an answer that was taken back and comes again is another one. */
function nameOf(key: HeadwordKey, at: Timestamp, round: number): string {
	return `elsewhere ${at} ${round} ${key}`;
}

/** One only for each answer. */
function undoneNameOf(id: string): string {
	return `undone ${id}`;
}

/** As often as the same answer can be taken back and brought again. */
const mostRounds = 50;

/** Writes those that are not there yet, under names that are free, and gives them back. Write transaction over `events`. */
export async function writeAnswers(
	tables: LibraryTables,
	answers: readonly GradedEvent[],
): Promise<readonly GradedEvent[]> {
	const written: GradedEvent[] = [];
	let left: readonly GradedEvent[] = [...new Map(answers.map((answer) => [answer.id, answer])).values()];
	for (let round = 1; left.length > 0 && round < mostRounds; round += 1) {
		const taken = new Set(await addRows("events", left));
		for (const [index, answer] of left.entries()) if (!taken.has(index)) written.push(answer);
		const known = left.filter((_, index) => taken.has(index));
		const undone = await rowsAt(
			tables.events,
			known.map(({ id }) => undoneNameOf(id)),
		);
		left = known
			.filter((_, index) => undone[index] !== undefined)
			.map((answer) => ({ ...answer, id: nameOf(answer.key, answer.at, round) }));
	}
	return written;
}

/** Takes answers back that came with a word. */
export function takenBack(id: string, key: HeadwordKey, at: Timestamp): UndoneEvent {
	return { kind: "undone", id: undoneNameOf(id), key, at, undone: id };
}
