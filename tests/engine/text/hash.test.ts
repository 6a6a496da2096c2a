import { describe, expect, test } from "vitest";
import { contentHash, numberHash, smallHash } from "../../../renderer/engine/text/hash.ts";
import { fc } from "../../property.ts";

describe("the hash of a text", () => {
	test.each([
		["", "488bdcb81aee8d83"],
		["Tôi đi chợ.", "327f04a719bb81d9"],
		["Trời hôm nay rất đẹp. 😀", "f84d71d7d910bea1"],
	])("of %j is what it always was: libraries have stored it", (text, hash) => {
		expect(contentHash(text)).toBe(hash);
	});

	test("is sixteen hexadecimal digits", () => {
		fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{16}$/.test(contentHash(text))));
	});

	test("changes with any one character", () => {
		const text = fc.string({ unit: "grapheme", minLength: 1 });
		fc.assert(
			fc.property(text, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (original, place, character) => {
				const at = place % original.length;
				const changed = original.slice(0, at) + character + original.slice(at + 1);
				fc.pre(changed !== original);
				expect(contentHash(changed)).not.toBe(contentHash(original));
			}),
		);
	});

	test("does not meet itself among many short texts", () => {
		const hashes = Array.from({ length: 50_000 }, (_, index) => contentHash(`câu ${index}`));
		expect(new Set(hashes).size).toBe(50_000);
	});
});

describe("the number of a text", () => {
	test.each([
		["", 4096244671306936],
		["word:đi chợ", 6819802499569726],
	])("of %j is what it always was: libraries have stored it", (text, hash) => {
		expect(numberHash(text)).toBe(hash);
	});

	test("is a whole number that stays exact", () => {
		fc.assert(fc.property(fc.string(), (text) => Number.isSafeInteger(numberHash(text)) && numberHash(text) >= 0));
	});

	test("does not meet itself among many short texts", () => {
		const hashes = Array.from({ length: 100_000 }, (_, index) => numberHash(`word:từ ${index}`));
		expect(new Set(hashes).size).toBe(100_000);
	});
});

test("the small hash spreads keys evenly", () => {
	const boxes = new Array<number>(64).fill(0);
	for (let index = 0; index < 64_000; index++) {
		const box = smallHash(`word:từ ${index}`) % 64;
		boxes[box] = (boxes[box] ?? 0) + 1;
	}
	expect(Math.min(...boxes)).toBeGreaterThan(800);
	expect(Math.max(...boxes)).toBeLessThan(1200);
});

test.each([
	["", 0x811c9dc5],
	["a", 0xe40c292c],
	["foobar", 0xbf9cf968],
])("the small hash of %j is FNV-1a's own", (text, hash) => {
	expect(smallHash(text)).toBe(hash);
});
