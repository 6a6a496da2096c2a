// What the features may ask of lists. Implemented in repositories/lists.ts.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { ListRecord, SmartRule } from "../records/lists.ts";
import type { Stored, Unsubscribe } from "./stored.ts";

/** Words that came into a list or went out of it. */
export interface ListMembers {
	readonly list: ListId;
	readonly keys: readonly HeadwordKey[];
}

/** What was done with lists: `undo` takes it back. */
export interface ListsDone {
	/** Lists that were changed or removed, as they were. */
	readonly before: readonly ListRecord[];
	readonly left: readonly ListMembers[];
	readonly joined: readonly ListMembers[];
}

export interface ListRepository {
	/**
	 * In the order of the side bar: each list, then its children. A list whose parent is gone, or cannot be one, is told to
	 * have none.
	 */
	all(): Stored<readonly ListRecord[]>;
	/** At the end. `notAllowed` in a parent that has one itself or is smart. */
	add(name: string, at: Timestamp, parent?: ListId | null): Stored<ListRecord>;
	addSmart(name: string, rule: SmartRule, at: Timestamp, parent?: ListId | null): Stored<ListRecord>;
	/** `rule` for smart lists only: `notAllowed` for others. */
	change(
		id: ListId,
		change: Partial<Pick<ListRecord, "name" | "colour" | "review">> & { readonly rule?: SmartRule },
	): Stored<ListsDone>;
	/**
	 * Into a parent (`null`: out of any), before one of its children or, with `null`, after all. `notAllowed` where it would make
	 * a third level, a circle, or a child of a smart list.
	 */
	move(id: ListId, parent: ListId | null, before: ListId | null): Stored<ListsDone>;
	/**
	 * Words and children of `from` go over to `into`, and `from` goes; of its settings nothing stays. `notAllowed` for smart
	 * lists, a list with itself, and where children would come upon a third level.
	 */
	merge(from: ListId, into: ListId): Stored<ListsDone>;
	/** Words stay; children stand where it stood. */
	remove(id: ListId): Stored<ListsDone>;
	/** Puts back what was there; of words only those that are still there. */
	undo(done: ListsDone): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}
