import { describe, expect, test } from "vitest";
import type { ListId } from "../../renderer/storage/records.ts";
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
		await library.lists.rename(id, "Đi chợ");
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
		expect(removed.list).toEqual(list);
		expect([...removed.members].sort()).toEqual([key("chợ"), key("đẹp")]);
		expect(valueIn(await library.lists.all())).toEqual([other]);
		expect(valueIn(await library.vocabulary.get(key("đẹp")))?.lists).toEqual([other.id]);

		await library.vocabulary.remove([key("chợ")]);
		await library.lists.restore(removed);
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
		expect(errorIn(await library.lists.rename("gone" as ListId, "x"))).toEqual({ kind: "missing" });
		expect(errorIn(await library.lists.remove("gone" as ListId))).toEqual({ kind: "missing" });
	});

	test("tell their listeners, and those of the words where words changed", async () => {
		const { library } = await openTestLibrary();
		const lists = counter();
		const words = counter();
		library.lists.subscribe(lists.listener);
		library.vocabulary.subscribe(words.listener);
		const { id } = valueIn(await library.lists.add("Chợ", noon));
		await library.lists.rename(id, "Ăn");
		const removed = valueIn(await library.lists.remove(id));
		await library.lists.restore(removed);
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
