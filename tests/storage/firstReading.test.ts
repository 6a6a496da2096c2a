import { describe, expect, test } from "vitest";
import { defaultReviewPlan } from "../../renderer/engine/review/plan.ts";
import { beginReading } from "../../renderer/storage/firstReading.ts";
import {
	databaseNamed,
	eventually,
	freshPrefix,
	key,
	met,
	noon,
	openTestLibrary,
	rawOpen,
	valueIn,
} from "./support.ts";
import { withLater } from "./versionOne.ts";

const begin = (prefix: string) => beginReading({ prefix, at: noon, day: true });

/** A library with a word that is due, a list and a setting; closed. */
async function filled() {
	const { library, prefix } = await openTestLibrary();
	await library.states.ready;
	valueIn(await library.vocabulary.setStatus(met("chợ", "market"), "learning", noon));
	valueIn(await library.lists.add("Chợ", noon));
	valueIn(await library.settings.change({ theme: "dark" }));
	// Both are made by whoever asks first.
	valueIn(await library.reviews.days("2026-03-10"));
	valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4));
	library.close();
	return prefix;
}

describe("what a start reads first", () => {
	test("is the day, the states and the settings, of which Dexie is asked nothing", async () => {
		const prefix = await filled();
		const reading = begin(prefix);
		const { library } = await openTestLibrary(prefix, { reading });
		const asked: string[] = [];
		for (const name of ["queue", "states", "settings"])
			databaseNamed(`${prefix}library`)
				.table(name)
				.hook("reading", (row) => {
					asked.push(name);
					return row;
				});
		await Promise.all([library.states.ready, library.settings.ready]);
		const today = valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4));
		expect([today.due, library.states.get(key("chợ")), library.settings.get().theme]).toEqual([
			[key("chợ")],
			"learning",
			"dark",
		]);
		expect(asked).toEqual([]);
		expect(valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4))).toEqual(today);
		expect(asked).toContain("queue");
	});

	test("is nothing where there is no library, and none is made", async () => {
		const prefix = freshPrefix();
		const reading = begin(prefix);
		expect(await reading.found).toEqual({ kind: "none" });
		expect([await reading.settings(), await reading.states(), await reading.day()]).toEqual([null, null, null]);
		expect((await indexedDB.databases()).some(({ name }) => name === `${prefix}library`)).toBe(false);
		reading.channel?.close();
	});

	test("is given once", async () => {
		const reading = begin(await filled());
		expect((await reading.settings())?.length).toBeGreaterThan(0);
		expect(await reading.settings()).toBeNull();
		reading.channel?.close();
	});

	test("is forgotten when a word changes here before the day is asked for", async () => {
		const prefix = await filled();
		const { library } = await openTestLibrary(prefix, { reading: begin(prefix) });
		await library.states.ready;
		valueIn(await library.vocabulary.setStatus(met("sông", "river"), "learning", noon));
		const today = valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4));
		expect(new Set(today.due)).toEqual(new Set([key("chợ"), key("sông")]));
	});

	test("is forgotten when another window says that something has changed", async () => {
		const prefix = await filled();
		const { library: other } = await openTestLibrary(prefix);
		const reading = begin(prefix);
		await reading.found;
		valueIn(await other.vocabulary.setStatus(met("sông", "river"), "learning", noon));
		const { library } = await openTestLibrary(prefix, { reading });
		await eventually(() => library.states.get(key("sông")) === "learning");
		const today = valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4));
		expect(new Set(today.due)).toEqual(new Set([key("chợ"), key("sông")]));
	});

	test("holds back no upgrade, and is not used after one", async () => {
		const prefix = await filled();
		const { library } = await openTestLibrary(prefix, { ...withLater, reading: begin(prefix) });
		expect(valueIn(await library.lists.all()).map(({ name }) => name)).toEqual(["Chợ (2)"]);
		library.close();
		const newer = await rawOpen(`${prefix}library`);
		expect(newer.version).toBeGreaterThanOrEqual(10);
		newer.close();
	});
});
