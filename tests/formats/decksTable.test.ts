// Tables of words both ways: what is written comes back, what others write is understood, and nothing in it is run.

import { describe, expect, test } from "vitest";
import { guessDelimiter, readDirectives } from "../../renderer/formats/decks/table/dialect.ts";
import { rowStream } from "../../renderer/formats/decks/table/rowStream.ts";
import type { TableForm } from "../../renderer/formats/decks/table/writeTable.ts";
import type { Column, TableOutline } from "../../renderer/formats/decks/types.ts";
import { fc } from "../property.ts";
import { read, refusal, reviewCard, textFile, wordOf, written } from "./decksSupport.ts";

const columns: readonly Column[] = [
	"word",
	"gloss",
	"sentence",
	"english",
	"note",
	"tags",
	"lists",
	"state",
	"due",
	"stability",
	"difficulty",
	"article",
	"added",
	"kind",
];

function tableForm(change: Partial<TableForm> = {}): TableForm {
	const header = [
		"Vietnamese",
		"Gloss",
		"Sentence",
		"Sentence English",
		"Note",
		"Tags",
		"Lists",
		"State",
		"Due",
		"Stability",
	];
	return {
		form: "table",
		columns,
		delimiter: ",",
		header: [...header, "Difficulty", "Article", "Added", "Kind"],
		quotes: "needed",
		byteOrderMark: true,
		harmless: true,
		...change,
	};
}

const peace = wordOf("hòa bình", {
	key: "word:hòa bình",
	gloss: 'peace, "quiet"; calm',
	note: "=SUM(A1)",
	contexts: [
		{
			sentence: "Ai cũng muốn hoà bình.",
			quote: "hoà bình",
			offset: 13,
			english: "Everyone wants peace.",
			articleTitle: "Bài một, phần hai",
			place: null,
		},
	],
	tags: ["động vật", "x"],
	lists: [["Báo", "Số 1"], ["Khác"]],
	card: reviewCard({ stability: 12.3457, difficulty: 5.432 }),
	suspended: true,
});

describe("a table that we write", () => {
	test.each([",", ";", "\t", "|"] as const)(
		"comes back with what a table can hold, parted by %j",
		async (delimiter) => {
			const file = await written([peace, wordOf("Nga", { key: "name:nga", gloss: "Russia" })], {
				form: "table",
				table: tableForm({ delimiter }),
			});
			const { words, outline } = await read(file);
			expect(outline).toMatchObject({ delimiter, header: true, encoding: "utf-8", roles: columns });
			expect(words[0]).toMatchObject({
				headword: "hòa bình",
				gloss: peace.gloss,
				note: "=SUM(A1)",
				contexts: [{ ...peace.contexts[0] }],
				tags: peace.tags,
				lists: peace.lists,
				status: "learning",
				suspended: true,
				addedAt: peace.addedAt,
			});
			expect(words[0]?.card).toMatchObject({ due: peace.card?.due, stability: 12.3457, difficulty: 5.432, state: 2 });
			expect(words[1]).toMatchObject({ key: "name:Nga", gloss: "Russia" });
		},
	);

	test("keeps spreadsheets from running its fields as formulas, unless that is not wanted", async () => {
		const dangerous = ["=1+1", "+1", "-1", "@x"].map((gloss) => wordOf("từ", { gloss }));
		const safe = await (
			await written(dangerous, { form: "table", table: tableForm({ columns: ["gloss"], header: null }) })
		).text();
		expect(safe).toBe("\ufeff'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n".slice(1));
		const bare = await written(dangerous, {
			form: "table",
			table: tableForm({ columns: ["gloss"], header: null, harmless: false, byteOrderMark: false }),
		});
		expect(await bare.text()).toBe("=1+1\r\n+1\r\n-1\r\n@x\r\n");
	});

	test("gives any text back as it was", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.string({ unit: fc.constantFrom("a", "ế", '"', ",", ";", "\t", "=", "'", "|", " ") }), {
					minLength: 1,
					maxLength: 8,
				}),
				fc.constantFrom(",", ";", "|"),
				async (glosses, delimiter) => {
					const clean = glosses.map((gloss) => gloss.replace(/[\t ]+/g, " ").trim());
					const words = clean.map((gloss, index) => wordOf(`từ ${index}`, { gloss }));
					const form = tableForm({ columns: ["word", "gloss"], header: ["Vietnamese", "Gloss"], delimiter });
					const back = await read(await written(words, { form: "table", table: form }), { delimiter, html: false });
					expect(back.words.map(({ gloss }) => gloss)).toEqual(clean);
				},
			),
			{ numRuns: 60 },
		);
	});

	test("Anki's text form says what Anki has to know, and is read again by it", async () => {
		const file = await written([peace], {
			form: "table",
			table: tableForm({
				form: "anki",
				delimiter: "\t",
				byteOrderMark: false,
				columns: ["word", "gloss", "tags", "lists"],
				header: ["Vietnamese", "Gloss", "Tags", "Lists"],
			}),
		});
		const lines = (await file.text()).split("\n");
		expect(lines.slice(0, 6)).toEqual([
			"#separator:tab",
			"#html:true",
			"#guid column:1",
			"#tags column:4",
			"#deck column:5",
			"#columns:guid\tVietnamese\tGloss\tTags\tLists",
		]);
		expect(lines[6]?.split("\t").slice(3)).toEqual(["động_vật x", "Báo::Số 1"]);
		const again = await written([peace], {
			form: "table",
			table: tableForm({ form: "anki", delimiter: "\t", columns: ["word"] }),
		});
		expect((await again.text()).split("\n").at(-2)?.split("\t")[0]).toBe(lines[6]?.split("\t")[0]);
		const { words } = await read(file);
		expect(words[0]).toMatchObject({
			headword: "hòa bình",
			gloss: peace.gloss,
			tags: ["động_vật", "x"],
			lists: [["Báo", "Số 1"]],
		});
	});
});

describe("tables of others", () => {
	test.each([
		["by their names", "Từ,Nghĩa,Câu ví dụ\nmèo,cat,Con mèo ngủ.\n", ["word", "gloss", "sentence"]],
		["by what stands in them", "cat;con mèo\nrain;trời mưa\nthe sky;bầu trời\n", ["gloss", "word"]],
		["Front and Back by what stands in them", "Front\tBack\nthe cat\tcon mèo\nrain\tmưa rào\n", ["gloss", "word"]],
		[
			"sentences by their length",
			"mèo|cat|Con mèo đang ngủ trên bàn.|The cat is sleeping on the table.\nmưa|rain|Trời mưa từ sáng đến tối.|It rained from morning to night.\n",
			["word", "gloss", "sentence", "english"],
		],
		["Chinese characters", "hòa bình,和平,peace\nquốc gia,國家,nation\n", ["word", "han", "gloss"]],
	])("columns are told %s", async (_how, text, roles) => {
		expect((await read(textFile(text))).outline).toMatchObject({ form: "table", roles });
	});

	test("HTML becomes text and is never run; sounds and pictures are told", async () => {
		const text =
			'Vietnamese\tEnglish\n<div>con&nbsp;m&egrave;o</div>\tcat<br>kitten<script>alert(1)</script><img src=x onerror="alert(2)">[sound:a.mp3]\n';
		const { words, left, outline } = await read(textFile(text));
		expect(outline).toMatchObject({ html: true });
		expect(words[0]).toMatchObject({ headword: "con mèo", gloss: "cat; kitten" });
		expect(left).toMatchObject({ sounds: 1 + 0, pictures: expect.any(Number) });
		expect(left.pictures).toBeGreaterThan(0);
	});

	test("plain text keeps what only looks like markup", async () => {
		const { words } = await read(textFile("Vietnamese,English\nnhỏ hơn,a < b & c > d\n"));
		expect(words[0]?.gloss).toBe("a < b & c > d");
	});

	test("gaps are understood", async () => {
		const { words, outline } = await read(
			textFile("Text,Back Extra\nTôi là {{c1::sinh viên::student}} ở Huế.,một\nAnh {{c1::đi}} đâu?,hai\n"),
		);
		expect(outline).toMatchObject({ roles: ["cloze", "note"] });
		expect(words[0]).toMatchObject({
			headword: "sinh viên",
			gloss: "student",
			contexts: [{ sentence: "Tôi là sinh viên ở Huế.", quote: "sinh viên", offset: 7 }],
		});
	});

	test("words are found in their sentence with another tone placement", async () => {
		const { words } = await read(textFile("Word,Example\nhòa bình,Chúng tôi yêu hoà bình.\n"));
		expect(words[0]?.contexts[0]).toMatchObject({ quote: "hoà bình", offset: 14 });
	});

	test.each([
		["windows-1258", new Uint8Array([0x56, 0x69, 0xea, 0xf2, 0x63, 0x2c, 0x61, 0x0a])],
		[
			"utf-16le",
			new Uint8Array([
				...new Uint8Array(
					new Uint16Array([0xfeff, ...[..."Việc,work\nđường,road\n"].map((c) => c.charCodeAt(0))]).buffer,
				),
			]),
		],
	])("the encoding %s can be chosen or is recognised", async (encoding, bytes) => {
		const { words, outline } = await read(
			new Blob([bytes]),
			encoding === "utf-16le" ? {} : { encoding, delimiter: "," },
		);
		expect(outline).toMatchObject({ encoding });
		expect(words[0]?.headword).toBe("Việc");
	});

	test("an encoding of its own deep in a long file of ASCII is recognised", async () => {
		const head = "abc,def\n".repeat(200_000);
		const tail = "\u0111\u01b0\u1eddng,road\nph\u1ed1,street\n".repeat(200);
		const { outline, words } = await read(new Blob([head, tail]), { header: false });
		expect(outline).toMatchObject({ encoding: "utf-8" });
		expect(words.at(-1)?.headword).toMatch(/phố|street/);
	});

	test("quotes, line ends and pieces fall where they like", () => {
		const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "ế"), maxLength: 6 });
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
				fc.integer({ min: 1, max: 9 }),
				fc.constantFrom("\n", "\r\n", "\r"),
				(rows, step, newline) => {
					const text = rows
						.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(",") + newline)
						.join("");
					const stream = rowStream(",", true);
					const found: (readonly string[])[] = [];
					for (let at = 0; at < text.length; at += step)
						found.push(...stream.push(text.slice(at, at + step), at + step >= text.length));
					expect(found).toEqual(rows);
				},
			),
			{ numRuns: 300 },
		);
	});

	test("directives are read as Anki writes them", () => {
		expect(
			readDirectives("#separator:Semicolon\n#html:false\n#tags:a b\n#deck:X::Y\n# a remark\n#tags column:3\nx;y;z\n"),
		).toMatchObject({
			delimiter: ";",
			html: false,
			tags: ["a", "b"],
			deck: "X::Y",
			tagsColumn: 2,
			length: 80,
		});
		expect(guessDelimiter("a;b,c;d\ne;f;g\nh;i,j;k\n")).toBe(";");
	});

	test("other programs' dates and states are not guessed", async () => {
		const { words } = await read(
			textFile("Word,Due,Stability,State\nmèo,3/4/2026,5,sleeping\nmưa,2026-03-04,5,suspended\n"),
		);
		expect(words[0]).toMatchObject({ card: null, status: null });
		expect(words[1]).toMatchObject({ status: "learning", suspended: true, card: { stability: 5, scheduledDays: 5 } });
	});
});

describe("hostile tables", () => {
	test.each([
		["an empty file", "", { kind: "empty" }],
		["white space only", " \n \n", { kind: "empty" }],
		["other JSON", '[{"a":1}]', { kind: "unknownForm" }],
		["a PDF", "%PDF-1.7 …", { kind: "unknownForm" }],
		["SQLite itself", "SQLite format 3\u0000", { kind: "unknownForm" }],
		["numbers only", "1,2\n3,4\n", null],
	])("%s is answered clearly", async (_what, text, error) => {
		expect(await refusal(textFile(text))).toEqual(error);
	});

	test("bytes that are no text are refused", async () => {
		const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
		expect(await refusal(new Blob([new Uint8Array([1, 0, 2, 0, 3]), bytes]))).toMatchObject({ kind: "binary" });
	});

	test("a quote that never ends is told with its row, not read for ever", async () => {
		const file = new Blob(['a,b\n"open,', "x".repeat(18_000_000)]);
		expect(await refusal(file, { delimiter: "," })).toEqual({ kind: "openQuote", row: 2 });
	});

	test("a field of 1 MB is cut and told, and other rows are whole", async () => {
		const text = `Vietnamese,English,Note\nmèo,cat,${"dài ".repeat(262_144)}\nmưa,rain,\n`;
		const { words, left } = await read(textFile(text));
		expect(words.map(({ headword }) => headword)).toEqual(["mèo", "mưa"]);
		expect(words[0]?.note).toHaveLength(20_000);
		expect(left.cut).toBe(1);
	});

	test("rows without a word, or with other widths, are counted", async () => {
		const { words, left } = await read(textFile("Vietnamese,English\nmèo,cat\n,nothing\n!!!,x\nmưa,rain,more\n"));
		expect(words).toHaveLength(2);
		expect(left).toMatchObject({ unusable: 2, uneven: 1 });
	});
});

test("an outline shows a table as it is, for a person to set right", async () => {
	const { outline } = await read(textFile("Vietnamese,English\nmèo,cat\n"));
	const table = outline as TableOutline;
	expect(table.columns).toEqual(["Vietnamese", "English"]);
	expect(table.rows).toEqual([["mèo", "cat"]]);
	const other = await read(textFile("Vietnamese,English\nmèo,cat\n"), { header: false });
	expect((other.outline as TableOutline).rows).toHaveLength(2);
});
