// The words that are taken away are the words of the reader, over the same glosses; and which of them have theirs.

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Chunk, chunksOf, glossRule } from "../../../renderer/engine/interlinear/chunks.ts";
import type { GlossPlan } from "../../../renderer/engine/interlinear/types.ts";
import type { Language } from "../../../renderer/engine/reading/language.ts";
import { phraseLayer } from "../../../renderer/engine/reading/phraseLayer.ts";
import type { SentenceReading } from "../../../renderer/engine/reading/types.ts";
import { type HeadwordKey, phraseKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { shownUnits } from "../../../renderer/engine/units/shown.ts";
import { piecesOf } from "../../../renderer/features/reader/pieces.ts";
import { withUnits } from "../../../renderer/features/reader/shownUnits.ts";
import { tokensFrom } from "../../features/reader/support.ts";
import { article } from "../../formats/support.ts";
import { shippedLanguage } from "../support/shipped.ts";
import { glossedText } from "./support.ts";

let language: Language;
beforeAll(async () => {
	language = await shippedLanguage();
});

const key = (word: string) => `word:${word}` as HeadwordKey;
const all: GlossPlan = { kind: "all", without: [] };

/** `“mèo”,=cat` for each word; a break as `⏎`, other things as they are. */
function written(chunks: readonly Chunk[]): readonly string[] {
	return chunks.flatMap((chunk) => {
		if (chunk.kind === "break") return ["⏎"];
		if (chunk.kind === "between") return chunk.text === " " ? [] : [chunk.text];
		return [chunk.gloss === null ? chunk.text : `${chunk.text}=${chunk.gloss}`];
	});
}

/** The same of what the reader draws, lines as long as they like. */
function drawn(text: string, { tokens, units }: SentenceReading): readonly string[] {
	const unbroken = { longest: Number.POSITIVE_INFINITY, glossCharacter: 0 };
	const pieces = withUnits(piecesOf(text, tokens, unbroken), shownUnits(text, units), unbroken);
	// Words of more than five syllables are drawn in parts: here they stand whole.
	const whole: { written: string; gloss: string | null; start: number }[] = [];
	for (const piece of pieces) {
		if (piece.kind === "break") whole.push({ written: "⏎", gloss: null, start: -1 });
		else if (piece.kind === "between") {
			if (piece.text !== " ") whole.push({ written: piece.text, gloss: null, start: -1 });
		} else {
			const inside =
				piece.kind === "word"
					? piece.text
					: piece.inside.map((one) => (one.kind === "word" ? one.before + one.text + one.after : one.text)).join("");
			const last = whole.at(-1);
			const text = piece.before + inside + piece.after;
			if (piece.part > 0 && last !== undefined) last.written += ` ${text}`;
			else whole.push({ written: text, gloss: piece.under, start: piece.start });
		}
	}
	return whole.map(({ written, gloss }) => (gloss === null ? written : `${written}=${gloss}`));
}

test.each([
	"tests/fixtures/articles/scraped-page.txt",
	"tests/fixtures/articles/segmented-article.txt",
	"renderer/samples/03-thong-bao-tam-ngung-cap-nuoc.txt",
	"renderer/samples/05-coc-kien-troi.txt",
	"renderer/samples/07-thong-xe-cau-rach-gao.txt",
])("every word of %s stands over the gloss that the reader has", async (path) => {
	const { document } = await article(readFileSync(path), { name: path });
	const { read, bounds } = glossedText(document, language);
	const sentences = read(Array.from({ length: bounds.length / 2 }, (_, row) => row)).flatMap((row) => row.sentences);
	const rule = glossRule(all);
	expect(sentences.length).toBeGreaterThan(4);
	for (const sentence of sentences)
		expect(written(chunksOf(document.text, sentence, rule))).toEqual(drawn(document.text, sentence));
});

describe("which words have their gloss", () => {
	const { text, tokens } = tokensFrom("Mèo/cat| |ngủ/sleep| |5/five| |giờ/hour|.");
	const shown = (plan: GlossPlan, bands = "103050000") =>
		written(chunksOf(text, { tokens, units: [], bands }, glossRule(plan))).filter((word) => word.includes("="));

	test.each<[string, GlossPlan, readonly string[]]>([
		["all", all, ["Mèo=cat", "ngủ=sleep", "5=five", "giờ.=hour"]],
		["none", { kind: "none" }, []],
		["all but some", { kind: "all", without: [key("ngủ")] }, ["Mèo=cat", "5=five", "giờ.=hour"]],
		[
			"words not known yet, and no numbers",
			{ kind: "unknown", without: [key("mèo")], band: null },
			["ngủ=sleep", "giờ.=hour"],
		],
		["rare words", { kind: "unknown", without: [], band: 2 }, ["ngủ=sleep", "giờ.=hour"]],
	])("%s", (_plan, plan, words) => expect(shown(plan)).toEqual(words));

	test("the rule tells which words it gave theirs", () => {
		const rule = glossRule({ kind: "unknown", without: [key("mèo")], band: null });
		chunksOf(text, { tokens, units: [], bands: "000000000" }, rule);
		expect([...rule.shown]).toEqual([key("ngủ"), key("giờ")]);
	});
});

describe("phrases of a person's own", () => {
	const { text, tokens } = tokensFrom(
		"Không/not| |những/some| |đẹp/nice| |mà/but| |còn/still| |rất/very| |bền/solid|.",
	);
	const reading = { index: 0, span: span(0, text.length), tokens, units: [], bands: "0".repeat(tokens.length) };
	const whole = { key: phraseKey(["rất bền"]), headword: "rất bền", gloss: "built to last" };
	const parted = { key: phraseKey(["không những", "mà còn"]), headword: "không những … mà còn", gloss: "not only" };
	const laid = (plan: GlossPlan, rule = glossRule(plan)) =>
		written(chunksOf(text, phraseLayer(text, [whole, parted])?.(reading) ?? reading, rule));

	test("one in one piece stands over its gloss, one in parts leaves its words theirs", () => {
		expect(laid(all)).toEqual(["Không=not", "những=some", "đẹp=nice", "mà=but", "còn=still", "rất bền.=built to last"]);
	});

	test("it is the phrase that is known or not, also for the words of its parts", () => {
		const unknown = (...without: readonly HeadwordKey[]) => laid({ kind: "unknown", without, band: null });
		expect(unknown(whole.key, key("những"))).toEqual([
			"Không=not",
			"những=some",
			"đẹp=nice",
			"mà=but",
			"còn=still",
			"rất bền.",
		]);
		expect(unknown(parted.key, key("rất"))).toEqual([
			"Không",
			"những",
			"đẹp=nice",
			"mà",
			"còn",
			"rất bền.=built to last",
		]);
	});

	test("the rule tells of phrases too", () => {
		const rule = glossRule(all);
		laid(all, rule);
		expect(rule.shown).toContain(whole.key);
	});
});

test("closing marks cling to the word before, opening ones to the word behind, a dash stands alone", () => {
	const { text, tokens } = tokensFrom("“|Mèo/cat|”|,| |tôi/I| |–| |(|ngủ/sleep|)|.");
	expect(written(chunksOf(text, { tokens, units: [], bands: "" }, glossRule(all)))).toEqual([
		"“Mèo”,=cat",
		"tôi=I",
		"–",
		"(ngủ).=sleep",
	]);
});
