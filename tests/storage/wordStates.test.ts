import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WordStatus } from "../../renderer/storage/records.ts";
import { packStates, shardOf, unpackStates } from "../../renderer/storage/stateShards.ts";
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

const statuses: readonly WordStatus[] = ["learning", "known", "ignored"];

describe("the states of words", () => {
	test("are new without a record, and follow every change at once", async () => {
		const { library } = await openTestLibrary();
		expect(valueIn(await library.states.ready)).toBeNull();
		expect(library.states.get(key("đẹp"))).toBe("new");
		for (const status of statuses) {
			await library.vocabulary.setStatus(met("đẹp", "beautiful"), status, noon);
			expect(library.states.get(key("đẹp"))).toBe(status);
		}
		await library.vocabulary.remove([key("đẹp")]);
		expect(library.states.get(key("đẹp"))).toBe("new");
	});

	test("tell listeners once a change, and not at all where no state changed", async () => {
		const { library } = await openTestLibrary();
		await library.states.ready;
		const listened = counter();
		const leave = library.states.subscribe(listened.listener);
		const { version } = library.states;
		await library.vocabulary.setStatus(met("đẹp", ""), "learning", noon);
		await library.vocabulary.setStatus(met("chợ", ""), "learning", noon);
		expect([listened.calls(), library.states.version - version]).toEqual([2, 2]);
		await library.vocabulary.change([key("đẹp"), key("chợ")], { status: "known" }, noon);
		expect([listened.calls(), library.states.version - version]).toEqual([3, 3]);
		await library.vocabulary.change([key("đẹp")], { note: "x" }, noon);
		expect([listened.calls(), library.states.version - version]).toEqual([3, 3]);
		leave();
		await library.vocabulary.remove([key("đẹp")]);
		expect([listened.calls(), library.states.version - version]).toEqual([3, 4]);
	});

	test("stay as they are where the word could not be written", async () => {
		const { library, prefix } = await openTestLibrary();
		const fail = () => {
			throw quotaError();
		};
		databaseNamed(`${prefix}library`).table("states").hook("creating", fail);
		const result = await library.vocabulary.setStatus(met("đẹp", ""), "learning", noon);
		expect(errorIn(result)).toEqual({ kind: "full" });
		expect(library.states.get(key("đẹp"))).toBe("new");
		expect(valueIn(await library.vocabulary.get(key("đẹp")))).toBeNull();
	});

	test("tell a name from the same letters as a word", async () => {
		const { library } = await openTestLibrary();
		await library.vocabulary.setStatus(met("nga", "ivory"), "known", noon);
		expect(library.states.get("name:nga" as ReturnType<typeof key>)).toBe("new");
	});
});

describe("after any changes, a window that starts anew", () => {
	const change = fc.record({
		words: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 10 }),
		become: fc.constantFrom<WordStatus | "new">("learning", "known", "ignored", "new"),
	});

	test("reads the states that this one has, and those are the records' own", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 10 }), async (changes) => {
				const { library, prefix } = await openTestLibrary();
				for (const { words, become } of changes) {
					const keys = words.map((word) => key(`từ ${word}`));
					if (become === "new") await library.vocabulary.remove(keys);
					else for (const word of words) await library.vocabulary.setStatus(met(`từ ${word}`, ""), become, noon);
				}
				const { library: other } = await openTestLibrary(prefix);
				await other.states.ready;
				for (let word = 0; word <= 40; word++) {
					const record = valueIn(await library.vocabulary.get(key(`từ ${word}`)));
					expect(library.states.get(key(`từ ${word}`))).toBe(record?.status ?? "new");
					expect(other.states.get(key(`từ ${word}`))).toBe(record?.status ?? "new");
				}
				library.close();
				other.close();
			}),
			{ numRuns: 15 },
		);
	});
});

describe("the packed rows", () => {
	test("give back what was packed, whatever the key", () => {
		const line = fc.string({ minLength: 1 }).filter((text) => !text.includes("\n"));
		fc.assert(
			fc.property(fc.array(fc.tuple(line, fc.constantFrom(...statuses))), (pairs) => {
				const states = new Map(pairs);
				const unpacked = new Map<string, WordStatus>();
				expect(unpackStates(packStates(states), unpacked)).toBe(true);
				expect(unpacked).toEqual(states);
			}),
		);
	});

	test("take no key of two lines", () => {
		expect(() => packStates(new Map([["word:a\nb", "known"]]))).toThrow(RangeError);
	});

	test.each(["?", "xword:đẹp", "lword:đẹp\n\nkword:chợ", "l"])("that read %j are known to be damaged", (packed) => {
		expect(unpackStates(packed, new Map())).toBe(false);
	});

	test.each([
		["damaged", (shard: number) => [{ id: shard, packed: "?" }]],
		["of another shape", (shard: number) => [{ id: shard, packed: 7 }]],
	])("that are %s are packed anew from the words at the next start", async (_what, damage) => {
		const { library, prefix } = await openTestLibrary();
		for (const [index, status] of statuses.entries()) {
			await library.vocabulary.setStatus(met(`từ ${index}`, ""), status, noon);
		}
		library.close();
		await rawPut(`${prefix}library`, { states: damage(shardOf(key("từ 1"))) });
		const { library: next } = await openTestLibrary(prefix);
		await next.states.ready;
		expect(statuses.map((_, index) => next.states.get(key(`từ ${index}`)))).toEqual(statuses);
		expect(JSON.stringify(await rawAll(`${prefix}library`, "states"))).toContain("kword:từ 1");
	});

	test("that are damaged do not keep a word from being saved", async () => {
		const { library, prefix } = await openTestLibrary();
		await rawPut(`${prefix}library`, { states: [{ id: shardOf(key("đẹp")), packed: "?" }] });
		valueIn(await library.vocabulary.setStatus(met("đẹp", ""), "known", noon));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		await next.states.ready;
		expect(next.states.get(key("đẹp"))).toBe("known");
	});
});
