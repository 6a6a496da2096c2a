// Whatever bytes come, reading ends: with contents whose parts and spans hold together, or with an error that has a kind.
// A thousand inputs a format: noise behind the format's own beginning, and real files with bytes changed, cut and moved.

import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../renderer/formats/readSource.ts";
import { fc } from "../property.ts";
import { expectSound, joined, mutated, mutation, patience, runs } from "./mutations.ts";
import { archive, fixture, prose } from "./support.ts";

const bundle = archive({
	"một.txt": prose,
	"hai.html": `<p>${prose}</p>`,
	"ba.srt": "1\n00:00:01,000 --> 00:00:02,000\nBa.\n",
});
const srt = Array.from(
	{ length: 9 },
	(_, at) => `${at + 1}\n00:00:0${at},100 --> 00:00:0${at},900\n<i>Câu ${at}.</i>\n`,
).join("\n");
const records = Array.from({ length: 5 }, (_, at) => ({ id: at, title: `Bài ${at}`, content: `${prose} ${at}` }));
const page = `<!DOCTYPE html><html><body><h1>Bến phà</h1><p onclick="x">${prose}</p><table><tr><td>a<td>b</table></body></html>`;

describe("a real file with bytes changed is read or refused", () => {
	test.each<readonly [string, Uint8Array]>([
		["sach.epub", fixture("pandoc-epub3.epub")],
		["thu.docx", fixture("pandoc.docx")],
		["tin.zip", bundle],
		["phim.srt", strToU8(srt)],
		["phim.vtt", strToU8(`WEBVTT\n\nNOTE x\n\n${srt.replaceAll(",", ".").replace("<i>", "<v Lan>")}`)],
		["bai.csv", strToU8(records.map(({ id, title, content }) => `${id},"${title}","${content}"`).join("\r\n"))],
		["bai.tsv", strToU8(records.map(({ id, title, content }) => `${id}\t${title}\t${content}`).join("\n"))],
		["bai.jsonl", strToU8(records.map((record) => JSON.stringify(record)).join("\n"))],
		["bai.json", strToU8(JSON.stringify(records))],
		["trang.html", strToU8(page)],
		["ghi.md", strToU8(`# Bến phà\n\n> ${prose}\n\n- một\n- hai\n\n\`\`\`\nx\n\`\`\``)],
		["cu.doc", fixture("libreoffice.doc")],
		["thu.odt", fixture("pandoc.odt")],
		["thu.rtf", fixture("libreoffice.rtf")],
	])("%s", async (name, bytes) => {
		const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });
		const fields = fc.option(fc.record({ text: fc.nat(3), title: fc.option(fc.nat(3)) }), { nil: undefined });
		const property = fc.asyncProperty(mutations, fields, (given, choice) =>
			expectSound(mutated(bytes, given), name, choice),
		);
		await fc.assert(property, { numRuns: runs });
	});
});

describe("noise behind a format's own beginning is read or refused", () => {
	test.each([
		["zip", "PK\u0003\u0004"],
		["the end of an archive", "PK\u0005\u0006"],
		["an old Office file", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
		["RTF", "{\\rtf1"],
		["WebVTT", "WEBVTT\n\n00:00.000 --> 00:01.000\n"],
		["SubRip", "1\n00:00:01,000 --> 00:00:02,000\n"],
		["JSON", '{"text":'],
		["an array", '[{"text":"'],
		["a table", "a\tb\tc\n"],
		["XML", '<?xml version="1.0"?><'],
		["HTML", "<html><body>"],
		["nothing", ""],
	])("%s", async (_, start) => {
		const head = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
		const noise = fc.oneof(
			fc.uint8Array({ maxLength: 400 }),
			fc.string({ unit: "binary", maxLength: 300 }).map((text) => strToU8(text)),
			fc
				.array(fc.constantFrom(...'\t\n,"<>{}[]:-> 0123abc'), { maxLength: 400 })
				.map((letters) => strToU8(letters.join(""))),
		);
		const property = fc.asyncProperty(noise, (bytes) => expectSound(joined(head, bytes), ""));
		await fc.assert(property, { numRuns: runs });
	});
});

test("time grows with the length, not faster, where inputs are made to hurt", async () => {
	const hurtful: readonly (readonly [string, (size: number) => string])[] = [
		["quotes.csv", (size) => `a,b\n${'"'.repeat(size)}`],
		["quotes.csv", (size) => `a,b\n${'"a"b,'.repeat(size / 5)}`],
		["tabs.tsv", (size) => "a\t".repeat(size / 2)],
		["lines.csv", (size) => "\n".repeat(size)],
		["braces", (size) => "{\n".repeat(size / 2)],
		["brackets", (size) => "[".repeat(size)],
		["arrows.srt", (size) => "00:00:01,000 --> 00:00:02,000\n".repeat(size / 30)],
		["tags.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\n${"<v ".repeat(size / 3)}`],
		["braces.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\n${"{\\".repeat(size / 2)}`],
		["rubies.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\n${"<rt>a".repeat(size / 5)}`],
		["spaces.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\nMột${" ".repeat(size)}hai`],
		["sounds.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\nMột ${"(nhạc ".repeat(size / 6)}`],
		["makers.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\nDịch${" phim".repeat(size / 5)}`],
		["dashes.srt", (size) => `1\n00:00:01,000 --> 00:00:02,000\n${"- Câu.\n".repeat(size / 7)}`],
	];
	for (const [name, make] of hurtful) {
		const started = performance.now();
		await readSource({ name, mediaType: "", bytes: strToU8(make(300_000)) });
		expect([name, performance.now() - started < patience]).toEqual([name, true]);
	}
});
