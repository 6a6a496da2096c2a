// The harness of faults.test.ts: it ends a page where it says, and it sees losses where there are some.

import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { libraryDatabase } from "../../renderer/storage/libraryDatabase.ts";
import { allMigrations } from "../../renderer/storage/migrations/all.ts";
import { packStates, shardOf } from "../../renderer/storage/stateShards.ts";
import { startLibrary, usedLibrary } from "./faultLibrary.ts";
import { openPlainly, runPage } from "./faults.ts";
import { stepsToTry, tryEveryStep } from "./faultTable.ts";
import { eventually, freshPrefix, key, noon, valueIn } from "./support.ts";

const choice = { id: "sông núi", scope: "everywhere", headword: "sông núi", cuts: [1], addedAt: noon } as const;
const gloss = { id: key("sông"), scope: "word", key: key("sông"), gloss: "stream", addedAt: noon } as const;

describe("the harness", () => {
	test("tries every step of short work, and of long work its beginning, its end and some between", () => {
		expect(stepsToTry(150)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
		const some = stepsToTry(1000);
		expect(new Set(some).size).toBe(150);
		expect([some[29], some.at(-30), some.at(-1)]).toEqual([30, 971, 1000]);
	});

	// Steps: two rows put, both answered, committed.
	test.each([
		[1, [], []],
		[2, [], []],
		[3, ["first"], []],
		[4, ["first", "second"], ["a", "b"]],
		[5, ["first", "second", "complete"], ["a", "b"]],
	])("ends a page at step %i: it hears %j, and %j is on the disk", async (endAt, wanted, kept) => {
		const name = freshPrefix();
		const heard: string[] = [];
		const run = await runPage(
			(page) =>
				new Promise<void>((resolve) => {
					const opening = indexedDB.open(name);
					opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
					opening.onsuccess = () => {
						page.count();
						const transaction = opening.result.transaction("rows", "readwrite");
						const rows = transaction.objectStore("rows");
						const hear = (what: string) => () => void heard.push(what);
						transaction.onabort = hear("abort");
						transaction.onerror = hear("error");
						rows.put("a", 1).onsuccess = hear("first");
						if (endAt > 1) rows.put("b", 2).onsuccess = hear("second");
						transaction.oncomplete = () => {
							heard.push("complete");
							resolve();
						};
					};
				}),
			{ endAt },
		);
		expect([run.ended, heard]).toEqual([endAt < 5, wanted]);
		const database = await openPlainly(name);
		const rows = database.transaction("rows").objectStore("rows").getAll();
		await eventually(() => rows.readyState === "done");
		database.close();
		expect(rows.result).toEqual(kept);
	});

	test("sees that what belongs together is written by two transactions instead of one", async () => {
		const { losses } = await tryEveryStep({
			name: "two transactions",
			disk: await usedLibrary(["chợ"]),
			work: async (prefix, page) => {
				const database = await libraryDatabase(`${prefix}library`, allMigrations).open();
				page.count();
				await database.table("choices").put(choice);
				await database.table("ownGlosses").put(gloss);
				await page.acknowledge();
			},
		});
		expect(losses.join("\n")).toMatch(/^step \d+: neither whole nor absent.*ownGlosses/m);
	});

	test("sees that a packed row is written by a transaction of its own", async () => {
		const { losses } = await tryEveryStep({
			name: "packed apart",
			disk: await usedLibrary(["chợ"]),
			work: async (prefix, page) => {
				const library = await startLibrary(prefix);
				const database = await libraryDatabase(`${prefix}library`, allMigrations).open();
				page.count();
				await database.table("states").put(packStates(shardOf(key("chợ")), null, []));
				valueIn(await library.vocabulary.remove([key("chợ")]));
				await page.acknowledge();
			},
		});
		expect(losses.join("\n")).toMatch(/^step \d+: states is left as no records are$/m);
		expect(losses.join("\n")).toMatch(/^step \d+: states stays wrong after the start$/m);
		expect(losses.join("\n")).not.toContain("whole:");
	});

	test("sees that something is told as done before it is on the disk", async () => {
		const { losses } = await tryEveryStep({
			name: "told too early",
			disk: await usedLibrary(["chợ"]),
			work: async (prefix, page) => {
				const database = await libraryDatabase(`${prefix}library`, allMigrations).open();
				page.count();
				const transaction = database.backendDB().transaction("choices", "readwrite");
				transaction.objectStore("choices").put(choice);
				const written = new Promise((resolve) => {
					transaction.oncomplete = resolve;
				});
				await page.acknowledge();
				await written;
			},
		});
		expect(losses.join("\n")).toMatch(/^step \d+: neither whole nor absent.*choices/m);
		expect(losses.join("\n")).not.toContain("whole:");
	});
});
