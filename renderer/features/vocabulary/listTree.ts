// The lists as they stand at the side: one level of nesting, and the places to which one can be moved. Pure.

import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";

export interface ListBranch {
	readonly list: ListRecord;
	/** In their order; empty for most. */
	readonly children: readonly ListRecord[];
}

/** Where a list stands: among the children of `parent`, or at the top; before another one, or last. */
export interface ListPlace {
	readonly parent: ListId | null;
	readonly before: ListId | null;
}

/** One step: among its neighbours, into the list above it, or out to stand after the one that it is in. */
export type ListStep = "up" | "down" | "into" | "out";

/** Where something is dropped on a list. */
export type DropZone = "before" | "into" | "after";

/** @param lists in their order; one whose parent is gone stands at the top */
export function listTree(lists: readonly ListRecord[]): readonly ListBranch[] {
	const top = lists.filter((list) => topOf(list, lists));
	return top.map((list) => ({ list, children: lists.filter((child) => child.parent === list.id) }));
}

/** As they stand one under the other. */
export function inOrder(tree: readonly ListBranch[]): readonly ListRecord[] {
	return tree.flatMap(({ list, children }) => [list, ...children]);
}

/** `null` where the list cannot go there. */
export function stepOf(lists: readonly ListRecord[], id: ListId, step: ListStep): ListPlace | null {
	const list = lists.find((one) => one.id === id);
	if (list === undefined) return null;
	const siblings = siblingsOf(lists, list);
	const at = siblings.indexOf(list);
	switch (step) {
		case "up": {
			const above = siblings[at - 1];
			return above === undefined ? null : { parent: parentOf(list, lists), before: above.id };
		}
		case "down":
			return siblings[at + 1] === undefined
				? null
				: { parent: parentOf(list, lists), before: siblings[at + 2]?.id ?? null };
		case "into": {
			const above = siblings[at - 1];
			return above === undefined ? null : placeOfDrop(lists, id, above.id, "into");
		}
		case "out": {
			const parent = parentOf(list, lists);
			if (parent === null) return null;
			const top = lists.filter((one) => topOf(one, lists));
			const after = top.findIndex((one) => one.id === parent);
			return { parent: null, before: top[after + 1]?.id ?? null };
		}
	}
}

/** Where a list comes to stand that is dropped on another; `null` where it cannot, or stands there already. */
export function placeOfDrop(
	lists: readonly ListRecord[],
	id: ListId,
	target: ListId,
	zone: DropZone,
): ListPlace | null {
	const list = lists.find((one) => one.id === id);
	const on = lists.find((one) => one.id === target);
	if (list === undefined || on === undefined || list === on) return null;
	if (zone === "into") {
		const possible = mayHold(on, lists) && !hasChildren(list, lists) && parentOf(list, lists) !== on.id;
		return possible ? { parent: on.id, before: null } : null;
	}
	const parent = parentOf(on, lists);
	if (parent !== null && (parent === list.id || hasChildren(list, lists))) return null;
	const others = siblingsOf(lists, on).filter((one) => one !== list);
	const at = others.indexOf(on) + (zone === "after" ? 1 : 0);
	const before = others[at]?.id ?? null;
	const siblings = siblingsOf(lists, list);
	const next = siblings[siblings.indexOf(list) + 1]?.id ?? null;
	return parent === parentOf(list, lists) && before === next ? null : { parent, before };
}

/** Whether words can be put into it: a smart list finds its own. */
export function holdsWords(list: ListRecord): boolean {
	return list.rule === null;
}

/** Lists that can take in the words and children of one: none for a smart list. */
export function mergeTargets(lists: readonly ListRecord[], list: ListRecord): readonly ListRecord[] {
	if (!holdsWords(list)) return [];
	const nested = hasChildren(list, lists);
	return lists.filter((into) => into !== list && holdsWords(into) && (!nested || topOf(into, lists)));
}

/** A list at the top that words are put into. */
function mayHold(list: ListRecord, lists: readonly ListRecord[]): boolean {
	return holdsWords(list) && topOf(list, lists);
}

function hasChildren(list: ListRecord, lists: readonly ListRecord[]): boolean {
	return lists.some((one) => one.parent === list.id);
}

function topOf(list: ListRecord, lists: readonly ListRecord[]): boolean {
	return parentOf(list, lists) === null;
}

function parentOf(list: ListRecord, lists: readonly ListRecord[]): ListId | null {
	return lists.some((one) => one.id === list.parent) ? list.parent : null;
}

function siblingsOf(lists: readonly ListRecord[], list: ListRecord): readonly ListRecord[] {
	const parent = parentOf(list, lists);
	return lists.filter((one) => parentOf(one, lists) === parent);
}
