// Lists that a file speaks of by their names: found, whatever their capitals, or made.

import type { ListPath } from "./exchange.ts";
import { canHaveChildren, childrenOf } from "./listTree.ts";
import type { ListId, Timestamp } from "./records/ids.ts";
import type { ListRecord } from "./records/lists.ts";

export interface ListsOfFile {
	/** Of the paths, in their order. */
	readonly ids: readonly ListId[];
	/** Those that are not there yet, each after its parent. */
	readonly made: readonly ListRecord[];
}

/** @param there as `nested` gives them; @param like lists of another library: new ones are made like them, smart ones come along */
export function listsOfFile(
	there: readonly ListRecord[],
	paths: readonly ListPath[],
	like: readonly ListRecord[],
	{ at, newId }: { readonly at: Timestamp; readonly newId: () => string },
): ListsOfFile {
	const lists = [...there];
	const made: ListRecord[] = [];
	const behind = (parent: ListId | null) =>
		childrenOf(lists, parent).reduce((last, list) => Math.max(last, list.order), 0) + 1;
	const keep = (list: ListRecord): ListRecord => {
		lists.push(list);
		made.push(list);
		return list;
	};
	const add = (name: string, parent: ListId | null): ListRecord => {
		const model = like.find((other) => fold(other.name) === fold(name) && other.rule === null);
		const { colour, review } = model ?? { colour: null, review: null };
		const order = behind(parent);
		return keep({ id: newId() as ListId, name, addedAt: at, order, parent, colour, rule: null, review });
	};
	const of = (name: string, parent: ListId | null): ListRecord =>
		childrenOf(lists, parent).find((list) => fold(list.name) === fold(name) && list.rule === null) ?? add(name, parent);
	const ids = paths.map(([outer = "", inner]) => {
		const parent = of(outer, null);
		return inner === undefined || !canHaveChildren(parent) ? parent.id : of(inner, parent.id).id;
	});
	for (const model of like.filter(({ rule }) => rule !== null)) {
		if (lists.some((list) => fold(list.name) === fold(model.name) && list.rule !== null)) continue;
		keep({ ...model, id: newId() as ListId, addedAt: at, order: behind(null), parent: null });
	}
	return { ids, made };
}

function fold(name: string): string {
	return name.trim().toLowerCase();
}
