// Lists as a tree of two levels, whatever lies on the disk: which list stands under which, what a list holds, and what may be
// done with it. Pure.

import type { VocabularyCounts } from "./contract/words.ts";
import type { ListId, Timestamp } from "./records/ids.ts";
import type { ListRecord } from "./records/lists.ts";
import { allOf, ruleTest } from "./smartRule.ts";
import type { WordFacts } from "./wordFacts.ts";

/**
 * Each list, then its children, by `order`. A parent that is gone, is smart, or has a parent itself (as after a merge of two
 * libraries) is told as none.
 */
export function nested(lists: readonly ListRecord[]): readonly ListRecord[] {
	const byId = new Map(lists.map((list) => [list.id, list]));
	const sound = lists.map((list) => {
		const parent = list.parent === null ? undefined : byId.get(list.parent);
		const fits = parent !== undefined && canHaveChildren(parent);
		return list.parent === null || fits ? list : { ...list, parent: null };
	});
	return childrenOf(sound, null).flatMap((list) => [list, ...childrenOf(sound, list.id)]);
}

/** Those of one parent, `null` for the top, by their order. */
export function childrenOf(lists: readonly ListRecord[], parent: ListId | null): readonly ListRecord[] {
	return lists
		.filter((list) => list.parent === parent)
		.sort((a, b) => a.order - b.order || a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
}

/** Whether it stands where children may stand under it. */
export function canHaveChildren({ parent, rule }: ListRecord): boolean {
	return parent === null && rule === null;
}

/** `lists` in their order, numbered from 1; only those that change. */
export function renumbered(lists: readonly ListRecord[]): readonly ListRecord[] {
	return lists.flatMap((list, index) => (list.order === index + 1 ? [] : [{ ...list, order: index + 1 }]));
}

/** Which words stand in a list: its own and those of its children; of a smart list those that it finds. `null`: no such list. */
export function memberTest(
	lists: readonly ListRecord[],
	id: ListId,
	at: Timestamp,
	dayStartsAt: number,
): ((word: WordFacts) => boolean) | null {
	const list = lists.find((one) => one.id === id);
	if (list === undefined) return null;
	if (list.rule !== null) return ruleTest(list.rule, at, dayStartsAt);
	const children = childrenOf(lists, id);
	const own = new Set([id, ...children.filter(({ rule }) => rule === null).map((child) => child.id)]);
	const found = children.flatMap(({ rule }) => (rule === null ? [] : [ruleTest(rule, at, dayStartsAt)]));
	const isOwn = ({ lists: of }: WordFacts) => of.length > 0 && of.some((one) => own.has(one));
	return found.length === 0 ? allOf([isOwn]) : (word) => isOwn(word) || found.some((test) => test(word));
}

/** In one pass over the words. */
export function countsOf(
	words: Iterable<WordFacts>,
	lists: readonly ListRecord[],
	at: Timestamp,
	dayStartsAt: number,
): VocabularyCounts {
	const counts = { all: 0, learning: 0, due: 0, suspended: 0, leeches: 0 };
	const members = lists.map(({ id }) => ({ id, isMember: memberTest(lists, id, at, dayStartsAt), count: 0 }));
	for (const word of words) {
		counts.all += 1;
		if (word.status === "learning") counts.learning += 1;
		if (word.dueAt !== null && word.dueAt <= at) counts.due += 1;
		counts.suspended += word.suspended;
		counts.leeches += word.leech;
		for (const list of members) if (list.isMember?.(word) === true) list.count += 1;
	}
	return { ...counts, lists: new Map(members.map(({ id, count }) => [id, count])) };
}
