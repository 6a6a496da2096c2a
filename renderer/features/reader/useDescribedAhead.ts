// The words on the screen are described while the text rests, so that a card has its senses when it is first seen: by a key,
// and by a tap that is over before the language worker could answer.

import { useEffect } from "react";
import type { OpenText } from "./openText.ts";
import type { RowPlan } from "./rows.ts";
import { wordsOf } from "./wordWalk.ts";

/** Milliseconds without a new row on the screen after which the text rests. */
const rest = 400;
/** Milliseconds between two words. */
const between = 2;

/**
 * @param first first row on the screen
 * @param last last row on the screen
 * @param version grows when readings have come in
 */
export function useDescribedAhead(text: OpenText, plan: RowPlan, first: number, last: number, version: number): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version may mean that there are more words than before
	useEffect(() => {
		if (plan.count === 0) return;
		const leaving = new AbortController();
		const timer = window.setTimeout(() => void describeRows(text, plan, first, last, leaving.signal), rest);
		return () => {
			window.clearTimeout(timer);
			leaving.abort();
		};
	}, [text, plan, first, last, version]);
}

/** One word after the other, with a moment between them: what a person asks for goes before. */
async function describeRows(
	{ readings, describer }: OpenText,
	plan: RowPlan,
	first: number,
	last: number,
	signal: AbortSignal,
): Promise<void> {
	for (let index = first; index <= last; index += 1) {
		const row = plan.row(index);
		for (let sentence = row.first; sentence < row.end; sentence += 1) {
			const reading = readings.get(sentence);
			for (const { token } of reading === undefined ? [] : wordsOf(reading)) {
				if (describer.known(token.span) !== null) continue;
				await new Promise((resolve) => window.setTimeout(resolve, between));
				if (signal.aborted) return;
				try {
					await describer.describe(sentence, token.span);
				} catch {
					// A worker that broke is told of when a card is asked for.
					return;
				}
			}
		}
	}
}
