// Places in a text that is edited: found again by their words and by what stands around them, or known to be lost.

import { describe, expect, test } from "vitest";
import { type Anchor, anchorOf, isLost, textMove } from "../../../renderer/engine/text/reanchor.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { keptStretches } from "../../../renderer/engine/text/textDiff.ts";
import { fc } from "../../property.ts";

/** The place marked by brackets. */
function marked(text: string): { readonly text: string; readonly anchor: Anchor } {
	const start = text.indexOf("[");
	const end = text.indexOf("]") - 1;
	const plain = text.replace(/[[\]]/g, "");
	return { text: plain, anchor: anchorOf(plain, span(start, end)) };
}

/** The new text with brackets around the place, or with `|` where a lost one stood. */
function moved(before: string, after: string): string {
	const { text, anchor } = marked(before);
	const place = textMove(text, after).span(anchor);
	if (isLost({ span: place })) return `${after.slice(0, place.start)}|${after.slice(place.start)}`;
	return `${after.slice(0, place.start)}[${after.slice(place.start, place.end)}]${after.slice(place.end)}`;
}

describe("a place finds its words", () => {
	test.each([
		["where nothing was changed", "Tôi đi [chợ] sớm.", "Tôi đi [chợ] sớm."],
		["behind what was put in before it", "Tôi đi [chợ] sớm.", "Hôm nay trời đẹp. Tôi đi [chợ] sớm."],
		["before what was put in behind it", "Tôi đi [chợ] sớm.", "Tôi đi [chợ] từ rất sớm. Trời đẹp."],
		["with other words on both sides", "Tôi đi [chợ] sớm.", "Sáng nay mẹ ra [chợ] mua cá."],
		["among words of the same spelling", "Chợ đông. Tôi đi [chợ] sớm. Chợ vui.", "Tôi đi [chợ] sớm. Chợ vui."],
		[
			"in a sentence that was moved to the end",
			"Tôi đi [chợ] sớm hơn mọi hôm. Trời mưa to cả buổi sáng. Đường lầy lội, xe không chạy được.",
			"Trời mưa to cả buổi sáng. Đường lầy lội, xe không chạy được. Tôi đi [chợ] sớm hơn mọi hôm.",
		],
		["beside a name that was corrected", "Ông Bidên [gặp] ông Tập.", "Ông Biden [gặp] ông Tập."],
		["over several syllables", "Các [học sinh] về.", "Tất cả các [học sinh] đã về nhà."],
		["in the first of two equal sentences", "Tôi đi [chợ]. Tôi đi chợ.", "Tôi đi [chợ]. Tôi đi chợ. Hết."],
		["in the second of two equal sentences", "Tôi đi chợ. Tôi đi [chợ].", "Vâng. Tôi đi chợ. Tôi đi [chợ]."],
	])("%s", (_how, before, after) => {
		expect(moved(before, after.replace(/[[\]]/g, ""))).toBe(after);
	});
});

describe("a place is lost", () => {
	test.each([
		["where its word was taken out", "Tôi đi [chợ] sớm.", "Tôi đi | sớm."],
		["where its word was respelt", "Tôi đi [chợ] sớm.", "Tôi đi |chờ sớm."],
		["where its word became part of another", "Tôi ăn [na] sớm.", "Tôi ăn |nam sớm."],
		[
			"where its sentence went, though the word stands elsewhere",
			"Tôi đi [chợ]. Chợ vui. Ra chợ.",
			"|Chợ vui. Ra chợ.",
		],
		["where all was written anew", "Tôi đi [chợ] sớm.", "Bão số |ba vào bờ."],
		["where the text was emptied", "Tôi đi [chợ].", "|"],
	])("%s", (_how, before, after) => {
		expect(moved(before, after.replace("|", ""))).toBe(after);
	});

	test("until its words come back", () => {
		const { text, anchor } = marked("Trời đẹp. Tôi đi [chợ] sớm. Đường vắng.");
		const shorter = "Trời đẹp. Đường vắng.";
		const lost = { ...anchor, span: textMove(text, shorter).span(anchor) };
		expect(isLost(lost)).toBe(true);
		expect(textMove(shorter, text).span(lost)).toEqual(anchor.span);
	});

	test("and does not take the place of the same words elsewhere when others come in", () => {
		const { text, anchor } = marked("Tôi đi [chợ]. Mẹ ra chợ.");
		const shorter = "Mẹ ra chợ.";
		const lost = { ...anchor, span: textMove(text, shorter).span(anchor) };
		expect(isLost({ span: textMove(shorter, "Mẹ ra chợ. Trời mưa.").span(lost) })).toBe(true);
	});
});

test("an offset inside what was replaced moves in proportion, never outside of the text", () => {
	const move = textMove("Đầu. aaaa bbbb. Cuối.", "Đầu. cc. Cuối.");
	expect(move.offset(0)).toBe(0);
	expect(move.offset(5)).toBe(5);
	expect(move.offset(10)).toBe(6);
	expect(move.offset(21)).toBe(14);
	expect(textMove("", "").offset(0)).toBe(0);
	expect(textMove("", "abc").offset(0)).toBe(0);
});

test("a long text with many edits is compared in little time and piece by piece", () => {
	const words = Array.from({ length: 60_000 }, (_, index) =>
		index % 7 === 0 ? `từ${index}` : ["đi", "về", "và", "ở"][index % 4],
	);
	const edited = words.flatMap((word, index) => (index % 500 === 3 ? ["mới", word ?? ""] : [word ?? ""]));
	const [before, after] = [words.join(" "), edited.join(" ")];
	const kept = keptStretches(before, after);
	const length = kept.reduce((sum, stretch) => sum + stretch.length, 0);
	expect(length).toBe(before.length);
	expect(kept.length).toBeLessThan(300);
});

const word = fc.constantFrom(..."tôi đi chợ học sinh nước mưa về nhà cơm áo gạo tiền làng phố".split(" "));
const prose = (least: number, most: number) =>
	fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(" "));

test("edits elsewhere never move a place: it stays with the words around it", () => {
	const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(5), put: prose(0, 5) });
	const edits = (text: string, given: readonly { at: number; cut: number; put: string }[]) =>
		given
			.reduce(
				(words, { at, cut, put }) => {
					const from = Math.floor(at * words.length);
					return [...words.slice(0, from), ...(put === "" ? [] : put.split(" ")), ...words.slice(from + cut)];
				},
				text.split(" ").filter((part) => part !== ""),
			)
			.join(" ");
	fc.assert(
		fc.property(
			prose(0, 60),
			prose(0, 60),
			fc.array(edit, { maxLength: 4 }),
			fc.array(edit, { maxLength: 4 }),
			(left, right, editsLeft, editsRight) => {
				// Around the place stands what stands nowhere else: without that nobody could say which of two places is meant.
				const core = "một hai ba bốn năm sáu bảy tám chín mười mươi hai mươi ba";
				const [before, after] = [
					`${left} ${core} ${right}`,
					`${edits(left, editsLeft)} ${core} ${edits(right, editsRight)}`,
				];
				const at = core.indexOf("sáu bảy");
				const start = left.length + 1 + at;
				const place = textMove(before, after).span(anchorOf(before, span(start, start + 7)));
				expect(place.start).toBe(edits(left, editsLeft).length + 1 + at);
				expect(after.slice(place.start, place.end)).toBe("sáu bảy");
			},
		),
		{ numRuns: 300 },
	);
});

test("whatever the edit, a place has its own words or is lost, and offsets keep their order", () => {
	fc.assert(
		fc.property(
			prose(1, 40),
			prose(0, 40),
			fc.nat(1000),
			fc.integer({ min: 1, max: 3 }),
			(before, after, at, length) => {
				const words = [...before.matchAll(/\S+/g)];
				const first = words[at % words.length];
				const last = words[Math.min((at % words.length) + length - 1, words.length - 1)];
				if (first === undefined || last === undefined) throw new Error("no word");
				const place = span(first.index, last.index + last[0].length);
				const move = textMove(before, after);
				const now = move.span(anchorOf(before, place));
				expect(now.end).toBeLessThanOrEqual(after.length);
				if (!isLost({ span: now })) expect(after.slice(now.start, now.end)).toBe(before.slice(place.start, place.end));
				let reached = 0;
				for (let offset = 0; offset <= before.length; offset++) {
					expect(move.offset(offset)).toBeGreaterThanOrEqual(reached);
					reached = move.offset(offset);
				}
				expect(reached).toBeLessThanOrEqual(after.length);
			},
		),
	);
});

test("stretches that are kept are equal, whole words, and ascend in both texts", () => {
	fc.assert(
		fc.property(prose(0, 60), prose(0, 60), (before, after) => {
			let [old, young] = [0, 0];
			for (const stretch of keptStretches(before, after)) {
				expect(stretch.before).toBeGreaterThanOrEqual(old);
				expect(stretch.after).toBeGreaterThanOrEqual(young);
				expect(before.slice(stretch.before, stretch.before + stretch.length)).toBe(
					after.slice(stretch.after, stretch.after + stretch.length),
				);
				[old, young] = [stretch.before + stretch.length, stretch.after + stretch.length];
			}
			expect(keptStretches(before, before).map(({ length }) => length)).toEqual(before === "" ? [] : [before.length]);
		}),
	);
});
