// Which texts are the same article under other names and clutter, and which only look like it. Measured with these texts: the
// least likeness of a changed article of 150 syllables or more was 0.67, the greatest of two different texts 0.46.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import { fingerprintOf } from "../../../renderer/engine/document/fingerprint.ts";
import { parseSample } from "../../../renderer/engine/document/sampleText.ts";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import { openLanguage } from "../../../renderer/engine/reading/language.ts";
import { alikeFrom, fingerprintLength, similarity } from "../../../renderer/engine/text/similarity.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { compileText, listed, modelBytes, taggerBytes } from "../support/lexicon.ts";
import { written } from "./editsSupport.ts";
import { bridge, bridgeByOther, gold, weather } from "./fingerprintTexts.ts";
import { sourceOfText } from "./support.ts";

/** The first paragraph is the title, as they are written. */
const documentOf = (text: string): CleanDocument => {
	const [title = "", ...paragraphs] = text.split("\n\n");
	return written(`title: ${title}`, ...paragraphs.map((paragraph) => `paragraph: ${paragraph}`));
};
const likeness = (one: CleanDocument, other: CleanDocument) => similarity(fingerprintOf(one), fingerprintOf(other));

const samplesFolder = new URL("../../../renderer/samples/", import.meta.url);
const samples = readdirSync(samplesFolder)
	.filter((name) => name.endsWith(".txt"))
	.map((name) => {
		const sample = parseSample(readFileSync(new URL(name, samplesFolder), "utf8"));
		if (!sample.ok) throw new Error(name);
		return { name, text: sample.value.document.text };
	});
const articles = [
	{ name: "the bridge", text: bridge },
	{ name: "the bridge told by others", text: bridgeByOther },
	{ name: "the weather", text: weather(3) },
	{ name: "the price of gold", text: gold(4) },
	...samples,
];
const long = articles.filter(({ text }) => text.split(/\s+/).length >= 150);

describe("the same article", () => {
	test.each(articles)("$name is wholly like itself", ({ text }) => {
		expect(likeness(documentOf(text), documentOf(text))).toBe(1);
	});

	test.each(articles)("$name is the same in capitals, decomposed, with other punctuation", ({ text }) => {
		const inOne = (whole: string): CleanDocument => ({
			...documentOf(text),
			text: whole,
			blocks: [{ kind: "paragraph", span: span(0, whole.length) }],
		});
		expect(likeness(inOne(text), inOne(text.normalize("NFD")))).toBe(1);
		const loud = documentOf(text.toUpperCase().replace(/[,.“”"]/g, (mark) => (mark === "," ? " –" : "!")));
		expect(likeness(documentOf(text.replace(/(\d)[,.](?=\d)/g, "$1 ")), loud)).toBe(1);
	});

	test("tones placed by the other school make no difference", () => {
		const moved = bridge.replaceAll("Hoà", "Hòa").replaceAll("hoá", "hóa");
		expect(moved).not.toBe(bridge);
		expect(likeness(documentOf(bridge), documentOf(moved))).toBe(1);
	});

	test.each(long)("$name is alike under another title, with a caption more and some clutter kept", ({ text }) => {
		const [, ...rest] = text.split("\n\n");
		const other = written(
			"title: Một cái tên khác hẳn",
			"caption: Ảnh: một góc nhìn khác của người đi đường vào buổi sáng sớm",
			...rest.map((paragraph) => `paragraph: ${paragraph}`),
			"paragraph: Xem thêm: Mười món ngon cuối tuần",
			"paragraph: Đọc thêm các tin khác cùng chuyên mục Đời sống trên trang chủ",
		);
		expect(likeness(documentOf(text), other)).toBeGreaterThanOrEqual(alikeFrom);
	});

	test.each(long)("$name is alike with any one of its sentences rewritten, or gone", ({ text }) => {
		const blocks = text.split("\n\n");
		for (const [at, block] of blocks.entries()) {
			const sentences = block.split(/(?<=[.!?]) /);
			for (const index of at === 0 ? [] : sentences.keys()) {
				for (const instead of ["Câu này đã được viết lại hoàn toàn khác so với bản in lúc đầu.", ""]) {
					const changed = blocks.with(at, sentences.with(index, instead).join(" ").trim()).filter((one) => one !== "");
					expect(likeness(documentOf(text), documentOf(changed.join("\n\n")))).toBeGreaterThanOrEqual(alikeFrom);
				}
			}
		}
	});

	test("as cleaned from a page and from plain text", () => {
		const [title = "", ...paragraphs] = bridge.split("\n\n");
		const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
		const html = `<html><body><nav><a href="/">Trang chủ</a> <a href="/x">Thời sự</a></nav><article><h1>${title}</h1>${body}</article></body></html>`;
		const [page, plain] = [html, bridge].map((text) => cleanArticle(sourceOfText(text)));
		if (!page?.ok || !plain?.ok) throw new Error("not cleaned");
		expect(likeness(page.value.document, plain.value.document)).toBeGreaterThanOrEqual(alikeFrom);
	});
});

describe("different articles", () => {
	test("any two of them are far from alike, those about one event too", () => {
		for (const [index, one] of articles.entries()) {
			for (const other of articles.slice(index + 1)) {
				expect(likeness(documentOf(one.text), documentOf(other.text))).toBeLessThan(alikeFrom / 2);
			}
		}
	});

	test.each([
		["the weather", weather],
		["the price of gold", gold],
	])("%s of any two days of a month is not the same report", (_what, report) => {
		for (let day = 1; day <= 28; day++) {
			for (let other = day + 1; other <= 28; other++) {
				expect(likeness(documentOf(report(day)), documentOf(report(other)))).toBeLessThan(alikeFrom - 0.05);
			}
		}
	});

	test("a chapter is not its book", () => {
		const book = samples.map(({ text }) => text).join("\n\n");
		for (const { text } of samples) expect(likeness(documentOf(text), documentOf(book))).toBeLessThan(alikeFrom);
	});

	test.each([
		["nothing", ""],
		["a line", "Cửa hàng nghỉ bán hết ngày mai."],
		["a notice", "Thông báo: Cửa hàng nghỉ bán từ ngày 1 đến ngày 3. Mong quý khách thông cảm."],
		["many numbers", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
	])("%s is too short to be like anything", (_what, text) => {
		const short = fingerprintOf(text === "" ? written("title: Tên") : written(`paragraph: ${text}`));
		expect(short).toEqual([]);
		expect(similarity(short, short)).toBe(0);
		expect(similarity(short, fingerprintOf(documentOf(bridge)))).toBe(0);
	});
});

describe("a fingerprint", () => {
	const anyText = fc
		.array(fc.constantFrom("Cầu", "mới", "thông", "xe", "1.700", "ông", "Hoà", "đã", "đi", "chợ"), {
			minLength: 40,
			maxLength: 400,
		})
		.map((words) => written(`paragraph: ${words.join(" ")}`));

	test("is a short ascending list of whole numbers", () => {
		fc.assert(
			fc.property(anyText, (document) => {
				const found = fingerprintOf(document);
				expect(found.length).toBeLessThanOrEqual(fingerprintLength);
				expect([...new Set(found)].sort((a, b) => a - b)).toEqual(found);
				for (const one of found) expect(Number.isInteger(one) && one >= 0 && one < 2 ** 32).toBe(true);
			}),
		);
	});

	test("never changes: it is stored", () => {
		expect(fingerprintOf(documentOf(bridge)).slice(0, 3)).toEqual([10794684, 11776165, 17011755]);
	});

	test("compares the same both ways, between 0 and 1, and with an early end", () => {
		fc.assert(
			fc.property(anyText, anyText, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, enough) => {
				const [a, b] = [fingerprintOf(one), fingerprintOf(other)];
				const found = similarity(a, b);
				expect(similarity(b, a)).toBe(found);
				expect(found >= 0 && found <= 1).toBe(true);
				expect(similarity(a, b, enough)).toBe(found >= enough ? found : 0);
			}),
		);
	});

	test("of complete lists gives the exact share of what they have in common", () => {
		expect(similarity([1, 2, 3, 4], [2, 3, 4, 5, 6])).toBe(0.5);
		expect(similarity([1], [2])).toBe(0);
	});

	test("comes with the analysis of a document", () => {
		const opened = openLanguage(compileText(listed("cầu", "phà")), modelBytes(), taggerBytes());
		if (!opened.ok) throw new Error(opened.error.reason);
		const steps = opened.value.analyse(documentOf(bridge));
		let step = steps.next();
		while (!step.done) step = steps.next();
		expect(step.value.fingerprint).toEqual(fingerprintOf(documentOf(bridge)));
	});
});
