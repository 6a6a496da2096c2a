// Items one after another in an order, of which mostly only the first few are wanted: a heap, which does not sort the rest. Pure.

/** The same order as by `sort`, where no two items are equal. @param items are moved about */
export function* inOrder<Item>(items: Item[], order: (a: Item, b: Item) => number): Generator<Item> {
	for (let index = (items.length >> 1) - 1; index >= 0; index--) sink(items, index, items.length, order);
	for (let left = items.length; left > 0; left--) {
		const first = items[0] as Item;
		items[0] = items[left - 1] as Item;
		items[left - 1] = first;
		sink(items, 0, left - 1, order);
		yield first;
	}
}

/** Lets an item down until both below it come after it. */
function sink<Item>(heap: Item[], from: number, length: number, order: (a: Item, b: Item) => number): void {
	const item = heap[from] as Item;
	let at = from;
	for (let below = 2 * at + 1; below < length; below = 2 * at + 1) {
		if (below + 1 < length && order(heap[below + 1] as Item, heap[below] as Item) < 0) below += 1;
		if (order(item, heap[below] as Item) <= 0) break;
		heap[at] = heap[below] as Item;
		at = below;
	}
	if (at !== from) heap[at] = item;
}
