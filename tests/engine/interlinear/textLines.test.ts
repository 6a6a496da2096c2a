// Two lines of plain text: each gloss under its word in a monospaced font, no line too long, nothing of the text lost.

import { expect, test } from "vitest";
import type { Chunk } from "../../../renderer/engine/interlinear/chunks.ts";
import { columnsOf } from "../../../renderer/engine/interlinear/columns.ts";
import { oneLine, twoLines } from "../../../renderer/engine/interlinear/textLines.ts";
import { fc } from "../../property.ts";

/** Words parted by spaces, the gloss after `=`, `+` for a space inside a gloss, `_` inside a word; `/` ends a line of verse. */
function chunks(written: string): readonly Chunk[] {
	return written.split(" ").flatMap((part, index): readonly Chunk[] => {
		const space: readonly Chunk[] = index === 0 ? [] : [{ kind: "between", text: " " }];
		if (part === "/") return [{ kind: "break" }];
		const [word = "", gloss] = part.split("=");
		const text = word.replaceAll("_", " ");
		const bare = text.replace(/^[“(]|[”),.]+$/gu, "");
		const at = text.indexOf(bare);
		const shown = gloss === undefined ? null : gloss.replaceAll("+", " ");
		return [...space, { kind: "word", text, at, end: at + bare.length, gloss: shown }];
	});
}

test("a gloss begins under its word, also behind an opening mark", () => {
	expect(twoLines(chunks("“Trời=sky mưa”,=to+rain tôi=I ngủ.=to+sleep"), 80)).toEqual([
		"“Trời mưa”,    tôi ngủ.",
		" sky  to rain  I   to sleep",
	]);
});

test("a long gloss pushes the next word away, so that it stands under its own word alone", () => {
	expect(twoLines(chunks("và=according+to ở Huế đi=go"), 80)).toEqual([
		"và           ở Huế đi",
		"according to       go",
	]);
});

test("a line ends where the next word, or its gloss, would not fit; one without glosses has no second line", () => {
	expect(twoLines(chunks("một=one hai=two ba=three bốn năm sáu bảy"), 13)).toEqual([
		"một  hai",
		"one  two",
		"ba    bốn năm",
		"three",
		"sáu bảy",
	]);
});

test("verse keeps its lines", () => {
	expect(twoLines(chunks("Trời=sky mưa / mèo=cat ngủ"), 80)).toEqual(["Trời mưa", "sky", "mèo ngủ", "cat"]);
	expect(oneLine(chunks("Trời=sky mưa / mèo=cat ngủ"))).toEqual(["Trời (sky) mưa", "mèo (cat) ngủ"]);
});

test("words that no space parts are never parted", () => {
	const hour: Chunk = { kind: "word", text: "km", at: 0, end: 2, gloss: "kilometers" };
	const speed: Chunk = { kind: "word", text: "/giờ", at: 1, end: 4, gloss: "hour" };
	expect(twoLines([hour, speed], 80)).toEqual(["km/giờ", "kilometers  hour"]);
});

test("in one line the gloss stands in brackets behind its word, before what closes", () => {
	expect(oneLine(chunks("“Trời=sky mưa”,=to+rain ở Huế."))).toEqual(["“Trời (sky) mưa (to rain)”, ở Huế."]);
	expect(oneLine([])).toEqual([]);
	expect(twoLines([], 80)).toEqual([]);
});

test.each([
	["Tiếng Việt", 10],
	["Tiếng Việt".normalize("NFD"), 10],
	["“hòa bình” – 和平", 17],
	["a\u200bb", 2],
	["😀", 2],
])("%s takes %i columns", (text, columns) => expect(columnsOf(text)).toBe(columns));

const word = fc.stringMatching(/^[a-zđêơ]{1,8}(_[a-zđêơ]{1,6}){0,2}[,.]?$/u);
const gloss = fc.option(fc.stringMatching(/^[a-z]{1,9}(\+[a-z]{1,9}){0,2}$/), { nil: undefined });
const line = fc.array(fc.tuple(word, gloss), { minLength: 1, maxLength: 40 });

test("nothing is lost, lines fit, every gloss stands at the column of its word or right of it", () => {
	fc.assert(
		fc.property(line, fc.integer({ min: 40, max: 100 }), (words, width) => {
			const given = chunks(words.map(([text, shown]) => (shown === undefined ? text : `${text}=${shown}`)).join(" "));
			const lines = twoLines(given, width);
			for (const one of lines) expect(columnsOf(one)).toBeLessThanOrEqual(width);
			const flat = lines.join(" ").replace(/\s+/g, " ").trim().split(" ").sort();
			const wanted = words.flatMap(([text, shown]) => [...text.split("_"), ...(shown?.split("+") ?? [])]).sort();
			expect(flat).toEqual(wanted);
		}),
	);
});

test("where every word has a gloss, the two lines begin their words and glosses at the same columns", () => {
	const all = fc.array(fc.tuple(word, fc.stringMatching(/^[a-z]{1,9}$/)), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(all, (words) => {
			const lines = twoLines(
				chunks(words.map(([text, shown]) => `${text.replaceAll("_", "")}=${shown}`).join(" ")),
				60,
			);
			const starts = (text: string) => [...text.matchAll(/\S+/g)].map(({ index }) => index);
			for (let index = 0; index < lines.length; index += 2)
				expect(starts(lines[index] ?? "")).toEqual(starts(lines[index + 1] ?? ""));
		}),
	);
});
