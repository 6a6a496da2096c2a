// The quick orders are those of the slow ones.

import { describe, expect, test } from "vitest";
import { radixOrder } from "../../renderer/storage/radixOrder.ts";
import { alphabetically } from "../../renderer/storage/vietnameseOrder.ts";
import { fc } from "../property.ts";

const collator = new Intl.Collator("vi");
const slowly = (a: string, b: string) => collator.compare(a, b) || (a === b ? 0 : a < b ? -1 : 1);
const syllables = [
	"a",
	"à",
	"Á",
	"ả",
	"ạ",
	"ã",
	"ă",
	"Ắ",
	"â",
	"ba",
	"bà",
	"BÁ",
	"bả",
	"đá",
	"da",
	"dà",
	"êm",
	"ếch",
	"nghiêng",
];
const more = ["nghiễng", "ơ", "ờ", "ô", "ư", "ừ", "y", "ý", "TV", "wi", "fi", "zip", "3", "10", "2"];
const word = fc
	.array(fc.tuple(fc.constantFrom(...syllables, ...more), fc.constantFrom(" ", " ", " ", "-", ", ", "/")), {
		minLength: 1,
		maxLength: 6,
	})
	.map((parts) => parts.flat().slice(0, -1).join(""));
const strange = fc.oneof(
	{ weight: 8, arbitrary: word },
	fc.constantFrom("", "ß", "“à”", "日本", "é", "e–m", "😀", "ñ"),
);

function places(texts: readonly string[]): readonly number[] {
	return texts.map((_, place) => place);
}

describe("the order of the alphabet", () => {
	test("is that of the collator, for words, names, numbers and whatever else is typed", () => {
		fc.assert(
			fc.property(fc.array(strange, { maxLength: 60 }), (texts) => {
				const slow = places(texts).toSorted((a, b) => slowly(texts[a] ?? "", texts[b] ?? "") || a - b);
				expect(Array.from(alphabetically(texts), (place) => texts[place])).toEqual(slow.map((place) => texts[place]));
				expect([...alphabetically(texts)]).toEqual(slow);
			}),
			{ numRuns: 500 },
		);
	});

	test.each([
		["letters before tones", ["bà ba", "ba bà", "bạ", "bá ba"], ["bạ", "ba bà", "bà ba", "bá ba"]],
		["đ after d, ơ after ô", ["đi", "dừng", "ơn", "ông", "on"], ["dừng", "đi", "on", "ông", "ơn"]],
		[
			"tones: ngang, huyền, hỏi, ngã, sắc, nặng",
			["mạ", "má", "mã", "mả", "mà", "ma"],
			["ma", "mà", "mả", "mã", "má", "mạ"],
		],
		["small letters before capitals", ["Nga", "nga", "ngà"], ["nga", "Nga", "ngà"]],
	])("has %s", (_rule, texts, expected) => {
		expect(Array.from(alphabetically(texts), (place) => texts[place])).toEqual(expected);
	});
});

test("numbers are put in order, equal ones left in theirs, in either direction", () => {
	const number = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.integer({ min: -3, max: 3 }),
		fc.constant(-0),
		fc.nat(2 ** 45),
	);
	fc.assert(
		fc.property(fc.array(number, { maxLength: 80 }), fc.boolean(), (numbers, descending) => {
			const sign = descending ? -1 : 1;
			const order = (a: number, b: number) => {
				const [one, other] = [numbers[a] ?? 0, numbers[b] ?? 0];
				return one === other ? a - b : sign * (one < other ? -1 : 1);
			};
			const slow = numbers.map((_, place) => place).toSorted(order);
			for (const few of [0, 80]) expect([...radixOrder(Float64Array.from(numbers), descending, few)]).toEqual(slow);
		}),
	);
});
