// What a stretch of the text is on the clipboard: plain and as HTML, without glosses and with them.

import { expect, test } from "vitest";
import { span } from "../../../../renderer/engine/text/span.ts";
import { copiedText } from "../../../../renderer/features/reader/copy/copied.ts";
import { glossedSentence, glossedText } from "../../../../renderer/features/reader/copy/glossedCopy.ts";
import { interlinear } from "../../../../renderer/features/reader/copy/interlinear.ts";
import type { SentenceReading } from "../../../../renderer/worker/protocol.ts";
import { documentOf } from "../../fakes.ts";
import { smallArticle, tokensFrom } from "../support.ts";

const article = documentOf("Mèo và tôi\n\nMèo ngủ. Trời mưa.\n\nTôi < mèo & chó.");
const all = span(0, article.text.length);

function readingOf(written: string, units: SentenceReading["units"] = []) {
	const { text, tokens } = tokensFrom(written);
	return { text, reading: { tokens, units } };
}

test("the whole text is what it was, its blocks as elements", () => {
	const { plain, html } = copiedText(article, all);
	expect(plain).toBe(article.text);
	expect(html).toBe(
		'<h1 lang="vi">Mèo và tôi</h1>\n<p lang="vi">Mèo ngủ. Trời mưa.</p>\n<p lang="vi">Tôi &lt; mèo &amp; chó.</p>',
	);
});

test("a part begins and ends where it was selected", () => {
	expect(copiedText(article, span(7, 20)).plain).toBe("tôi\n\nMèo ngủ.");
	expect(copiedText(article, span(10, 12)).plain).toBe("");
});

test("English follows the paragraph that it translates, as far as that is copied", () => {
	const translation = [
		{ span: span(12, 20), english: "The cat sleeps." },
		{ span: span(21, 30), english: "It is raining." },
	];
	expect(copiedText(article, span(12, 30), translation).plain).toBe(
		"Mèo ngủ. Trời mưa.\nThe cat sleeps. It is raining.",
	);
	expect(copiedText(article, span(21, 30), translation).plain).toBe("Trời mưa.\nIt is raining.");
});

test("each gloss begins under its word, and two glosses never touch", () => {
	const { text, reading } = readingOf("“|Trời/sky| |mưa/to rain|”|, |tôi/I| |ngủ/to sleep|.");
	expect(interlinear(text, reading).plain.split("\n")).toEqual([
		"“Trời mưa”,    tôi ngủ.",
		" sky  to rain  I   to sleep",
	]);
});

test("a line of verse has its own two lines, and a line without glosses one", () => {
	const { text, reading } = readingOf("Mèo/cat| |ngủ|\n|trên| |mái|\n|nhà/house");
	expect(interlinear(text, reading).plain).toBe("Mèo ngủ\ncat\ntrên mái\nnhà\nhouse");
	expect(interlinear(text, reading).html).toContain("ngủ<br>trên");
});

test("in HTML a word stands in ruby with its gloss, marks beside it", () => {
	const { text, reading } = readingOf("Mèo/cat <small>|, |tôi");
	expect(interlinear(text, reading).html).toBe(
		'<ruby style="ruby-position: under">Mèo<rt lang="en">cat &lt;small&gt;</rt></ruby>, tôi',
	);
});

test("several words with one meaning have one gloss", () => {
	const units = [{ kind: "money", read: "rule", span: span(0, 12), gloss: "two million dong" } as const];
	const { text, reading } = readingOf("2| |triệu/million| |đồng/dong| |rồi/already", units);
	expect(interlinear(text, reading).plain.split("\n")).toEqual(["2 triệu đồng      rồi", "two million dong  already"]);
});

test("sentences that are touched are copied whole, paragraph by paragraph, read a few at a time", async () => {
	const { document, sentences, readings } = await smallArticle("Tên bài\n\nMèo ngủ. Trời mưa.\n\nTôi ngủ.");
	const asked: (readonly [number, number])[] = [];
	const read = async (first: number, end: number) => {
		asked.push([first, end]);
		await readings.load(first, end);
		return Array.from({ length: end - first }, (_, offset) => readings.get(first + offset)).filter(
			(reading) => reading !== undefined,
		);
	};
	const text = { document, sentences, translation: [{ span: sentences.span(1), english: "The cat sleeps." }] };
	const { plain, html } = await glossedText(text, span(20, 32), read);
	expect(plain).toBe("Trời mưa.\nsky  rain\n\nTôi ngủ.\nI   to sleep");
	expect(html.match(/<p lang="vi">/g)).toHaveLength(2);
	expect(asked).toEqual([[2, 4]]);

	const sentence = await glossedSentence(text, 1, read);
	expect(sentence.plain).toBe("Mèo  ngủ.\ncat  to sleep\nThe cat sleeps.");
	expect(sentence.html.endsWith('<p lang="en">The cat sleeps.</p>')).toBe(true);
});
