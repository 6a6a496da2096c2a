// Several rows or notes of the same word become one: what differs is kept side by side, what is the same stands once. Pure.

import type { CarriedContext, CarriedWord } from "./types.ts";

/** `second` joins `first`, whose spelling it takes. */
export function mergeWords(first: CarriedWord, second: CarriedWord): CarriedWord {
	const leader = (second.card?.reps ?? -1) > (first.card?.reps ?? -1) ? second : first;
	return {
		...first,
		gloss: joinedTexts(first.gloss, second.gloss, "; "),
		note: joinedTexts(first.note, second.note, "\n"),
		han: first.han === "" ? second.han : first.han,
		sense: first.sense ?? second.sense,
		band: first.band ?? second.band,
		contexts: joinedContexts(first.contexts, second.contexts),
		tags: [...new Set([...first.tags, ...second.tags])],
		lists: [...new Map([...first.lists, ...second.lists].map((path) => [path.join("\n"), path])).values()],
		status: first.status ?? second.status,
		card: leader.card,
		suspended: leader.suspended,
		leech: first.leech || second.leech,
		buriedUntil: leader.buriedUntil,
		addedAt: earlier(first.addedAt, second.addedAt),
		changedAt: first.changedAt ?? second.changedAt,
		reviews: leader.reviews,
	};
}

function earlier(a: number | null, b: number | null): number | null {
	return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** Both texts, but for what the second has in common with the first. */
export function joinedTexts(first: string, second: string, between: string): string {
	if (first === "" || second === "" || first === second) return first === "" ? second : first;
	const there = new Set(
		first.split(between.trim() === "" ? between : between.trim()).map((part) => part.trim().toLowerCase()),
	);
	return there.has(second.trim().toLowerCase()) ? first : `${first}${between}${second}`;
}

/** A sentence stands once. */
function joinedContexts(
	first: readonly CarriedContext[],
	second: readonly CarriedContext[],
): readonly CarriedContext[] {
	const there = new Set(first.map(({ sentence }) => sentence));
	return [...first, ...second.filter(({ sentence }) => !there.has(sentence))];
}
