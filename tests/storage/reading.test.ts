// What was read is added up by day and article, over sittings and windows; how far words were made known is kept with the text.

import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { counter, errorIn, eventually, openTestLibrary, rawAll, rawPut, valueIn } from "./support.ts";

const id = "a1" as ArticleId;
const other = "a2" as ArticleId;
const read = (day: string, milliseconds: number, words: number, articleId = id) => ({
	articleId,
	day,
	milliseconds,
	words,
});

describe("what was read", () => {
	test("adds up within a day and is kept apart by day and article", async () => {
		const { library, prefix } = await openTestLibrary();
		const { reading } = library;
		valueIn(await reading.add(read("2026-03-10", 20_000, 40)));
		valueIn(await reading.add(read("2026-03-10", 10_000, 0)));
		valueIn(await reading.add(read("2026-03-11", 5000, 9)));
		valueIn(await reading.add(read("2026-03-10", 700, 1, other)));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		expect(valueIn(await next.reading.of(id))).toEqual([
			{ id: "2026-03-10 a1", ...read("2026-03-10", 30_000, 40) },
			{ id: "2026-03-11 a1", ...read("2026-03-11", 5000, 9) },
		]);
		expect(valueIn(await next.reading.since("2026-03-11"))).toHaveLength(1);
		expect(valueIn(await next.reading.since("2026-03-10"))).toHaveLength(3);
	});

	test("of two windows at once loses nothing, and each hears of the other", async () => {
		const { library: one, prefix } = await openTestLibrary();
		const { library: two } = await openTestLibrary(prefix);
		const { listener, calls } = counter();
		two.reading.subscribe(listener);
		const all = [one, two].flatMap(({ reading }) =>
			Array.from({ length: 10 }, () => reading.add(read("2026-03-10", 1000, 2))),
		);
		for (const added of await Promise.all(all)) valueIn(added);
		expect(valueIn(await two.reading.of(id))).toMatchObject([{ milliseconds: 20_000, words: 40 }]);
		await eventually(() => calls() === 20);
	});

	test("that is nothing writes no row", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.reading.add(read("2026-03-10", 0, 0)));
		expect(await rawAll(`${prefix}library`, "readingDays")).toEqual([]);
	});

	test("on a damaged day is refused, and the day stays as it is", async () => {
		const { library, prefix, damaged } = await openTestLibrary();
		const broken = { id: "2026-03-10 a1", day: "2026-03-10", articleId: "a1", milliseconds: -4, words: 1 };
		await rawPut(`${prefix}library`, { readingDays: [broken] });
		expect(errorIn(await library.reading.add(read("2026-03-10", 10, 1)))).toMatchObject({ kind: "corrupt" });
		expect(valueIn(await library.reading.of(id))).toEqual([]);
		expect(await rawAll(`${prefix}library`, "readingDays")).toEqual([broken]);
		expect(damaged).toEqual([{ table: "readingDays", key: "2026-03-10 a1" }]);
	});
});

test("how far words were made known is one place an article, and can be taken back", async () => {
	const { library } = await openTestLibrary();
	const { reading } = library;
	valueIn(await reading.setKnownUntil(id, { at: 10, contentHash: "x" }));
	valueIn(await reading.setKnownUntil(id, { at: 25, contentHash: "x" }));
	expect(valueIn(await reading.knownUntil(id))).toEqual({ articleId: id, at: 25, contentHash: "x" });
	expect(valueIn(await reading.knownUntil(other))).toBeNull();
	valueIn(await reading.setKnownUntil(id, null));
	expect(valueIn(await reading.knownUntil(id))).toBeNull();
});
