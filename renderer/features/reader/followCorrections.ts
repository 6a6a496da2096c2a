// An open text kept true to the corrections that are stored, whoever changes them: this window or another one.

import { analysisFor } from "../articleAnalysis.ts";
import { choicesHash, readCorrections } from "../corrections.ts";
import type { Services } from "../services.tsx";
import type { OpenText } from "./openText.ts";

/**
 * Reads the corrections again after every change, hands them to the worker, has the rows read anew and, where words were
 * joined or split, counts the words of the text again.
 * @param show is given each text that stands in place of the one before it: first with the corrections, then with the counts
 * @param onFailure hears of a worker that broke
 * @returns ends it
 */
export function followCorrections(
	services: Pick<Services, "library" | "language" | "dictionary">,
	opened: OpenText,
	show: (text: OpenText) => void,
	onFailure: (reason: unknown) => void,
): () => void {
	const { library } = services;
	const { record, document } = opened;
	const ending = new AbortController();
	const { signal } = ending;
	let text = opened;
	let asked = 0;
	/** The choices that the words were counted with. */
	let counted = choicesHash(opened.corrections.choices);

	const become = (next: OpenText) => {
		text = next;
		if (!signal.aborted) show(next);
	};

	/** A read that fails leaves the text as it was: what the person does next meets the same failure and says so. */
	const follow = async (turn: number): Promise<void> => {
		const read = await readCorrections(library, { id: record.id, document });
		if (!read.ok || signal.aborted || turn !== asked) return;
		const chosen = choicesHash(read.value.choices);
		const { profile } = text;
		const corrected = await text.corrected(read.value);
		become({ ...corrected, profile });
		if (chosen === counted || turn !== asked) return;
		const analysis = await analysisFor(services, record, read.value, Promise.resolve(), { signal });
		if (turn !== asked) return;
		counted = chosen;
		become({ ...text, profile: analysis.profile });
	};

	const ask = () => {
		asked += 1;
		follow(asked).catch((reason: unknown) => {
			if (!signal.aborted) onFailure(reason);
		});
	};
	const ends = [library.choices.subscribe(ask), library.ownGlosses.subscribe(ask)];
	return () => {
		for (const end of ends) end();
		ending.abort(new DOMException("the article was closed", "AbortError"));
	};
}
