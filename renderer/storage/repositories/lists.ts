// The named lists of words: two levels, plain and smart. Membership is kept in the words themselves.

import { isListRecord } from "../checks/lists.ts";
import { isVocabularyRecord } from "../checks/words.ts";
import type { ListMembers, ListRepository, ListsDone } from "../contract/lists.ts";
import type { Stored } from "../contract/stored.ts";
import { canHaveChildren, childrenOf, nested, renumbered } from "../listTree.ts";
import type { ListId, Timestamp } from "../records/ids.ts";
import type { ListRecord, SmartRule } from "../records/lists.ts";
import type { VocabularyRecord } from "../records/words.ts";
import type { Signals } from "../signals.ts";
import { refuse, type Store } from "../store.ts";
import { withList } from "../wordRecord.ts";
import type { WordsInTransaction, WordWriter } from "../wordWriter.ts";

export function createListRepository(
	store: Store,
	writer: WordWriter,
	signals: Signals,
	newId: () => string,
): ListRepository {
	const { tables } = store;
	const isSound = store.sound("lists", isListRecord);
	const isSoundWord = store.sound("vocabulary", isVocabularyRecord);

	/** A damaged list is as good as none: it cannot be shown or named. */
	const readAll = async (): Promise<readonly ListRecord[]> => nested((await tables.lists.toArray()).filter(isSound));

	/** Also writes down what is told of parents that cannot be ones: what is changed now must not bring them back. */
	const readToChange = async (): Promise<readonly ListRecord[]> => {
		const rows = new Map((await tables.lists.toArray()).filter(isSound).map((list) => [list.id, list]));
		const lists = nested([...rows.values()]);
		await tables.lists.bulkPut(lists.filter((list) => list !== rows.get(list.id)));
		return lists;
	};

	const membersOf = async (id: ListId): Promise<readonly VocabularyRecord[]> => {
		const rows = await tables.vocabulary.where("lists").equals(id).toArray();
		return rows.filter(isSoundWord);
	};

	/** Told to the listeners once it is on the disk. */
	async function telling<Value>(writing: Stored<Value>, changed: (value: Value) => readonly ListId[]): Stored<Value> {
		const written = await writing;
		if (written.ok) signals.publish({ table: "lists", keys: changed(written.value) });
		return written;
	}

	const done = (writing: Stored<ListsDone>) => telling(writing, ({ before }) => before.map(({ id }) => id));

	const make = (name: string, rule: SmartRule | null, at: Timestamp, parent: ListId | null): Stored<ListRecord> =>
		telling(
			store.write(["lists"], async () => {
				const lists = await readToChange();
				if (parent !== null && !canHaveChildren(found(lists, parent))) refuse({ kind: "notAllowed" });
				const order = childrenOf(lists, parent).reduce((last, list) => Math.max(last, list.order), 0) + 1;
				const id = newId() as ListId;
				const list: ListRecord = { id, name, addedAt: at, order, parent, colour: null, rule, review: null };
				await tables.lists.add(list);
				return list;
			}),
			({ id }) => [id],
		);

	/** Writes `after` and takes `gone` away; tells how all of these were. */
	const put = async (
		lists: readonly ListRecord[],
		after: readonly ListRecord[],
		gone: readonly ListId[] = [],
	): Promise<readonly ListRecord[]> => {
		await tables.lists.bulkPut(after);
		await tables.lists.bulkDelete([...gone]);
		return [...after.map(({ id }) => id), ...gone].map((id) => found(lists, id));
	};

	return {
		all: () => store.read(["lists"], readAll),
		add: (name, at, parent = null) => make(name, null, at, parent),
		addSmart: (name, rule, at, parent = null) => make(name, rule, at, parent),

		change: (id, change) =>
			done(
				store.write(["lists"], async () => {
					const lists = await readToChange();
					const list = found(lists, id);
					if (change.rule !== undefined && list.rule === null) refuse({ kind: "notAllowed" });
					return { ...nothing, before: await put(lists, [{ ...list, ...change }]) };
				}),
			),

		move: (id, parent, before) =>
			done(
				store.write(["lists"], async () => {
					const lists = await readToChange();
					const list = found(lists, id);
					if (parent !== null && !canBecomeChild(lists, list, found(lists, parent))) refuse({ kind: "notAllowed" });
					const others = childrenOf(lists, parent).filter((other) => other.id !== id);
					const place = before === null || before === id ? -1 : others.findIndex((other) => other.id === before);
					if (place === -1 && before !== null && before !== id) refuse({ kind: "missing" });
					// Before itself: it stays where it is.
					if (before === id && list.parent === parent) return nothing;
					const moved = { ...list, parent };
					const order = others.toSpliced(place === -1 ? others.length : place, 0, moved);
					const changed = renumbered(order).filter((one) => one.id !== id);
					const own = { ...moved, order: order.indexOf(moved) + 1 };
					return { ...nothing, before: await put(lists, [...changed, own]) };
				}),
			),

		merge: (from, into) =>
			done(
				writer.write(["lists"], async (words) => {
					const lists = await readToChange();
					const [source, target] = [found(lists, from), found(lists, into)];
					const children = childrenOf(lists, from).filter(({ id }) => id !== into);
					if (source.id === target.id || source.rule !== null || target.rule !== null) refuse({ kind: "notAllowed" });
					// The child takes the place of the parent that goes.
					const heir = target.parent === from ? { ...target, parent: null, order: source.order } : target;
					if (children.length > 0 && heir.parent !== null) refuse({ kind: "notAllowed" });
					const last = childrenOf(lists, into).reduce((order, list) => Math.max(order, list.order), 0);
					const moved = children.map((list, index) => ({ ...list, parent: into, order: last + index + 1 }));
					const before = await put(lists, heir === target ? moved : [heir, ...moved], [from]);
					const members = await membersOf(from);
					await words.put(members.map((word) => withList(withList(word, from, false), into, true)));
					const joined = members.filter((word) => !word.lists.includes(into));
					return { before, left: [membership(from, members)], joined: [membership(into, joined)] };
				}),
			),

		remove: (id) =>
			done(
				writer.write(["lists"], async (words) => {
					const lists = await readToChange();
					const list = found(lists, id);
					const siblings = childrenOf(lists, list.parent);
					const children = childrenOf(lists, id).map((child) => ({ ...child, parent: list.parent }));
					const after = renumbered(siblings.flatMap((one) => (one.id === id ? children : [one])));
					const numbered = new Set(after.map((one) => one.id));
					const changed = children.length === 0 ? [] : [...after, ...children.filter((one) => !numbered.has(one.id))];
					const before = await put(lists, changed, [id]);
					const members = await membersOf(id);
					await words.put(members.map((word) => withList(word, id, false)));
					return { before, left: [membership(id, members)], joined: [] };
				}),
			),

		undo: (undone) =>
			telling(
				writer.write(["lists"], async (words) => {
					await tables.lists.bulkPut([...undone.before]);
					for (const { list, keys } of undone.joined) await setMembers(words, list, keys, false);
					for (const { list, keys } of undone.left) await setMembers(words, list, keys, true);
					return null;
				}),
				() => undone.before.map(({ id }) => id),
			),

		subscribe: (listener) => signals.subscribe("lists", () => listener()),
	};
}

const nothing: ListsDone = { before: [], left: [], joined: [] };

function found(lists: readonly ListRecord[], id: ListId): ListRecord {
	return lists.find((list) => list.id === id) ?? refuse({ kind: "missing" });
}

function canBecomeChild(lists: readonly ListRecord[], list: ListRecord, parent: ListRecord): boolean {
	return list.id !== parent.id && canHaveChildren(parent) && childrenOf(lists, list.id).length === 0;
}

function membership(list: ListId, words: readonly VocabularyRecord[]): ListMembers {
	return { list, keys: words.map(({ key }) => key) };
}

async function setMembers(
	words: WordsInTransaction,
	list: ListId,
	keys: ListMembers["keys"],
	member: boolean,
): Promise<void> {
	await words.put((await words.getMany(keys)).map((word) => withList(word, list, member)));
}
