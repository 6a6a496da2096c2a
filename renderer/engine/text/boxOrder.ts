// The order in which very many words are best written. Storage packs words into rows by a hash of their keys (smallHash): words of
// one such box that come one after another rewrite its row once, and not once a portion. Pure.

import { smallHash } from "./hash.ts";

/** Boxes as storage has them: so many, or so few. */
const [boxes, fewBoxes] = [64, 16];

/** All items, box by box, and in each by key. @param keyOf the key of the word that an item is of */
export function boxByBox<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): readonly Item[] {
	const filled: Item[][] = Array.from({ length: boxes }, () => []);
	for (const item of items) filled[smallHash(keyOf(item)) % boxes]?.push(item);
	const inOrder = filled.map((_, box) => box).sort((a, b) => (a % fewBoxes) - (b % fewBoxes) || a - b);
	return inOrder.flatMap((box) => (filled[box] ?? []).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
}
