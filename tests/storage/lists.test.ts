import { describe, expect, test } from "vitest";
import { defaultReviewPlan } from "../../renderer/engine/review/plan.ts";
import type { ListId } from "../../renderer/storage/records/ids.ts";
import { anyWord } from "../../renderer/storage/smartRule.ts";
import {
	counter,
	databaseNamed,
	errorIn,
	key,
	met,
	noon,
	openTestLibrary,
	quotaError,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

describe("lists", () => {
	test("stand in the order in which they were made", async () => {
		const { library } = await openTestLibrary();
		for (const name of ["Zoo", "Ăn", "Chợ"]) await library.lists.add(name, noon);
		expect(valueIn(await library.lists.all()).map(({ name }) => name)).toEqual(["Zoo", "Ăn", "Chợ"]);
	});

	test("are renamed without losing place or words", async () => {
		const { library } = await openTestLibrary();
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		await library.lists.add("Ăn", noon);
		await library.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon);
		await library.vocabulary.changeList([key("đẹp")], id, true, noon);
		await library.lists.change(id, { name: "Đi chợ" });
		expect(valueIn(await library.lists.all()).map(({ name }) => name)).toEqual(["Đi chợ", "Ăn"]);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([id]);
	});

	test("go without their words, and come back with them", async () => {
		const { library } = await openTestLibrary();
		const list = valueIn(await library.lists.add("Chợ", noon));
		const other = valueIn(await library.lists.add("Ăn", noon));
		for (const headword of ["đẹp", "chợ", "ăn"]) {
			await library.vocabulary.setStatus(met(headword, ""), "learning", noon);
			await library.vocabulary.changeList([key(headword)], other.id, true, noon);
		}
		await library.vocabulary.changeList([key("đẹp"), key("chợ")], list.id, true, noon);

		const removed = valueIn(await library.lists.remove(list.id));
		expect(removed).toEqual({ before: [list], left: [{ list: list.id, keys: expect.any(Array) }], joined: [] });
		expect(removed.left[0]?.keys.toSorted()).toEqual([key("chợ"), key("đẹp")]);
		expect(valueIn(await library.lists.all())).toEqual([other]);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([other.id]);

		await library.vocabulary.remove([key("chợ")]);
		await library.lists.undo(removed);
		expect(valueIn(await library.lists.all())).toEqual([list, other]);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([other.id, list.id]);
		expect(valueIn(await library.vocabulary.get(key("chợ")))).toBeNull();
		expect(valueIn(await library.vocabulary.get(key("ăn")))?.lists).toEqual([other.id]);
	});

	test("are not removed by half when the disk is full", async () => {
		const { library, prefix } = await openTestLibrary();
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		await library.vocabulary.setStatus(met("đẹp", ""), "learning", noon);
		await library.vocabulary.changeList([key("đẹp")], id, true, noon);
		const fail = () => {
			throw quotaError();
		};
		databaseNamed(`${prefix}library`).table("lists").hook("deleting", fail);
		expect(errorIn(await library.lists.remove(id))).toEqual({ kind: "full" });
		databaseNamed(`${prefix}library`).table("lists").hook("deleting").unsubscribe(fail);
		expect(valueIn(await library.lists.all())).toHaveLength(1);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([id]);
	});

	test("tell what is missing", async () => {
		const { library } = await openTestLibrary();
		expect(errorIn(await library.lists.change("gone" as ListId, { name: "x" }))).toEqual({ kind: "missing" });
		expect(errorIn(await library.lists.remove("gone" as ListId))).toEqual({ kind: "missing" });
	});

	test("tell their listeners, and those of the words where words changed", async () => {
		const { library } = await openTestLibrary();
		const lists = counter();
		const words = counter();
		library.lists.subscribe(lists.listener);
		library.vocabulary.subscribe(words.listener);
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		await library.lists.change(id, { name: "Ăn" });
		const removed = valueIn(await library.lists.remove(id));
		await library.lists.undo(removed);
		expect(lists.calls()).toBe(4);
		expect(words.calls()).toBe(0);
	});

	test("leave a damaged list out and alone", async () => {
		const { library, prefix, damaged } = await openTestLibrary();
		const list = valueIn(await library.lists.add("Chợ", noon));
		await rawPut(`${prefix}library`, { lists: [{ id: "broken", name: null }] });
		expect(valueIn(await library.lists.all())).toEqual([list]);
		expect(damaged).toEqual([{ table: "lists", key: "broken" }]);
		expect(await rawAll(`${prefix}library`, "lists")).toHaveLength(2);
	});
});

describe("lists of two levels", () => {
	/** A (A1, A2), B, C; a smart list S. */
	async function tree() {
		const { library, prefix } = await openTestLibrary();
		const made = new Map<string, ListId>();
		const add = async (name: string, parent: string | null = null) => {
			made.set(name, valueIn(await library.lists.add(name, noon, parent === null ? null : id(parent))).id);
		};
		const id = (name: string) => made.get(name) ?? ("gone" as ListId);
		for (const name of ["A", "B", "C"]) await add(name);
		for (const name of ["A1", "A2"]) await add(name, "A");
		made.set("S", valueIn(await library.lists.addSmart("S", { ...anyWord, leech: true }, noon)).id);
		const shown = async () => {
			const all = valueIn(await library.lists.all());
			return all.map(({ name, parent }) => (parent === null ? name : `-${name}`)).join(" ");
		};
		return { library, prefix, id, shown };
	}

	test("stand under their parents, in the order in which they were made", async () => {
		const { shown } = await tree();
		expect(await shown()).toBe("A -A1 -A2 B C S");
	});

	test.each<[string, string | null, string | null, string]>([
		["C", null, "A", "C A -A1 -A2 B S"],
		["A", null, null, "B C S A -A1 -A2"],
		["A2", "A", "A1", "A -A2 -A1 B C S"],
		["B", "A", null, "A -A1 -A2 -B C S"],
		["B", "A", "A2", "A -A1 -B -A2 C S"],
		["A1", null, "C", "A -A2 B A1 C S"],
		["S", "B", null, "A -A1 -A2 B -S C"],
		["B", null, "B", "A -A1 -A2 B C S"],
	])("%s moved into %s before %s, and back", async (name, parent, before, expected) => {
		const { library, id, shown } = await tree();
		const done = valueIn(
			await library.lists.move(id(name), parent === null ? null : id(parent), before === null ? null : id(before)),
		);
		expect(await shown()).toBe(expected);
		valueIn(await library.lists.undo(done));
		expect(await shown()).toBe("A -A1 -A2 B C S");
	});

	test.each<[string, string, string | null, string | null, "notAllowed" | "missing"]>([
		["a list with children into another", "A", "B", null, "notAllowed"],
		["a child into a child", "A1", "A2", null, "notAllowed"],
		["a list into itself", "B", "B", null, "notAllowed"],
		["a list into its child", "A", "A1", null, "notAllowed"],
		["a list into a smart one", "B", "S", null, "notAllowed"],
		["a list before one of another parent", "B", null, "A1", "missing"],
		["a list that is gone", "X", null, null, "missing"],
		["a list into one that is gone", "B", "X", null, "missing"],
	])("refuse to move %s", async (_what, name, parent, before, kind) => {
		const { library, id, shown } = await tree();
		const to = parent === null ? null : id(parent);
		expect(errorIn(await library.lists.move(id(name), to, before === null ? null : id(before)))).toEqual({ kind });
		expect(await shown()).toBe("A -A1 -A2 B C S");
	});

	test("refuse a third level, and children and words of a smart list", async () => {
		const { library, id, shown } = await tree();
		const refused = { kind: "notAllowed" };
		expect(errorIn(await library.lists.add("X", noon, id("A1")))).toEqual(refused);
		expect(errorIn(await library.lists.add("X", noon, id("S")))).toEqual(refused);
		valueIn(await library.vocabulary.setStatus(met("đẹp", ""), "known", noon));
		expect(errorIn(await library.vocabulary.changeList([key("đẹp")], id("S"), true, noon))).toEqual(refused);
		expect(errorIn(await library.lists.change(id("A"), { rule: anyWord }))).toEqual(refused);
		expect(await shown()).toBe("A -A1 -A2 B C S");
	});

	test("are coloured and given settings and rules, and back", async () => {
		const { library, id } = await tree();
		const before = valueIn(await library.lists.all());
		const coloured = valueIn(await library.lists.change(id("A1"), { colour: "teal", review: { newPerDay: 3 } }));
		const ruled = valueIn(await library.lists.change(id("S"), { rule: { ...anyWord, suspended: true } }));
		const now = valueIn(await library.lists.all());
		expect(now.find((list) => list.id === id("A1"))).toMatchObject({ colour: "teal", review: { newPerDay: 3 } });
		expect(now.find((list) => list.id === id("S"))?.rule).toEqual({ ...anyWord, suspended: true });
		valueIn(await library.lists.undo(ruled));
		valueIn(await library.lists.undo(coloured));
		expect(valueIn(await library.lists.all())).toEqual(before);
	});

	test.each([
		["A", "B", "B -A1 -A2 C S", ["A", "A B", "B"]],
		["A1", "C", "A -A2 B C S", ["A1", "A1 C", "C"]],
		["A", "A1", "A1 -A2 B C S", ["A", "A A1", "A1"]],
		["B", "A2", "A -A1 -A2 C S", ["B", "B A2", "A2"]],
	])(
		"merged, %s into %s, have the words and children of both, and part again",
		async (from, into, expected, members) => {
			const { library, id, shown } = await tree();
			const headwords = ["một", "hai", "ba"];
			for (const [index, headword] of headwords.entries()) {
				valueIn(await library.vocabulary.setStatus(met(headword, ""), "known", noon));
				for (const list of members[index]?.split(" ") ?? []) {
					valueIn(await library.vocabulary.changeList([key(headword)], id(list), true, noon));
				}
			}
			const before = valueIn(await library.vocabulary.getMany(headwords.map(key)));
			const done = valueIn(await library.lists.merge(id(from), id(into)));
			expect(await shown()).toBe(expected);
			for (const { lists } of valueIn(await library.vocabulary.getMany(headwords.map(key)))) {
				expect(lists).toEqual([id(into)]);
			}
			valueIn(await library.lists.undo(done));
			expect(await shown()).toBe("A -A1 -A2 B C S");
			const after = valueIn(await library.vocabulary.getMany(headwords.map(key)));
			expect(after.map(({ lists }) => lists.toSorted())).toEqual(before.map(({ lists }) => lists.toSorted()));
		},
	);

	test.each([
		["a list with itself", "B", "B"],
		["a smart list", "S", "B"],
		["into a smart list", "B", "S"],
		["a list with children into a child of another", "A", "C1"],
	])("refuse to merge %s", async (_what, from, into) => {
		const { library, id } = await tree();
		const child = valueIn(await library.lists.add("C1", noon, id("C"))).id;
		const to = into === "C1" ? child : id(into);
		const before = valueIn(await library.lists.all());
		expect(errorIn(await library.lists.merge(id(from), to))).toEqual({ kind: "notAllowed" });
		expect(valueIn(await library.lists.all())).toEqual(before);
	});

	test("leave their children where they stood when they go, and take them back", async () => {
		const { library, id, shown } = await tree();
		const done = valueIn(await library.lists.remove(id("A")));
		expect(await shown()).toBe("A1 A2 B C S");
		valueIn(await library.lists.undo(done));
		expect(await shown()).toBe("A -A1 -A2 B C S");
	});

	test("that stand in a circle or too deep on the disk are shown at the top", async () => {
		const { library, prefix, id, shown } = await tree();
		const all = valueIn(await library.lists.all());
		const under = (name: string, parent: string) => ({
			...all.find((list) => list.id === id(name)),
			parent: id(parent),
		});
		await rawPut(`${prefix}library`, { lists: [under("B", "C"), under("C", "B"), under("S", "A1")] });
		expect(await shown()).toBe("A -A1 -A2 B C S");
		valueIn(await library.lists.move(id("B"), id("C"), null));
		expect(await shown()).toBe("A -A1 -A2 C -B S");
	});

	test("count words of children once, and of smart lists those found", async () => {
		const { library, id } = await tree();
		for (const headword of ["một", "hai"])
			valueIn(await library.vocabulary.setStatus(met(headword, ""), "learning", noon));
		for (const list of ["A", "A1"]) {
			valueIn(await library.vocabulary.changeList([key("một")], id(list), true, noon));
		}
		valueIn(await library.vocabulary.changeList([key("hai")], id("A2"), true, noon));
		valueIn(await library.vocabulary.change([key("hai")], { leech: 1, suspended: 1 }, noon));
		const { lists, ...counts } = valueIn(await library.vocabulary.counts(noon));
		expect(["A", "A1", "A2", "B", "S"].map((name) => lists.get(id(name)))).toEqual([2, 1, 1, 0, 1]);
		expect(counts).toEqual({ all: 2, learning: 2, due: 1, suspended: 1, leeches: 1 });
		const totals = async () => valueIn(await library.vocabulary.totals(noon));
		expect(await totals()).toEqual({ all: 2, learning: 2, due: 1 });
		// Once the queue is packed, it tells how many are due.
		valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4));
		expect(await totals()).toEqual({ all: 2, learning: 2, due: 1 });
		valueIn(await library.vocabulary.change([key("hai")], { suspended: 0 }, noon));
		expect(await totals()).toEqual({ all: 2, learning: 2, due: 2 });
	});
});
