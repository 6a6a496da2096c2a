import { describe, expect, test } from "vitest";
import { isStateShardRecord } from "../../renderer/storage/checks/packed.ts";
import type { WordStatus } from "../../renderer/storage/records/words.ts";
import { packStates, shardOf, stateIn } from "../../renderer/storage/stateShards.ts";
import { fc } from "../property.ts";
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
	const words = fc.array(fc.tuple(fc.string(), fc.constantFrom(...statuses)));

	test("tell of each word what was packed last, whatever the key", () => {
		const changes = fc.array(fc.tuple(fc.string(), fc.constantFrom(...statuses, null)));
		fc.assert(
			fc.property(words, changes, fc.array(fc.string()), (first, then, others) => {
				const packed = packStates(3, packStates(3, null, first), then);
				expect(isStateShardRecord(packed)).toBe(true);
				const states = new Map<string, WordStatus | null>([...first, ...then]);
				for (const word of [...states.keys(), ...others]) expect(stateIn(packed, word)).toBe(states.get(word) ?? null);
				expect(packed.hashes).toHaveLength([...states.values()].filter((state) => state !== null).length);
			}),
		);
	});

	test.each([
		["an older version wrote", { id: 3, packed: "lword:đẹp" }],
		["lack a state", { id: 3, hashes: Float64Array.of(1, 2), statuses: Uint8Array.of(1) }],
		["know a state that is none", { id: 3, hashes: Float64Array.of(1, 2), statuses: Uint8Array.of(1, 4) }],
		["are in no order", { id: 3, hashes: Float64Array.of(2, 1), statuses: Uint8Array.of(1, 1) }],
		["hold a word twice", { id: 3, hashes: Float64Array.of(2, 2), statuses: Uint8Array.of(1, 2) }],
		["hold no numbers", { id: 3, hashes: Float64Array.of(Number.NaN), statuses: Uint8Array.of(1) }],
	])("that %s are known to be damaged", (_what, row) => {
		expect(isStateShardRecord(row)).toBe(false);
	});

	test.each([
		["damaged", (id: number) => [{ id, hashes: Float64Array.of(5, 4), statuses: Uint8Array.of(1, 1) }]],
		["of another shape", (id: number) => [{ id, packed: "kword:chợ" }]],
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
		const rows = await rawAll(`${prefix}library`, "states");
		expect(rows.every(isStateShardRecord)).toBe(true);
		expect(rows.filter(isStateShardRecord).map((row) => stateIn(row, key("từ 1")))).toContain("known");
	});

	test.each([
		["at once", false],
		["also when a word of it was saved since", true],
	])("of which one is lost are packed anew at the next start, %s", async (_when, save) => {
		const { library, prefix } = await openTestLibrary();
		await library.states.ready;
		await library.vocabulary.setStatus(met("chợ", ""), "known", noon);
		await library.vocabulary.setStatus(met("đẹp", ""), "ignored", noon);
		await databaseNamed(`${prefix}library`)
			.table("states")
			.delete(shardOf(key("chợ")));
		const beside = Array.from({ length: 300 }, (_, index) => `từ ${index}`);
		const word = beside.find((one) => shardOf(key(one)) === shardOf(key("chợ"))) as string;
		if (save) valueIn(await library.vocabulary.setStatus(met(word, ""), "learning", noon));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		await next.states.ready;
		expect(["chợ", "đẹp", word].map((one) => next.states.get(key(one)))).toEqual([
			"known",
			"ignored",
			save ? "learning" : "new",
		]);
	});

	test("that are damaged do not keep a word from being saved", async () => {
		const { library, prefix } = await openTestLibrary();
		await rawPut(`${prefix}library`, { states: [{ id: shardOf(key("đẹp")), hashes: null, statuses: null }] });
		valueIn(await library.vocabulary.setStatus(met("đẹp", ""), "known", noon));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		await next.states.ready;
		expect(next.states.get(key("đẹp"))).toBe("known");
	});
});
