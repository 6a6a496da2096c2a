// Tables and JSON of articles: which field is the text, each row as a source of its own, broken rows by their number.

import { describe, expect, test } from "vitest";
import type { SourceContents } from "../../renderer/formats/types.ts";
import { article, contents, prose, refusal, several } from "./support.ts";

const long = `${prose} ${prose}`;
const rows = [
	["1", "Bến phà cũ mở lại", long, "Kinh tế"],
	["2", "Mùa nước ở cồn Lau", `${long} Hết.`, "Xã hội"],
	["3", "Chợ hoa đêm cuối năm", `Tối qua. ${long}`, "Xã hội"],
];
const names = ["id", "tieu_de", "noi_dung", "chuyen_muc"];

const quoted = (cells: readonly string[], mark = ",") =>
	cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark);
const csv = (lines: readonly (readonly string[])[], mark = ",") => lines.map((cells) => quoted(cells, mark)).join("\n");
const tsv = (lines: readonly (readonly string[])[]) => lines.map((cells) => cells.join("\t")).join("\n");
const records = rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
const jsonl = records.map((record) => JSON.stringify(record)).join("\n");

function textsOf({ sources }: Extract<SourceContents, { readonly kind: "several" }>): readonly string[] {
	return sources.map(({ bytes }) => new TextDecoder().decode(bytes));
}

describe("rows of articles", () => {
	test.each([
		["bai.csv", csv([names, ...rows])],
		["bai.csv", csv([names, ...rows], ";").replaceAll("\n", "\r\n")],
		["bai.csv", `\ufeff${csv([names, ...rows], "|")}\n\n`],
		["bai.tsv", tsv([names, ...rows])],
		["khong-ten", tsv([names, ...rows])],
		["khong-ten", jsonl],
		["bai.jsonl", `\ufeff${jsonl.replaceAll("\n", "\r\n\r\n")}\n`],
		["bai.json", JSON.stringify(records, null, 2)],
		["bai.txt", JSON.stringify({ version: 1, articles: records })],
	])("%s gives each as a source under its title, which opens its text", async (name, content) => {
		const found = await several(content, { name });
		expect(found.sources.map((source) => [source.name, source.mediaType])).toEqual(
			rows.map(([, title]) => [title, "text/plain"]),
		);
		expect(textsOf(found)).toEqual(rows.map(([, title, text]) => `${title}\n\n${text}`));
		expect(found.unread).toEqual([]);
		const [first] = found.sources;
		expect((await article(first?.bytes ?? "", { name: first?.name ?? "" })).document.title).toBe("Bến phà cũ mở lại");
	});

	test("without a line of names are found by their prose, and are called by their number", async () => {
		const bare = rows.map(([id, , text, topic]) => [id ?? "", text ?? "", topic ?? ""]);
		const found = await several(tsv(bare), { name: "bai.tsv" });
		expect(found.sources.map(({ name }) => name)).toEqual(["bai.tsv #1", "bai.tsv #2", "bai.tsv #3"]);
		expect(textsOf(found)[0]).toBe(long);
	});

	test("line breaks and quotes inside of quoted fields stay; quotes between tabs are quotes", async () => {
		const text = `“Một” và "hai",\n\nđoạn sau. ${long}`;
		expect(textsOf(await several(csv([names, ["1", "Tên", text, "x"], ...rows]), { name: "a.csv" }))[0]).toBe(
			`Tên\n\n${text}`,
		);
		const spoken = `"Một" là một. ${long}`;
		expect(textsOf(await several(tsv([names, ["1", "Tên", spoken, "x"], ...rows]), { name: "a.tsv" }))[0]).toBe(
			`Tên\n\n${spoken}`,
		);
	});

	test("whose text is HTML are pages, with their title as their heading", async () => {
		const pages = records.map((record) => ({ ...record, noi_dung: `<p>${record.noi_dung}</p>` }));
		const { sources } = await several(JSON.stringify(pages.map((page) => ({ ...page, tieu_de: "A <b> & C" }))));
		expect(sources[0]?.mediaType).toBe("text/html");
		expect((await article(sources[0]?.bytes ?? "")).document.title).toBe("A <b> & C");
	});

	test("a list of texts is a list of paragraphs; numbers are texts, objects are none", async () => {
		const found = await several(
			JSON.stringify([{ title: 1975, content: [prose, prose], author: { name: "x" } }, { content: long }]),
		);
		expect(textsOf(found)[0]).toBe(`1975\n\n${prose}\n\n${prose}`);
	});
});

describe("broken rows are told by their number, the others are read", () => {
	test("of a table: too few or too many fields", async () => {
		const { sources, unread } = await several(tsv([names, ...rows, ["4", "x"], ["5", "a", "b", "c", "d"], ...rows]), {
			name: "a.tsv",
		});
		expect(sources).toHaveLength(6);
		expect(unread).toEqual(
			[5, 6].map((row) => ({
				name: `a.tsv #${row}`,
				error: { kind: "damaged", name: `a.tsv #${row}`, format: "table" },
			})),
		);
	});

	test("of JSON lines: what is no object; a row without a text has none", async () => {
		const { sources, unread } = await several(`${jsonl}\n{"id": \n[1]\n{"tieu_de": "Trống"}\n${jsonl}`, { name: "a" });
		expect(sources).toHaveLength(6);
		expect(unread.map(({ name, error }) => [name, error.kind])).toEqual([
			["a #4", "damaged"],
			["a #5", "damaged"],
			["a #6", "noText"],
		]);
	});

	test("JSON that is cut off is damaged, where its name says that it is JSON", async () => {
		expect((await refusal(JSON.stringify(records).slice(0, -9), { name: "a.json" })).kind).toBe("damaged");
	});
});

describe("where names and contents do not decide, the person does", () => {
	const pairs = Array.from({ length: 8 }, (_, at) => [`${long} Bản ${at}.`, `Bản khác ${at}. ${long}`]);
	const table = tsv([["cột một", "cột hai"], ...pairs]);
	const given = { name: "hai.tsv" };

	test("an outline shows fields, first rows and the best guess", async () => {
		const found = await contents(table, given);
		if (found.kind !== "fields") throw new Error(found.kind);
		expect(found.outline).toMatchObject({
			fields: ["cột một", "cột hai"],
			count: 8,
			guess: { text: expect.any(Number), title: null },
		});
		expect(found.outline.rows).toHaveLength(5);
		for (const cell of found.outline.rows.flat()) expect(cell.length).toBeLessThanOrEqual(120);
		expect(found.source.name).toBe("hai.tsv");
	});

	test("their choice is taken by its number", async () => {
		const found = await several(table, { ...given, options: { fields: { text: 1, title: null } } });
		expect(textsOf(found)[0]).toBe(pairs[0]?.[1]);
		const none = { ...given, options: { fields: { text: 7, title: 9 } } };
		expect(await refusal(table, none)).toEqual({ kind: "noText", name: "hai.tsv" });
	});

	test("a list of single sentences or of words is no table of articles yet", async () => {
		const sentences = tsv([
			["vi", "en"],
			["Tôi đi chợ mua cá.", "I go."],
			["Trời hôm nay rất đẹp.", "Nice."],
			["Em học bài.", "Study."],
		]);
		expect((await contents(sentences, { name: "a.tsv" })).kind).toBe("fields");
		const numbers = await contents(
			csv([
				["a", "b"],
				["1", "2"],
				["3", "4"],
			]),
			{ name: "a.csv" },
		);
		expect(numbers.kind === "fields" && numbers.outline.guess).toBeNull();
		expect((await article(sentences, { name: "dan-vao" })).format).toBe("text");
	});
});

test("more than ten thousand rows are refused", async () => {
	const many = Array.from({ length: 10_001 }, (_, at) => `{"text":"Câu số ${at}."}`).join("\n");
	expect(await refusal(many, { name: "a" })).toEqual({ kind: "tooManyFiles", name: "a", limit: 10_000 });
	const table = Array.from({ length: 10_005 }, (_, at) => `${at}\tcâu`).join("\n");
	expect((await refusal(table, { name: "a.tsv" })).kind).toBe("tooManyFiles");
});

test("keys that mean something to JavaScript are keys like others", async () => {
	const hostile = `[{"__proto__":{"x":1},"constructor":"a","toString":"b","text":${JSON.stringify(long)}}]`;
	expect(textsOf(await several(hostile))).toEqual([long]);
	expect(({} as { readonly x?: number }).x).toBeUndefined();
});
