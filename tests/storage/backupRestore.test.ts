// A restore is there whole or not at all: whatever breaks it off, at whatever step, the library is as it was.

import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { RestoreMode } from "../../renderer/storage/backup/contract.ts";
import { contentOf, copyOf, done, jobsOf, refused, statesOf } from "./backupSupport.ts";
import { article, eventually, key, met, noon, openTestLibrary, quotaError, valueIn } from "./support.ts";

afterEach(() => void vi.restoreAllMocks());

async function filled(words: readonly string[], theme: "dark" | "light") {
	const opened = await openTestLibrary();
	const { library } = opened;
	for (const text of words) {
		const { id } = valueIn(await library.articles.add(article(`Tôi thấy ${text}.`), noon));
		const sound = new Blob([text]);
		await library.recordings.put(id, { name: text, mediaType: "", sound }, noon);
		valueIn(await library.vocabulary.setStatus(met(text, "x"), "learning", noon));
	}
	valueIn(await library.settings.change({ theme }));
	return opened;
}

/** The ways by which a transaction comes to a bad end, at the moment of a write. */
const ends = {
	"a full disk": () => {
		throw quotaError();
	},
	"a write that the database refuses": () => {
		throw new DOMException("the key is none", "DataError");
	},
	"the end of the page": (store: IDBObjectStore) => store.transaction.abort(),
} as const;

/** Calls `end` at the `step`-th write to the database; counts them all. */
function breakAt(step: number, end: (store: IDBObjectStore) => void) {
	let steps = 0;
	for (const name of ["put", "add", "clear", "delete"] as const) {
		const original = IDBObjectStore.prototype[name] as (...words: unknown[]) => IDBRequest;
		vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...words: unknown[]) {
			steps += 1;
			if (steps === step) end(this);
			return original.apply(this, words);
		} as never);
	}
	return () => steps;
}

describe("a restore that breaks off", () => {
	const cases = (["merge", "replace"] as const).flatMap((mode) =>
		Object.entries(ends).map(([how, end]) => [mode, how, end] as const),
	);
	test.each(cases)("%s, by %s, at every step, loses nothing", async (mode, _how, end) => {
		const file = await copyOf((await filled(["chợ", "sông"], "dark")).prefix);
		const { prefix, library } = await filled(["mưa", "chợ"], "light");
		const [before, states] = [await contentOf(prefix), await statesOf(prefix)];

		const counted = breakAt(Number.POSITIVE_INFINITY, () => {});
		const whole = await filled(["mưa", "chợ"], "light");
		const spent = counted();
		done(await jobsOf(whole.prefix).restore(file, mode));
		const steps = counted() - spent;
		vi.restoreAllMocks();
		expect(steps).toBeGreaterThan(7);

		for (let step = 1; step <= steps; step += 1) {
			breakAt(step, end);
			const result = await jobsOf(prefix).restore(file, mode);
			vi.restoreAllMocks();
			expect([step, result.ok]).toEqual([step, false]);
			expect([step, await contentOf(prefix)]).toEqual([step, before]);
			expect(await statesOf(prefix)).toEqual(states);
		}
		valueIn(await library.vocabulary.setStatus(met("gió", "wind"), "known", noon));
		done(await jobsOf(prefix).restore(file, mode));
		expect(await contentOf(prefix)).not.toEqual(before);
	});

	test.each(["merge", "replace"] as const)(
		"%s, because it is cancelled, loses nothing wherever it was",
		async (mode) => {
			const file = await copyOf((await filled(["chợ", "sông", "núi"], "dark")).prefix);
			const { prefix } = await filled(["mưa"], "light");
			const before = await contentOf(prefix);
			const seen: number[] = [];
			done(
				await jobsOf((await filled([], "light")).prefix).restore(file, mode, {
					onProgress: (share) => void (share < 1 && seen.push(share)),
				}),
			);
			expect(seen.length).toBeGreaterThan(4);
			for (const [index] of seen.entries()) {
				const ending = new AbortController();
				let told = 0;
				const onProgress = () => {
					if (told === index) ending.abort();
					told += 1;
				};
				expect(refused(await jobsOf(prefix).restore(file, mode, { signal: ending.signal, onProgress }))).toEqual({
					kind: "cancelled",
				});
				expect(await contentOf(prefix)).toEqual(before);
			}
		},
	);

	test("says that the disk is full where it is", async () => {
		const file = await copyOf((await filled(["chợ"], "dark")).prefix);
		const { prefix } = await filled([], "light");
		breakAt(3, ends["a full disk"]);
		expect(refused(await jobsOf(prefix).restore(file, "replace"))).toEqual({ kind: "full" });
	});
});

describe("a restore", () => {
	const modes: readonly RestoreMode[] = ["merge", "replace"];
	test.each(modes)("%s leaves the words that a window marks meanwhile to come after it", async (mode) => {
		const file = await copyOf((await filled(["chợ", "sông"], "dark")).prefix);
		const { prefix, library } = await filled([], "light");
		const restoring = jobsOf(prefix).restore(file, mode);
		const marking = library.vocabulary.setStatus(met("gió", "wind"), "known", noon);
		const [restored, marked] = await Promise.all([restoring, marking]);
		done(restored);
		valueIn(marked);
		const keys = (await contentOf(prefix)).vocabulary?.map((row) => Reflect.get(row as object, "key"));
		expect(keys).toEqual(expect.arrayContaining([key("chợ"), key("sông")]));
		await eventually(() => library.states.get(key("sông")) === "learning");
	});

	test("answers reviews of restored cards, and its words can be undone as any", async () => {
		const from = await filled(["chợ"], "dark");
		const file = await copyOf(from.prefix);
		const { prefix, library } = await filled(["mưa"], "light");
		done(await jobsOf(prefix).restore(file, "replace"));
		expect(valueIn(await library.reviews.due(null, noon + 1, 9)).map(({ headword }) => headword)).toEqual(["chợ"]);
		const before = valueIn(await library.vocabulary.remove([key("chợ")]));
		valueIn(await library.vocabulary.put(before));
		expect(valueIn(await library.vocabulary.get(key("chợ")))?.status).toBe("learning");
		expect(await statesOf(prefix)).toEqual(["learning word:chợ"]);
	});
});
